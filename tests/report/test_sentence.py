"""The sentence of a root definition in the report: its letters, and where its phrases lead."""

import re
from pathlib import Path

import pytest

import ssm
from ssm.comparison import compare
from ssm.model.root import Root
from ssm.model.study import Study
from ssm.report.blocks import Facts, Link, Para, Sentence, Tagged
from ssm.report.names import Names
from ssm.report.page import page
from ssm.report.sections.matter import Matter
from ssm.report.sections.roots import root_words, roots
from ssm.report.sections.sentence import definition

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def matter(study: Study) -> Matter:
    """A study as chapters see it."""
    return Matter(study=study, names=Names(study), comparison=compare(study))


def words(pieces: tuple[str | Tagged, ...]) -> str:
    """The words of a tagged sentence, without the tags."""
    return "".join(piece if isinstance(piece, str) else words(piece.pieces) for piece in pieces)


@pytest.mark.parametrize("name", ["outpatients", "fence", "customers"])
def test_the_tagged_sentence_is_the_authors_own(name: str) -> None:
    """Tags are put on words; no word is changed."""
    held = matter(ssm.load(EXAMPLES / name).study)
    for root in held.study.roots:
        sentence, *_ = definition(held, f"root/{root.id}")

        assert isinstance(sentence, Sentence)
        assert not root.definition or words(sentence.pieces) == " ".join(root.definition.split())


def test_phrases_lead_to_the_activities_that_trace_them() -> None:
    """Each with a link to where the model stands, in the one place where its words are told."""
    held = matter(ssm.load(EXAMPLES / "outpatients").study)
    root = held.study["root/good-time"]
    *_, facts = root_words(held, root)

    assert isinstance(facts, Facts)
    told = dict(facts.rows)["E · what is taken as given"]
    there = Link("7 Find out which rules and contracts bind us", "model.good-time")
    assert told[2] == Para("the consultants' contracts")
    assert told[3] == Para(("asks for ", there), "note")


def test_a_definition_of_which_nothing_is_said_leaves_nothing_to_show() -> None:
    """And the report stands without it."""
    held = matter(Study(roots=[Root(id="r", worldview="It pays.")]))

    assert list(definition(held, "root/r")) == []


def test_letters_are_seen_and_heard_not_only_coloured() -> None:
    """Each tag is a letter in the text, with its meaning for who is read to; markup stays text."""
    root = Root(id="r", definition="To <b>paint</b> it.", what="<b>paint</b>")
    study = Study(roots=[root])
    section = roots(matter(study))
    assert section is not None
    html = page(study, (section,), {})
    (marked,) = re.findall(r'<p class="definition marked">(.*?)</p>', html)

    assert '<span class="key">P<span class="unseen"> (what it does): </span></span>' in marked
    assert "&lt;" in marked
    assert "<b>" not in marked


def test_no_remark_of_the_check_stands_in_the_report() -> None:
    """What is not in the sentence is for the authors to think about, not for the client."""
    root = Root(id="r", definition="A system to pour.", what="pour", owners=["Brewery"])
    html = page(Study(), (roots(matter(Study(roots=[root]))),), {})  # type: ignore[arg-type]

    assert "Not in the sentence" not in html
    assert "?" not in re.sub(r"<(style|script)>.*?</\1>", "", html, flags=re.DOTALL)
