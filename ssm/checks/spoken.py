"""The language of a study: whether the rules that read English can read it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssm.checks.own import own_problem

if TYPE_CHECKING:
    from ssm.checks.context import Context
    from ssm.model.study import Study
    from ssm.problems import Problem
    from ssm.source import SourceMap

__all__ = ["modelling_texts", "tongue_asked", "why_silent"]


def modelling_texts(study: "Study") -> Iterator[str]:
    """What the authors of a study wrote themselves; what others said may be in any language.

    Example:
        >>> from ssm.model.root import Root
        >>> from ssm.model.study import Study
        >>> list(modelling_texts(Study(title="Zaun", roots=[Root(id="z", what="streichen")])))
        ['Zaun', 'streichen']
    """
    told = [study.title, study.situation]
    for root in study.roots:
        change = root.transformation.text if root.transformation else None
        told += [root.label, root.definition, root.what, *root.how, root.why, change]
        told += [root.worldview, *root.environment]
    for model in study.models:
        told += [activity.do for activity in model.activities]
    for picture in study.pictures:
        told += [picture.title, *(element.label for element in picture.elements)]
    return (text for text in told if text)


def tongue_asked(context: "Context", where: "SourceMap") -> "Iterator[Problem]":
    """A question about `language:` where the texts are plainly not what it says."""
    if context.tongue is not None:
        code, name = context.tongue
        yield own_problem(
            "CK04",
            f"Is this study in {name}? Its texts read like it, so the rules that read English "
            "were not asked",
            hint=f"say `language: {code}` at the top of the study"
            if code
            else "say which at the top of the study, such as `language: sv`",
            span=where.find("study", "language") or where.find("study", "title"),
        )


def why_silent(context: "Context") -> str:
    """Why the rules that read English were not asked: a sentence.

    Example:
        >>> from ssm.checks.context import Context
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.study import Study
        >>> why_silent(Context(study=Study(language="de"), profile=CHECKLAND))
        'These rules read English only, and the study says language: de.'
    """
    if context.tongue is None:
        so = f"the study says language: {context.study.language}"
    else:
        so = f"its texts read like {context.tongue[1]}"
    return f"These rules read English only, and {so}."
