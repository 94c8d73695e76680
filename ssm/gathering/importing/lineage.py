"""Which input of a table a file is a newer export of, and which findings stand elsewhere."""

from collections.abc import Collection, Container

from ssm.errors import InvalidValueError
from ssm.gathering.storing.spool import Spool
from ssm.gathering.storing.table import OldTable
from ssm.model.ids import MAX_ID_LENGTH

__all__ = ["apart", "forebears", "told_once"]

_MOST = 0.5
"""The share of its findings by which an input is the same as another."""


def told_once(spools: list[Spool], file: str) -> None:
    """Sees that two inputs of one table do not claim one id for two statements.

    A statement that two of them hold alike counts for the first.

    Args:
        spools: what was read for the table.
        file: of the table.

    Raises:
        InvalidValueError: an id stands for different statements.
    """
    seen: dict[str, tuple[Spool, bytes]] = {}
    for spool in spools:
        twice = []
        for id, print_ in spool.ids.items():
            first = seen.setdefault(id, (spool, print_))
            if first[0] is spool:
                continue
            if first[1] != print_:
                msg = (
                    f"{first[0].name} and {spool.name} use the id {id!r} for two statements; "
                    f"import them one by one, into tables of their own (not both {file})"
                )
                raise InvalidValueError(msg, id)
            twice.append(id)
        spool.leave_out(twice)


def apart(spool: Spool, table: str, old: OldTable, elsewhere: Collection[str]) -> None:
    """Gives findings ids of their own where other tables have these ids already.

    Args:
        spool: what was read.
        table: the name of its table.
        old: the table as it stands.
        elsewhere: the ids of findings of the study that are not in this table.

    Raises:
        InvalidValueError: most of the findings are in the study already.
    """
    taken = [
        id for id in spool.ids if id not in old and (id in elsewhere or _named(table, id) in old)
    ]
    other = [id for id in taken if _named(table, id) not in old]
    if len(other) > len(spool.ids) * _MOST and len(other) > 1:
        msg = (
            f"{len(other)} of the {len(spool.ids)} findings of {spool.name} are in the study "
            f"already, such as {other[0]!r}; import it with the --as it was imported with"
        )
        raise InvalidValueError(msg, spool.name)
    spool.rename({id: _named(table, id) for id in taken})


def _named(table: str, id: str) -> str:
    return f"{table}-{id}"[:MAX_ID_LENGTH].strip("-_")


def forebears(spool: Spool, old: OldTable, names: Container[str]) -> tuple[str, ...]:
    """The inputs of a table that an input of a new name takes the place of.

    Args:
        spool: what was read.
        old: the table as it stands.
        names: the inputs that are read now.

    Raises:
        InvalidValueError: it shares findings with an input, but too few to be the same; or
            nothing but the ids, as two tools that count from one may.
    """
    found = []
    for name, ids in old.inputs.items():
        if name in names:
            continue
        shared = [id for id in ids if id in spool.ids]
        if shared and not any(spool.says(id, old.words_of(id)) for id in shared):
            msg = (
                f"{spool.name} has ids of {name}, such as {shared[0]!r}, and none of its words; "
                f"call the file {name} if it is a newer export of it, "
                "or choose another table with --as"
            )
            raise InvalidValueError(msg, spool.name)
        if len(shared) >= max(1, len(ids) * _MOST):
            found.append(name)
        elif shared:
            msg = (
                f"{spool.name} has {len(shared)} of the {len(ids)} findings of {name}, such as "
                f"{shared[0]!r}; call the file {name} if it is a newer export of it, "
                "or choose another table with --as"
            )
            raise InvalidValueError(msg, spool.name)
    return tuple(found)
