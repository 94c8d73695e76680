"""Words for the comparison, the debate and what comes of them."""

from ssm.checks.glossary.term import Term

__all__ = ["TERMS_OF_COMPARISON"]

TERMS_OF_COMPARISON = (
    Term(
        "comparison",
        "Asking of the situation what a model asks for: does this happen, who does it, how, "
        "by what is it judged? It ends in questions, not in marks.",
        ask="Does this happen? Who, how, when, and who else could?",
        beware="The model is not the norm: the situation owes it nothing.",
        also=("stage 5", "line-up", "ordered questioning", "formal questioning", "chart"),
        see=("agenda", "verdict", "evidence", "accommodation"),
        rules=("CP01", "CP02", "CP05", "CP06", "CP08"),
        source=("checkland-1981", "checkland-scholes-1990", "kce"),
    ),
    Term(
        "finding",
        "What somebody said, wrote or did in the situation, in their words, with where it is from.",
        also=("findings", "quote", "quotes"),
        see=("evidence", "perspective", "comparison"),
        rules=("CP04", "CP07"),
        source=("ours",),
    ),
    Term(
        "evidence",
        "What a finding says about one row of a comparison: whether it happens, how it is "
        "judged, who does it and how. One finding may answer several rows, each differently.",
        also=("basis", "claimed", "observed"),
        see=("finding", "verdict"),
        rules=("CP03", "CP04"),
        source=("ours",),
    ),
    Term(
        "perspective",
        "From where a source speaks: as nurses, as patients, as those who study. Answers are "
        "kept apart by perspective and never averaged.",
        also=("perspectives", "respondent"),
        see=("finding", "verdict", "Weltanschauung"),
        rules=("CP05", "CP08"),
        source=("kce", "ours"),
    ),
    Term(
        "verdict",
        "What all that was heard about a row comes to: present, partial, absent, contested, "
        "or unknown where nobody spoke. Sources are counted, never quotes, and nothing is "
        "averaged.",
        also=("contested", "unknown"),
        see=("perspective", "evidence"),
        rules=("CP08",),
        source=("ours",),
    ),
    Term(
        "ruling",
        "A verdict that a person sets beside the one that findings and walks come to, with a "
        "reason. Both are shown; what was said stays as it was said.",
        ask="What would those who said otherwise say to it?",
        also=("rulings",),
        see=("verdict", "materiality"),
        source=("ours",),
    ),
    Term(
        "materiality",
        "How many voices it takes to make a difference. One is enough, unless a study asks for "
        "more, as one may in a survey; what stays below is still listed.",
        beware="With more than one, what is heard later may hide a difference heard before.",
        see=("verdict",),
        source=("ours",),
    ),
    Term(
        "walk the talk",
        "What is said to be done set beside what is seen to be done, row by row. Both are true "
        "for somebody.",
        ask="What is an ordinary day like?",
        beware="A difference is no reproach, and catches nobody out.",
        also=("espoused and practised",),
        see=("evidence", "comparison"),
        source=("ours",),
    ),
    Term(
        "rounds",
        "Stretches of time in a study, so that what was said before a change and after it "
        "are not set against each other.",
        also=("round",),
        see=("verdict", "learning"),
        source=("ours",),
    ),
    Term(
        "agenda",
        "The points to talk about that come out of a comparison.",
        also=("agenda for debate",),
        see=("debate", "comparison"),
        rules=("CP08",),
        source=("kce",),
    ),
    Term(
        "debate",
        "The talk about the situation that the models give shape to. Its outcome may be an "
        "accommodation, a change, another definition, or nothing to do.",
        also=("discussion",),
        see=("agenda", "accommodation"),
        rules=("CP08",),
        source=("checkland-2000", "gasson"),
    ),
    Term(
        "accommodation",
        "A way to see and run things that people of different worldviews can bear, so "
        "that something can be done together.",
        ask="What could each of them live with, and for how long?",
        beware="It is neither consensus, where all agree, nor a compromise, where all give way.",
        also=("accommodations", "consensus", "compromise"),
        see=("debate", "Weltanschauung"),
        rules=("CP08", "CH01", "CH06"),
        source=("checkland-poulter-2006", "shiftn"),
    ),
    Term(
        "systemically desirable",
        "Following from a model that somebody cares for. Later Checkland and Poulter say "
        "arguably desirable.",
        also=("desirable", "arguably desirable"),
        see=("culturally feasible",),
        rules=("CH01", "CH02"),
        source=("checkland-1981", "checkland-poulter-2006"),
    ),
    Term(
        "culturally feasible",
        "Fit for those concerned, as they are and after all that has happened among them.",
        ask="Who would have to live with it, and would they?",
        beware="Money and technology are another matter.",
        also=("feasible",),
        abroad=(("es", ("culturalmente viable", "culturalmente factible")),),
        see=("systemically desirable", "Analysis Two", "Analysis Three"),
        rules=("CH02", "CH03"),
        source=("checkland-1981", "checkland-poulter-2006"),
    ),
    Term(
        "change",
        "What people agree to do differently: in structure, in procedure, in attitude, and "
        "mostly in more than one. The first two can be decreed, the third only worked for.",
        ask="What, why, who, when, what besides, and how will one know that it is done and "
        "that it worked?",
        also=("changes", "enabling action"),
        see=("accommodation", "culturally feasible", "systemically desirable"),
        rules=("CH01", "CH02", "CH04", "CH05"),
        source=("checkland-1981", "checkland-poulter-2006"),
    ),
    Term(
        "learning",
        "What the study taught, about the situation and about the way of working. Action "
        "makes a new situation, and the cycle goes on.",
        see=("LUMAS", "rounds"),
        rules=("CH07",),
        source=("checkland-2000",),
    ),
)
"""Terms of the comparison and of what follows."""
