"""Which way a relation leads when one asks what a part rests on, and in which words."""

import attrs

__all__ = ["Way", "way"]


@attrs.frozen
class Way:
    """How one kind of relation is told.

    Attributes:
        rests: the words from the part that rests to what it rests on; None where that is
            not told, as whom somebody serves is no reason for anything.
        bears: the words from there back to what rests on it; None where that is not told.
        turned: the part referred to rests on the part that refers, as an activity does
            on the findings about it.
        holds: one is a part of the other; told last, and upwards only where it leads on.
    """

    rests: str | None
    bears: str | None
    turned: bool = False
    holds: bool = False


_WAYS: dict[tuple[str, str], Way] = {
    ("study", "inquiry.client"): Way(None, "client of"),
    ("study", "inquiry.practitioner"): Way(None, "practitioner of"),
    ("study", "inquiry.issue_owners"): Way(None, "issue owner of"),
    ("study", "social"): Way(None, "has norms and values in"),
    ("stakeholder", "serves"): Way(None, None),
    ("stakeholder", "before.serves"): Way(None, None),
    ("stakeholder", "wants.from"): Way(None, None),
    ("stakeholder", "wants.for"): Way(None, None),
    ("stakeholder", "worries.findings"): Way("a worry heard in", "shows a worry of"),
    ("stakeholder", "wants.from.findings"): Way("a wish heard in", "shows a wish of"),
    ("stakeholder", "wants.for.findings"): Way("a wish heard in", "shows a wish of"),
    ("picture", "drawn_by"): Way("drawn by", "drew"),
    ("element", "says.findings"): Way("says", "said by"),
    ("element", "thinks.findings"): Way("thinks", "thought by"),
    ("boundary", "holds"): Way(None, None),
    ("theme", "seen_in"): Way("seen in", "shows"),
    ("theme", "raised_by"): Way("raised by", "raised"),
    ("root", "beneficiaries"): Way("beneficiary", "beneficiary of"),
    ("root", "victims"): Way("victim", "victim of"),
    ("root", "actors"): Way("actor", "actor in"),
    ("root", "owners"): Way("owner", "owner of"),
    ("model", "root"): Way("models", "modelled as"),
    ("model", "expands"): Way("opens up", "opened up as"),
    ("activity", "by"): Way("done by", "does"),
    ("activity", "origins"): Way("taken from", "taken into"),
    ("source", "perspective"): Way("view of", "heard in"),
    ("source", "present"): Way("present", "was at"),
    ("finding", "about"): Way("heard", "about", turned=True),
    ("finding", "about.who"): Way(None, "named in"),
    ("finding", "source"): Way("from", "gave"),
    ("finding", "perspective"): Way("view of", "heard in"),
    ("walk", "source"): Way("from", "gave"),
    ("walk", "steps.is"): Way("heard", "went through", turned=True),
    ("walk", "means.rows"): Way("heard", "went through", turned=True),
    ("walk", "steps.finding"): Way("told in", "tells a step of"),
    ("walk", "steps.who"): Way(None, "named in"),
    ("as-is", "source"): Way("from", "gave"),
    ("as-is", "means.rows"): Way("done now in", "is done in", turned=True),
    ("task", "is"): Way("is", "done now as"),
    ("task", "by"): Way("done by", "does"),
    ("visit", "about"): Way("to learn of", "asked about in"),
    ("visit", "from"): Way("from", "asked in"),
    ("visit", "source"): Way("told in", "came of"),
    ("study", "rulings"): Way(None, None),
    ("study", "rulings.by"): Way(None, None),
    ("study", "rulings.round"): Way(None, None),
    ("round", "follows"): Way("follows", "followed by"),
    ("debate", "about"): Way("about", "debated as"),
    ("accommodation", "stands"): Way("stand of", "stands to"),
    ("change", "desirable.by"): Way("judged desirable by", "judged"),
    ("change", "feasible.by"): Way("judged feasible by", "judged"),
    ("change", "who"): Way("done by", "does"),
}
_ANY: dict[str, Way] = {
    "because": Way("because", "leads to"),
    "at": Way("at", "where it was said:"),
    "part of": Way("part of", "holds", holds=True),
    "is": Way("is", "drawn as", holds=True),
    "tail": Way("from", "begins", holds=True),
    "head": Way("to", "ends", holds=True),
}


def way(kind: str, name: str) -> Way:
    """How a relation is told.

    Args:
        kind: the kind of part that refers.
        name: the field by which it does.

    Example:
        >>> way("theme", "seen_in").rests, way("finding", "about").turned
        ('seen in', True)
        >>> way("change", "paid.by").rests
        'paid by'
    """
    known = _WAYS.get((kind, name)) or _ANY.get(name)
    if known is not None:
        return known
    words = name.replace(".", " ").replace("_", " ")
    return Way(words, f"{words} of")
