"""Ids for findings that have none: the same words at the same place, the same id."""

__all__ = ["made_id"]


def made_id(source: str, text: str, ordinal: str) -> str:
    """An id from where a finding comes from, its words, and which of its like it is.

    Example:
        >>> made_id("int-01", "Half of them arrive.", "0")
        'f-ec76f614e5'
    """
    import hashlib

    told = f"{source}\x1f{text}\x1f{ordinal}".encode("utf-8", "surrogatepass")
    return f"f-{hashlib.sha256(told).hexdigest()[:10]}"
