"""Words of Wilson's branch, for the design of information and organisation."""

from ssm.checks.glossary.term import Term

__all__ = ["TERMS_OF_WILSON"]

TERMS_OF_WILSON = (
    Term(
        "CPTM",
        "One large model of an organisation's work on which people agree, as a ground for "
        "designing information or roles.",
        beware="For Checkland agreement on one model is not what models are for.",
        also=("consensus primary task model",),
        see=("primary-task", "W-decomposition", "Maltese cross"),
        source=("wilson-2001", "wilson-van-haperen-2015"),
    ),
    Term(
        "W-decomposition",
        "One root definition for each pure worldview, on the way to a model that all can "
        "accept: what all ask for is kept, the rest is argued.",
        also=("W decomposition",),
        see=("CPTM", "Weltanschauung"),
        source=("wilson-2001",),
    ),
    Term(
        "enterprise model",
        "A model put together from five kinds of definition: the core transformation, "
        "support, linking with the environment, planning, monitoring and control.",
        also=("enterprise model assembly", "TSLPMC", "T S L PMC"),
        see=("CPTM",),
        source=("wilson-2001",),
    ),
    Term(
        "Maltese cross",
        "A table with four arms: activities, the information they need and make, and the "
        "procedures that handle it now.",
        abroad=(("es", ("cruz maltesa",)),),
        see=("CPTM", "information categories"),
        source=("wilson-1990", "del-valle-2013"),
    ),
    Term(
        "information categories",
        "For each activity the kinds of information it needs, makes, and is judged by.",
        also=(
            "information category",
            "information needs",
            "information table",
            "information tables",
        ),
        see=("Maltese cross",),
        source=("wilson-1990",),
    ),
)
"""Terms of Wilson's branch."""
