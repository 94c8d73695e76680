"""What is good is said, only where it holds, and without numbers."""

import pytest

from ssm.checks import check
from ssm.checks.good import GOOD
from ssm.files.read import read

WHOLE = """
ssm: 1
inquiry: {client: board, practitioner: us, issue_owners: [board, singers, us]}
stakeholders: {board: {is: manager}, singers: {is: group}, us: {is: practitioner}}
pictures:
  hall:
    elements: {board: {mood: worried}, singers: {says: "Too high!"}, us: {thinks: "Who chose it?"}}
    links: [board >< singers, board -> singers]
themes: {key: {label: "Too high", seen_in: [hall/singers]}}
roots:
  sung:
    status: chosen
    because: [key]
    what: "sing what suits the voices"
    worldview: "People sing best what lies within reach."
    beneficiaries: [singers]
    victims: [board]
  bold:
    status: idea
    worldview: "A choir grows by what it cannot sing yet."
models:
  sung:
    status: chosen
    activities: {1: {do: "Try a piece", traces: [P]}, 2: {do: "Sing the piece", traces: [P]}}
    dependencies: [1 -> 2]
    measures: {efficacy: "Is it sung?", efficiency: "Evenings each?", effectiveness: "Who stays?"}
sources:
  a: {perspective: board}
  b: {perspective: singers}
  c: {perspective: us}
findings:
  - {id: f1, text: "We try each.", source: a, about: {sung/1: {happens: yes}, sung/1->2: yes}}
  - {id: f2, text: "You never do.", source: b, about: {sung/1: {happens: no}, sung/2: yes}}
debate: {d1: {about: [sung/1], question: "Who tries a piece before all sing it?"}}
changes:
  evening:
    what: "One evening to try pieces"
    because: [d1]
    desirable: {judged: yes, by: [singers], because: "one hears what lies within reach"}
    feasible: {judged: yes, by: [board], because: "people come early anyway"}
learning: {l1: {text: "Ask the basses first."}}
"""

LOST = {
    "Client, practitioner and issue owners are named.": ("issue_owners: [board, singers, us]", ""),
    "Those who study the situation stand in every picture of it.": ("us: {thinks", "dog: {thinks"),
    "Everybody who is drawn says, thinks or feels something.": ("{mood: worried}", "{}"),
    "One sees who is at odds and who watches, not only what flows.": ("board >< singers, ", ""),
    "Several worldviews stand side by side.": (
        "A choir grows by what it cannot sing yet.",
        "People sing best what lies within reach.",
    ),
    "Each root definition says what made it relevant.": ("because: [key]", "because: []"),
    "Those who gain and those who lose are both named.": ("victims: [board]", "victims: []"),
    "Each activity says what in the definition it answers.": (
        '{do: "Try a piece", traces: [P]}',
        '"Try a piece"',
    ),
    "Each chosen model says by what it would be judged.": (', effectiveness: "Who stays?"', ""),
    "Three or more perspectives have been heard.": ("perspective: us", "perspective: singers"),
    "Every finding has been read against the models.": (
        ", about: {sung/1: {happens: no}, sung/2: yes}",
        "",
    ),
    "Every activity has been asked about.": (", sung/2: yes", ""),
    "Every dependency has been asked about.": (", sung/1->2: yes", ""),
    "Where people differ, it was brought into the debate.": ("about: [sung/1]", "about: [sung/2]"),
    "Each change is judged desirable and feasible, with reasons.": (
        ', because: "people come early anyway"',
        "",
    ),
    "What was learned is written down.": ('learning: {l1: {text: "Ask the basses first."}}', ""),
}


def good(text: str) -> set[str]:
    """The sentences that hold of a study."""
    got = read(text)
    assert got.problems == ()
    return set(check(got.study).good)


def test_a_whole_study_is_told_all_that_is_good() -> None:
    """Each sentence holds of it, so that each can be lost."""
    assert good(WHOLE) == {sentence for sentence, _ in GOOD} == set(LOST)


@pytest.mark.parametrize("sentence", LOST)
def test_a_sentence_is_not_said_where_it_does_not_hold(sentence: str) -> None:
    """One thing is taken away, and the sentence with it."""
    old, new = LOST[sentence]
    assert old in WHOLE

    assert sentence not in good(WHOLE.replace(old, new))


def test_nothing_is_praised_in_an_empty_study() -> None:
    """What is not there is not good."""
    assert good("ssm: 1\n") == set()
