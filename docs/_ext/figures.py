"""Every figure and sign by name, drawn by the functions that draw them on pictures."""

from collections.abc import Iterable, Sequence

import attrs

from ssm.drawing.geometry import rounded_box
from ssm.drawing.icons.icon import icon_source
from ssm.drawing.scene.comparison.voices import Said, chair, face, turned
from ssm.drawing.scene.marks import Bubble, Eye, Figure, Line, Mark, Shape, Swords
from ssm.drawing.scene.picture.bonds import sign_size
from ssm.drawing.scene.picture.lines import ends_of, stroke_of
from ssm.drawing.scene.tints import tint_at
from ssm.drawing.svg.escape import attribute, content, number
from ssm.drawing.svg.pen import Pen
from ssm.drawing.svg.strokes import stroke
from ssm.drawing.text.fonts import fonts
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.turned import dark_rules, distinct
from ssm.model.kinds import KINDS, Category, Form
from ssm.model.words import Badge, Judged, Mood, Op

__all__ = ["figures"]

_SIGNS = {
    Op.FLOW: "something passes from one to the other",
    Op.BOTH: "something passes both ways",
    Op.RELATION: "they have to do with each other",
    Op.WEAK: "it passes weakly, or fails to",
    Op.CONFLICT: "they are at odds",
    Op.WATCHES: "one keeps an eye on the other",
}
_SECTIONS: tuple[tuple[str, tuple[Form, ...], Category | None], ...] = (
    ("People", ("person",), None),
    ("Groups of people", ("group",), None),
    ("Organisations", ("organisation",), None),
    ("Places", ("place",), None),
    ("Things", ("thing",), "structure"),
    ("What goes on", ("thing",), "process"),
    ("What people feel", ("thing",), "concern"),
)
_COLOURS = distinct(theme_of("auto"))
_DARK = dark_rules(_COLOURS.colours, theme_of("dark").colours, ".ssm-figures")
_VOICES = "Small faces stand round each activity: who spoke of it, and what each said."
_MOODS = (
    "`mood:` is drawn on every face, here on a plain one; "
    "an organisation or a thing has a small face beside it."
)
_WEIGHED = (
    "`weight:` is 1 unless you say more: "
    "a heavier conflict has bigger swords, a heavier link a thicker line."
)


def figures() -> str:
    """A section for each sort of figure, then moods, badges, links, bubbles, boundaries."""
    parts = [_kinds(title, forms, category) for title, forms, category in _SECTIONS]
    moods = (_cell(_feeling(n, str(mood)), str(mood), "") for n, mood in enumerate(Mood))
    badges = (
        _cell(
            [Figure(kind=f"badge-{badge}", x=60, y=40, size=40)],
            str(badge),
            "",
            _source(f"badge-{badge}"),
        )
        for badge in Badge
    )
    return "\n\n".join(
        [
            _style(),
            *parts,
            _section("Moods", _MOODS, moods),
            _section("Badges", "`badge:` is a small mark beside an element.", badges),
            _section("Links", "Each is told from the others without colour.", _links()),
            _section("Weights", _WEIGHED, _weights()),
            _section("Bubbles and boundaries", "", _rest()),
            _section("Voices in a comparison", _VOICES, _voices()),
        ]
    )


def _style() -> str:
    """Rules for a dark page: where the reader chose it, and where their screen is dark."""
    chosen = _DARK.replace(".ssm-figures", 'body[data-theme="dark"] .ssm-figures')
    left = _DARK.replace(".ssm-figures", 'body[data-theme="auto"] .ssm-figures')
    rules = f"{chosen}@media (prefers-color-scheme: dark){{{left}}}"
    return f"```{{raw}} html\n<style>@media screen{{{rules}}}</style>\n```"


def _kinds(title: str, forms: Sequence[Form], category: Category | None) -> str:
    found = [k for k in KINDS if k.form in forms and category in (None, k.category)]
    cells = (
        _cell(
            [Figure(kind=kind.name, x=60, y=40, size=70, tint=tint_at(n))],
            kind.name,
            ", ".join(kind.also),
            _source(kind.name),
        )
        for n, kind in enumerate(found)
    )
    return _section(title, "", cells)


