"""Small pieces that all writers of sections share."""

from ssm.report.blocks import Words

__all__ = ["joined_words"]


def joined_words(words: Words) -> str:
    """A row of texts and links as plain text.

    Example:
        >>> from ssm.report.blocks import Link
        >>> joined_words(("see ", Link("row 3", "row")))
        'see row 3'
    """
    if isinstance(words, str):
        return words
    return "".join(piece if isinstance(piece, str) else piece.text for piece in words)
