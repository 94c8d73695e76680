"""CA13: owners could stop the transformation."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.loose import loose, parts_of, who
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed, quoted
from ssm.model.root import Root
from ssm.problems import Severity

BAD = """
roots:
  pub:
    transformation: "evenings alone -> evenings in company"
    owners: ["the public"]  # <-
"""
GOOD = """
roots:
  pub:
    transformation: "evenings alone -> evenings in company"
    owners: ["the brewery"]
"""

_POWERLESS = word_set(
    """
    everyone everybody anyone anybody nobody none noone all people public society community
    communities humanity mankind humankind human race world planet nature environment nation
    country economy market population generation generations citizen citizens taxpayer taxpayers
    customer customers client clients consumer consumers user users stakeholder stakeholders
    whoever those
    """
)
_IN_CHARGE = word_set(
    """
    manager managers management director directors head chief boss owner owners board council
    committee trustees governors authority ministry government regulator landlord
    """
)
_AROUND = word_set(
    """
    local modern potential prospective future end final service belongs town city village
    """
)


@rule(
    "CA13",
    "o-cannot-stop",
    Severity.ADVICE,
    title="Owners are those who could stop the transformation",
    about=("root",),
    standing="core",
    source=("smyth-checkland-1976", "checkland-1981", "guy"),
    question="Who could say tomorrow that this ends, and be obeyed?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def o_cannot_stop(context: Context) -> Iterator[Remark]:
    """O is whoever could stop T or change it, whether they own anything or not.

    The public, society or everybody may be for a thing or against it; they can seldom end
    it. Nor, as a rule, can those who only suffer from it. The slip is easy: of one lecture
    there are two copies, in which a pub belongs to the publican, and to the public. Look for
    whoever signs, pays, allows or could close the door. That the same people are owners,
    actors and customers is quite possible, and no reason for a question.
    """
    for ref, root in context.roots:
        held = list(who(context, root.owners))
        weak = [(place, part) for place, text in held for part in parts_of(text) if _is_weak(part)]
        if weak:
            yield Remark(
                ref,
                ("owners", weak[0][0]),
                message=f"Could {listed((quoted(part) for _, part in weak), 'or')} stop this?",
                hint="name who could end it or change it, such as 'the brewery' or 'the board'",
            )
        elif _are_victims(root) and not any(_commands(context, name) for name in root.owners):
            yield Remark(
                ref,
                ("owners",),
                message="Could those who are worse off stop this? "
                f"{listed(quoted(context.name(name)) for name in root.owners)} "
                "stand as victims and as owners",
                hint="if they could and do not, say why; otherwise name who could",
            )


def _is_weak(part: str) -> bool:
    return loose(part, _POWERLESS, _AROUND) or words(part.replace("-", " "))[:2] == ("no", "one")


def _are_victims(root: Root) -> bool:
    """Whether all owners are victims, and have no other part in it."""
    owners, also = set(root.owners), {*root.actors, *root.beneficiaries}
    return bool(owners) and owners <= set(root.victims) and owners.isdisjoint(also)


def _commands(context: Context, name: str) -> bool:
    """Whether somebody is in charge by name or by figure, and so could well stop it."""
    held = context.stakeholders.get(name)
    called = {*words(context.name(name)), held.is_ if held else ""}
    return not called.isdisjoint(_IN_CHARGE)
