"""What a drawn rich picture promises its readers, asked of the marks that are drawn."""

from collections.abc import Iterator, Sequence

from hypothesis import strategies as st

from ssm.drawing.geometry import Point, box_of, distance, inside, sampled
from ssm.drawing.scene.marks import Bubble, Figure, Line, Mark, Scene, Text, TextPath, Thing
from ssm.drawing.scene.picture.places import Plan
from ssm.drawing.scene.picture.puzzle import Cast
from ssm.drawing.text.fonts import width
from ssm.model.links import parse_link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.words import Badge, Mood, Op

Box = tuple[float, float, float, float]
_ACTORS, _SAID, _LINKS = 16, 13, 25
_KINDS = ("nurse", "group", "computer", "manager", "family", "authority", "document", "unicorn")
_WORDS = (
    "queue",
    "letters, calls and more letters",
    "Wartezeitverkürzung",
    "five minutes of care",
    "who pays for the time that nobody has?",
    "ok",
)
_NEAR = 90.0


@st.composite
def crowded(draw: st.DrawFn) -> Picture:
    """Up to 16 elements with 13 bubbles, 25 links of all kinds, boundaries in boundaries."""
    ids = [f"e{n}" for n in range(draw(st.integers(1, _ACTORS)))]
    words = st.sampled_from(_WORDS)
    speakers = draw(st.lists(st.tuples(st.sampled_from(ids), words), max_size=_SAID))
    elements = [
        Element(
            id=id,
            is_=draw(st.sampled_from(_KINDS)),
            label=draw(st.none() | words),
            mood=draw(st.none() | st.sampled_from(Mood)),
            badge=draw(st.none() | st.sampled_from(Badge)),
            says=[text for who, text in speakers[::2] if who == id],
            thinks=[text for who, text in speakers[1::2] if who == id],
        )
        for id in ids
    ]
    boundaries = draw(_nested(ids))
    ends = st.sampled_from((*ids, *(b.id for b in boundaries)))
    links = st.tuples(ends, st.sampled_from(Op), ends, st.none() | words, st.integers(1, 3))
    return Picture(
        id="p",
        elements=elements,
        boundaries=boundaries,
        links=[
            parse_link(f"{a} {op} {b}", label=label, weight=weight)
            for a, op, b, label, weight in draw(st.lists(links, max_size=_LINKS))
        ],
    )


@st.composite
def _nested(draw: st.DrawFn, ids: Sequence[str]) -> list[Boundary]:
    """Boundaries side by side, the second with one or two in it."""
    a, b, c, d = sorted(draw(st.tuples(*(st.integers(0, len(ids)),) * 4)))
    every = [
        Boundary(id="first", label="On the other side of the road", holds=ids[:a]),
        Boundary(id="outer", label="All of us together", holds=[*ids[a:b], "inner"]),
        Boundary(id="inner", holds=[*ids[b:c], "core"]),
        Boundary(id="core", label="Core", holds=ids[c:d]),
    ]
    count = draw(st.integers(0, len(every)))
    return every[:count]


def texts(scene: Scene) -> list[tuple[str, str, Box]]:
    """Every line of text on a picture with its thing and its box; names along outlines too."""
    return [
        (thing.ref, text, box)
        for thing in scene.things
        for mark in thing.marks
        for text, box in _boxes(mark)
    ]


def _boxes(mark: Mark) -> Iterator[tuple[str, Box]]:
    if isinstance(mark, Text):
        step = mark.size * mark.leading
        for n, line in enumerate(mark.lines):
            y = mark.y + (n - (len(mark.lines) - 1) / 2) * step
            wide = width(line, mark.size, mark.font)
            left = {"start": 0.0, "middle": wide / 2, "end": wide}[mark.anchor]
            high = mark.size * 0.36
            yield line, (mark.x - left, y - high, mark.x - left + wide, y + high)
    elif isinstance(mark, TextPath):
        for x, y in sampled(mark.points, 8):
            yield mark.text, (x - 3, y - mark.size * 0.36, x + 3, y + mark.size * 0.36)


