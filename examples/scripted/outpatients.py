"""The outpatient clinic of ../outpatients, built in Python and varied.

Run it with a folder for what it writes:

    python examples/scripted/outpatients.py out/scripted

Everything is made up for teaching.
"""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import attrs

import ssm
from ssm import (
    Accommodation,
    Activity,
    Boundary,
    Change,
    Debate,
    Element,
    Evidence,
    Finding,
    Inquiry,
    Judgement,
    Learning,
    Link,
    Measures,
    Model,
    Picture,
    Root,
    Round,
    Source,
    Stakeholder,
    Stand,
    Statement,
    Study,
    Theme,
    Waiver,
)

STAKEHOLDERS = (
    Stakeholder(id="us", is_="practitioner", label="Study team", serves=["managers"]),
    Stakeholder(id="patients", is_="group", label="Patients", serves=[]),
    Stakeholder(id="nurses", is_="nurse", serves=["patients", "consultants"]),
    Stakeholder(id="reception", is_="receptionist", serves=["patients"]),
    Stakeholder(id="consultants", is_="doctor", serves=["patients"]),
    Stakeholder(id="referrers", is_="doctor", label="Family doctors", serves=["patients"]),
    Stakeholder(id="managers", is_="manager", worries="Every empty slot costs us."),
)

PICTURE = Picture(
    id="week-1",
    title="The outpatient clinic",
    date=date(2026, 3, 6),
    drawn_by=["us"],
    elements=[
        Element(id="patients", mood="angry", says=Statement(findings=["f2"])),
        Element(id="nurses", mood="tired", says="We keep our own list, on paper."),
        Element(id="reception", mood="worried", says="Nine o'clock. For six of you."),
        Element(id="consultants", mood="calm", thinks="I see who needs me."),
        Element(id="managers", mood="worried", thinks="Every empty slot costs us."),
        Element(id="referrers", mood="unsure", thinks="Did my letter arrive?"),
        Element(id="us", thinks="Who waits for whom?"),
        Element(id="booking", is_="computer", label="Booking nobody trusts", badge="doubt"),
    ],
    boundaries=[
        Boundary(
            id="clinic",
            label="Outpatient clinic",
            holds=["reception", "nurses", "consultants", "booking"],
        ),
    ],
    links=[
        Link(tail="referrers", op="->", head="reception", label="referral letters"),
        Link(tail="reception", op="->", head="booking", label="bookings"),
        Link(tail="booking", op="->", head="consultants", label="full lists"),
        Link(tail="nurses", op="><", head="booking", label="paper vs. computer", weight=3),
        Link(tail="consultants", op="->", head="patients", label="five minutes of care"),
        Link(tail="consultants", op="~>", head="referrers", label="news, some day"),
        Link(tail="managers", op="><", head="consultants", label="slots vs. sick people"),
        Link(tail="us", op="--", head="managers", label="asked us in"),
    ],
)

THEMES = (
    Theme(id="two-lists", seen_in=["week-1/nurses..booking", "f3"], raised_by=["nurses"]),
    Theme(id="two-clocks", seen_in=["week-1/managers..consultants", "week-1/consultants"]),
    Theme(id="empty-slots", seen_in=["week-1/managers"], raised_by=["managers"]),
    Theme(id="no-news", seen_in=["week-1/referrers", "g2"], raised_by=["referrers"]),
    Theme(id="watched", seen_in=["week-1/us"], set_aside="kept for our own notes"),
)

GOOD_TIME = Root(
    id="good-time",
    label="Seen at the agreed time",
    kind="issue-based",
    status="chosen",
    because=["two-lists", "two-clocks", "no-news"],
    definition="A system owned by the managers of a hospital, run by nurses and reception, to see "
    "every patient at an agreed time by one list that clinic and booking share, in order to give "
    "care while it still helps, within waiting-time rules and the consultants' contracts.",
    what="see every patient at an agreed time",
    how=["one list that clinic and booking share"],
    why="give care while it still helps",
    beneficiaries=["patients"],
    victims=["consultants"],
    actors=["nurses", "reception"],
    transformation="patients waiting without a time -> patients seen at an agreed time",
    worldview="A sick person's hour is worth as much as a doctor's.",
    owners=["managers"],
    environment=["waiting-time rules", "the consultants' contracts"],
)

FULL_SLOTS = Root(
    id="full-slots",
    status="idea",
    because=["empty-slots"],
    transformation="empty slots -> used slots",
    worldview="What a hospital leaves idle it takes from those who wait outside.",
)

