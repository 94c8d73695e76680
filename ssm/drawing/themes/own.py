"""Colours of one's own: a theme from a file, with all that is wrong in it."""

import re
from collections.abc import Mapping
from pathlib import Path

import attrs

from ssm.drawing.themes.contrast import LEAST, weak
from ssm.drawing.themes.theme import THEMES, Theme, shipped_theme
from ssm.files.nodes import compose
from ssm.files.tree import Map, Node, Scalar
from ssm.model.nearest import did_you_mean
from ssm.problems import Problem, Severity, sort_problems
from ssm.source import Span

__all__ = ["read_theme"]

_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.ASCII | re.IGNORECASE)
_HOLDS = 'it holds roles with their colours, such as {"base": "light", "ink": "#2b2f44"}'
_CHOSEN = "write it as a # and six digits from 0 to 9 and a to f, in quotes, such as '#2b2f44'"


def read_theme(path: str | Path) -> Theme:
    """A theme from a file: roles and their colours over those of a theme of ours.

    The file is JSON (or YAML): `base` names the theme that it changes, `light` when it
    names none; every other key is a colour role; `dark` holds roles for dark screens.

    Args:
        path: the file.

    Returns:
        The theme, its `problems` telling what in the file was no role and no colour,
        and which text would be hard to read.

    Raises:
        UnreadableError: the file cannot be read.
    """
    from ssm.loading.find import named, read_text

    file = Path(path)
    name = named(file)
    found = compose(read_text(file), name)
    told = [*found.problems, *([found.fatal] if found.fatal else [])]
    if not isinstance(found.node, Map):
        if not told:
            told.append(_problem("a theme must be roles with their colours", _start(name)))
        return attrs.evolve(shipped_theme("light"), name=name, problems=tuple(told))
    reading = _Reading(name)
    made = reading.theme(found.node)
    return attrs.evolve(made, problems=sort_problems((*told, *reading.problems)))


class _Reading:
    """One run over the entries of one file."""

    def __init__(self, name: str) -> None:
        self.problems: list[Problem] = []
        self._name = name

    def theme(self, entries: Map) -> Theme:
        base = self._base(entries.get("base"))
        own, spans = self._colours(entries, base, skip=("base", "dark"))
        colours = {**base.colours, **own}
        self._weigh(colours, spans, "")
        node = entries.get("dark")
        if node is None and base.dark is None:
            return Theme(self._name, colours)
        dark = {**(base.dark or shipped_theme("dark").colours)}
        if isinstance(node, Map):
            own, spans = self._colours(node, base)
            dark.update(own)
            self._weigh(dark, spans, " on a dark screen")
        elif node is not None:
            msg = "'dark' must be roles with their colours"
            self.problems.append(_problem(msg, node.span))
        return Theme(self._name, colours, dark)

    def _base(self, node: Node | None) -> Theme:
        if node is None:
            return shipped_theme("light")
        if isinstance(node, Scalar) and node.text in THEMES:
            return shipped_theme(node.text)
        got = node.text if isinstance(node, Scalar) else "something else"
        msg = f"'base' must be one of {', '.join(THEMES)} (got {got!r})"
        near = did_you_mean(got, THEMES)
        self.problems.append(_problem(f"{msg}{near}", node.span))
        return shipped_theme("light")

    def _colours(
        self, entries: Map, base: Theme, skip: tuple[str, ...] = ()
    ) -> tuple[dict[str, str], dict[str, Span]]:
        """The sound colours by role, and where they stand; the others are told."""
        found: dict[str, str] = {}
        spans: dict[str, Span] = {}
        for key, node in entries.entries:
            if key.text in skip:
                continue
            problem = _wrong(key, node, base.colours)
            if problem is not None:
                self.problems.append(problem)
            elif isinstance(node, Scalar):
                found[key.text], spans[key.text] = _full(node.text), node.span
        return found, spans

    def _weigh(self, colours: Mapping[str, str], spans: Mapping[str, Span], when: str) -> None:
        """A warning for each colour of the file that makes some text hard to read."""
        pairs: dict[str, list[tuple[float, str, str]]] = {}
        for text, ground, ratio in weak(colours):
            changed = text if text in spans else ground
            pairs.setdefault(changed, []).append((ratio, text, ground))
        for changed, found in pairs.items():
            if changed in spans:
                self.problems.append(_hard(found, when, spans[changed]))


def _wrong(key: Scalar, node: Node, roles: Mapping[str, str]) -> Problem | None:
    if key.text not in roles:
        msg = f"there is no colour role {key.text!r}{did_you_mean(key.text, roles)}"
        return _problem(msg, key.span, f"a role is one of {', '.join(roles)}")
    if isinstance(node, Scalar) and _COLOUR.fullmatch(node.text):
        return None
    got = f" (got {node.text!r})" if isinstance(node, Scalar) and node.text else ""
    return _problem(f"{key.text!r} must be a colour{got}", node.span, _CHOSEN)


def _hard(pairs: list[tuple[float, str, str]], when: str, span: Span) -> Problem:
    ratio, text, ground = min(pairs)
    more = f", and it is weak in {len(pairs) - 1} more" if len(pairs) > 1 else ""
    return Problem(
        code="DR12",
        name="theme-contrast",
        severity=Severity.WARNING,
        ref=f"theme file {span.file}",
        span=span,
        message=(
            f"text in {text!r} on {ground!r} would be hard to read{when}: "
            f"the contrast of this pair is {ratio} to 1{more}"
        ),
        hint=f"make one of the two lighter or darker, until it is {LEAST} to 1 or more",
    )


def _problem(message: str, span: Span, hint: str | None = None) -> Problem:
    return Problem(
        code="DR11",
        name="theme-file",
        severity=Severity.ERROR,
        ref=f"theme file {span.file}",
        span=span,
        message=message,
        hint=hint or _HOLDS,
    )


def _start(file: str) -> Span:
    return Span(file, 1, 1, end_line=1, end_column=1)


def _full(colour: str) -> str:
    """All six digits, in small letters.

    Example:
        >>> _full("#ABC")
        '#aabbcc'
    """
    digits = colour[1:].lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)
