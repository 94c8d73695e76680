"""Words for the ways to compare, and for going out to ask."""

from ssm.checks.glossary.term import Term

__all__ = ["TERMS_OF_ASKING"]

TERMS_OF_ASKING = (
    Term(
        "four ways to compare",
        "Checkland's: talk with the models in view; ask in order, row by row; walk through a "
        "course of events; lay what is done now over the model.",
        also=("ways to compare", "four ways", "general comparison", "general discussion"),
        see=("comparison", "walk", "as-is", "discussion sheet"),
        rules=("CP01",),
        source=("checkland-1981", "checkland-scholes-1990"),
    ),
    Term(
        "walk",
        "What happened on one occasion, step by step, set beside the order that a model asks "
        "about: the third of the four ways to compare.",
        ask="What happened first, and what did the next step rest on?",
        beware="One course of events is no rule; what an account leaves out is never a “no”.",
        also=("walks", "walk-through", "scenario", "event log", "history"),
        see=("four ways to compare", "as-is", "dependency"),
        source=("checkland-1981", "checkland-scholes-1990", "ours"),
    ),
    Term(
        "as-is",
        "What is done now as a second graph, laid over a model: the fourth of the four ways to "
        "compare.",
        ask="What is this step for, and for whom?",
        beware="It is somebody's account. What no activity asks for may be wanted by somebody.",
        also=("overlay", "model overlay", "what is done now"),
        see=("four ways to compare", "walk", "Maltese cross"),
        source=("checkland-1981", "checkland-scholes-1990", "ours"),
    ),
    Term(
        "discussion sheet",
        "A model without any verdict, with its open questions and room to write, for the wall.",
        see=("four ways to compare", "agenda"),
        source=("checkland-1981", "ours"),
    ),
    Term(
        "field plan",
        "What is to be found out next, a visit a line: from whom, how, what to do when that does "
        "not work, and what they get back for it.",
        ask="What do they get from it?",
        also=("visit", "visits"),
        see=("interview guide", "finding"),
        source=("ours",),
    ),
    Term(
        "interview guide",
        "The questions for one conversation, the most open first, each with its reason, and "
        "with room for the answers.",
        ask="Tell me about the last time.",
        beware="A question that can be answered by yes or no is mostly answered by yes.",
        also=("guide", "guides"),
        see=("field plan", "finding", "perspective"),
        source=("ours",),
    ),
    Term(
        "not asked",
        "What a row reads of which nobody spoke. It is a reason to ask, and no answer.",
        also=("silence", "not heard of"),
        see=("verdict", "interview guide"),
        rules=("CP01",),
        source=("ours",),
    ),
    Term(
        "triangulation",
        "What a verdict rests on, in words: one voice or several, of one role or several, by "
        "one method or several.",
        see=("verdict", "one voice turns it"),
        source=("ours",),
    ),
    Term(
        "one voice turns it",
        "A verdict that would read otherwise without one source; that source is named.",
        ask="Who else was there, and how would they tell it?",
        also=("fragile", "turns on"),
        see=("verdict", "triangulation"),
        source=("ours",),
    ),
    Term(
        "moot",
        "Of a dependency one end of which is said not to happen: whether the later waits for "
        "the earlier cannot be asked yet.",
        also=("too early to ask",),
        see=("dependency", "verdict"),
        source=("ours",),
    ),
    Term(
        "end users",
        "Those whom all others serve in the end, and who serve nobody here themselves.",
        ask="Whose customer are they, and who is theirs?",
        also=("end user",),
        see=("profile sheet", "customers"),
        source=("ours",),
    ),
    Term(
        "profile sheet",
        "What is known of one stakeholder, each thing with the findings that show it, or marked "
        "as assumed; what they said before what is proposed.",
        also=("profile sheets",),
        see=("end users", "stakeholder"),
        source=("ours",),
    ),
)
"""Terms of asking."""
