"""The literature behind rules and words: a page of it, and the ways that lead there."""

import re
from collections.abc import Iterable

from ssm.checks.glossary.topics import TOPICS
from ssm.checks.literature.works import BIBLIOGRAPHY, Work
from ssm.checks.registry import RULES

__all__ = ["literature", "with_sources"]

SOURCE = re.compile(r"^- \*\*Source:\*\* (.+)$", re.MULTILINE)
SORTS = (
    ("Books", "book"),
    ("Papers", "paper"),
    ("Teaching texts", "teaching text"),
    ("Reports", "report"),
    ("Pages on the web", "blog"),
    ("Ours", "ours"),
)


def literature() -> str:
    """A section for each sort of source: the whole reference, and what rests on it."""
    blocks = []
    for title, kind in SORTS:
        works = [work for work in BIBLIOGRAPHY if work.kind == kind]
        blocks += [f"## {title}", *map(_told, works)]
    return "\n\n".join(blocks)


def with_sources(text: str, page: str) -> str:
    """A text in which each source of a rule or a word leads to its reference.

    Args:
        text: what `ssm explain` says, as Markdown.
        page: the page of the literature, as seen from the page of the text.
    """
    return SOURCE.sub(lambda found: f"- **Source:** {_linked(found[1], page)}", text)


def _linked(cited: str, page: str) -> str:
    return "; ".join(_one(each, page) for each in cited.split("; "))


def _one(cited: str, page: str) -> str:
    """The longest name that a citation begins with: one work may be called like the start
    of another.
    """
    works = [work for work in BIBLIOGRAPHY if cited.startswith(work.short)]
    if not works:
        return cited
    work = max(works, key=lambda each: len(each.short))
    return f"[{cited}]({page}#{_anchor(work)})"


def _told(work: Work) -> str:
    told = f"({_anchor(work)})=\n**{work.short}**\n: {work.full}."
    behind = ", ".join(_behind(work))
    return f"{told}\n\n  Behind {behind}." if behind else told


def _behind(work: Work) -> Iterable[str]:
    for rule in RULES:
        if work.key in _keys(rule.source):
            yield f"[{rule.code}](rules/{rule.code}.md)"
    for _, terms in TOPICS:
        for term in terms:
            if work.key in _keys(term.source):
                yield f"*{term.word}*"


def _keys(source: tuple[str, ...]) -> set[str]:
    return {each.partition(":")[0] for each in source}


def _anchor(work: Work) -> str:
    return f"source-{work.key}"
