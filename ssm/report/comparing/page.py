"""The comparison as one page that needs no other file, no network and no script.

A small script, when it may run, hides rows and columns that are not asked for; without it
all of them are there.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from ssm._version import __version__
from ssm.comparison import Chart, Comparison
from ssm.comparison.formats.leftovers import leftovers
from ssm.comparison.formats.places import row_ids
from ssm.comparison.formats.words import preface
from ssm.comparison.phrases import SAID
from ssm.drawing.themes.theme import Theme
from ssm.model.sentence import listed, sentence_of
from ssm.model.study import Study
from ssm.model.titles import root_of
from ssm.report.blocks import Block, Card, Fold, Link, Para, Quote, Section
from ssm.report.comparing.grid import GROUPS, grid
from ssm.report.comparing.origins import Origins
from ssm.report.names import day
from ssm.report.page import environment, page_faces
from ssm.report.palette import palette, scheme
from ssm.report.scripts import digest, script
from ssm.report.tongues import Tongues
from ssm.report.words import LEGEND

__all__ = ["comparison_page"]

TITLE = "What the models ask, and what was said"
_FIRST = 12


def comparison_page(found: Comparison, study: Study, *, theme: str | Path | Theme = "light") -> str:
    """A comparison as one HTML page.

    Args:
        found: what `compare` gave.
        study: what it was made of: for its title, its language, and where words were said.
        theme: the colours; `light` and `auto` turn dark where the reader's screen is.

    Raises:
        InvalidValueError: there is no such theme.

    Example:
        >>> "There is no activity model yet" in comparison_page(Comparison(charts=()), Study())
        True
    """
    from markupsafe import Markup

    ids, origins = row_ids(found), Origins(study)
    charts = tuple(_chart(chart, study, ids, origins) for chart in found.charts)
    run = script("chart")
    return (
        environment()
        .get_template("chart.html")
        .render(
            study=study,
            title=TITLE,
            tongues=Tongues(study),
            as_of=day(study.settings.as_of),
            preface=preface(found),
            charts=charts,
            labels=found.charts[0].labels if found.charts else (),
            words=SAID.items(),
            kinds=GROUPS.items(),
            sections=(*_agenda(found, ids), *_leftovers(found, origins)),
            fonts=Markup("".join(page_faces())),  # noqa: S704
            palette=Markup(palette(theme)),  # noqa: S704
            scheme=scheme(theme),
            legend=LEGEND,
            script=Markup(run),  # noqa: S704
            digest=digest(run),
            version=__version__,
        )
    )


def _chart(chart: Chart, study: Study, ids: Mapping[str, str], origins: Origins) -> Card:
    model = study.index.parts.get(f"model/{chart.model}")
    root = root_of(study, model) if model is not None else None
    sentence = sentence_of(study, root) if root is not None else None
    earlier = tuple(
        Fold(summary=each.period or "Earlier", blocks=(grid(each, {}, origins),), role="earlier")
        for each in chart.earlier
    )
    return Card(
        anchor=f"model-{chart.model}",
        title=chart.title,
        blocks=(
            *((Para(sentence, "definition"),) if sentence else ()),
            grid(chart, ids, origins),
            *earlier,
        ),
        role="wide",
    )


def _agenda(found: Comparison, ids: Mapping[str, str]) -> Iterator[Section]:
    cards = tuple(_asked(chart, ids) for chart in found.charts if chart.agenda)
    if cards:
        yield Section(
            anchor="agenda",
            title="To ask next",
            lead="What is still open, most of all first, with whom to ask. "
            "These are openings, not verdicts.",
            blocks=cards,
        )


def _asked(chart: Chart, ids: Mapping[str, str]) -> Card:
    names = {row.ref: row.name.replace("->", "→") for row in chart.rows}
    blocks: list[Block] = []
    for question in chart.agenda:
        told = f"for {listed(question.whom)}; {question.because} · row "
        row = Link(names[question.ref], ids[question.ref])
        blocks += [Para(question.ask, "question"), Para((told, row), "aside")]
    first, rest = blocks[: 2 * _FIRST], tuple(blocks[2 * _FIRST :])
    if rest:
        first.append(Fold(summary=f"{len(rest) // 2} more", blocks=rest, role="more"))
    return Card(anchor=f"agenda-{chart.model}", title=chart.title, blocks=tuple(first))


def _leftovers(found: Comparison, origins: Origins) -> Iterator[Section]:
    chart = found.charts[0] if found.charts else None
    for number, left in enumerate(leftovers(found), 1):
        blocks: list[Block] = []
        for words, quotes in left.groups:
            blocks += [Para(text, "of") for text in (words,) if text]
            blocks += (Quote(text=q.text, cite=origins.of(q, chart)) for q in quotes)
        yield Section(
            anchor=f"outside-{number}", title=left.heading, lead=left.lead, blocks=tuple(blocks)
        )
    if found.undated:
        words = f"Without a date, and so counted in the first round: {', '.join(found.undated)}."
        yield Section(anchor="undated", title="Without a date", blocks=(Para(words, "note"),))
