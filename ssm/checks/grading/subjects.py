"""What of a study a criterion looks at: its parts by name, and what is good about them."""

import attrs

from ssm.checks.choosing import is_chosen, rule_called
from ssm.checks.grading.rubric import Criterion, Subject
from ssm.model.sentence import listed
from ssm.model.study import Study
from ssm.model.titles import model_title
from ssm.model.words import Status
from ssm.reading.view import number

__all__ = ["PRAISED", "Looked", "counted", "looked_at", "praise_of"]

PRAISED: tuple[tuple[str, Subject, str], ...] = (
    ("Client, practitioner and issue owners are named.", Subject.ANALYSES, "AN01"),
    ("Those who study the situation stand in every picture of it.", Subject.PICTURES, "RP12"),
    ("Everybody who is drawn says, thinks or feels something.", Subject.PICTURES, "RP03"),
    ("One sees who is at odds and who watches, not only what flows.", Subject.PICTURES, "RP09"),
    ("Several worldviews stand side by side.", Subject.ROOTS, "RD10"),
    ("Each root definition says what made it relevant.", Subject.ROOTS, "XT05"),
    ("Those who gain and those who lose are both named.", Subject.ROOTS, "CA11"),
    ("Each activity says what in the definition it answers.", Subject.MODELS, "XT02"),
    ("Each chosen model says by what it would be judged.", Subject.MODELS, "AM05"),
    ("Three or more perspectives have been heard.", Subject.COMPARISON, "CP05"),
    ("Every finding has been read against the models.", Subject.COMPARISON, "CP07"),
    ("Every activity has been asked about.", Subject.COMPARISON, "CP01"),
    ("Every dependency has been asked about.", Subject.COMPARISON, "CP02"),
    ("Where people differ, it was brought into the debate.", Subject.COMPARISON, "CP08"),
    ("Each change is judged desirable and feasible, with reasons.", Subject.CHANGES, "CH02"),
    ("What was learned is written down.", Subject.LEARNING, "CH07"),
)
"""Each sentence on what is good, what it is about, and the rule that would ask otherwise."""

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
        return tuple(
            Looked(f"root/{root.id}", _named(root.name, root.status)) for root in study.roots
        )
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
        ("Analysis One", study.inquiry),
        ("Analysis Two", study.social),
        ("Analysis Three", study.political),
    )
    return tuple(Looked("study", name) for name, part in held if part)


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


def praise_of(good: tuple[str, ...], criterion: Criterion) -> tuple[str, ...]:
    """The sentences on what is good that belong to a criterion.

    Args:
        good: the sentences that hold for a study.
        criterion: what is looked for; one without rules takes all about its subjects.

    Example:
        >>> criterion = Criterion(name="What was learned", about="learning")
        >>> praise_of(("What was learned is written down.",), criterion)
        ('What was learned is written down.',)
    """
    return tuple(
        said
        for said, subject, code in PRAISED
        if said in good
        and subject in criterion.about
        and (not criterion.rules or _speaks(code, criterion))
    )


def _speaks(code: str, criterion: Criterion) -> bool:
    rule = rule_called(code)
    return rule is not None and is_chosen(rule.code, rule.name, criterion.rules)
