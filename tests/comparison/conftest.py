"""A small study of a clinic, built in Python, that the tests of the comparison share."""

import datetime as dt

import pytest

import ssm

SAID = (
    ("f1", "int-01", "Letters only; half of them arrive.", "1: partly, badly, told"),
    ("f2", "int-02", "Half a day for five minutes.", "5: yes, badly | 4->5: no"),
    ("f3", "obs-1", "Two lists lay side by side.", "3: partly, seen, nurses by computer"),
    ("f4", "int-02", "No place to park, ever.", ""),
    ("f5", "int-03", "We plan it all in one book.", "3: yes, told, nurses by hand"),
    ("f6", "int-04", "Nobody plans the day.", "3: no, told"),
    ("f7", None, "They ring me the day before.", "4: yes"),
    ("f8", "int-02", "I never hear a time.", "4: no, told"),
    ("f9", "int-05", "One book, and it holds.", "3: yes, well, told"),
    ("f10", "int-05", "Still to be read.", None),
)
FIELDS = {
    **dict.fromkeys(("yes", "partly", "no"), "happens"),
    **dict.fromkeys(("well", "badly"), "judged"),
    **dict.fromkeys(("told", "seen"), "basis"),
}


def evidence(text):
    """What a finding says, from lines such as `3: partly, seen, nurses by hand | 4: no`."""
    said = []
    for each in filter(None, text.split(" | ")):
        row, _, words = each.partition(": ")
        fields = {}
        for word in words.split(", "):
            who, _, how = word.partition(" by ")
            fields |= {"who": who, "how": how} if how else {FIELDS[word]: word}
        said.append(ssm.Evidence(row=f"good-time/{row}", **fields))
    return said


@pytest.fixture
def clinic():
    """The outpatient clinic: four roles, two rounds, every verdict."""
    march, june = dt.date(2026, 3, 2), dt.date(2026, 6, 3)
    findings = [
        ssm.Finding(
            id=id_, text=text, source=source, about=None if said is None else evidence(said)
        )
        for id_, source, text, said in SAID
    ]
    return ssm.Study(title="The clinic", inquiry=ssm.Inquiry(practitioner=["us"])).add(
        ssm.Stakeholder(id="us", label="Study team"),
        ssm.Stakeholder(id="patients"),
        ssm.Stakeholder(id="nurses"),
        ssm.Stakeholder(id="consultants"),
        ssm.Stakeholder(id="managers"),
        ssm.Root(
            id="good-time",
            what="see every patient at an agreed time",
            beneficiaries=["patients"],
            actors=["nurses", "reception"],
            owners=["managers"],
        ),
        ssm.Model(
            id="good-time",
            activities=[
                ssm.Activity(id="1", do="Agree urgency with the referring doctor"),
                ssm.Activity(id="2", do="Learn how long each kind of visit takes"),
                ssm.Activity(id="3", do="Plan the day in one list"),
                ssm.Activity(id="4", do="Tell each patient the time"),
                ssm.Activity(id="5", do="See the patient"),
            ],
            dependencies=["1 -> 3", "2 -> 3", "3 -> 4", "4 -> 5"],
            measures=ssm.Measures(efficacy="Are patients seen at the time agreed?"),
        ),
        ssm.Source(id="int-01", perspective="nurses", method="interview", date=march),
        ssm.Source(id="int-02", perspective="patients", method="interview", date=march),
        ssm.Source(id="obs-1", perspective="us", method="observation", date=march),
        ssm.Source(id="int-03", perspective="nurses", method="interview", date=march),
        ssm.Source(id="int-04", perspective="consultants", method="interview", date=march),
        ssm.Source(id="int-05", perspective="nurses", method="interview", date=june),
        ssm.Source(id="int-06", perspective="managers", method="interview", date=june),
        *findings,
        ssm.Round(id="before", from_=march),
        ssm.Round(id="after", from_=dt.date(2026, 6, 1), follows=["shared-list"]),
        ssm.Change(id="shared-list", what="One list, kept at the nurses' desk"),
    )
