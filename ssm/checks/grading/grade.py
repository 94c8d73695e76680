"""From a study and a rubric to a sheet."""

from ssm.checks.checked import Checked, Silence, Waived
from ssm.checks.choosing import chosen, is_chosen, rule_called
from ssm.checks.engine import check
from ssm.checks.grading.levels import suggested
from ssm.checks.grading.reading import rubric_called
from ssm.checks.grading.rubric import Criterion, Rubric
from ssm.checks.grading.sheet import Point, Seen, Sheet
from ssm.checks.grading.subjects import counted, looked_at, praise_of
from ssm.checks.profiles import PROFILES, profile_called
from ssm.checks.registry import RULES
from ssm.model.loaded import Loaded, loaded
from ssm.model.study import Study
from ssm.problems import Problem, worst

__all__ = ["grade"]

_OTHER_GROUPS = ("FI", "CK")


def grade(value: Study | Loaded, rubric: Rubric | str, *, profile: str | None = None) -> Sheet:
    """A rubric sheet of a study: per criterion what is sound and what to talk about.

    It suggests levels in words and gives no mark; whoever teaches decides.

    Args:
        value: a study, or what loading gave.
        rubric: a rubric, the name of one that comes with the package, or a file.
        profile: whose rules to ask; the rubric's, else the study's own, when left out.

    Raises:
        UnreadableError: there is no such rubric, or there are mistakes in it.
        InvalidValueError: there is no such profile.

    Example:
        >>> from ssm.model.root import Root
        >>> study = Study(roots=[Root(id="college", transformation="Education")])
        >>> sheet = grade(study, "root-definitions")
        >>> sheet.seen[0].criterion.name, sheet.seen[0].looked, sheet.seen[0].level
        ('What is changed into what', 'one root definition', 'beginning')
    """
    wanted = rubric_called(rubric) if isinstance(rubric, str) else rubric
    study = loaded(value).study
    found = check(value, profile=profile or wanted.profile, select=_asked(study, wanted, profile))
    words = tuple(word for criterion in wanted.criteria for word in criterion.rules)
    others = [one for one in found.problems if not one.code.startswith(_OTHER_GROUPS)]
    return Sheet(
        title=study.title,
        rubric=wanted,
        profile=found.profile,
        seen=tuple(_seen(study, found, criterion) for criterion in wanted.criteria),
        unread=tuple(one for one in found.problems if one.code.startswith(_OTHER_GROUPS)),
        more=any(not is_chosen(one.code, one.name, words) for one in others),
        checked=found,
    )


def _asked(study: Study, rubric: Rubric, profile: str | None) -> tuple[str, ...]:
    """The rules of the profile, and those that the rubric names one by one."""
    name = profile or rubric.profile or study.settings.profile
    known = profile is not None or any(name == one.name for one in PROFILES)
    usual = chosen(profile_called(name if known else PROFILES[0].name))
    called = (rule_called(word) for criterion in rubric.criteria for word in criterion.rules)
    named = {rule.code for rule in called if rule is not None}
    return tuple(rule.code for rule in RULES if rule in usual or rule.code in named)


def _seen(study: Study, found: Checked, criterion: Criterion) -> Seen:
    """What was seen of one criterion."""
    looked = counted(study, criterion.about)
    told = tuple(p for p in found.problems if is_chosen(p.code, p.name, criterion.rules))
    waived = tuple(
        one
        for one in found.waived
        if is_chosen(one.problem.code, one.problem.name, criterion.rules)
    )
    unasked = _unasked(found, criterion)
    spoken = any(is_chosen(rule.code, rule.name, criterion.rules) for rule in found.asked)
    parts = [part for subject in criterion.about for part in looked_at(study, subject)]
    touched = [f"{one.ref}/" for one in (*told, *(one.problem for one in waived))]
    quiet = [p for p in parts if not any(ref.startswith(f"{p.ref}/") for ref in touched)]
    good = praise_of(found.good, criterion)
    level, why = suggested(criterion, worst(told), looked=looked, good=good, asked=spoken)
    return Seen(
        criterion=criterion,
        looked=looked,
        parts=tuple(dict.fromkeys(part.name for part in parts)),
        sound=tuple(dict.fromkeys(part.name for part in quiet)) if spoken else (),
        good=good,
        points=_points(told),
        waived=waived,
        unasked=unasked,
        references=_references(told, waived),
        level=level,
        why=f"{why}; what was left unheeded on purpose is for you to weigh" if waived else why,
    )


def _unasked(found: Checked, criterion: Criterion) -> tuple[Silence, ...]:
    """The rules of a criterion that could not be asked, or that the profile leaves out."""
    silent = [
        Silence(codes=codes, reason=one.reason)
        for one in found.silent
        if (codes := tuple(code for code in one.codes if _belongs(code, criterion)))
    ]
    told = {*(rule.code for rule in found.asked), *(c for one in silent for c in one.codes)}
    left = tuple(r.code for r in RULES if r.code not in told and _belongs(r.code, criterion))
    if left:
        reason = f"The profile {found.profile} does not ask these rules."
        silent.append(Silence(codes=left, reason=reason))
    return tuple(silent)


def _belongs(code: str, criterion: Criterion) -> bool:
    rule = rule_called(code)
    return rule is not None and is_chosen(rule.code, rule.name, criterion.rules)


def _points(told: tuple[Problem, ...]) -> tuple[Point, ...]:
    """What to talk about; the same words of several places once."""
    groups: dict[tuple[object, ...], list[Problem]] = {}
    for one in told:
        groups.setdefault((one.code, one.severity, one.message, one.hint), []).append(one)
    return tuple(Point(first, tuple(others)) for first, *others in groups.values())


def _references(
    told: tuple[Problem, ...], waived: tuple[Waived, ...]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The literature behind what was said, each with the codes of its rules."""
    cited: dict[str, dict[str, None]] = {}
    for one in (*told, *(each.problem for each in waived)):
        if one.source:
            cited.setdefault(one.source, {})[one.code] = None
    return tuple((source, tuple(codes)) for source, codes in cited.items())
