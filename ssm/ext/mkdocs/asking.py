"""What a fence in a Markdown page asks for: its lines read, every slip told with its line."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

from ssm.drawing.themes.named import is_theme_file
from ssm.errors import InvalidValueError
from ssm.ext.embedding import Home
from ssm.ext.embedding.asked import BOTH, Asked
from ssm.ext.embedding.html import Frame
from ssm.ext.embedding.studies import EMPTY
from ssm.ext.mkdocs.finding import Spot
from ssm.model.nearest import did_you_mean

__all__ = ["OPTIONS", "Defaults", "Slip", "Wanted", "read_fence"]

OPTIONS = ("study", "show", "look", "theme", "width", "alt", "caption", "name")
"""What a fence may say, in the order in which it is documented."""

_STUDY = "---"
"""The line that ends the options and begins a study."""

_INLINE = re.compile(r"^(?:[ \t]*(?:#[^\n]*)?\n)*ssm[ \t]*:")
_LINE = re.compile(r"(?P<key>[^:\s][^:]*?)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_QUOTED = re.compile(r"""(["'])(.*)\1""")


@attrs.frozen
class Slip:
    """Something in a fence that cannot be followed.

    Attributes:
        line: where, counted from the line with the backticks, which is 0.
        message: what it is, and what would be right.
    """

    line: int
    message: str


@attrs.frozen(kw_only=True)
class Defaults:
    """What holds where a fence says nothing.

    Attributes:
        folder: what paths count from.
        study: the study.
        look: the strokes.
        theme: the colours.
        width: how wide drawings are shown.
    """

    folder: str = "."
    study: str = "."
    look: str = "sketch"
    theme: str = BOTH
    width: str = ""

    def path(self, named: str) -> str:
        """A path, counted from where paths count from."""
        return os.fspath(Path(self.folder, named))


@attrs.frozen(kw_only=True)
class Wanted:
    """What a fence asks for.

    Attributes:
        study: the path of the study; "" when it stands in the fence, or none is needed.
        text: the study, when it stands in the fence.
        first: so many lines of the fence stand before that study.
        asked: the thing of it.
        frame: what is to stand round it.
        lines: where each option stands.
    """

    study: str
    text: str = ""
    first: int = 0
    asked: Asked
    frame: Frame
    lines: Mapping[str, int]

    def home(self, folder: str, spot: Spot) -> Home:
        """Where the study is.

        Args:
            folder: where the files are that a study in the fence names.
            spot: where the fence stands.
        """
        if self.study:
            return Home(key=self.study, path=self.study)
        return Home.inside(
            self.text or EMPTY,
            spot.page,
            folder,
            spot.name,
            line=spot.line + self.first,
            margin=spot.margin,
        )


def read_fence(
    body: str, header: Mapping[str, str], defaults: Defaults
) -> tuple[Wanted | None, tuple[Slip, ...]]:
    r"""What a fence asks for, or what is in the way.

    A fence has an option on each line; a line that is indented goes on with the one
    before, and one that begins with `#` is a remark. After a line `---` a study may stand,
    instead of the path of one. A fence that begins with `ssm:` is all study, and has its
    options in the line with the backticks.

    Args:
        body: what stands between the backticks.
        header: the options in its first line.
        defaults: what holds where it says nothing.

    Example:
        >>> wanted, _ = read_fence("study: clinic\nshow: model/tea", {}, Defaults())
        >>> wanted.study, wanted.asked.kind, wanted.asked.ref
        ('clinic', 'model', 'tea')
        >>> read_fence("shwo: model/tea", {}, Defaults())[1][0].message
        "a fence has no option 'shwo'; did you mean 'show'?"
    """
    told, text, first = _parted(body)
    values = {key: (0, value.strip()) for key, value in header.items()}
    slips: list[Slip] = []
    for line, key, value in _lines(told):
        if value is None:
            slips.append(Slip(line, f"a line in a fence is 'option: value' (got {key!r})"))
        elif key in values:
            slips.append(Slip(line, f"{key!r} is said twice"))
        else:
            values[key] = (line, value)
    slips += _checked(values, bool(text))
    if slips:
        return None, tuple(sorted(slips, key=lambda slip: slip.line))
    return _wanted(values, text, first, defaults), ()


def _parted(body: str) -> tuple[str, str, int]:
    """The options of a fence, the study in it, and how many lines stand before that."""
    if _INLINE.match(body):
        return "", body, 0
    lines = body.split("\n")
    ends = [line.rstrip() for line in lines]
    if _STUDY not in ends:
        return body, "", 0
    at = ends.index(_STUDY)
    study = "\n".join(lines[at + 1 :])
    return "\n".join(lines[:at]), study if study.strip() else "", at + 1


def _lines(body: str) -> Iterator[tuple[int, str, str | None]]:
    """Each option with its line; None for a value where the line is no option."""
    held: tuple[int, str, str] | None = None
    for number, line in enumerate(body.split("\n"), start=1):
        text = line.strip()
        if not text or line.startswith("#"):
            continue
        if held and line[0] in " \t":
            held = (held[0], held[1], f"{held[2]} {text}".strip())
            continue
        if held:
            yield held[0], held[1], _unquoted(held[2])
        found = _LINE.fullmatch(text)
        held = (number, found["key"], (found["value"] or "").strip()) if found else None
        if found is None:
            yield number, text, None
    if held:
        yield held[0], held[1], _unquoted(held[2])


def _unquoted(text: str) -> str:
    found = _QUOTED.fullmatch(text)
    return found[2] if found else text


def _checked(values: Mapping[str, tuple[int, str]], inline: bool) -> Iterator[Slip]:
    for key, (line, value) in values.items():
        if key not in OPTIONS:
            near = did_you_mean(key, OPTIONS) or f" (there are {', '.join(OPTIONS)})"
            yield Slip(line, f"a fence has no option {key!r}{near}")
        elif inline and key == "study":
            yield Slip(line, "the study stands in the fence: 'study' is one too many")
        elif not value and key in ("show", "look", "theme"):
            yield Slip(line, f"{key!r} says nothing")
        elif message := _refused(key, value):
            yield Slip(line, message)
    if "show" not in values and not any(did_you_mean(key, ["show"]) for key in values):
        yield Slip(0, "say what is to be shown, as in 'show: model/tea'")


def _refused(key: str, value: str) -> str:
    """Why an option cannot be taken; empty when it can."""
    try:
        if key == "show":
            Asked(kind=value.partition("/")[0].strip())
        elif key == "look":
            Asked(kind="model", look=value)
        elif key == "theme":
            Asked(kind="model", theme=value)
        elif key == "width":
            Frame(width=value)
        elif key == "name":
            Frame(name=value)
    except InvalidValueError as error:
        return str(error)
    return ""


def _wanted(
    values: Mapping[str, tuple[int, str]], text: str, first: int, defaults: Defaults
) -> Wanted:
    said = {key: value for key, (_, value) in values.items()}
    kind, _, ref = said["show"].partition("/")
    theme = said.get("theme") or defaults.theme
    asked = Asked(
        kind=kind.strip(),
        ref=ref.strip(),
        look=said.get("look") or defaults.look,
        theme=defaults.path(theme) if is_theme_file(theme) else theme,
        alt=said.get("alt", ""),
    )
    frame = Frame(
        caption=said.get("caption", ""),
        width=said.get("width") or defaults.width,
        name=said.get("name", ""),
    )
    alone = text or asked.kind == "glossary"
    study = "" if alone else defaults.path(said.get("study") or defaults.study)
    lines = {key: line for key, (line, _) in values.items()}
    return Wanted(study=study, text=text, first=first, asked=asked, frame=frame, lines=lines)
