"""The pieces that files are taken apart into, to be looked through."""

import attrs

__all__ = ["Piece", "Unproved"]


@attrs.frozen(kw_only=True, repr=False)
class Piece:
    """Some text of a file.

    Attributes:
        place: where it stands, for people: `attribute title`, `page 2`.
        text: as it reads.
        as_id: it is an id or a name of a file, where great letters mean nothing.
    """

    place: str
    text: str
    as_id: bool = False


@attrs.frozen(kw_only=True)
class Unproved:
    """Something of a file that cannot be looked through, so that nothing is proved of it.

    Attributes:
        place: where it stands.
        why: what is in the way.
    """

    place: str
    why: str
