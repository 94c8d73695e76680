"""What a change of a file changed, so that it can be taken back to the very bytes."""

import hashlib

import attrs

__all__ = ["Patch"]


@attrs.frozen(kw_only=True)
class Patch:
    """The one stretch in which two contents of a file differ.

    Example:
        >>> patch = Patch.between(b"one two three", b"one 2 three")
        >>> patch.old, patch.new, patch.taken_back(b"one 2 three")
        (b'two', b'2', b'one two three')
    """

    at: int
    old: bytes
    new: bytes
    after: str
    """The hash of the whole after the change."""

    @classmethod
    def between(cls, before: bytes, after: bytes) -> "Patch":
        """What turns one content into the other."""
        first = _same(before, after)
        last = _same(before[first:][::-1], after[first:][::-1])
        return cls(
            at=first,
            old=before[first : len(before) - last],
            new=after[first : len(after) - last],
            after=_hash(after),
        )

    def taken_back(self, content: bytes) -> bytes | None:
        """The content before the change; None when it was changed by others since."""
        if _hash(content) != self.after:
            return None
        return content[: self.at] + self.old + content[self.at + len(self.new) :]


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _same(one: bytes, other: bytes) -> int:
    """How many bytes at the beginning are the same; found by halving, as files may be long."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
