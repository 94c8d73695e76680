"""The rows of a study's models as a codebook (`.qdc`) that coding tools read.

Whoever codes interviews in NVivo, ATLAS.ti, MAXQDA or another tool can then code by the
activities and dependencies themselves; the name of each code begins with the ref of its
row, so that what comes back is known.
"""

import re
import uuid
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from ssm.errors import InvalidValueError
from ssm.model.activity import Activity, Model
from ssm.model.loaded import Loaded, study_of
from ssm.model.root import Root
from ssm.model.sentence import sentence_of
from ssm.model.study import Study
from ssm.model.walk import link_names

__all__ = ["codebook", "guid_of_row"]

_NAMESPACE = "urn:QDA-XML:codebook:1.0"
_IDS = uuid.uuid5(uuid.NAMESPACE_URL, _NAMESPACE)
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ACTIVITY = "What people say about whether, how and by whom this is done, and how they judge it."
_DEPENDENCY = "What people say about whether the second rests on the first, and how."


def codebook(study: Study | Loaded) -> str:
    """A codebook in the exchange format REFI-QDA: a code for each row, grouped by model.

    The ids of the codes are made from the refs of the rows, so that a newer codebook of
    the same study brings its codes up to date where the tool can do that.

    Args:
        study: the study; all of its models are taken.

    Raises:
        InvalidValueError: the study has no model, so there is nothing to code by.

    Example:
        >>> from ssm.model.activity import Activity, Model
        >>> model = Model(id="fence", activities=[Activity(id="1", do="Obtain paint")])
        >>> 'name="fence/1 Obtain paint"' in codebook(Study(models=[model]))
        True
    """
    whole = study_of(study)
    if not whole.models:
        msg = "a codebook is made from the rows of models, and this study has no model yet"
        raise InvalidValueError(msg, None, study)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<CodeBook xmlns="{_NAMESPACE}" origin="ssm">',
        "  <Codes>",
        *(f"    {line}" for model in whole.models for line in _model(model, whole)),
        "  </Codes>",
        "</CodeBook>",
    ]
    return "\n".join(lines) + "\n"


def guid_of_row(ref: str) -> str:
    """The id of the code for a row, the same whenever and wherever it is made.

    Args:
        ref: canonical ref of the row, such as `model/good-time/3`.

    Example:
        >>> guid_of_row("model/good-time/3") == guid_of_row("model/good-time/3")
        True
    """
    return str(uuid.uuid5(_IDS, ref))


def _model(model: Model, study: Study) -> Iterator[str]:
    """The code of a model, with those of its rows in it."""
    root = next((root for root in study.roots if root.id == model.root), None)
    own = f"model/{model.id}"
    told = _told(root, study)
    yield _open(own, f"{model.id} {model.label or (root and root.label) or ''}", codable=False)
    yield from _description(told)
    texts: dict[str, str] = {}
    for activity in (*model.activities, *model.controls):
        texts[activity.id] = activity.do
        yield from _row(f"{own}/{activity.id}", activity.do, f"{_ACTIVITY} {_asked(activity)}")
    links = list(link_names(model.dependencies))
    if links:
        yield f"  {_open(f'{own}/dependencies', f'{model.id} dependencies', codable=False)}"
        for name, link in links:
            words = " → ".join(texts.get(end, end) for end in (link.tail, link.head))
            told = f"{_DEPENDENCY} {link.label or ''}"
            yield from (f"  {line}" for line in _row(f"{own}/{name}", words, told))
        yield "  </Code>"
    yield "</Code>"


def _row(ref: str, words: str, told: str) -> Iterator[str]:
    """The code of an activity or a dependency."""
    name = f"{ref.removeprefix('model/')} {words}"
    yield f"  {_open(ref, name, codable=True)}"
    yield from (f"  {line}" for line in _description(told))
    yield "  </Code>"


def _open(ref: str, name: str, *, codable: bool) -> str:
    plain = _NOT_IN_XML.sub("\ufffd", " ".join(name.split()))
    can = "true" if codable else "false"
    return f'<Code guid="{guid_of_row(ref)}" name={quoteattr(plain)} isCodable="{can}">'


def _description(told: str) -> Iterator[str]:
    plain = _NOT_IN_XML.sub("\ufffd", " ".join(told.split()))
    if plain:
        yield f"  <Description>{escape(plain)}</Description>"


def _told(root: Root | None, study: Study) -> str:
    """What a model is for: the sentence of its root definition, and its transformation."""
    if root is None:
        return ""
    told = [sentence_of(study, root) or ""]
    if root.transformation is not None:
        told.append(f"T: {root.transformation.text}")
    return " ".join(told)


def _asked(activity: Activity) -> str:
    """What of the root definition asks for an activity, as its author says."""
    return f"Asked for by {', '.join(activity.traces)}." if activity.traces else ""
