"""REFI-QDA codebooks: the codes of a coding tool, without any statement."""

from collections.abc import Iterator

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item, Unread
from ssm.findings.importing.refi.cases import Cases
from ssm.findings.importing.refi.codes import Codes, codes_in
from ssm.findings.safe.xml import local, stream

__all__ = ["RefiCodebook"]

_MARK = b"QDA-XML:codebook"


class RefiCodebook:
    """Codebooks in the exchange format of coding tools, whatever their namespace."""

    name = "refi-codebook"
    what = "codebooks that coding tools export in the exchange format REFI-QDA (`.qdc`)"

    def recognises(self, seen: Probe) -> bool:
        """Whether an input is a codebook, by its ending or by what it begins with."""
        return seen.ending == ".qdc" or _MARK in seen.head[:2_000].replace(b"\0", b"")

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The codes, in their order.

        Raises:
            UnreadableError: it is no sound XML, is refused, or holds no codes.
        """
        cases = Cases()
        codes = None
        with seen.path.open("rb") as file:
            for element in stream(file, ("Codes", "Set"), seen.path.name):
                if local(element) == "Set":
                    cases.add_set(element)
                elif local(element) == "Codes":
                    codes = Codes(codes_in(element))
        if codes is None:
            msg = f"{seen.path.name}: it holds no codes; export the codebook as REFI-QDA (.qdc)"
            raise UnreadableError(msg, seen.path.name)
        yield from codes.items((), lambda _: "")
        for name, count in cases.sets_of_codes:
            why = "sets of codes are not read; codes under other codes are"
            yield Unread(what="set", where=f"set {name!r}, with {count} codes", why=why)
        how.progress(1, 1)
