"""Guides as plain text, for a terminal."""

from collections.abc import Iterator

from ssm.comparison.asking.formats.talk import LINES, cited, more, nobody
from ssm.comparison.asking.guide import Guide, Interviews, Prompt
from ssm.comparison.formats.measure import headed, indented, line, wrapped
from ssm.model.sentence import capital

__all__ = ["as_text"]

_IN = "    "


def as_text(found: Interviews, width: int = 80) -> str:
    """All guides as plain text.

    Args:
        found: what `ask` gave.
        width: how many columns there are.

    Example:
        >>> print(as_text(Interviews(title="The fence")))
        Whom to ask next: The fence
        <BLANKLINE>
        There is nobody to ask yet: name the stakeholders of the study.
    """
    told = list(wrapped(f"Whom to ask next: {found.title}", width))
    if found.period:
        told += wrapped(f"Round: {found.period}", width)
    if not found.guides:
        told += ["", *wrapped(nobody, width)]
    for guide in found.guides:
        told += ["", *_guide(guide, width)]
    return "\n".join(told)


def _guide(guide: Guide, width: int) -> Iterator[str]:
    yield from headed(guide.name, width)
    yield from wrapped(f"{capital(guide.because)}.", width)
    yield ""
    for number, prompt in enumerate(guide.main, 1):
        yield from _prompt(prompt, f"{number}. ", width)
    parts = (("watch", guide.watch), ("closing", guide.closing), ("spare", guide.spare))
    for part, prompts in parts:
        if prompts:
            yield from ("", LINES[part])
            for prompt in prompts:
                yield from _prompt(prompt, "- ", width)
    if guide.more:
        yield from wrapped(more(guide), width)
    yield from ("", LINES["gives_back"])
    for text in guide.gives_back:
        yield from indented(f"- {text}", width, "  ", 2)


def _prompt(prompt: Prompt, sign: str, width: int) -> Iterator[str]:
    yield from indented(f"{sign}{prompt.text}", width, "  ", len(sign))
    ref = f"; {prompt.ref}" if prompt.is_row else ""
    yield from indented(f"({line(prompt.because)}{ref})", width, _IN + " " * (len(sign) - 2), 1)
    for answer in prompt.words:
        yield from indented(f"heard: {cited(answer)}", width, _IN + " " * (len(sign) - 2), 2)
