"""What of a study a criterion looks at: its parts by name, and what is good about them."""

import attrs

from ssm.checks.grading.rubric import Subject
from ssm.model.titles import model_title
from ssm.model.words import Status
from ssm.reading.view import number
from ssm.model.sentence import listed
from ssm.model.study import Study

__all__ = ["PRAISED", "Looked", "counted", "looked_at", "praise_of"]

PRAISED: tuple[tuple[str, Subject], ...] = (
    ("Client, practitioner and issue owners are named.", Subject.ANALYSES),
    ("Those who study the situation stand in every picture of it.", Subject.PICTURES),
    ("Everybody who is drawn says, thinks or feels something.", Subject.PICTURES),
    ("One sees who is at odds and who watches, not only what flows.", Subject.PICTURES),
    ("Several worldviews stand side by side.", Subject.ROOTS),
    ("Each root definition says what made it relevant.", Subject.ROOTS),
    ("Those who gain and those who lose are both named.", Subject.ROOTS),
    ("Each activity says what in the definition it answers.", Subject.MODELS),
    ("Each chosen model says by what it would be judged.", Subject.MODELS),
    ("Three or more perspectives have been heard.", Subject.COMPARISON),
    ("Every finding has been read against the models.", Subject.COMPARISON),
    ("Every activity has been asked about.", Subject.COMPARISON),
    ("Every dependency has been asked about.", Subject.COMPARISON),
    ("Where people differ, it was brought into the debate.", Subject.COMPARISON),
    ("Each change is judged desirable and feasible, with reasons.", Subject.CHANGES),
    ("What was learned is written down.", Subject.LEARNING),
)
"""What each sentence on what is good belongs to."""

_NOUNS = {
    Subject.ANALYSES: ("analysis", "analyses"),
    Subject.PICTURES: ("rich picture", "rich pictures"),
    Subject.ROOTS: ("root definition", "root definitions"),
    Subject.MODELS: ("activity model", "activity models"),
    Subject.COMPARISON: ("model set beside what people said", "models set beside what people said"),
    Subject.CHANGES: ("change", "changes"),
    Subject.LEARNING: ("lesson learned", "lessons learned"),
}
_LONGEST = 60


@attrs.frozen
class Looked:
    """One part that is looked at: its ref, and what people call it."""

    ref: str
    name: str


def looked_at(study: Study, subject: Subject) -> tuple[Looked, ...]:
    """The parts of a study that a subject means.

    Args:
        study: the study.
        subject: what is looked at.

    Example:
        >>> from ssm.model.root import Root
        >>> looked_at(Study(roots=[Root(id="good-time", status="idea")]), Subject.ROOTS)
        (Looked(ref='root/good-time', name="'Good time' (an idea)"),)
    """
    if subject is Subject.ANALYSES:
        return _analyses(study)
    if subject is Subject.PICTURES:
        return tuple(Looked(f"picture/{p.id}", _named(p.name, p.status)) for p in study.pictures)
    if subject is Subject.ROOTS:
        return tuple(Looked(f"root/{root.id}", _named(root.name, root.status)) for root in study.roots)
    if subject is Subject.MODELS:
        return tuple(
            Looked(f"model/{model.id}", _named(model_title(study, model), model.status))
            for model in study.models
        )
    if subject is Subject.COMPARISON:
        return _compared(study)
    if subject is Subject.CHANGES:
        return tuple(Looked(f"change/{change.id}", _named(change.what)) for change in study.changes)
    return tuple(Looked(f"learning/{one.id}", _named(one.text)) for one in study.learning)


def _analyses(study: Study) -> tuple[Looked, ...]:
    held = (
        ("inquiry", "Analysis One", study.inquiry),
        ("social", "Analysis Two", study.social),
        ("political", "Analysis Three", study.political),
    )
    return tuple(Looked(f"study/{key}", name) for key, name, part in held if part)


def _compared(study: Study) -> tuple[Looked, ...]:
    """The models that somebody was heard about."""
    from ssm.comparison import compare

    return tuple(
        Looked(f"model/{chart.model}", _named(chart.title))
        for chart in compare(study).charts
        if any(row.overall.sources for one in (chart, *chart.earlier) for row in one.rows)
    )


def _named(text: str, status: Status | None = None) -> str:
    line = " ".join(text.split())
    short = line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
    how_far = {Status.IDEA: " (an idea)", Status.DRAFT: " (a draft)"}
    return f"'{short}'{how_far.get(status, '') if status is not None else ''}"


def counted(study: Study, subjects: tuple[Subject, ...]) -> str:
    """How much there is to look at, in words; empty where there is nothing.

    Args:
        study: the study.
        subjects: what is looked at.

    Example:
        >>> from ssm.model.root import Root
        >>> counted(Study(roots=[Root(id="a"), Root(id="b")]), (Subject.ROOTS, Subject.MODELS))
        'two root definitions'
    """
    counts = [(len(looked_at(study, subject)), *_NOUNS[subject]) for subject in subjects]
    return listed([f"{number(n)} {one if n == 1 else many}" for n, one, many in counts if n])


def praise_of(good: tuple[str, ...], subjects: tuple[Subject, ...]) -> tuple[str, ...]:
    """The sentences on what is good that belong to what is looked at.

    Args:
        good: the sentences that hold for a study.
        subjects: what is looked at.

    Example:
        >>> praise_of(("What was learned is written down.",), (Subject.LEARNING,))
        ('What was learned is written down.',)
    """
    return tuple(said for said in good if dict(PRAISED).get(said) in subjects)
