r"""What stands behind the words of a paragraph and is none of them: tags, an id, a comment.

`Half of them arrive. #letters ^ward-3 <!-- check -->` has the code `letters`, the id
`ward-3` and the note `check`. A tag in the middle of a sentence is a code as well, and
stays in the sentence.
"""

import re

import attrs

__all__ = ["Tail", "tags_in", "tail_of"]

_TAG = r"#(?=[\w/-]*[^\W\d_])[\w/-]*\w"
_TAGS = re.compile(rf"(?<!\S){_TAG}(?!\S)")
_COMMENT = re.compile(r"\s*<!--((?:(?!-->).)*)-->\s*\Z", re.DOTALL)
_KEY = re.compile(r"(?:\A|\s+)\^([A-Za-z0-9-]{1,50})\s*\Z")
_LAST_TAG = re.compile(rf"(?:\A|\s+)({_TAG})\s*\Z")
_MOST = 200


@attrs.frozen(kw_only=True)
class Tail:
    """What is behind some words.

    Attributes:
        length: how many code points the words have.
        codes: the tags, those inside the words first.
        key: the id of the paragraph.
        notes: the comments.
    """

    length: int
    codes: tuple[str, ...] = ()
    key: str | None = None
    notes: tuple[str, ...] = ()


def tail_of(words: str) -> Tail:
    """Parts the words of a paragraph from what stands behind them.

    Example:
        >>> tail_of("Half of them arrive. #letters #ward/b")
        Tail(length=20, codes=('letters', 'ward/b'), key=None, notes=())
        >>> tail_of("We are the #1 ward for #letters lost.").codes
        ('letters',)
    """
    end = len(words.rstrip())
    tags: list[str] = []
    notes: list[str] = []
    key = None
    for _ in range(_MOST):
        near = max(0, end - 4000)
        held = words[near:end]
        if held.endswith("-->") and (comment := _COMMENT.search(held)) is not None:
            notes.insert(0, comment[1].strip())
            end = near + comment.start()
        elif key is None and (own := _KEY.search(held)) is not None:
            key, end = own[1], near + own.start()
        elif (tag := _LAST_TAG.search(held)) is not None:
            tags.insert(0, tag[1][1:])
            end = near + tag.start()
        else:
            break
    codes = tuple(dict.fromkeys([*tags_in(words[:end]), *tags]))
    return Tail(length=end, codes=codes, key=key, notes=tuple(note for note in notes if note))


def tags_in(words: str) -> list[str]:
    """The tags among some words."""
    return [match[0][1:] for match in _TAGS.finditer(words)]
