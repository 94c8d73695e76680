"""Words for activity models and how they are judged."""

from ssm.checks.glossary.term import Term

__all__ = ["TERMS_OF_MODELS"]

TERMS_OF_MODELS = (
    Term(
        "activity model",
        "The activities that a root definition calls for, linked by dependency into one "
        "purposeful whole. It is a device to ask questions with, not a description.",
        ask="What would have to be done for this definition to come true?",
        also=(
            "purposeful activity model",
            "PAM",
            "conceptual model",
            "CM",
            "human activity system model",
            "model",
            "models",
        ),
        abroad=(("es", ("modelo conceptual",)), ("pt", ("modelo conceitual",))),
        see=("root definition", "dependency", "monitoring and control", "comparison"),
        rules=("RD01", "AM03", "AM04", "AM08", "AM12", "AM13", "XT06"),
        source=("checkland-1981", "checkland-poulter-2006"),
    ),
    Term(
        "activity",
        "One thing somebody would do, as a phrase that begins with its verb.",
        ask="What is the one verb?",
        example="Obtain paint; Appraise the colours of the house",
        also=("bubble", "verb", "activities"),
        see=("operations", "dependency"),
        rules=("AM01", "AM02", "AM07", "AM17", "XT02"),
        source=("or-society", "checkland-2000"),
    ),
    Term(
        "operations",
        "The activities that carry out the transformation, as against monitoring and control: "
        "obtain what is changed, change it, deal with what has been changed.",
        beware="Seven, give or take two, is Checkland's custom; Wilson's models may hold hundreds.",
        also=("operational subsystem", "operation"),
        see=("activity", "monitoring and control"),
        rules=("AM03", "AM07", "AM08", "AM14"),
        source=("checkland-poulter-2006",),
    ),
    Term(
        "dependency",
        "An arrow of an activity model: a -> b says that b waits for a: without a it makes "
        "no sense. What follows from other arrows need not be drawn.",
        ask="Could b be done, sensibly, if a were not?",
        beware="Neither a flow of things or papers, nor the order of a procedure.",
        also=(
            "logical contingency",
            "logical dependency",
            "arrow",
            "implied arrow",
            "dependencies",
        ),
        see=("activity", "activity model"),
        rules=("AM07", "AM09", "AM10", "AM11", "CP02"),
        source=("or-society", "gregory-1995"),
    ),
    Term(
        "monitoring and control",
        "The part of a model that keeps it on course: define the measures, monitor the "
        "operations, take control action. It acts on any activity, so one arrow to the "
        "boundary is enough.",
        also=("M&C", "control", "monitoring", "control action", "boundary"),
        see=("measures of performance", "operations"),
        rules=("AM04", "AM05", "AM09"),
        source=("checkland-scholes-1990", "checkland-poulter-2006"),
    ),
    Term(
        "measures of performance",
        "The questions by which the system would be judged from its own worldview: three "
        "Es, or five. They are asked of the imagined system, not of the study.",
        also=("3Es", "5Es", "MoP", "the Es", "criteria", "measures"),
        see=("efficacy", "efficiency", "effectiveness", "ethicality", "elegance"),
        rules=("AM05", "AM06", "XT07"),
        source=("checkland-scholes-1990", "kce"),
    ),
    Term(
        "efficacy",
        "The first E: does it work, so that the output is there in the end?",
        ask="Is the output there?",
        example="Is the fence painted?",
        also=("E1",),
        see=("measures of performance",),
        rules=("AM05",),
        source=("kce",),
    ),
    Term(
        "efficiency",
        "The second E: is it done with the least use of resources?",
        ask="What did it take, for each one done?",
        example="How many hours and how much paint for a metre of fence?",
        also=("E2",),
        see=("measures of performance",),
        rules=("AM05", "AM06"),
        source=("kce",),
    ),
    Term(
        "effectiveness",
        "The third E: does the transformation help to achieve the wider aim, R? It can be "
        "judged from the wider system only.",
        ask="Does it serve what it is for?",
        example="Does the place look better for it?",
        beware="Some teach it as survival, or as doing the right thing.",
        also=("E3",),
        see=("measures of performance", "PQR"),
        rules=("AM05", "AM06"),
        source=("kce",),
    ),
    Term(
        "ethicality",
        "The fourth E: is the transformation morally right?",
        also=("E4", "ethics"),
        see=("measures of performance",),
        source=("creating-theatre",),
    ),
    Term(
        "elegance",
        "The fifth E: is it pleasing, well made?",
        also=("E5",),
        see=("measures of performance",),
        source=("creating-theatre",),
    ),
    Term(
        "expansion",
        "An activity opened up into a model of its own, with a root definition of its own: "
        "the what of the small model is the activity of the large one.",
        also=("expands", "decomposition", "expand"),
        see=("resolution level",),
        rules=("AM18",),
        source=("wilson-1990",),
    ),
    Term(
        "formal system model",
        "A list of what makes a set of activities a system: purpose, measures, decisions, "
        "parts that are systems, connection, a wider system, boundary, resources, "
        "continuity.",
        beware="Later Checkland speaks of four marks only: communication, control, layers, "
        "and qualities of the whole.",
        also=("FSM",),
        see=("system",),
        rules=("AM04", "AM08"),
        source=("checkland-1981:pp. 173-174", "inls"),
    ),
)
"""Terms of activity models."""
