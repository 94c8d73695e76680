"""Any part of a study as an explanation: what it is, and which command tells more."""

from collections.abc import Iterator

from ssm.checks.explaining.explanation import Explanation
from ssm.graph.labels import kind_of, label_of
from ssm.model.study import Study
from ssm.tracing.asked_for import asked_for

__all__ = ["explained_part"]

_MEANINGS = {
    "stakeholder": "Somebody with a part in the situation: whom they serve, what they want "
    "and what worries them.",
    "picture": "A rich picture: the situation as somebody saw it on a day, before any analysis.",
    "element": "Somebody or something in a rich picture.",
    "boundary": "A line round some of what a rich picture shows.",
    "link": "What goes or stands between two: in a rich picture, or in what is done now.",
    "theme": "Something that the picture or the findings keep coming back to; it may lead to a "
    "root definition, or be set aside with the reason.",
    "root": "A root definition: one system that somebody could wish for, from one worldview.",
    "model": "An activity model: what the system of one root definition would have to do.",
    "activity": "One thing that the system of a root definition would have to do.",
    "control": "One of the three activities of monitoring and control.",
    "dependency": "A logical arrow: the second activity cannot sensibly be done without the first.",
    "source": "Whom or what we heard, when and how; the facts about it are written once.",
    "finding": "What was heard, seen or read, in its own words.",
    "walk": "An account of what happened, step by step, to set beside the order that a model "
    "asks about.",
    "as-is": "An account of what is done now, as a graph to lay over a model.",
    "task": "One thing that is done now, as an account has it.",
    "visit": "A line of the field plan: what is to be learned, from whom and how.",
    "round": "A stretch of time, so that answers of March and of June are not taken for a dispute.",
    "debate": "A question that was talked about with the models at hand, and what came of it.",
    "accommodation": "A version of the situation that people who see it differently can live with.",
    "change": "Something to be done, argued to be desirable and feasible for these people.",
    "learning": "What was learned, about the situation or about the method.",
}

_COMMANDS = {
    "walk": ("Beside the models", "ssm walk {}"),
    "as-is": ("Laid over the models", "ssm as-is {}"),
    "visit": ("The whole plan", "ssm ask --plan"),
}


def explained_part(study: Study, ref: str) -> Explanation:
    """A part of a study as an explanation.

    Args:
        study: the study.
        ref: canonical ref of one of its parts.

    Example:
        >>> from ssm.model.finding import Source
        >>> study = Study(sources=[Source(id="int-01")])
        >>> explained_part(study, "source/int-01").facts
        (('What it rests on, and what rests on it', 'ssm trace source/int-01'),)
    """
    kind = kind_of(study, ref)
    return Explanation(
        kind="part",
        key=ref,
        title=f"{ref}: {' '.join(label_of(study, ref).split())}",
        text=_MEANINGS[kind],
        facts=tuple(_facts(study, kind, ref)),
    )


def _facts(study: Study, kind: str, ref: str) -> Iterator[tuple[str, str]]:
    for code, root, words in asked_for(study, ref):
        yield f"Asked for by {code} of {root}", " ".join(words.split())
    if kind == "activity":
        yield "Beside its root definition", f"ssm explain {ref.rpartition('/')[0]}"
    yield "What it rests on, and what rests on it", f"ssm trace {ref}"
    if kind in _COMMANDS:
        yield _COMMANDS[kind][0], _COMMANDS[kind][1].format(ref.partition("/")[2])
    if kind in ("picture", "root", "model", "walk", "as-is"):
        yield "Its drawing", f"ssm draw {ref}"
