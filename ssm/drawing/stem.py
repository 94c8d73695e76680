"""The names of the files that drawings are written to, and by which they lead to each other."""

__all__ = ["file_stem", "linked_file"]


def file_stem(ref: str) -> str:
    """The name of the files of a drawing, without their ends.

    Example:
        >>> file_stem("model/good-time")
        'model-good-time'
    """
    return ref.replace("/", "-")


def linked_file(ref: str) -> str:
    """The file to which a click in one drawing leads, when it leads to another.

    Example:
        >>> linked_file("model/good-time")
        'model-good-time.svg'
    """
    return f"{file_stem(ref)}.svg"
