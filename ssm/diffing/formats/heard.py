"""What a diff says of what was heard: rows told otherwise, findings that came and went."""

from collections.abc import Iterator, Sequence

from ssm.comparison.answers import UNSAID, Quote, heard
from ssm.comparison.phrases import SAID
from ssm.comparison.voices import source_name
from ssm.diffing.edits import Diff, Group, RowDiff, Said, ViewDiff, Way
from ssm.diffing.formats.told import Told
from ssm.graph.labels import label_of
from ssm.model.study import Study

__all__ = ["quotes_of", "row_lines", "views"]


def row_lines(row: RowDiff) -> Told:
    """The line about a row of a model."""
    name = row.ref.removeprefix("model/")
    text = f"“{row.text}” ({name}): {_change(row.together)}"
    return Told(way=Way.CAME if row.was_ref is None else Way.CHANGED, text=text)


def _change(view: ViewDiff) -> str:
    if view.before is view.after:
        return f"{SAID[view.after]}, as before"
    return f"before: {SAID[view.before]}, now: {SAID[view.after]}"


def views(row: RowDiff) -> Iterator[str]:
    """What each perspective came to, then the findings that make the difference."""
    for view in row.views:
        yield f"{view.label}: {_change(view)}"
    for said in row.said:
        pieces = (said.finding, source_name(said.source), said.perspective)
        cited = ", ".join(piece for piece in pieces if piece)
        yield f"{_said(said)}: “{said.text}” ({cited})"


def _said(said: Said) -> str:
    after = said.after or "about it"
    if said.way is Way.CAME:
        return f"heard since, {after}"
    if said.way is Way.WENT:
        return f"in the study no more, {said.before or 'about it'}"
    if said.before is None:
        return f"now read as about this, {after}"
    if said.after is None:
        return f"now not read as about this; before: {said.before}"
    return f"read otherwise, was {said.before}, {after} now"


def quotes_of(found: Diff, group: Group) -> Iterator[tuple[str, Way, Sequence[Quote]]]:
    """The findings that came and went, by perspective: a line, and their quotes."""
    for way, study in ((Way.CAME, found.new), (Way.WENT, found.old)):
        ids = {
            (part.ref or part.was_ref or "").partition("/")[2]
            for part in group.parts
            if part.kind == "finding" and part.way is way
        }
        by: dict[str, list[Quote]] = {}
        for quote in _quotes(study) if ids else ():
            if quote.finding in ids:
                by.setdefault(quote.perspective, []).append(quote)
        for view, quotes in by.items():
            yield _from(study, view, len(quotes), way), way, quotes


def _quotes(study: Study) -> list[Quote]:
    """Every finding once, in the order of sources."""
    all_ = heard(study)
    each: dict[str, Quote] = {}
    for quote in (*all_.answers, *all_.unmatched, *all_.unread, *all_.unplaced):
        each.setdefault(quote.cited, quote)
    return list(each.values())


def _from(study: Study, view: str, many: int, way: Way) -> str:
    who = view if view == UNSAID else label_of(study, f"stakeholder/{view}")
    findings = "one finding" if many == 1 else f"{many} findings"
    since = "heard since" if way is Way.CAME else "in the study no more"
    return f"{who}: {findings} {since}"
