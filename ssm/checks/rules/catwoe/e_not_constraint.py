"""CA14: the environment is what is taken as given, and limits."""

import re
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.loose import loose, parts_of
from ssm.checks.language.stems import stems, words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.root import Root
from ssm.problems import Severity

BAD = """
roots:
  pub:
    transformation: "evenings alone -> evenings in company"
    owners: ["the brewery"]
    environment: ["society"]  # <-
"""
GOOD = """
roots:
  pub:
    transformation: "evenings alone -> evenings in company"
    owners: ["the brewery"]
    environment: ["no music after eleven, by law"]
"""

_BARE = word_set(
    """
    society environment surroundings market markets marketplace government governments politics
    economy economics competition competitor competitors industry sector world culture technology
    technologies business globalisation globalization media trends trend factors factor forces
    stakeholders stakeholder customers customer public community people organisation organization
    company conditions situation climate context circumstances demographics state nature
    agriculture healthcare education retail tourism zeitgeist fashion tradition history
    modernity progress innovation bureaucracy capitalism
    """
)
_AROUND = word_set(
    """
    modern local global national current external internal outside corporate job labour labor
    political social economic economical technological technical cultural environmental legal
    commercial digital competitive competition today system regulation regulations
    """
)
_UNNAMED = word_set(
    """
    the a any law laws legislation rule rules regulation regulations constraint constraints
    finance finances
    """
)
_RUN_BY = word_set(
    """
    the senior top middle upper line general hospital school college university company factory
    store shop club hotel clinic office bank church trust council firm team our its of
    """
)
_THOSE_WHO_RUN = word_set("directors director board boards bosses boss managers executives")
_DECIDES = word_set(
    """
    decision decisions decide decides decided policy policies plan plans strategy strategies
    priority priorities wish wishes choice choices approval goodwill support mood will
    """
)
_ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z]+\b|[A-Z]{2,}\b")


@rule(
    "CA14",
    "e-not-constraint",
    Severity.ADVICE,
    title="The environment is what this system takes as given",
    about=("root",),
    standing="core",
    source=("smyth-checkland-1976", "checkland-1981"),
    question="What could nobody in this system change, and what does it therefore rule out?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def e_not_constraint(context: Context) -> Iterator[Remark]:
    """E is what lies outside the system, is taken as given, and leaves its mark on it.

    It is not the surroundings: "society" or "the market" is where everything happens, and
    does not say what is ruled out. A law, a season, a fixed sum of money, a custom does.
    Whoever could change or stop the system belongs under owners, and what the owners decide
    can still be decided otherwise.
    """
    for ref, root in context.roots:
        for place, given in enumerate(root.environment):
            asked = _asked(context, root, given)
            if asked:
                yield Remark(
                    ref,
                    ("environment", place),
                    message=f"{asked} (got {quoted(given)})",
                    hint="name what cannot be changed from within, such as "
                    "'no music after eleven, by law'",
                )


def _asked(context: Context, root: Root, given: str) -> str | None:
    parts = parts_of(given)
    if any(loose(part, _BARE, _AROUND) for part in parts) and all(
        loose(part, _BARE | _AROUND, _AROUND) for part in parts
    ):
        return "What in it cannot be changed here, and what does that rule out?"
    if parts and all(_UNNAMED.issuperset(words(part)) for part in parts):
        return "Which one holds here, and what does it rule out?"
    if parts and all(_is_management(part) for part in parts):
        return "Is this what the system takes as given, or somebody who could stop it (O)?"
    if any(_is_owners(context.name(owner), given) for owner in root.owners):
        return "Could the owners change this? Then it is not given"
    return None


def _is_management(part: str) -> bool:
    """Whether those who run things are named, and no contract or practice of theirs."""
    said = words(part)
    if loose(part, _THOSE_WHO_RUN, _RUN_BY):
        return True
    if "management" not in said:
        return False
    rest = [word for word in said if word != "management" and word not in _RUN_BY]
    return not rest or (len(said) == 2 and bool(_ACRONYM.match(part)))


def _is_owners(owner: str, given: str) -> bool:
    """Whether the owners themselves are named, or something that they decide."""
    named, said = stems(owner), stems(given)
    if not named or not named <= said:
        return False
    return said == named or not _DECIDES.isdisjoint(words(given))
