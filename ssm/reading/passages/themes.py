"""What became of it: the themes that were seen in the picture, and where they led."""

from collections.abc import Iterator

from ssm.model.change import Theme
from ssm.model.words import Op
from ssm.reading.sheet import Passage, Seen
from ssm.reading.view import View
from ssm.reading.wording import between, quoted

__all__ = ["themes"]


def themes(view: View) -> Passage | None:
    """Which themes the study took from the picture, and which quarrels none took up."""
    found = {theme.id: _seen_here(view, theme) for theme in view.study.themes}
    taken = {ref for refs in found.values() for ref in refs}
    if not taken:
        return None
    seen = [_told(view, theme, found[theme.id]) for theme in view.study.themes if found[theme.id]]
    left = [
        (ref, link)
        for ref, link in view.links
        if link.op in (Op.CONFLICT, Op.WEAK)
        and not taken & {ref, view.ref, view.at(link.tail), view.at(link.head)}
    ]
    ask = ["What have we seen together just now that is in none of these?"]
    if left:
        which = "; ".join(between(view, link) for _, link in left)
        refs = tuple(ref for ref, _ in left)
        seen.append(Seen(f"Quarrels and weak links that no theme took up: {which}.", refs))
        ask.append("Which of those that no theme took up would somebody miss?")
    return Passage(key="themes", title="What became of it", seen=tuple(seen), ask=tuple(ask))


def _seen_here(view: View, theme: Theme) -> tuple[str, ...]:
    return tuple(_resolved(view, theme))


def _resolved(view: View, theme: Theme) -> Iterator[str]:
    from ssm.errors import UnknownRefError

    for text in theme.seen_in:
        try:
            ref = view.study.index.resolve(text)
        except UnknownRefError:
            continue
        if ref == view.ref or ref.startswith(f"{view.ref}/"):
            yield ref


def _told(view: View, theme: Theme, refs: tuple[str, ...]) -> Seen:
    led_to = [
        root.name
        for root in view.study.roots
        if theme.id in (text.removeprefix("theme/") for text in root.because)
    ]
    what = quoted(theme.name)
    if theme.set_aside:
        text = f"{what} was set aside: {theme.set_aside.rstrip('.')}."
    elif led_to:
        text = f"{what} led to {', '.join(quoted(name) for name in led_to)}."
    else:
        text = f"{what} has led to no root definition yet."
    return Seen(text, (f"theme/{theme.id}", *refs))
