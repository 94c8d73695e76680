"""What a rule may look at: the study, and what several rules would compute alike."""

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from ssm.model.activity import Model
from ssm.model.finding import Source
from ssm.model.picture import Element, Picture
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder, named
from ssm.model.study import Study
from ssm.model.titles import root_of

if TYPE_CHECKING:
    from ssm.checks.profiles import Profile
    from ssm.comparison import Chart

__all__ = ["Context"]


@attrs.frozen(kw_only=True, eq=False)
class Context:
    """A study as the rules see it.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> context = Context(study=Study(language="de"), profile=CHECKLAND)
        >>> context.english
        False
    """

    study: Study
    profile: "Profile"

    @property
    def english(self) -> bool:
        """Whether the texts are said to be English, and nothing speaks against it."""
        return self.study.is_english and self.tongue is None

    @functools.cached_property
    def tongue(self) -> tuple[str, str] | None:
        """Code and name of the language of a study that is said to be English and is not."""
        from ssm.checks.language.tongues import foreign
        from ssm.checks.spoken import modelling_texts

        return foreign(modelling_texts(self.study)) if self.study.is_english else None

    @property
    def pictures(self) -> Iterator[tuple[str, Picture]]:
        """Each rich picture with its ref."""
        return ((f"picture/{picture.id}", picture) for picture in self.study.pictures)

    @property
    def listed(self) -> Iterator[tuple[str, Picture]]:
        """Each rich picture of which all is written: a photograph shows more than is."""
        return ((ref, picture) for ref, picture in self.pictures if picture.image is None)

    @property
    def roots(self) -> Iterator[tuple[str, Root]]:
        """Each root definition with its ref."""
        return ((f"root/{root.id}", root) for root in self.study.roots)

    @property
    def models(self) -> Iterator[tuple[str, Model]]:
        """Each activity model with its ref."""
        return ((f"model/{model.id}", model) for model in self.study.models)

    @functools.cached_property
    def stakeholders(self) -> dict[str, Stakeholder]:
        """The stakeholders by id."""
        return {stakeholder.id: stakeholder for stakeholder in self.study.stakeholders}

    @functools.cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by id."""
        return {source.id: source for source in self.study.sources}

    @functools.cached_property
    def charts(self) -> "tuple[Chart, ...]":
        """The comparison of every model with the findings, worked out once."""
        from ssm.comparison import compare

        return compare(self.study).charts

    def root_of(self, model: Model) -> Root | None:
        """The root definition of a model, or None when there is none."""
        return root_of(self.study, model)

    def name(self, text: str) -> str:
        """The label of a stakeholder, or the text itself when it names nobody."""
        held = self.stakeholders.get(text)
        return held.name if held else text

    def label(self, element: Element) -> str:
        """What is written at an element of a picture."""
        if element.label is None and element.id in self.stakeholders:
            return self.stakeholders[element.id].name
        return named(element.label, element.id)

    def resolve(self, text: str, *kinds: str) -> str | None:
        """The canonical ref that a text means, or None; broken ones are reported elsewhere."""
        return self.study.index.only(text, kinds or None)

    def part(self, ref: str) -> Any:
        """The part of a canonical ref, or None."""
        return self.study.index.parts.get(ref)
