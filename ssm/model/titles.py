"""What an activity model is called, after the root definition that it carries out."""

from typing import TYPE_CHECKING

from ssm.model.activity import Model
from ssm.model.root import Root
from ssm.model.stakeholder import named

if TYPE_CHECKING:
    from ssm.model.study import Study

__all__ = ["model_title", "root_of"]


def root_of(study: "Study", model: Model) -> Root | None:
    """The root definition that a model carries out, when the study has it."""
    return next((root for root in study.roots if root.id == model.root), None)


def model_title(study: "Study", model: Model) -> str:
    """What a model is called: its label, or the name of its root definition, or its id.

    Example:
        >>> from ssm.model.study import Study
        >>> study = Study(roots=[Root(id="fence", label="A painted fence")])
        >>> model_title(study, Model(id="fence")), model_title(study, Model(id="full-slots"))
        ('A painted fence', 'Full slots')
    """
    root = root_of(study, model)
    return root.name if root is not None and not model.label else named(model.label, model.id)
