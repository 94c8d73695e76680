"""What is told in words of the things that documents show, by kind."""

import functools
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.kinds import OF_MODELS
from ssm.ext.embedding.drawn import SHEET, on_sheet
from ssm.ext.embedding.kinds import kind_of
from ssm.model.loaded import Loaded
from ssm.report.blocks import Block, Card, Figure, Fold
from ssm.report.names import Names
from ssm.report.tongues import Tongues

if TYPE_CHECKING:
    from ssm.report.sections.matter import Matter

__all__ = ["TOLD", "Telling"]


class Telling:
    """What a report would say of one study, worked out when it is first asked for.

    Args:
        loaded: the study.
    """

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded

    @functools.cached_property
    def names(self) -> Names:
        """How the parts are called."""
        return Names(self.loaded.study)

    @functools.cached_property
    def tongues(self) -> Tongues:
        """Which words are the study's, and which are ours."""
        return Tongues(self.loaded.study)

    @functools.cached_property
    def matter(self) -> "Matter":
        """What the chapters of a report are made from."""
        from ssm.report.sections.matter import Matter

        return Matter(study=self.loaded.study, names=self.names)

    def title(self, ref: str) -> str:
        """What a part is called, or a drawing, or something that has no drawing.

        Args:
            ref: its canonical ref.
        """
        name, _, id = ref.partition("/")
        if name == SHEET:
            return self._sheet(ref)
        if name in OF_MODELS:
            return kind_of(name).titled(self.names.title(f"model/{id}"))
        if id:
            return self.names.title(ref)
        label, of = kind_of(name).label, self.loaded.study.title
        return f"{label} of “{of}”" if of and name == "checks" else label

    def _sheet(self, ref: str) -> str:
        """A sheet by the titles of what is named to be on it, or by that of the study."""
        study, kind = self.loaded.study, kind_of(SHEET)
        parts = (each for each in on_sheet(ref) if each in study.index.parts)
        named = ", ".join(dict.fromkeys(map(self.names.title, parts))) or study.title
        return kind.titled(named) if named else kind.label


def _without_drawing(card: Card) -> tuple[Block, ...]:
    return tuple(block for block in card.blocks if not isinstance(block, Figure))


def _id(ref: str) -> str:
    return ref.partition("/")[2]


def _nothing(telling: Telling, ref: str) -> tuple[Block, ...]:
    return ()


def _picture(telling: Telling, ref: str) -> tuple[Block, ...]:
    from ssm.report.sections.pictures import picture_card

    return _without_drawing(picture_card(telling.matter, telling.loaded.study[ref]))


def _root(telling: Telling, ref: str) -> tuple[Block, ...]:
    from ssm.report.sections.roots import root_card

    return _unfolded(_without_drawing(root_card(telling.matter, telling.loaded.study[ref])))


def _unfolded(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same with its sentence and its table of CATWOE open: they were asked for."""
    return tuple(
        each
        for block in blocks
        for each in (
            block.blocks if isinstance(block, Fold) and block.role == "by-part" else (block,)
        )
    )


def _model(telling: Telling, ref: str) -> tuple[Block, ...]:
    from ssm.report.sections.models import model_card

    card = model_card(telling.matter, telling.loaded.study[ref])
    return tuple(each for each in _without_drawing(card) if not _is_said_already(each))


def _is_said_already(block: Block) -> bool:
    """Whether the words of the drawing say as much."""
    return isinstance(block, Fold) and block.role == "in-words"


def _comparison(telling: Telling, ref: str) -> tuple[Block, ...]:
    from ssm.report.sections.comparison import chart_card

    matter = telling.matter
    charts = [chart for chart in matter.comparison.charts if chart.model == _id(ref)]
    return tuple(block for chart in charts for block in _without_drawing(chart_card(matter, chart)))


def _walk(telling: Telling, ref: str) -> tuple[Block, ...]:
    from ssm.comparison.walking.walk import walk
    from ssm.report.sections.walks import walk_card

    accounts = [each for each in walk(telling.loaded.study).walked if each.walk == _id(ref)]
    return _only_or_all([walk_card(account) for account in accounts])


def _as_is(telling: Telling, ref: str) -> tuple[Block, ...]:
    from ssm.comparison.as_is import as_is
    from ssm.report.sections.as_is import as_is_card

    found = [each for each in as_is(telling.loaded.study) if each.graph.id == _id(ref)]
    return _only_or_all([as_is_card(overlay) for overlay in found if overlay.aligned])


def _cross(telling: Telling, ref: str) -> tuple[Block, ...]:
    from ssm.comparison.information import information
    from ssm.report.sections.information import information_card

    found = [one for one in information(telling.loaded.study) if one.model == _id(ref)]
    return _only_or_all([information_card(one) for one in found])


def _only_or_all(cards: list[Card]) -> tuple[Block, ...]:
    """What is on the only card; or all cards with their titles, a model each."""
    bare = [attrs.evolve(card, blocks=_without_drawing(card)) for card in cards]
    return bare[0].blocks if len(bare) == 1 else tuple(bare)


def _customers(telling: Telling, ref: str) -> tuple[Block, ...]:
    from ssm.report.sections.customers import layers_and_pairs

    return layers_and_pairs(telling.matter)


def _checks(telling: Telling, ref: str) -> tuple[Block, ...]:
    from ssm.ext.embedding.checking import check_blocks

    return check_blocks(telling.loaded, ref)


def _glossary(telling: Telling, ref: str) -> tuple[Block, ...]:
    from ssm.ext.embedding.terms import term_blocks

    return term_blocks(ref)


TOLD: Mapping[str, Callable[[Telling, str], tuple[Block, ...]]] = MappingProxyType(
    {
        "picture": _picture,
        "root": _root,
        "model": _model,
        "comparison": _comparison,
        "discussion": _nothing,
        "cross": _cross,
        "walk": _walk,
        "as-is": _as_is,
        "customers": _customers,
        "sheet": _nothing,
        "checks": _checks,
        "glossary": _glossary,
    }
)
"""What tells each kind of thing in blocks, from the study and a ref."""