def text_on_text(scene: Scene) -> list[tuple[str, str]]:
    """Texts of which one lies on another."""
    found = texts(scene)
    return [
        (one, two)
        for n, (ref, one, a) in enumerate(found)
        for other, two, b in found[:n]
        if (ref != other or one != two) and _meet(a, b)
    ]


def lines_through_text(scene: Scene) -> list[tuple[str, str]]:
    """Texts that a flow, a conflict, a gaze or a boundary runs through, with its ref."""
    found = texts(scene)
    return [
        (text, thing.ref)
        for thing in scene.things
        if thing.role not in ("legend", "heading")
        for mark in thing.marks
        if isinstance(mark, Line)
        for run in [sampled(mark.points, 2)]
        for _, text, box in _near(found, run)
        if any(box[0] < x < box[2] and box[1] < y < box[3] for x, y in run)
    ]


def _near(found: list[tuple[str, str, Box]], run: Sequence[Point]) -> list[tuple[str, str, Box]]:
    around = box_of(run)
    return [item for item in found if _meet(item[2], around)]


def stray_tails(scene: Scene) -> list[str]:
    """Bubbles below their owner, or whose tail ends nearer to others or runs across a text."""
    figures = {
        thing.ref: mark
        for thing in scene.things
        for mark in thing.marks
        if isinstance(mark, Figure)
        if thing.role == "actor" and not mark.kind.startswith(("badge-", "mood-"))
    }
    found = texts(scene)
    return [
        thing.ref
        for thing in scene.things
        if thing.role in ("speech", "thought")
        for bubble in thing.marks
        if isinstance(bubble, Bubble) and _strays(thing, bubble, figures, found)
    ]


def _strays(
    thing: Thing,
    bubble: Bubble,
    figures: dict[str, Figure],
    found: list[tuple[str, str, Box]],
) -> bool:
    far = {ref: distance(bubble.tip, (f.x, f.y)) for ref, f in figures.items()}
    owner = thing.ref.rpartition("/")[0]
    tail = sampled([(bubble.x, bubble.y), bubble.tip], 2)
    struck = any(
        box[0] < x < box[2] and box[1] < y < box[3]
        for ref, _, box in _near(found, tail)
        if ref != thing.ref
        for x, y in tail
    )
    is_below = bubble.y > figures[owner].y
    return is_below or far[owner] > min(far.values()) or far[owner] > _NEAR or struck


def wrongly_held(cast: Cast, plan: Plan) -> list[tuple[str, str]]:
    """Boundaries and elements or bubbles that are wholly or partly on the wrong side."""
    found = []
    for bound in cast.bounds:
        around = plan.outlines[bound.boundary.id]
        for id, (x0, y0, x1, y1) in plan.boxes.items():
            owner = id.partition("/")[0]
            corners = [inside(around, at) for at in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
            crossed = any(x0 < x < x1 and y0 < y < y1 for x, y in sampled(around, 3, closed=True))
            belongs = owner in bound.members
            if id.startswith("picture/"):
                continue
            if crossed or (not all(corners) if belongs else any(corners)):
                found.append((bound.boundary.id, id))
    return found


def box_on_box(plan: Plan) -> list[tuple[str, str]]:
    """Figures and bubbles that lie on one another."""
    items = list(plan.boxes.items())
    return [(one, two) for n, (one, a) in enumerate(items) for two, b in items[:n] if _meet(a, b)]


def off_the_page(scene: Scene) -> list[str]:
    """Texts, bubbles and lines that the edge of the page would cut."""
    found = [text for _, text, box in texts(scene) if not _on_page(scene, [box[:2], box[2:]])]
    for thing in scene.things:
        for mark in thing.marks:
            if isinstance(mark, Line) and not _on_page(scene, mark.points):
                found.append(thing.ref)
            if isinstance(mark, Bubble):
                w, h = mark.w / 2, mark.h / 2
                corners = [(mark.x - w, mark.y - h), (mark.x + w, mark.y + h), mark.tip]
                found += [] if _on_page(scene, corners) else [thing.ref]
    return found


def _on_page(scene: Scene, points: Sequence[tuple[float, ...]]) -> bool:
    return all(0 <= x <= scene.width and 0 <= y <= scene.height for x, y in points)


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
