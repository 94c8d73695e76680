"""AM14: obtain what is to be changed, change it, deal with the outcome."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.model.activity import Model
from ssm.problems import Severity

BAD = """
models:
  bread:
    status: chosen
    activities:
      1: "Knead the dough"  # <-
      2: "Shape the dough"
      3: "Bake the loaf"
      4: "Cool the loaf"
      5: "Sell the loaf"
    dependencies: [1 -> 2, 2 -> 3, 3 -> 4, 4 -> 5]
"""
GOOD = """
models:
  bread:
    status: chosen
    activities:
      1: "Choose a flour"
      2: "Obtain the flour"
      3: "Knead the dough"
      4: "Bake the loaf"
      5: "Sell the loaf"
    dependencies: [1 -> 2, 2 -> 3, 3 -> 4, 4 -> 5]
"""

_OBTAIN = word_set(
    """
    accept acquire admit agree allocate appoint appreciate ascertain ask assemble attract
    borrow bring buy choose collect decide define determine discover draw employ enlist enrol
    enroll establish fetch find gain gather get hear hire identify invite know learn listen
    locate map note observe obtain order pick procure purchase read receive recognise recruit
    register rent search secure seek select source study survey take understand win
    """
)
_DEAL = word_set(
    """
    announce archive award bring carry celebrate circulate close communicate deliver discharge
    dispatch display dispose distribute evaluate exhibit explain feed follow give hand help
    install introduce invite issue keep learn maintain make market notify offer pass pay
    perform place present provide publish put reflect release report return review sell send
    serve share ship show store supply support tell thank transfer use
    """
)


@rule(
    "AM14",
    "am-three-groups",
    Severity.ADVICE,
    title="Obtain what is to be changed, change it, deal with the outcome",
    about=("model",),
    standing="one author",
    source=("checkland-poulter-2006",),
    question="Where does what is changed come from, and where does it go?",
    bad=BAD,
    good=GOOD,
    absence=True,
    english=True,
    tier=2,
)
def three_groups(context: Context) -> Iterator[Remark]:
    """Checkland and Poulter look for three groups of activities when they build a model.

    Those that obtain what is to be changed, those that change it, and those that deal
    with it afterwards. It is an aid to memory and no law: a painted fence stays where it
    is, and nobody has to hand it over. We know of no other author who asks for the groups.
    """
    for ref, model in context.models:
        lacking = [name for name, held in _outer_groups(model) if not held]
        if len(model.activities) > 2 and lacking:
            yield Remark(
                ref,
                ("activities",),
                message=f"Which activities would {listed(lacking, 'or')}? Checkland and Poulter "
                "ask for it, others do not",
                hint="think of what comes before the change, and of what becomes of its outcome",
            )


def _outer_groups(model: Model) -> tuple[tuple[str, bool], ...]:
    """Whether something comes before the change and something after it.

    Where traces say which activities carry out T, those around them count; verbs that
    obtain or hand on count wherever they stand.
    """
    verbs = {next(iter(words(activity.do)), "") for activity in model.activities}
    changing = {activity.id for activity in model.activities if "T" in activity.traces}
    links = [(link.tail in changing, link.head in changing) for link in model.dependencies]
    return (
        ("obtain what is to be changed", bool(verbs & _OBTAIN) or (False, True) in links),
        ("deal with the outcome", bool(verbs & _DEAL) or (True, False) in links),
    )
