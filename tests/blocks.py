"""The code blocks of a Markdown page, in order, with what they are and where they stand."""

import re
from collections.abc import Iterator
from pathlib import Path

import attrs

__all__ = ["Block", "blocks_of", "links_of", "prose_of"]

FENCE = re.compile(
    r"^(?P<indent> *)(?P<fence>```+)(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)(?P=fence)\s*$",
    re.MULTILINE | re.DOTALL,
)
CAPTION = re.compile(r"\A:caption: (?P<caption>[^\n]+)\n\n?")
LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")


@attrs.frozen
class Block:
    """One fenced block: language, caption or None, text, first line."""

    language: str
    caption: str | None
    text: str
    line: int


def blocks_of(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, in lists too; `{code-block} yaml` counts as `yaml`."""
    text = page.read_text(encoding="utf-8")
    for match in FENCE.finditer(text):
        info = match["info"].strip().removeprefix("{code-block}").strip()
        body = re.sub(f"^{match['indent']}", "", match["body"], flags=re.MULTILINE)
        caption = CAPTION.match(body)
        body = body[caption.end() :] if caption else body
        line = text.count("\n", 0, match.start()) + 1
        yield Block(info, caption["caption"] if caption else None, body, line)


def prose_of(page: Path) -> str:
    """A page without its fenced blocks."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def links_of(page: Path) -> list[str]:
    """The targets of a page's links and pictures."""
    return [match["target"] for match in LINK.finditer(prose_of(page))]
