"""One version of a study as it is compared: values without the accidents of writing."""

import datetime as dt
from collections.abc import Hashable, Mapping
from typing import Any

import attrs

from ssm.comparison.phrases import SAID
from ssm.diffing.names import OPS, name_of
from ssm.model.fields import About, note_of
from ssm.model.statement import Statement
from ssm.model.study import Study
from ssm.model.walk import key_of
from ssm.model.words import Op, Verdict, Word

__all__ = ["Side", "is_words"]

_LOCAL = frozenset(("element", "activity", "task"))
_BY_ID = ("finding", "source")


@attrs.frozen(eq=False, repr=False)
class Side:
    """One version of a study.

    Attributes:
        study: the study.
        names: from its own canonical refs to those of the newer version, where they differ.
    """

    study: Study
    names: Mapping[str, str] = attrs.field(factory=dict)
    _found: dict[tuple[str, tuple[str, ...], str | None], str | None] = attrs.field(
        factory=dict, init=False
    )

    def plain(self, value: Any, note: About | None = None, scope: str | None = None) -> Hashable:
        """A value by which two versions can be compared: refs by what they lead to.

        Args:
            value: any value of a field.
            note: the notes on the field.
            scope: ref of the part inside which short refs are looked for.
        """
        if isinstance(value, tuple):
            return tuple(self.plain(each, note, scope) for each in value)
        if attrs.has(type(value)):
            fields = attrs.fields(type(value))
            each = ((f.name, getattr(value, f.name), note_of(f)) for f in fields)
            return tuple((name, self.plain(of, on, scope)) for name, of, on in each)
        if note is not None and note.refs and isinstance(value, str):
            return self.ref(value, note, scope)
        return value if value is None or isinstance(value, int) else str(value)

    def ref(self, text: str, note: About, scope: str | None) -> str:
        """What a reference means in the newer version; its own text when it leads nowhere."""
        found = self.resolved(text, note, scope)
        return text if found is None else self.names.get(found, found)

    def resolved(self, text: str, note: About, scope: str | None) -> str | None:
        """The canonical ref in this version that a reference means, or None."""
        local = scope if scope is not None and set(note.refs) <= _LOCAL else None
        key = (text, note.refs, local)
        if key not in self._found:
            inside = None if local is None else self._looked_up(f"{local}/{text}", note)
            self._found[key] = inside or self._looked_up(text, note)
        return self._found[key]

    def _looked_up(self, text: str, note: About) -> str | None:
        return self.study.index.only(text, note.refs)

    def shown(self, value: Any, note: About | None = None, scope: str | None = None) -> str | None:
        """A value as people read it; refs by the names of what they lead to.

        Args:
            value: any value of a field.
            note: the notes on the field.
            scope: ref of the part inside which short refs are looked for.
        """
        if value is None:
            return None
        if isinstance(value, dt.date):
            return value.isoformat()
        if isinstance(value, Verdict):
            return SAID[value]
        if isinstance(value, Op):
            return OPS[value]
        if isinstance(value, Statement):
            return self.words(value)
        if attrs.has(type(value)):
            return self._part(value, scope)
        if note is not None and note.refs and isinstance(value, str):
            found = self.resolved(value, note, scope)
            return value if found is None else self.name(found)
        return str(value)

    def name(self, ref: str) -> str:
        """What a part is called; findings and sources by their ids."""
        kind, _, rest = ref.partition("/")
        if kind in _BY_ID:
            return rest
        told = name_of(self.study, ref)
        return f"{rest} “{told}”" if "/" in rest and kind == "model" else told

    def words(self, said: Statement) -> str:
        """The words of a statement: its own, or those of the finding that shows it."""
        if said.text:
            return said.text
        findings = (self.study.index.parts.get(f"finding/{id}") for id in said.findings)
        return next((f.text for f in findings if f is not None), ", ".join(said.findings))

    def _part(self, value: Any, scope: str | None) -> str:
        """A small part in one line: its key, then the first words it holds."""
        told = []
        for field in attrs.fields(type(value)):
            held, note = getattr(value, field.name), note_of(field)
            if held in (None, ()) or field.default == held:
                continue
            each = held if isinstance(held, tuple) else (held,)
            told += [self._said(one, note, scope) for one in each]
        first, *rest = dict.fromkeys(told) or [key_of(value) or ""]
        return f"{first}: {', '.join(rest)}" if rest else first

    def _said(self, value: Any, note: About, scope: str | None) -> str:
        """A value within a line; words of people in quotation marks."""
        shown = self.shown(value, note, scope) or ""
        return f"“{shown}”" if is_words(value, note) else shown


def is_words(value: object, note: About) -> bool:
    """Whether a value is what somebody wrote in words of their own, not a name or a date."""
    return isinstance(value, str) and not isinstance(value, Word) and not note.refs
