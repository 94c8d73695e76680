"""What documents can ask of a study, and what they are given."""

from pathlib import Path

import attrs
import pytest

import ssm
from ssm.drawing.kinds import KINDS as DRAWN
from ssm.errors import InvalidValueError, SsmError, UnknownRefError
from ssm.ext.embedding import KINDS, Asked, Embedded, Embedder, Home, embed, opened
from ssm.loading.load import load_text
from ssm.model.loaded import Loaded
from ssm.report.blocks import Facts, Figure, Grid, Para

ROOT = Path(__file__).parents[3]
CLINIC = ROOT / "examples" / "outpatients"
REFS = {"picture": "week-1"}


def shown(kind: str, ref: str = "", **how: str) -> Embedded:
    """One thing of the clinic."""
    return embed(ssm.load(CLINIC), Asked(kind=kind, ref=ref, **how))


@pytest.mark.parametrize(
    ("kind", "ref", "canonical", "title"),
    [
        ("picture", "week-1", "picture/week-1", "The outpatient clinic"),
        ("picture", "picture/week-1", "picture/week-1", "The outpatient clinic"),
        ("model", "good-time", "model/good-time", "Seen at the agreed time"),
        ("comparison", "good-time", "comparison/good-time", None),
        ("comparison", "comparison/good-time", "comparison/good-time", None),
        ("cross", "", "cross/good-time", None),
        ("as-is", "", "as-is/march", None),
        ("discussion", "model/good-time", "discussion/good-time", None),
        ("customers", "", "customers", None),
        ("sheet", "", "sheet", "On one sheet: The outpatient clinic"),
        (
            "sheet",
            "model/good-time, model/full-slots",
            "sheet/model/good-time,model/full-slots",
            "On one sheet: Seen at the agreed time, No slot unused",
        ),
        ("sheet", "sheet/week-1 customers", "sheet/picture/week-1,customers", None),
        ("checks", "", "checks", "Checks of “The outpatient clinic”"),
        ("glossary", "CATWOE", "glossary", "Glossary"),
    ],
)
def test_what_is_asked_for_is_found(kind: str, ref: str, canonical: str, title: str | None) -> None:
    """A bare id, a canonical ref, or none where only one thing can be meant."""
    found = shown(kind, ref)
    assert found.ref == canonical
    assert title is None or found.title == title


def test_all_that_can_be_drawn_can_be_shown() -> None:
    """And several of them on one sheet."""
    assert {kind.name for kind in KINDS if kind.drawn} == {kind.name for kind in DRAWN} | {"sheet"}


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS if kind.drawn])
def test_every_drawing_comes_for_light_and_for_dark_pages_with_words(kind: str) -> None:
    """Who cannot see it is told all of it; the two drawings differ in colours only."""
    ref = {"picture": "week-1", "root": "good-time", "walk": "june-morning"}.get(kind, "")
    if not ref and kind in ("model", "comparison", "discussion"):
        ref = "good-time"
    if kind == "sheet":
        ref = "root/good-time customers"
    found = shown(kind, ref)
    light, dark = found.drawings
    assert light.scene is dark.scene
    assert light.svg != dark.svg
    assert found.description
    assert found.alt.endswith(found.title)
    assert found.anchors[0] == found.ref


@pytest.mark.parametrize(
    ("kind", "ref", "words"),
    [
        ("walk", "march-morning", "when"),
        ("as-is", "march", "Reception"),
        ("cross", "good-time", "?"),
    ],
)
def test_what_happened_what_is_done_and_what_is_to_be_known_are_told_in_words(
    kind: str, ref: str, words: str
) -> None:
    """Beside their drawings, as in a report."""
    blocks = shown(kind, ref).blocks
    assert words in repr(blocks)
    assert not any(isinstance(block, Figure) for block in _all(blocks))