MODEL = Model(
    id="good-time",
    status="chosen",
    activities=[
        Activity(id="1", do="Agree urgency with the referring doctor", traces=["P", "R"]),
        Activity(id="2", do="Learn how long each kind of visit takes", traces=["P", "Q1"]),
        Activity(id="3", do="Plan the day in one list", traces=["P", "Q1", "T"]),
        Activity(id="4", do="Tell each patient the time", traces=["P", "T"]),
        Activity(id="5", do="See the patient", traces=["P", "R", "T"]),
        Activity(id="6", do="Learn from each clinic day", traces=["Q1", "R"]),
        Activity(id="7", do="Find out which rules and contracts bind us", traces=["E1", "E2"]),
        Activity(id="8", do="Report back to the referring doctor", traces=["R"]),
    ],
    dependencies=["1 -> 3", "2 -> 3", "7 -> 3", "3 -> 4", "4 -> 5", "5 -> 6", "5 -> 8"],
    measures=Measures(
        efficacy="Are patients seen at the time agreed?",
        efficiency="Hours of staff per patient seen?",
        effectiveness="Does care come in time to help?",
    ),
    waive=[
        Waiver(rule="CP01", reason="A part of the story: the other rows are in ../outpatients."),
        Waiver(rule="CP02", reason="As above."),
    ],
)

SOURCES = tuple(
    Source(id=id, perspective=perspective, method=method, date=date(2026, month, day))
    for id, perspective, method, month, day in (
        ("int-01", "nurses", "interview", 3, 2),
        ("int-02", "patients", "interview", 3, 3),
        ("obs-1", "us", "observation", 3, 4),
        ("int-03", "reception", "interview", 3, 5),
        ("int-05", "consultants", "interview", 3, 10),
        ("int-06", "managers", "interview", 3, 11),
        ("int-07", "referrers", "telephone", 3, 12),
        ("int-11", "nurses", "interview", 6, 2),
        ("int-12", "patients", "interview", 6, 3),
        ("obs-3", "us", "observation", 6, 4),
        ("int-13", "consultants", "interview", 6, 5),
    )
)


def on(row: str, happens: str, judged: str | None = None, **more: str) -> Evidence:
    """What a finding says about one row of the model good-time."""
    return Evidence(row=f"good-time/{row}", happens=happens, judged=judged, **more)


def says(id: str, source: str, text: str, *about: Evidence) -> Finding:
    """One finding, read: about some rows, or about none."""
    return Finding(id=id, source=source, text=text, about=about)


DESK = {"who": "nurses", "how": "one paper list at the desk"}
LETTER = {"who": "reception", "how": "by letter"}
MESSAGE = {"who": "reception", "how": "by text message"}

FINDINGS = (
    # March
    says("f1", "int-01", "Letters only; half of them arrive.", on("1", "partly", "badly")),
    says("f2", "int-02", "Half a day for five minutes.", on("4..5", "no", "badly")),
    says("f3", "obs-1", "Two lists lay side by side.", on("3", "partly", basis="seen")),
    says("f4", "int-02", "No place to park, ever."),
    says("n2", "int-01", "Nobody has ever stood there with a watch.", on("2", "no")),
    says("n3", "int-01", "The computer's list is for the computer.", on("3", "no", "badly")),
    says(
        "r1",
        "int-03",
        "There is one list. It is in the computer.",
        on("3", "yes", "well", who="reception", how="in the computer", basis="claimed"),
    ),
    says(
        "r2",
        "int-03",
        "Everybody gets a letter with a time on it.",
        on("4", "yes", "well", **LETTER, basis="claimed"),
    ),
    says("p1", "int-02", "They told all of us nine o'clock.", on("4", "partly", "badly")),
    says("c2", "int-05", "In the room, no two are alike.", on("2", "no", "badly")),
    says("c3", "int-05", "I start with whoever looks worst.", on("4..5", "no", "well")),
    says(
        "c5",
        "int-05",
        "A letter goes out the same week. Always.",
        on("8", "yes", "well", who="consultants", how="dictated on Friday", basis="claimed"),
    ),
    says(
        "m4",
        "int-06",
        "A report on every clinic, every month.",
        on("6", "yes", "mixed", who="managers", how="by a monthly report", basis="claimed"),
    ),
    says("g1", "int-07", "I never learn whose urgent it became.", on("1", "no", "badly")),
    says("g2", "int-07", "I hear it from my patient.", on("8", "no", "badly")),
    # June
    says("n8", "int-11", "One list, at our desk. I look once.", on("3", "yes", "well", **DESK)),
    says("s6", "obs-3", "One list on the desk.", on("3", "yes", basis="seen", **DESK)),
    says("p9", "int-12", "Half past ten it was.", on("4", "yes", "well", **MESSAGE)),
    says("c8", "int-13", "By the list, but for one or two.", on("4..5", "partly", "mixed")),
)

