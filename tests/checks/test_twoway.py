"""The two-way check: what stands where in a definition, and which activities it leads to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import hostile_texts, studies

import ssm
from ssm.checks.explaining.readers import Look
from ssm.checks.twoway import matching
from ssm.checks.twoway.data import as_json
from ssm.checks.twoway.markdown import as_markdown
from ssm.checks.twoway.matching import Sentence
from ssm.checks.twoway.questions import questions
from ssm.checks.twoway.reading import two_way
from ssm.checks.twoway.repeats import runs_in
from ssm.checks.twoway.stretches import bracketed, stretches_of
from ssm.checks.twoway.terminal import as_text, from_activities
from ssm.checks.twoway.values import Stretch, TwoWay
from ssm.model.activity import Activity, Model
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.statement import Waiver
from ssm.model.study import Study

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
PEOPLE = (
    Stakeholder(id="nurses", label="Nursing team"),
    Stakeholder(id="late-joiners", label="Late joiners"),
    Stakeholder(id="patients"),
    Stakeholder(id="managers", label="Hospital managers"),
)


def read(definition: str | None, *, language: str = "en", **parts: object) -> TwoWay:
    """A definition with some of its parts, read both ways."""
    root = Root(id="r", definition=definition, **parts)  # type: ignore[arg-type]
    return two_way(Study(stakeholders=PEOPLE, roots=[root], language=language), "root/r")


def shown(reading: TwoWay) -> str:
    """The sentence in brackets, on one line."""
    signs = {"open": "[{} ", "close": "]"}
    return "".join(
        signs.get(step.kind, "{}").format(step.text) for step in bracketed(reading.stretches)
    )


@pytest.mark.parametrize(
    ("definition", "parts", "marked"),
    [
        ("Run by the ward's nurses.", {"actors": ["nurses"]}, "Run by the ward's [A nurses]."),
        ("A nurse-run system.", {"actors": ["nurses"]}, "A [A nurse]-run system."),
        ("To see each patient.", {"beneficiaries": ["patients"]}, "To see each [C patient]."),
        ("The patient's hour.", {"beneficiaries": ["patients"]}, "The [C patient's] hour."),
        ("For late joiners.", {"beneficiaries": ["late-joiners"]}, "For [C late joiners]."),
        ("A manager-owned system.", {"owners": ["managers"]}, "A [O manager]-owned system."),
        ("It is owned by the board.", {"owners": ["Board"]}, "It is owned by the [O board]."),
        (
            "Managers ask; owned by managers, run by nurses.",
            {"owners": ["managers"]},
            "Managers ask; owned by [O managers], run by nurses.",
        ),
        (
            "Owned by nurses, run by nurses and patients.",
            {"owners": ["nurses"], "actors": ["nurses", "patients"]},
            "Owned by [O nurses], run by [A nurses and patients].",
        ),
        (
            "Within the consultants' contracts.",
            {"environment": ["the consultants' contracts"]},
            "Within the [E consultants' contracts].",
        ),
        (
            "A system to see every patient in time.",
            {"what": "see every patient in time", "beneficiaries": ["patients"]},
            "A system to [P see every [C patient] in time].",
        ),
        (
            "A system to paint the fence.",
            {"what": "paint the fence", "transformation": "unpainted fence -> painted fence"},
            "A system to [P T paint the fence].",
        ),
        ("Run by a crew.", {"actors": ["Health authority"]}, "Run by a crew."),
        ("To care for health.", {"owners": ["Health authority"]}, "To care for health."),
    ],
)
def test_parts_are_found_in_other_forms_and_other_words(
    definition: str, parts: dict[str, object], marked: str
) -> None:
    """By id or label, in singular or plural, with a hyphen or an apostrophe."""
    assert marked == shown(read(definition, **parts))


@pytest.mark.parametrize(
    ("definition", "parts", "absent"),
    [
        ("A brewery-owned pub.", {"owners": ["The brewery"]}, []),
        ("A system to keep a pub.", {"owners": ["The brewery"]}, ["O1"]),
        ("Within the law on noise.", {"environment": ["noise law", "opening hours"]}, ["E2"]),
        ("A system.", {"worldview": "A pub is a village's living room."}, []),
        ("To pour.", {"what": "pour", "transformation": "dry people -> merry people"}, []),
        ("A system.", {"transformation": "dry people -> merry people"}, ["T"]),
    ],
)
def test_what_is_not_in_the_sentence_is_named(
    definition: str, parts: dict[str, object], absent: list[str]
) -> None:
    """A worldview stands behind a sentence, and P may say T in other words."""
    assert absent == [phrase.code for phrase in read(definition, **parts).absent]


def test_words_that_no_part_accounts_for_are_told() -> None:
    """Without those of the form itself."""
    reading = read("A system owned by the board of a shipyard to build.", owners=["Board"])

    assert reading.unaccounted == ("shipyard", "build")


def test_a_sentence_that_nobody_wrote_is_composed_and_not_questioned() -> None:
    """What was composed from the parts holds what it holds."""
    reading = read(None, what="paint", owners=["Board"], victims=["Neighbours"])

    assert reading.composed
    assert not [text for text in questions(reading) if "sentence" in text or "accounts" in text]


def test_parts_left_out_on_purpose_are_shown_with_the_reason() -> None:
    """A waiver of RD06 speaks to whoever reads the check."""
    waive = [Waiver(rule="rd-element-absent", reason="everybody knows whose it is")]
    (first, *_) = questions(read("A system to pour.", owners=["Brewery"], waive=waive))

    assert first.startswith("Left out of the sentence knowingly: O1 (Brewery).")
    assert "everybody knows whose it is" in first


def test_in_other_languages_only_words_written_alike_are_found() -> None:
    """Endings may differ; the small words of English mean nothing there."""
    reading = read(
        "Ein System im Besitz des Vorstands, für die Leute.",
        language="de",
        owners=["Vorstand"],
        beneficiaries=["Die Alten"],
    )

    assert [phrase.code for phrase in reading.absent] == ["C1"]
    assert reading.remarks == ()


def traced(*activities: Activity, **parts: object) -> TwoWay:
    """A definition with a model of some activities, read both ways."""
    given: dict[str, object] = {"what": "paint the fence", "how": ["by hand", "with the twins"]}
    root = Root(id="r", **(given | parts))  # type: ignore[arg-type]
    return two_way(Study(roots=[root], models=[Model(id="r", activities=activities)]), "root/r")


@pytest.mark.parametrize(
    ("traces", "codes", "unknown"),
    [
        (["P"], ("P",), ()),
        (["p", "q2"], ("P", "Q2"), ()),
        (["Q"], ("Q1", "Q2"), ()),
        (["T"], ("P",), ()),
        (["Q3"], (), ("Q3",)),
        (["X", "P"], ("P",), ("X",)),
        (["R"], (), ("R",)),
        ([" Q1 "], ("Q1",), ()),
    ],
)
def test_traces_mean_phrases(
    traces: list[str], codes: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    """A letter alone means all of its phrases; P and T say the same."""
    (act,) = traced(Activity(id="1", do="Hum", traces=traces)).models[0].acts

    assert codes == act.codes
    assert unknown == act.unknown


def test_words_in_common_suggest_and_never_count_as_traces() -> None:
    """A suggestion is kept apart from what the author wrote."""
    reading = traced(
        Activity(id="1", do="Apply paint", traces=["Q1"]), Activity(id="2", do="Wake the twins")
    )
    leads = {lead.code: (lead.activities, lead.perhaps) for lead in reading.models[0].leads}

    assert leads == {"P": ((), ("1",)), "Q1": (("1",), ()), "Q2": ((), ("2",))}
    told = list(questions(reading))
    assert "Which activity answers P ('paint the fence')? Perhaps 1: words in common." in [
        text.replace("(paint the fence)", "('paint the fence')") for text in told
    ]
    assert "Which words ask for 2 'Wake the twins'? Perhaps Q2: words in common." in told


def test_a_model_read_alone_keeps_to_itself() -> None:
    """Two models of one definition are told apart."""
    root = Root(id="r", what="paint")
    models = [Model(id=id, root="r", activities=[Activity(id="1", do="Paint")]) for id in "ab"]
    study = Study(roots=[root], models=models)

    assert [m.ref for m in two_way(study, "root/r").models] == ["model/a", "model/b"]
    assert [m.ref for m in two_way(study, "model/b").models] == ["model/b"]


def test_a_model_without_a_definition_says_so() -> None:
    """There is nothing to read it against."""
    with pytest.raises(ssm.UnknownRefError, match="no root definition"):
        two_way(Study(models=[Model(id="m")]), "model/m")


@pytest.mark.parametrize("name", ["outpatients", "fence", "customers"])
@pytest.mark.parametrize("width", [60, 88])
def test_the_examples_read_as_they_did(
    golden: Callable[[str, str], None], name: str, width: int
) -> None:
    """Whoever changes how a definition is read sees what changes."""
    study = ssm.load(EXAMPLES / name).study
    told = [as_text(two_way(study, f"root/{root.id}"), Look(width=width)) for root in study.roots]

    golden(f"twoway/{name}-{width}.txt", "\n\n\n".join(told) + "\n")
    assert max(len(line) for text in told for line in text.split("\n")) <= width


def test_a_terminal_without_unicode_gets_plain_quotes() -> None:
    """The quotes of a composed sentence are no escapes there."""
    reading = read(None, transformation="grey fence -> green fence")

    assert '"[T grey fence]"' in as_text(reading, Look(ascii_only=True))
    assert as_text(reading, Look(ascii_only=True)).isascii()


spans = st.dictionaries(
    st.sampled_from(["P", "Q1", "Q2", "R", "C1", "A1", "A2", "T", "O1", "E1"]),
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 20)), max_size=3),
    max_size=6,
)


@given(text=st.text(min_size=1, max_size=40), spans=spans)
def test_stretches_joined_give_back_the_sentence(
    text: str, spans: dict[str, list[tuple[int, int]]]
) -> None:
    """Whatever stands where, nothing is lost; and brackets that open close."""
    held = {
        code: [(a, min(a + n, len(text))) for a, n in places if a < len(text)]
        for code, places in spans.items()
    }
    cut = stretches_of(text, held)
    steps = bracketed(cut)

    assert text == "".join(stretch.text for stretch in cut)
    assert text == "".join(step.text for step in steps if step.kind == "words")
    assert [s.kind for s in steps].count("open") == [s.kind for s in steps].count("close")


def test_brackets_hold_the_letters_of_their_words() -> None:
    """Letters that cross are parted where they do."""
    cut = (Stretch("a ", ("P",)), Stretch("b ", ("P", "T")), Stretch("c", ("T",)))

    assert [(b.kind, b.text) for b in bracketed(cut)] == [
        *(("open", "P"), ("words", "a "), ("open", "T"), ("words", "b ")),
        *(("close", ""), ("close", ""), ("open", "T"), ("words", "c"), ("close", "")),
    ]


@settings(max_examples=60)
@given(study=studies())
def test_any_study_can_be_read(study: Study) -> None:
    """In every format, whatever its texts; the sentence is all there."""
    look = Look(width=40)
    for root in study.roots:
        reading = two_way(study, f"root/{root.id}")
        assert (reading.sentence or "") == "".join(cut.text for cut in reading.stretches)
        assert as_text(reading, look)
        assert as_markdown(reading).startswith("## ")
        assert as_json(reading)["ref"] == f"root/{root.id}"
    for model in study.models:
        if any(root.id == model.root for root in study.roots):
            assert from_activities(two_way(study, f"model/{model.id}"), look)


@given(
    texts=st.lists(hostile_texts, min_size=3, max_size=3), language=st.sampled_from(["en", "ja"])
)
def test_a_sentence_of_any_letters_is_read(texts: list[str], language: str) -> None:
    """Also where it holds no words at all."""
    definition, what, who = texts
    reading = read(f"{definition} {what} {who}", language=language, what=what, actors=[who])

    assert (reading.sentence or "") == "".join(cut.text for cut in reading.stretches)


def test_a_sentence_that_says_two_words_for_ever_is_read_in_its_length() -> None:
    """Twice the words are twice the runs of words to look at, not four times."""

    def looked_at(times: int) -> int:
        sentence = Sentence.of("paint fence " * times, english=True)
        stems = frozenset(str(word.stem) for word in sentence.words)
        return sum(1 for _ in matching._runs(stems, sentence))

    assert looked_at(2000) < 3 * looked_at(1000)


@given(
    words=st.lists(st.sampled_from("ab"), max_size=30),
    wanted=st.lists(st.sampled_from("ab"), max_size=5),
)
def test_a_run_of_words_is_found_wherever_it_stands(words: list[str], wanted: list[str]) -> None:
    """Overlapping ones too; one without words is nowhere."""
    size = len(wanted)
    stands = [n for n in range(len(words) - size + 1) if size and words[n : n + size] == wanted]

    assert stands == list(runs_in(words, wanted))


def test_a_long_phrase_is_looked_for_once_through_the_sentence() -> None:
    """However often it begins: twice the words are compared twice as often, not four times."""

    def compared(size: int) -> int:
        asked = [0]

        class Word(str):
            __slots__ = ()
            __hash__ = str.__hash__

            def __eq__(self, other: object) -> bool:
                asked[0] += 1
                return str.__eq__(self, other)

            def __ne__(self, other: object) -> bool:
                asked[0] += 1
                return str.__ne__(self, other)

        words = [Word("paint")] * size
        list(runs_in(words, [*words[: size // 2], Word("fence")]))
        return asked[0]

    assert 0 < compared(400) < 3 * compared(200)
