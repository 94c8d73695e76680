"""A page for each rule and for the glossary, made from the rule objects themselves."""

import shutil
from pathlib import Path

from ssm.checks.bibliography import work_called
from ssm.checks.glossary import GLOSSARY
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule

__all__ = ["glossary", "rule_page", "write_rules"]

INTRODUCTION = """\
# Rules

Each rule asks what the method asks, and says who taught it.
`ssm check` applies them, and `ssm explain CODE` prints the page.
Only broken references and impossible values are errors; method advice weighs less, and an idea or a draft is not asked for what is not there yet.

| code | name | weight | what it asks |
| --- | --- | --- | --- |
"""


def write_rules(folder: Path) -> None:
    """Write the index and one page a rule; pages of rules that are gone are removed."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    rules = sorted(RULES, key=lambda rule: rule.code)
    rows = [_row(rule) for rule in rules]
    toctree = ["```{toctree}", ":hidden:", "", *(rule.code for rule in rules), "```"]
    _write(folder / "index.md", INTRODUCTION + "\n".join([*rows, "", *toctree]))
    for rule in rules:
        _write(folder / f"{rule.code}.md", rule_page(rule))


def _write(path: Path, text: str) -> None:
    path.write_text(text.rstrip() + "\n", encoding="utf-8", newline="\n")


def _row(rule: Rule) -> str:
    title = rule.title.replace("|", "\\|")
    return f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity.word} | {title} |"


def rule_page(rule: Rule) -> str:
    """What, why, source, bad, good, and how to leave it unheeded."""
    return "\n\n".join(
        [
            f"# {rule.code} {rule.name}",
            f"**{rule.title}.**",
            rule.explanation,
            f"Ask yourself: {rule.question}",
            f"Weight: {rule.severity.word}. Standing: {rule.standing.value}.",
            f"## Source\n\n{_sources(rule)}",
            f"## The rule speaks\n\n```yaml\n{rule.bad.strip()}\n```",
            f"## The rule is silent\n\n```yaml\n{rule.good.strip()}\n```",
            "## To do otherwise\n\nSay why, where it holds; the reason is shown.\n\n"
            f"```yaml\n{rule.waiver}\n```",
        ]
    )


def _sources(rule: Rule) -> str:
    return "\n".join(f"- {_full(source)}" for source in rule.source)


def _full(source: str) -> str:
    key, _, place = source.partition(":")
    full = work_called(key).full
    return f"{full}, {place}." if place else f"{full}."


def glossary() -> str:
    """The words of the method, each with what it means and who says so."""
    return "\n\n".join(f"## {term.term}\n\n{term.text}" for term in GLOSSARY)
