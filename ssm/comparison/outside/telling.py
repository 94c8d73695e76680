"""Words that set some texts apart from others: log-odds with an informative prior."""

import math
from collections import Counter
from collections.abc import Collection, Iterable

__all__ = ["telling"]


def telling(apart: Iterable[Collection[str]], rest: Iterable[Collection[str]]) -> dict[str, float]:
    """How far each word of some texts sets them apart from others, in standard errors.

    Each text counts a word once, so that nobody who repeats a word makes it more telling.
    The prior is what all the texts say together: a rare word has to be much more
    frequent on one side to tell anything. Rounded, so that every machine orders alike.

    Args:
        apart: the words of each text that is to be set apart.
        rest: the words of each other text.

    Returns:
        For each word of `apart`, its z; 0 for all where there are no other texts.

    Example:
        >>> z = telling([{"park", "car"}, {"park"}], [{"letter"}, {"letter", "car"}])
        >>> z["park"] > 1 > z["car"]
        True

    References:
        Monroe, Colaresi and Quinn (2008), Fightin' Words: Lexical Feature Selection and
        Evaluation for Identifying the Content of Political Conflict, section 3.3.
    """
    here, there = (Counter(w for text in texts for w in set(text)) for texts in (apart, rest))
    prior = here + there
    all_, n, m = prior.total(), here.total(), there.total()
    found: dict[str, float] = {}
    for word, count in here.items():
        one, other = count + prior[word], there[word] + prior[word]
        odds = math.log(one / max(1, n + all_ - one)) - math.log(other / max(1, m + all_ - other))
        found[word] = round(odds / math.sqrt(1 / one + 1 / other), 3)
    return found
