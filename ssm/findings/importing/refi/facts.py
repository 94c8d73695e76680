"""What a project knows of those who were heard: variables, cases and sets, by source."""

import datetime as dt
import re

import attrs

from ssm.findings.importing.items import SourceNote

__all__ = ["Facts"]

_FIELDS = {
    "perspective": "perspective role stakeholder actor function profession occupation job"
    " jobtitle position perspektive rolle funktion beruf rol rôle fonction profesión profession"
    " participanttype respondenttype typeofparticipant typeofrespondent",
    "method": "method methode méthode método datacollection collectionmethod interviewtype"
    " typeofinterview typeofdata datatype",
    "date": "date day interviewdate dateofinterview dateofvisit visitdate datum fecha"
    " interviewdatum recordedon",
    "where": "where place site location setting ort lieu lugar venue",
}
_FIELD_OF = {word: field for field, words in _FIELDS.items() for word in words.split()}
_NOT_LETTERS = re.compile(r"[\W_]+")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")
_SEVERAL = "; "


@attrs.define
class Facts:
    """Attributes of one source while they are gathered.

    Example:
        >>> facts = Facts()
        >>> for name, value in (("Role", "nurse"), ("Interview date", "2026-03-02"),
        ...                     ("Age", "30-39"), ("role", "porter")):
        ...     facts.add(name, value)
        >>> note = facts.note("P07")
        >>> note.perspective, str(note.date), note.traits
        (None, '2026-03-02', {'Role': 'nurse; porter', 'Age': '30-39'})
    """

    held: dict[str, list[str]] = attrs.field(factory=dict)
    names: dict[str, str] = attrs.field(factory=dict)

    def add(self, name: str, value: str) -> None:
        """Takes an attribute; the same once only, and different ones beside each other."""
        name, value = " ".join(name.split()), value.strip()
        if not name or not value:
            return
        key = name.casefold()
        self.names.setdefault(key, name)
        values = self.held.setdefault(key, [])
        if value not in values:
            values.append(value)

    def note(self, name: str) -> SourceNote | None:
        """What is known, under the name of the source; None when nothing is.

        An attribute that is called like a field of a source, and has one value only, is
        that field; whatever else there is stays a trait.
        """
        if not self.held:
            return None
        fields: dict[str, str] = {}
        traits: dict[str, str] = {}
        date = None
        for key, values in self.held.items():
            field = _FIELD_OF.get(_NOT_LETTERS.sub("", key))
            day = _day(values[0]) if field == "date" and len(values) == 1 else None
            if day is not None and date is None:
                date = day
            elif field not in {None, "date", *fields} and len(values) == 1:
                fields[field or ""] = values[0]
            else:
                traits[self.names[key]] = _SEVERAL.join(values)
        return SourceNote(
            name=name,
            perspective=fields.get("perspective"),
            method=fields.get("method"),
            date=date,
            where=fields.get("where"),
            traits=traits,
        )


def _day(text: str) -> dt.date | None:
    found = _DAY.fullmatch(text)
    try:
        return dt.date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
