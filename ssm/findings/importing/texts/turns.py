"""Whose words each block is: a speaker goes on until another begins; questions are told apart."""

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from ssm.findings.importing.importer import How
from ssm.findings.importing.texts.blocks import Block, Kind
from ssm.findings.importing.texts.labels import is_interviewer

__all__ = ["spoken", "who_spoke"]


def spoken(blocks: Iterable[Block], how: How) -> Iterator[Block]:
    """The blocks with their speakers, the interviewer's told apart.

    A paragraph without a label goes on with the speaker of the one before it, until a
    heading or an item of a list.

    Args:
        blocks: in their order.
        how: who asks, and whether that is a statement like any other; what somebody gave a
            code to is one in any case.
    """
    names = frozenset(name.strip().casefold() for name in how.interviewers)
    speaker: str | None = None
    for block in blocks:
        if block.kind is Kind.HEADING or (block.is_item and block.speaker is None):
            speaker = None
        elif block.speaker is not None:
            speaker = block.speaker
        if block.kind is not Kind.STATEMENT or speaker is None:
            yield block
            continue
        asks = speaker.casefold() in names or is_interviewer(speaker)
        is_taken = how.questions or block.codes or block.coders
        kind = Kind.QUESTION if asks and not is_taken else Kind.STATEMENT
        yield attrs.evolve(block, kind=kind, speaker=speaker)


def who_spoke(blocks: Iterable[Block]) -> str | None:
    """A sentence on the speakers that were recognised, or None when there are none."""
    blocks = list(blocks)
    counts = Counter(block.speaker for block in blocks if block.speaker is not None)
    if not counts:
        return None
    asking = {block.speaker for block in blocks if block.kind is Kind.QUESTION}
    told = [
        f"{name} ({count}{', who asks' if name in asking else ''})"
        for name, count in counts.items()
    ]
    hint = "" if asking or len(counts) == 1 else " If one of them only asks, name the interviewer."
    return f"Speakers, with the number of their paragraphs: {', '.join(told)}.{hint}"