@pytest.mark.parametrize("kind", ["picture", "model", "root", "comparison", "cross", "as-is"])
def test_what_is_told_without_a_drawing_is_the_same(kind: str) -> None:
    """Sphinx reads pages before anything is drawn; its titles are those of the drawings."""
    asked = Asked(kind=kind, ref="" if kind == "as-is" else REFS.get(kind, "good-time"))
    shower = Embedder(ssm.load(CLINIC))
    (found,) = shower.embed(asked)

    assert found.light is not None
    assert attrs.evolve(found, light=None, dark=None, description="") == shower.told(asked)
    assert found.title == found.light.title


@pytest.mark.parametrize("look", ["plain", "sketch"])
def test_a_drawing_in_a_document_leads_to_no_file(look: str) -> None:
    """The files of other drawings have other names there, or are not there."""
    (model,) = ssm.draw(ssm.load(CLINIC), "model/learn-times", look=look)
    found = shown("model", "learn-times", look=look)

    assert ".svg" in model.svg
    assert [drawing for drawing in found.drawings if "<a" in drawing.svg] == []


def test_one_theme_gives_one_drawing() -> None:
    """For paper, say."""
    found = shown("model", "good-time", theme="print")
    assert [drawing.theme.name for drawing in found.drawings] == ["print"]


def test_readers_can_be_led_to_each_activity_and_dependency() -> None:
    """Also to what is in a picture."""
    anchors = shown("model", "good-time").anchors
    assert {"model/good-time", "model/good-time/3", "model/good-time/3..4"} <= set(anchors)


def test_a_definition_is_told_with_its_catwoe() -> None:
    """A table beside the drawing."""
    terms = [
        term
        for block in _all(shown("root", "good-time").blocks)
        if isinstance(block, Facts)
        for term, _ in block.rows
    ]
    assert {*"CATWOEPQR"} <= {term[0] for term in terms if " · " in term}


def _all(blocks: tuple[object, ...]) -> list[object]:
    inner = [each for block in blocks for each in _all(tuple(getattr(block, "blocks", ())))]
    return [*blocks, *inner]


def test_checks_tell_place_and_remedy() -> None:
    """What a check says of a study in a document."""
    loaded = load_text(
        "ssm: 1\ntitle: x\nroots: {r: {what: 'to paint', waht: 'x'}}", name="page.md"
    )
    count, told, *_ = embed(loaded, Asked(kind="checks")).blocks
    assert count == Para("1 error, 1 piece of advice.", "lead")
    assert isinstance(told, Facts)
    (message, (remedy, *_, place)), *_ = told.rows
    assert "waht" in message
    assert remedy == Para("Try: did you mean 'what'?")
    assert "page.md:3" in str(place)


@pytest.mark.parametrize(
    ("asked", "kind", "told"),
    [
        ({"kind": "modle"}, InvalidValueError, "did you mean 'model'?"),
        ({"kind": "model", "look": "plian"}, InvalidValueError, "did you mean 'plain'?"),
        ({"kind": "model", "theme": "drak"}, InvalidValueError, "did you mean 'dark'?"),
        ({"kind": "model", "ref": "good-tiem"}, UnknownRefError, "good-time"),
        ({"kind": "model"}, UnknownRefError, "say which model is meant (good-time, "),
        ({"kind": "model", "ref": "root/good-time"}, UnknownRefError, "good-time"),
        ({"kind": "glossary", "ref": "CATWEO"}, InvalidValueError, "did you mean 'catwoe'?"),
        ({"kind": "checks", "ref": "nowhere"}, UnknownRefError, "nowhere"),
        ({"kind": "customers", "ref": "nurses"}, UnknownRefError, "shows the whole study"),
    ],
)
def test_a_slip_is_told_with_the_nearest_right_word(
    asked: dict[str, str], kind: type[SsmError], told: str
) -> None:
    """Before anything is drawn."""
    with pytest.raises(kind) as error:
        embed(ssm.load(CLINIC), Asked(**asked))
    assert told in str(error.value)


