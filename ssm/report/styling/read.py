"""The house style from its file, with everything that is wrong in it."""

from collections.abc import Iterator
from pathlib import Path

import attrs

from ssm.drawing.themes.named import is_theme_file
from ssm.drawing.themes.theme import THEMES
from ssm.errors import UnreadableError
from ssm.files.codes import problem
from ssm.files.cursor import Notes
from ssm.files.lone import read_lone
from ssm.loading.find import inside, named, read_text, why_not_inside
from ssm.model.loaded import Loaded
from ssm.model.nearest import nearest
from ssm.problems import Problem, sort_problems
from ssm.report.styling.apply import FONT
from ssm.report.styling.lines import MOST_LETTERS, cut, long_lines
from ssm.report.styling.logo import logo_address
from ssm.report.styling.style import Style
from ssm.source import Span

__all__ = [
    "STYLE_FILE",
    "StyleRead",
    "read_style",
    "style_at",
    "style_of",
    "styled",
    "with_style",
]

STYLE_FILE = "report.yaml"
"""Where the house style is looked for in a study's folder when none is named."""


@attrs.frozen(kw_only=True, repr=False)
class StyleRead:
    """What reading a house style gives.

    Attributes:
        style: all that was sound.
        logo: its logo, as an address that carries it; empty without one.
        problems: what was not sound, in the order of the file.
        theme: the colours that it names; None when it names none.
    """

    style: Style = attrs.field(factory=Style)
    logo: str = ""
    problems: tuple[Problem, ...] = ()
    theme: str | None = None


def style_of(whole: Loaded) -> StyleRead:
    """The house style in a study's folder; the plain one where there is none.

    Args:
        whole: the study.

    Raises:
        UnreadableError: there is such a file, and it cannot be read.
    """
    if whole.folder is None or not (Path(whole.folder) / STYLE_FILE).exists():
        return StyleRead()
    return style_at(Path(whole.folder) / STYLE_FILE)


def with_style(whole: Loaded) -> Loaded:
    """A study with what is not sound in the house style beside it, to be told with the rest.

    Args:
        whole: the study.

    Raises:
        UnreadableError: there is such a file, and it cannot be read.
    """
    found = style_of(whole).problems
    if not found or whole.folder is None:
        return whole
    file = Path(whole.folder) / STYLE_FILE
    return attrs.evolve(
        whole,
        problems=(*whole.problems, *found),
        texts={**whole.texts, named(file): read_text(file)},
    )


def styled(whole: Loaded, style: str | Path | Style | None = None) -> StyleRead:
    """The house style that a caller means.

    Args:
        whole: the study.
        style: a style, or its file; what lies in the study's folder when left out.

    Raises:
        UnreadableError: the file cannot be read.

    Example:
        >>> from ssm.model.study import Study
        >>> styled(Loaded(study=Study()), Style(footer="In confidence")).style.footer
        'In confidence'
    """
    if style is None:
        return style_of(whole)
    if not isinstance(style, Style):
        return style_at(style)
    folder = None if whole.folder is None else Path(whole.folder)
    return _checked(style, Notes("the house style"), folder)


def style_at(path: str | Path) -> StyleRead:
    """The house style from a file; what it names lies beside the file or below.

    Args:
        path: the file.

    Raises:
        UnreadableError: it cannot be read.
    """
    file = Path(path)
    return read_style(read_text(file), named(file), file.parent)


def read_style(text: str, file: str = STYLE_FILE, folder: Path | None = None) -> StyleRead:
    r"""The house style that a text holds, and all that is wrong with it.

    Args:
        text: the text of a style file.
        file: its name, as it is to stand in messages.
        folder: where the files that it names lie.

    Example:
        >>> got = read_style("footer: In confidence\nchapters: [situation, chnages]")
        >>> got.style.footer
        'In confidence'
        >>> print(got.problems[0], got.problems[0].hint, sep="\n")
        report.yaml:2:23: error: there is no chapter 'chnages' [FI71 unknown-chapter]
        did you mean 'changes'?
    """
    shape = "a house style must be a mapping with keys such as logo and chapters"
    style, notes = read_lone(text, file, Style, shape)
    return _checked(style or Style(), notes, folder)


