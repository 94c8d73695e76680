"""Whose customer is whose: layers, circles, wants both ways, and questions, never faults."""

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.comparison.serving.asking import Why
from ssm.comparison.serving.together import asks_together
from ssm.model.stakeholder import Before, Stakeholder, Want, Wants
from ssm.model.study import Study

IDS = tuple("abcdefgh")


def chain(*lines: str) -> Study:
    """A study from lines such as `a: b c`; `a:` serves nobody, `a` is not known."""
    holders = []
    for line in lines:
        who, colon, whom = line.partition(":")
        serves = whom.split() if colon else None
        holders.append(Stakeholder(id=who.strip(), serves=serves))
    return Study(stakeholders=holders)


@pytest.mark.parametrize(
    ("lines", "layers", "circles", "apart"),
    [
        ((), (), (), ()),
        (("a",), (), (), ("a",)),
        (("a:",), (), (), ("a",)),
        (("a: b", "b:"), (("a",), ("b",)), (), ()),
        (("a: b c", "b: c", "c:"), (("a",), ("b",), ("c",)), (), ()),
        (("a: b", "b"), (("a",), ("b",)), (), ()),
        (("a: b d", "b: c", "c:", "d"), (("a",), ("b", "d"), ("c",)), (), ()),
        (("a: c", "b: d", "c:", "d:"), (("a", "b"), ("c", "d")), (), ()),
        (("a: b", "b: a"), (("a", "b"),), (("a", "b"),), ()),
        (("a: b", "b: c", "c: b d", "d:"), (("a",), ("b", "c"), ("d",)), (("b", "c"),), ()),
        (("a: a", "b: c", "c:"), (("a", "b"), ("c",)), (("a",),), ()),
        (("a: nobody-known", "b:"), (), (), ("a", "b")),
    ],
)
def test_everybody_stands_further_in_than_all_whom_they_serve(lines, layers, circles, apart):
    """Small chains, circles, ends that are not known, and those beside all of it."""
    found = ssm.customers(chain(*lines))

    assert (found.layers, found.circles, found.apart) == (layers, circles, apart)


@st.composite
def studies(draw: st.DrawFn) -> Study:
    """Stakeholders who serve each other in any way, with wants and what was before."""
    ids = IDS[: draw(st.integers(0, len(IDS)))]
    some = st.lists(st.sampled_from(ids), max_size=4, unique=True) if ids else st.just([])
    wants = st.lists(
        st.builds(Want, whom=st.sampled_from(ids or ("a",)), text=st.sampled_from(("more", "x"))),
        max_size=3,
        unique_by=lambda want: want.whom,
    )
    return Study(
        stakeholders=[
            Stakeholder(
                id=id,
                serves=draw(st.none() | some),
                before=draw(st.none() | st.builds(Before, serves=some)),
                wants=draw(st.none() | st.builds(Wants, from_=wants, for_=wants)),
                worries=draw(st.sampled_from(((), ("Rain.",)))),
            )
            for id in ids
        ]
    )


@given(studies())
@settings(max_examples=150)
def test_every_stakeholder_is_in_exactly_one_layer_or_beside_all_of_them(study):
    """Nobody is lost, nobody is told twice, and a circle stands in one layer."""
    found = ssm.customers(study)

    told = [id for layer in found.layers for id in layer] + list(found.apart)
    assert sorted(told) == sorted(holder.id for holder in study.stakeholders)
    for circle in found.circles:
        assert len({found.person(id).layer for id in circle}) == 1


@given(studies())
@settings(max_examples=150)
def test_every_arrow_but_those_of_a_circle_leads_outwards(study):
    """Who serves stands further in; who is said to serve nobody stands at the end."""
    found = ssm.customers(study)
    home = {id: circle for circle in found.circles for id in circle}

    for serving in found.servings:
        if serving.now and home.get(serving.who, 0) != home.get(serving.whom, 1):
            assert found.person(serving.who).layer > found.person(serving.whom).layer
    assert all(found.person(id).layer == 0 for id in found.ends)
    assert all(layer for layer in found.layers)


def content(found: ssm.Study) -> object:
    """What is told, whatever the order in which it is told."""
    return (
        [frozenset(layer) for layer in found.layers],
        frozenset(map(frozenset, found.circles)),
        frozenset(found.apart),
        frozenset(
            (frozenset((pair.one, pair.other)), frozenset(pair.wants)) for pair in found.pairs
        ),
        frozenset((serving.who, serving.whom, serving.now) for serving in found.servings),
        frozenset((ask.why, frozenset(ask.who), ask.ref) for ask in found.asks),
        {p.id: (p.layer, p.nearest, p.gained, p.left) for p in found.people},
    )


