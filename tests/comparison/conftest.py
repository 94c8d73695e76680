"""A small study of a clinic, built in Python, that the tests of the comparison share."""

import datetime as dt

import pytest

import ssm

SAID = (
    ("f1", "Letters only; half of them arrive.", "int-01", {"1": {"happens": "partly", "judged": "badly", "basis": "told"}}),
    ("f2", "Half a day for five minutes.", "int-02", {"5": {"happens": "yes", "judged": "badly"}, "4->5": {"happens": "no"}}),
    ("f3", "Two lists lay side by side.", "obs-1", {"3": {"happens": "partly", "basis": "seen", "how": "computer and paper", "who": ["nurses"]}}),
    ("f4", "No place to park, ever.", "int-02", {}),
    ("f5", "We plan it all in one book.", "int-03", {"3": {"happens": "yes", "basis": "told", "who": ["nurses"], "how": "a book"}}),
    ("f6", "Nobody plans the day.", "int-04", {"3": {"happens": "no", "basis": "told"}}),
    ("f7", "They ring me the day before.", None, {"4": {"happens": "yes"}}),
    ("f8", "I never hear a time.", "int-02", {"4": {"happens": "no", "basis": "told"}}),
    ("f9", "One book, and it holds.", "int-05", {"3": {"happens": "yes", "judged": "well", "basis": "told"}}),
    ("f10", "Still to be read.", "int-05", None),
)  # fmt: skip


@pytest.fixture
def clinic():
    """The outpatient clinic: four roles, two rounds, every verdict."""
    march, june = dt.date(2026, 3, 2), dt.date(2026, 6, 3)
    findings = [
        ssm.Finding(
            id=id_,
            text=text,
            source=source,
            about=about
            if about is None
            else [ssm.Evidence(row=f"good-time/{row}", **said) for row, said in about.items()],
        )
        for id_, text, source, about in SAID
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
