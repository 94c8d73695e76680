"""Which study the words of a command mean."""

from pathlib import Path

__all__ = ["looks_like_path", "study_and_refs"]


def study_and_refs(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Which study is meant, and which refs in it.

    Raises:
        UnreadableError: the first word is no file or folder, and there is no study here that
            it could be a part of.

    Example:
        >>> study_and_refs(()), study_and_refs((".", "good-time"))
        (('.', ()), ('.', ('good-time',)))
    """
    if words and (looks_like_path(words[0]) or Path(words[0]).exists()):
        return words[0], words[1:]
    if words and not _studies_here():
        from ssm.errors import UnreadableError

        msg = (
            f"there is no file or folder {words[0]!r}, and the folder '.' holds no study.yaml; "
            "'ssm new' makes one to start from"
        )
        raise UnreadableError(msg, words[0])
    return ".", words


def _studies_here() -> list[str]:
    """The names of the studies in the folder you are in; "." where that cannot be listed."""
    from ssm.loading.find import studies_in

    try:
        return studies_in([entry.name for entry in Path().iterdir()])
    except OSError:
        return ["."]


def looks_like_path(word: str) -> bool:
    """Whether a word is plainly meant as a file or a folder.

    Example:
        >>> looks_like_path("./mine"), looks_like_path("mine.yaml"), looks_like_path("root/mine")
        (True, True, False)
    """
    return word.startswith((".", "/", "~")) or "\\" in word or word.endswith((".yaml", ".yml"))
