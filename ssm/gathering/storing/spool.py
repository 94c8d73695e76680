"""Statements set aside on disk while an input is read, so that memory stays bounded.

What has to be known of all of them before the first is written (ids used twice, sources,
perspectives) is kept in memory; their words are not.
"""

import hashlib
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from ssm.files.finding_ids import made_id
from ssm.findings.importing.items import Code, Item, Remark, Says, SourceNote, Statement, Unread
from ssm.gathering.hearing.heard import Heard
from ssm.gathering.storing.keyed import id_of_key

__all__ = ["Spool"]

_IN_MEMORY = 1 << 20
_AS_JSON = json.JSONEncoder(ensure_ascii=False).encode
_WORDS, _LONGEST = 6, 50


@attrs.define(kw_only=True)
class _Repeated:
    """What later statements of one id add to the first."""

    codes: tuple[str, ...] = ()
    coders: tuple[str, ...] = ()


class Spool:
    """The statements of one input, each with the id of its finding."""

    def __init__(self, name: str, table: str) -> None:
        """An empty spool.

        Args:
            name: how the table calls the input.
            table: the name of the table, which parts ids that are bare numbers from others.
        """
        self.name = name
        self.statements = self.repeated = 0
        self.unread: list[Unread] = []
        self._remarks: list[str] = []
        self._twins: dict[str, str] = {}
        self.codes: dict[str, Code] = {}
        self.heard = Heard()
        self.ids: dict[str, bytes] = {}
        self.answers: dict[str, dict[str, str]] = {}
        self._table = table
        self._names: dict[str, str] = {}
        self._more: dict[str, _Repeated] = {}
        self._alike: Counter[str] = Counter()
        self._file = tempfile.SpooledTemporaryFile(  # noqa: SIM115
            _IN_MEMORY, mode="w+", encoding="utf-8", newline="\n"
        )

    def take(self, item: Item) -> None:
        """Sets one item aside."""
        if isinstance(item, Statement):
            self._statement(item)
        elif isinstance(item, Unread):
            self.statements += item.what == "statement"
            self.unread.append(item)
        elif isinstance(item, Remark):
            self._remarks.append(item.text)
        elif isinstance(item, Code):
            self.codes.setdefault(item.name, item)
        elif isinstance(item, SourceNote):
            self.heard.note(item)

    @property
    def remarks(self) -> tuple[str, ...]:
        """How the input was read, in sentences."""
        if not self._twins:
            return tuple(self._remarks)
        many = "one id stands" if len(self._twins) == 1 else f"{len(self._twins)} ids stand"
        first = next(iter(self._twins.values()))
        told = f"{many} for several statements, such as {first!r}; digits tell these apart."
        return (*self._remarks, told[0].upper() + told[1:])

    def rename(self, names: dict[str, str]) -> None:
        """Gives some findings other ids.

        Args:
            names: from the id to the other one.
        """
        self._names = {id: names.get(own, own) for id, own in self._names.items()}
        for id, own in names.items():
            self._names.setdefault(id, own)
        self.ids = {names.get(id, id): print_ for id, print_ in self.ids.items()}

    def says(self, id: str, text: str) -> bool:
        """Whether a statement has these words."""
        return self.ids[id][:_WORDS] == _words(text)

    def leave_out(self, ids: Iterable[str]) -> None:
        """Counts some findings as said again, for another input has them."""
        for id in ids:
            del self.ids[id]
            self.repeated += 1

    def lines(self) -> Iterator[dict[str, str]]:
        """What imports write of each finding, in the order of the input, by column."""
        self._file.seek(0)
        for told in self._file:
            held: dict[str, Any] = json.loads(told)
            more = self._more.get(held["id"])
            held["id"] = self._names.get(held["id"], held["id"])
            if held["id"] not in self.ids:
                continue
            if more is not None:
                held["codes"] = _joined(held["codes"], more.codes)
                held["coders"] = _joined(held["coders"], more.coders)
            yield self.heard.settled(held)

    def refuse(self, id: str, unread: Unread) -> None:
        """Leaves a statement out, and tells why."""
        del self.ids[id]
        self.unread.append(unread)

    def close(self) -> None:
        """Forgets the statements."""
        self._file.close()

    def _statement(self, item: Statement) -> None:
        self.statements += 1
        if (why := _why_not(item)) is not None:
            self.unread.append(Unread(what="statement", where=item.where, why=why))
            return
        held = _held(item, self.name)
        print_ = _print(item)
        id = self._own(self._id(item, held["source"]), item, print_)
        if id in self.ids:
            more = self._more.setdefault(id, _Repeated())
            more.codes = (*more.codes, *item.codes)
            more.coders = (*more.coders, *item.coders)
            self.repeated += 1
            return
        self.ids[id] = print_
        if item.says is not None:
            self.answers[id] = held
        apart = item.says is not None and item.says.is_group
        self.heard.hear(held, item.method, apart=apart)
        self._file.write(_AS_JSON({"id": id, **held}) + "\n")

    def _id(self, item: Statement, source: str) -> str:
        if item.key:
            return id_of_key(item.key, self._table)
        like = made_id(source, item.text, "")
        self._alike[like] += 1
        return made_id(source, item.text, str(self._alike[like]))

    def _own(self, id: str, item: Statement, print_: bytes) -> str:
        """The id of a statement; where several have one, each gets the digits of its words.

        So none of them takes the place of another when the order changes, or one goes.
        """
        if id not in self._twins:
            if self.ids.get(id, print_) == print_:
                return id
            self._twins[id] = item.key or id
            first = self.ids.pop(id)
            self._names[id] = _with_digits(id, first)
            self.ids[self._names[id]] = first
        own = _with_digits(id, print_)
        while self.ids.get(own, print_) != print_:
            own = made_id(own, item.text, "other")
        return own


