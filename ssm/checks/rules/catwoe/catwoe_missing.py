"""CA01: each letter of CATWOE is filled, or left out on purpose."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.filled import is_blank, is_filled
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.model.root import Root
from ssm.model.words import Status
from ssm.problems import Severity

BAD = """
roots:
  repair:  # <-
    status: chosen
    beneficiaries: ["tenants"]
    actors: ["estate workers"]
    transformation: "reported faults -> repaired faults"
    owners: ["housing board"]
    environment: ["a fixed yearly budget"]
"""
GOOD = """
roots:
  repair:
    status: chosen
    beneficiaries: ["tenants"]
    actors: ["estate workers"]
    transformation: "reported faults -> repaired faults"
    worldview: "A home that works is a right, not a favour."
    owners: ["housing board"]
    environment: ["a fixed yearly budget"]
"""


@rule(
    "CA01",
    "catwoe-missing",
    Severity.ERROR,
    title="Each letter of CATWOE is filled, or left out on purpose",
    about=("root",),
    standing="core",
    source=("smyth-checkland-1976", "checkland-1981", "checkland-scholes-1990"),
    question="Which of the six have I not thought about yet?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def catwoe_missing(context: Context) -> Iterator[Remark]:
    """CATWOE is a list of six things to think about before a definition is called done.

    T and W are its core: what is changed, and the belief by which that change is worth
    making. Neither can do without the other, so something chosen needs both. C is who
    gains or loses by it, A who would do it, O who could stop it, E what it takes as given;
    in which order they are found, authors differ. Each of these four may be left out, but
    knowingly: then waive this rule with the reason. A sign such as "tbd" is not written yet.
    """
    for ref, root in context.roots:
        core = [remark for remark, held in _core(ref, root) if not held]
        others = [ask for ask, held in _others(root) if not held]
        if root.status is Status.CHOSEN:
            yield from core
        elif core:
            others = [*(ask for ask, held in _pair(root) if not held), *others]
        if others:
            yield Remark(
                ref,
                message=f"Has it been thought about {listed(others)}?",
                hint='fill them in, or waive CA01 with the reason: waive: {CA01: "..."}',
                severity=Severity.WARNING,
            )


def _core(ref: str, root: Root) -> tuple[tuple[Remark, bool], ...]:
    """What is asked about T and about W, each at its own place, and whether they are there."""
    changed, believed = (held for _, held in _pair(root))
    return (
        (
            Remark(
                ref,
                ("transformation",),
                message="What does this system change, from what to what? T is not stated yet",
                hint="write input -> output, such as 'reported faults -> repaired faults'",
            ),
            changed,
        ),
        (
            Remark(
                ref,
                ("worldview",),
                message="What must one believe for this change to be worth making? "
                "W is not stated yet",
                hint="a sentence somebody could say, such as 'A home that works is a right.'",
            ),
            believed,
        ),
    )


def _pair(root: Root) -> tuple[tuple[str, bool], ...]:
    changed = root.transformation is not None and not is_blank(root.transformation.text)
    return (
        ("what it changes from what to what (T)", changed),
        ("what one must believe for that to be worth making (W)", not is_blank(root.worldview)),
    )


def _others(root: Root) -> tuple[tuple[str, bool], ...]:
    return (
        ("who gains or loses by it (C)", is_filled((*root.beneficiaries, *root.victims))),
        ("who would do it (A)", is_filled(root.actors)),
        ("who could stop it (O)", is_filled(root.owners)),
        ("what it takes as given (E)", is_filled(root.environment)),
    )
