"""All strings of a study that a policy keeps from others."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

import attrs

from ssm.masking.forms import strings_of_form
from ssm.masking.names import name_secrets
from ssm.masking.policy import Policy, Show
from ssm.masking.quotes import Withheld, quote_secrets
from ssm.masking.read import PolicyRead
from ssm.masking.rewriting import said_in
from ssm.masking.secret import Secret, secret_of
from ssm.model.study import Study

__all__ = ["KINDS_OF_STRING", "secrets_of"]

KINDS_OF_STRING = ("emails", "links", "births", "postcodes", "addresses", "phones", "numbers")
"""The fields of `Kinds` in the policy."""

_KEEP = "keep"
_FILE = re.compile(r"[^.]{2,}\.[A-Za-z0-9]{1,5}")


def secrets_of(study: Study, read: PolicyRead, held: Withheld) -> tuple[Secret, ...]:
    """What may not be seen of a study.

    Args:
        study: as it is.
        read: the policy.
        held: the words that are withheld.
    """
    policy = read.policy
    where = {
        mask.name: str(span)
        for mask in policy.names
        if (span := read.where.find("study", "names", mask.name)) is not None
    }
    return (
        *name_secrets(policy, where),
        *_of_form(study, policy, read.file),
        *_documents(study, policy, read.file),
        *quote_secrets(held.quotes, policy.withheld, f"{read.file}, quotes", whole=True),
        *quote_secrets(held.told, policy.withheld, f"{read.file}, quotes"),
        *quote_secrets(_power(study), policy.withheld, "the private file of Analysis Three"),
    )


def _of_form(study: Study, policy: Policy, file: str) -> Iterator[Secret]:
    """Strings that a study holds and that are known by their form."""
    says = {kind: getattr(policy.kinds, kind) for kind in KINDS_OF_STRING}
    wanted = tuple(kind for kind in KINDS_OF_STRING if says[kind] != _KEEP)
    for one in said_in(attrs.evolve(study, political=None)):
        if one.kind != "text":
            continue
        for kind, text in strings_of_form(one.text, wanted):
            found = secret_of(text, says=says[kind], kind=kind, origin=f"{file}, kinds: {kind}")
            if found is not None:
                yield found


def _documents(study: Study, policy: Policy, file: str) -> Iterator[Secret]:
    """The names of files that findings were cut from, where they are left out."""
    if policy.sources.documents is Show.KEEP:
        return
    for finding in study.findings:
        name = PurePosixPath((finding.document or "").replace("\\", "/")).name
        found = secret_of(name, says="a document", kind="document", origin=f"{file}, documents")
        if found is not None and found.sure and _FILE.fullmatch(name):
            yield found


def _power(study: Study) -> tuple[str, ...]:
    """What Analysis Three tells of power: it is never in a version for others."""
    if study.political is None:
        return ()
    return tuple(one.text for one in said_in(study.political) if one.kind == "text")
