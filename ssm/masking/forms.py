"""Strings that are known by their form: e-mail, telephone, postcode, address, birth, number."""

import re
import unicodedata
from collections.abc import Iterator

__all__ = ["FORMS", "strings_of_form"]

_MONTH = (
    r"(?:jan|feb|mar|m\u00e4r|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-z\u00e4]{0,7}\.?"
)
_DAY = rf"\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?{_MONTH},?\s+\d{{2,4}}"
_FIGURES = r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
_BORN = (
    r"born(?:\s+on)?|births?|birthday|birthdate|d\.?o\.?b\.?"
    r"|geboren(?:\s+am)?|geb\.|n\u00e9e?(?:\s+le)?"
)
_STREET = (
    "Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Way|Court|Crescent|Gardens|Grove|Hill|Mews|"
    "Place|Square|Terrace|Walk|Row|Yard"
)
_WEB = r"(?:https?://|www\.)[^\s<>\"')\]]*[^\s<>\"')\].,;:!?]"
_DASH = "()/.\u00a0\u2010-\u2013-"

FORMS: dict[str, re.Pattern[str]] = {
    "emails": re.compile(r"[\w.+'-]+ ?(?:@|\(at\)|\[at\]|\uff20) ?[\w-]+(?:\.[\w-]+)+"),
    "links": re.compile(_WEB, re.IGNORECASE),
    "births": re.compile(
        rf"\b(?:{_BORN})[\s,:]*(?:is|was)?[\s,:]*"
        rf"(?P<it>{_DAY}|{_FIGURES}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}})",
        re.IGNORECASE,
    ),
    "postcodes": re.compile(
        r"(?<!\w)(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKPSTUW]? ?\d[ABD-HJLNP-UW-Z]{2})(?!\w)"
    ),
    "addresses": re.compile(
        rf"(?<!\w)\d{{1,4}}[a-zA-Z]?,?\s+(?:[A-Z][\w'\u2019-]*\s+){{1,3}}(?:{_STREET})\b"
    ),
    "phones": re.compile(rf"(?<![\w.])(?:\+\d|\(?\+?0)(?:[ {_DASH}]{{0,2}}\d){{8,14}}(?!\w)"),
    "numbers": re.compile(r"(?<![\w.,-])\d(?:[ -]?\d){6,}(?![\w-]|[.,]\d)"),
}
"""What each kind looks like; where one string has two forms, the first kind here counts."""

_DATED = re.compile(
    r"\(?\d{4}-\d{2}-\d{2}|\(?\d{1,2}[./]\d{1,2}[./]\d{4}|(?:19|20)\d\d ?- ?(?:19|20)\d\d$"
)


def strings_of_form(text: str, kinds: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each string in a text that has the form of some kind, with the kind.

    Args:
        text: any text; characters that are not seen are passed over.
        kinds: which kinds to look for.

    Example:
        >>> list(strings_of_form("Ring 020 7946 0123, or a.b@example.org", tuple(FORMS)))
        [('emails', 'a.b@example.org'), ('phones', '020 7946 0123')]
    """
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    for kind, form in FORMS.items():
        for match in form.finditer(seen) if kind in kinds else ():
            if kind in ("phones", "numbers") and _DATED.match(match[0]):
                continue
            found = match["it"] if kind == "births" else match[0]
            seen = seen.replace(found, "\n" * len(found))
            yield kind, found.strip()
