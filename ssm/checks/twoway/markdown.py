"""A two-way reading as Markdown: the sentence in brackets, tables, questions."""

from collections.abc import Iterator, Sequence

from ssm.checks.twoway.questions import GOOD, questions
from ssm.checks.twoway.stretches import bracketed
from ssm.checks.twoway.told import FORM, act_told, leads_told
from ssm.checks.twoway.values import Phrase, TwoWay
from ssm.comparison.formats.measure import line

__all__ = ["as_markdown"]

_SIGNS = "\\`*_[]<>|#~"


def as_markdown(reading: TwoWay, level: int = 2) -> str:
    r"""A definition read both ways, for a page.

    Args:
        reading: the definition.
        level: of its heading.

    Example:
        >>> from ssm.checks.twoway.reading import two_way
        >>> from ssm.model.root import Root
        >>> from ssm.model.study import Study
        >>> study = Study(roots=[Root(id="f", definition="A system to paint.", what="paint")])
        >>> print(as_markdown(two_way(study, "root/f")).split("\n\n")[1])
        > A system to **\[P** paint**\]**.
    """
    blocks = [f"{'#' * level} {_plain(reading.ref)}: {_plain(reading.title)}"]
    if reading.sentence:
        blocks += [f"> {_sentence(reading)}", f"({FORM}.)"]
    blocks += list(_tables(reading))
    asked = list(questions(reading)) or [GOOD]
    blocks += [f"{'#' * (level + 1)} To think about"]
    blocks.append("\n".join(f"- {_plain(text)}" for text in asked))
    return "\n\n".join(blocks)


def _sentence(reading: TwoWay) -> str:
    signs = {"open": "**\\[{}** ", "close": "**\\]**"}
    return "".join(
        signs[step.kind].format(step.text) if step.kind in signs else _kept(step.text)
        for step in bracketed(reading.stretches)
    )


def _tables(reading: TwoWay) -> Iterator[str]:
    if reading.phrases:
        rows = [
            (phrase.code, _worded(phrase), found, leads_told(reading, phrase))
            for phrase in reading.phrases
            for found in [str(phrase.found) if reading.sentence else ""]
        ]
        yield _table(("part", "its words", "the sentence", "the activities"), rows)
    for model in reading.models:
        if model.acts:
            acts = [(act.id, act.do, act_told(act)) for act in model.acts]
            yield _table((model.ref, "activity", "what asks for it"), acts)


def _worded(phrase: Phrase) -> str:
    return f"{phrase.text} ({phrase.note})" if phrase.note else phrase.text


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(_plain(cell) for cell in row)} |" for row in lines)


def _plain(text: str) -> str:
    return _kept(line(text))


def _kept(text: str) -> str:
    return "".join(f"\\{sign}" if sign in _SIGNS else sign for sign in text)
