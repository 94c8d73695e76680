"""Where a line may end inside a word: seams of compounds, and scripts without spaces."""

import re
import unicodedata

from ssm.drawing.text.clusters import clusters

__all__ = ["can_hyphenate", "parts"]

_AFTER = r"/\N{EN DASH}\N{EM DASH}\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}"
_SEAMS = re.compile(rf"(?<=[{_AFTER}])(?=\w)|(?<=[^\W\d]-)(?=[^\W\d])")
_THAI_VOWEL = "[\u0e30-\u0e3a\u0e47-\u0e4e]"
_SYLLABLES = re.compile(
    "(?<=[ก-๎])(?<![เ-ไ\u0e31])(?<!\u0e31[\u0e48-\u0e4b])(?:(?=[เ-ไ])"
    f"|(?=[กขคตปผพทส][รลว]{_THAI_VOWEL})|(?=ห[งญนมยรลว]{_THAI_VOWEL})"
    f"|(?:(?<![กขคตปผพทสห])|(?<=\u0e31[ก-ฮ]))(?=[รลว]{_THAI_VOWEL})"
    f"|(?:(?<!ห)|(?<=\u0e31ห))(?=[งญนมย]{_THAI_VOWEL})"
    f"|(?=[กขคฆจฉชซฌฎฏฐฑฒณดตถทธบปผฝพฟภศษสหฬอฮ]{_THAI_VOWEL}))"
)
"""Where a Thai syllable begins, as well as can be told without a dictionary."""
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")
_NOT_FIRST = frozenset(
    "、。，．・：；？！゛゜´ヽヾゝゞ々〻ー’”）〕］｝〉》」』】〙〗〟｠»"  # noqa: RUF001
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "‐゠–〜～‼⁇⁈⁉℃°′″％‰¢…‥!%),.:;?]}"  # noqa: RUF001
)
_NOT_LAST = frozenset("‘“（〔［｛〈《「『【〘〖〝｟«＄￥￡＃([{$£¥#")  # noqa: RUF001
_HYPHENATED = (
    (0x41, 0x590),
    (0x10A0, 0x1100),
    (0x13A0, 0x13FE),
    (0x1C80, 0x1CC0),
    (0x1E00, 0x2000),
    (0x2C00, 0x2DE0),
    (0xA640, 0xA7FF),
)


def parts(word: str, *, hyphens: bool = True) -> list[str]:
    """A word in the pieces between which a line may end; joined they are the word.

    Chinese and Japanese end a line between any two characters, but not before closing
    signs and not after opening ones; Thai where a syllable begins; Korean only between
    words.

    Args:
        word: characters without spaces.
        hyphens: whether a line may end after a hyphen or slash that stands in the word.

    Example:
        >>> parts("long-term"), parts("「看板」を見る")
        (['long-', 'term'], ['「看', '板」', 'を', '見', 'る'])
    """
    pieces = _SEAMS.split(word) if hyphens else [word]
    if word.isascii():
        return pieces
    return [part for piece in pieces for whole in _SYLLABLES.split(piece) for part in _free(whole)]


def _free(word: str) -> list[str]:
    found: list[str] = []
    last = ""
    for cluster in clusters(word):
        if found and not (
            (_is_wide(last) or _is_wide(cluster))
            and cluster[0] not in _NOT_FIRST
            and last[-1] not in _NOT_LAST
        ):
            found[-1] += cluster
        else:
            found.append(cluster)
        last = cluster
    return found or [word]


def _is_wide(cluster: str) -> bool:
    """Whether it is as wide as it is high, as the characters of scripts without spaces."""
    return unicodedata.east_asian_width(cluster[0]) in {"W", "F"} and not _HANGUL.match(cluster)


def can_hyphenate(cluster: str) -> bool:
    """Whether it is a letter of an alphabet in which a hyphen tells that a word goes on."""
    code = ord(cluster[0])
    return cluster[0].isalpha() and any(low <= code < high for low, high in _HYPHENATED)
