"""The study: all parts of one inquiry, as one frozen value."""

import datetime as dt
import functools
import re
from typing import Any, Self

import attrs

from ssm.model import editing
from ssm.model.activity import Model
from ssm.model.as_is import AsIs
from ssm.model.change import Accommodation, Change, Debate, Learning, Theme
from ssm.model.days import day
from ssm.model.fields import means
from ssm.model.finding import Finding, Round, Source
from ssm.model.index import Index
from ssm.model.inquiry import Inquiry, Politics, SocialRole
from ssm.model.masks import Masks
from ssm.model.materiality import Materiality
from ssm.model.part import Part
from ssm.model.picture import Picture
from ssm.model.root import Root
from ssm.model.ruling import Ruling
from ssm.model.sections import counted
from ssm.model.stakeholder import Stakeholder
from ssm.model.statement import Waiver
from ssm.model.visit import Visit
from ssm.model.walks import Walk

__all__ = ["FORMAT_VERSION", "Settings", "Study"]

FORMAT_VERSION = 1


@attrs.frozen(kw_only=True, repr=False)
class Settings(Part):
    """How this study is checked and compared."""

    profile: str = attrs.field(default="checkland", metadata=means("which rules are asked"))
    as_of: dt.date | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(day),
        metadata=means("the day against which ages are counted, never the clock"),
    )
    materiality: Materiality | None = attrs.field(
        default=None,
        metadata=means("how many voices make a difference in a comparison; one, when left out"),
    )


@attrs.frozen(kw_only=True, repr=False)
class Study(Part):
    """A study of an organisation by Soft Systems Methodology.

    Frozen: `add`, `replace` and `remove` return new studies.

    Example:
        >>> study = Study(title="The fence").add(Stakeholder(id="householder"))
        >>> study["householder"].name
        'Householder'
        >>> study.replace("householder", label="The householder")["householder"].name
        'The householder'
        >>> study
        <Study 'The fence': 1 stakeholder>
    """

    title: str = attrs.field(default="", metadata=means("what the study is called"))
    language: str = attrs.field(default="en", metadata=means("the language of its texts"))
    settings: Settings = attrs.field(factory=Settings, metadata=means("how it is checked"))
    situation: str | None = attrs.field(
        default=None, metadata=means("the situation found problematical, in a sentence or two")
    )
    inquiry: Inquiry | None = attrs.field(
        default=None, metadata=means("Analysis One: client, practitioner, issue owners")
    )
    social: tuple[SocialRole, ...] = attrs.field(
        default=(),
        converter=tuple[SocialRole, ...],
        metadata=means("Analysis Two: roles, norms, values"),
    )
    political: Politics | None = attrs.field(
        default=None, metadata=means("Analysis Three: power; in a private file of its own")
    )
    masks: Masks | None = attrs.field(
        default=None, metadata=means("what others may not see; in a private file of its own")
    )
    stakeholders: tuple[Stakeholder, ...] = attrs.field(
        default=(), converter=tuple[Stakeholder, ...], metadata=means("who is in the situation")
    )
    pictures: tuple[Picture, ...] = attrs.field(
        default=(), converter=tuple[Picture, ...], metadata=means("rich pictures")
    )
    themes: tuple[Theme, ...] = attrs.field(
        default=(), converter=tuple[Theme, ...], metadata=means("issues seen in the situation")
    )
    roots: tuple[Root, ...] = attrs.field(
        default=(), converter=tuple[Root, ...], metadata=means("root definitions")
    )
    models: tuple[Model, ...] = attrs.field(
        default=(), converter=tuple[Model, ...], metadata=means("activity models")
    )
    sources: tuple[Source, ...] = attrs.field(
        default=(), converter=tuple[Source, ...], metadata=means("who and what was asked")
    )
    findings: tuple[Finding, ...] = attrs.field(
        default=(), converter=tuple[Finding, ...], metadata=means("what was found")
    )
    rounds: tuple[Round, ...] = attrs.field(
        default=(), converter=tuple[Round, ...], metadata=means("before and after a change")
    )
    rulings: tuple[Ruling, ...] = attrs.field(
        default=(),
        converter=tuple[Ruling, ...],
        metadata=means("how a person reads a row, beside what was said"),
    )
    walks: tuple[Walk, ...] = attrs.field(
        default=(), converter=tuple[Walk, ...], metadata=means("what happened, in its order")
    )
    as_is: tuple[AsIs, ...] = attrs.field(
        default=(), converter=tuple[AsIs, ...], metadata=means("what is done now, as graphs")
    )
    field_plan: tuple[Visit, ...] = attrs.field(
        default=(),
        converter=tuple[Visit, ...],
        metadata=means("what is to be found out, from whom, and how"),
    )
    debate: tuple[Debate, ...] = attrs.field(
        default=(), converter=tuple[Debate, ...], metadata=means("questions put to people")
    )
    accommodations: tuple[Accommodation, ...] = attrs.field(
        default=(),
        converter=tuple[Accommodation, ...],
        metadata=means("what people can live with"),
    )
    changes: tuple[Change, ...] = attrs.field(
        default=(), converter=tuple[Change, ...], metadata=means("what is to change")
    )
    learning: tuple[Learning, ...] = attrs.field(
        default=(), converter=tuple[Learning, ...], metadata=means("what was learned")
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )

    @property
    def is_english(self) -> bool:
        """Whether its texts are English, of whatever country.

        Example:
            >>> [Study(language=said).is_english for said in ("en-GB", "English", "de")]
            [True, True, False]
        """
        return re.split("[-_ ]", self.language.strip().lower())[0] in {"en", "eng", "english"}

    @functools.cached_property
    def index(self) -> Index:
        """All parts by their canonical refs; made at the first look and kept."""
        return Index(self)

    @functools.cached_property
    def worked_out(self) -> dict[object, Any]:
        """What `ssm.model.once` keeps of it, by the functions that worked it out."""
        return {}

    def __getitem__(self, ref: str) -> Any:
        """The part that a reference means, such as `"good-time/3"`.

        Raises:
            UnknownRefError: nothing is called so; the message offers the nearest.
            AmbiguousRefError: several parts are; the message lists them.
        """
        return self.index.part(ref)

    def __contains__(self, ref: object) -> bool:
        """Whether exactly one part is meant by a reference."""
        return isinstance(ref, str) and self.index.only(ref) is not None

    __iter__ = None
    """A study is no row of things: look into its sections, such as `study.roots`."""

    def add(self, *parts: object) -> Self:
        """This study with more parts, each at the end of its section.

        Raises:
            InvalidValueError: an id is taken, or a part belongs to no section.
        """
        return editing.add(self, *parts)

    def replace(self, ref: str, **changes: Any) -> Self:
        """This study with some fields of one part changed.

        Raises:
            UnknownRefError: nothing is called so.
            AmbiguousRefError: several parts are.
            InvalidValueError: a field does not exist or cannot have that value.
        """
        return editing.replace(self, ref, **changes)

    def remove(self, ref: str) -> Self:
        """This study without one part; what referred to it still does, and is reported.

        Raises:
            UnknownRefError: nothing is called so.
            AmbiguousRefError: several parts are.
        """
        return editing.remove(self, ref)

    def __repr__(self) -> str:
        return f"<Study {self.title!r}: {counted(self) or 'empty'}>"
