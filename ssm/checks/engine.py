"""Asking the rules: from a study to what its authors should know, and what is good."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

import attrs

from ssm.checks.beside import lightened, undoubled
from ssm.checks.checked import Checked, Silence, Waived
from ssm.checks.choosing import chosen, is_chosen
from ssm.checks.context import Context
from ssm.checks.drafts import status_of, weighed
from ssm.checks.first_week import LATER, asked_at_first, is_first_week
from ssm.checks.foreign import Named, rules_named
from ssm.checks.good import good_sentences
from ssm.checks.literature.bibliography import sources_cited
from ssm.checks.own import own_problem
from ssm.checks.profiles import CHECKLAND, PROFILES, Profile, nearest_profile, profile_called
from ssm.checks.registry import RULES
from ssm.checks.rule import Remark, Rule
from ssm.checks.spoken import tongue_asked, why_silent
from ssm.checks.unread import parts_unread
from ssm.checks.waivers import Held, held_waivers, idle, unknown, waiver_for
from ssm.model.fields import texts
from ssm.model.loaded import Loaded, loaded
from ssm.model.study import Study
from ssm.problems import Problem, Severity, sort_problems
from ssm.source import SourceMap

__all__ = ["check"]


def check(
    value: Study | Loaded,
    *,
    profile: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    rules: Named = (),
) -> Checked:
    """What the rules of the method have to say about a study.

    Args:
        value: a study, or what loading gave; then its problems are among the result's.
        profile: checkland, wilson, teaching or bcs; the study's own setting when left out.
        select: codes, names or groups (`CA`) of the only rules to ask.
        ignore: codes, names or groups of rules not to ask.
        rules: rules of your own, or names of packages that offer some.

    Raises:
        InvalidValueError: there is no such profile, rule or package; the message
            offers the nearest.

    Example:
        >>> from ssm.model.root import Root
        >>> study = Study(roots=[Root(id="college", transformation="Education")])
        >>> for problem in check(study, select=["CA02"]).problems:
        ...     print(problem.severity.word, problem.message)
        warning A transformation turns something into something else; what is changed from
        what, to what? (got 'Education')

    References:
        The rules and their sources are in `ssm.checks.registry` and `ssm.checks.literature`.
    """
    held = loaded(value)
    select, ignore = texts(select), texts(ignore)
    settled, unsettled = _profile(held, profile)
    context = Context(study=held.study, profile=settled)
    added, faults = rules_named(rules)
    book = (*RULES, *added)
    due = chosen(settled, select, ignore, book)
    asked = tuple(rule for rule in due if context.english or not rule.english)
    waivers = held_waivers(held.study, book)
    run = _Run(context, held.where, waivers, parts_unread(held.problems))
    told = lightened([problem for rule in asked for problem in run.ask(rule)], asked)
    unused = tuple(one for one in waivers if one not in run.used)
    unsettled = (*unsettled, *tongue_asked(context, held.where))
    others = (*unsettled, *unknown(waivers, held.where, book), *idle(unused, asked, held.where))
    met = held.problems if isinstance(value, Loaded) else _broken_references(held)
    kept = _heeded((*undoubled(met, told), *others), ignore)
    later: tuple[str, ...] = ()
    if is_first_week(held.study) and not select:
        told, later = asked_at_first(told, kept, asked)
    good, broken = good_sentences(context)
    return Checked(
        problems=sort_problems((*told, *kept, *broken, *faults)),
        waived=tuple(run.waived),
        silent=(
            *_silences(context, due, select),
            *([Silence(codes=later, reason=LATER)] if later else ()),
        ),
        good=good,
        asked=asked,
        profile=settled.name,
        study=held.study,
    )


def _heeded(problems: Iterable[Problem], ignore: tuple[str, ...]) -> tuple[Problem, ...]:
    return tuple(each for each in problems if not is_chosen(each.code, each.name, ignore))


def _broken_references(held: Loaded) -> tuple[Problem, ...]:
    """What loading would have said of the references of a study built in Python."""
    from ssm.loading.references import reference_problems

    return tuple(reference_problems(held.study, held.where))


def _profile(held: Loaded, asked_for: str | None) -> tuple[Profile, tuple[Problem, ...]]:
    """The profile to use, and a problem when the study names one that does not exist."""
    if asked_for is not None:
        return profile_called(asked_for), ()
    said = held.study.settings.profile
    found = next((profile for profile in PROFILES if profile.name == said), None)
    if found is not None:
        return found, ()
    near = nearest_profile(said)
    names = ", ".join(profile.name for profile in PROFILES)
    problem = own_problem(
        "CK01",
        f"Which profile is meant? There are {names} (got {said!r})",
        hint=f"did you mean {near!r}?" if near else None,
        span=held.where.find("study", "settings", "profile"),
    )
    return CHECKLAND, (problem,)


def _silences(
    context: Context, rules: tuple[Rule, ...], select: tuple[str, ...]
) -> Iterator[Silence]:
    """The rules that were not asked, by reason."""
    foreign = tuple(rule.code for rule in rules if rule.english and not context.english)
    if foreign:
        yield Silence(codes=foreign, reason=why_silent(context))
    off = tuple(rule.code for rule in RULES if rule.code in context.profile.off)
    if off and not select:
        yield Silence(
            codes=off, reason=f"The profile {context.profile.name} does not ask these rules."
        )


@attrs.define
class _Run:
    """One walk over the rules, with the waivers that were used on the way."""

    context: Context
    where: SourceMap
    waivers: tuple[Held, ...]
    unread: frozenset[str]
    used: list[Held] = attrs.field(factory=list)
    waived: list[Waived] = attrs.field(factory=list)

    def ask(self, rule: Rule) -> list[Problem]:
        """What one rule has to say; when it breaks down, what it said before, and that it did."""
        told: list[tuple[Remark, Severity]] = []
        try:
            for remark in rule.ask(self.context):
                told += self._heard(rule, remark)
            return [self._problem(rule, *one) for one in _together(rule, self.context, told)]
        except Exception as error:  # noqa: BLE001 - a broken rule must not take the others down
            what = f"{type(error).__name__}: {error}"
            ours = rule in RULES
            whose = "that is our fault" if ours else "that is a fault of its package"
            message = f"The rule {rule.code} {rule.name} broke down; {whose} ({what})"
            code = "CK09" if ours else "CK08"
            fault = own_problem(code, message, hint="please report it", span=None)
            return [*self._kept(rule, told), fault]

    def _kept(self, rule: Rule, told: list[tuple[Remark, Severity]]) -> list[Problem]:
        """What a rule said before it broke down, unless that is what breaks."""
        with suppress(Exception):
            return [self._problem(rule, *one) for one in told]
        return []

    def _heard(self, rule: Rule, remark: Remark) -> Iterator[tuple[Remark, Severity]]:
        usual = self.context.profile.weight(rule.code, rule.severity)
        full = usual if remark.severity is None else min(remark.severity, usual)
        absent = rule.absence if remark.absent is None else remark.absent
        status = status_of(self.context.study, remark.ref)
        severity = weighed(full, absent=absent, status=status)
        covered = waiver_for(rule, remark.ref, self.waivers)
        if covered is not None:
            self.used.append(covered)
            problem = self._problem(rule, remark, severity or Severity.ADVICE)
            self.waived.append(Waived(problem=problem, reason=covered.waiver.reason, by=covered.by))
        elif severity is not None and not (absent and remark.ref in self.unread):
            yield remark, severity

    def _problem(self, rule: Rule, remark: Remark, severity: Severity) -> Problem:
        return Problem(
            code=rule.code,
            name=rule.name,
            severity=severity,
            message=remark.message,
            ref=remark.ref,
            hint=remark.hint,
            span=self.where.find(remark.ref, *remark.path),
            source=sources_cited(rule.source),
            standing=rule.standing.value,
            question=rule.question,
        )


def _together(
    rule: Rule, context: Context, told: list[tuple[Remark, Severity]]
) -> list[tuple[Remark, Severity]]:
    """The remarks on parts of one artefact as one, where the rule knows how to say it."""
    if rule.together is None:
        return told
    owners: dict[str, list[tuple[Remark, Severity]]] = {}
    for remark, severity in told:
        owners.setdefault("/".join(remark.ref.split("/")[:2]), []).append((remark, severity))
    return [
        several[0]
        if len(several) == 1
        else (
            rule.together(context, tuple(remark for remark, _ in several)),
            max(severity for _, severity in several),
        )
        for several in owners.values()
    ]
