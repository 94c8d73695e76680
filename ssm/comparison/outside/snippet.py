"""Candidates as the beginning of a `themes:` section, for people to word."""

import itertools
from collections.abc import Iterable, Sequence

from ssm.comparison.outside.candidates import Candidate
from ssm.comparison.outside.outside import Outside
from ssm.model.ids import is_id

__all__ = ["snippet"]


def snippet(outside: Outside) -> str:
    """A `themes:` section with a theme for each group; empty where there is none.

    Where no word joins findings, each of them is a candidate by itself. The words are
    only a beginning: what a theme is called is for people to say.

    Args:
        outside: what fits no model.

    Example:
        >>> from ssm.comparison.answers import Quote
        >>> print(snippet(Outside(known=("patients",), quotes=(Quote(
        ...     finding="f4", text="No place to park.", source="int-02", perspective="patients"),
        ... ))))
        themes:
          place: {label: "Place, park", seen_in: [finding/f4], raised_by: [patients]}
        <BLANKLINE>
    """
    from ssm.files.emit import emitted
    from ssm.files.plain import part_data
    from ssm.model.change import Theme
    from ssm.model.study import Study

    chosen = outside.groups or outside.alone
    themes = tuple(
        Theme(
            id=id_,
            label=", ".join(each.words).capitalize() or None,
            seen_in=[f"finding/{finding}" for finding in each.findings],
            raised_by=_stakeholders(each, outside),
        )
        for id_, each in zip(_ids(chosen, outside.themes), chosen, strict=True)
    )
    return emitted(part_data(Study(themes=themes))) if themes else ""


def _stakeholders(candidate: Candidate, outside: Outside) -> tuple[str, ...]:
    views = {quote.perspective for quote in candidate.quotes}
    return tuple(id_ for id_ in outside.known if id_ in views)


def _ids(chosen: Sequence[Candidate], taken: Iterable[str]) -> Sequence[str]:
    """An id for each: its first word when that is one and is free, else a number."""
    used = set(taken)
    ids: list[str] = []
    for each in chosen:
        numbered = (f"theme-{n}" for n in itertools.count(1))
        wanted = itertools.chain(each.words[:1], numbered)
        id_ = next(word for word in wanted if is_id(word) and word not in used)
        used.add(id_)
        ids.append(id_)
    return ids
