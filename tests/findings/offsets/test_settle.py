"""Which way of counting a tool used: found where it can be, told where it cannot."""

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ssm.errors import InvalidValueError
from ssm.findings.offsets import RULES, Lines, Rule, Ruler, Selected, Selection, Unit, settle
from ssm.findings.offsets.ruler import as_it_matters

WORDS = st.sampled_from(
    ["we", "ring", "Zoë", "cafe\u0301", "always", "🙂", "👩\u200d💻", "7", "über"]
)
GAPS = st.sampled_from([" ", ", ", "\r\n", "\n", "\r\n\r\n", " 📞 ", "… ", "\u00a0"])
TALK = (
    "Who sends the letters? 📞🙂📞 Nobody knows.\r\n"
    "Half of them arrive — naïve, I say.\r\n"
    "So I ring every patient 🙂, and they come.\r\n"
)
SAID = ["letters", "Half of them arrive", "I ring every patient", "they come", "naïve"]
TELLING = [rule for rule in RULES if not (rule.mark or rule.lines is Lines.CRLF)]


def selected(text, said, rule, *, mark=False, **stored):
    """A document with selections of some passages, counted by a rule."""
    ruler = Ruler(text, rule, mark=mark)
    places = [(text.index(words), text.index(words) + len(words)) for words in said]
    return Selected(
        text,
        [
            Selection(
                ruler.count(start), ruler.count(end), **dict.fromkeys(stored, text[start:end])
            )
            for start, end in places
        ],
        mark,
    )


def words_of(settled, document):
    """The words that the settled rule gives."""
    reading = settled.reading(document.text, mark=document.mark)
    places = [reading.place(each.start, each.end) for each in document.selections]
    return [document.text[place[0] : place[1]] if place else None for place in places]


@pytest.mark.parametrize("rule", TELLING, ids=lambda rule: rule.name)
def test_the_rule_is_found_by_the_places_between_words(rule):
    """Five selections in a short talk are enough to tell six ways of counting apart."""
    document = selected(TALK, SAID, rule)
    settled = settle([document])
    assert (settled.rule, settled.certain, settled.clean) == (rule, True, 5)
    assert words_of(settled, document) == SAID


@pytest.mark.parametrize("unit", Unit)
def test_line_ends_that_an_export_took_away_are_counted(unit):
    """A tool that keeps CR LF may write files with LF; its positions still count two."""
    text = TALK.replace("\r\n", "\n")
    document = selected(text, SAID, Rule(unit, Lines.CRLF))
    settled = settle([document])
    assert words_of(settled, document) == SAID
    assert "LF alone as two" in settled.remark


@pytest.mark.parametrize("unit", Unit)
def test_a_byte_order_mark_that_counts_is_found(unit):
    """One more than expected, from the first selection on."""
    document = selected(TALK, SAID, Rule(unit, mark=True), mark=True)
    settled = settle([document])
    assert settled.certain
    assert words_of(settled, document) == SAID
    assert settled.remark.endswith(", the byte-order mark counted")


def test_the_sentence_says_how_many_and_by_what_rule():
    """As a person reads it in the report of an import."""
    settled = settle([selected(TALK, SAID, Rule(Unit.UTF_16))], origin="NVivo for Windows")
    assert settled.remark == ("5 of 5 selections start and end between words; UTF-16, CR LF as two")


def test_plain_texts_leave_nothing_in_doubt():
    """Where every way of counting gives the same words it does not matter."""
    settled = settle([selected("We ring them.\nThey come.", ["ring them"], Rule())])
    assert settled.remark == (
        "1 of 1 selections start and end between words; every way of counting gives the same words"
    )


def test_documents_are_pooled():
    """One document alone could not tell; the other does, and both are read by its rule."""
    dull = selected("🙂 " + "中文字" * 5, ["文字中"], Rule(Unit.UTF_16))
    assert not settle([dull]).certain
    both = settle([dull, selected(TALK, SAID, Rule(Unit.UTF_16))])
    assert both.certain
    assert words_of(both, dull) == ["文字中"]


def test_what_cannot_be_told_goes_by_the_tool_and_keeps_the_others():
    """The selections fit two ways; the likelier for the tool is taken, the other kept."""
    text = "🙂 a b c d"
    document = Selected(text, [Selection(3, 4), Selection(5, 6)])
    for origin, rule in [("NVivo", "utf-16 raw"), ("qc", "code point raw")]:
        settled = settle([document], origin=origin)
        assert not settled.certain
        assert settled.rule.name == rule
    reading = settled.reading(text)
    assert [text[slice(*reading.place(3, 4))], *reading.otherwise(3, 4)] == [
        " ",
        ("utf-16 raw", "a"),
    ]


