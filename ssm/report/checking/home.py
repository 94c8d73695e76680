"""Files named from the folder of a study, so that a report is the same on every machine."""

from pathlib import PurePath

import attrs

from ssm.checks import Checked
from ssm.model.loaded import Loaded
from ssm.problems import Problem

__all__ = ["at_home"]


def at_home(found: Checked, loaded: Loaded) -> tuple[Checked, Loaded]:
    """The same with files named from the study's folder, wherever that lies.

    So that the report of a study is the same on every machine.
    """
    folder = loaded.folder

    def near(file: str) -> str:
        if folder is None:
            return file
        try:
            return PurePath(file).relative_to(folder).as_posix()
        except ValueError:
            return file

    def moved(problem: Problem) -> Problem:
        span = problem.span
        if span is None:
            return problem
        return attrs.evolve(problem, span=attrs.evolve(span, file=near(span.file)))

    waived = tuple(attrs.evolve(one, problem=moved(one.problem)) for one in found.waived)
    problems = tuple(moved(problem) for problem in found.problems)
    texts = {near(file): text for file, text in loaded.texts.items()}
    return attrs.evolve(found, problems=problems, waived=waived), attrs.evolve(loaded, texts=texts)
