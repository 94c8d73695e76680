"""Worldviews side by side as comma-separated values: a line for every activity."""

from ssm.comparison.formats.delimited import csv_text
from ssm.comparison.worldviews.values import Worldviews

__all__ = ["as_csv"]


def as_csv(found: Worldviews) -> str:
    r"""Every activity, and under each model how it asks for it, safe to open in a spreadsheet.

    Example:
        >>> import ssm
        >>> as_csv(ssm.worldviews(ssm.Study()))
        'activity,known,spoke of it,findings\r\n'
    """
    heads = ["activity", "known", "spoke of it", "findings"]
    for view in found.views:
        heads += [f"{view.title}: ref", f"{view.title}: phrase"]
    table = [heads]
    for meeting in found.meetings:
        voices = dict.fromkeys(found.name(answer.perspective) for answer in meeting.answers)
        findings = dict.fromkeys(answer.cited for answer in meeting.answers)
        line = [meeting.phrases[0].text, meeting.known, ", ".join(voices), ", ".join(findings)]
        for view in found.views:
            phrase = meeting.phrase(view.model)
            line += [phrase.ref, phrase.text] if phrase else ["", "left out"]
        table.append(line)
    return csv_text(table)
