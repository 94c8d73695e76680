"""What the columns of an unknown table are likely for, by their names and by what they hold."""

import re
from collections.abc import Sequence

import attrs

from ssm.findings.importing.tables.headings import Heading
from ssm.findings.importing.tables.kinds import Known
from ssm.findings.importing.tables.known import small
from ssm.findings.importing.tables.profiles import Profile, profiles_of
from ssm.findings.importing.tables.rows import Row

__all__ = ["Guess", "guess_of"]

_NAMES = (
    ("apart", r"e-?mail( address)?|ip ?address|phone|telefon\w*|(first|last|full )?name|\w*name"),
    ("source", r"respondent|participant|interview(ee|partner)?|informant|source|person|proband"),
    ("source", r"teilnehmer(in)?|befragte[rn]?|quelle|case|fall|response ?id|antwort[ -]?id"),
    ("id", r"id|nr\.?|no\.?|number|nummer|#|key|lfd\.? ?nr\.?|.*[ _-](id|nr|no)\.?"),
    ("date", r"date|datum|day|tag|timestamp|zeitstempel|when|time|submitted|completed"),
    ("perspective", r"roles?|rolle|groups?|gruppe|perspecti(ve|on)|perspektive|stakeholder|job"),
    ("perspective", r"function|funktion|position|occupation|beruf|department|abteilung|service"),
    ("perspective", r"team|profession"),
    ("codes", r"codes?|kodes?|tags?|themes?|themen?|categor(y|ies)|kategorien?|labels?|topics?"),
    ("codes", r"schlagw(ort|örter|orte)"),
    ("note", r"notes?|notiz(en)?|remarks?|memos?|bemerkung(en)?|anmerkung(en)?|question|frage"),
    ("text", r"text|comments?|kommentare?|quotes?|quotations?|zitate?|statements?|said|says"),
    ("text", r"aussagen?|answers?|antwort(en)?|responses?|feedback|excerpts?|segments?|content"),
    ("text", r"verbatim|rückmeldung(en)?|beobachtung(en)?|observations?|findings?"),
    ("document", r"documents?|dokumente?|files?|datei(en)?|transcripts?|transkripte?"),
    ("speaker", r"speakers?|sprecher(in)?"),
    ("coders", r"coders?|coded by|codiert von|kodiert von"),
    ("method", r"methode?n?"),
)
"""Parts, and names that a column for them is called by; a name of several words counts when
it has one of them as a word."""

_PATTERNS = tuple(
    (part, re.compile(rf"(?:.*[^\w])?(?:{names})(?:[^\w].*)?")) for part, names in _NAMES
)
_SINGLE = (
    *("id", "source", "perspective", "date", "note"),
    *("document", "speaker", "coders", "method"),
)
_FEW_MARKS = 3


@attrs.frozen(kw_only=True)
class Guess:
    """What the columns of a table are likely for.

    Attributes:
        fields: by part of a statement, its column.
        codes: columns of codes.
        marks: columns of one code each.
        questions: columns of answers.
        apart: the other columns.
        profiles: what each column holds.
    """

    fields: dict[str, int]
    codes: tuple[int, ...]
    marks: tuple[int, ...]
    questions: tuple[int, ...]
    apart: tuple[int, ...]
    profiles: tuple[Profile, ...]


