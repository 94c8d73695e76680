"""Guides as plain data, in the public shape of `ask --format json`, and as a table."""

import csv
import io
from typing import Any

from ssm.comparison.asking.guide import Guide, Interviews, Prompt
from ssm.findings.forms.marks import GUIDE
from ssm.findings.formulas import guarded

__all__ = ["as_csv", "as_json"]

_COLUMNS = (
    *("source", "perspective", "date", "ref", "part", "question", "because"),
    *("happens", "judged", "words", GUIDE),
)


def as_json(found: Interviews) -> dict[str, Any]:
    """All guides as dicts, lists and texts, ready for `json.dumps`.

    Args:
        found: what `ask` gave.

    Returns:
        `title`, `period`, and `guides`: per guide `whom`, `name`, `source`, `because`,
        `heard`, `gives_back`, `more`, and the questions of `main`, `closing`, `spare` and
        `watch`, each with `ref`, `question`, `because`, `reason` and `findings`.

    Example:
        >>> as_json(Interviews(title="The fence"))
        {'title': 'The fence', 'period': None, 'guides': []}
    """
    return {
        "title": found.title,
        "period": found.period,
        "guides": [_guide(guide) for guide in found.guides],
    }


def _guide(guide: Guide) -> dict[str, Any]:
    parts = {"main": guide.main, "closing": guide.closing}
    parts |= {"spare": guide.spare, "watch": guide.watch}
    return {
        "whom": guide.whom,
        "name": guide.name,
        "source": guide.source,
        "because": guide.because,
        "heard": list(guide.heard),
        **{part: [_prompt(prompt) for prompt in prompts] for part, prompts in parts.items()},
        "more": guide.more,
        "gives_back": list(guide.gives_back),
    }


def _prompt(prompt: Prompt) -> dict[str, Any]:
    return {
        "ref": f"model/{prompt.ref}" if prompt.is_row else prompt.ref,
        "question": prompt.text,
        "because": prompt.because,
        "reason": prompt.reason,
        "findings": [answer.finding for answer in prompt.words if answer.finding],
    }


def as_csv(found: Interviews) -> str:
    r"""All guides as one table with empty columns for answers, which can be imported again.

    Args:
        found: what `ask` gave.

    Example:
        >>> as_csv(Interviews(title="The fence")).splitlines()[0][:36]
        'source,perspective,date,ref,part,que'
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for guide in found.guides:
        parts = {"main": guide.main, "closing": guide.closing, "spare": guide.spare}
        for part, prompts in parts.items():
            for prompt in prompts:
                cells = (guide.source, guide.whom, "", prompt.ref, part, prompt.text)
                writer.writerow(guarded(text) for text in (*cells, prompt.because, "", "", "", ""))
    return out.getvalue()
