"""From rows that are open to questions that are spoken, each in its turn of words."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ssm.comparison.answers import Answer
from ssm.comparison.asking.guide import Prompt
from ssm.comparison.asking.spoken import echoed, inside, spoken
from ssm.comparison.asking.standing import Standing
from ssm.comparison.chart import Chart
from ssm.comparison.phrases import quoted
from ssm.comparison.targets import targets
from ssm.model.study import Study
from ssm.model.titles import model_title, root_of
from ssm.model.words import Basis

__all__ = ["matter_of", "prompts"]


def prompts(study: Study, person: str, open_: Sequence[Standing]) -> Iterator[Prompt]:
    """The rows as spoken questions; the words change by turns.

    What somebody said is said back to them once. What only a record holds nobody said.

    Args:
        study: the study.
        person: the id of the one who is asked.
        open_: what is open for them.
    """
    turns: Counter[str] = Counter()
    echoes: list[str] = []
    phrases = {
        target.ref: target.phrases or (target.text,)
        for model in study.models
        for target in targets(model)
    }
    for each in open_:
        said = () if each.is_within else _said(each, person)
        spoke = [answer for answer in said if answer.basis is not Basis.RECORD]
        texts = [answer.text for answer in spoke]
        echo = echoed([text for text in texts if text not in echoes], turns["echo"])
        echoes += [text for text in texts if quoted(text) in echo]
        text = spoken(
            each.row.kind,
            each.row.name,
            [inside(phrase, english=study.is_english) for phrase in phrases[each.row.ref]],
            reason="within" if each.is_within else str(each.first.reason),
            matter=matter_of(study, each.chart),
            turn=turns[each.row.kind],
        )
        turns["echo"] += bool(echo)
        turns[each.row.kind] += 1
        yield Prompt(
            ref=each.row.ref.removeprefix("model/"),
            text=f"{echo}{text}",
            because="; ".join(each.because),
            reason=str(each.first.reason),
            words=said,
        )


def matter_of(study: Study, chart: Chart) -> str:
    """What a model is about, quoted.

    Args:
        study: the study.
        chart: of the model.
    """
    model = next(each for each in study.models if each.id == chart.model)
    root = root_of(study, model)
    what = root.what if root is not None and root.what else model_title(study, model)
    return inside(what, english=study.is_english)


def _said(each: Standing, person: str) -> tuple[Answer, ...]:
    """What was heard of a row from where somebody stands, the newest round first."""
    charts = (each.chart, *each.chart.earlier)
    rows = (row for chart in charts for row in chart.rows if row.ref == each.row.ref)
    answers = (answer for row in rows for answer in row.overall.answers)
    return tuple(a for a in answers if a.perspective == person and a.finding)
