"""Sections as a Word document."""

from collections.abc import Iterable
from functools import singledispatch

from ssm.findings.forms.docx import Paper
from ssm.report.blocks import Block, Card, Facts, Fold, Items, Para, Quote, Section
from ssm.report.writing.plain import joined_words

__all__ = ["as_word"]


def as_word(title: str, sections: Iterable[Section], *, form: str) -> bytes:
    """Sections as a Word document; the same bytes for the same words.

    Args:
        title: what stands on top.
        sections: the chapters; figures and tables are left out.
        form: what kind of document it is, small at the foot of each page.

    Raises:
        MissingExtraError: the extra `office` is not installed.
    """
    paper = Paper(title=title, form=form)
    paper.heading(title, 1)
    for section in sections:
        paper.heading(section.title, 1)
        if section.lead:
            paper.paragraph(section.lead, "small")
        for block in section.blocks:
            _put(block, paper)
    return paper.data()


@singledispatch
def _put(block: Block, paper: Paper) -> None:
    """Writes one block; nothing for what only a page can show."""


@_put.register
def _(block: Para, paper: Paper) -> None:
    kind = "small" if block.role in ("note", "aside", "of") else ""
    paper.paragraph(joined_words(block.words), kind)


@_put.register
def _(block: Quote, paper: Paper) -> None:
    cite = "assumed" if block.assumed else joined_words(block.cite)
    paper.bullet(block.text if block.assumed else f"“{block.text}”", f"({cite})" if cite else "")


@_put.register
def _(block: Items, paper: Paper) -> None:
    for entry in block.entries:
        if isinstance(entry, (str, tuple)):
            paper.bullet(joined_words(entry))
        else:
            _put(entry, paper)


@_put.register
def _(block: Facts, paper: Paper) -> None:
    for term, told in block.rows:
        if len(told) == 1 and isinstance(told[0], Para):
            paper.paragraph(f"{term}: {joined_words(told[0].words)}")
        else:
            paper.paragraph(f"{term}:")
            for each in told:
                _put(each, paper)


@_put.register
def _(block: Fold, paper: Paper) -> None:
    paper.paragraph(joined_words(block.summary), "small")
    for each in block.blocks:
        _put(each, paper)


@_put.register
def _(block: Card, paper: Paper) -> None:
    title = joined_words(block.title)
    if title:
        paper.heading(f"{title} ({block.note})" if block.note else title, 2)
    for each in block.blocks:
        _put(each, paper)
