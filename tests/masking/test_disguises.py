"""Planted names: in each format, in each disguise, the proof finds them."""

import pytest
from planted import FORMATS

from ssm.errors import NotProvedError
from ssm.masking.matching import Matcher
from ssm.masking.names import name_secrets
from ssm.masking.policy import NameMask, Policy
from ssm.masking.quotes import quote_secrets
from ssm.report.sharing.proof import hits_in, prove

POLICY = Policy(
    names=[NameMask(name="Ms Zoë Walsh", as_="a nurse"), NameMask(name="Mrs Hall", as_="a patient")]
)
QUOTE = "Nobody ever told me that the second list was the one they really used."
MATCHER = Matcher((*name_secrets(POLICY, {}), *quote_secrets((QUOTE,), "…", "quotes", whole=True)))

DISGUISES = {
    "as it is": "Zoë Walsh",
    "in capitals": "ZOË WALSH",
    "in small letters": "zoë walsh",
    "without accents": "Zoe Walsh",
    "with other accents": "Zoé Wàlsh",
    "taken apart": "Zoe\u0308 Walsh",
    "with a hard space": "Zoë\u00a0Walsh",
    "with many spaces": "Zoë  \t  Walsh",
    "over two lines": "Zoë\nWalsh",
    "with a hyphen at the line's end": "Zoë Wal-\nsh",
    "with soft hyphens": "Z\u00ado\u00ade\u00ad W\u00adalsh",
    "with unseen characters": "Zo\u200be\u200d W\ufeffalsh",
    "as an id": "int_zoe-walsh_2",
    "in one word": "interviewZoeWalsh2026",
    "wide": "\uff3a\uff4f\uff45 \uff37\uff41\uff4c\uff53\uff48",
    "with letters of another alphabet": "Zо\u0435 W\u0430lsh",  # noqa: RUF001
    "letter by letter": "Z o ë  W a l s h",
    "with full stops": "Zoë.Walsh",
    "shortened": "Z. Walsh",
    "turned round": "Walsh, Zoë",
    "the last word alone": "as Walsh knew",
    "the first word alone": "ask Zoë",
    "as an owner": "Walsh's list",
    "in the plural": "both Walshs",
    "a word that is a word": "when Hall came",
    "run on": "dear MrsHall,",
    "a part of what was said": "… that the second list was the one they …",
    "what was said, over lines": "told me that the\nsecond list was THE one",
}


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("kind", FORMATS)
def test_a_planted_name_is_found(kind: str, disguise: str) -> None:
    """Whatever the format and whatever the disguise, it is seen that it is left."""
    name, written = FORMATS[kind]

    assert list(hits_in(name, written(DISGUISES[disguise]), MATCHER))


@pytest.mark.parametrize("kind", FORMATS)
def test_what_stands_for_a_name_is_no_hit(kind: str) -> None:
    """Words that only look a little like a name are let through, in every format.

    In an id there are no great letters to tell a hall from Mrs Hall.
    """
    name, written = FORMATS[kind]
    where = "hallway" if kind == "an address" else "hall"

    assert list(hits_in(name, written(f"a nurse shall, in the great {where}, ask"), MATCHER)) == []


@pytest.mark.parametrize(
    "name", ["picture-zoe-walsh.svg", "ZoeWalsh.txt", "mrs_hall/notes.txt", "a/Walsh 2.csv"]
)
def test_a_name_in_the_name_of_a_file_is_found(name: str) -> None:
    """The name of a file is read before it is opened."""
    assert [hit.place for hit in hits_in(name, b"nothing", MATCHER)] == ["its name"]


def test_what_cannot_be_read_is_not_proved() -> None:
    """A file that nobody can look through is refused, not passed over."""
    odd = {
        "a.bin": bytes(range(256)),
        "a.pdf": b"%PDF-1.7\ntrailer << /Encrypt 5 0 R >>",
        "a.zip": b"PK\x03\x04 and no more",
    }
    for name, data in odd.items():
        assert ["proved" in hit.why for hit in hits_in(name, data, MATCHER)] == [True], name


def test_a_message_never_tells_the_string() -> None:
    """Messages end up in logs: they say the file, the place and the line, and no name."""
    files = {"zoe-walsh.json": b'{"Zoe Walsh": {"Mrs Hall": "Walsh"}}', "b.txt": QUOTE.encode()}

    with pytest.raises(NotProvedError) as caught:
        prove(files, MATCHER)

    assert MATCHER.found(str(caught.value)) == ()
    assert "b.txt" in str(caught.value)


@pytest.mark.parametrize("name", ["李小龙", "李小", "علي", "דוד", "राम", "3M", "Al"])
@pytest.mark.parametrize("around", ["{}", "What {} told", "int: {} / 2"])
def test_a_short_name_counts_in_scripts_without_great_letters(name: str, around: str) -> None:
    """A script or a figure that cannot show a great letter hides no short name."""
    matcher = Matcher(name_secrets(Policy(names=[NameMask(name=name, as_="P1")]), {}))

    assert matcher.found(around.format(name))


def test_a_short_name_is_no_word_in_small_letters() -> None:
    """Where great letters tell names from words, words are left alone."""
    matcher = Matcher(name_secrets(Policy(names=[NameMask(name="Hall", as_="P1")]), {}))

    assert not matcher.found("down the hall")
