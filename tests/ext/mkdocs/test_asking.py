"""What fences in Markdown ask for, and what is told of slips in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.ext.mkdocs.asking import OPTIONS, Defaults, Slip, Wanted, read_fence

TEA = "ssm: 1\ntitle: 'Tea'"


def asked(body: str, **header: str) -> Wanted:
    """What a sound fence asks for."""
    wanted, slips = read_fence(body, header, Defaults(folder="site", study="clinic"))
    assert slips == ()
    assert wanted is not None
    return wanted


def slips(body: str, **header: str) -> list[tuple[int, str]]:
    """What is wrong in a fence."""
    wanted, found = read_fence(body, header, Defaults())
    assert wanted is None
    return [(slip.line, slip.message) for slip in found]


def test_each_line_is_an_option() -> None:
    """A colon in a value is part of it; quotation marks round it are not."""
    wanted = asked(
        "study: gate\n\nshow: model/gate\n# a remark\nlook: plain\ntheme: dark\nwidth: 60%\n"
        'alt: Four steps: in a row\ncaption: "What it takes"\nname: the-gate\n'
    )

    assert wanted.study == "site/gate"
    assert (wanted.asked.kind, wanted.asked.ref) == ("model", "gate")
    assert (wanted.asked.look, wanted.asked.theme) == ("plain", "dark")
    assert (wanted.frame.width, wanted.frame.name) == ("60%", "the-gate")
    assert (wanted.asked.alt, wanted.frame.caption) == ("Four steps: in a row", "What it takes")


def test_an_indented_line_goes_on_with_the_one_before() -> None:
    """A caption may be long."""
    assert asked("show: checks\ncaption: one\n  two").frame.caption == "one two"


def test_what_is_not_said_holds_for_all_pages() -> None:
    """The study, and how things look."""
    wanted = asked("show: customers")

    assert (wanted.study, wanted.asked.look, wanted.asked.theme) == (
        "site/clinic",
        "sketch",
        "both",
    )


def test_a_theme_of_one_s_own_is_a_file_beside_the_settings() -> None:
    """Paths count from one place."""
    assert asked("show: customers\ntheme: ours.json").asked.theme == "site/ours.json"


@pytest.mark.parametrize(
    ("body", "header", "first"),
    [
        (TEA, {"show": "checks"}, 0),
        (f"# a remark\n\n{TEA}", {"show": "checks"}, 0),
        (f"show: checks\n---\n{TEA}", {}, 2),
        (f"show: checks\ncaption: x\n---\n\n{TEA}\n---\nmore: y", {}, 3),
    ],
)
def test_a_study_may_stand_in_the_fence(body: str, header: dict[str, str], first: int) -> None:
    """All of it, or below three dashes; how many lines stand before it is known."""
    wanted = asked(body, **header)

    assert wanted.study == ""
    assert wanted.first == first
    assert "\n".join(body.split("\n")[first:]) == wanted.text


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("shwo: model/tea", 1, "a fence has no option 'shwo'; did you mean 'show'?"),
        ("show: model/tea\n\nsize: 3", 3, "a fence has no option 'size' (there are study, show, "),
        ("show: modle/tea", 1, "nothing of kind 'modle' can be shown; did you mean 'model'?"),
        ("show: checks\nlook: plan", 2, "did you mean 'plain'?"),
        ("show: checks\ntheme: drak", 2, "did you mean 'dark'?"),
        ("show: checks\nwidth: wide", 2, "'width' must be a number with"),
        ("show: checks\nname: a b", 2, "'name' must be letters"),
        ("show: checks\nshow: checks", 2, "'show' is said twice"),
        ("show: checks\nmodel/tea", 2, "a line in a fence is 'option: value' (got 'model/tea')"),
        ("show:", 1, "'show' says nothing"),
        ("", 0, "say what is to be shown, as in 'show: model/tea'"),
        (f"show: checks\nstudy: x\n---\n{TEA}", 2, "'study' is one too many"),
        (TEA, 0, "say what is to be shown"),
    ],
)
def test_a_slip_is_told_with_its_line_and_the_nearest_right_word(
    body: str, line: int, message: str
) -> None:
    """The line with the backticks is 0."""
    ((found, told),) = slips(body)

    assert found == line
    assert message in told


def test_all_slips_are_told_at_once_in_the_order_of_their_lines() -> None:
    """Nobody builds a site five times for five slips."""
    body = "lok: plain\nshow: modle/x\n???\ntheme: drak"

    assert [line for line, _ in slips(body)] == [1, 2, 3, 4]


def test_the_header_may_hold_options_too() -> None:
    """A slip there is on the line with the backticks."""
    assert asked("look: plain", show="checks").asked.kind == "checks"
    assert slips("show: checks", lok="plain")[0][0] == 0
    assert slips("show: checks", show="checks") == [(1, "'show' is said twice")]


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=200),
    st.dictionaries(st.sampled_from(OPTIONS), st.text(max_size=20)),
)
def test_nothing_that_is_written_breaks_the_reading(body: str, header: dict[str, str]) -> None:
    """There is either something wanted, or something to tell, on a line that is there."""
    wanted, found = read_fence(body, header, Defaults())

    assert (wanted is None) == bool(found)
    assert all(isinstance(slip, Slip) and slip.message for slip in found)
    assert all(0 <= slip.line <= len(body.split("\n")) for slip in found)
