"""From a fence to what stands in the page instead of it; nothing in it can raise."""

import re
from collections.abc import Callable, Mapping

import attrs

from ssm.drawing.drawing import Drawing
from ssm.errors import SsmError, UnreadableError
from ssm.ext.embedding import Embedded, Opened
from ssm.ext.embedding.html import Frame, Page, fragment, notice
from ssm.ext.mkdocs.asking import Defaults, Slip, Wanted, read_fence
from ssm.ext.mkdocs.shelf import Shelf
from ssm.problems import Problem, Severity

__all__ = ["Shown", "show"]


@attrs.frozen(kw_only=True)
class Shown:
    """What stands in the page.

    Attributes:
        html: the whole of it.
        slips: what is wrong in the fence, with its line there.
        problems: what is wrong in the files of the study.
        embedded: the thing that is shown, or None.
        study: its study, or None.
        frame: what stands round it.
    """

    html: str
    slips: tuple[Slip, ...] = ()
    problems: tuple[Problem, ...] = ()
    embedded: Embedded | None = None
    study: Opened | None = None
    frame: Frame = attrs.field(factory=Frame)


def show(
    body: str,
    header: Mapping[str, str],
    *,
    shelf: Shelf,
    defaults: Defaults,
    page: Callable[[Embedded, Frame], tuple[Frame, Page]],
    name: str = "page",
) -> Shown:
    """What a fence asks for, as HTML; or a notice that says what is in the way.

    Args:
        body: what stands between the backticks.
        header: the options in its first line.
        shelf: the studies.
        defaults: what holds where the fence says nothing.
        page: gives what stands round a thing, and what the page does with it.
        name: how messages call the page.
    """
    wanted, slips = read_fence(body, header, defaults)
    if wanted is None:
        return _refused(slips)
    try:
        return _shown(wanted, shelf, defaults, page, name)
    except UnreadableError as error:
        return _refused((_unread(str(error), wanted, name),))
    except SsmError as error:
        return _refused((Slip(wanted.lines["show"], str(error)),))
    except Exception as error:  # noqa: BLE001 - one fence must not cost the whole site
        told = f"ssm itself broke down over this ({type(error).__name__}: {error})"
        return _refused((Slip(0, f"{told}; please report it"),))


def _refused(slips: tuple[Slip, ...]) -> Shown:
    return Shown(html=notice(*(slip.message for slip in slips)), slips=slips)


def _shown(
    wanted: Wanted,
    shelf: Shelf,
    defaults: Defaults,
    page: Callable[[Embedded, Frame], tuple[Frame, Page]],
    name: str,
) -> Shown:
    study = shelf.study(wanted, defaults.folder, name)
    problems = shelf.errors(study.loaded)
    inside = tuple(each for each in problems if wanted.text and _is_in(each, name))
    embedded = shelf.thing(wanted, study)
    frame, how = page(embedded, wanted.frame)
    undrawn = tuple(Slip(wanted.lines["show"], told) for told in _undrawn(embedded.light))
    return Shown(
        html=fragment(embedded, frame, how),
        slips=(*map(_inside, inside), *undrawn),
        problems=tuple(each for each in problems if each not in inside),
        embedded=embedded,
        study=study,
        frame=frame,
    )


def _unread(told: str, wanted: Wanted, name: str) -> Slip:
    """Why nothing can be read, at the line of the study where that stands in the fence."""
    found = re.match(rf"{re.escape(name)}:(\d+):\d+: ", told) if wanted.text else None
    if found is None:
        return Slip(wanted.lines.get("study", 0), told)
    return Slip(int(found[1]), told[found.end() :])


def _is_in(problem: Problem, name: str) -> bool:
    return problem.span is None or problem.span.file == name


def _inside(problem: Problem) -> Slip:
    """What is wrong in a study that stands in the fence."""
    hint = f" ({problem.hint})" if problem.hint else ""
    line = problem.span.line if problem.span else 0
    return Slip(line, f"{problem.message}{hint} [{problem.code} {problem.name}]")


def _undrawn(drawing: Drawing | None) -> tuple[str, ...]:
    if drawing is None:
        return ()
    wrong = [each for each in drawing.problems if each.severity is Severity.ERROR]
    return tuple(each.message for each in wrong)
