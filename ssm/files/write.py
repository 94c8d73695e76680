"""A study as the text of its files, in the one canonical way."""

from typing import Any

import attrs

from ssm.errors import CannotWriteError, InvalidValueError
from ssm.files.emit import emitted
from ssm.files.plain import Plain, part_data, plain
from ssm.model.inquiry import Politics
from ssm.model.sections import SECTIONS
from ssm.model.study import FORMAT_VERSION, Study

__all__ = ["STUDY_FILE", "write"]

STUDY_FILE = "study.yaml"


def write(study: Study) -> dict[str, str]:
    """The files of a study: `study.yaml`, and the private file of Analysis Three.

    Reading them gives the same study again. Findings stand in `study.yaml` itself.

    Args:
        study: what to write.

    Returns:
        The text of each file by its name inside the study's folder.

    Raises:
        InvalidValueError: two parts of one kind have the same id.
        CannotWriteError: the private file has a name that leads out of the folder.

    Example:
        >>> print(write(Study(title="The fence"))["study.yaml"])
        ssm: 1
        title: "The fence"
        <BLANKLINE>
    """
    _refuse_twins(study)
    head: dict[str, Any] = {"ssm": Plain(FORMAT_VERSION)}
    if study.political is None:
        return {STUDY_FILE: emitted(head | part_data(study))}
    file = study.political.file
    _refuse_outside(file)
    open_ = attrs.evolve(study, political=Politics(file=file))
    told = part_data(open_)
    told["political"] = {"file": file}
    private = head | {"commodities": plain(study.political.commodities) or {}}
    return {STUDY_FILE: emitted(head | told), file: emitted(private)}


def _refuse_twins(study: Study) -> None:
    groups = [(s.kind, getattr(study, s.name)) for s in SECTIONS]
    groups += [("element", picture.elements) for picture in study.pictures]
    groups += [("boundary", picture.boundaries) for picture in study.pictures]
    groups += [("activity", model.activities) for model in study.models]
    if study.political is not None:
        groups.append(("commodity", study.political.commodities))
    for kind, parts in groups:
        ids = [part.id for part in parts]
        twin = next((id for n, id in enumerate(ids) if id in ids[:n]), None)
        if twin is not None:
            msg = f"a {kind} must have an id of its own (got {twin!r} twice)"
            raise InvalidValueError(msg, twin)


def _refuse_outside(file: str) -> None:
    steps = file.split("/")
    if (
        not file
        or file == STUDY_FILE
        or ".." in steps
        or not steps[0]
        or set(file) & set("\\:\x00")
    ):
        msg = f"the private file must lie inside the study's folder (got {file!r})"
        raise CannotWriteError(msg, file)
