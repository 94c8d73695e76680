"""From a fence to what stands in the page instead of it; nothing in it can raise."""

from collections.abc import Callable, Mapping

import attrs

from ssm.errors import SsmError, UnreadableError, broken_down
from ssm.ext.embedding import Embedded, Home, Opened
from ssm.ext.embedding.html import Frame, Page, fragment, notice
from ssm.ext.mkdocs.asking import Defaults, Slip, Wanted, read_fence
from ssm.ext.mkdocs.finding import Spot
from ssm.ext.mkdocs.shelf import Shelf
from ssm.problems import Problem, Severity

__all__ = ["Shown", "show"]

_MOST = 3
"""So many problems of a study stand in a notice; all of them are told where pages are built."""


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
    spot: Spot,
) -> Shown:
    """What a fence asks for, as HTML; or a notice that says what is in the way.

    Args:
        body: what stands between the backticks.
        header: the options in its first line.
        shelf: the studies.
        defaults: what holds where the fence says nothing.
        page: gives what stands round a thing, and what the page does with it.
        spot: where the fence stands.
    """
    wanted, slips = read_fence(body, header, defaults)
    if wanted is None:
        return _refused(slips)
    try:
        return _shown(wanted, spot, wanted.home(defaults.folder, spot), shelf, page)
    except Exception as error:  # noqa: BLE001 - one fence must not cost the whole site
        return _refused((Slip(0, f"{broken_down(error)}; please report it"),))


def _refused(
    slips: tuple[Slip, ...], problems: tuple[Problem, ...] = (), why: tuple[str, ...] = ()
) -> Shown:
    """A notice that tells what cannot be followed, and below it why that may be so."""
    told = notice(*(slip.message for slip in slips), *why[:_MOST])
    return Shown(html=told, slips=slips, problems=problems)


def _shown(
    wanted: Wanted,
    spot: Spot,
    home: Home,
    shelf: Shelf,
    page: Callable[[Embedded, Frame], tuple[Frame, Page]],
) -> Shown:
    lines = wanted.lines
    try:
        study = shelf.study(home, wanted.asked)
    except UnreadableError as error:
        line, told = home.line_in(str(error))
        at = line - spot.line if line else lines.get("study", 0)
        return _refused((Slip(at, told),))
    wrong = shelf.news(study.wrong)
    here = tuple(each for each in wrong if home.text and _is_in(each, home.name))
    slips = tuple(_inside(each, spot) for each in here)
    others = tuple(each for each in wrong if each not in here)
    try:
        embedded = shelf.thing(study, wanted.asked)
    except SsmError as error:
        option = "theme" if isinstance(error, UnreadableError) else "show"
        slip = Slip(lines.get(option, 0), str(error))
        errors = (each for each in study.wrong if each.severity is Severity.ERROR)
        why = tuple(str(each) for each in errors if each not in here)
        return _refused((*slips, slip), others, why)
    frame, how = page(embedded, wanted.frame)
    slips += tuple(Slip(lines["show"], _told(each)) for each in embedded.problems)
    return Shown(
        html=fragment(embedded, frame, how),
        slips=slips,
        problems=others,
        embedded=embedded,
        study=study,
        frame=frame,
    )


def _is_in(problem: Problem, name: str) -> bool:
    return problem.span is None or problem.span.file == name


def _inside(problem: Problem, spot: Spot) -> Slip:
    """What is wrong in a study that stands in the fence."""
    told = f"{_told(problem)} [{problem.code} {problem.name}]"
    return Slip(problem.span.line - spot.line if problem.span else 0, told)


def _told(problem: Problem) -> str:
    return f"{problem.message} ({problem.hint})" if problem.hint else problem.message
