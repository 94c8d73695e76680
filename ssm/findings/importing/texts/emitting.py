"""From the blocks of a text to the items of an import."""

import re
from collections.abc import Iterable, Iterator

import attrs

from ssm.findings.cut import fingerprint
from ssm.findings.importing.importer import How
from ssm.findings.importing.items import Document, Item, Remark, SourceNote, Statement, Unread
from ssm.findings.importing.texts.blocks import Block, Kind
from ssm.findings.importing.texts.turns import spoken, who_spoke

__all__ = ["Told", "items_of"]

_SHOWN = 60
_UNFIT = re.compile("[\ud800-\udfff]")
_WHY: dict[Kind, tuple[str, str | None]] = {
    Kind.HEADING: ("a heading is the note of what stands under it", None),
    Kind.QUESTION: ("the interviewer speaks", None),
    Kind.TABLE: ("tables are read from spreadsheets", "save it as CSV, and import that"),
    Kind.CODE: ("a block of code holds nobody's words", "take the fence away, if it does"),
    Kind.COMMENT: ("a comment is hidden where the text is shown", None),
    Kind.PICTURE: ("a picture holds no words", None),
    Kind.TAGS: ("these tags belong to no statement", "put them at the end of one"),
    Kind.LINK: ("it only says where a link leads", None),
    Kind.CONTENTS: ("it repeats the headings", None),
    Kind.REST: ("comments stand on other words of the paragraph", None),
}


@attrs.frozen(kw_only=True)
class Told:
    """What is known of a text as a whole.

    Attributes:
        document: its name.
        text: what its places count in.
        stem: the name of its source where nothing else is said.
        prefix: what stands before its places in messages.
        note: what its head says of its source.
    """

    document: str
    text: str = attrs.field(repr=False)
    stem: str
    prefix: str = ""
    note: SourceNote | None = None


def items_of(told: Told, blocks: Iterable[Block], how: How) -> Iterator[Item]:
    """The items of one text.

    Args:
        told: the text.
        blocks: what it falls into, in their order.
        how: how it is wanted.
    """
    digest = fingerprint(told.text)
    yield Document(name=told.document, digest=digest, text=told.text)
    taken = tuple(spoken(blocks, how))
    who = who_spoke(taken)
    if who is not None:
        yield Remark(who)
    yield from _sources(told, taken, how)
    above: list[tuple[int, str]] = []
    parents: list[tuple[int, str]] = []
    for block in taken:
        words = told.text[block.first : block.last]
        if block.kind is Kind.HEADING:
            above = [*(one for one in above if one[0] < block.level), (block.level, words)]
            parents = []
        if block.kind is Kind.STATEMENT:
            parents = [one for one in parents if block.is_item and one[0] < block.level]
            notes = _notes(block, above, parents)
            yield _statement(told, block, digest, notes, how)
            parents += [(block.level, words)] if block.is_item else []
        elif block.kind in _WHY:
            why, hint = _WHY[block.kind]
            what, where = str(block.kind), f"{told.prefix}{block.where}"
            yield Unread(what=what, where=where, why=why, hint=hint, words=_short(words))


def _sources(told: Told, blocks: Iterable[Block], how: How) -> Iterator[SourceNote]:
    """What is known of the source, or of each speaker as one."""
    if told.note is None:
        return
    yield told.note
    if how.speakers:
        names = dict.fromkeys(b.speaker for b in blocks if b.kind is Kind.STATEMENT and b.speaker)
        for name in names:
            yield attrs.evolve(told.note, name=_of_speaker(told, name), perspective=None)


def _of_speaker(told: Told, speaker: str) -> str:
    return f"{told.note.name if told.note else told.stem}: {speaker}"


def _notes(
    block: Block, above: list[tuple[int, str]], parents: list[tuple[int, str]]
) -> Iterator[str]:
    """The remarks on a statement: where it stands, when it was said, how it was marked."""
    names = [_short(words) for _, words in (*above, *parents)]
    if names:
        yield f'under "{" / ".join(names)}"'
    if block.time is not None:
        yield f"at {block.time}"
    yield from block.notes


def _statement(
    told: Told, block: Block, digest: str, notes: Iterable[str], how: How
) -> Statement | Unread:
    words = told.text[block.first : block.last]
    where = f"{told.prefix}{block.where}"
    if _UNFIT.search(words):
        why = "it holds bytes that are no letters in the encoding that was found"
        hint = "name the encoding, or save the text as UTF-8"
        shown = _short(_UNFIT.sub("\ufffd", words))
        return Unread(what="statement", where=where, why=why, hint=hint, words=shown)
    source = told.note.name if told.note else None
    if how.speakers and block.speaker is not None:
        source = _of_speaker(told, block.speaker)
    return Statement(
        text=words,
        where=where,
        key=f"{told.stem}-{block.key}" if block.key else None,
        document=told.document,
        start=block.first,
        end=block.last,
        digest=digest,
        source=source,
        speaker=block.speaker,
        codes=block.codes,
        coders=block.coders,
        note="; ".join(notes) or None,
    )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
