"""A rule of the method as one object: what it asks, why, who says so, how it looks.

Tests, reference pages, `ssm explain` and the checks themselves all read this object.
"""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

import attrs

from ssm.model.words import Word
from ssm.problems import Severity
from ssm.source import FieldPath

if TYPE_CHECKING:
    from ssm.checks.context import Context

__all__ = ["Ask", "Remark", "Rule", "Standing", "Together", "rule"]


class Standing(Word):
    """How widely the literature agrees on a rule."""

    CORE = "core"
    CONTESTED = "contested"
    ONE = "one author"
    OURS = "ours"


@attrs.frozen
class Remark:
    """What a rule has to say about one place of a study.

    Attributes:
        ref: canonical ref of the part, or `study`.
        path: the way from that part to the value, in the words of the file.
        message: a question or an observation, with the user's own words in it.
        hint: what to try.
        severity: lighter than the rule's own, where this case is lighter.
        absent: whether it is about something not there yet; as the rule says when None.
    """

    ref: str
    path: FieldPath = ()
    message: str = attrs.field(kw_only=True)
    hint: str | None = attrs.field(default=None, kw_only=True)
    severity: Severity | None = attrs.field(default=None, kw_only=True)
    absent: bool | None = attrs.field(default=None, kw_only=True)


Ask = Callable[["Context"], Iterator[Remark]]
Together = Callable[["Context", tuple[Remark, ...]], Remark]


@attrs.frozen(kw_only=True)
class Rule:
    """One rule of the method.

    Attributes:
        code: stable code, such as `CA02`.
        name: readable name, such as `t-no-io`.
        severity: how much it weighs in something chosen; drafts weigh less.
        standing: how widely the literature agrees on it.
        about: the artefacts it looks at.
        title: what the method asks, in one line.
        question: what to ask oneself.
        source: keys into the bibliography, a chapter behind a colon.
        bad: a study as YAML in which the rule speaks once, at the line marked `# <-`.
        good: the same, put right.
        ask: the rule itself, from a study in its context to remarks.
        absence: whether it speaks of what is not there yet; drafts are excused from that.
        english: whether it reads English, and is silent on texts in other languages.
        tier: 1 is on by default, 2 only when a profile or `select` names it.
        together: how several remarks on parts of one artefact become one, or None.
        beside: codes of rules beside which it is only advice, where both speak of one place.
    """

    code: str
    name: str
    severity: Severity
    standing: Standing = attrs.field(converter=Standing)
    about: tuple[str, ...]
    title: str
    question: str
    source: tuple[str, ...]
    bad: str
    good: str
    ask: Ask = attrs.field(eq=False, repr=False)
    absence: bool = False
    english: bool = False
    tier: int = 1
    together: Together | None = attrs.field(default=None, eq=False, repr=False)
    beside: tuple[str, ...] = ()

    def __reduce_ex__(self, protocol: Any) -> Any:
        """A rule is copied and kept by the name under which it is imported: it holds code."""
        home, name = self.ask.__module__, self.ask.__qualname__
        if getattr(sys.modules.get(home), name, None) is self:
            return _imported, (home, name)
        return super().__reduce_ex__(protocol)

    @property
    def explanation(self) -> str:
        """What the method asks and why, in plain words: the docstring of the rule."""
        from inspect import cleandoc

        return cleandoc(self.ask.__doc__ or "")

    @property
    def waiver(self) -> str:
        """How to leave this rule unheeded on purpose, as a line of a study file."""
        return f'waive: {{{self.code}: "why it does not hold here"}}'


def _imported(module: str, name: str) -> Rule:
    found: Rule = getattr(import_module(module), name)
    return found


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    title: str,
    about: tuple[str, ...],
    standing: str,
    source: tuple[str, ...],
    question: str,
    bad: str,
    good: str,
    absence: bool = False,
    english: bool = False,
    tier: int = 1,
    together: Together | None = None,
    beside: tuple[str, ...] = (),
) -> Callable[[Ask], Rule]:
    """A decorator that makes a rule from a generator of remarks.

    The generator's docstring is the rule's explanation; for the arguments see `Rule`.

    Example:
        >>> @rule("ZZ01", "no-title", Severity.ADVICE, title="A study has a title",
        ...       about=("study",), standing="ours", source=("ours",),
        ...       question="What is this about?", bad="situation: x", good="title: x")
        ... def no_title(context):
        ...     '''A title helps readers.'''
        ...     if not context.study.title:
        ...         yield Remark("study", message="What is this study called?")
        >>> no_title.code, no_title.explanation
        ('ZZ01', 'A title helps readers.')
    """

    def made(ask: Ask) -> Rule:
        return Rule(
            code=code,
            name=name,
            severity=severity,
            standing=standing,
            about=about,
            title=title,
            question=question,
            source=source,
            bad=bad,
            good=good,
            ask=ask,
            absence=absence,
            english=english,
            tier=tier,
            together=together,
            beside=beside,
        )

    return made
