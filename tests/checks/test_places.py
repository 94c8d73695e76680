"""Where the caret stands: at the value that is meant, for every rule, checked by eye once."""

from collections.abc import Callable

from ssm.checks import check
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule
from ssm.files.read import read
from ssm.model.loaded import Loaded


def place(rule: Rule) -> str:
    """Code, line, column and the text that a rule points at in its bad example."""
    text = f"ssm: 1{rule.bad}"
    got = read(text)
    held = Loaded(study=got.study, problems=got.problems, where=got.where, texts=got.texts)
    (problem,) = (p for p in check(held, select=[rule.code]).problems if p.code == rule.code)
    span = problem.span
    assert span is not None
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    shown = lines[0] if len(lines) == 1 else f"{lines[0]} ..."
    return f"{rule.code} {span.line}:{span.column} {shown}"


def test_each_rule_points_at_the_value_that_it_means(
    golden: Callable[[str, str], None],
) -> None:
    """Renewed with --update-golden; look where the caret stands before keeping it."""
    golden("checks/places.txt", "".join(f"{place(rule)}\n" for rule in RULES))
