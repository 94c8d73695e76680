"""The tables of coding and survey tools, recognised by the names of their columns."""

from collections.abc import Sequence

import attrs

__all__ = ["KNOWN", "Known", "known_table", "small"]


@attrs.frozen(kw_only=True)
class Known:
    """A table that a tool writes.

    Attributes:
        name: a short name.
        what: what it is, for remarks.
        needs: names of columns that must be there, in small letters; one of each group.
        fields: by part of a statement, the names that its column may have.
        parted: the signs between several codes of one cell; none when a cell has one code.
        joins: the parts in which the rows of one passage are alike.
        flags: what stands before and after the name of a code in columns of yes and no.
        other: by the beginning of an id, what a row is that holds no words.
        above: how many more rows below the names of columns are no data.
        survey: whether the other columns hold answers, to be found by looking.
        apart: names of columns that hold nothing of what was said.
        seen: whether a file of the tool was seen, or code that writes or reads one.
        better: what of the same tool has more to say, as a sentence.
    """

    name: str
    what: str
    needs: tuple[tuple[str, ...], ...]
    fields: dict[str, tuple[str, ...]]
    parted: str = ""
    joins: tuple[str, ...] = ()
    flags: tuple[str, str] | None = None
    other: dict[str, str] = attrs.field(factory=dict)
    above: int = 0
    survey: bool = False
    apart: tuple[str, ...] = ()
    seen: bool = False
    better: str | None = None


_MORE = "also has the place of each passage; prefer it if you have it."

_CODING = (
    Known(
        name="taguette",
        what="the highlights of Taguette",
        needs=(("id",), ("document",), ("tag",), ("content",)),
        fields={"id": ("id",), "document": ("document",), "codes": ("tag",), "text": ("content",)},
        joins=("id",),
        seen=True,
        better=f"The project file of Taguette (.sqlite3) {_MORE}",
    ),
    Known(
        name="qualcoder",
        what="a coding report of QualCoder",
        needs=(("file", "filename"), ("coder",), ("coded",), ("codename",)),
        fields={
            "id": ("id",),
            "source": ("case",),
            "document": ("file", "filename"),
            "codes": ("codename",),
            "text": ("coded",),
            "coders": ("coder",),
            "note": ("coded_memo",),
        },
        joins=("source", "document", "text"),
        other={"imid:": "picture", "avid:": "recording"},
        seen=True,
        better=f"The project itself (a .qda folder) {_MORE}",
    ),
    Known(
        name="maxqda",
        what="coded segments of MAXQDA",
        needs=(
            ("document name", "document", "dokumentname", "dokument"),
            ("code",),
            ("segment", "coded segment", "coded segments"),
        ),
        fields={
            "document": ("document name", "document", "dokumentname", "dokument"),
            "codes": ("code",),
            "text": ("segment", "coded segment", "coded segments"),
            "coders": ("created by", "author", "erstellt von", "autor"),
            "note": ("comment", "kommentar"),
            "place": ("beginning", "begin", "anfang"),
            "until": ("end", "ende"),
        },
        joins=("document", "place", "until", "text"),
        seen=True,
        better=f"An export as REFI-QDA project (.qdpx) {_MORE}",
    ),
    Known(
        name="atlas.ti",
        what="quotations of ATLAS.ti",
        needs=(("quotation content", "zitatinhalt"), ("document", "dokument")),
        fields={
            "id": ("id",),
            "document": ("document", "dokument"),
            "codes": ("codes", "kodes"),
            "text": ("quotation content", "zitatinhalt"),
            "coders": ("created by", "erstellt von"),
            "note": ("comment", "kommentar"),
        },
        parted="\n",
        joins=("document", "id"),
        seen=True,
        better=f"An export as REFI-QDA project (.qdpx) {_MORE}",
    ),
    Known(
        name="atlas.ti-list",
        what="quotations listed by ATLAS.ti",
        needs=(("text content",), ("document",), ("codes",), ("number of codes",)),
        fields={
            "id": ("number",),
            "document": ("document",),
            "codes": ("codes",),
            "text": ("text content",),
            "note": ("comment",),
            "counts": ("number of codes",),
        },
        joins=("document", "id"),
        seen=True,
        better=f"An export as REFI-QDA project (.qdpx) {_MORE}",
    ),
    Known(
        name="nvivo",
        what="coding references of NVivo",
        needs=(("coded text",),),
        fields={
            "document": ("file name", "file", "source name", "source", "document"),
            "codes": ("code name", "code", "node name", "node", "hierarchical name", "name"),
            "text": ("coded text",),
            "coders": ("coded by", "coded by name", "coded by initials", "user name"),
        },
        joins=("document", "text"),
        better=f"An export as REFI-QDA project (.qdpx) {_MORE}",
    ),
    Known(
        name="dedoose",
        what="excerpts of Dedoose",
        needs=(("excerpt copy",), ("media title",)),
        fields={
            "document": ("media title",),
            "text": ("excerpt copy",),
            "coders": ("excerpt creator",),
        },
        flags=("code: ", " applied"),
        seen=True,
    ),
)
_PERSONAL = ("ip address", "ipaddress", "email", "email address", "e-mail", "name")
_SURVEYS = (
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

KNOWN = (*_CODING, *_SURVEYS)
"""The tables that are known, those that can be told most surely first."""


def small(name: str) -> str:
    r"""The name of a column as it is compared.

    Example:
        >>> small("\ufeff Document  Name ")
        'document name'
    """
    return " ".join(name.replace("\ufeff", " ").split()).lower()


def known_table(names: Sequence[str]) -> Known | None:
    """The table that has columns of these names.

    Example:
        >>> known_table(["id", "document", "tag", "content"]).name
        'taguette'
    """
    held = {small(name) for name in names}
    for table in KNOWN:
        if all(any(name in held for name in group) for group in table.needs):
            return table
    return None
