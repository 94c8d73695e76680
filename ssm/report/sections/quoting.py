"""Quotations in a row: where the next was heard at the same place, that is said in two words."""

from collections.abc import Iterable, Iterator

import attrs

from ssm.comparison.answers import natural
from ssm.comparison.voices import source_name
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.walks import Walk
from ssm.report.blocks import Block, Link, Quote, Words

__all__ = ["looked_up", "there_too"]


def looked_up(study: Study, cited: Iterable[str]) -> str:
    """The numbers under which words stand in the appendix, as one looks them up.

    Args:
        study: what was seen on a walk stands under the number of its source there.
        cited: findings and walks by their ids, in any order.

    Example:
        >>> looked_up(Study(), ["n10", "c5", "n2", "c5"])
        'c5, n2, n10'
    """
    return ", ".join(sorted({_number(study, each) for each in cited}, key=natural))


def _number(study: Study, cited: str) -> str:
    walk = study.index.parts.get(cited) if cited.startswith("walk/") else None
    if not isinstance(walk, Walk):
        return source_name(cited)
    return (walk.source or "").removeprefix("source/") or named(walk.label, walk.id)


def there_too(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks in which no quotation repeats the source of the one before it.

    Args:
        blocks: in their order; what stands between two quotations may stay there.

    Example:
        >>> row = [Quote(text=text, cite="Nurses, 2 March 2026") for text in ("One.", "Two.")]
        >>> [quote.cite for quote in there_too(row)]
        ['Nurses, 2 March 2026', 'there too']
    """
    before = ""
    for block in blocks:
        if not isinstance(block, Quote):
            yield block
            continue
        told = _plain(block.cite)
        yield attrs.evolve(block, cite=_again(block.cite)) if told and told == before else block
        before = told


def _plain(words: Words) -> str:
    row = (words,) if isinstance(words, str) else words
    return "".join(piece if isinstance(piece, str) else piece.text for piece in row)


def _again(words: Words) -> Words:
    """The same place by two words, which lead where the source led."""
    links = [] if isinstance(words, str) else [p for p in words if isinstance(p, Link)]
    return (Link("there too", links[0].anchor),) if links else "there too"
