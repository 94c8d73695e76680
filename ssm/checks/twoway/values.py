"""What a root definition says, read both ways: plain values for any way of telling."""

import attrs

from ssm.model.words import Word
from ssm.showing import Shown
from ssm.source import FieldPath

__all__ = ["Act", "Found", "Lead", "ModelReading", "Phrase", "Stretch", "TwoWay"]


class Found(Word):
    """How a part of a definition was found in its sentence."""

    WORDS = "word for word"
    FORMS = "the same words in other forms"
    STEMS = "words in common"
    BEHIND = "stands behind it"
    IN_P = "perhaps said by P in other words"
    ABSENT = "not in the sentence"


@attrs.frozen
class Stretch:
    """Some of the sentence, with the letters of CATWOE and PQR that its words carry.

    Attributes:
        text: exactly as in the sentence; all stretches joined are the sentence.
        letters: such as `("P", "T")`; none where no part accounts for the words.
        codes: the same, by part: `("P", "Q2")`.
    """

    text: str
    letters: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Phrase:
    """One part of a root definition: P, Q1, R, C1, A1, T, W, O1, E1.

    Attributes:
        code: as in `traces`.
        text: as the author put it; for a stakeholder, the name.
        path: where it stands in the root definition, in the words of the file.
        wordings: what was looked for in the sentence.
        note: what else there is to know of it, such as `worse off`.
        found: how it was found in the sentence.
    """

    code: str
    text: str
    path: FieldPath
    wordings: tuple[str, ...]
    note: str = ""
    found: Found = Found.ABSENT

    @property
    def letter(self) -> str:
        """The letter of CATWOE or PQR.

        Example:
            >>> Phrase(code="Q2", text="by hand", path=("how", 1), wordings=()).letter
            'Q'
        """
        return self.code[0]


@attrs.frozen(kw_only=True)
class Lead:
    """The activities of one model that a phrase leads to.

    Attributes:
        code: of the phrase.
        activities: ids of those whose `traces` say so.
        perhaps: ids of others that have words in common with it: a suggestion, no more.
    """

    code: str
    activities: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Act:
    """One activity, with the phrases that it comes from.

    Attributes:
        id: of the activity.
        do: its words.
        codes: the phrases that its `traces` name and the definition has.
        unknown: what its `traces` name and the definition does not have.
        perhaps: phrases with words in common: a suggestion, no more.
    """

    id: str
    do: str
    codes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class ModelReading:
    """A definition and one activity model of it, each seen from the other.

    Attributes:
        ref: canonical ref of the model.
        title: what it is called.
        leads: one for each phrase of the definition.
        acts: one for each activity.
    """

    ref: str
    title: str
    leads: tuple[Lead, ...]
    acts: tuple[Act, ...]

    @property
    def is_traced(self) -> bool:
        """Whether so many activities say what they trace that the others stand out."""
        said = [act for act in self.acts if act.codes or act.unknown]
        return 2 * len(said) >= len(self.acts)

    @property
    def is_all_traced(self) -> bool:
        """Whether every activity says what it traces, so that what is not said is not so."""
        return all(act.codes or act.unknown for act in self.acts)


@attrs.frozen(kw_only=True, repr=False)
class TwoWay(Shown):
    """A root definition read both ways.

    Attributes:
        ref: canonical ref of the root definition.
        title: what it is called.
        sentence: the author's own, or composed from the parts; None when nothing is said.
        composed: whether it was composed.
        english: whether stems of words could be compared, and not only whole words.
        stretches: the sentence, cut where the letters change.
        phrases: the parts, PQR first and CATWOE then.
        open: letters for which nothing is written.
        unaccounted: words of the sentence that no part accounts for.
        waived: why parts are left out of the sentence, where the author says so.
        models: one reading for each activity model of it.
        remarks: what one sees when PQR and CATWOE are laid side by side.
    """

    ref: str
    title: str
    sentence: str | None
    composed: bool
    english: bool
    stretches: tuple[Stretch, ...]
    phrases: tuple[Phrase, ...]
    open: tuple[str, ...]
    unaccounted: tuple[str, ...]
    waived: str | None
    models: tuple[ModelReading, ...]
    remarks: tuple[str, ...]

    def __repr__(self) -> str:
        return f"<TwoWay of {self.ref!r}: {self.title!r}>"

    def __str__(self) -> str:
        from ssm.checks.explaining.readers import Look
        from ssm.checks.twoway.terminal import as_text

        return as_text(self, Look())

    @property
    def absent(self) -> tuple[Phrase, ...]:
        """The parts that the author's own sentence does not hold."""
        return tuple(phrase for phrase in self.phrases if phrase.found is Found.ABSENT)