STUDY = Study(
    title="The outpatient clinic, scripted",
    settings=ssm.Settings(as_of=date(2026, 6, 30)),
    situation="Everybody waits for somebody.",
    inquiry=Inquiry(
        client="managers",
        practitioner="us",
        issue_owners=[part.id for part in STAKEHOLDERS],
    ),
    stakeholders=STAKEHOLDERS,
    pictures=[PICTURE],
    themes=THEMES,
    roots=[GOOD_TIME, FULL_SLOTS],
    models=[MODEL],
    sources=SOURCES,
    findings=FINDINGS,
    rounds=[
        Round(id="before", label="March", from_=date(2026, 3, 2)),
        Round(id="after", label="June", from_=date(2026, 6, 1), follows=["shared-list"]),
    ],
    debate=[
        Debate(
            id="d1",
            about=["good-time/3", "good-time/8"],
            question="When is something done: when it is written, or when it arrives?",
            outcome="accommodation",
        ),
    ],
    accommodations=[
        Accommodation(
            id="trial",
            text="The nurses' list leads for three months",
            because=["d1"],
            stands=[
                Stand(who="nurses", text="wanted it"),
                Stand(who="consultants", text="can live with it"),
            ],
        ),
    ],
    changes=[
        Change(
            id="shared-list",
            what="One list, kept at the nurses' desk",
            because=["trial", "good-time/3"],
            kind=["procedure", "attitude"],
            desirable=Judgement(judged="yes", by="nurses", because="the day is planned once"),
            feasible=Judgement(judged="yes", by="consultants", because="they helped to shape it"),
            who="nurses",
            when="2026-05",
            enabling="an hour a week to keep the list",
            done_when="no second list is found for a month",
            worked_when="patients are seen at the time agreed",
            status="done",
        ),
    ],
    learning=[
        Learning(
            id="l1",
            about="method",
            text="We forgot to ring the family doctors in June.",
            because=["g1"],
        ),
    ],
)


# Variations: each is a new study; the old one is what it was.


def without_element(study: Study, picture: str, element: str) -> Study:
    """The study with one element, and all that is tied to it, out of one picture."""
    old = study[f"picture/{picture}"]
    return study.replace(
        f"picture/{picture}",
        elements=[one for one in old.elements if one.id != element],
        boundaries=[
            attrs.evolve(line, holds=[inside for inside in line.holds if inside != element])
            for line in old.boundaries
        ],
        links=[link for link in old.links if element not in (link.tail, link.head)],
    )


def as_if_unheard(study: Study, perspective: str) -> Study:
    """The study as it would be, had nobody of one perspective been asked."""
    silent = {source.id for source in study.sources if source.perspective == perspective}
    return attrs.evolve(
        study,
        sources=[source for source in study.sources if source.id not in silent],
        findings=[finding for finding in study.findings if finding.source not in silent],
    )


def verdicts(study: Study, round: str | None = None) -> dict[str, str]:
    """What each activity of the model good-time comes to, by its phrase."""
    chart = ssm.compare(study, "good-time", round=round).charts[0]
    return {row.text: row.overall.verdict for row in chart.rows if row.kind == "activity"}


def changed(one: dict[str, str], other: dict[str, str]) -> Iterable[str]:
    """A line for each activity whose verdict differs."""
    return (f"{text}: {one[text]}, then {other[text]}" for text in one if one[text] != other[text])


def main(folder: str = "out/scripted") -> None:
    """Check, compare, vary, draw and build the study; write everything into a folder."""
    checked = ssm.check(STUDY)
    print(f"{STUDY!r}: {len(checked.problems)} problems")

    print("\nMarch and June:")
    print(*changed(verdicts(STUDY, "before"), verdicts(STUDY, "after")), sep="\n")

    print("\nMarch, had the family doctors not been asked:")
    unheard = as_if_unheard(STUDY, "referrers")
    print(*changed(verdicts(STUDY, "before"), verdicts(unheard, "before")), sep="\n")

    simpler = without_element(STUDY, "week-1", "booking")
    drawings = [*ssm.draw(STUDY), *ssm.draw(simpler, "picture/week-1")]
    print(f"\n{len(drawings)} drawings; the last one without the booking computer")

    ssm.save(STUDY, Path(folder) / "study", replace=True)
    built = ssm.build(Path(folder) / "study", Path(folder) / "report")
    print(f"{len(built.files)} files written to {folder}")


if __name__ == "__main__":
    main(*sys.argv[1:])
