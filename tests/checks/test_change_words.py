"""What is said of changes and models: feasible for whom, agreed by whom, done or asked for."""

import pytest

from ssm.checks.language.agreement import agreement_said
from ssm.checks.language.as_it_is import state_said, time_said
from ssm.checks.language.feasible import argued_by_means, speaks_of_people


@pytest.mark.parametrize(
    "text",
    [
        "it costs two hundred pounds",
        "£2k from this year's budget",
        "within the budget",
        "cheap",
        "the software is already installed",
        "technically simple",
        "the vendor delivers in May",
        "funding has been secured from the county",
        "the licence covers ten seats",
        "the database has a field for it",
        "the platform allows it",
        "no new equipment is needed",
        "it pays for itself within a year",
        "a low price and a short installation",
        "the tablets are compatible with the server",
        "affordable out of the repair fund",
        "500 euros for paint",
        "three person-days of work",
        "the existing computers can run it",
        "the hardware exists",
    ],
)
def test_a_reason_of_money_and_machines_alone_is_known(text: str) -> None:
    """It leaves open whether people could live with the change."""
    assert argued_by_means(text) is not None
    assert not speaks_of_people(text)


@pytest.mark.parametrize(
    "text",
    [
        "a trial, and they helped to shape it",
        "clerks proposed it; the union was consulted",
        "reception asked for it, and a late start is forgiven once a week",
        "cheap, and the drivers are used to it",
        "it costs little, and nobody's name is on it",
        "two of them already came, unasked, and talked about it for a week",
        "the wardens trust whoever keeps the book",
        "an evening with two people whose eyes the householder trusts",
        "chalk is how the tide was always written here, and no one is named for a blank",
        "she taught them that way herself, and they told the story with pride",
        "within the budget, and both villages were willing",
        "they fear that a slip is read as a confession",
        "whoever was with a dying patient would be fined, and everybody would know it",
        "half the beekeepers do it already",
        "it is what their mothers did",
        "the old hands will not laugh at it",
        "a meal goes with it, as with every work day here",
        "no software, only a word at the gate, which they like",
        "the choir has sung without paper before",
        "the money is there, but the elders would be ashamed to take it",
    ],
)
def test_a_reason_that_speaks_of_people_is_left_alone(text: str) -> None:
    """Money may be among the reasons, or none at all."""
    assert argued_by_means(text) is None or speaks_of_people(text)


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("In the end everyone agreed", True),
        ("All agreed that nurses judge urgency", True),
        ("Unanimously accepted", True),
        ("Decided by consensus", True),
        ("There was full agreement in the room", True),
        ("Nobody objected", True),
        ("We all want the same list", True),
        ("Agreed by all", True),
        ("There was no consensus", False),
        ("Not everybody agreed", False),
        ("Without consensus they tried it for a month", False),
        ("Surgeons can live with it for a trial", False),
        ("All three held colours against the door", False),
        ("An accommodation rather than a consensus", False),
        ("Everybody heard what the porter had to say", False),
    ],
)
def test_a_claim_of_full_agreement_is_known(text: str, *, claimed: bool) -> None:
    """Unless it is denied."""
    assert (agreement_said(text) is not None) == claimed


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Judge how urgent each case is (not done)", "not done"),
        ("Tell each patient - missing", "missing"),
        ("Mend nets [partly]", "partly"),
        ("Choose a colour: done", "done"),
        ("Count the hives ✗", "✗"),
        ("Inspect boats – not in place", "not in place"),
        ("Agree a price (currently)", "currently"),
        ("Hold a vote (gap)", "gap"),
        ("Buy paint (for the gate)", None),
        ("Settle what is done today", None),
        ("Choose dates (spring and autumn)", None),
        ("Decide yes or no", None),
        ("Find out which boats are working", None),
        ("See who is present", None),
        ("Tell members: who rows, and when", None),
    ],
)
def test_a_mark_of_what_is_done_is_known_at_an_activity(text: str, state: str | None) -> None:
    """A bracket, a dash or a sign; the phrase itself may speak of anything."""
    assert state_said(text) == state


@pytest.mark.parametrize(
    ("text", "title", "now"),
    [
        ("Book rooms as is done now", False, True),
        ("Use the list that is currently kept", False, True),
        ("Plan today's visits", False, False),
        ("Review existing rules", False, False),
        ("Find out what families currently pay", False, False),
        ("Ask what each grower needs at present", False, False),
        ("Sell what is left as is", False, False),
        ("Ask what is as it was", False, False),
        ("The current process", True, True),
        ("Booking as it is now", True, True),
        ("As-is model", True, True),
        ("To-be process for parking", True, True),
        ("How we work now", True, True),
        ("Seen at the agreed time", True, False),
        ("The river current", True, False),
        ("A process that neighbours can see", True, False),
    ],
)
def test_words_of_the_present_are_known(text: str, *, title: bool, now: bool) -> None:
    """In the name of a model more of them count than in an activity."""
    assert (time_said(text, title=title) is not None) == now
