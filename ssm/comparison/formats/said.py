"""What was said, as plain data, in the shape that all JSON of the comparison shares."""

import datetime as dt
from typing import Any

from ssm.comparison.answers import Answer, Quote

__all__ = ["answer_data", "day_data", "quote_data", "word_data"]


def quote_data(quote: Quote) -> dict[str, Any]:
    """A finding, or a step of a walk, as plain data."""
    return {
        "finding": quote.finding,
        "text": quote.text,
        "source": quote.source if quote.has_source else None,
        "perspective": quote.perspective,
        "method": quote.method,
        "date": day_data(quote.date),
        "where": quote.where,
    }


def answer_data(answer: Answer) -> dict[str, Any]:
    """What one says about a row, as plain data."""
    return {
        "finding": answer.finding,
        "walk": answer.walk,
        "text": answer.text,
        "source": answer.source,
        "perspective": answer.perspective,
        "happens": word_data(answer.happens),
        "judged": word_data(answer.judged),
        "basis": word_data(answer.basis),
        "date": day_data(answer.date),
        "where": answer.where,
        "who": list(answer.who),
        "how": answer.how,
        "criterion": answer.criterion,
    }


def day_data(day: dt.date | None) -> str | None:
    """A date as text, or None."""
    return day.isoformat() if day else None


def word_data(word: str | None) -> str | None:
    """A word of a list as text, or None."""
    return None if word is None else str(word)
