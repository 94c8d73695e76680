"""A trace as a drawn tree of text, as nested lists of Markdown, and as plain data."""

from collections.abc import Iterator, Sequence
from typing import Any

from ssm.comparison.formats.markdown import escaped
from ssm.comparison.formats.measure import NARROWEST, wrapped
from ssm.tracing.tracer import Branch, Trace

__all__ = ["as_json", "as_markdown", "as_text"]

_CUT = {
    "circle": "(leads back in a circle)",
    "above": "(told above)",
    "further": "(and so on)",
}


def as_text(found: Trace, width: int = 100) -> str:
    """A trace as two drawn trees: what the part rests on, and what it leads to.

    Args:
        found: what `trace` gave.
        width: in columns of a terminal; where a tree is deep, lines may be wider.

    Example:
        >>> print(as_text(Trace(ref="theme/lists", title="Two lists", rests_on=(
        ...     Branch(ref="finding/f1", title="“Two.”", relation="seen in"),))))
        theme/lists: Two lists
        <BLANKLINE>
        rests on
        └─ seen in finding/f1: “Two.”
        <BLANKLINE>
        leads to nothing yet
    """
    told = [*wrapped(f"{found.ref}: {found.title}", width)]
    for words, branches in (("rests on", found.rests_on), ("leads to", found.leads_to)):
        told += ["", words if branches else f"{words} nothing yet", *_drawn(branches, "", width)]
    return "\n".join(told)


def _drawn(branches: Sequence[Branch], before: str, width: int) -> Iterator[str]:
    for n, branch in enumerate(branches, start=1):
        last = n == len(branches)
        below = before + ("   " if last else "│  ")
        cut = f" {_CUT[branch.cut]}" if branch.cut else ""
        text = f"{branch.relation} {branch.ref}: {branch.title}{cut}"
        first, *rest = wrapped(text, max(width - len(below), NARROWEST))
        yield f"{before}{'└─ ' if last else '├─ '}{first}"
        rail = below + ("│  " if branch.branches else "   ")
        yield from (rail + each for each in rest)
        yield from _drawn(branch.branches, below, width)


def as_markdown(found: Trace) -> str:
    """A trace as Markdown: two lists, each step under the one before.

    Args:
        found: what `trace` gave.

    Example:
        >>> print(as_markdown(Trace(ref="theme/lists", title="Two lists", rests_on=(
        ...     Branch(ref="finding/f1", title="“Two.”", relation="seen in"),))))
        # Two lists
        <BLANKLINE>
        `theme/lists`
        <BLANKLINE>
        ## Rests on
        <BLANKLINE>
        - seen in `finding/f1`: “Two.”
        <BLANKLINE>
        ## Leads to
        <BLANKLINE>
        Nothing yet.
    """
    pieces = [f"# {escaped(found.title)}", f"`{found.ref}`"]
    for words, branches in (("Rests on", found.rests_on), ("Leads to", found.leads_to)):
        pieces += [f"## {words}", "\n".join(_listed(branches, "")) or "Nothing yet."]
    return "\n\n".join(pieces)


def _listed(branches: Sequence[Branch], indent: str) -> Iterator[str]:
    for branch in branches:
        cut = f" {_CUT[branch.cut]}" if branch.cut else ""
        text = f"{escaped(branch.relation)} `{branch.ref}`: {escaped(branch.title)}{cut}"
        yield f"{indent}- {text}"
        yield from _listed(branch.branches, f"{indent}  ")


def as_json(found: Trace) -> dict[str, Any]:
    """A trace as dicts, lists and texts, ready for `json.dumps`.

    Returns:
        `ref`, `title`, and the lists `rests_on` and `leads_to`; each branch has `ref`,
        `title`, `relation`, `cut` and `branches`.

    Example:
        >>> as_json(Trace(ref="theme/lists", title="Two lists"))["rests_on"]
        []
    """
    return {
        "ref": found.ref,
        "title": found.title,
        "rests_on": [_plain(branch) for branch in found.rests_on],
        "leads_to": [_plain(branch) for branch in found.leads_to],
    }


def _plain(branch: Branch) -> dict[str, Any]:
    return {
        "ref": branch.ref,
        "title": branch.title,
        "relation": branch.relation,
        "cut": branch.cut,
        "branches": [_plain(each) for each in branch.branches],
    }
