"""Words by which a text says how things are now, or whether something is done."""

import re

from ssm.checks.language.lists import word_set
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.language.stems import words

__all__ = ["state_said", "time_said"]

_STATE = (
    r"not done|not yet done|not done yet|done|undone|partly|partly done|partially|partial|exists|"
    r"does not exist|not existing|happens|does not happen|in place|not in place|missing|absent|"
    r"gap|present|yes|no|ok|well done|badly done|badly|to do|todo|broken|not working|working|"
    r"currently|today|now|new|existing|not implemented|implemented|red|amber|green"
)
_IN_BRACKETS = re.compile(rf"[(\[{{]\s*({_STATE})\s*[)\]}}]", re.IGNORECASE)
_AT_THE_END = re.compile(
    rf"(?:\s[-–—]|[:;])\s*((?:{_STATE.replace('|new|', '|')})|not done .*|is not done.*)\s*\.?$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[✓✔✗✘✅❌☑☒☐⚠🔴🟠🟡🟢]")
_NOW = phrase_list(
    """
    currently, at present, at the moment, nowadays, these days, as it is now, as is done now
    as now, as of now, right now, as done today, as today, not yet done
    """
)
_FINDING_OUT = word_set(
    """
    find learn ask see determine identify discover know note record observe describe understand
    measure review study map watch hear list count establish investigate examine assess compare
    """
)
_NAMES = phrase_list(
    """
    current process, current situation, current state, current practice, current way
    current system, current workflow, current procedure, present process, present situation
    present state, existing process, existing situation, existing practice, existing system
    existing workflow, actual process, actual situation, real process, real situation
    today's process, today's practice, process today, way we work, how it works now
    as is, how it is done now, how it is now, how we work now, how things are, as it is
    as things are
    to be process, to be model, to be state, future state, target process, target state
    """
)


def state_said(text: str) -> str | None:
    """The mark at a text that says whether something is done, or None.

    Example:
        >>> state_said("Judge urgency (not done)"), state_said("Tell each patient - missing")
        ('not done', 'missing')
        >>> state_said("Settle what is done today"), state_said("Buy paint (for the gate)")
        (None, None)
    """
    found = _IN_BRACKETS.search(text) or _AT_THE_END.search(text)
    if found:
        return found[1]
    mark = _MARKS.search(text)
    return mark[0] if mark else None


def time_said(text: str, *, title: bool = False) -> str | None:
    """The words by which a text speaks of the present, or None.

    An activity that finds something out may well ask about the present.

    Args:
        text: an activity, or what a model is called.
        title: whether it is what a model is called; then the names of what is there count.

    Example:
        >>> time_said("Book rooms, as is done now"), time_said("Plan today's visits")
        ('as is done now', None)
        >>> time_said("The current process", title=True)
        'current process'
    """
    if title:
        return phrase_said(text, _NOW) or phrase_said(text, _NAMES)
    begins = next(iter(words(text)), None)
    return None if begins in _FINDING_OUT else phrase_said(text, _NOW)
