"""Rich pictures for the tests: one of everything, and any small one."""

from hypothesis import strategies as st

from ssm.model.finding import Finding, Source
from ssm.model.links import parse_link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.stakeholder import Stakeholder
from ssm.model.statement import Statement
from ssm.model.study import Study
from ssm.model.words import Badge, Mood, Op

NAMES = ("nurses", "patients", "booking", "managers", "referrers", "authority")
_KINDS = ("nurse", "group", "computer", "manager", "family", "authority", "unicorn")
_WORDS = ("", "queue", "letters, calls and more letters", "Wartezeitverkürzung", "five minutes")


def everything() -> Study:
    """A small study whose picture has one of every sign."""
    elements = [
        Element(id="nurses", mood="tired", says="Our list is on paper.", badge="pressure"),
        Element(id="patients", mood="angry", says=[Statement(findings=["f2"])]),
        Element(id="booking", is_="computer", label="Booking system", badge="doubt"),
        Element(id="managers", thinks="Every empty slot costs us."),
        Element(id="authority"),
        Element(id="alone", is_="tree"),
    ]
    links = [
        parse_link("nurses >< booking", label="paper vs. computer", weight=3, id="paper-war"),
        parse_link("patients -> nurses", label="come early"),
        parse_link("booking ~> managers", label="full lists"),
        parse_link("managers <-> nurses"),
        parse_link("managers -- authority", label="report"),
        parse_link("authority watches clinic", label="league tables"),
        parse_link("managers >< managers", label="torn"),
    ]
    return Study(
        stakeholders=[
            Stakeholder(id="nurses", is_="nurse"),
            Stakeholder(id="patients", is_="group"),
            Stakeholder(id="managers", is_="manager"),
            Stakeholder(id="authority", is_="authority", label="Health authority"),
        ],
        sources=[Source(id="int-02", perspective="patients", method="interview")],
        findings=[Finding(id="f2", text="Half a day for five minutes.", source="int-02")],
        pictures=[
            Picture(
                id="week-1",
                title="The clinic",
                drawn_by=["nurses", "a visitor"],
                elements=elements,
                boundaries=[
                    Boundary(id="clinic", label="Clinic", holds=["nurses", "booking"]),
                    Boundary(id="hospital", label="Hospital", holds=["clinic", "managers"]),
                ],
                links=links,
            )
        ],
    )


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    """Small pictures: some people, some boundaries in each other, links of all kinds."""
    ids = NAMES[: draw(st.integers(1, 6))]
    words = st.sampled_from(_WORDS).filter(bool)
    statements = st.lists(words, max_size=2)
    elements = [
        Element(
            id=id,
            is_=draw(st.sampled_from(_KINDS)),
            mood=draw(st.none() | st.sampled_from(Mood)),
            badge=draw(st.none() | st.sampled_from(Badge)),
            says=draw(statements) if n < 2 else (),
            thinks=draw(statements) if n == 2 else (),
        )
        for n, id in enumerate(ids)
    ]
    inner, outer = sorted(draw(st.tuples(*(st.integers(0, len(ids)),) * 2)))
    boundaries = [
        Boundary(id="outer", label="All of us together", holds=[*ids[inner:outer], "inner"]),
        Boundary(id="inner", holds=ids[:inner]),
    ]
    ends = st.sampled_from((*ids, "outer"))
    signs = draw(st.lists(st.tuples(ends, st.sampled_from(Op), ends), max_size=5))
    links = [
        parse_link(f"{a} {op} {b}", label=draw(st.sampled_from(_WORDS)) or None, weight=n + 1)
        for n, (a, op, b) in enumerate(signs)
    ]
    return Picture(id="p", elements=elements, boundaries=boundaries, links=links)
