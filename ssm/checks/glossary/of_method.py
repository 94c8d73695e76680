"""Words for the method as a whole, and for this program's own ways."""

from ssm.checks.glossary.term import Term

__all__ = ["TERMS_OF_METHOD"]

TERMS_OF_METHOD = (
    Term(
        "SSM",
        "Soft Systems Methodology: learning one's way to improvements in a situation that "
        "people see differently, by means of models of purposeful activity.",
        also=("Soft Systems Methodology", "soft systems", "soft systems thinking"),
        abroad=(("es", ("metodología de sistemas blandos",)),),
        see=("seven stages", "four activities", "LUMAS"),
        source=("checkland-1981", "checkland-poulter-2006"),
    ),
    Term(
        "seven stages",
        "The form in which SSM was first taught: the situation, unstructured, then "
        "expressed; root definitions; models; comparison; changes; action. A line parts the "
        "real world from the thinking about it.",
        beware="The numbers are no order of march: one may begin and return anywhere.",
        also=("stages", "stage", "the seven stages"),
        see=("four activities", "two strands"),
        source=("checkland-1981", "inls"),
    ),
    Term(
        "four activities",
        "The later form: find out about the situation; make models, each from a worldview; "
        "debate with their help; take action. All four go on at once.",
        also=("the four activities", "learning cycle"),
        see=("seven stages", "accommodation"),
        source=("checkland-2000", "checkland-poulter-2006"),
    ),
    Term(
        "two strands",
        "The stream of logic (definitions, models, comparison) and the stream of culture "
        "(Analyses One, Two, Three), which meet in changes both desirable and feasible.",
        also=("two streams", "stream of cultural analysis", "logic-based stream"),
        see=("Analysis One", "Analysis Two", "Analysis Three"),
        source=("checkland-scholes-1990:ch. 2",),
    ),
    Term(
        "LUMAS",
        "Learning for a User by a Methodology-informed Approach to a Situation: who uses the "
        "method makes an approach of their own from it, and learns about both.",
        see=("methodology", "learning"),
        rules=("CH07",),
        source=("checkland-2000", "inls"),
    ),
    Term(
        "methodology",
        "The principles from which a way of working is made for each case.",
        beware="Not the way of working itself; that is the method, or the approach.",
        also=("method", "approach"),
        see=("LUMAS", "constitutive rules"),
        source=("checkland-2000",),
    ),
    Term(
        "constitutive rules",
        "What makes a piece of work SSM at all, as against strategic rules, which "
        "help to choose among ways of doing it.",
        beware="So few rules of this program are errors; nearly all are questions.",
        also=("strategic rules", "constitutive rule", "strategic rule"),
        see=("methodology",),
        source=("naughton-1977", "checkland-1981"),
    ),
    Term(
        "mode 1 and mode 2",
        "Two ends of a line: going through the stages from outside, or having the method in "
        "one's bones and using it to make sense of what goes on.",
        also=("mode 1", "mode 2"),
        see=("methodology",),
        source=("checkland-scholes-1990",),
    ),
    Term(
        "SSMp",
        "SSM turned on the study and how it is done; SSMc is SSM turned on the subject of "
        "the study.",
        also=("SSMc",),
        see=("practitioner", "Analysis One"),
        source=("checkland-winter-2006",),
    ),
    Term(
        "draft",
        "How far a picture, a definition or a model has come: idea, draft or chosen. What is "
        "absent from an idea is not asked for; what is written is looked at.",
        also=("idea", "chosen", "drafts"),
        see=("waiver", "profile"),
        source=("ours",),
    ),
    Term(
        "waiver",
        "A rule left unheeded on purpose, with the reason, which is shown. To leave a thing "
        "out knowingly belongs to SSM.",
        example='waive: {CA01: "why"}',
        also=("waive", "waivers"),
        see=("profile", "draft"),
        source=("checkland-1981", "ours"),
    ),
    Term(
        "profile",
        "A tradition of the method as a choice of rules, with the weight of each.",
        also=("profiles",),
        see=("waiver", "constitutive rules"),
        source=("ours",),
    ),
)
"""Terms of the method."""
