"""Comments laid over the paragraphs: what was commented on is a statement with its codes."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs

from ssm.findings.importing.texts.blocks import Block, Kind
from ssm.findings.importing.texts.word.comments import Comment
from ssm.findings.importing.texts.word.extract import Range

__all__ = ["coded"]

_Stretch = tuple[int, int]


def coded(
    blocks: Iterable[Block], text: str, ranges: dict[str, Range], comments: dict[str, Comment]
) -> list[Block]:
    """The blocks of a document with what its comments say of them.

    A comment on just the words of a paragraph is put to it. One on other words makes these
    a statement; what then is left of the paragraph is told as the rest of it. A comment on
    no words at all belongs to the paragraph that it stands in.

    Args:
        blocks: in their order, with their speakers.
        text: of the document.
        ranges: what each comment is fastened to.
        comments: what each says.
    """
    whole = list(blocks)
    by_words = {(b.first, b.last): n for n, b in enumerate(whole) if b.first < b.last}
    starts = [block.start for block in whole]
    own: defaultdict[int, list[Comment]] = defaultdict(list)
    free: defaultdict[_Stretch, list[Comment]] = defaultdict(list)
    points: list[tuple[int, Comment]] = []
    for id, comment in comments.items():
        if id not in ranges:
            continue
        bare = _trimmed(text, ranges[id].start, ranges[id].end)
        at = max(0, bisect_right(starts, bare[0]) - 1)
        stretch = _unlabelled(text, bare, whole[at : at + 1])
        if stretch[0] == stretch[1] and whole:
            points.append((at, comment))
        elif stretch in by_words:
            own[by_words[stretch]].append(comment)
        else:
            free[stretch].append(comment)
    over = _over(whole, starts, sorted(free))
    for at, comment in points:
        (free[over[at][0]] if at in over else own[at]).append(comment)
    noted = [_with(block, own[n]) if n in own else block for n, block in enumerate(whole)]
    return sorted(_laid(noted, text, free, over), key=lambda block: (block.start, block.end))


def _trimmed(text: str, start: int, end: int) -> _Stretch:
    """A stretch without the blanks at its edges."""
    words = text[start : max(start, end)]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _unlabelled(text: str, stretch: _Stretch, around: list[Block]) -> _Stretch:
    """A stretch without the label before its words; one on a label alone has no words."""
    start, end = stretch
    for block in around:
        if block.start <= start and end <= block.first:
            return start, start
        if start < block.first < end:
            return _trimmed(text, block.first, end)
    return stretch


def _with(block: Block, comments: list[Comment]) -> Block:
    """A block with the codes, notes and authors of some comments."""
    codes = dict.fromkeys(code for comment in comments for code in comment.codes)
    coders = dict.fromkeys(comment.author for comment in comments if comment.author)
    notes = (comment.note for comment in comments if comment.note)
    kind = Kind.STATEMENT if block.kind in (Kind.QUESTION, Kind.CONTENTS) else block.kind
    return attrs.evolve(
        block,
        kind=kind,
        codes=(*block.codes, *codes),
        coders=(*block.coders, *coders),
        notes=(*block.notes, *notes),
    )


def _over(
    blocks: list[Block], starts: list[int], stretches: list[_Stretch]
) -> dict[int, list[_Stretch]]:
    """By the number of a block, the stretches that lie over any of it, in their order."""
    over: defaultdict[int, list[_Stretch]] = defaultdict(list)
    for start, end in stretches:
        first = max(0, bisect_right(starts, start) - 1)
        for at in range(first, len(blocks)):
            if blocks[at].start >= end:
                break
            if blocks[at].end > start:
                over[at].append((start, end))
    return dict(over)


def _laid(
    blocks: list[Block],
    text: str,
    free: dict[_Stretch, list[Comment]],
    over: dict[int, list[_Stretch]],
) -> Iterator[Block]:
    """The blocks that nobody commented on, the stretches somebody did, and the rests."""
    told: set[_Stretch] = set()
    for at, block in enumerate(blocks):
        stretches = over.get(at, [])
        if not stretches or block.kind is Kind.HEADING or block.codes or block.coders:
            yield block
        else:
            yield from _rests(block, text, stretches)
        for stretch in stretches:
            if stretch not in told:
                told.add(stretch)
                yield _with(_on(block, stretch), free[stretch])


def _on(block: Block, stretch: _Stretch) -> Block:
    start, end = stretch
    return attrs.evolve(
        block, kind=Kind.STATEMENT, start=start, first=start, end=end, last=end, key=None
    )


def _rests(block: Block, text: str, over: list[_Stretch]) -> Iterator[Block]:
    """What is left of a paragraph beside the stretches that were commented on."""
    at = block.start
    for start, end in [*over, (block.end, block.end)]:
        words = text[at : max(at, start)]
        first = at + len(words) - len(words.lstrip())
        last = at + len(words.rstrip())
        if first < last:
            has_words = any(sign.isalnum() for sign in text[max(first, block.first) : last])
            kind = Kind.REST if has_words else Kind.RULE
            yield attrs.evolve(block, kind=kind, start=first, first=first, end=last, last=last)
        at = max(at, end)
