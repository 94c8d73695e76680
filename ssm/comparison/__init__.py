"""Models beside the situation: what was said about each activity and each dependency.

From findings to answers, from answers to cells and their verdicts, from cells to rows and
charts, from rows to the questions to put next. Sources are counted, never quotes, and
nothing is summed up: the outcome of a comparison is an agenda.
"""

from typing import TYPE_CHECKING

from ssm._lazily import lazily

if TYPE_CHECKING:
    from ssm.comparison.answers import UNSAID, Answer, Quote
    from ssm.comparison.cells import Cell
    from ssm.comparison.chart import Chart, Comparison, Row
    from ssm.comparison.lineup import compare
    from ssm.comparison.questions import Question
    from ssm.comparison.verdicts import Materiality

__all__ = [
    "UNSAID",
    "Answer",
    "Cell",
    "Chart",
    "Comparison",
    "Materiality",
    "Question",
    "Quote",
    "Row",
    "compare",
]

__getattr__ = lazily(
    __name__,
    {
        "UNSAID": "answers",
        "Answer": "answers",
        "Cell": "cells",
        "Chart": "chart",
        "Comparison": "chart",
        "Materiality": "verdicts",
        "Question": "questions",
        "Quote": "answers",
        "Row": "chart",
        "compare": "lineup",
    },
)