def test_stored_words_decide_where_the_places_cannot():
    """A tool that stores the words beside the positions is held to them."""
    text = "🙂中文中文中文"
    document = selected(text, ["中文"], Rule(Unit.UTF_16), words=True)
    settled = settle([document])
    assert settled.certain
    assert settled.remark == "1 of 1 selections equal the words stored with them; UTF-16"


def test_a_name_that_begins_the_words_decides():
    """Many tools name a selection by its first words, shortened, with line ends as spaces."""
    text = "🙂中文\r\n字字中文"
    start = text.index("文")
    document = Selected(text, [Selection(start + 1, start + 6, name="文 字字…")])
    assert settle([document]).rule.name == "utf-16 raw"


def test_what_a_person_says_is_done():
    """A rule by its name, whatever the selections look like."""
    settled = settle([selected(TALK, SAID, Rule(Unit.UTF_16))], told="utf-8 raw")
    assert settled.rule.name == "utf-8 raw"
    assert settled.remark.endswith("; UTF-8 bytes, CR LF as two, as you said")


def test_a_rule_that_is_none_is_refused_before_anything_is_read():
    """The names are told."""
    with pytest.raises(InvalidValueError, match="utf-16 raw"):
        settle(iter(()), told="characters")


def test_positions_of_another_text_are_told():
    """Selections that start and end anywhere speak for no rule, so none is certain."""
    text = "abcdefghijklmnopqrstuvwxyz🙂\r\n" * 40
    document = Selected(text, [Selection(n * 31 + 3, n * 31 + 9) for n in range(30)])
    settled = settle([document])
    assert not settled.certain
    assert settled.others


def test_no_selection_leaves_nothing_to_settle():
    """A project that was only imported has documents and no selections."""
    settled = settle([Selected(TALK, [])])
    assert (settled.of, settled.certain) == (0, True)


@st.composite
def talks(draw):
    """Some texts with the places of their words, and a rule that a tool counts by."""
    documents = []
    for _ in range(draw(st.integers(1, 3))):
        text, spans = "", []
        for word, gap in draw(st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=25)):
            spans.append((len(text), len(text) + len(word)))
            text += word + gap
        ends = draw(st.lists(st.tuples(st.sampled_from(spans), st.sampled_from(spans)), max_size=8))
        meant = [(min(one, other)[0], max(one, other)[1]) for one, other in ends]
        documents.append((text, meant, draw(st.booleans())))
    return documents, draw(st.sampled_from(RULES))


@given(talks(), st.sampled_from(["", "NVivo", "ATLAS.ti", "QualCoder", "Taguette"]))
def test_the_words_meant_are_taken_or_kept(made, origin):
    """When the rule is certain the words are those meant; else they are among those kept."""
    documents, rule = made
    given_, meant = [], []
    for text, places, mark in documents:
        ruler = Ruler(text, rule, mark=mark)
        given_.append(
            Selected(text, [Selection(ruler.count(a), ruler.count(b)) for a, b in places], mark)
        )
        meant.append([text[a:b] for a, b in places])
    settled = settle(given_, origin=origin)
    taken = [words_of(settled, document) for document in given_]
    assert settled.of == sum(map(len, meant))
    if settled.certain:
        assert taken == meant
    for document, want, have in zip(given_, meant, taken, strict=True):
        reading = settled.reading(document.text, mark=document.mark)
        for each, wanted, got in zip(document.selections, want, have, strict=True):
            others = [words for _, words in reading.otherwise(each.start, each.end)]
            assert wanted in (got, *others)


@given(talks())
def test_stored_words_always_give_the_words_meant(made):
    """With the words stored beside the positions no selection is ever read otherwise."""
    documents, rule = made
    for (text, places, mark), origin in itertools.product(documents, ["", "NVivo"]):
        ruler = Ruler(text, rule, mark=mark)
        chosen = [Selection(ruler.count(a), ruler.count(b), text[a:b]) for a, b in places]
        document = Selected(text, chosen, mark)
        assert words_of(settle([document], origin=origin), document) == [
            text[a:b] for a, b in places
        ]


@given(talks())
def test_the_order_of_the_documents_does_not_matter(made):
    """The same input gives the same rule."""
    documents, rule = made
    assume(len(documents) > 1)
    given_ = []
    for text, places, mark in documents:
        ruler = Ruler(text, rule, mark=mark)
        given_.append(
            Selected(text, [Selection(ruler.count(a), ruler.count(b)) for a, b in places], mark)
        )
    assert settle(given_) == settle(reversed(given_))


def test_a_rule_is_no_plainer_than_the_text_allows():
    """A text with an emoji tells UTF-16 from code points."""
    assert as_it_matters(Rule("utf-16"), "🙂", mark=False) == Rule("utf-16")
