"""Activity models: the drawing, and the same in words."""

from ssm.model.activity import Model
from ssm.report.blocks import Block, Card, Facts, Figure, Fold, Para, Section
from ssm.report.names import anchor
from ssm.report.sections.activities import model_words
from ssm.report.sections.cited import cited_in
from ssm.report.sections.matter import Matter, facts

__all__ = ["model_card", "models"]

LEAD = (
    "What each definition would have to do, in the order that its logic asks for. A model is "
    "a device to ask questions with, not a picture of what is done."
)


def models(matter: Matter) -> Section | None:
    """A card for each activity model."""
    cards = tuple(model_card(matter, model) for model in matter.study.models)
    if not cards:
        return None
    return Section(anchor="models", title="Activity models", lead=LEAD, blocks=cards)


def model_card(matter: Matter, model: Model) -> Card:
    """One activity model, and the same in words.

    Args:
        matter: the study with what a report says of it.
        model: one of its models.
    """
    ref = f"model/{model.id}"
    title = matter.names.title(ref)
    rows = facts(
        ("carries out", (matter.names.link(model.root, ["root"]),)),
        ("opens up", model.expands and (matter.names.link(model.expands, ["activity"]),)),
        *cited_in(matter, [ref]),
    )
    words: tuple[Block, ...] = (model_words(matter, model),)
    asked = tuple(
        (f"{code} · {name}", (Para(text),)) for code, name, text in model.measures.asked()
    )
    if asked:
        words += (Para("It would be judged by these questions:", "of"), Facts(asked))
    return Card(
        anchor=anchor(ref),
        title=title,
        note=str(model.status),
        blocks=(
            Figure(ref=ref, title=title),
            Facts(rows),
            Fold(
                summary="The model in words, and where each activity comes up",
                blocks=words,
                role="in-words",
            ),
        ),
        role="wide",
    )
