"""Links between pages: the best place for each part, and the way back."""

import pytest

import ssm
from ssm.errors import AmbiguousRefError, UnknownRefError
from ssm.ext.embedding.linking import Leaf, Place, Use, Way, Ways, row_about
from ssm.ext.embedding.places import linked

STEP, MODEL, ROW = "model.tea.1", "model.tea", "chart.tea.model.tea.1"
CHART = Leaf([Place("s", "comparison.tea", "comparison.tea"), Place("s", STEP, ROW, rank=1)])
SHOWS = Leaf([Place("s", MODEL, MODEL), Place("s", STEP, MODEL)], [Use("s", STEP, "")])
SPEAKS = Leaf([], [Use("s", STEP, "plan", "The plan"), Use("other", STEP, "", "")])


@pytest.mark.parametrize(
    ("page", "shown", "there"),
    [
        ("speaks", {"chart": CHART, "shows": SHOWS, "again": SHOWS}, "shows"),
        ("again", {"chart": CHART, "shows": SHOWS, "again": SHOWS}, "again"),
        ("chart", {"chart": CHART, "shows": SHOWS}, "shows"),
        ("speaks", {"chart": CHART}, "chart"),
    ],
)
def test_a_link_leads_to_the_thing_itself_on_its_own_page_first(
    page: str, shown: dict[str, Leaf], there: str
) -> None:
    """And to a row that is about it where it is not shown."""
    found = Ways(shown).best("s", STEP, page)
    assert found is not None
    assert found[0] == there


def test_what_is_shown_nowhere_has_no_place() -> None:
    """In another study it is another thing."""
    assert Ways({"shows": SHOWS}).best("other", STEP, "shows") is None


def test_the_way_back_leads_to_sections_and_to_other_pages_that_show_the_same() -> None:
    """But not from a section to itself, and each of them once."""
    ways = Ways({"a": SPEAKS, "b": SHOWS, "c": SHOWS})
    again = ("Shown again in", [Way("c", MODEL, "")])

    assert list(ways.back("s", [MODEL, STEP], "b", "")) == [
        ("Mentioned in", [Way("a", "plan", "The plan"), Way("c", "", "")]),
        again,
    ]
    assert list(ways.back("s", [MODEL], "b")) == [again]


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("tea/1", "model/tea/1"),
        ("comparison/tea", "comparison/tea"),
        ("comparison/model/tea", "comparison/tea"),
        ("customers", "customers"),
    ],
)
def test_a_link_names_a_part_or_what_is_made_of_one(text: str, ref: str) -> None:
    """As in all commands."""
    model = ssm.Model(id="tea", activities=[ssm.Activity(id="1", do="Boil water")])
    assert linked(ssm.Study(models=[model]), text) == ref


@pytest.mark.parametrize(
    ("text", "error"), [("tea", AmbiguousRefError), ("tae/1", UnknownRefError)]
)
def test_a_link_that_could_mean_several_parts_or_none_is_told(
    text: str, error: type[Exception]
) -> None:
    """With what to try."""
    study = ssm.Study(models=[ssm.Model(id="tea")], roots=[ssm.Root(id="tea", what="make tea")])
    with pytest.raises(error):
        linked(study, text)


def test_only_rows_of_charts_are_about_other_parts() -> None:
    """A round in the name of the row is no part."""
    assert row_about("chart.tea.after.model.tea.1..2") == "model.tea.1..2"
    assert row_about("customers.us.nurses") == ""
