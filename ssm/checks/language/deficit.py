"""Words that judge a situation by a model, as if the model were what ought to be."""

from ssm.checks.language.lists import word_set
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.language.stems import words

__all__ = ["deficit_hinted", "deficit_said"]

_JUDGING = phrase_list(
    """
    gap analysis, gap identified, gaps identified, major gap, serious gap, clear gap, critical gap
    gap between model, gap between the model, gap between what, gap between policy
    close this gap, close the gaps, performance gap, process gap
    non compliant, non compliance, noncompliant, noncompliance, not compliant, not in compliance
    does not comply, do not comply, did not comply, does not conform, do not conform
    deficient, deficiency, deficiencies, shortcoming, shortcomings, shortfall, shortfalls
    falls short, fall short, fell short, falling short, below standard, substandard, sub standard
    not up to standard, not up to the standard, major weakness, main weakness, serious weakness
    is failing, are failing, not done properly, not done correctly, not done right
    not done well enough, inadequate, inadequately, unsatisfactory, best practice
    as the model requires, as the model demands, required by the model, the model requires
    the model says, according to the model, does not match the model, do not match the model
    departs from the model, deviates from the model, contrary to the model, unlike the model
    differs from the model, not as in the model, the model expects, against the model
    does not meet the model, do not meet the model, in line with the model, into line with
    brought into line, bring them into line, bring it into line
    """
)
_DEMANDING = frozenset(["should", "ought"])
_GAPS = phrase_list("a gap, the gap, gaps in, gaps are")
_DEMANDS = phrase_list(
    """
    ought to, should have, should be, should exist, should happen, should also, should do
    needs to be fixed, must be fixed, has to be fixed, needs fixing, must be introduced
    must be put in place, needs to be put in place, needs to be introduced, must be done
    needs to be improved, must be improved, need to improve, needs to improve, needs improvement
    """
)
_FAILING = phrase_list("fails to, failed to, failing to, failure to")
_CASES = word_set("when whenever if whether who whoever which every each any")
_BLAMING = phrase_list(
    """
    no proper, not follow, to comply, made to, fail to, fails to, failing to
    not doing what, not doing their, not done properly
    """
)
_HEADS = word_set(
    """
    gap gaps deficient noncompliant inadequate inadequately insufficient insufficiently
    unsatisfactory should ought
    """
)
_HEADS_OF_HOW = word_set(
    """
    missing lacking lacks lack absent failing fails failed failure wrong wrongly incorrect
    incorrectly poor poorly improper improperly must
    """
)
_HINTS = _HEADS | _HEADS_OF_HOW | word_set("failures weak weakness weaknesses")
_INNOCENT = phrase_list(
    """
    gap between, gap in the hedge, gap in the fence, gap under, gap of, gap year, age gap
    wage gap, pay gap, mind the gap, fall short of breath
    """
)
_COMMON = word_set(
    """
    a the is are in to be do does did not of as by what it them into from with this up has have
    their put no well
    """
)
_PHRASES = (*_JUDGING, *_GAPS, *_DEMANDS, *_FAILING, *_BLAMING)
_TELLING = _HINTS | (frozenset(word for phrase in _PHRASES for word in phrase.split()) - _COMMON)
"""One of these is in every text that judges, so that most texts are read no further."""


def deficit_said(text: str, *, how: bool = False, demands: bool = True) -> str | None:
    """The words by which a text finds that something falls behind a model, or None.

    What people do, or do not do, is no judgement: `nobody does it` is heard, not marked.
    A question may ask what should be; only a statement that says so demands it.

    Args:
        text: what somebody wrote about the situation.
        how: whether it stands where one says how something is done.
        demands: whether "should be" and "failed to" count; in what was learned, or said
            at a workshop, they may be about ourselves, or be somebody's own words.

    Example:
        >>> deficit_said("Gap: not done"), deficit_said("Missing", how=True)
        ('gap', 'missing')
        >>> deficit_said("Clerks look at the form last, which should be done first")
        'should be'
        >>> deficit_said("Why do the clerks fail to look at the form?")
        'fail to'
        >>> deficit_said("Not done. Who would want it? What happens instead?") is None
        True
        >>> deficit_said("Who hears of it when a pump fails to start?") is None
        True
    """
    said = words(text)
    if _TELLING.isdisjoint(" ".join(said).replace("-", " ").split()):
        return None
    judging = phrase_said(text, _JUDGING) or (
        phrase_said(text, _GAPS) if phrase_said(text, _INNOCENT) is None else None
    )
    if judging or "?" in text:
        blaming = said[0] in ("why", "how")
        return judging or (phrase_said(text, _BLAMING) if blaming else None)
    if not demands:
        return said[0] if said[0] in _HEADS - _DEMANDING else None
    if said[0] in _HEADS or (how and said[0] in _HEADS_OF_HOW):
        return said[0]
    failing = None if _CASES & set(said) else phrase_said(text, _FAILING)
    return failing or phrase_said(text, _DEMANDS)


def deficit_hinted(text: str) -> bool:
    """Whether a text holds a word that may judge; one such says little, many of them much.

    Example:
        >>> deficit_hinted("A letter is missing"), deficit_hinted("By letter")
        (True, False)
    """
    return deficit_said(text, how=True) is not None or any(word in _HINTS for word in words(text))
