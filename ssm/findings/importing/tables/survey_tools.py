"""The tables of survey tools, by the names of the columns that they add to the answers."""

from ssm.findings.importing.tables.kinds import Known

__all__ = ["SURVEY_TOOLS"]

_PERSONAL = ("ip address", "ipaddress", "email", "email address", "e-mail", "name")
SURVEY_TOOLS = (
    Known(
        name="qualtrics",
        what="answers from Qualtrics",
        needs=(("responseid",), ("recordeddate", "enddate")),
        fields={"source": ("responseid",), "date": ("recordeddate", "enddate")},
        above=2,
        survey=True,
        apart=(
            *("startdate", "status", "ipaddress", "progress", "duration (in seconds)"),
            *("finished", "recipientlastname", "recipientfirstname", "recipientemail"),
            *("externalreference", "locationlatitude", "locationlongitude"),
            *("distributionchannel", "userlanguage", "recordeddate", "enddate"),
        ),
        seen=True,
    ),
    Known(
        name="surveymonkey",
        what="answers from SurveyMonkey",
        needs=(("respondent id",), ("collector id",)),
        fields={"source": ("respondent id",), "date": ("end date", "start date")},
        above=1,
        survey=True,
        apart=(
            *("collector id", "start date", "end date", "first name", "last name"),
            *("custom data 1", *_PERSONAL),
        ),
        seen=True,
    ),
    Known(
        name="microsoft-forms",
        what="answers from Microsoft Forms",
        needs=(
            ("id",),
            ("start time", "startzeit"),
            ("completion time", "fertigstellungszeit"),
        ),
        fields={"source": ("id",), "date": ("completion time", "fertigstellungszeit")},
        survey=True,
        apart=(
            *("start time", "startzeit", "last modified time"),
            *("uhrzeit der letzten änderung", *_PERSONAL),
        ),
        seen=True,
    ),
    Known(
        name="limesurvey",
        what="answers from LimeSurvey",
        needs=(
            ("response id", "id", "antwort id", "antwort-id"),
            ("date submitted", "submitdate", "datum abgeschickt"),
            ("last page", "lastpage", "letzte seite"),
        ),
        fields={
            "source": ("response id", "id", "antwort id", "antwort-id"),
            "date": ("date submitted", "submitdate", "datum abgeschickt"),
        },
        survey=True,
        apart=(
            *("last page", "lastpage", "letzte seite", "start language", "startlanguage"),
            *("start-sprache", "seed", "zufallsstartwert", "token", "startdate", "datestamp"),
            *("date started", "date last action", "ipaddr", "refurl", "referrer url"),
            *_PERSONAL,
        ),
    ),
    Known(
        name="google-forms",
        what="answers from Google Forms",
        needs=(("timestamp", "zeitstempel"),),
        fields={"date": ("timestamp", "zeitstempel")},
        survey=True,
        apart=("username", "nutzername", *_PERSONAL),
    ),
)
"""Those that can be told most surely first."""
