"""A page for each rule and for the glossary, made from the rule objects themselves."""

import re

from literature import with_sources

from ssm.checks import explain
from ssm.checks.explaining.explanation import as_markdown
from ssm.checks.glossary.topics import TOPICS
from ssm.checks.groups import rules_by_group
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule

__all__ = ["glossary", "rule_page", "rule_pages"]

INTRODUCTION = """\
# Rules

Each rule asks what the method asks, and says who taught it.
`ssm check` applies them, and `ssm explain CODE` prints the page.
Only broken references and missing essentials of something `chosen` are errors.
An idea or a draft is not asked for what is not there yet.
A rule that does not hold in your study is waived where it stands, with the reason:
`waive: {CODE: "why"}`.
Rules marked "when asked" rest on one author or on reasoning of ours.
The profile `teaching` asks them, or `--select CODE`.
"""
HEAD = "| code | what it asks | weight | standing | asked |\n| --- | --- | --- | --- | --- |"


def rule_pages() -> dict[str, str]:
    """The index and one page a rule, by name."""
    blocks = [INTRODUCTION.rstrip()]
    for title, rules in rules_by_group():
        entries = "\n".join(map(_entry, rules))
        blocks += [f"## {title}", "\n".join([HEAD, *map(_row, rules)])]
        blocks.append(f"```{{toctree}}\n:hidden:\n\n{entries}\n```")
    return {"index": "\n\n".join(blocks), **{rule.code: rule_page(rule) for rule in RULES}}


def rule_page(rule: Rule) -> str:
    """What `ssm explain` says of a rule."""
    told = as_markdown(
        explain(rule.code), level=1, link=lambda word: f"[{word}](../glossary.md#{_anchor(word)})"
    )
    told = told.replace(rule.waiver, f"`{rule.waiver}`")
    return with_sources(told, "../literature.md")


def glossary() -> str:
    """The words of the method, topic by topic, as `ssm explain` tells them."""
    blocks = []
    for topic, terms in TOPICS:
        blocks.append(f"## {topic}")
        for term in terms:
            told = as_markdown(explain(term.word), level=3, link=_link)
            blocks += [f"({_anchor(term.word)})=", with_sources(told, "literature.md")]
    return "\n\n".join(blocks)


def _link(word: str) -> str:
    """What leads from the glossary to a rule's page, or to another word."""
    if any(rule.code == word for rule in RULES):
        return f"[{word}](rules/{word}.md)"
    return f"[{word}](#{_anchor(word)})"


def _anchor(word: str) -> str:
    return "term-" + "-".join(re.findall(r"\w+", word.lower()))


def _entry(rule: Rule) -> str:
    return f"{rule.code} {rule.name} <{rule.code}>"


def _row(rule: Rule) -> str:
    title = rule.title.replace("|", "\\|")
    asked = "always" if rule.tier == 1 else "when asked"
    weight, standing = rule.severity.word, rule.standing.value
    return f"| [{rule.code}]({rule.code}.md) | {title} | {weight} | {standing} | {asked} |"
