"""Word lists as they are written: words with spaces between."""

__all__ = ["word_set"]


def word_set(words: str) -> frozenset[str]:
    """The words of a text, each once.

    Example:
        >>> sorted(word_set("to be or not to be"))
        ['be', 'not', 'or', 'to']
    """
    return frozenset(words.split())
