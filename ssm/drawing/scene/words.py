"""Words of a study as drawings show them: people by their labels, CATWOE by its letters."""

from collections.abc import Iterable

import attrs

from ssm.model.root import Root
from ssm.model.study import Study

__all__ = ["CatwoePart", "catwoe", "in_sentences", "named_ones"]

_ENDS = (".", "?", "!", "…")


@attrs.frozen(kw_only=True, repr=False)
class CatwoePart:
    """One letter of CATWOE and what is said under it; nothing, when it is not said yet."""

    letter: str
    key: str
    name: str
    question: str
    texts: tuple[str, ...]


def named_ones(study: Study, texts: Iterable[str]) -> tuple[str, ...]:
    """Stakeholders by their labels; other words as they are.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> study = Study(stakeholders=[Stakeholder(id="us", label="Study team")])
        >>> named_ones(study, ["us", "the weather"])
        ('Study team', 'the weather')
    """
    names = {stakeholder.id: stakeholder.name for stakeholder in study.stakeholders}
    return tuple(names.get(text, text) for text in texts)


def _arrowed(text: str) -> str:
    """A transformation with a proper arrow.

    Example:
        >>> _arrowed("unpainted fence -> painted fence")
        'unpainted fence → painted fence'
    """
    return text.replace("->", "→")


def in_sentences(said: Iterable[str]) -> str:
    """What a drawing says in order, to be read aloud: every sentence ends, and once.

    Example:
        >>> in_sentences(["Actors: Nurses", "Worldview: Time is care.", "Is it done?"])
        'Actors: Nurses. Worldview: Time is care. Is it done?'
    """
    return " ".join(text if text.endswith(_ENDS) else f"{text}." for text in map(str.strip, said))


def catwoe(study: Study, root: Root) -> tuple[CatwoePart, ...]:
    """The six letters of a root definition, with their questions.

    References:
        Smyth, D. S. and Checkland, P. B. (1976). Using a systems approach: the
        structure of root definitions. Journal of Applied Systems Analysis 5(1).
    """
    gain, lose = named_ones(study, root.beneficiaries), named_ones(study, root.victims)
    customers = [
        *([", ".join(gain)] if gain else []),
        *([f"worse off: {', '.join(lose)}"] if lose else []),
    ]
    change = (_arrowed(str(root.transformation)),) if root.transformation else ()
    rows: tuple[tuple[str, str, str, str, Iterable[str]], ...] = (
        ("C", "customers", "Customers", "Who is better or worse off?", customers),
        ("A", "actors", "Actors", "Who would do it?", _joined(study, root.actors)),
        ("T", "transformation", "Transformation", "What is changed into what?", change),
        ("W", "worldview", "Worldview", "What makes it worth doing?", _one(root.worldview)),
        ("O", "owners", "Owners", "Who could stop it?", _joined(study, root.owners)),
        ("E", "environment", "Environment", "What is taken as given?", root.environment),
    )
    return tuple(
        CatwoePart(letter=letter, key=key, name=name, question=question, texts=tuple(texts))
        for letter, key, name, question, texts in rows
    )


def _joined(study: Study, texts: Iterable[str]) -> tuple[str, ...]:
    return _one(", ".join(named_ones(study, texts)))


def _one(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()
