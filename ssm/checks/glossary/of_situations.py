"""Words for the situation, its pictures and its people."""

from ssm.checks.glossary.term import Term

__all__ = ["TERMS_OF_SITUATIONS"]

TERMS_OF_SITUATIONS = (
    Term(
        "problematical situation",
        "A part of the world about which somebody feels that something should be done.",
        ask="Who finds this problematical, and since when?",
        beware="Never 'the problem': people differ about what that is.",
        also=("problem situation", "mess", "situation", "problem", "the problem"),
        see=("rich picture", "issue owner"),
        rules=("RP06",),
        source=("checkland-1981", "inls"),
    ),
    Term(
        "rich picture",
        "A drawing of a situation with many relations at once: who and what is there, what "
        "goes on, how it feels. It is drawn before one understands, and it is somebody's, at "
        "a date.",
        ask="What do I know of this situation that is not in the picture yet?",
        beware="Neither a flowchart nor an organisation chart, and not judged as art.",
        also=("picture", "pictures", "rich pictures"),
        abroad=(
            (
                "es",
                (
                    "visión enriquecida",
                    "cuadro pictográfico",
                    "gráfico enriquecido",
                    "imagen enriquecida",
                ),
            ),
            ("fr", ("image riche",)),
        ),
        see=("structure, process and climate", "five traps", "reading sheet", "theme"),
        rules=("RP01", "RP02", "RP03", "RP04", "RP05", "RP06", "RP08", "RP09"),
        source=("checkland-1981", "ou-openlearn", "bronte-stewart-1999"),
    ),
    Term(
        "structure, process and climate",
        "What a rich picture shows: what changes slowly, such as people, buildings and "
        "ranks; what is in flux, such as work, papers and decisions; and how the two get on, "
        "the mood of the place.",
        beware="Monk and Howard say concerns where Checkland says climate.",
        also=("structure", "process", "climate", "concern", "concerns", "mood"),
        see=("rich picture",),
        rules=("RP02",),
        source=("checkland-1981", "monk-howard-1998"),
    ),
    Term(
        "five traps",
        "Where rich pictures go astray: the picture of one problem instead of the situation; "
        "a poor picture, with parts left out; one that is already sorted and explained; one "
        "that has to be read; one that is taken for final.",
        also=("traps", "OU traps"),
        see=("rich picture",),
        rules=("RP02", "RP05", "RP06", "RP09"),
        source=("ou-t306",),
    ),
    Term(
        "reading sheet",
        "What a group can see in its finished picture: who is big and in the middle, who has "
        "no voice, how all are related, what is not there. It is read for meaning, not "
        "judged; Bell and Morse call this eductive interpretation.",
        ask="What does the picture know that we have not said yet?",
        also=("eductive interpretation",),
        see=("rich picture",),
        rules=("RP10", "RP11"),
        source=("bell-morse", "bell-berg-morse-2019"),
    ),
    Term(
        "stakeholder",
        "Whoever has to do with the situation. One name for one party, in pictures, "
        "definitions and findings alike.",
        also=("stakeholders", "party", "parties"),
        see=("issue owner", "customers", "actors"),
        source=("ours",),
    ),
    Term(
        "theme",
        "An issue seen in the situation: the way from a picture to relevant systems. It is "
        "taken up, or set aside with a reason.",
        also=("issue", "themes", "issues"),
        see=("relevant system", "rich picture"),
        rules=("XT04", "XT05"),
        source=("checkland-scholes-1990",),
    ),
    Term(
        "Analysis One",
        "Who takes part in the study: client, practitioner, issue owners. They are roles; "
        "one person may have several.",
        also=("analysis of the intervention", "Analysis 1"),
        see=("client", "practitioner", "issue owner"),
        rules=("AN01", "AN02"),
        source=("checkland-winter-2006", "checkland-poulter-2006"),
    ),
    Term(
        "Analysis Two",
        "The social texture of the situation: roles, the norms they are held to, the values "
        "by which they are judged. Each of the three makes and remakes the others.",
        also=("social system analysis", "cultural stream", "Analysis 2", "norms", "values"),
        see=("two strands", "culturally feasible"),
        source=("checkland-scholes-1990", "checkland-poulter-2006"),
    ),
    Term(
        "Analysis Three",
        "The politics of the situation: what gives power here, and how it is got, used, "
        "defended, passed on and given up. To publish it is already "
        "politics, so it is kept in a private file.",
        also=("political system analysis", "Analysis 3", "politics"),
        see=("commodity of power",),
        rules=("AN03",),
        source=("checkland-scholes-1990", "checkland-poulter-2006"),
    ),
    Term(
        "commodity of power",
        "What power shows itself in: a role, knowledge, access to information, the writing "
        "of minutes, the drafting of rules.",
        ask="How is it obtained, used, protected, passed on, given up?",
        also=("commodity", "bases of power", "commodities", "power"),
        see=("Analysis Three",),
        source=("checkland-scholes-1990",),
    ),
    Term(
        "client",
        "Whoever caused the study to be made.",
        beware="Not the C of CATWOE: that is customers, who gain or lose by T.",
        also=("clients",),
        see=("Analysis One", "customers"),
        rules=("AN01", "AN02"),
        source=("checkland-winter-2006",),
    ),
    Term(
        "practitioner",
        "Whoever conducts the study; drawn into the picture like everybody else, and an "
        "owner of the issue, too.",
        also=("problem solver", "would-be improver", "analyst", "practitioners"),
        see=("Analysis One",),
        rules=("RP12", "AN01", "AN02"),
        source=("checkland-winter-2006", "ou-t552"),
    ),
    Term(
        "issue owner",
        "Somebody who may care about the situation, or is touched by it, as the practitioner "
        "lists them. The list is a source of worldviews.",
        ask="Whom does this touch, and who may care how it goes on?",
        also=("problem owner", "issue owners", "owners of the issue"),
        see=("Analysis One", "owners"),
        rules=("AN01", "AN02"),
        source=("checkland-winter-2006", "checkland-poulter-2006"),
    ),
)
"""Terms of the real world."""
