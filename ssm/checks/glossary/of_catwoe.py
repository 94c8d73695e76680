"""The six elements of CATWOE, and their variants."""

from ssm.checks.glossary.term import Term

__all__ = ["TERMS_OF_CATWOE"]

TERMS_OF_CATWOE = (
    Term(
        "CATWOE",
        "Six things to think about in a root definition: customers, actors, transformation, "
        "worldview, owners, environment. T and W are its core and come as a pair; the others "
        "may be left out, if on purpose.",
        ask="Can each of the six be found in the sentence, or is it left out knowingly?",
        abroad=(("es", ("CATWDA",)),),
        see=("root definition", "PQR", "BATWOVE", "VOCATE"),
        rules=("CA01", "CA02", "CA05", "CA09", "CA12", "RD06"),
        source=("smyth-checkland-1976", "checkland-scholes-1990:ch. 2"),
    ),
    Term(
        "BATWOVE",
        "CATWOE with C written as two: beneficiaries and victims, those who gain by T and "
        "those who lose. This program keeps the two apart, and can be read either way.",
        ask="Who is worse off because T happens?",
        see=("CATWOE", "customers"),
        rules=("CA11",),
        source=("dialogic-design",),
    ),
    Term(
        "VOCATE",
        "The same thoughts in another order, as taught with business analysis: viewpoint, "
        "owner, customer, actor, transformation, environment.",
        see=("CATWOE", "Weltanschauung"),
        beware="Viewpoint stands for the worldview, which is a belief, not a position.",
        source=("cadle",),
    ),
    Term(
        "customers",
        "C in CATWOE: the people on whom T itself falls, for better or for worse. Kept "
        "here as beneficiaries and victims.",
        ask="Who gains or loses by T itself, without a step between?",
        example="A system to plan production has those who run to the plan as its C, not "
        "those who buy the goods.",
        beware="Not a market, not the client of the study. Authors differ on how far C "
        "reaches: Checkland keeps to those touched directly; Bergvall-Kåreborn and others "
        "warn that this can hide whom it touches in the end. Whom a stakeholder serves is "
        "said with serves.",
        also=("C", "customer", "beneficiaries", "victims", "beneficiary", "victim"),
        abroad=(("es", ("clientes",)),),
        see=("CATWOE", "BATWOVE", "client"),
        rules=("CA01", "CA10", "CA11"),
        source=("smyth-checkland-1976", "bergvall-2004"),
    ),
    Term(
        "actors",
        "A in CATWOE: those who would carry out the activities of the system.",
        ask="Who would do it, by role?",
        beware="Not everybody with an interest; those are issue owners.",
        also=("A", "actor"),
        abroad=(("es", ("actores",)),),
        see=("CATWOE", "issue owner", "activity"),
        rules=("CA01", "CA12", "CA15", "AM15"),
        source=("smyth-checkland-1976",),
    ),
    Term(
        "transformation",
        "T in CATWOE: the conversion of an input into an output, which is the same thing in "
        "another state. Concrete in, concrete out; abstract in, abstract out; one T to a "
        "definition. Many different Ts may be seen in one institution.",
        ask="Who or what goes in, and how is it changed when it comes out?",
        example="unpainted fence -> painted fence; need for a painted fence -> that need met",
        beware="What brings the change about (staff, money, paint) is not what is changed.",
        also=("T", "conversion", "input and output"),
        abroad=(("es", ("transformación",)),),
        see=("CATWOE", "Weltanschauung", "PQR"),
        rules=("CA02", "CA03", "CA04", "CA05", "CA06", "CA07", "CA08"),
        source=("checkland-1981", "checkland-scholes-1990:ch. 2"),
    ),
    Term(
        "Weltanschauung",
        "W in CATWOE: the belief, mostly unspoken, that makes a transformation worth making. "
        "For another W the same work is another system.",
        ask="What must one hold true to find this T worth the trouble?",
        example="A library educates; a library wears out books by lending them.",
        beware="Not an aim and not a slogan: somebody can hold it, and somebody can doubt it.",
        also=("worldview", "world-view", "world view", "world-image", "W"),
        abroad=(("es", ("visión del mundo",)),),
        see=("CATWOE", "transformation", "relevant system"),
        rules=("CA01", "CA09", "RD10"),
        source=("checkland-1981", "checkland-scholes-1990:ch. 2"),
    ),
    Term(
        "owners",
        "O in CATWOE: those in whose power it is to end T, or to alter it.",
        ask="Who could bring this to an end?",
        beware="Not those who own something in law, nor those who are responsible. The same "
        "people may be owners, actors and customers at once.",
        also=("O", "owner"),
        abroad=(("es", ("dueño",)),),
        see=("CATWOE",),
        rules=("CA01", "CA13"),
        source=("smyth-checkland-1976",),
    ),
    Term(
        "environmental constraints",
        "E in CATWOE: what lies outside the system, limits it, and is taken as given.",
        ask="What may this system not change, and has to live with?",
        example="no music after eleven, by law; a hall that seats sixty",
        beware="Not the surroundings in general, and nothing that the owners could change.",
        also=("E", "environment", "constraints", "environmental constraint"),
        abroad=(("es", ("ambiente", "entorno")),),
        see=("CATWOE",),
        rules=("CA01", "CA14", "XT03"),
        source=("smyth-checkland-1976",),
    ),
)
"""Terms of CATWOE."""
