"""The codes of a project and the categories above them."""

from collections.abc import Iterator

from ssm.findings.importing.databases.rows import Held
from ssm.findings.importing.items import Code
from ssm.findings.safe.sqlite import Value, as_text

__all__ = ["Codes"]


class Codes:
    """Names for codes and categories; no category shares one with a code.

    Attributes:
        unknown: the numbers of codes that were asked for and are not in the file.
    """

    def __init__(self, held: Held) -> None:
        """Read them all."""
        self.unknown: set[str] = set()
        self._speakers = held.tool.speakers
        self._rows = list(held.rows("code_name"))
        self._above = list(held.rows("code_cat"))
        self._names = {row.get("cid"): as_text(row.get("name")) for row in self._rows}
        taken = set(self._names.values())
        self._categories = {
            row.get("catid"): f"{name} (category)" if name in taken else name
            for row in self._above
            if (name := as_text(row.get("name")))
        }

    def name(self, code: Value) -> str | None:
        """The name of a code; None where the file does not hold it."""
        name = self._names.get(code)
        if not name:
            self.unknown.add(as_text(code))
        return name or None

    def _marks(self, row: dict[str, Value]) -> bool:
        """Whether a code or category only marks who speaks."""
        return self._speakers is not None and row.get("owner") == self._speakers

    def items(self) -> Iterator[Code]:
        """Categories first, then codes; those that only mark speakers are left out."""
        for row in self._above:
            name = self._categories.get(row.get("catid"))
            if name and not self._marks(row):
                above = self._categories.get(row.get("supercatid"))
                yield _code(row, "catid", name, above)
        for row in self._rows:
            name = self._names.get(row.get("cid"))
            if name and not self._marks(row):
                above = self._names.get(row.get("supercid"))
                yield _code(row, "cid", name, above or self._categories.get(row.get("catid")))


def _code(row: dict[str, Value], id_: str, name: str, above: str | None) -> Code:
    return Code(
        name=name,
        key=f"{id_} {as_text(row.get(id_))}",
        parent=above if above != name else None,
        description=as_text(row.get("memo")).strip() or None,
    )
