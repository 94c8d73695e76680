"""Whose customer is whose: layers to the end users, from or for, and what one asks next."""

from collections.abc import Iterable, Iterator

from ssm.comparison.serving.asking import Ask
from ssm.comparison.serving.flows import Flow
from ssm.comparison.serving.formats.words import (
    APART,
    NOT_HEARD,
    SERVED_BY_NOBODY,
    layer_name,
    serves_words,
)
from ssm.comparison.serving.together import asks_together
from ssm.comparison.serving.told import Told
from ssm.comparison.serving.wants import Wanted
from ssm.report.blocks import (
    Block,
    Card,
    Figure,
    Fold,
    Grid,
    GridCell,
    GridRow,
    Items,
    Link,
    Mark,
    Para,
    Quote,
    Section,
    Words,
)
from ssm.report.names import anchor
from ssm.report.sections.matter import Matter
from ssm.report.sections.quoting import there_too

__all__ = ["asked", "counted", "customers", "layers_and_pairs", "told_blocks"]

LEAD = (
    "Everybody has a customer, also those who think they have none. Layer by layer, from the "
    "furthest in to the end users; what each wants from the other, and for the other; and what "
    "one would ask next. Words in another hand are assumed: nobody said so yet."
)
_FIRST = 12
_WHOM = "of whom"
_WAYS = {"from": "wants from them", "for": "wants for them"}


def customers(matter: Matter) -> Section | None:
    """The picture, the layers, the pairs, the flows of pictures and the questions."""
    if not matter.customers.servings:
        return None
    blocks = (
        Card(
            anchor="customers.layers",
            title="Layer by layer",
            blocks=(Figure(ref="customers", title="Whose customer is whose"), _layers(matter)),
            role="wide",
        ),
        *(
            Card(anchor="customers.pairs", title="From or for", blocks=(grid,), role="wide")
            for grid in _pairs(matter)
        ),
        *_flows(matter),
        *_asks(matter),
    )
    return Section(anchor="serving", title="Whose customer is whose", lead=LEAD, blocks=blocks)


def layers_and_pairs(matter: Matter) -> tuple[Grid, ...]:
    """Who serves whom, layer by layer; and what each wants from and for the other, if told.

    Args:
        matter: the study with what a report says of it.
    """
    return _layers(matter), *_pairs(matter)


def _layers(matter: Matter) -> Grid:
    found = matter.customers
    groups = [(layer_name(found, layer), layer) for layer in found.layers]
    groups += [(APART, found.apart)] if found.apart else []
    return Grid(
        caption="Everybody stands further in than all whom they serve",
        heads=("Who", "Serves", "Served before", "Served by", "Heard"),
        rows=tuple(
            _layer_row(matter, id, name if n == 0 else "")
            for name, layer in groups
            for n, id in enumerate(layer)
        ),
        role="chart",
    )


def _layer_row(matter: Matter, id: str, group: str) -> GridRow:
    found, names = matter.customers, matter.names
    person, hearing = found.person(id), found.hearing(id)
    serves: Words = names.people(person.serves) if person.serves else serves_words(found, person)
    circle = next((c for c in found.circles if id in c), ())
    told = (Para(("in a circle with ", *_people(matter, circle, id)), "note"),) if circle else ()
    heard = counted(len(hearing.said)) if hearing.said else "there with others"
    texts: tuple[tuple[str, Words], ...] = (
        ("Served before", names.people(person.before)),
        ("Served by", names.people(person.served_by) if person.served_by else SERVED_BY_NOBODY),
        ("Heard", heard if hearing.is_heard else "nobody asked them yet"),
    )
    return GridRow(
        anchor=f"customers.{id}",
        head=(Para((names.person(id),)),),
        cells=(
            GridCell(blocks=(Para(serves), *told), label="Serves"),
            *(
                GridCell(blocks=(Para(words),) if words else (), label=head)
                for head, words in texts
            ),
        ),
        group=group,
    )


def _people(matter: Matter, ids: Iterable[str], but: str) -> tuple[str | Link, ...]:
    others = [id for id in ids if id != but]
    return tuple(matter.names.people(others)) if others else ("themselves",)


