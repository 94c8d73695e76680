"""What a study takes up: the parts that themes, debate, accommodations and changes name."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.model.finding import Finding

__all__ = ["debated", "reasons", "taken_up"]


def debated(context: Context) -> frozenset[str]:
    """The canonical refs that debate, accommodations, changes and themes speak of.

    A finding that one of them names stands for the rows it is about, but in a theme: that
    is how an issue was seen, before anybody was asked of a model.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.change import Debate
        >>> from ssm.model.root import Root
        >>> from ssm.model.study import Study
        >>> point = Debate(id="d1", about=["root/r"], question="Whose is it?")
        >>> study = Study(roots=[Root(id="r", what="bake")], debate=[point])
        >>> sorted(debated(Context(study=study, profile=CHECKLAND)))
        ['root/r']
    """
    study = context.study
    texts = (
        *(text for point in study.debate for text in point.about),
        *(text for one in study.accommodations for text in one.because),
        *(text for change in study.changes for text in change.because),
    )
    seen = (context.resolve(text) for theme in study.themes for text in theme.seen_in)
    return frozenset((*_with_rows(context, texts), *(ref for ref in seen if ref)))


def taken_up(context: Context) -> frozenset[str]:
    """All that is taken up in any way: in a debate, by a root definition, in what was learned.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.study import Study
        >>> taken_up(Context(study=Study(), profile=CHECKLAND))
        frozenset()
    """
    study = context.study
    texts = (
        *(text for root in study.roots for text in root.because),
        *(text for lesson in study.learning for text in lesson.because),
    )
    return debated(context) | frozenset(_with_rows(context, texts))


def reasons(context: Context, texts: tuple[str, ...]) -> Iterator[str]:
    """The canonical refs that a chain of reasons leads through, each once, nearest first.

    Args:
        context: the study.
        texts: refs as they were written; what they name is followed by what it is about.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.change import Accommodation, Debate
        >>> from ssm.model.study import Study
        >>> study = Study(debate=[Debate(id="d1", question="Whose?")],
        ...     accommodations=[Accommodation(id="trial", text="A month", because=["d1"])])
        >>> list(reasons(Context(study=study, profile=CHECKLAND), ("trial",)))
        ['accommodation/trial', 'debate/d1']
    """
    seen: dict[str, None] = {}
    left = list(texts)
    while left:
        ref = context.resolve(left.pop(0))
        if ref is None or ref in seen:
            continue
        seen[ref] = None
        part = context.part(ref)
        if isinstance(part, Finding):
            left += [said.row for said in part.about or ()]
        else:
            left += [*getattr(part, "about", ()), *getattr(part, "because", ())]
    yield from seen


def _with_rows(context: Context, texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        ref = context.resolve(text)
        if ref is None:
            continue
        yield ref
        part = context.part(ref)
        if isinstance(part, Finding):
            rows = (context.resolve(said.row) for said in part.about or ())
            yield from (row for row in rows if row is not None)
