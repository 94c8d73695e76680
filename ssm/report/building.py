"""Everything that a study gives, made in one go into one folder."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from ssm.comparison import compare
from ssm.comparison.as_is import as_is
from ssm.drawing.ahead import painted_ahead
from ssm.drawing.arrange.efforts import Quality, effort_of
from ssm.drawing.cache.store import Cache
from ssm.drawing.draw import draw
from ssm.drawing.drawing import Drawing
from ssm.drawing.kinds import drawable
from ssm.drawing.text.fonts import fonts
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.theme import Theme
from ssm.errors import InvalidValueError, SsmError
from ssm.model.loaded import Loaded, loaded
from ssm.model.study import Study
from ssm.problems import Problem
from ssm.report.agenda.agenda import agenda_of
from ssm.report.agenda.document import agenda_files
from ssm.report.charts import chart_files
from ssm.report.doings import doings_files
from ssm.report.drawings import Made, drawing_files, not_made, our_fault
from ssm.report.filed import filed
from ssm.report.folder import publish
from ssm.report.guides import asking_files
from ssm.report.information import information_files
from ssm.report.page import page
from ssm.report.people import customers_files
from ssm.report.sections.chapters import chapters
from ssm.report.sections.matter import Matter, matter_of
from ssm.report.styling.read import StyleRead, style_of, styled
from ssm.report.styling.style import Style
from ssm.report.talks import talk_files
from ssm.report.unlinked import unlinked
from ssm.report.walks import walk_files
from ssm.report.worldviews import worldviews_files

if TYPE_CHECKING:
    from ssm.masking.policy import Policy
    from ssm.report.sharing.share import Proof

__all__ = ["How", "build", "built", "drawings_of"]


@attrs.frozen(kw_only=True, repr=False)
class How:
    """How everything is wanted; the attributes are what `build` says of them."""

    engine: str | None = None
    theme: Theme = attrs.field(factory=theme_of)
    style: StyleRead | None = None
    with_politics: bool = False
    cache: Cache | None = None
    proof: "Proof | None" = None
    look: str = "sketch"
    quality: Quality = "normal"


def build(
    study: str | Path | Study | Loaded = ".",
    out: str | Path = "out",
    *,
    engine: str | None = None,
    theme: str | Path | Theme | None = None,
    with_politics: bool = False,
    cache: Cache | None = None,
    style: str | Path | Style | None = None,
    look: str = "sketch",
    quality: Quality = "normal",
    share: "bool | str | Path | Policy" = False,
) -> Made:
    """Make pictures, comparison charts, a check report and one HTML report.

    Args:
        study: a study, or the file or folder to read one from.
        out: the folder for it all. Only files that an earlier run made there, and that
            nobody changed, are replaced or removed.
        engine: a layout engine to use instead of the one that came with this package.
        theme: the colours: `light`, `dark`, `print`, `auto`, or a file with your own; those
            of the house style when left out, or `light`.
        with_politics: publish Analysis Three, which is private otherwise.
        cache: where to look for what was drawn before, and to keep what is drawn now.
        style: the house style of the report, or its file; `report.yaml` in the study's
            folder when left out.
        look: the strokes, as for `draw`: `sketch` or `plain`.
        quality: how long to look for a good arrangement of a rich picture, as for `draw`.
        share: make everything of the masked study, and prove that nothing masked is in it;
            True for the policy in the study's folder, or a policy, or the file of one.

    Returns:
        The files; and a problem for each part that could not be made. All the others
        are made without it.

    Raises:
        UnreadableError: there is no study to be read, or no file with the colours.
        CannotWriteError: the folder cannot be written, or a file is in the way.
        EngineError: the engine is not to be found.
        InvalidValueError: there is no such theme, look or quality; or Analysis Three is to
            be shared.
        NotProvedError: something masked may be in what was made; nothing was written.

    Example:
        >>> import tempfile
        >>> from ssm.model.root import Root
        >>> fence = Study(title="The fence", roots=[Root(id="fence", what="paint the fence")])
        >>> with tempfile.TemporaryDirectory() as there:
        ...     made = build(fence, there)
        ...     print(*sorted(path.relative_to(there).as_posix() for path in made.files))
        check.json check.txt index.html pictures/root-fence.png pictures/root-fence.svg
    """
    whole = _read(study) if isinstance(study, (str, Path)) else loaded(study)
    house = styled(whole, style)
    fonts(look), effort_of(quality)
    how = How(
        engine=engine,
        theme=theme_of(house.theme or "light" if theme is None else theme),
        style=house,
        with_politics=with_politics,
        cache=cache,
        look=look,
        quality=quality,
    )
    if share is False:
        return built(whole, out, how)
    if with_politics:
        msg = "'with_politics' must be False where a study is shared (got True)"
        raise InvalidValueError(msg, with_politics)
    from ssm.report.sharing.share import shared

    with shared(whole, None if share is True else share) as given:
        return built(given.whole, out, attrs.evolve(how, proof=given.proof))


def built(whole: Loaded, out: str | Path, how: How, *, clear: bool = True) -> Made:
    """The same as `build`, for a study that was loaded.

    Args:
        whole: the study.
        out: the folder for it all.
        how: how everything is wanted.
        clear: files of parts that are gone may go.

    Raises:
        CannotWriteError: the folder cannot be written, or a file is in the way.
        EngineError: the engine is not to be found.
    """
    drawings, problems = drawings_of(whole, drawable(whole.study), how)
    house = how.style or style_of(whole)
    with painted_ahead(drawings):
        files = _written(whole, drawings, how, house)
        pictures, unmade = drawing_files(drawings, ("svg", "png"))
    files = {f"pictures/{name}": data for name, data in pictures.items()} | files
    made = publish(out, files, stale=lambda name: clear, proof=how.proof)  # noqa: ARG005
    if how.cache is not None:
        how.cache.trim()
    told = f"{len(made.files)} files in {out}, {len(made.written)} of them new"
    found = (*house.problems, *problems, *unmade)
    return Made(files=made.files, written=made.written, problems=found, summary=told)


def _written(
    whole: Loaded, drawings: tuple[Drawing, ...], how: How, house: StyleRead
) -> dict[str, bytes]:
    """Charts, check report and the page: all that is no picture."""
    study, comparison = whole.study, compare(whole.study)
    matter = matter_of(study, comparison, politics=how.with_politics)
    charts = {
        **chart_files(comparison, study),
        **agenda_files(agenda_of(study, comparison)),
        **walk_files(study),
        **talk_files(comparison),
        **worldviews_files(study, matter.worldviews),
        **information_files(study),
        **customers_files(matter.customers),
        **asking_files(study, comparison),
        **doings_files(as_is(study)),
    }
    return {
        **{f"charts/{name}": data for name, data in charts.items()},
        **_check(whole),
        "index.html": _report(matter, drawings, how, house),
    }


def _read(path: str | Path) -> Loaded:
    from ssm.loading import load

    return load(path)


def drawings_of(
    whole: Loaded, refs: Iterable[str], how: How
) -> tuple[tuple[Drawing, ...], tuple[Problem, ...]]:
    """Drawings of some parts, and a problem for each that could not be drawn.

    Args:
        whole: the study.
        refs: what to draw.
        how: how everything is wanted.
    """
    wanted = tuple(refs)
    try:
        return (_drawn(whole, wanted, how) if wanted else ()), ()
    except Exception as error:  # noqa: BLE001 - one drawing must not cost all the others
        if len(wanted) == 1:
            known = isinstance(error, SsmError)
            return (), ((not_made if known else our_fault)(wanted[0], error),)
    drawn, problems = zip(*(drawings_of(whole, (ref,), how) for ref in wanted), strict=True)
    return tuple(chain.from_iterable(drawn)), tuple(chain.from_iterable(problems))


def _drawn(whole: Loaded, refs: Iterable[str], how: How) -> tuple[Drawing, ...]:
    return draw(
        whole,
        *refs,
        look=how.look,
        theme=how.theme,
        engine=how.engine,
        quality=how.quality,
        cache=how.cache,
    )


def _check(whole: Loaded) -> dict[str, bytes]:
    """The check report: for those who make the study, so it has files of its own."""
    from ssm.checks import check
    from ssm.report.checking.data import as_data
    from ssm.report.checking.home import at_home
    from ssm.report.checking.text import as_text

    found, near = at_home(check(whole), whole)
    return {
        "check.txt": (as_text(found, near) + "\n").encode("utf-8"),
        "check.json": filed(as_data(found), "json"),
    }


def _report(matter: Matter, drawings: tuple[Drawing, ...], how: How, house: StyleRead) -> bytes:
    svgs = {drawing.ref: drawing.svg for drawing in drawings if not drawing.failed}
    style = house.style
    told = unlinked(tuple(chapters(matter, style.chapters, style.leave_out)))
    made = page(matter.study, told, svgs, theme=how.theme, style=style, logo=house.logo)
    return made.encode("utf-8")