def _pairs(matter: Matter) -> tuple[Grid, ...]:
    if not matter.customers.wants:
        return ()
    grid = Grid(
        caption=f"Who wants what from whom, and for whom; an empty chair: {NOT_HEARD} yet",
        heads=("Who", _WHOM, *_WAYS.values()),
        rows=tuple(_wants(matter)),
        role="chart pairs",
    )
    return (grid,)


def _wants(matter: Matter) -> Iterator[GridRow]:
    """A row for each who wants something of another: what from them, and what for them."""
    held: dict[tuple[str, str], list[Wanted]] = {}
    for want in matter.customers.wants:
        held.setdefault((want.who, want.whom), []).append(want)
    for (who, whom), wants in held.items():
        of = GridCell(blocks=(Para((matter.names.person(whom),)),), label=_WHOM)
        yield GridRow(
            anchor=f"customers.{who}.{whom}",
            head=(Para((matter.names.person(who),)),),
            cells=(of, *(_want_cell(matter, wants, way) for way in _WAYS)),
        )


def _want_cell(matter: Matter, wants: Iterable[Wanted], way: str) -> GridCell:
    some, label = [want for want in wants if want.way == way], _WAYS[way]
    if not some:
        return GridCell(blocks=(Mark(mark="unknown", text=NOT_HEARD),), label=label, role="unknown")
    told = (block for want in some for block in told_blocks(matter, want.told))
    return GridCell(blocks=tuple(there_too(told)), label=label)


def told_blocks(matter: Matter, told: Told) -> tuple[Block, ...]:
    """What is told of somebody: in our words, with theirs below; or as assumed."""
    if told.is_assumed:
        return (Quote(text=told.text, assumed=True),)
    found = [matter.finding(id) for id in told.findings]
    heard = tuple(matter.heard(finding) for finding in found if finding is not None)
    return heard if told.is_quoted else (Para(told.text, "told"), *heard)


def _flows(matter: Matter) -> Iterator[Card]:
    shown = [flows for flows in matter.customers.flows if flows.towards or flows.back]
    blocks: list[Block] = []
    for flows in shown:
        place = anchor(f"picture/{flows.picture}")
        blocks.append(Para(("On “", Link(flows.title, place), "” to those who are served:"), "of"))
        entries = tuple(_flow(matter, flow) for flow in flows.towards)
        blocks.append(Items(entries=entries or ("nothing is drawn",)))
        if flows.back:
            blocks.append(Para("and from those who are served:", "of"))
            blocks.append(Items(entries=tuple(_flow(matter, flow) for flow in flows.back)))
    if blocks:
        title = "What flows to customers, picture by picture"
        yield Card(anchor="customers.flows", title=title, blocks=tuple(blocks), role="wide flows")


def _flow(matter: Matter, flow: Flow) -> str:
    ends = " → ".join(matter.customers.names((flow.tail, *flow.through, flow.head)))
    told = f"{ends}: {flow.text}" if flow.text else ends
    return f"{told} (drawn as weak or failing)" if flow.weak else told


def _asks(matter: Matter) -> Iterator[Card]:
    asks = asks_together(matter.customers)
    if asks:
        blocks: list[Block] = [block for ask in asks[:_FIRST] for block in asked(ask)]
        rest = tuple(block for ask in asks[_FIRST:] for block in asked(ask))
        if rest:
            title = f"{len(asks) - _FIRST} more"
            blocks.append(Fold(summary=title, blocks=rest, role="more"))
        yield Card(
            anchor="customers.asks", title="To ask next", blocks=tuple(blocks), role="wide asks"
        )


def counted(number: int) -> str:
    """So many findings, in words.

    Example:
        >>> counted(1), counted(7)
        ('1 finding', '7 findings')
    """
    return f"{number} finding{'' if number == 1 else 's'}"


def asked(ask: Ask) -> tuple[Block, ...]:
    """A question with its reason."""
    return (Para(ask.ask, "question"), Para(f"because {ask.because}", "aside"))