def guess_of(heading: Heading, rows: Sequence[Row]) -> Guess:
    """What the columns of a table are likely for.

    Args:
        heading: the names of the columns.
        rows: some rows of data.

    Example:
        >>> from ssm.findings.importing.tables.headings import heading_of
        >>> rows = [(1, ["Nr", "What was said"]), (2, ["1", "Half of them arrive late."])]
        >>> guess_of(heading_of(rows), rows[1:]).fields
        {'id': 0, 'text': 1}
    """
    profiles = profiles_of(heading.names, [cells for _, cells in rows])
    parts = {p.column: _part(p) for p in profiles}
    if heading.known is not None:
        parts |= _said(heading, heading.known)
    marks = _marks(parts, profiles)
    parts |= {n: "mark" if n in marks else "apart" for n, part in parts.items() if part == "mark"}
    fields = _fields(parts, profiles)
    wordy = [n for n, part in parts.items() if part in ("text", "wordy")]
    survey = heading.known is not None and heading.known.survey
    fields, questions = _words(fields, wordy, parts, profiles, survey=survey)
    codes = tuple(n for n, part in parts.items() if part == "codes")
    used = {*fields.values(), *codes, *marks, *questions}
    apart = tuple(p.column for p in profiles if p.column not in used)
    return Guess(
        fields=dict(sorted(fields.items(), key=lambda item: item[1])),
        codes=codes,
        marks=marks,
        questions=questions,
        apart=apart,
        profiles=profiles,
    )


def _marks(parts: dict[int, str], profiles: Sequence[Profile]) -> tuple[int, ...]:
    """Columns of one code each; between them, also those that hold nothing yet."""
    marks = [n for n, part in parts.items() if part == "mark"]
    if len(marks) < _FEW_MARKS:
        return ()
    between = range(marks[0], marks[-1])
    empty = [p.column for p in profiles if p.column in between and not p.filled]
    return tuple(sorted({*marks, *empty}))


def _said(heading: Heading, known: Known) -> dict[int, str]:
    """What is known of the columns that a survey tool adds to the answers."""
    names = [small(name) for name in heading.names]
    parts = {n: "apart" for n, name in enumerate(names) if name in known.apart}
    for field, called in known.fields.items():
        column = next((names.index(name) for name in called if name in names), None)
        if column is not None:
            parts[column] = field
    return parts


def _part(profile: Profile) -> str:
    """What one column is likely for."""
    named = _named(profile.name)
    if not profile.filled:
        return "apart"
    if profile.marks and named != "id":
        return "mark"
    if named in ("apart", "speaker", "coders", "method", "document", "source"):
        return named if profile.brief or not profile.wordy else "wordy"
    if named == "id" and profile.brief:
        return "id" if profile.distinct else "source"
    if named == "date" or profile.dates:
        return "date" if profile.dates else ("wordy" if profile.wordy else "apart")
    if named in ("text", "note") and profile.words >= 1.5:
        return named if named == "note" or profile.wordy else "text"
    if named == "codes" and not profile.wordy:
        return "codes"
    if named == "perspective" and profile.few:
        return "perspective"
    return "wordy" if profile.wordy else "apart"


def _named(name: str) -> str | None:
    held = small(name)
    if len(held.split()) > 4 or held.endswith("?"):
        return None
    return next((part for part, pattern in _PATTERNS if pattern.fullmatch(held)), None)


def _fields(parts: dict[int, str], profiles: Sequence[Profile]) -> dict[str, int]:
    """The first column for each part that has one."""
    fields: dict[str, int] = {}
    for profile in profiles:
        part = parts[profile.column]
        if part in _SINGLE:
            fields.setdefault(part, profile.column)
    return fields


def _words(
    fields: dict[str, int],
    wordy: list[int],
    parts: dict[int, str],
    profiles: Sequence[Profile],
    *,
    survey: bool,
) -> tuple[dict[str, int], tuple[int, ...]]:
    """Which column holds the words, or which columns hold answers."""
    if not wordy:
        spoken = [p for p in profiles if parts[p.column] == "apart" and p.words >= 1.5]
        if not spoken:
            return fields, ()
        wordy = [max(spoken, key=lambda p: p.words).column]
    if len(wordy) == 1 and not survey and not profiles[wordy[0]].name.endswith("?"):
        return {**fields, "text": wordy[0]}, ()
    if "source" not in fields and "id" in fields:
        fields = {("source" if part == "id" else part): n for part, n in fields.items()}
    return fields, tuple(wordy)
