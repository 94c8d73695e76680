"""A guide in Markdown, with room for answers that `ssm findings import` takes back.

The rooms lie between two comments that no reader of the page sees; only what stands there
is read, so everything else may be changed.
"""

from collections.abc import Iterator

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
from ssm.comparison.formats.markdown import escaped
from ssm.findings.forms.marks import END, GUIDE, answer_mark, head_mark
from ssm.findings.forms.ticks import HAPPENS, JUDGED

__all__ = ["as_markdown"]


def as_markdown(found: Interviews) -> str:
    """All guides as one Markdown document.

    Args:
        found: what `ask` gave.

    Example:
        >>> print(as_markdown(Interviews(title="The fence")))
        # Whom to ask next: The fence
        <BLANKLINE>
        There is nobody to ask yet: name the stakeholders of the study.
    """
    title = f"# Whom to ask next: {escaped(found.title)}"
    if not found.guides:
        return f"{title}\n\n{nobody}"
    period = [f"Round: {escaped(found.period)}."] if found.period else []
    pieces = [title, *period, *BEFORE]
    for guide in found.guides:
        pieces += _guide(guide)
    return "\n\n".join(pieces)


def _guide(guide: Guide) -> Iterator[str]:
    yield f"## A conversation with {escaped(guide.name)}"
    yield f"*Why: {escaped(guide.because)}.*"
    yield head_mark(GUIDE)
    yield "\n".join(f"- {label}: {text}".rstrip() for label, text in head(guide))
    yield f"### {LINES['main']}"
    for number, prompt in enumerate(guide.main, 1):
        yield from _prompt(prompt, f"{number}. ")
    if guide.watch:
        yield f"### {LINES['watch']}"
        yield "\n".join(f"- {escaped(p.text)} *{escaped(p.because)}*" for p in guide.watch)
    yield f"### {LINES['closing']}"
    for prompt in guide.closing:
        yield from _prompt(prompt, "")
    yield f"### {LINES['gives_back']}"
    yield "\n".join(f"- {escaped(text)}" for text in guide.gives_back)
    if guide.spare:
        yield f"### {LINES['spare']}"
        for prompt in guide.spare:
            yield from _prompt(prompt, "")
    if guide.more:
        yield more(guide)


def _prompt(prompt: Prompt, number: str) -> Iterator[str]:
    yield f"**{number}{escaped(prompt.text)}**"
    heard = f" Heard: {'; '.join(map(cited, prompt.words))}." if prompt.words else ""
    yield f"*Why: {escaped(prompt.because + '.' + heard)}* <small>{escaped(prompt.ref)}</small>"
    yield answer_mark(prompt.ref)
    if prompt.is_row:
        happens, goes = (" ".join(f"[ ] {word}" for word in words) for words in (HAPPENS, JUDGED))
        yield f"{HAPPENS_LINE[0]}: {happens} · {HAPPENS_LINE[1]}: {goes}"
    yield END