@given(studies(), st.randoms(use_true_random=False))
@settings(max_examples=150)
def test_the_order_in_which_people_are_declared_changes_no_content(study, random):
    """It is the order in which they are told, and nothing else."""
    holders = list(study.stakeholders)
    random.shuffle(holders)
    other = attrs.evolve(study, stakeholders=tuple(holders))

    assert content(ssm.customers(other)) == content(ssm.customers(study))


def test_the_shortest_way_to_an_end_user_is_told_as_well():
    """It says who meets an end user face to face, however far in they stand."""
    found = ssm.customers(chain("desk: shop wearers", "shop: wearers", "wearers:", "board"))

    assert [(p.layer, p.nearest) for p in found.people] == [(2, 1), (1, 1), (0, 0), (None, None)]


def test_whom_somebody_served_before_stands_beside_whom_they_serve_now():
    """What came, what went and what stayed are three different things."""
    study = chain("desk", "sales:", "wearers:").replace(
        "desk", serves=["wearers", "sales"], before=Before(serves=["sales", "wearers"][:1])
    )
    found = ssm.customers(study)
    desk = found.person("desk")

    assert (desk.gained, desk.left) == (("wearers",), ())
    assert [(s.whom, s.now, s.before) for s in found.servings] == [
        ("wearers", True, False),
        ("sales", True, True),
    ]
    assert any(ask.why is Why.CHANGED and ask.who[0] == "desk" for ask in found.asks)


def wanting() -> Study:
    """A shop that wants orders from a maker, and a maker that wants good for the shop."""
    return Study(
        stakeholders=[
            Stakeholder(
                id="maker",
                serves=["shop"],
                wants=Wants(for_=[Want(whom="shop", text="an easy day", findings=["f1"])]),
            ),
            Stakeholder(
                id="shop",
                serves=[],
                wants=Wants(from_=[Want(whom="maker", text="boxes on time")]),
            ),
        ],
        sources=[ssm.Source(id="s1", perspective="maker")],
        findings=[ssm.Finding(id="f1", text="I wish them an easy day.", source="s1")],
    )


def test_a_pair_holds_what_each_wants_from_and_for_the_other():
    """Both directions stand together, with the findings, or as assumed."""
    (pair,) = ssm.customers(wanting()).pairs

    assert (pair.one, pair.other, pair.serves) == ("maker", "shop", "now")
    assert [want.told.findings for want in pair.of("maker", "for")] == [("f1",)]
    assert [want.told.is_assumed for want in pair.of("shop", "from")] == [True]
    assert pair.of("shop", "for") == ()


def whys(study: Study) -> list[tuple[str, str]]:
    """The reasons of all questions, with whom each is about."""
    return [(str(ask.why), ask.who[0]) for ask in ssm.customers(study).asks]


def test_who_wants_from_others_and_for_nobody_is_asked_about():
    """Not blamed: it may be that nobody asked."""
    assert ("from, not for", "shop") in whys(wanting())
    assert ("from, not for", "maker") not in whys(wanting())
    assert ("wanted from, not for", "maker") in whys(wanting())


def test_what_is_asked_alike_of_several_is_asked_once_where_it_is_read():
    """Nobody is lost, and what is asked of one person stays as it is."""
    found = ssm.customers(chain("a: b", "c: b", "b:"))
    worries = [ask for ask in asks_together(found) if ask.why is Why.NO_WORRY]

    assert [ask.ask for ask in worries] == ["What keeps A, C and B awake at night, each of them?"]
    assert worries[0].who == ("a", "c", "b")
    one = [ask for ask in found.asks if ask.why is Why.SERVES_NOBODY]
    assert [ask for ask in asks_together(found) if ask.why is Why.SERVES_NOBODY] == one


@given(studies())
@settings(max_examples=100)
def test_everybody_who_is_asked_about_is_asked_about_together_too(study):
    """For each reason, none is left out."""
    found = ssm.customers(study)
    for why in Why:
        alone = {ask.who[0] for ask in found.asks if ask.why is why}
        together = {id for ask in asks_together(found) if ask.why is why for id in ask.who}
        assert alone <= together


def test_serving_nobody_and_not_known_are_two_things():
    """An empty list was said by somebody; what is left out is not known."""
    told = whys(chain("a: b c", "b:", "c"))

    assert ("serves nobody", "b") in told
    assert ("not known whom they serve", "c") in told
    assert ("served by nobody", "a") in told


