"""An explanation as text, as Markdown and as data."""

from collections.abc import Callable
from typing import Any

import attrs

from ssm.showing import Shown

__all__ = ["Explanation", "as_json", "as_markdown", "as_text"]

_WIDTH = 88


@attrs.frozen(kw_only=True, repr=False)
class Explanation(Shown):
    """A rule, a term, a code or a word of the format, explained.

    Attributes:
        kind: rule, term, profile, source, link, field, reading or checking.
        key: its code or word.
        title: one line.
        text: what it is and why, in paragraphs.
        facts: further lines, each with what it is about: standing, source, question.
        bad: a study in which a rule speaks, or None.
        good: the same put right, or None.
        see: words that can be explained, too.
        asked: the word that was asked for, when it was taken for a near one.
    """

    kind: str
    key: str
    title: str
    text: str
    facts: tuple[tuple[str, str], ...] = ()
    bad: str | None = None
    good: str | None = None
    see: tuple[str, ...] = ()
    asked: str | None = None

    def __repr__(self) -> str:
        return f"<Explanation of {self.key!r}>"

    def __str__(self) -> str:
        return as_text(self)


def as_text(explanation: Explanation) -> str:
    """An explanation for the terminal.

    Example:
        >>> print(as_text(Explanation(kind="term", key="agenda", title="agenda",
        ...     text="The points to talk about.", see=("CP08",))))
        agenda
        <BLANKLINE>
        The points to talk about.
        <BLANKLINE>
        See also: CP08
    """
    import textwrap

    blocks = [explanation.title]
    if explanation.asked is not None:
        blocks.insert(0, _asked(explanation))
    paragraphs = explanation.text.split("\n\n")
    blocks += [textwrap.fill(" ".join(text.split()), _WIDTH) for text in paragraphs]
    if explanation.facts:
        facts = [
            textwrap.fill(f"{name}: {text}", _WIDTH, subsequent_indent="    ")
            for name, text in explanation.facts
        ]
        blocks.append("\n".join(facts))
    for name, example in (("Rather not:", explanation.bad), ("Rather:", explanation.good)):
        if example is not None:
            blocks.append(f"{name}\n{textwrap.indent(example.strip(), '    ')}")
    if explanation.see:
        blocks.append(textwrap.fill(f"See also: {', '.join(explanation.see)}", _WIDTH))
    return "\n\n".join(blocks)


def as_markdown(
    explanation: Explanation, level: int = 2, *, link: Callable[[str], str] = str
) -> str:
    """An explanation as Markdown, for the reference pages.

    Args:
        explanation: what to write.
        level: of its heading.
        link: from a word that can be explained to what leads there.

    Example:
        >>> print(as_markdown(Explanation(kind="term", key="agenda", title="agenda",
        ...     text="The points to talk about.")))
        ## agenda
        <BLANKLINE>
        The points to talk about.
    """
    blocks = [f"{'#' * level} {_plain(explanation.title)}"]
    if explanation.asked is not None:
        blocks.append(_plain(_asked(explanation)))
    blocks += [_plain(" ".join(text.split())) for text in explanation.text.split("\n\n")]
    if explanation.facts:
        blocks.append(
            "\n".join(f"- **{name}:** {_plain(text)}" for name, text in explanation.facts)
        )
    for name, example in (("Rather not:", explanation.bad), ("Rather:", explanation.good)):
        if example is not None:
            blocks.append(f"{name}\n\n```yaml\n{example.strip()}\n```")
    if explanation.see:
        blocks.append(f"See also: {', '.join(map(link, explanation.see))}")
    return "\n\n".join(blocks)


def as_json(explanation: Explanation) -> dict[str, Any]:
    """An explanation as plain data.

    Example:
        >>> as_json(Explanation(kind="term", key="agenda", title="agenda", text="..."))["kind"]
        'term'
    """
    return {
        "kind": explanation.kind,
        "key": explanation.key,
        "title": explanation.title,
        "text": explanation.text,
        "facts": dict(explanation.facts),
        "bad": explanation.bad,
        "good": explanation.good,
        "see": list(explanation.see),
        "asked": explanation.asked,
    }


def _asked(explanation: Explanation) -> str:
    return f"({explanation.asked!r} is taken for {explanation.key!r})"


def _plain(text: str) -> str:
    """A text in which signs such as `<->` and `*` stay what they are, in code and outside."""
    pieces = text.split("`")
    for n in range(0, len(pieces), 2):
        for sign in "<*|":
            pieces[n] = pieces[n].replace(sign, f"\\{sign}")
    return "`".join(pieces)