def _feeling(n: int, mood: str) -> list[Mark]:
    tint = tint_at(n)
    return [
        Figure(kind="person", x=46, y=40, size=70, tint=tint, mood=mood),
        Figure(kind=f"mood-{mood}", x=96, y=40, size=28),
    ]


def _links() -> Iterable[str]:
    for op, words in _SIGNS.items():
        yield _cell(_link(op, 1), str(op), words)


def _weights() -> Iterable[str]:
    for weight in (1, 2, 3):
        yield _cell(_link(Op.CONFLICT, weight), f"weight: {weight}", "a conflict")
    for weight in (1, 2, 3):
        yield _cell(_link(Op.FLOW, weight), f"weight: {weight}", "a flow")


def _link(op: Op, weight: int) -> list[Mark]:
    style = stroke_of(op, weight)
    if op is Op.CONFLICT:
        size = sign_size(op, weight)
        ends = (((6, 44), (57 - size / 2, 41)), ((63 + size / 2, 41), (114, 44)))
        return [*(_way(style, points) for points in ends), Swords(x=60, y=41, size=size)]
    if op is Op.WATCHES:
        ends = (((6, 48), (34, 43)), ((86, 41), (114, 44)))
        return [*(_way(style, points) for points in ends), Eye(x=60, y=42, size=44, at=(114, 44))]
    points = ((10, 46), (60, 37), (110, 42))
    return [_way(style, points), *ends_of(op, points)]


def _way(style: Line, points: tuple[tuple[float, float], ...]) -> Line:
    return attrs.evolve(style, points=points)


def _rest() -> Iterable[str]:
    speech = Bubble(kind="speech", x=60, y=32, w=86, h=44, tip=(34, 74))
    thought = Bubble(kind="thought", x=64, y=32, w=92, h=54, tip=(22, 74))
    box = Shape(points=rounded_box(14, 10, 106, 70, 24), fill="ground-blue", ink="soft")
    yield _cell([speech], "says", "what they say aloud")
    yield _cell([thought], "thinks", "what they think and do not say")
    yield _cell([box], "boundaries", "a line round some of them")


def _voices() -> Iterable[str]:
    said: dict[Said, str] = {
        "yes": "says that it happens",
        "partly": "says that it happens partly",
        "no": "says that it does not",
        "unclear": "leaves it open",
    }
    for word, words in said.items():
        yield _cell(face(60, 42, 24, word), word, words)
    for judged in (Judged.WELL, Judged.BADLY):
        yield _cell(face(60, 42, 24, "no", judged=[judged]), str(judged), "how it is judged")
    yield _cell(turned(60, 42, 20), "both", "two accounts that differ")
    yield _cell(chair(60, 42, 24), "nobody", "an empty chair: not asked")


def _section(title: str, lead: str, cells: Iterable[str]) -> str:
    grid = "".join(f"{cell}\n" for cell in cells)
    told = f"{lead}\n\n" if lead else ""
    return f'## {title}\n\n{told}```{{raw}} html\n<div class="ssm-figures">\n{grid}</div>\n```'


def _source(name: str) -> str:
    """Whose icon it is; nothing where it is our own."""
    source = icon_source(name)
    return f"Tabler: {source}" if source else ""


def _cell(marks: Sequence[Mark], name: str, words: str, source: str = "") -> str:
    """One figure in a cell, with its name, other words for it and where it is from below."""
    drawn = "".join(
        stroke(
            mark, Pen(theme=_COLOURS, fonts=fonts("sketch"), key=name, seed=f"figures/{name}.{n}")
        )
        for n, mark in enumerate(marks)
    )
    also = f"<small>{content(words)}</small>" if words else ""
    also += f'<small class="source">{content(source)}</small>' if source else ""
    return (
        f'<figure><svg viewBox="0 0 {number(120)} {number(80)}" role="img" '
        f'aria-label="{attribute(name)}" stroke-linecap="round" stroke-linejoin="round">'
        f"{drawn}</svg><figcaption><code>{content(name)}</code>{also}</figcaption></figure>"
    )
