"""Coders side by side as Markdown, where nothing that people said is taken for markup."""

from collections.abc import Iterator

from ssm.comparison.formats.markdown import escaped
from ssm.gathering.coders.coders import Coders, Dispute
from ssm.gathering.deciding.origin import origin
from ssm.gathering.decisions.rows import Rows
from ssm.report.coders.words import listed, name_of, preface, questions, ruling, saying

__all__ = ["as_markdown"]


def as_markdown(found: Coders) -> str:
    """Differences with the words and a table of sides, then what is the same.

    Args:
        found: what `coders` gave.
    """
    rows = found.rows
    pieces = ["# What several readers found", escaped(preface(found))]
    still = [each for each in found.disputes if each.is_open]
    settled = [each for each in found.disputes if not each.is_open]
    for heading, disputes in (("Seen differently", still), ("Settled", settled)):
        if disputes:
            pieces.append(f"## {heading}")
            pieces += [each for dispute in disputes for each in _dispute(found, dispute, rows)]
    if found.shared:
        pieces.append("## Seen the same")
        told = [
            (shared.finding.id, next(s for s in shared.sides if s.has_looked))
            for shared in found.shared
        ]
        pieces.append("\n".join(f"- {escaped(f'{id_}: {saying(of, rows)}')}" for id_, of in told))
    pieces += _left(found)
    return "\n\n".join(pieces)


def _dispute(found: Coders, dispute: Dispute, rows: Rows) -> Iterator[str]:
    finding = dispute.finding
    where = ", ".join(filter(None, (finding.id, origin(found.study, finding))))
    yield f"**{escaped(where)}** “{escaped(finding.text)}”"
    table = ["| who | found |", "| --- | --- |"]
    told = ((name_of(each.by), saying(each, rows)) for each in dispute.sides)
    table += [f"| {escaped(name)} | {escaped(words)} |" for name, words in told]
    yield "\n".join(table)
    if dispute.is_open:
        yield "\n".join(f"- {escaped(question)}" for question in questions(dispute, rows))
    else:
        yield f"It counts as {escaped(ruling(dispute.rulings, rows))}"


def _left(found: Coders) -> Iterator[str]:
    told = [
        *((f"Looked at by {name_of(by)} only", of) for by, of in found.single.items()),
        *((f"Put off by {name_of(by)}", of) for by, of in found.put_off.items()),
        ("Looked at by nobody yet", found.unread if found.people else ()),
    ]
    for heading, findings in told:
        if findings:
            yield f"{escaped(heading)}: {escaped(listed(findings))}."
