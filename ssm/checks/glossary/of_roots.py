"""Words for root definitions and the systems they name."""

from ssm.checks.glossary.term import Term

__all__ = ["TERMS_OF_ROOTS"]

TERMS_OF_ROOTS = (
    Term(
        "root definition",
        "A concise sentence that says what an imagined purposeful system is, from one "
        "worldview. The model then says what it would have to do. It need not be true or "
        "wanted; it has to be worth thinking with.",
        ask="What would this be a system to do, by what means, and what for?",
        example="A householder-owned system to paint a garden fence by hand, in keeping with "
        "the house, in order to make the place look better.",
        beware="Not a description of a department, and not a wish.",
        also=("RD", "root", "roots", "definition", "root definitions"),
        abroad=(("es", ("definición raíz",)),),
        see=("CATWOE", "PQR", "relevant system", "activity model"),
        rules=("RD01", "RD02", "RD03", "RD05", "RD06", "RD07", "RD09"),
        source=("smyth-checkland-1976", "checkland-1981"),
    ),
    Term(
        "PQR",
        "What is done (P), by what means (Q), towards what (R): three levels in one "
        "sentence. R is the concern of the wider system, P that of the system, and each Q is "
        "a way the definition insists on.",
        ask="What is done, by what means, and what does that serve?",
        beware="Each by binds the model: write only a Q that you want to be held to.",
        also=("XYZ", "P", "Q", "R", "P Q R", "what how why"),
        see=("root definition", "resolution level", "CATWOE"),
        rules=("RD03", "RD04", "RD05", "RD08", "RD12", "XT01"),
        source=("checkland-scholes-1990", "kce", "or-society"),
    ),
    Term(
        "relevant system",
        "An imagined system that somebody finds worth thinking with, for a reason. It is "
        "chosen, never given: what made it relevant is written down with it.",
        ask="What in the situation, or whose concern, makes this worth modelling?",
        also=("relevant systems",),
        see=("theme", "holon", "root definition"),
        rules=("RD10", "XT05"),
        source=("checkland-scholes-1990",),
    ),
    Term(
        "primary-task",
        "Of a root definition: about work that an organisation has, or could have, a unit for.",
        example="to refine oil, in an oil company",
        also=("PT", "primary task", "primary-task root definition"),
        see=("issue-based",),
        rules=("RD07", "RD11"),
        source=("or-society",),
    ),
    Term(
        "issue-based",
        "Of a root definition: about activity that is not institutionalised, rare or "
        "contested, such as settling a conflict; it mostly cuts across departments, and so "
        "opens people's thinking.",
        example="to settle who gets the hall on Friday nights",
        also=("IB", "issue based", "issue-based root definition"),
        see=("primary-task",),
        rules=("RD11",),
        source=("or-society", "kce"),
    ),
    Term(
        "holon",
        "A whole made up in order to inquire with it: Checkland's word for his models, since "
        "system is taken for things in the world.",
        also=("human activity system", "HAS", "notional system", "holons"),
        abroad=(("es", ("sistema de actividad humana",)),),
        see=("system", "activity model"),
        source=("checkland-scholes-1990",),
    ),
    Term(
        "system",
        "A whole that is more than its parts: it has communication, control, layers, and "
        "qualities that belong to the whole only. In SSM the word is kept for models and for "
        "the inquiry.",
        beware="Not 'the hospital system' out there.",
        also=("systems",),
        see=("holon", "formal system model", "hard systems thinking"),
        rules=("RP07", "RD02"),
        source=("inls",),
    ),
    Term(
        "resolution level",
        "Wider system, system, subsystem: why, what and how. Whoever looks chooses which of "
        "them is called the system.",
        also=("levels of resolution", "hierarchy", "wider system", "subsystem", "level"),
        see=("PQR", "expansion"),
        rules=("AM16", "AM18"),
        source=("checkland-1981",),
    ),
    Term(
        "hard systems thinking",
        "Taking the world to contain systems that can be engineered. SSM takes the inquiry "
        "to be the system.",
        also=("hard systems",),
        see=("system", "SSM"),
        source=("checkland-1981",),
    ),
)
"""Terms of root definitions."""
