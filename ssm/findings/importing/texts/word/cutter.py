"""The text of a Word document cut into blocks: its paragraphs, and what was commented on."""

from collections.abc import Iterator

import attrs

from ssm.findings.importing.texts.blocks import Block, Kind
from ssm.findings.importing.texts.labels import Label, label_of, speakers_of
from ssm.findings.importing.texts.lines import Line, lines_of, mark_of, time_alone
from ssm.findings.importing.texts.word.columns import speaking_columns
from ssm.findings.importing.texts.word.extract import Extract, Paragraph

__all__ = ["word_blocks"]


def word_blocks(extract: Extract) -> list[Block]:
    """The blocks of a Word document, in their order, before anything is coded."""
    return list(_Cutter(extract).blocks())


@attrs.frozen
class _Piece:
    """A paragraph, or the part of one that a speaker label begins."""

    paragraph: Paragraph
    lines: list[Line]
    label: Label | None

    @property
    def mark(self) -> int:
        """How long the bullet is that was typed."""
        return 0 if self.paragraph.style.is_item else mark_of(self.lines[0].text)


class _Cutter:
    """One run over the paragraphs of a document."""

    def __init__(self, extract: Extract) -> None:
        self._paragraphs = extract.paragraphs
        labels = [
            label_of(line.text[mark_of(line.text) :])
            for paragraph in extract.paragraphs
            if not paragraph.style.heading
            for line in lines_of(paragraph.text)
        ]
        self._accepted = speakers_of(labels)
        self._columns = speaking_columns(extract.paragraphs)
        self._waiting: Block | None = None

    def blocks(self) -> Iterator[Block]:
        """The blocks, in their order."""
        for paragraph in self._paragraphs:
            for piece in self._pieces(paragraph):
                yield from self._told(self._block(piece))
        if self._waiting is not None:
            yield attrs.evolve(self._waiting, kind=Kind.RULE, speaker=None)

    def _pieces(self, paragraph: Paragraph) -> Iterator[_Piece]:
        """A paragraph, parted before each line that a speaker label begins."""
        held: list[Line] = []
        label: Label | None = None
        for line in lines_of(paragraph.text):
            found = self._label(line, paragraph)
            if found is not None and held:
                yield _Piece(paragraph, held, label)
                held = []
            label = found if not held else label
            held.append(line)
        if held:
            yield _Piece(paragraph, held, label)

    def _label(self, line: Line, paragraph: Paragraph) -> Label | None:
        if paragraph.style.heading:
            return None
        label = label_of(line.text[mark_of(line.text) :])
        known = label is not None and label.name.casefold() in self._accepted
        return label if known else None

    def _block(self, piece: _Piece) -> Block | None:
        paragraph, lines = piece.paragraph, piece.lines
        stretch = paragraph.text[lines[0].start : lines[-1].end]
        if not stretch.strip():
            return None
        at = paragraph.start + lines[0].start
        words_at = piece.mark + (piece.label.length if piece.label else 0)
        if paragraph.column in self._columns or time_alone(stretch):
            words_at = len(stretch)
        words = stretch[words_at:]
        last = at + len(stretch.rstrip())
        style = paragraph.style
        return Block(
            kind=_kind(paragraph),
            start=at + len(stretch) - len(stretch.lstrip()),
            end=last,
            first=min(last, at + words_at + len(words) - len(words.lstrip())),
            last=last,
            where=paragraph.where,
            level=style.heading or paragraph.level,
            is_item=style.is_item or piece.mark > 0,
            is_quote=style.is_quote,
            speaker=self._speaker(piece, stretch),
            time=piece.label.time if piece.label else time_alone(stretch),
            notes=("quoted",) if style.is_quote else (),
        )

    def _speaker(self, piece: _Piece, stretch: str) -> str | None:
        """Who speaks, as a label or the cell of a table says."""
        if piece.paragraph.column in self._columns:
            return stretch.strip().rstrip(":\uff1a").rstrip() or None
        return piece.label.name if piece.label else None

    def _told(self, block: Block | None) -> Iterator[Block]:
        """A block, with the label or time that stood alone before it; these wait for words."""
        if block is None:
            return
        waiting, self._waiting = self._waiting, None
        if waiting is not None and block.kind is Kind.STATEMENT and not (
            waiting.speaker and block.speaker
        ):  # fmt: skip
            block = attrs.evolve(
                block,
                start=waiting.start,
                speaker=block.speaker or waiting.speaker,
                time=block.time or waiting.time,
            )
        elif waiting is not None:
            yield attrs.evolve(waiting, kind=Kind.RULE, speaker=None)
        if block.first < block.last:
            yield block
        else:
            self._waiting = block


def _kind(paragraph: Paragraph) -> Kind:
    if paragraph.style.heading:
        return Kind.HEADING
    return Kind.CONTENTS if paragraph.style.is_contents else Kind.STATEMENT
