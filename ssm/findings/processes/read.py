"""Which reader a drawing of what is done now needs: by the end of its name, and what it holds."""

from pathlib import PurePosixPath

from ssm.errors import UnreadableError
from ssm.files.texts import decoded
from ssm.findings.processes.drawn import Drawn
from ssm.findings.processes.edges import edges_drawn
from ssm.findings.safe.limits import XmlLimits

__all__ = ["ENDINGS", "MAX_BYTES", "read_process"]

ENDINGS = (".csv", ".tsv", ".graphml", ".bpmn", ".xml")
MAX_BYTES = 20_000_000
_LIMITS = XmlLimits(size=MAX_BYTES, depth=100, elements=300_000, text=MAX_BYTES)
_AS_ONE = "save it as BPMN 2.0, as GraphML, or as a CSV table with the columns from and to"


def read_process(data: bytes, name: str) -> Drawn:
    r"""The tasks and links of a file.

    Args:
        data: its bytes; one more than allowed is enough to see that they are too many.
        name: its name, for what it is by its end and for messages.

    Raises:
        UnreadableError: it is of no kind that is known, or refused; the message says what
            to try after a semicolon.

    Example:
        >>> read_process(b"from,to\nAsk,Answer\n", "today.csv").tasks[1].id
        'answer'
    """
    end = PurePosixPath(name).suffix.lower()
    if end not in ENDINGS:
        msg = f"{name}: {end or 'no ending'} tells of no kind that is read here; {_AS_ONE}"
        raise UnreadableError(msg, name)
    if len(data) > MAX_BYTES:
        msg = f"{name}: it has more than {MAX_BYTES // 1_000_000} MB; save a part of it"
        raise UnreadableError(msg, name)
    if end in {".csv", ".tsv"}:
        return edges_drawn(decoded(data, name, MAX_BYTES), name)
    return _xml(data, name)


def _xml(data: bytes, name: str) -> Drawn:
    from ssm.findings.safe.xml import local, tree

    root = tree(data, name, _LIMITS)
    if local(root) == "graphml":
        from ssm.findings.processes.graphml import graphml_drawn

        return graphml_drawn(root, name)
    if local(root) == "definitions":
        from ssm.findings.processes.bpmn import bpmn_drawn

        return bpmn_drawn(root, name)
    msg = f"{name}: its outermost element is {local(root)!r}; {_AS_ONE}"
    raise UnreadableError(msg, name)