def test_a_study_is_read_once_until_one_of_its_files_is_saved(tmp_path: Path) -> None:
    """A document may show it a hundred times, and each thing of it is made once."""
    file = tmp_path / "study.yaml"
    file.write_text('ssm: 1\ntitle: "One"\nroots: {r: {what: "paint"}}\n', encoding="utf-8")
    home, asked = Home(key="study", path=str(tmp_path)), Asked(kind="root")
    first = opened(home)

    assert opened(home) is first
    assert first.shown(asked) is first.shown(asked)
    file.write_text('ssm: 1\ntitle: "Another"\n', encoding="utf-8")
    assert opened(home).loaded.study.title == "Another"
    assert opened(home).digest != first.digest


def test_a_study_in_a_document_is_read_anew_when_a_file_that_it_names_comes(tmp_path: Path) -> None:
    """Until then it is remembered with what is not there."""
    home = Home(key="page", path=str(tmp_path), text="ssm: 1\n", name="page.md")
    first = opened(home)

    assert opened(home) is first
    assert {Path(file).name: stamp for file, stamp in first.stamps.items()}["codes.yaml"] is None
    (tmp_path / "findings").mkdir()
    (tmp_path / "findings" / "codes.yaml").write_text("codes:\n  wait: {}\n", encoding="utf-8")
    assert opened(home) is not first


def test_a_study_that_is_saved_while_it_is_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing old is taken for what is in the files now."""
    file = tmp_path / "study.yaml"
    file.write_text('ssm: 1\ntitle: "One"\n', encoding="utf-8")
    home, real = Home(key="study", path=str(tmp_path)), Home.load

    def meanwhile(home: Home) -> Loaded:
        monkeypatch.setattr(Home, "load", real)
        loaded = home.load()
        file.write_text('ssm: 1\ntitle: "Another"\n', encoding="utf-8")
        return loaded

    monkeypatch.setattr(Home, "load", meanwhile)

    assert opened(home).loaded.study.title == "Another"


def test_the_files_that_a_document_depends_on_are_known() -> None:
    """Also those that are not there yet, such as kept positions."""
    names = {Path(file).name for file in opened(Home(key="clinic", path=CLINIC)).stamps}
    assert {"study.yaml", "picture-week-1.json", "links.csv"} <= names


def test_things_of_one_look_are_drawn_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the layout engine starts once."""
    calls: list[tuple[str, ...]] = []
    real = ssm.draw

    def draw(loaded: object, *refs: str, **how: object) -> object:
        calls.append(refs)
        return real(loaded, *refs, **how)  # type: ignore[arg-type]

    monkeypatch.setattr("ssm.ext.embedding.drawn.draw", draw)
    asked = [Asked(kind="root", ref=ref) for ref in ("good-time", "full-slots")]
    Embedder(ssm.load(CLINIC)).embed(*asked)
    assert calls == [("root/good-time", "root/full-slots")]


def test_customers_of_whom_no_want_is_told_have_no_empty_table(tmp_path: Path) -> None:
    """The layers stand alone until somebody has said what they want."""
    text = "ssm: 1\nstakeholders:\n  a: {serves: [b]}\n  b: {serves: []}\n"
    found = embed(load_text(text, tmp_path), Asked(kind="customers"))

    assert [len(block.rows) for block in found.blocks if isinstance(block, Grid)] == [2]


def test_a_path_means_another_study_in_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever goes from one folder to the next is not shown the study of the first."""
    for name in ("gate", "fence"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "study.yaml").write_text(f"ssm: 1\ntitle: {name}\n", encoding="utf-8")
    titles = []
    for name in ("gate", "fence", "gate"):
        monkeypatch.chdir(tmp_path / name)
        titles.append(opened(Home(key=".", path=".")).loaded.study.title)

    assert titles == ["gate", "fence", "gate"]
