"""What is done now beside one model, as values."""

from collections.abc import Mapping

import attrs

from ssm.comparison.targets import Target
from ssm.model.as_is import AsIs, Task
from ssm.model.words import Word
from ssm.showing import Shown

__all__ = ["Course", "Overlay", "Overlays", "Remark", "Way"]


class Way(Word):
    """How two activities, one of which the model asks before the other, follow today."""

    HELD = "held"
    DETOUR = "detour"
    REVERSED = "reversed"
    CIRCLE = "circle"
    APART = "apart"
    ONE_STEP = "one-step"
    OPEN = "open"


@attrs.frozen(kw_only=True)
class Course:
    """One dependency of the model, and the way that is gone today.

    Attributes:
        ref: canonical ref of the dependency.
        tail, head: ids of its activities, as the model has them.
        way: how they follow today; `open` where one of them is no step of this account.
        steps: ids of the tasks on the shortest way, both ends among them: from the tail to
            the head, or from the head to the tail where the order is the other one.
        back: of a circle, ids of the tasks on the way from the head to the tail.
    """

    ref: str
    tail: str
    head: str
    way: Way
    steps: tuple[str, ...] = ()
    back: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Remark:
    """An observation or a question.

    Attributes:
        kind: what it is about, such as `held`, `no-activity` or `no-task`.
        refs: canonical refs of the tasks, activities and dependencies it is about.
        said: what there is to see.
        ask: what it makes one ask; empty for what goes as the model asks.
    """

    kind: str
    refs: tuple[str, ...]
    said: str
    ask: str = ""

    @property
    def text(self) -> str:
        """Both, in a line."""
        return f"{self.said} {self.ask}".strip()


@attrs.frozen(kw_only=True, repr=False)
class Overlay(Shown):
    """What is done now, laid over one model.

    Attributes:
        graph: what is done now.
        title: what it is called.
        source: whose account it is, in words, or None.
        model: id of the model.
        model_title: what that is called.
        targets: the activities of the model, monitoring and control among them.
        tasks: the tasks that are each activity, by its id; empty where none is.
        courses: the dependencies.
        own: ids of the ends of links that the model has in neither direction, though both
            are steps of it.
        against: ids of the ends of links that run against the order of the model, by way of
            other activities; what runs against a dependency is among the courses.
        none: tasks that a person found to be no activity.
        unread: tasks that nobody set beside a model yet.
        elsewhere: tasks that are activities of other models, with the refs of those.
        remarks: the observations and questions.
    """

    graph: AsIs
    title: str
    source: str | None
    model: str
    model_title: str
    targets: tuple[Target, ...]
    tasks: Mapping[str, tuple[str, ...]]
    courses: tuple[Course, ...]
    own: tuple[tuple[str, str], ...]
    against: tuple[tuple[str, str], ...]
    none: tuple[str, ...]
    unread: tuple[str, ...]
    elsewhere: Mapping[str, tuple[str, ...]]
    remarks: tuple[Remark, ...] = ()

    @property
    def by_id(self) -> Mapping[str, Task]:
        """The tasks by their ids."""
        return {task.id: task for task in self.graph.tasks}

    @property
    def aligned(self) -> frozenset[str]:
        """The tasks that are activities of this model."""
        return frozenset(id for ids in self.tasks.values() for id in ids)

    def activities_of(self, task: str) -> tuple[str, ...]:
        """The ids of the activities that a task is."""
        return tuple(id for id, tasks in self.tasks.items() if task in tasks)

    def __repr__(self) -> str:
        return f"<Overlay: {self.graph.id} over {self.model}>"

    def __str__(self) -> str:
        return str(Overlays((self,)))

    def _repr_markdown_(self) -> str:
        return Overlays((self,))._repr_markdown_()


class Overlays(tuple[Overlay, ...], Shown):
    """Overlays in a row, which can be read as they are.

    Example:
        >>> Overlays()
        <Overlays: none>
        >>> print(Overlays())
        There is nothing in as_is yet, or no model to lay it over.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        told = (f"{each.graph.id} over {each.model}" for each in self)
        return f"<Overlays: {', '.join(told) or 'none'}>"

    def __str__(self) -> str:
        from ssm.comparison.as_is.formats import as_text

        return as_text(self)

    def _repr_markdown_(self) -> str:
        from ssm.comparison.as_is.formats import as_markdown

        return as_markdown(self)
