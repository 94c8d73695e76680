"""Suggestions: likely rows first, with the words that speak for them; learned, never applied."""

import json
import sys

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.errors import InvalidValueError, UnknownRefError
from ssm.findings.suggesting import Candidate, Suggester, as_json
from ssm.findings.suggesting.regression import PRIOR, Regression
from tests.strategies import hostile_texts, studies

DOINGS = ("Invite patients in time", "Bring patients to their appointment", "Explain the treatment")
SAID = (
    "Half of the letters of invitation arrive after the day itself.",
    "The driver waited, but nobody had told him which door.",
    "Nobody explains what the tablets are for.",
    "The bus goes once an hour; the taxi is too dear.",
    "They explained everything twice, kindly.",
    "The letter came two days late again.",
    "My son drives me, the taxi never comes.",
)


def study(
    said=SAID, doings=DOINGS, dependencies=(), *, about=None, language="en", codes=None
) -> ssm.Study:
    """Findings f0, f1, ... and a model m with activities 1, 2, ..."""
    findings = [
        ssm.Finding(
            id=f"f{n}",
            text=text,
            about=(about or {}).get(n),
            codes=(codes or {}).get(n, ()),
        )
        for n, text in enumerate(said)
    ]
    model = ssm.Model(
        id="m",
        activities=[ssm.Activity(id=str(n), do=do) for n, do in enumerate(doings, 1)],
        dependencies=dependencies,
        monitoring=None,
    )
    return ssm.Study(models=[model], findings=findings, language=language)


def first(suggester: Suggester, finding: str) -> str | None:
    """The part of the likeliest row, or None where there is none."""
    found = suggester.rows_for(finding, 1)
    return found[0].ref.rpartition("/")[2] if found else None


def order(suggester: Suggester, finding: str) -> list[str]:
    """The parts of all candidate rows, in order."""
    return [each.ref.rpartition("/")[2] for each in suggester.rows_for(finding, 99)]


def test_rows_that_share_words_come_first_and_say_which():
    """Forms of a word meet; the words stand as the speaker put them."""
    (found,) = ssm.suggest(study(), ["f2"], top=1)
    assert found.finding == "f2"
    assert (found.candidates[0].ref, found.candidates[0].why) == ("model/m/3", ("explains",))


def test_only_findings_that_nobody_has_read_are_suggested_for():
    """Unless others are asked for by name."""
    half_read = study(about={0: ["m/1"], 1: []})
    assert [each.finding for each in ssm.suggest(half_read)] == [f"f{n}" for n in range(2, 7)]
    assert [each.finding for each in ssm.suggest(half_read, ["f1"])] == ["f1"]


def test_what_was_confirmed_lends_its_words_to_the_row():
    """A taxi is on no label; one confirmed link later it speaks for the row, and is told."""
    before, after = study(), study(about={3: ["m/2"]})
    assert all("taxi" not in each.why for each in ssm.suggest(before, ["f6"])[0].candidates)
    candidate = ssm.suggest(after, ["f6"], top=1)[0].candidates[0]
    assert candidate.ref == "model/m/2"
    assert "taxi" in candidate.why


def test_learning_one_by_one_is_as_learning_at_once():
    """Whether decisions are told or loaded, the same follows."""
    told = Suggester(study())
    told.confirm("f3", "m/2")
    told.confirm("f5", "m/1")
    told.nothing("f4")
    loaded = Suggester(study(about={3: ["m/2"], 4: [], 5: ["m/1"]}))
    for finding in ("f0", "f1", "f2", "f6"):
        assert close(told.rows_for(finding, 9), loaded.rows_for(finding, 9))


def test_thousands_of_decisions_are_learned_from_in_part():
    """Of every row a few, and no more than can be learned from one by one."""
    said = [f"The taxi was late on day {n}." for n in range(900)] + [
        "They explained it.",
        "A taxi!",
    ]
    many = study(said, about={n: ["m/2"] for n in range(900)} | {900: ["m/3"]})
    suggester = Suggester(many)
    assert first(suggester, "f901") == "2"
    suggester.forget("f900", "m/3")
    suggester.confirm("f900", "m/1")
    assert first(suggester, "f901") == "2"


def close(some, others) -> bool:
    """Whether two rows of candidates are the same but for the last digits of the scores."""
    return [each.ref for each in some] == [each.ref for each in others] and all(
        one.score == pytest.approx(other.score, abs=2e-6)
        for one, other in zip(some, others, strict=True)
    )


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["confirm", "reject", "forget", "nothing", "fits"]),
        st.sampled_from([f"f{n}" for n in range(len(SAID))]),
        st.sampled_from(["m/1", "m/2", "m/3"]),
    ),
    max_size=12,
)