def test_whom_nobody_asked_is_somebody_without_a_source_who_was_nowhere_present():
    """To have been there with others is to have been heard a little."""
    study = chain("a: b", "b: c", "c:").add(
        ssm.Source(id="s1", perspective="a"), ssm.Source(id="s2", present=["b"])
    )

    assert [who for why, who in whys(study) if why == "nobody asked"] == ["c"]


def test_those_who_study_are_not_sent_to_themselves():
    """They know where they stand."""
    study = attrs.evolve(chain("us: a", "a:"), inquiry=ssm.Inquiry(practitioner=["us"]))

    assert [why for why, who in whys(study) if who == "us"] == []


def pictured(*links: str) -> Study:
    """A shop that serves wearers, on a picture with a leaflet and some links."""
    study = chain("shop: wearers", "wearers:")
    elements = [ssm.Element(id=id) for id in ("shop", "wearers", "leaflet")]
    return study.add(ssm.Picture(id="p", title="Us", elements=elements, links=links))


@pytest.mark.parametrize(
    ("links", "asked"),
    [
        (["wearers -> shop"], True),
        (["shop -> leaflet", "leaflet ~> wearers", "wearers -> shop"], True),
        (["shop -> leaflet", "leaflet -> wearers", "wearers -> shop"], False),
        (["shop <-> wearers"], False),
        (["shop ~> wearers"], True),
        (["shop -- wearers"], False),
        ([], False),
    ],
)
def test_a_picture_on_which_nothing_flows_to_a_customer_is_asked_about(links, asked):
    """What goes through a thing counts; what is drawn as weak is told and does not."""
    assert (("nothing flows to a customer", "wearers") in whys(pictured(*links))) is asked


def test_what_passes_through_things_is_told_with_what_it_passes():
    """From the shop by the leaflet to the wearers, with the words on the way."""
    study = pictured("shop -> leaflet", "leaflet ~> wearers", "wearers -> shop")
    (flows,) = ssm.customers(study).flows

    assert [(f.tail, f.through, f.head, f.weak) for f in flows.towards] == [
        ("shop", ("Leaflet",), "wearers", True)
    ]
    assert [(f.tail, f.head) for f in flows.back] == [("wearers", "shop")]


@pytest.fixture(scope="module")
def street():
    """The worked study of customers of customers."""
    return ssm.customers(ssm.load("examples/customers"))


def test_the_worked_study_goes_from_the_study_pair_to_the_wearers(street):
    """The layers of the case that the project began with."""
    assert [street.names(layer) for layer in street.layers] == [
        ("Study pair", "Survey agencies"),
        ("Customer department",),
        ("Development",),
        ("Sales", "Repair"),
        ("Families", "Hearing shops", "Board"),
        ("Wearers",),
    ]
    assert street.ends == ("wearers",)
    assert [ask.ref for ask in street.asks if ask.why is Why.NOTHING_REACHES] == [
        "picture/attention"
    ]


def test_a_profile_shows_every_finding_behind_what_it_tells(street):
    """What has none is assumed, and what they said leads to the rows that it is about."""
    wearers = street.profile("wearers")
    known = {finding.id for finding in street.study.findings}

    told = [*wearers.worries, *wearers.traits, *(want.told for want in wearers.wants)]
    assert told
    assert all(each.is_assumed or set(each.findings) <= known for each in told)
    said = {quote.finding for talk in wearers.talks for quote in talk.quotes}
    assert said == {q.finding for q in street.hearing("wearers").said}
    rows = {a.row for talk in wearers.talks for each in talk.answers.values() for a in each}
    assert "model/hear-wearers/7" in rows


def test_a_profile_ends_in_what_is_proposed(street):
    """Changes that they judge or would carry out, and where they stand to accommodations."""
    refs = [proposal.ref for proposal in street.profile("shops").proposals]

    assert refs == ["accommodation/together", "change/evenings", "change/reason-slip"]


@pytest.mark.parametrize("example", ["customers", "outpatients"])
def test_analysis_three_is_on_no_sheet(example):
    """Who holds power is private, whatever else a sheet tells."""
    from ssm.comparison.serving.formats import profiles_as_markdown

    study = ssm.load(f"examples/{example}").study
    found = ssm.customers(study)
    told = profiles_as_markdown(found, [holder.id for holder in study.stakeholders])

    held = study.political.commodities if study.political else ()
    assert [item.what for item in held if item.what in told] == []


def test_a_stakeholder_that_is_not_there_is_told_with_the_nearest(street):
    """As with every other reference."""
    with pytest.raises(ssm.UnknownRefError, match="wearers"):
        street.profile("wearer")
