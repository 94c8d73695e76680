"""The description of a drawing below it, folded, each word in its language."""

from markupsafe import Markup

from ssm.ext.embedding.embedded import IN_WORDS
from ssm.ext.embedding.searching import NOT_SEARCHED, is_told, told_once
from ssm.report.tongues import Tongues

__all__ = ["in_words"]


def in_words(description: str, tongues: Tongues, told: str | None = None) -> Markup:
    """A description that opens, or nothing where there is none.

    Args:
        description: the drawing in sentences of ours, with the words of the study in them.
        tongues: in which language each word is.
        told: what is told below it, as HTML, where pages are searched; what that says too is
            left out of the search.

    Example:
        >>> print(in_words("A fence.", Tongues()))
        <details class="words" lang="en"><summary>The drawing in words</summary>\
<p>A fence.</p></details>
    """
    if not description:
        return Markup()
    text, whole = tongues.text(description), ""
    if told is not None:
        whole = NOT_SEARCHED if is_told(description, told) else ""
        if not (whole or isinstance(text, Markup)):
            text = told_once(description, told)
    return Markup("<details{}{}{}><summary{}{}>{}</summary><p{}>{}</p></details>").format(
        Markup(' class="words"'),
        tongues.theirs,
        whole,
        tongues.ours,
        "" if whole or told is None else NOT_SEARCHED,
        IN_WORDS,
        tongues.way(description),
        text,
    )