@given(STEPS)
@settings(deadline=None, max_examples=25)
def test_whatever_is_taken_back_leaves_nothing_behind(steps):
    """After everything was forgotten, all is as at the beginning."""
    suggester = Suggester(study())
    before = {finding: suggester.rows_for(finding, 9) for finding in suggester.findings}
    for what, finding, row in steps:
        match what:
            case "nothing" | "fits":
                suggester.nothing(finding, fits=what == "fits")
            case _:
                getattr(suggester, what)(finding, row)
    for finding in suggester.findings:
        suggester.nothing(finding, fits=True)
        for row in ("m/1", "m/2", "m/3"):
            suggester.forget(finding, row)
    after = {finding: suggester.rows_for(finding, 9) for finding in suggester.findings}
    assert all(close(before[finding], after[finding]) for finding in before)


def test_a_rejected_row_is_not_suggested_for_that_finding_again():
    """For others it still is; taken back, it returns."""
    suggester = Suggester(study(), rejected=[("f2", "m/3")])
    assert "3" not in order(suggester, "f2")
    assert first(suggester, "f4") == "3"
    assert all(each.ref != "finding/f2" for each in suggester.findings_for("m/3"))
    suggester.forget("f2", "m/3")
    assert first(suggester, "f2") == "3"


def test_findings_for_a_row_leave_out_what_was_read():
    """The likeliest first; those linked, rejected or read are not asked about again."""
    suggester = Suggester(study(about={4: ["m/3"], 0: []}))
    found = suggester.findings_for("m/3")
    assert found[0].ref == "finding/f2"
    assert not {"finding/f4", "finding/f0"} & {each.ref for each in found}


TWO = ("Write the invitations", "Drive the ambulance")


@pytest.mark.parametrize(
    ("said", "likeliest"),
    [
        ("He drives the ambulance.", "2"),
        ("I write invitations.", "1"),
        ("Who writes the invitations also drives the ambulance.", "1..2"),
    ],
)
def test_a_dependency_comes_first_only_where_a_finding_speaks_of_both_ends(said, likeliest):
    """Else it stays below the end that is spoken of."""
    suggester = Suggester(study([said], TWO, ["1 -> 2"]))
    assert first(suggester, "f0") == likeliest


def test_ends_that_share_a_word_do_not_make_a_dependency_likely():
    """Each end needs a word that the other has not."""
    doings = ("Learn what the change is for", "Understand the change")
    suggester = Suggester(study(["A change again."], doings, ["1 -> 2"]))
    assert order(suggester, "f0")[-1] == "1..2"


def test_codes_speak_as_words_and_are_learned_as_a_whole():
    """A finding of few words is placed by the code that it was given."""
    suggester = Suggester(
        study(["Oh dear.", "Well, well.", "Hm hm."], codes={0: ["explain"], 1: ["x9"], 2: ["x9"]})
    )
    assert first(suggester, "f0") == "3"
    assert first(suggester, "f2") is None
    suggester.confirm("f1", "m/2")
    assert first(suggester, "f2") == "2"


@pytest.mark.parametrize(
    ("language", "doing", "said"),
    [
        ("de", "Termine vergeben", "Bei der Terminvergabe hilft keiner."),
        ("ja", "患者を招く", "招かれた患者が来ない"),
        ("fi", "Kutsua potilaat", "Potilaille ei kerrota mitään."),
    ],
)
def test_other_languages_are_compared_by_pieces_of_words(language, doing, said):
    """No list of endings is needed for them, nor spaces between words."""
    doings = (doing, "Xyz uvw") if language != "ja" else (doing, "会議を開く")
    suggester = Suggester(study([said], doings, language=language))
    assert first(suggester, "f0") == "1"
    assert suggester.rows_for("f0", 1)[0].why


def test_nothing_is_suggested_where_no_word_speaks_for_anything():
    """No guess is offered as if it were one."""
    assert Suggester(study(["Zzz."])).rows_for("f0") == ()


def test_ties_go_by_the_order_of_the_study():
    """Rows of the same words, findings of the same words."""
    suggester = Suggester(study(["Paint it.", "Paint it."], ("Paint", "Paint", "Dry")))
    assert order(suggester, "f0")[:2] == ["1", "2"]
    assert [each.ref for each in suggester.findings_for("m/2")] == ["finding/f0", "finding/f1"]


def test_links_in_one_model_say_nothing_against_rows_of_another():
    """A finding may be evidence in several models."""
    one = study()
    both = attrs.evolve(one, models=[*one.models, attrs.evolve(one.models[0], id="n", root="m")])
    suggester = Suggester(both)
    before = [each.score for each in suggester.findings_for("n/3")]
    suggester.confirm("f2", "m/3")
    assert "finding/f2" in {each.ref for each in suggester.findings_for("n/3")}
    assert len(suggester.findings_for("n/3")) == len(before)


def test_links_that_lead_nowhere_are_left_out():
    """A row that was renamed, a rejection of one: nothing breaks, the rest is learned from."""
    odd = study(about={2: ["m/9", "?!", "m/3"]})
    suggester = Suggester(odd, rejected=[("f0", "m/77"), ("gone", "m/1")])
    assert first(suggester, "f4") == "3"


def test_unknown_names_are_refused_by_name():
    """Findings and rows; a path is no study."""
    suggester = Suggester(study())
    with pytest.raises(UnknownRefError, match="'f99'"):
        suggester.rows_for("f99")
    with pytest.raises(UnknownRefError, match="m/99"):
        suggester.confirm("f1", "m/99")
    with pytest.raises(InvalidValueError, match="'study' must be"):
        ssm.suggest("outpatients")


