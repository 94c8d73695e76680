"""What was ticked, struck through or typed where a form offers a few words."""

import re
from collections.abc import Iterable, Mapping

import attrs

from ssm.model.words import Happens, Judged

__all__ = ["EMPTY", "HAPPENS", "JUDGED", "Ticks", "ticked"]

HAPPENS = {
    "yes": Happens.YES,
    "partly": Happens.PARTLY,
    "no": Happens.NO,
    "open": Happens.UNCLEAR,
}
"""Words for whether it happens, as a form offers them."""

JUDGED = {"well": Judged.WELL, "mixed": Judged.MIXED, "badly": Judged.BADLY}
"""Words for how well it goes, as a form offers them."""

EMPTY = "☐"
"""A box to tick."""

_TICKED = "☒☑✓✔✗✘✅"
_WORDS = "|".join((*HAPPENS, *JUDGED, "unclear"))
_LABELS = re.compile(rf"it happens\s*:|it goes\s*:|~~|·|[{EMPTY}{_TICKED}]|\[\s*\]", re.IGNORECASE)
_OFFER = re.compile(
    rf"(?P<before>~~(?=\S))?(?P<box>\[\s*[^\]\s]?\s*\]|[{EMPTY}{_TICKED}])?"
    rf"(?P<typed>\s*[xX×](?=\s))?\s*(?P<struck>~~(?=\S))?\b(?P<word>{_WORDS})\b",
    re.IGNORECASE,
)


@attrs.frozen(kw_only=True)
class Ticks:
    """What was chosen.

    Attributes:
        happens: whether it happens; None when nothing was chosen.
        judged: how well it goes; None when nothing was chosen.
        unclear: what cannot be told, in words.
        beside: what was written beside the words to choose from.
    """

    happens: Happens | None = None
    judged: Judged | None = None
    unclear: tuple[str, ...] = ()
    beside: str = ""


def ticked(text: str) -> Ticks:
    """What was chosen in a line of words with boxes.

    A word counts when its box is ticked; when all others of its kind are struck through;
    or when it stands there alone, without a box.

    Args:
        text: the line; what is struck through stands between double tildes.

    Example:
        >>> ticked("It happens: ☐ yes ☒ partly ☐ no ☐ open   It goes: ☐ well ☐ mixed ☐ badly")
        Ticks(happens='partly', judged=None, unclear=(), beside='')
        >>> ticked("It goes: ~~well~~ ~~mixed~~ badly").judged
        'badly'
        >>> ticked("It happens: [x] yes [x] no [ ] open").unclear
        ('both “yes” and “no” are ticked',)
    """
    happens, told = _chosen(text, HAPPENS | {"unclear": Happens.UNCLEAR})
    judged, more = _chosen(text, JUDGED)
    return Ticks(
        happens=Happens(happens) if happens else None,
        judged=Judged(judged) if judged else None,
        unclear=(*told, *more),
        beside=" ".join(_LABELS.sub(" ", _OFFER.sub(" ", text)).split()),
    )


def _chosen(text: str, words: Mapping[str, str]) -> tuple[str | None, tuple[str, ...]]:
    offers = [match for match in _OFFER.finditer(text) if match["word"].lower() in words]
    ticks = list(dict.fromkeys(_names(match for match in offers if _is_ticked(match))))
    struck = set(_names(match for match in offers if match["struck"] or match["before"]))
    left = [name for name in _names(offers) if name not in struck]
    alone = len(offers) == 1 and not offers[0]["box"]
    found = ticks or (left if struck or alone else [])
    if len(found) > 1:
        how = "are ticked" if ticks else "are left"
        return None, (f"both {' and '.join(f'“{name}”' for name in found)} {how}",)
    return (words[found[0]] if found else None), ()


def _names(offers: Iterable[re.Match[str]]) -> list[str]:
    return [match["word"].lower() for match in offers]


def _is_ticked(match: re.Match[str]) -> bool:
    box = (match["box"] or "").strip("[] \t")
    return bool((box and box != EMPTY) or match["typed"])
