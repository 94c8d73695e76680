"""Ids of findings from the ids that tools keep: the same key, the same id, and no other."""

import hashlib
import re

from ssm.files.parts import slugged
from ssm.model.ids import is_id

__all__ = ["id_of_key"]

_LONGEST = 50
_NUMBER = re.compile(r"[0-9]+", re.ASCII)


def id_of_key(key: str, table: str) -> str:
    """The id of a finding whose tool calls it by a key.

    A bare number is one of this table only, so the table's name stands before it. A key
    that is no id is made fit, and keeps a few digits that tell it from others like it.

    Example:
        >>> id_of_key("C-17", "coded"), id_of_key("12", "coded")
        ('c-17', 'coded-12')
        >>> id_of_key("Q7.3", "coded")
        'q7-3-437609'
    """
    if _NUMBER.fullmatch(key):
        key = f"{table}-{key}"
    small = key.strip().lower()
    if is_id(small):
        return small
    digits = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{slugged(key)[:_LONGEST].strip('-') or 'f'}-{digits}"