def test_what_helps_most_is_asked_first_and_nothing_twice():
    """One of many alike before one that is like none; every finding once."""
    alike = [f"The taxi was late on day {n}." for n in range(6)]
    suggester = Suggester(study(["Oh, a ring-necked parakeet!", *alike]))
    ids = list(suggester.findings)
    asked = suggester.useful_first(ids)
    assert sorted(asked) == sorted(ids)
    assert asked[0] != "f0"
    assert suggester.useful_first([]) == ()


def test_the_same_study_gives_the_same_suggestions():
    """Twice the same, score by score; the order of decisions aside."""
    assert ssm.suggest(study(about={3: ["m/2"]})) == ssm.suggest(study(about={3: ["m/2"]}))


def test_a_study_without_models_or_findings_has_no_suggestions():
    """Neither is a fault."""
    assert ssm.suggest(ssm.Study()) == ()
    lonely = ssm.Study(findings=[ssm.Finding(id="f", text="Hm.")])
    assert [each.candidates for each in ssm.suggest(lonely)] == [()]
    empty = ssm.Study(models=[ssm.Model(id="m", monitoring=None)], findings=lonely.findings)
    assert Suggester(empty).useful_first(["f"]) == ("f",)


def test_as_json_it_has_the_shape_that_is_documented():
    """An array of objects with finding and candidates; each with ref, score and why."""
    data = json.loads(json.dumps(as_json(ssm.suggest(study(), ["f2"], top=2))))
    assert [set(each) for each in data] == [{"finding", "candidates"}]
    assert {frozenset(each) for each in data[0]["candidates"]} == {
        frozenset({"ref", "score", "why"})
    }


@given(studies())
@settings(deadline=None, max_examples=5)
def test_any_study_gets_suggestions_whose_words_stand_in_its_findings(any_study):
    """Refs lead to rows, words to the text; nothing breaks."""
    texts = {finding.id: finding.text for finding in any_study.findings}
    for suggestion in ssm.suggest(any_study, texts):
        for candidate in suggestion.candidates:
            assert any_study.index.found(candidate.ref, ("row",)) == (candidate.ref,)
            assert all(word in texts[suggestion.finding] for word in candidate.why)


@given(hostile_texts, st.sampled_from(["en", "de", "zh"]))
@settings(deadline=None, max_examples=25)
def test_any_text_can_be_ranked(text, language):
    """Signs, scripts and lines of every kind."""
    suggester = Suggester(study([text or "x", *SAID], language=language))
    suggester.confirm("f0", "m/1")
    assert all(isinstance(each, Candidate) for each in suggester.rows_for("f0"))


@given(st.lists(st.integers(0, 5), min_size=1, max_size=8, unique=True), st.data())
@settings(deadline=None, max_examples=25)
def test_a_decision_taken_back_is_as_one_never_made(keys, data):
    """The numbers behind, with findings of shared words added and removed in any order."""
    gone = data.draw(st.sampled_from(keys))
    held, never = Regression(2), Regression(2)
    for regression, left_out in ((held, ()), (never, (gone,))):
        for key in keys:
            if key not in left_out:
                words = {f"w{key % 3}": 0.8, f"v{key}": 0.6}
                known = ([key / 5, 0.1], [0.5, 0.5])
                regression.add(str(key), words, known, [1.0, 0.0])
    held.retarget(str(gone), [0.0, 1.0])
    held.remove(str(gone))
    one, other = held.learned(PRIOR), never.learned(PRIOR)
    assert one.always == pytest.approx(other.always)
    assert {t: pytest.approx(v) for t, v in one.words.items()} == dict(other.words)


def test_a_sentence_model_brings_together_what_shares_no_word():
    """The words still count; what two texts mean is added to them."""

    def sense(texts):
        return [[1.0, 0.0] if "taxi" in each or "Bring" in each else [0.0, 1.0] for each in texts]

    assert first(Suggester(study()), "f3") is None
    assert first(Suggester(study(), sense=sense), "f3") == "2"
    taught = Suggester(study(), sense=sense)
    taught.confirm("f3", "m/1")
    assert first(taught, "f6") == "1"


@pytest.mark.parametrize("present", [(), ("model.onnx",)])
def test_a_folder_without_a_sentence_model_is_refused_by_name(tmp_path, present):
    """What it lacks is said; nothing is fetched."""
    for name in present:
        (tmp_path / name).write_bytes(b"x")
    with pytest.raises(ssm.UnreadableError, match=r"holds no .*tokenizer\.json"):
        ssm.suggest(study(), semantic=tmp_path)


def test_without_the_extra_a_sentence_model_says_how_to_get_it(tmp_path, monkeypatch):
    """The words alone still work."""
    for name in ("model.onnx", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"x")
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ssm.MissingExtraError, match=r"ssm-workshop\[semantic\]"):
        ssm.suggest(study(), semantic=tmp_path)
