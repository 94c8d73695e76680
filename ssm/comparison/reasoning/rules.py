"""The rule that a verdict came about by, and what would change it, in sentences."""

from collections.abc import Iterator, Mapping

from ssm.comparison.cells import Cell
from ssm.comparison.phrases import SAID
from ssm.comparison.verdicts import stances, verdict
from ssm.model.materiality import Materiality
from ssm.model.sentence import listed
from ssm.model.words import Happens, Verdict

__all__ = ["one_more", "rule_words", "turns", "without"]

_STANCES = (Happens.YES, Happens.PARTLY, Happens.NO)
NEWCOMER = "one more"


def rule_words(cell: Cell) -> str:
    """Why some voices come to the verdict that they come to.

    Example:
        >>> rule_words(Cell())
        'Nobody was asked, or nobody told. Silence is “not asked”, never “no”.'
    """
    loud = frozenset(cell.voices) - frozenset(cell.quieter)
    said = {stance for stance in _STANCES if loud & frozenset(cell.said(stance))}
    if cell.verdict is Verdict.UNKNOWN and not cell.answers:
        return "Nobody was asked, or nobody told. Silence is “not asked”, never “no”."
    if cell.verdict is Verdict.UNKNOWN:
        return "It was spoken of, and nobody said whether it happens: that was left open."
    if cell.verdict is Verdict.CONTESTED:
        return (
            "Some say yes and some say no, so accounts differ, however many are on either "
            "side: nobody is outvoted."
        )
    if len(said) == 1:
        word = SAID[cell.verdict]
        one = len(loud) == 1
        whoever = "The one voice that says" if one else "All voices that say"
        return f"{whoever} whether it happens say{'s' if one else ''} {word}, so it reads “{word}”."
    (other,) = said - {Happens.PARTLY}
    return f"Some say partly and some say {other}, none the opposite, so it reads “partly”."


def without(cell: Cell, rule: Materiality) -> Mapping[str, Verdict]:
    """What it would read without each source that it turns on, taken alone."""
    return {
        source: verdict(
            stances((a.source, a.happens) for a in cell.answers if a.source != source), rule
        )
        for source in cell.resting_on(rule)
    }


def one_more(cell: Cell, rule: Materiality) -> Mapping[Happens, Verdict]:
    """What it would read after one more source that says yes, partly or no."""
    said = [(answer.source, answer.happens) for answer in cell.answers]
    return {stance: verdict(stances([*said, (NEWCOMER, stance)]), rule) for stance in _STANCES}


def turns(cell: Cell, rule: Materiality, named: Mapping[str, str]) -> Iterator[str]:
    """What would change the verdict: a voice less, or a voice more.

    Args:
        cell: the voices.
        rule: how many voices make a difference.
        named: what each source is called.
    """
    alone: dict[Verdict, list[str]] = {}
    for source, then in without(cell, rule).items():
        alone.setdefault(then, []).append(named.get(source, source))
    for then, sources in alone.items():
        first, *more = sources
        others = "".join(f", or without {source}" for source in more)
        yield f"Without {first}{others}{',' if more else ''} it would read “{SAID[then]}”."
    if cell.voices and not alone:
        yield "No single source turns it: without any one of them it reads the same."
    if cell.verdict is Verdict.CONTESTED and rule == Materiality():
        yield "More voices take no difference away: it is there to be talked about."
        return
    after: dict[Verdict, list[str]] = {}
    for stance, then in one_more(cell, rule).items():
        after.setdefault(then, []).append(stance)
    for then, words in after.items():
        said = listed(words, "or")
        if then is cell.verdict:
            yield f"One more voice that says {said} would leave it so."
        else:
            yield f"One more voice that says {said} would make it “{SAID[then]}”."
