"""The profiles: which rules are asked, and how much they weigh, in which tradition."""

from ssm.checks.profile import Choice, Profile
from ssm.errors import InvalidValueError
from ssm.model.nearest import did_you_mean, nearest
from ssm.problems import Severity

__all__ = [
    "BCS",
    "CHECKLAND",
    "PROFILES",
    "TEACHING",
    "WILSON",
    "Profile",
    "nearest_profile",
    "profile_called",
]

CHECKLAND = Profile(
    name="checkland",
    about="Soft Systems Methodology as Checkland and his co-authors came to teach it; the default",
    order="finding out, models, debate and action go on at once; CATWOE begins with the pair of "
    "T and W",
)
WILSON = Profile(
    name="wilson",
    about="Wilson's branch, for the design of information and organisation: models of any size, "
    "every word of the definition traced",
    order="definitions for several worldviews come first; what all accept grows into one "
    "primary-task model, on which the organisation is then mapped: who does each activity",
    choices=(
        Choice(
            rules=("AM03",),
            asked=False,
            why="Wilson's models may hold some hundreds of activities, so no size is asked for",
            source=("wilson-1990", "wilson-2001"),
        ),
        Choice(
            rules=("AM04",),
            weight=Severity.ADVICE,
            why="monitoring and control belong to each subsystem of a decoupled model rather "
            "than standing once beside it; accounts of Wilson differ on how",
            source=("wilson-2001",),
        ),
        Choice(
            rules=("RD10",),
            weight=Severity.ADVICE,
            why="one agreed primary-task model is the aim; several worldviews are a way to it",
            source=("wilson-2001", "wilson-van-haperen-2015"),
        ),
        Choice(
            rules=("XT01", "XT02"),
            weight=Severity.WARNING,
            why="each word of the definition has its use in the model, which takes nothing from "
            "elsewhere; here only written traces count, words in common do not",
            source=("wilson-1990", "wilson-2001"),
        ),
        Choice(
            rules=("RD06",),
            weight=Severity.WARNING,
            why="each part of CATWOE stands in the sentence, for the model is built from the "
            "sentence alone; it is looked for by words, so it weighs no more than a warning",
            source=("wilson-1990", "wilson-2001"),
        ),
        Choice(
            rules=("XT03",),
            asked=True,
            why="each constraint in the definition needs an activity that finds out about it or "
            "takes account of it",
            source=("wilson-1990",),
        ),
    ),
    sizes=None,
    strict=True,
)
TEACHING = Profile(
    name="teaching",
    about="for exercises: every rule is asked, those of one author too",
    order="as the exercise has it; a part that is still to come stays an idea or a draft",
    choices=(
        Choice(
            rules=("*",),
            asked=True,
            why="a learner meets what one author asks, too, and can argue with it",
            source=("ours",),
        ),
        Choice(
            rules=("CP02",),
            weight=Severity.WARNING,
            why="connections are rows of the chart like activities, and most charts of learners "
            "are without them",
            source=("kce",),
        ),
        Choice(
            rules=("RD03",),
            weight=Severity.WARNING,
            why="whoever can say P, Q and R apart has understood the definition; published ones "
            "often do not show them, and so the rule is advice elsewhere",
            source=("kce", "or-society"),
        ),
        Choice(
            rules=("RD06",),
            weight=Severity.WARNING,
            why="to look for each part of CATWOE in the sentence trains the eye, though authors "
            "differ on whether all of them belong there",
            source=("or-society",),
        ),
        Choice(
            rules=("XT05",),
            weight=Severity.WARNING,
            why="that a system is relevant because somebody chose it is easily forgotten where "
            "an exercise hands it out",
            source=("checkland-scholes-1990",),
        ),
    ),
)
BCS = Profile(
    name="bcs",
    about="for business analysts who meet the method among their other techniques",
    order="the worldview first, then the transformation, customers, actors, owner and "
    "environment; then a model of the business activities that it would take (Cadle and others)",
    choices=(
        Choice(
            rules=("CA11",),
            asked=True,
            why="who would be worse off is asked of stakeholders there anyway",
            source=("ours", "dialogic-design"),
        ),
        Choice(
            rules=("RD02",),
            weight=Severity.ADVICE,
            why="the model is mostly built from CATWOE itself, so that the sentence weighs less",
            source=("ours",),
        ),
        Choice(
            rules=("CP06",),
            weight=Severity.ADVICE,
            why="setting the model beside what is done goes by the name of gap analysis there; "
            "the question behind the rule stays worth asking",
            source=("ours",),
        ),
        Choice(
            rules=("CH03",),
            weight=Severity.ADVICE,
            why="business, technical and financial feasibility are judged too, and often noted "
            "in the same place; whether people can live with it is still asked",
            source=("ours",),
        ),
    ),
)
PROFILES = (CHECKLAND, WILSON, TEACHING, BCS)
"""All profiles, the default first."""


def profile_called(name: str) -> Profile:
    """The profile of a name.

    Raises:
        InvalidValueError: there is none of this name; the message offers the nearest.

    Example:
        >>> profile_called("wilson").sizes is None
        True
        >>> profile_called("wilsen")
        Traceback (most recent call last):
            ...
        ssm.errors.InvalidValueError: 'profile' must be one of checkland, wilson, teaching, bcs
        (got 'wilsen'); did you mean 'wilson'?
    """
    found = next((profile for profile in PROFILES if profile.name == name), None)
    if found is None:
        names = [profile.name for profile in PROFILES]
        hint = did_you_mean(name, names)
        msg = f"'profile' must be one of {', '.join(names)} (got {name!r}){hint}"
        raise InvalidValueError(msg, name)
    return found


def nearest_profile(name: str) -> str | None:
    """The name of a profile that looks most like a text, or None.

    Example:
        >>> nearest_profile("chekland"), nearest_profile("xyz")
        ('checkland', None)
    """
    return nearest(name, [profile.name for profile in PROFILES])
