"""walk(): accounts of what happened, beside the order that models ask for."""

import datetime as dt
from collections.abc import Iterator

from ssm.comparison.walking.beside import beside
from ssm.comparison.walking.placing import models_of, places
from ssm.comparison.walking.walked import Walked, Walks
from ssm.model.activity import Model
from ssm.model.finding import Source
from ssm.model.heard import told_from
from ssm.model.loaded import Loaded, study_of
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.titles import model_title
from ssm.model.walks import Walk

__all__ = ["day_of", "told_of", "walk", "walk_title"]


def walk(study: Study | Loaded, *refs: str) -> Walks:
    """Accounts of what happened, each set beside the models that its steps speak of.

    For each step: in order, or before something on which it depends, or once more, or
    nothing of the model. For each dependency: held, early, left out first, stopped short
    or not reached. An account is one course of events; it shows what happened once, not
    what ought to happen.

    Args:
        study: a study, or what loading gave.
        refs: ids or refs of walks, and of models to set them beside; all walks, and the
            models that they speak of, when left out.

    Raises:
        UnknownRefError: the study has no such walk or model.
        AmbiguousRefError: a walk and a model are called so.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(
        ...     ssm.Model(id="fence", activities=[ssm.Activity(id="1", do="Obtain paint"),
        ...               ssm.Activity(id="2", do="Apply it")], dependencies=["1 -> 2"]),
        ...     ssm.Walk(id="monday", steps=[
        ...         ssm.Step(did="Went over the old coat", is_="fence/2"),
        ...         ssm.Step(did="Rode to the shop", is_="fence/1")]))
        >>> (found,) = walk(study).walked
        >>> [(step.shown, step.waits_for) for step in found.steps]
        [('early', ('1',)), ('in order', ())]
        >>> found.orders[0].shown
        'early'

    References:
        Checkland (1981), Systems Thinking, Systems Practice, ch. 6: the third of four
        ways to compare sets what happened beside what the model would have done.
    """
    whole = study_of(study)
    kinds = ("walk", "model")
    wanted = dict.fromkeys(whole.index.resolve(ref, kinds) for ref in refs)
    parts = [whole.index.parts[ref] for ref in wanted]
    models = [part for part in parts if isinstance(part, Model)]
    walks = [part for part in parts if isinstance(part, Walk)]
    return Walks(
        walked=tuple(
            each
            for account in walks or whole.walks
            for each in _beside_each(whole, account, models)
        )
    )


def _beside_each(study: Study, account: Walk, models: list[Model]) -> Iterator[Walked]:
    """An account beside some models; beside the first where it speaks of none yet."""
    found = places(study, account)
    spoken = models_of(study, found)
    chosen = models or [model for model in study.models if model.id in spoken]
    for model in chosen or study.models[:1]:
        shown = beside(study, model, found)
        yield Walked(
            walk=account.id,
            title=walk_title(account),
            told=told_of(study, account),
            date=day_of(study, account),
            from_file=account.file is not None,
            model=model.id,
            model_title=model_title(study, model),
            phrases={each.id: each.do for each in (*model.activities, *model.controls)},
            steps=shown.steps,
            orders=shown.orders,
            left_out=shown.left_out,
        )


def walk_title(account: Walk) -> str:
    """What a walk is called: its label, or its id as words.

    Example:
        >>> walk_title(Walk(id="one-morning")), walk_title(Walk(id="m", label="Monday"))
        ('One morning', 'Monday')
    """
    return named(account.label, account.id)


def day_of(study: Study, account: Walk) -> dt.date | None:
    """The day of an account: its own, or its source's; None when nobody said."""
    source = _source(study, account)
    return account.date or (source.date if source is not None else None)


def told_of(study: Study, account: Walk) -> str:
    """Who or what tells an account, and of when it is.

    Example:
        >>> told_of(Study(), Walk(id="monday", source="obs-1", date="2026-03-09"))
        'obs-1, 9 March 2026'
    """
    told = told_from(study, account.source, day_of(study, account))
    return ", ".join(filter(None, (told, f"case {account.case}" if account.case else "")))


def _source(study: Study, account: Walk) -> Source | None:
    id_ = (account.source or "").removeprefix("source/")
    source: Source | None = study.index.parts.get(f"source/{id_}")
    return source