def _why_not(item: Statement) -> str | None:
    """Why a statement cannot stand in a text file, or None when it can."""
    if not item.text.strip():
        return "it has no words"
    if "\x00" in item.text:
        return "its words hold a character that no text file may hold (NUL)"
    try:
        item.text.encode()
    except UnicodeEncodeError:
        return "its words hold half a character"
    return None


def _held(item: Statement, name: str) -> dict[str, str]:
    """What imports write of a statement, as texts; names in one line."""
    return {
        "text": item.text,
        "document": item.document or "",
        "start": "" if item.start is None else str(item.start),
        "end": "" if item.end is None else str(item.end),
        "digest": item.digest or "",
        "source": _tidy(item.source or item.document or name),
        "speaker": _tidy(item.speaker),
        "perspective": _tidy(item.perspective),
        "date": item.date.isoformat() if item.date else "",
        "codes": _joined("", item.codes),
        "coders": _joined("", item.coders),
        "note": _sound(item.note or ""),
        **_row(item.says),
    }


def _row(says: Says | None) -> dict[str, str]:
    """The cells about a row; only forms say any."""
    if says is None or says.row is None:
        return {}
    return {
        "row": says.row,
        "happens": says.happens or "",
        "judged": says.judged or "",
        "basis": says.basis or "",
        "who": _joined("", says.who),
        "how": _sound(says.how or ""),
    }


def _tidy(name: str | None) -> str:
    return _sound(" ".join(name.split())) if name else ""


def _sound(text: str) -> str:
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()


def _joined(cell: str, more: tuple[str, ...]) -> str:
    """The entries of a cell and some more, each once, parted by semicolons."""
    if not more:
        return cell
    names = [*cell.split("; "), *(_tidy(name).replace(";", ",") for name in more)]
    return "; ".join(dict.fromkeys(name for name in names if name))


def _print(item: Statement) -> bytes:
    """A few bytes that tell whether two statements are one: of its words, and of its place."""
    told = f"\x1f{_row(item.says)}" if item.says else ""
    return _words(item.text) + _words(f"{item.document}\x1f{item.start}{told}")


def _words(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:_WORDS]


def _with_digits(id: str, print_: bytes) -> str:
    return f"{id[:_LONGEST].rstrip('-_')}-{print_[:3].hex()}"
