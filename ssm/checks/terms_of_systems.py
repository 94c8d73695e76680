"""Words for root definitions, models and systems thinking."""

from ssm.checks.term import Term

__all__ = ["TERMS_OF_SYSTEMS"]

TERMS_OF_SYSTEMS = (
    Term(
        "activity",
        "One thing somebody would do, as a phrase that begins with its verb.",
        also=("bubble", "operation", "activities"),
        rules=("AM01", "AM02", "AM07", "XT02"),
    ),
    Term(
        "activity model",
        "The activities that a root definition calls for, linked by dependency into one "
        "purposeful whole. It is a device to ask questions with, not a description.",
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
        rules=("RD01", "AM03", "AM04", "AM08"),
    ),
    Term(
        "actors",
        "A in CATWOE: those who would carry out the activities of the system.",
        abroad=(("es", ("actores",)),),
        rules=("CA01", "CA12"),
        beware="Not everybody with an interest; those are issue owners.",
    ),
    Term(
        "CATWOE",
        "Six things to think about in a root definition: customers, actors, transformation, "
        "worldview, owners, environment. T and W are its core.",
        also=("BATWOVE",),
        abroad=(("es", ("CATWDA",)),),
        rules=("CA01", "CA02", "CA05", "CA09", "CA12"),
    ),
    Term(
        "CPTM",
        "One large model of an organisation's work on which people agree, as a ground for "
        "designing information or roles (Wilson).",
        also=("consensus primary task model",),
    ),
    Term(
        "customers",
        "C in CATWOE: those who are better or worse off directly because T happens. Kept "
        "here as beneficiaries and victims.",
        also=("beneficiaries", "victims"),
        rules=("CA01",),
        beware="Not a market; and whom a stakeholder serves is said with serves.",
    ),
    Term(
        "dependency",
        "An arrow of an activity model: a -> b says that b cannot be done, or not sensibly, "
        "unless a is.",
        also=("logical contingency", "logical dependency", "arrow", "dependencies"),
        rules=("AM07", "AM09", "AM10", "AM11", "CP02"),
    ),
    Term(
        "efficacy",
        "E1: do the means work, is the output in fact produced?",
        also=("E1",),
        rules=("AM05",),
    ),
    Term(
        "efficiency",
        "E2: is it done with the least use of resources?",
        also=("E2",),
        rules=("AM05",),
    ),
    Term(
        "effectiveness",
        "E3: does the transformation help to achieve the wider aim, R? It can be judged "
        "from the wider system only.",
        also=("E3",),
        rules=("AM05",),
    ),
    Term("ethicality", "E4: is the transformation morally right?", also=("E4",)),
    Term("elegance", "E5: is it pleasing, well made?", also=("E5",)),
    Term(
        "measures of performance",
        "The questions by which the system would be judged from its own worldview: three "
        "Es, or five.",
        also=("3Es", "5Es", "MoP", "the Es"),
        rules=("AM05",),
    ),
    Term(
        "environmental constraints",
        "E in CATWOE: what lies outside the system and is taken as given.",
        also=("environment", "constraints"),
        abroad=(("es", ("ambiente", "entorno")),),
        rules=("CA01",),
        beware="Not the surroundings in general.",
    ),
    Term(
        "formal system model",
        "A list of what makes a set of activities a system: purpose, measures, decisions, "
        "connection, boundary, resources, continuity and others.",
        also=("FSM",),
        rules=("AM04", "AM08"),
    ),
    Term(
        "holon",
        "A whole made up in order to inquire with it: Checkland's word for his models.",
        also=("human activity system", "HAS", "notional system"),
    ),
    Term(
        "issue-based",
        "Of a root definition: about activity that is not institutionalised, such as "
        "settling a conflict; it mostly cuts across departments.",
        also=("IB", "issue-based root definition"),
    ),
    Term(
        "primary-task",
        "Of a root definition: about work that an organisation has, or could have, a unit for.",
        also=("PT", "primary task"),
    ),
    Term(
        "Maltese cross",
        "A table with four arms: activities, the information they need and make, and the "
        "procedures that handle it now (Wilson).",
        abroad=(("es", ("cruz maltesa",)),),
    ),
    Term(
        "monitoring and control",
        "The part of a model that keeps it on course: define the measures, monitor the "
        "operations, take control action.",
        also=("M&C", "control", "monitoring"),
        rules=("AM04", "AM05", "AM09"),
    ),
    Term(
        "operations",
        "The activities that carry out the transformation, as against monitoring and control.",
        also=("operational subsystem",),
        rules=("AM03", "AM07", "AM08"),
    ),
    Term(
        "owners",
        "O in CATWOE: those who could stop or change T.",
        abroad=(("es", ("dueño",)),),
        rules=("CA01",),
        beware="Not those who own something in law, nor those who are responsible.",
    ),
    Term(
        "PQR",
        "Do P by Q in order to help achieve R: what, how and why, three levels in one sentence.",
        also=("XYZ", "what how why"),
        rules=("RD03", "RD05", "XT01"),
    ),
    Term(
        "relevant system",
        "An imagined system that somebody finds worth thinking with, for a reason. It is "
        "chosen, never given.",
        also=("relevant systems",),
        rules=("XT05", "RD10"),
    ),
    Term(
        "resolution level",
        "Wider system, system, subsystem: why, what and how. Whoever looks chooses which of "
        "them is called the system.",
        also=("levels of resolution", "hierarchy"),
        rules=("AM18",),
    ),
    Term(
        "root definition",
        "A concise sentence that says what an imagined purposeful system is, from one "
        "worldview. The model then says what it would have to do.",
        also=("RD", "root", "roots", "definition"),
        abroad=(("es", ("definición raíz",)),),
        rules=("RD01", "RD02", "RD03", "RD05", "RD09"),
    ),
    Term(
        "system",
        "A whole that is more than its parts. In SSM the word is kept for models and for "
        "the inquiry.",
        rules=("RP07", "RD02"),
        beware="Not 'the hospital system' out there.",
    ),
    Term(
        "transformation",
        "T in CATWOE: the conversion of an input into an output, which is the same thing in "
        "another state. Write input -> output.",
        also=("T", "conversion"),
        abroad=(("es", ("transformación",)),),
        rules=("CA02", "CA03", "CA05", "CA06", "CA07", "CA08"),
    ),
    Term(
        "Weltanschauung",
        "W in CATWOE: the belief, mostly unspoken, that makes a transformation worth making.",
        also=("worldview", "world-image", "W"),
        abroad=(("es", ("visión del mundo",)),),
        rules=("CA01", "CA09", "RD10"),
    ),
    Term(
        "W-decomposition",
        "One root definition for each pure worldview, on the way to a model that all can "
        "accept (Wilson).",
    ),
)
"""Terms of the systems thinking about the real world."""
