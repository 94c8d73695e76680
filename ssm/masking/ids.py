"""Ids that carry names, changed wherever they stand: in parts, references and file names."""

import re
from collections.abc import Mapping

from ssm.masking.policy import Policy
from ssm.masking.rewriting import said_in
from ssm.masking.words import Masker
from ssm.model.ids import MAX_ID_LENGTH, is_id
from ssm.model.sections import KINDS
from ssm.model.study import Study

__all__ = ["new_ids", "renamed"]

_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_OF_WORDS = re.compile(r"f-[0-9a-f]{10}")


def new_ids(study: Study, policy: Policy, masker: Masker, silent: frozenset[str]) -> dict[str, str]:
    """The ids that change, and what each becomes: one for all parts that share it.

    Args:
        study: the study.
        policy: names ids that change, and to what.
        masker: masks the others that carry names.
        silent: ids of findings whose words are withheld; one that was made from its words
            changes, for it could tell whether somebody has guessed them.
    """
    held = dict.fromkeys(one.text for one in said_in(study) if one.kind == "id")
    told = {one.id: one.to for one in policy.ids if one.id in held}
    taken = {*held, *told.values()}
    made: dict[str, str] = {}
    for id in held:
        if id in told:
            made[id] = told[id]
        elif (id in silent and _OF_WORDS.fullmatch(id)) or masker.is_secret(id, as_id=True):
            made[id] = _free(id, masker, taken)
            taken.add(made[id])
    return made


def _free(id: str, masker: Masker, taken: set[str]) -> str:
    """A new id, after what stands for the name, with a number where it is taken."""
    stem = "f" if _OF_WORDS.fullmatch(id) else masker.masked_id(id)[: MAX_ID_LENGTH - 6].strip("-")
    if not is_id(stem) or masker.is_secret(stem, as_id=True):
        stem = "part"
    numbered = (stem if n == 1 and stem != "f" else f"{stem}-{n}" for n in range(1, len(taken) + 3))
    return next(
        one for one in numbered if one not in taken and not masker.is_secret(one, as_id=True)
    )


def renamed(text: str, ids: Mapping[str, str]) -> str:
    """A reference, or another string made of ids, with the new ones.

    Args:
        text: such as `source/int-hall`, or `good-time/4->5`.
        ids: the ids that change.

    Example:
        >>> renamed("source/int-hall", {"int-hall": "int-1"}), renamed("a/4->5", {"4": "four"})
        ('source/int-1', 'a/four->5')
    """
    kind, slash, rest = text.partition("/")
    if slash and kind in KINDS:
        return f"{kind}/{renamed(rest, ids)}"
    return _ID.sub(lambda match: ids.get(match[0], match[0]), text)
