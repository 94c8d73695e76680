"""The description of a drawing below it, folded, each word in its language."""

from markupsafe import Markup

from ssm.ext.embedding.embedded import IN_WORDS
from ssm.report.tongues import Tongues

__all__ = ["in_words"]


def in_words(description: str, tongues: Tongues) -> Markup:
    """A description that opens, or nothing where there is none.

    Args:
        description: the drawing in sentences of ours, with the words of the study in them.
        tongues: in which language each word is.

    Example:
        >>> print(in_words("A fence.", Tongues()))
        <details class="words" lang="en"><summary>The drawing in words</summary>\
<p>A fence.</p></details>
    """
    if not description:
        return Markup()
    return Markup("<details{}{}><summary{}>{}</summary><p{}>{}</p></details>").format(
        Markup(' class="words"'),
        tongues.theirs,
        tongues.ours,
        IN_WORDS,
        tongues.way(description),
        tongues.text(description),
    )
