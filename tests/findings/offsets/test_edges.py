"""Places where somebody may well have started or ended a selection, and others."""

import pytest

from ssm.findings.offsets import edge
from ssm.findings.offsets.edges import Edge

PLACES = [
    ("two| words", Edge.BETWEEN),
    ("two |words", Edge.BETWEEN),
    ("tw|o", Edge.INSIDE),
    ("|two", Edge.BETWEEN),
    ("two|", Edge.BETWEEN),
    ("Why|?", Edge.BETWEEN),
    ("a_|b", Edge.INSIDE),
    ("cafe|\u0301", Edge.SPLITS),
    ("cafe\u0301|s", Edge.INSIDE),
    ("a\r|\nb", Edge.SPLITS),
    ("a\r\n|b", Edge.BETWEEN),
    ("👩|\u200d💻", Edge.SPLITS),
    ("👩\u200d|💻", Edge.SPLITS),
    ("👍|🏽", Edge.SPLITS),
    ("🙂|🙂", Edge.BETWEEN),
    ("❤|\ufe0f", Edge.SPLITS),
    ("🇩|🇪", Edge.SPLITS),
    ("🇩🇪|🇫🇷", Edge.BETWEEN),
    ("中|文", Edge.MAYBE),
    ("中文|。", Edge.BETWEEN),
    ("ภา|ษา", Edge.MAYBE),
    ("ท|ี่", Edge.SPLITS),
    ("한|글", Edge.INSIDE),
    ("ᄒ|ᅡ", Edge.SPLITS),
    ("가|ᆨ", Edge.SPLITS),
    ("नम|स्ते", Edge.INSIDE),
    ("नमस|्ते", Edge.SPLITS),
]


@pytest.mark.parametrize(("shown", "kind"), PLACES)
def test_a_place_is_what_a_reader_sees(shown, kind):
    """The bar shows the place."""
    assert edge(shown.replace("|", ""), shown.index("|")) is kind
