"""Words for the situation, the people and the inquiry."""

from ssm.checks.term import Term

__all__ = ["TERMS_OF_INQUIRY"]

TERMS_OF_INQUIRY = (
    Term(
        "accommodation",
        "A version of the situation that people with different worldviews can live with, so "
        "that something can be done together.",
        rules=("CP08", "CH01"),
        beware="It is neither consensus, where all agree, nor a compromise, where all give way.",
    ),
    Term(
        "agenda",
        "The points to talk about that come out of a comparison.",
        rules=("CP08",),
    ),
    Term(
        "Analysis One",
        "Who takes part in the study: client, practitioner, issue owners.",
        also=("analysis of the intervention",),
        rules=("AN01",),
    ),
    Term(
        "Analysis Two",
        "The social texture of the situation: roles, the norms they are held to, the values "
        "by which they are judged. Each of the three makes and remakes the others.",
        also=("social system analysis", "cultural stream"),
    ),
    Term(
        "Analysis Three",
        "The politics of the situation: what gives power here, and how it is got, used, "
        "defended, passed on and given up. It is kept in a private file.",
        also=("political system analysis",),
    ),
    Term(
        "client",
        "Whoever caused the study to be made.",
        rules=("AN01",),
        beware="Not the C of CATWOE: that is customers, who gain or lose by T.",
    ),
    Term(
        "commodity of power",
        "What power shows itself in: a role, knowledge, access to information, the writing "
        "of minutes, the drafting of rules.",
        also=("commodity", "bases of power"),
    ),
    Term(
        "comparison",
        "Asking of the situation what a model asks for: does this happen, who does it, how, "
        "by what is it judged? It ends in questions, not in marks.",
        also=("stage 5", "line-up", "ordered questioning"),
        rules=("CP01", "CP02", "CP05", "CP08"),
    ),
    Term(
        "culturally feasible",
        "Workable for these people, with this history and these politics.",
        also=("feasible",),
        abroad=(("es", ("culturalmente viable", "culturalmente factible")),),
        rules=("CH02",),
        beware="Money and technology are another matter.",
    ),
    Term(
        "hard systems thinking",
        "Taking the world to contain systems that can be engineered. SSM takes the inquiry "
        "to be the system.",
        also=("hard systems",),
    ),
    Term(
        "issue owner",
        "Somebody who may care about the situation, or is touched by it, as the practitioner "
        "lists them. The list is a source of worldviews.",
        also=("problem owner", "issue owners"),
        rules=("AN01",),
    ),
    Term(
        "LUMAS",
        "Learning for a User by a Methodology-informed Approach to a Situation: who uses the "
        "method makes an approach of their own from it, and learns about both.",
    ),
    Term(
        "methodology",
        "The principles from which a way of working is made for each case.",
        beware="Not the way of working itself; that is the method, or the approach.",
    ),
    Term(
        "mode 1 and mode 2",
        "Two ends of a line: going through the stages from outside, or having the method in "
        "one's bones and using it to make sense of what goes on.",
        also=("mode 1", "mode 2"),
    ),
    Term(
        "practitioner",
        "Whoever conducts the study; drawn into the picture like everybody else.",
        also=("problem solver", "would-be improver", "analyst"),
        rules=("AN01",),
    ),
    Term(
        "problematical situation",
        "A part of the world about which somebody feels that something should be done.",
        also=("problem situation", "mess", "situation", "problem"),
        rules=("RP06",),
        beware="Never 'the problem': people differ about what that is.",
    ),
    Term(
        "rich picture",
        "A drawing of a situation with many relations at once: who and what is there, what "
        "goes on, how it feels. It is somebody's, at a date.",
        also=("picture", "pictures"),
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
        rules=("RP01", "RP02", "RP03", "RP05", "RP06", "RP09"),
    ),
    Term(
        "rounds",
        "Stretches of time in a study, so that what was said before a change and after it "
        "are not set against each other.",
        also=("round",),
    ),
    Term(
        "SSM",
        "Soft Systems Methodology: learning one's way to improvements in a situation that "
        "people see differently, by means of models of purposeful activity.",
        also=("Soft Systems Methodology",),
        abroad=(("es", ("metodología de sistemas blandos",)),),
    ),
    Term(
        "SSMp",
        "SSM turned on the process of doing the study; SSMc is SSM on the content of the "
        "situation.",
        also=("SSMc",),
    ),
    Term(
        "systemically desirable",
        "Following from a model that somebody cares for. Later Checkland and Poulter say "
        "arguably desirable.",
        also=("desirable", "arguably desirable"),
        rules=("CH02",),
    ),
    Term(
        "theme",
        "An issue seen in the situation: the way from a picture to relevant systems.",
        also=("issue", "themes"),
        rules=("XT04", "XT05"),
    ),
    Term(
        "two strands",
        "The stream of logic (definitions, models, comparison) and the stream of culture "
        "(Analyses One, Two, Three), which meet in changes both desirable and feasible.",
        also=("two streams", "stream of cultural analysis"),
    ),
    Term(
        "verdict",
        "What all that was heard about a row comes to: present, partial, absent, contested, "
        "or unknown where nobody spoke. Sources are counted, never quotes, and nothing is "
        "averaged.",
        also=("contested", "unknown"),
        rules=("CP08",),
    ),
    Term(
        "waiver",
        "A rule left unheeded on purpose, with the reason, which is shown. Knowingly left "
        'out is part of the method: waive: {CA01: "why"}.',
        also=("waive", "waivers"),
    ),
)
"""Terms of the real world and of the study itself."""
