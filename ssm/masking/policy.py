"""What a version for others may show: the policy, as it stands in `private/masks.yaml`."""

import attrs

from ssm.model.fields import means, texts
from ssm.model.ids import check_id
from ssm.model.part import Part
from ssm.model.words import Word

__all__ = [
    "Alone",
    "Dates",
    "Give",
    "Kinds",
    "Merged",
    "NameMask",
    "NewId",
    "Policy",
    "QuoteMask",
    "Show",
    "SourceMasks",
]


class Alone(Word):
    """Which words of a name are masked where they stand alone."""

    ALL = "all", "each of its words, alone too"
    LAST = "last", "the last of its words, alone too"
    NONE = "none", "only the whole name"


class Give(Word):
    """What is given of the words of a finding."""

    WORDS = "words", "the words as they are, names masked"
    NOTHING = "nothing", "none of the words"


class Show(Word):
    """Whether something is shown in a version for others."""

    KEEP = "keep", "shown"
    LEAVE_OUT = "leave-out", "not shown"


class Dates(Word):
    """How much of a date is shown."""

    DAY = "day", "the whole date"
    MONTH = "month", "the month and the year"
    LEAVE_OUT = "leave-out", "not shown"


@attrs.frozen(kw_only=True, repr=False)
class NameMask(Part):
    """A name, and what stands in its place."""

    name: str = attrs.field(metadata=means("the name, as it is usually written", ident=True))
    as_: str = attrs.field(metadata=means("what stands in its place", short=True))
    also: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("other forms of it; a star at the end stands for any ending"),
    )
    alone: Alone | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Alone),
        metadata=means("which of its words are masked alone too: all, last or none"),
    )


@attrs.frozen(kw_only=True, repr=False)
class QuoteMask(Part):
    """Which findings are meant, and what is given of their words."""

    finding: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("these findings", refs=("finding",))
    )
    source: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("findings of these sources", refs=("source",))
    )
    perspective: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("findings of these perspectives", refs=("stakeholder",)),
    )
    code: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("findings with one of these codes")
    )
    give: Give = attrs.field(
        default=Give.NOTHING, converter=Give, metadata=means("words, as they are, or nothing")
    )
    says: str | None = attrs.field(
        default=None, metadata=means("what stands in place of the words, such as a paraphrase")
    )


@attrs.frozen(kw_only=True, repr=False)
class SourceMasks(Part):
    """What is shown of sources, beside what they said."""

    labels: Show = attrs.field(
        default=Show.KEEP, converter=Show, metadata=means("their labels, names masked")
    )
    dates: Dates = attrs.field(
        default=Dates.MONTH, converter=Dates, metadata=means("their dates: day, month, leave-out")
    )
    places: Show = attrs.field(default=Show.KEEP, converter=Show, metadata=means("where it was"))
    documents: Show = attrs.field(
        default=Show.LEAVE_OUT, converter=Show, metadata=means("the names of documents")
    )
    speakers: Show = attrs.field(
        default=Show.LEAVE_OUT, converter=Show, metadata=means("who spoke, and who gave codes")
    )
    codes: Show = attrs.field(
        default=Show.KEEP, converter=Show, metadata=means("the codes, names masked")
    )
    notes: Show = attrs.field(
        default=Show.LEAVE_OUT,
        converter=Show,
        metadata=means("remarks on findings by those who study"),
    )


@attrs.frozen(kw_only=True, repr=False)
class Kinds(Part):
    """What stands in place of strings that are known by their form; `keep` masks none."""

    emails: str = attrs.field(default="[e-mail]", metadata=means("addresses of e-mail"))
    phones: str = attrs.field(default="[telephone]", metadata=means("telephone numbers"))
    postcodes: str = attrs.field(default="[postcode]", metadata=means("British postcodes"))
    addresses: str = attrs.field(default="[address]", metadata=means("a number and a street"))
    births: str = attrs.field(default="[date of birth]", metadata=means("dates of birth"))
    numbers: str = attrs.field(
        default="[number]", metadata=means("numbers of seven and more figures")
    )
    links: str = attrs.field(default="[link]", metadata=means("addresses on the web"))


@attrs.frozen(kw_only=True, repr=False)
class Merged(Part):
    """Perspectives that are shown as one, because each alone would tell who spoke."""

    id: str = attrs.field(validator=check_id, metadata=means("the new perspective", ident=True))
    label: str | None = attrs.field(default=None, metadata=means("its name"))
    of: tuple[str, ...] = attrs.field(
        converter=texts, metadata=means("the perspectives in it", refs=("stakeholder",))
    )


@attrs.frozen(kw_only=True, repr=False)
class NewId(Part):
    """An id of the study, and what it is in the version for others."""

    id: str = attrs.field(validator=check_id, metadata=means("the id, as in int-hall", ident=True))
    to: str = attrs.field(
        validator=check_id, metadata=means("its id in the version for others", short=True)
    )


@attrs.frozen(kw_only=True, repr=False)
class Policy(Part):
    """What a version for others may show.

    Example:
        >>> policy = Policy(names=[NameMask(name="Mrs Hall", as_="a patient")])
        >>> policy.names[0].as_, policy.sources.dates
        ('a patient', 'month')
    """

    names: tuple[NameMask, ...] = attrs.field(
        default=(), converter=tuple[NameMask, ...], metadata=means("names, and what stands instead")
    )
    quotes: tuple[QuoteMask, ...] = attrs.field(
        default=(),
        converter=tuple[QuoteMask, ...],
        metadata=means("words of findings; of several entries the first that fits counts"),
    )
    sources: SourceMasks = attrs.field(
        factory=SourceMasks, metadata=means("what is shown of sources")
    )
    perspectives: tuple[Merged, ...] = attrs.field(
        default=(), converter=tuple[Merged, ...], metadata=means("perspectives shown as one")
    )
    kinds: Kinds = attrs.field(factory=Kinds, metadata=means("strings known by their form"))
    ids: tuple[NewId, ...] = attrs.field(
        default=(), converter=tuple[NewId, ...], metadata=means("ids that change, and to what")
    )
    keep: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("words in which nothing is masked")
    )
    photos: Show = attrs.field(
        default=Show.LEAVE_OUT, converter=Show, metadata=means("photographs of pictures")
    )
    withheld: str = attrs.field(
        default="[words withheld]", metadata=means("what stands in place of withheld words")
    )
    somebody: str = attrs.field(
        default="somebody", metadata=means("what stands where a word belongs to several names")
    )
    told: str | None = attrs.field(
        default=None, metadata=means("what the report tells its readers about being masked")
    )
