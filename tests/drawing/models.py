"""Activity models of all shapes, for tests of their drawings."""

from hypothesis import strategies as st

from ssm.model.activity import Activity, Measures, Model

PHRASES = (
    "See the patient",
    "Agree urgency with the referring doctor",
    "Learn how long each kind of visit takes, for whom, and who would want to know it sooner",
    "Krankenhausbehandlungsvertragsunterlagen vorbereiten",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen zählen",
    "x" * 90,
    "Ask",
    "Find out\nin two lines",
    "<b>Mark</b> \\N up",
)


@st.composite
def models(draw, *, most: int = 11) -> Model:
    """Models of some activities with any dependencies, cycles and repetitions among them."""
    count = draw(st.integers(0, most))
    ids = [str(n) for n in range(1, count + 1)]
    if count and draw(st.booleans()):
        ids[0] = "agree-urgency"
    texts = draw(st.lists(st.sampled_from(PHRASES), min_size=count, max_size=count))
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)) if ids else st.nothing()
    ahead = draw(st.booleans())
    chosen = draw(st.lists(pairs, max_size=count + 4)) if ids else []
    links = [f"{a} -> {b}" for a, b in chosen if not ahead or ids.index(a) < ids.index(b)]
    return Model(
        id="m",
        activities=[Activity(id=id, do=text) for id, text in zip(ids, texts, strict=True)],
        dependencies=links,
        measures=Measures(efficacy="Does it work?" if draw(st.booleans()) else None),
        **({"monitoring": None} if draw(st.integers(0, 4)) == 0 else {}),
    )


def chain(count: int) -> Model:
    """A model whose activities depend on each other one by one."""
    return Model(
        id="chain",
        activities=[Activity(id=str(n), do=f"Take step {n}") for n in range(1, count + 1)],
        dependencies=[f"{n} -> {n + 1}" for n in range(1, count)],
    )


FOURTEEN = Model(
    id="fourteen",
    activities=[
        Activity(id=str(n), do=text)
        for n, text in enumerate(
            (
                "Appreciate national policy",
                "Appreciate local needs",
                "Identify available resources",
                "Decide on priorities",
                "Develop a plan for the year",
                "Recruit people",
                "Train people",
                "Acquire equipment",
                "Maintain equipment",
                "Deliver the service to those who ask for it",
                "Record what was delivered",
                "Assess the effect on local needs",
                "Report to those who pay",
                "Learn for the next year",
            ),
            start=1,
        )
    ],
    dependencies=[
        *("1 -> 4", "2 -> 4", "3 -> 4", "4 -> 5", "5 -> 6", "6 -> 7", "5 -> 8", "8 -> 9"),
        *("7 -> 10", "9 -> 10", "10 -> 11", "11 -> 12", "2 -> 12", "11 -> 13", "12 -> 14"),
        *("13 -> 14", "3 -> 13", "1 -> 13"),
    ],
)
