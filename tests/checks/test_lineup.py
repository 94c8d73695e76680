"""Single faults in the comparison, in changes and in what rests on what, in one sound study."""

from pathlib import Path

import pytest

from ssm.checks import check
from ssm.files.read import read
from ssm.model.loaded import Loaded
from ssm.problems import Severity

STUDY = (Path(__file__).parent / "allotments.ssm.yaml").read_text(encoding="utf-8")
MINE = (
    *("CP01", "CP02", "CP03", "CP04", "CP05", "CP06", "CP07", "CP08"),
    *("CH01", "CH02", "CH03", "CH04", "CH05", "CH06", "CH07"),
    *("XT04", "XT05", "XT06", "XT07"),
)
A, W, E = (one.word for one in (Severity.ADVICE, Severity.WARNING, Severity.ERROR))


def told(text: str) -> list[tuple[str, str, str]]:
    """Code, weight and ref of all that is said about a study, tier 2 and all."""
    got = read(text)
    assert [str(problem) for problem in got.problems] == []
    held = Loaded(study=got.study, problems=(), where=got.where, texts=got.texts)
    problems = check(held, select=MINE).problems
    return [(problem.code, problem.severity.word, problem.ref or "") for problem in problems]


def test_the_sound_study_has_nothing_said_about_it() -> None:
    """By no rule at all that is on in a check, and none of those here."""
    assert told(STUDY) == []
    held = read(STUDY)
    heavy = [
        problem
        for problem in check(held.study).problems
        if problem.severity > Severity.ADVICE and problem.code != "RD10"
    ]
    assert heavy == []


def test_a_ruling_says_how_a_row_is_read_and_leaves_the_talk_to_be_had() -> None:
    """Where accounts differ it is advice, and no warning, that they talk to each other."""
    silent = STUDY.replace("about: [share-water/3], question", "about: [share-water/4], question")
    ruling = 'share-water/3: {verdict: partial, because: "Only in June."}'

    assert told(silent) == [("CP08", W, "model/share-water/3")]
    assert told(f"{silent}\nrulings:\n  {ruling}\n") == [("CP08", A, "model/share-water/3")]


def test_a_walk_says_how_something_happens() -> None:
    """So that nobody is asked how once more; who it was stays open."""
    bare = STUDY.replace(
        'share-water/2: {happens: yes, who: club, how: "a sheet on the door"}', "share-water/2: yes"
    )
    step = '{did: "Somebody hung up the sheet", is: [share-water/2]}'
    watched = f"{bare}\nwalks:\n  gate: {{source: g, steps: [{step}]}}\n"
    assert told(watched) == [("CP03", A, "model/share-water/2")]
    seen = watched.replace("is: [share-water/2]}", "is: [share-water/2], who: [club]}")
    assert told(seen) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            'share-water/2: {happens: yes, who: club, how: "a sheet on the door"}',
            "share-water/2: yes",
            ("CP03", W, "model/share-water/2"),
        ),
        (
            '{happens: yes, who: club, how: "a sheet on the door"}',
            '{happens: yes, how: "a sheet"}',
            ("CP03", A, "model/share-water/2"),
        ),
        (
            '{happens: yes, who: club, how: "a sheet on the door"}',
            "{happens: yes, who: club}",
            ("CP03", A, "model/share-water/2"),
        ),
        ("share-water/2->3: no", "share-water/2->3: yes", ("CP03", A, "model/share-water/2..3")),
        (
            "share-water/monitor: no",
            "share-water/monitor: yes",
            ("CP03", W, "model/share-water/monitor"),
        ),
        (", share-water/control: no", "", ("CP01", W, "model/share-water/control")),
        (", share-water/4->5: no", "", ("CP02", A, "model/share-water/4..5")),
        (
            '"It hangs on the door.", source: g',
            '"It hangs on the door."',
            ("CP04", A, "model/share-water"),
        ),
        (
            "about: [share-water/3], question",
            "about: [share-water/4], question",
            ("CP08", W, "model/share-water/3"),
        ),
        ("They stayed until dark.", "In the end everybody agreed.", ("CH06", A, "debate/d1")),
        (
            "No hose after nine in June",
            "By consensus no hose after nine",
            ("CH06", A, "accommodation/nights"),
        ),
        ("because: [nights]", "because: []", ("CH01", E, "change/slate")),
        (
            "chalk costs nothing, and they write on it too",
            "chalk costs nothing",
            ("CH03", W, "change/slate"),
        ),
        (
            "chalk costs nothing, and they write on it too",
            "the club has the budget",
            ("CH03", A, "change/slate"),
        ),
        ("feasible: {judged: yes", "feasible: {judged: no", ("CH02", W, "change/slate")),
        (
            ', because: "a turn one can read is one one can wait for"',
            "",
            ("CH02", W, "change/slate"),
        ),
        (
            "A slate of turns at the gate",
            "Instruct all to be quiet at night",
            ("CH04", A, "change/slate"),
        ),
        ("    kind: [procedure]\n", "", ("CH04", A, "change/slate")),
        ('    enabling: "a nail in the gate"\n', "", ("CH05", W, "change/slate")),
        ("when: 2026-05", "when: tbd", ("CH05", W, "change/slate")),
        (
            'worked_when: "nobody calls across the fence at night"',
            'worked_when: "The slate hangs for a month."',
            ("CH05", A, "change/slate"),
        ),
        ("seen_in: [gate/hose]", "seen_in: [gate/tap]", ("XT04", A, "picture/gate/hose")),
        ("    because: [night]\n", "    because: [growers]\n", ("XT04", A, "theme/night")),
        ("    because: [night]\n", "", ("XT05", A, "root/share-water")),
        (
            'do: "Settle the turns"',
            'do: "Settle the turns (partly)"',
            ("XT06", W, "model/share-water/3"),
        ),
        (
            'do: "Hand on the hose"',
            'do: "Hand on the hose as is done now"',
            ("XT06", W, "model/share-water/4"),
        ),
        (
            "  share-water:\n    status: chosen\n    activities",
            '  share-water:\n    label: "As it is now"\n    status: chosen\n    activities',
            ("XT06", W, "model/share-water"),
        ),
        ('label: "One tap"', 'label: "Settle the turns"', ("XT06", W, "model/share-water/3")),
    ],
)
def test_a_single_fault_is_found_by_its_rule(
    old: str, new: str, expected: tuple[str, str, str]
) -> None:
    """With its weight, where it stands, and no other of these rules at warning level."""
    assert old in STUDY
    said = told(STUDY.replace(old, new, 1))

    assert expected in said
    assert [one for one in said if one != expected and one[1] != A] == []


def test_a_figure_and_an_activity_of_one_id_are_told_apart() -> None:
    """By a question; numbers name nothing, and may meet."""
    text = (
        "ssm: 1\n"
        "pictures: {gate: {elements: {FIGURE: {is: tap}}}}\n"
        "models: {m: {status: chosen, activities: {ACTIVITY: 'Settle the turns'}}}\n"
    )

    def leaks(figure: str, activity: str) -> list[tuple[str, str, str]]:
        said = told(text.replace("FIGURE", figure).replace("ACTIVITY", activity))
        return [one for one in said if one[0] == "XT06"]

    assert leaks("tap", "tap") == [("XT06", W, "model/m/tap")]
    assert leaks("tap", "turns") == leaks("1", "1") == []
