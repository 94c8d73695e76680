"""Nothing that ssm writes grades people or takes a model for what ought to be."""

import re
from pathlib import Path

import pytest
from generated import OF_CLINIC, RUNS, drawn_of, pieces, report_of, words_of

import ssm
from ssm.checks.language.deficit import deficit_said

EXAMPLES = Path(__file__).parents[2] / "examples"
STUDIES = ("outpatients", "customers", "fence")
GRADING = re.compile(
    r"\b(should|ought|must|missing|gaps?|fail(s|ed|ing|ure|ures)?|lacks?|lacking|scor(e|es|ed|ing)"
    r"|per ?cent|percentage|wrong(ly)?|incorrect(ly)?|poor(ly)?|weakness(es)?|inadequate"
    r"|insufficient|deficien(t|cy|cies)|(non-?)?complian(t|ce)|deviat(e|es|ion|ions)"
    r"|violat(e|es|ed|ion|ions)|shortcomings?|coverage|maturity|rating|rated|grades?|graded"
    r"|benchmark|best practice|target|red flag|traffic light)\b|%",
    re.IGNORECASE,
)
ALLOWED = (
    "must come first",
    "weak or failing",
    "a link that fails",
)
"""Phrases about a plan, an arrow of a model, or a sign of a picture; none is about people."""
REF = re.compile(r"\b[a-z-]+(?:/[\w.-]+)+")
LONGEST = 60
ENDS = re.compile(r"(?<=[.!?;:])\s+")


def judging(told, own):
    """The sentences among some pieces of text that grade, without the study's own words.

    Args:
        told: pieces of text.
        own: what the study says itself.
    """
    found = []
    for piece in told:
        bare = _bare(piece, own)
        for sentence in ENDS.split(bare):
            said = GRADING.search(sentence) or deficit_said(sentence) if sentence.strip() else None
            if said:
                found.append(sentence.strip())
    return found


def _bare(piece, own):
    text = " ".join(piece.split()).casefold()
    for phrase in ALLOWED:
        text = text.replace(phrase.casefold(), " ")
    quoted = text if " " in text else f"“{text}”"
    return own.sub(" ~ ", REF.sub(" ~ ", quoted))


def _own(study):
    """A pattern of all that a study says, the longest first, and of how long texts begin."""
    texts = words_of(study)
    begun = {text[:cut].rpartition(" ")[0] for text in texts for cut in (LONGEST,) if text[cut:]}
    longest_first = sorted(texts | begun, key=lambda text: (-len(text), text))
    alone = [text.strip("“”") for text in longest_first if text[:1] == "“"]
    last = [rf"(?:^|, |: ){re.escape(text)}(?=, |: |:$|$)" for text in alone]
    return re.compile("|".join([*map(re.escape, longest_first), *last]) or r"(?!)")


@pytest.fixture(scope="module", params=STUDIES)
def example(request):
    """An example, and the pattern of its own words."""
    folder = EXAMPLES / request.param
    return folder, _own(ssm.load(folder).study)


@pytest.mark.parametrize("run", RUNS, ids=" ".join)
def test_nothing_that_is_written_grades(example, run, tmp_path):
    """Rule CP06 over our own words, and a list of words that mark people or things."""
    folder, own = example
    told = pieces(run, folder, tmp_path)

    assert judging(told, own) == []


@pytest.mark.parametrize("run", RUNS, ids=" ".join)
def test_what_is_read_is_what_is_written(run, tmp_path):
    """Of the clinic every run writes something, and most of it is read."""
    told = pieces(run, EXAMPLES / "outpatients", tmp_path)

    assert "--themes" in run or sum(len(piece) for piece in told) > 200


@pytest.mark.parametrize("run", OF_CLINIC, ids=" ".join)
def test_nothing_that_is_written_of_the_clinic_grades(run, tmp_path):
    """How a verdict came about, and what rests on what."""
    folder = EXAMPLES / "outpatients"

    assert judging(pieces(run, folder, tmp_path), _own(ssm.load(folder).study)) == []


def test_the_report_does_not_grade(example):
    """Every chapter, without its drawings."""
    folder, own = example

    assert judging(report_of(folder), own) == []


@pytest.mark.parametrize(
    ("name", "refs"),
    [
        ("outpatients", ("comparison/good-time", "discussion/good-time", "customers")),
        ("customers", ("comparison/hear-wearers", "discussion/hear-wearers", "customers")),
        ("fence", ("comparison/paint-fence", "discussion/paint-fence")),
    ],
)
def test_no_drawing_of_a_comparison_grades(name, refs):
    """What stands on it, and what a screen reader is told."""
    folder = EXAMPLES / name

    assert judging(drawn_of(folder, refs), _own(ssm.load(folder).study)) == []


@pytest.mark.parametrize(
    "planted",
    [
        "Planning is missing in two of three clinics.",
        "The nurses should plan the day in one list.",
        "Gap: nobody tells the patient.",
        "As the model requires, one list is kept.",
        "Reception failed to ring.",
        "Score: 3 of 8",
        "75 % of the activities are covered",
        "This deviates from the model.",
        "Why do the clerks fail to look at the form?",
    ],
)
def test_a_sentence_that_grades_would_be_found(planted):
    """Planted among sentences that only tell."""
    told = ["Accounts differ between roles.", planted, "Who would tell it differently?"]

    assert len(judging(told, _own(ssm.Study()))) == 1


def test_what_people_say_themselves_is_theirs():
    """Somebody may call a letter missing; we only quote them."""
    study = ssm.Study().add(
        ssm.Finding(id="f1", text="The letter is missing, and it should not be.")
    )
    told = ["“The letter is missing, and it should not be.” (f1, no source given)"]

    assert judging(told, _own(study)) == []
    assert judging(told, _own(ssm.Study())) != []
