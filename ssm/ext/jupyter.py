"""What a notebook shows of a study and its parts; showing never raises.

The classes of `ssm.model` ask for these bundles when a notebook asks them: the one place
where a lower layer calls a higher one, lazily and by name.
"""

import html
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssm.model.activity import Model
    from ssm.model.picture import Picture
    from ssm.model.root import Root
    from ssm.model.study import Study
    from ssm.report.overview import Node

__all__ = ["part_bundle", "study_bundle"]


def study_bundle(study: "Study") -> dict[str, str]:
    """A study as a tree of its parts, as text and as HTML.

    Example:
        >>> from ssm.model.study import Study
        >>> print(study_bundle(Study(title="A <fence>"))["text/html"])
        <div class="ssm"><strong>A &lt;fence&gt;</strong></div>
    """
    try:
        from ssm.report.overview import as_text, overview

        tree = overview(study)
        return {
            "text/plain": as_text(tree),
            "text/html": f'<div class="ssm">{_html(tree, top=True)}</div>',
        }
    except Exception:  # noqa: BLE001 - a notebook must show something
        return {"text/plain": repr(study)}


def part_bundle(part: "Picture | Root | Model") -> dict[str, str]:
    """A picture, a root definition or an activity model as a drawing, and as text.

    The part is drawn alone, so names that stand elsewhere in its study are shown as
    ids; `ssm.draw(study, "model/x")` shows them in full.
    """
    bundle = {"text/plain": repr(part)}
    try:
        from ssm.drawing.draw import draw
        from ssm.model.sections import section_of
        from ssm.model.study import Study

        section = section_of(part)
        assert section is not None
        (drawing,) = draw(Study().add(part), f"{section.kind}/{part.id}")
        if not drawing.failed:
            bundle |= _drawn(drawing)
    except Exception:  # noqa: BLE001 - a notebook must show something
        return {"text/plain": repr(part)}
    return bundle


def _drawn(drawing: Any) -> dict[str, str]:
    shown: dict[str, str] = drawing._repr_mimebundle_()
    return {kind: data for kind, data in shown.items() if kind.startswith("image/")}


def _html(node: "Node", *, top: bool = False) -> str:
    title = html.escape(node.title)
    note = f" <em>({html.escape(node.note)})</em>" if node.note else ""
    ref = html.escape(node.ref.partition("/")[2])
    head = f"<strong>{title}</strong>" if top or not node.ref else f"<code>{ref}</code> {title}"
    inner = "".join(f"<li>{_html(each)}</li>" for each in node.nodes)
    return f"{head}{note}{f'<ul>{inner}</ul>' if inner else ''}"