def _checked(style: Style, notes: Notes, folder: Path | None) -> StyleRead:
    """What names something is held against what there is."""
    found = [each for look in _LOOKS for each in look(style, notes)]
    theme, told = _theme(style, notes, folder)
    logo = ""
    if style.logo is not None:
        try:
            logo = logo_address(folder, style.logo.file)
        except UnreadableError as error:
            found.append(_problem("unread-logo", str(error), _at(notes, "logo")))
    return StyleRead(
        style=cut(style),
        logo=logo,
        problems=sort_problems((*notes.problems, *found, *told)),
        theme=theme,
    )


def _chapters(style: Style, notes: Notes) -> Iterator[Problem]:
    from ssm.report.sections.chapters import CHAPTERS

    names = [chapter.name for chapter in CHAPTERS]
    places = [(name, _at(notes, "chapters", n)) for n, name in enumerate(style.chapters)]
    places += [(name, _at(notes, "leave_out", n)) for n, name in enumerate(style.leave_out)]
    places += [(title.chapter, _at(notes, "titles", title.chapter)) for title in style.titles]
    for name, span in places:
        if name not in names:
            near = nearest(name, names)
            hint = f"did you mean {near!r}?" if near else f"there are {', '.join(names)}"
            yield _problem("unknown-chapter", f"there is no chapter {name!r}", span, hint)


def _twice(style: Style, notes: Notes) -> Iterator[Problem]:
    """A chapter that has two places, or a place and none."""
    named: set[str] = set()
    for key, names in (("leave_out", style.leave_out), ("chapters", style.chapters)):
        for n, name in enumerate(names):
            if name in named:
                is_out = key == "chapters" and name in style.leave_out
                why = "is left out, and has a place too" if is_out else f"stands twice in {key!r}"
                yield _problem("chapter-twice", f"the chapter {name!r} {why}", _at(notes, key, n))
            named.add(name)


def _long(style: Style, notes: Notes) -> Iterator[Problem]:
    for path, line in long_lines(style):
        msg = f"{path[0]!r} has {len(line)} letters; the report shows the first {MOST_LETTERS}"
        yield _problem("long-line", msg, _at(notes, *path))


def _font(style: Style, notes: Notes) -> Iterator[Problem]:
    if style.font is not None and not FONT.fullmatch(style.font):
        msg = f"'font' must be the name of one font, such as Georgia (got {style.font!r})"
        yield _problem("no-font", msg, _at(notes, "font"))


_LOOKS = (_chapters, _twice, _long, _font)


def _theme(
    style: Style, notes: Notes, folder: Path | None
) -> tuple[str | None, tuple[Problem, ...]]:
    """The colours that are named, if there are such."""
    name = style.colours
    if name is None or name in THEMES:
        return name, ()
    span = _at(notes, "colours")
    if not is_theme_file(name):
        msg = f"'colours' must be one of {', '.join(THEMES)}, or a .yaml file (got {name!r})"
        near = nearest(name, THEMES)
        hint = f"did you mean {near!r}?" if near else None
        return None, (_problem("no-colours", msg, span, hint),)
    reason = "has no folder to lie in" if folder is None else why_not_inside(folder, name)
    if folder is not None and reason is None and not inside(folder, name).is_file():
        reason = "is not there"
    if folder is None or reason is not None:
        return None, (_problem("no-colours", f"the file {name!r} {reason}", span),)
    return str(inside(folder, name)), ()


def _at(notes: Notes, *path: str | int) -> Span:
    """Where something stands, or the nearest thing round it."""
    while path:
        if ("study", path) in notes.spans:
            return notes.spans["study", path]
        path = path[:-1]
    return Span(notes.file, 1, 1, end_line=1, end_column=1)


def _problem(kind: str, message: str, span: Span, hint: str | None = None) -> Problem:
    return problem(message, kind, span=span, ref="study", hint=hint)
