"""What a notebook is handed of a value: the same thing in several formats, never an error."""

from collections.abc import Callable, Container, Iterable

from ssm.ext.jupyter.tamed import tamed, unbroken
from ssm.showing import Shown

__all__ = ["Forms", "Maker", "bundle_of"]

Maker = Callable[[], str]
"""What makes a value's text in one format, when it is asked for."""

Forms = dict[str, Maker]
"""By MIME type, what makes a text of it."""

_AS_A_PIECE = {"text/markdown": tamed, "text/html": unbroken}


def bundle_of(
    value: Shown, include: Iterable[str] | None = None, exclude: Iterable[str] | None = None
) -> dict[str, str]:
    """A value in the formats that a notebook takes.

    A format that cannot be made is left out; a study that is half written, a program that is
    not installed, even a fault of ours costs no more than that. Formats that nobody
    wants are not made.

    Args:
        value: what is shown.
        include: the formats that are wanted; all when left out.
        exclude: formats that are not wanted, whatever is included.

    Returns:
        Texts by their MIME types; images that are no text in Base64.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> bundle_of(Stakeholder(id="nurses"), exclude=["text/markdown"])
        {'text/plain': "Stakeholder(id='nurses')"}
    """
    wanted, unwanted = _kinds(include), _kinds(exclude) or ()
    bundle: dict[str, str] = {}
    for kind, make in _makers(value):
        if (wanted is None or kind in wanted) and kind not in unwanted:
            try:
                made = make()
            except Exception:  # noqa: BLE001, S112 - a notebook must show something
                continue
            if isinstance(made, str):
                bundle[kind] = _AS_A_PIECE.get(kind, str)(made)
    return bundle


def _kinds(named: Iterable[str] | None) -> Container[str] | None:
    if named is None or isinstance(named, str):
        return None if named is None else (named,)
    return frozenset(named)


def _makers(value: Shown) -> Iterable[tuple[str, Maker]]:
    try:
        from ssm.ext.jupyter.forms import forms

        made = dict(forms(value))
    except Exception:  # noqa: BLE001 - a notebook must show something
        made = {}
    words = made.pop("text/plain", None)
    return (*made.items(), ("text/plain", lambda: _said(value, words)))


def _said(value: Shown, words: Maker | None) -> str:
    """A value as text: there always is one."""
    for make in (words, lambda: repr(value)):
        try:
            if make is not None and isinstance(told := make(), str):
                return told
        except Exception:  # noqa: BLE001, S112 - a notebook must show something
            continue
    return f"<{type(value).__name__}>"
