"""The cases of the literature as studies: what their notes name, and what the rules say.

The notes stay outside the project; they are read from a folder at run time. As a script it
prints the table for people: `python tests/cases.py FOLDER`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import yaml

from ssm.checks import check
from ssm.checks.registry import RULES
from ssm.model.activity import Activity, Measures, Model, Monitoring
from ssm.model.change import Theme
from ssm.model.inquiry import Inquiry
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study
from ssm.problems import Severity

__all__ = ["CASES", "Case", "Outcome", "outcome", "study_of_case"]


@attrs.frozen(kw_only=True)
class Case:
    """What the note of a case names.

    Attributes:
        file: name of the note.
        named: the faults that the note names: code and ref.
        also: what else is true of it though the note does not name it, or may be argued
            about: code, and why.
        traces: what asks for an activity, where the note says that words will not show it.
    """

    file: str
    named: tuple[tuple[str, str], ...] = ()
    also: dict[str, str] = attrs.field(factory=dict)
    traces: dict[str, str] = attrs.field(factory=dict)


CASES = (
    Case(file="01-fence-painting", traces={"1": "P", "2": "E1", "5": "Q1"}),
    Case(
        file="02-city-parking",
        named=(
            ("AM17", "model/case/3"),
            ("AM04", "model/case"),
            ("RD05", "root/case"),
            ("RD06", "root/case"),
            ("CA07", "root/t4"),
        ),
        also={
            "CA01": "the note has the sentence only, and no list of C, A, T, W, O and E",
            "CA07": "T4b also joins two results, policed and fined; the note leaves it be",
            "RD10": "one definition of several is told in full",
            "RD06": "no actors are told at all, so that CA01 asks for them",
            "RD05": "the two ends stand in a clause of their own, behind two means",
        },
    ),
    Case(
        file="03-the-pub",
        named=(
            ("CA13", "root/customer-csc2202-slides"),
            ("CA02", "root/customer-aberdeen-slides"),
            ("CA02", "root/customer-csc2202-slides"),
            ("CA02", "root/employee"),
        ),
        also={"RD05": "identify and satisfy are two verbs, though taught as one phrase"},
    ),
    Case(
        file="05-cook-rice",
        named=(
            ("AM10", "model/case/1..4"),
            ("AM10", "model/case/2..4"),
            ("AM04", "model/case"),
        ),
    ),
    Case(
        file="08-nmit-institute",
        named=(
            *(("CA02", f"root/{view}") for view in ("student", "teacher", "ceo")),
            *(("CA14", f"root/{view}") for view in ("student", "parent", "ceo", "its-manager")),
            *(("RD02", f"root/{view}") for view in ("student", "teacher", "parent")),
            ("RD07", "root/student"),
            ("CA15", "root/teacher"),
            ("CA13", "root/parent"),
            ("CA08", "root/ceo"),
            ("CA09", "root/ceo"),
            ("RD09", "root/its-manager"),
        ),
        also={
            "CA02": "T of the parent and of the manager has no input either",
            "CA09": "W of the student begins with an imperative, which makes it an aim",
            "RD02": "the other two sentences, which are paraphrases, name no system either",
        },
    ),
    Case(
        file="12-outpatient-appointments",
        named=(("RD05", "root/case"), ("CA01", "root/case")),
        also={
            "RD09": "the note calls a word of value what others would call a plain description",
            "RD10": "one definition is all there is",
        },
    ),
    Case(file="17-public-library-transformations"),
    Case(
        file="19-community-cafe",
        named=(("CA10", "root/case"), ("CA12", "root/case")),
        also={
            "CA01": "only two letters are told",
            "RD10": "no definition is told",
        },
    ),
)


@attrs.frozen(kw_only=True)
class Outcome:
    """What the rules made of a case: faults found and missed, alarms nobody named."""

    case: Case
    found: tuple[tuple[str, str], ...]
    missed: tuple[tuple[str, str], ...]
    alarms: tuple[str, ...]


def outcome(case: Case, folder: Path) -> Outcome:
    """What the rules make of a case whose note is in a folder."""
    note = (folder / f"{case.file}.md").read_text(encoding="utf-8")
    study = study_of_case(note, case.traces)
    every = check(study, select=[rule.code for rule in RULES]).problems
    told = {(problem.code, problem.ref) for problem in every}
    named = set(case.named)
    alarms = [
        str(problem)
        for problem in check(study).problems
        if problem.severity > Severity.ADVICE
        and (problem.code, problem.ref) not in named
        and problem.code not in case.also
    ]
    return Outcome(
        case=case,
        found=tuple(one for one in case.named if one in told),
        missed=tuple(one for one in case.named if one not in told),
        alarms=tuple(alarms),
    )


def study_of_case(note: str, traces: dict[str, str]) -> Study:
    """The study that the block of YAML in a note tells, as far as it goes.

    What the notes are silent about, such as who did the study and why a definition was
    thought of, is filled in, so that the rules speak of what is there.

    Args:
        note: the text of the note.
        traces: what asks for an activity, by its number.
    """
    block = note.partition("```yaml\n")[2].partition("```")[0]
    told = yaml.safe_load(block)
    roots = list(_roots(told))
    return Study(
        title=told["case"],
        inquiry=Inquiry(client=["client"], practitioner=["us"], issue_owners=["client", "us"]),
        stakeholders=[Stakeholder(id="client"), Stakeholder(id="us", is_="practitioner")],
        themes=[Theme(id="asked", label="What the case is about")],
        roots=roots,
        models=list(_models(told, {root.id for root in roots}, traces)),
    )


def _roots(told: dict[str, Any]) -> Iterator[Root]:
    for view in told.get("views", ()):
        yield from _of_view(view)
    for name, change in told.get("transformations", {}).items():
        if isinstance(change, dict) and "input" in change:
            yield Root(id=name.lower(), because=["asked"], transformation=_change(change))
    for place, item in enumerate(told.get("transformations", {}).get("items", ()), 1):
        yield Root(
            id=f"library-{place}",
            because=["asked"],
            transformation=_change(item),
            worldview=item["worldview_added_here"],
        )
    for who in told.get("other_worldviews", {}).get("items", ()):
        yield Root(id=f"of-{who}", status="idea", label=who)
    alone = {"definitions_given", "root_definition"} & set(told)
    if alone:
        parts = told.get("catwoe") or told.get("definitions_given") or {}
        yield _root("case", parts, told)


def _of_view(view: dict[str, Any]) -> Iterator[Root]:
    """The definition of a view, or one for each of its owners where copies differ."""
    parts = view.get("catwoe", view)
    owners = parts.get("O")
    if isinstance(owners, dict):
        for copy, owner in owners.items():
            id = f"{view['name']}-{copy}".replace("_", "-")
            yield _root(id, {**parts, "O": owner.partition(" (")[0]}, view)
    else:
        yield _root(view["name"], parts, view)


def _root(id: str, parts: dict[str, Any], told: dict[str, Any]) -> Root:
    said = told.get("rd") or told.get("rd_paraphrase") or told.get("root_definition")
    pqr = told.get("pqr", {})
    return Root(
        id=id,
        status="chosen",
        because=["asked"],
        definition=said["text"] if isinstance(said, dict) else said,
        what=pqr.get("P"),
        how=_names(pqr.get("Q")),
        why=pqr.get("R"),
        beneficiaries=_names(parts.get("C")),
        actors=_names(parts.get("A")),
        transformation=_change(parts.get("T")),
        worldview=parts.get("W"),
        owners=_names(parts.get("O")),
        environment=_names(parts.get("E")),
    )


def _change(told: Any) -> str | None:
    return f"{told['input']} -> {told['output']}" if isinstance(told, dict) else told


def _names(told: str | None) -> list[str]:
    """The entries of a list in prose, written large, so that none is taken for a reference."""
    return [name[:1].upper() + name[1:] for name in told.split(", ")] if told else []


def _models(told: dict[str, Any], roots: set[str], traces: dict[str, str]) -> Iterator[Model]:
    doings = told.get("activities")
    if not isinstance(doings, dict):
        return
    control = doings.get("monitoring_and_control")
    es = told.get("es", {})
    yield Model(
        id="case",
        status="chosen" if "case" in roots and control else "draft",
        activities=[
            Activity(id=str(n), do=do, traces=traces.get(str(n), ()))
            for n, do in doings["operations"].items()
        ],
        dependencies=list(dict.fromkeys(_arrows(told, set(doings["operations"])))),
        measures=Measures(**{name: es.get(name) for name in _ES}),
        monitoring=Monitoring() if control else None,
    )


_ES = ("efficacy", "efficiency", "effectiveness")


def _arrows(told: dict[str, Any], operations: set[int]) -> Iterator[str]:
    held = told.get("arrows", {})
    lists = [held, *held.values()]
    for one in lists:
        pairs = one.get("items", ()) if isinstance(one, dict) else one
        for pair in pairs if isinstance(pairs, list) else ():
            if isinstance(pair, list) and set(pair) <= operations:
                yield f"{pair[0]} -> {pair[1]}"


def table(folder: Path) -> str:
    """The outcome of all cases, a row each, with what was missed and what was too much."""
    lines = [f"{'case':36}{'named':>6}{'found':>6}{'missed':>7}{'false':>6}"]
    notes = []
    for case in CASES:
        got = outcome(case, folder)
        counts = (len(case.named), len(got.found), len(got.missed), len(got.alarms))
        lines.append("{:36}{:6}{:6}{:7}{:6}".format(case.file, *counts))
        notes += [f"{case.file}: missed {code} at {ref}" for code, ref in got.missed]
        notes += [f"{case.file}: false alarm {alarm}" for alarm in got.alarms]
        notes += [
            f"{case.file}: may be argued about: {code}, {why}" for code, why in case.also.items()
        ]
    return "\n".join([*lines, "", *notes])


if __name__ == "__main__":
    print(table(Path(sys.argv[1])))
