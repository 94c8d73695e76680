"""What is done now beside a model, and proposals, as JSON."""

from collections.abc import Iterable

from ssm.comparison.as_is.laid import Course, Overlay
from ssm.comparison.as_is.matching import Alignment

__all__ = ["as_json", "proposals_json"]

Data = dict[str, object]


def as_json(overlays: Iterable[Overlay]) -> list[Data]:
    """Overlays as plain data, with canonical refs throughout.

    Example:
        >>> as_json(())
        []
    """
    return [_overlay(overlay) for overlay in overlays]


def _overlay(overlay: Overlay) -> Data:
    own = f"as-is/{overlay.graph.id}"
    return {
        "as_is": own,
        "title": overlay.title,
        "source": overlay.source,
        "model": f"model/{overlay.model}",
        "model_title": overlay.model_title,
        "activities": [
            {
                "ref": target.ref,
                "kind": target.kind,
                "text": target.text,
                "tasks": [f"{own}/{id}" for id in overlay.tasks[target.name]],
            }
            for target in overlay.targets
        ],
        "dependencies": [_course(own, course) for course in overlay.courses],
        "own": _links(own, overlay.own),
        "against": _links(own, overlay.against),
        "tasks": [
            {
                "ref": f"{own}/{task.id}",
                "do": task.do,
                "by": list(task.by),
                "is": None if task.is_ is None else _is(overlay, task.id),
            }
            for task in overlay.graph.tasks
        ],
        "remarks": [
            {
                "kind": remark.kind,
                "refs": list(remark.refs),
                "said": remark.said,
                "ask": remark.ask,
            }
            for remark in overlay.remarks
        ],
    }


def _links(own: str, pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    return [[f"{own}/{tail}", f"{own}/{head}"] for tail, head in pairs]


def _is(overlay: Overlay, task: str) -> list[str]:
    """The activities that a task is, of this model and of others."""
    here = [f"model/{overlay.model}/{id}" for id in overlay.activities_of(task)]
    return here or list(overlay.elsewhere.get(task, ()))


def _course(own: str, course: Course) -> Data:
    return {
        "ref": course.ref,
        "way": str(course.way),
        "steps": [f"{own}/{id}" for id in course.steps],
        "back": [f"{own}/{id}" for id in course.back],
    }


def proposals_json(alignments: Iterable[Alignment]) -> list[Data]:
    """Proposals as plain data: for each task its candidates, and the hint where there is one.

    Example:
        >>> proposals_json(())
        []
    """
    return [
        {
            "as_is": f"as-is/{found.graph.id}",
            "model": f"model/{found.model}",
            "tasks": [
                {
                    "task": f"as-is/{found.graph.id}/{task.id}",
                    "do": task.do,
                    "is": None if task.is_ is None else list(task.is_),
                    "candidates": [
                        {"ref": each.ref, "score": each.score, "why": list(each.why)}
                        for each in found.candidates[task.id]
                    ],
                    "hint": found.hints.get(task.id),
                }
                for task in found.graph.tasks
            ],
        }
        for found in alignments
    ]
