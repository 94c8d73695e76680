"""Texts as SVG elements, the same in every look but for their fonts."""

from collections.abc import Iterator

import attrs

from ssm.drawing.geometry import distance, sampled
from ssm.drawing.scene.marks import Text, TextPath
from ssm.drawing.svg.escape import attribute, content, number
from ssm.drawing.svg.paths import open_path
from ssm.drawing.svg.pen import Pen
from ssm.drawing.text.backups import EMBOLDEN
from ssm.drawing.text.clusters import clusters
from ssm.drawing.text.direction import reads_left, seen
from ssm.drawing.text.fonts import FontRole
from ssm.drawing.text.runs import Run
from ssm.drawing.text.visible import visible

__all__ = ["BEFORE", "first_line", "lines_of", "run_text", "runs_at", "text", "text_path"]

_LEFTWARD = "\N{RIGHT-TO-LEFT MARK}"
_STEP = 2.0
BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a line lies before the place that it is anchored at."""


def text(mark: Text, pen: Pen) -> str:
    """Lines of text as one element."""
    role = pen.fonts.roles[mark.font]
    step, first = mark.size * mark.leading, first_line(mark, role)
    start = (
        f'<text {_face(mark.size, role, pen)} text-anchor="{mark.anchor}" {pen.filled(mark.ink)}'
    )
    lines = lines_of(mark, role)
    if any(runs[0].backup or len(runs) > 1 for runs in lines):
        return _in_runs(mark, lines, first, pen)
    x = number(mark.x)
    if len(mark.lines) == 1:
        return f'{start} x="{x}" y="{number(first)}">{content(mark.lines[0])}</text>'
    spans = "".join(
        f'<tspan x="{x}" y="{number(first + n * step)}">{content(line)}</tspan>'
        for n, line in enumerate(mark.lines)
        if line
    )
    return f"{start}>{spans}</text>"


def first_line(mark: Text, role: FontRole) -> float:
    """The baseline of the first line of a text."""
    above = (len(mark.lines) - 1) / 2 * mark.size * mark.leading
    return mark.y - above + mark.size * role.scale * role.middle


def lines_of(mark: Text, role: FontRole) -> list[tuple[Run, ...]]:
    """The runs of each line of a text: what one font draws in one direction."""
    left = reads_left("".join(mark.lines))
    return [role.runs(visible(line), left=left) for line in mark.lines]


def _in_runs(mark: Text, lines: list[tuple[Run, ...]], y: float, pen: Pen) -> str:
    """Lines in several fonts or directions: each run at a place of its own.

    Programs that draw SVG differ in what they do with a line in several fonts.
    """
    role = pen.fonts.roles[mark.font]
    spans = []
    for n, runs in enumerate(lines):
        down = f'y="{number(y + n * mark.size * mark.leading)}"'
        for run, start, after in runs_at(mark, runs, role):
            x = start
            for part in _apart(run) if pen.apart else (run,):
                place = f'x="{number(x)}" {down}'
                spans.append(f"<tspan {place}{_font(part, mark, pen)}>{_letters(part)}</tspan>")
                x += role.run_ems(part) * mark.size * role.scale
            spans[-1] = spans[-1].removesuffix("</tspan>") + f"{after}</tspan>"
    return (
        f'<text {_face(mark.size, role, pen)} text-anchor="start" {pen.filled(mark.ink)}>'
        f"{''.join(spans)}</text>"
    )


def _apart(run: Run) -> Iterator[Run]:
    """Pieces of a run; each ends where a letter is made of several glyphs."""
    if run.backup is None or run.level % 2:
        yield run
        return
    held = ""
    for cluster in clusters(run.text):
        held += cluster
        if len(cluster) > 1:
            yield attrs.evolve(run, text=held)
            held = ""
    if held:
        yield attrs.evolve(run, text=held)


def runs_at(mark: Text, runs: tuple[Run, ...], role: FontRole) -> Iterator[tuple[Run, float, str]]:
    """Each run of a line without the spaces round it, where it begins, and a space after it.

    A space is where no letter is, so it may stand at the end of the run before it: it
    keeps words apart for those who copy them.
    """
    size = mark.size * role.scale
    placed = [(run, role.run_ems(run) * size) for run in runs]
    x = mark.x - sum(wide for _, wide in placed) * BEFORE[mark.anchor]
    shown = seen(placed, lambda pair: pair[0].level)
    for n, (run, wide) in enumerate(shown):
        left = run.level % 2
        bare = attrs.evolve(run, text=run.text.strip())
        if bare.text:
            rest = attrs.evolve(run, text=run.text.rstrip() if left else run.text.lstrip())
            follows = shown[n + 1][0].text if n + 1 < len(shown) else ""
            spaced = run.text[-1].isspace() or follows[:1].isspace()
            after = " " if spaced and follows and not left else ""
            yield bare, x + wide - role.run_ems(rest) * size, after
        x += wide


def run_text(run: Run, x: float, y: float, mark: Text, pen: Pen) -> str:
    """One run of a line as an element of its own, which begins at `x`."""
    face = _face(mark.size, pen.fonts.roles[mark.font], pen)
    place = f'text-anchor="start" x="{number(x)}" y="{number(y)}"'
    inside = f"<tspan{_font(run, mark, pen)}>{_letters(run)}</tspan>"
    return f"<text {face} {place} {pen.filled(mark.ink)}>{inside}</text>"


def text_path(mark: TextPath, pen: Pen) -> str:
    """Text along a line, which runs through the middle of its letters."""
    role = pen.fonts.roles[mark.font]
    key = attribute(f"{pen.key}:path")
    down = number(mark.size * role.scale * role.middle)
    runs = role.runs(visible(mark.text), left=reads_left(mark.text))
    if any(run.backup and run.backup.is_joined for run in runs):
        return _straight(mark, pen)
    line = content(mark.text)
    if runs[0].backup or len(runs) > 1:
        line = "".join(f"<tspan{_font(run, mark, pen)}>{_letters(run)}</tspan>" for run in runs)
    return (
        f'<defs><path id="{key}" d="{open_path(mark.points)}"/></defs>'
        f'<text {_face(mark.size, role, pen)} text-anchor="middle" '
        f'{pen.filled(mark.ink)}><textPath href="#{key}" xlink:href="#{key}" '
        f'startOffset="50%"><tspan dy="{down}">{line}</tspan></textPath></text>'
    )


def _straight(mark: TextPath, pen: Pen) -> str:
    """A text whose letters hang together, across the middle of a line instead of along it."""
    points = sampled(mark.points, _STEP)
    half = pen.fonts.roles[mark.font].width(visible(mark.text), mark.size) / 2
    middle, steps = len(points) // 2, round(half / _STEP)
    a, b = points[max(0, middle - steps)], points[min(len(points) - 1, middle + steps)]
    long = distance(a, b) or 1.0
    u, v = (b[0] - a[0]) / long, (b[1] - a[1]) / long
    x, y = (points[middle][0] * 2 + a[0] + b[0]) / 4, (points[middle][1] * 2 + a[1] + b[1]) / 4
    words = Text(x=0, y=0, lines=(mark.text,), size=mark.size, font=mark.font, ink=mark.ink)
    turned = f"{u:.4f} {v:.4f} {-v:.4f} {u:.4f} {number(x)} {number(y)}"
    return f'<g transform="matrix({turned})">{text(words, pen)}</g>'


def _letters(run: Run) -> str:
    drawn = content(run.backup.drawn(run.text) if run.backup else run.text)
    turned = run.level % 2 and not (run.text[0].isalpha() and run.text[-1].isalpha())
    return f"{_LEFTWARD}{drawn}{_LEFTWARD}" if turned else drawn


def _font(run: Run, mark: Text | TextPath, pen: Pen) -> str:
    """The attributes of a run that is set in another font than its role."""
    role, font = pen.fonts.roles[mark.font], run.backup
    if font is None:
        return ""
    found = f' font-family="{font.families(pen.fonts.east, pen.fonts.families(role.family))}"'
    if role.scale != 1.0:
        found += f' font-size="{number(mark.size)}"'
    if font.weight != role.weight:
        found += f' font-weight="{font.weight}"'
    if font.is_fainter_than(role.weight):
        found += f" {pen.stroked(mark.ink, mark.size * EMBOLDEN)}"
    return found + (' font-style="normal"' if role.style != "normal" else "")


def _face(size: float, role: FontRole, pen: Pen) -> str:
    found = f'font-size="{number(size * role.scale)}"'
    if role.family != pen.fonts.roles["text"].family:
        found += f' font-family="{pen.fonts.families(role.family)}"'
    if role.weight != 400:
        found += f' font-weight="{role.weight}"'
    return found + ("" if role.style == "normal" else f' font-style="{role.style}"')
