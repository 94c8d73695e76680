"""A guide as a Word document, for pen and for keyboard, that can be imported again.

Each question is a table of its own: the question, the boxes to tick, and the room for the
answer, with what it is about in small letters at its side. The boxes are those that a
click ticks; on paper they are boxes all the same.
"""

from typing import Any

from ssm.comparison.asking.formats.talk import (
    BEFORE,
    HAPPENS_LINE,
    LINES,
    cited,
    head,
    more,
    nobody,
)
from ssm.comparison.asking.guide import Guide, Interviews, Prompt
from ssm.comparison.formats.measure import line
from ssm.findings.forms.docx import Paper
from ssm.findings.forms.marks import GUIDE
from ssm.findings.forms.ticks import HAPPENS, JUDGED

__all__ = ["as_word"]

_ROOM, _SMALL_ROOM = 3.2, 1.6


def as_word(found: Interviews) -> bytes:
    """All guides as one document, each from a new page; the same bytes each time.

    Args:
        found: what `ask` gave.

    Raises:
        MissingExtraError: the extra `office` is not installed.
    """
    paper = Paper(title=f"Whom to ask next: {line(found.title)}", form=GUIDE)
    if not found.guides:
        paper.paragraph(nobody)
    for number, guide in enumerate(found.guides):
        if number:
            paper.new_page()
        _guide(paper, found, guide)
    return paper.data()


def _guide(paper: Paper, found: Interviews, guide: Guide) -> None:
    paper.heading(f"A conversation with {line(guide.name)}", 1)
    where = f"{found.title} · {found.period}" if found.period else found.title
    paper.paragraph(line(where), "small")
    paper.paragraph(f"Why: {line(guide.because)}.", "small")
    paper.head(head(guide))
    for text in BEFORE:
        paper.paragraph(text, "small")
    paper.heading(LINES["main"], 2)
    for number, prompt in enumerate(guide.main, 1):
        _prompt(paper, prompt, str(number), _ROOM)
    if guide.watch:
        paper.heading(LINES["watch"], 2)
        for prompt in guide.watch:
            paper.bullet(prompt.text, prompt.because)
    paper.heading(LINES["closing"], 2)
    for prompt in guide.closing:
        _prompt(paper, prompt, "", _SMALL_ROOM)
    paper.heading(LINES["gives_back"], 2)
    for text in guide.gives_back:
        paper.bullet(line(text))
    if guide.spare:
        paper.heading(LINES["spare"], 2)
        for prompt in guide.spare:
            _prompt(paper, prompt, "", _SMALL_ROOM)
    if guide.more:
        paper.paragraph(more(guide), "small")


def _prompt(paper: Paper, prompt: Prompt, number: str, room: float) -> None:
    heard = f" Heard: {'; '.join(map(cited, prompt.words))}" if prompt.words else ""
    offers: tuple[Any, ...] = ()
    if prompt.is_row:
        offers = ((HAPPENS_LINE[0], tuple(HAPPENS)), (HAPPENS_LINE[1], tuple(JUDGED)))
    paper.question(
        number=number,
        text=line(prompt.text),
        why=line(f"Why: {prompt.because}.{heard}"),
        ref=prompt.ref,
        offers=offers,
        room=room,
    )
