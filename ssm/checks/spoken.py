"""The language of a study: whether the rules that read English can read it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssm.checks.own import own_problem

if TYPE_CHECKING:
    from ssm.checks.context import Context
    from ssm.model.study import Study
    from ssm.problems import Problem
    from ssm.source import SourceMap

__all__ = ["modelling_texts", "tongue_asked", "why_silent"]


_CODE = re.compile(r"[a-z]{2,3}([-_][a-z0-9]{2,8})*", re.ASCII | re.IGNORECASE)
_NAMES = {
    "ar": "arabic العربية",
    "da": "danish dansk",
    "de": "german deutsch",
    "es": "spanish español espanol castellano",
    "fi": "finnish suomi",
    "fr": "french français francais",
    "it": "italian italiano",
    "ja": "japanese 日本語",
    "nl": "dutch nederlands",
    "no": "norwegian norsk",
    "pl": "polish polski",
    "pt": "portuguese português portugues",
    "ru": "russian русский",
    "sv": "swedish svenska",
    "tr": "turkish türkçe",
    "zh": "chinese 中文",
}
"""What people write for a language, in English and in its own words, by its code."""


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
    """A question about `language:` where it is no code, or the texts are plainly not in it."""
    said = context.study.language
    if not context.study.is_english and not _CODE.fullmatch(said.strip()):
        names = {name: code for code, names in _NAMES.items() for name in names.split()}
        code = names.get(said.strip().lower())
        yield own_problem(
            "CK04",
            f"Which language is {said!r}? A code of two letters is known everywhere"
            if said.strip()
            else "Which language is this study in? Nothing is written at `language:`",
            hint=f"say `language: {code}`" if code else "such as `language: en` or `language: de`",
            span=where.find("study", "language"),
        )
    elif context.tongue is not None:
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
        said = context.study.language.strip()
        so = f"the study says language: {said}" if said else "the study says no language"
    else:
        so = f"its texts read like {context.tongue[1]}"
    return f"These rules read English only, and {so}."
