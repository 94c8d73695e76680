"""Watching: what was saved is made anew, what is broken costs nothing that was good."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import ssm
from ssm.errors import EngineError, InvalidValueError, UnreadableError
from ssm.report.watching.news import Drawn, News, Rebuilt
from ssm.report.watching.stamps import files_of, stamp_of, until_saved

STUDY = """\
ssm: 1
title: "The fence"
pictures:
  garden:
    title: "A fence and its neighbours"
    elements:
      householder: {is: person, says: "I shall do it on Sunday."}
      neighbour: {is: person}
      fence: {is: barrier}
    links: [householder -> fence]
roots:
  fence: {status: idea, what: "paint the fence"}
findings:
  - file: said.yaml
"""
GOOD = "I shall do it on Sunday."
Watched = Callable[..., list[News]]


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """The folder of a study with a picture, a root definition and a file of findings."""
    folder = tmp_path / "fence"
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    (folder / "said.yaml").write_text("[]\n", encoding="utf-8")
    return folder


@pytest.fixture
def watched(study: Path, tmp_path: Path) -> Watched:
    """Watches the study while edits are made to it, one after the other: all that is told."""

    def watch(*edits: Callable[[], object]) -> list[News]:
        waiting = iter(edits)
        seen: dict[str, object] = {}

        def pause(_seconds: float) -> None:
            files = (path for path in study.rglob("*") if ".ssm" not in path.parts)
            now = {str(path): stamp_of(str(path)) for path in files}
            if now == seen:
                edit = next(waiting, None)
                if edit is None:
                    raise KeyboardInterrupt
                edit()
            seen.clear()
            seen.update(now)

        return list(_until_ended(ssm.watch(study, tmp_path / "out", pause=pause)))

    return watch


def _until_ended(news: Iterator[News]) -> Iterator[News]:
    try:
        yield from news
    except KeyboardInterrupt:
        return


def edited(path: Path, old: str, new: str) -> Callable[[], object]:
    """An edit of a file, to be made later."""

    def edit() -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def by_renaming(path: Path, text: str) -> Callable[[], object]:
    """An edit as careful editors save it: a new file takes the name of the old one."""

    def edit() -> None:
        beside = path.with_suffix(".new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)

    return edit


def last(news: list[News]) -> Rebuilt:
    """How the last change went."""
    told = news[-1].told
    assert isinstance(told, Rebuilt)
    return told


def svg(folder: Path, name: str) -> str:
    """A picture in the output folder."""
    return (folder.parent / "out" / "pictures" / f"{name}.svg").read_text(encoding="utf-8")


def places(study: Path) -> dict[str, list[int]]:
    """Where things stand, as it is kept."""
    return json.loads((study / "layout" / "picture-garden.json").read_bytes())["places"]


def test_at_the_start_everything_is_built(watched: Watched, study: Path) -> None:
    """The same files as by `ssm build`, with the positions that were kept."""
    (news,) = watched()
    assert (news.number, news.changed) == (0, ())
    ssm.build(study, study.parent / "again")
    ours, theirs = (
        {path.relative_to(top): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in (study.parent / "out", study.parent / "again")
    )
    assert ours == theirs


def test_a_picture_that_was_changed_comes_first(watched: Watched, study: Path) -> None:
    """Its SVG alone, then all the rest; other pictures are not written again."""
    _, first, rest = watched(edited(study / "study.yaml", GOOD, "Next Sunday."))
    assert first.changed == rest.changed == ((study / "study.yaml").as_posix(),)
    assert isinstance(first.told, Drawn)
    assert [path.name for path in first.told.files] == ["picture-garden.svg"]
    assert "Next Sunday." in svg(study, "picture-garden")
    made = last([rest]).made
    assert made is not None
    names = {path.name for path in made.written}
    assert "picture-garden.png" in names
    assert not names & {"root-fence.svg", "root-fence.png", "picture-garden.svg"}


def test_what_stands_stays_where_it_is(watched: Watched, study: Path) -> None:
    """Positions are kept; somebody new moves nobody far."""
    watched()
    before = places(study)
    watched(edited(study / "study.yaml", "neighbour: {", "dog: {is: tree}\n      neighbour: {"))
    after = places(study)
    assert after.keys() - before.keys() == {"dog"}
    moved = sorted(
        abs(after[id][0] - x) + abs(after[id][1] - y)
        for id, (x, y) in before.items()
        if "/" not in id
    )
    assert moved[len(moved) // 2] <= 40


def test_a_broken_study_costs_no_picture(watched: Watched, study: Path) -> None:
    """It is told where it is broken; pictures, positions and page stay; then all goes on."""
    path = study / "study.yaml"
    watched()
    before = svg(study, "picture-garden"), places(study)
    news = watched(lambda: path.write_text(STUDY + "themes: [\n", encoding="utf-8"))
    told = last(news)
    assert told.made is None
    (problem,) = told.new
    line = STUDY.count("\n") + 1
    assert str(problem).startswith(f"{path.as_posix()}:{line}:")
    assert (svg(study, "picture-garden"), places(study)) == before

    news = watched(
        lambda: path.write_text("themes: [\n", encoding="utf-8"),
        lambda: path.write_text(STUDY.replace(GOOD, "On Monday."), encoding="utf-8"),
    )
    assert "On Monday." in svg(study, "picture-garden")
    troubles = [n.told.trouble for n in news if isinstance(n.told, Rebuilt)]
    assert [bool(trouble) for trouble in troubles] == [False, True, False]


def test_a_mistake_takes_no_file_and_no_place_away(watched: Watched, study: Path) -> None:
    """What is lost by a wrong word is drawn without, until the word is right again."""
    watched()
    before = places(study)
    watched(edited(study / "study.yaml", "fence: {is: barrier}", "fence: [barrier]"))
    assert places(study) == before
    watched(edited(study / "study.yaml", "roots:", "rootz:"))
    assert (study.parent / "out" / "pictures" / "root-fence.svg").exists()


def test_problems_are_told_once(watched: Watched, study: Path) -> None:
    """What is new is told, what is old is counted, whatever line it stands on now."""
    path = study / "study.yaml"
    news = watched(
        edited(path, "householder -> fence", "householder -> fenz"),
        edited(path, "title:", "# a remark\ntitle:"),
        edited(path, "householder -> fenz", "householder -> fence"),
    )
    told = [n.told for n in news if isinstance(n.told, Rebuilt)]
    assert [[p.code for p in t.new if p.code.startswith("FI")] for t in told[:3]] == [
        [],
        [told[1].new[0].code],
        [],
    ]
    assert told[2].left >= 1
    assert told[3].settled >= 1


def test_saving_by_renaming_is_one_change(watched: Watched, study: Path) -> None:
    """Whichever way an editor writes."""
    news = watched(by_renaming(study / "study.yaml", STUDY.replace(GOOD, "Never.")))
    assert {n.number for n in news} == {0, 1}
    assert "Never." in svg(study, "picture-garden")


def test_a_findings_file_is_part_of_the_study(watched: Watched, study: Path) -> None:
    """And so is one that is named before it is there."""
    (study / "said.yaml").unlink()
    text = '- {id: f1, text: "Never seen a brush.", source: "Talk"}\n'
    news = watched(lambda: (study / "said.yaml").write_text(text, encoding="utf-8"))
    assert news[-1].changed == ((study / "said.yaml").as_posix(),)
    assert last(news).settled >= 1


def test_a_place_that_somebody_moves_is_drawn(watched: Watched, study: Path) -> None:
    """The files of positions belong to the study; what we write there ourselves is no change."""
    watched()
    path = study / "layout" / "picture-garden.json"
    before = svg(study, "picture-garden")
    x, y = places(study)["fence"]
    news = watched(edited(path, f'"fence": [{x}, {y}]', f'"fence": [{x + 200}, {y + 120}]'))
    assert [n.changed for n in news] == [(), (path.as_posix(),)]
    assert svg(study, "picture-garden") != before


def test_the_house_style_is_part_of_what_is_watched(watched: Watched, study: Path) -> None:
    """One that comes, or that changes, is seen at once; its colours are taken."""
    style = study / "report.yaml"
    news = watched(
        lambda: style.write_text('footer: "In confidence"\n', encoding="utf-8"),
        lambda: style.write_text("colours: dark\n", encoding="utf-8"),
    )
    assert [n.changed for n in news if isinstance(n.told, Rebuilt)][1:] == [
        (style.as_posix(),),
        (style.as_posix(),),
    ]
    page = (study.parent / "out" / "index.html").read_text(encoding="utf-8")
    ssm.build(study, study.parent / "again")
    assert page == (study.parent / "again" / "index.html").read_text(encoding="utf-8")
    ssm.build(study, study.parent / "light", theme="light")
    assert page != (study.parent / "light" / "index.html").read_text(encoding="utf-8")


def test_it_is_drawn_as_it_was_asked_for(study: Path) -> None:
    """With clean lines, say; what there is not is told before anything is built."""
    out = study.parent / "plain"
    next(ssm.watch(study, out, look="plain", quality="draft", cache=False))
    ssm.build(study, study.parent / "other", look="plain", quality="draft")
    name = "pictures/root-fence.svg"
    assert (out / name).read_bytes() == (study.parent / "other" / name).read_bytes()
    ssm.build(study, study.parent / "sketch")
    assert (out / name).read_bytes() != (study.parent / "sketch" / name).read_bytes()
    for wrong in ({"look": "fancy"}, {"quality": "perfect"}):
        with pytest.raises(InvalidValueError):
            ssm.build(study, study.parent / "never", **wrong)  # type: ignore[arg-type]
        with pytest.raises(InvalidValueError):
            next(ssm.watch(study, study.parent / "never", **wrong))  # type: ignore[arg-type]
    assert not (study.parent / "never").exists()


def test_a_file_in_the_way_ends_nothing(watched: Watched, study: Path) -> None:
    """It is told, nothing is overwritten, and the next change is seen."""
    page = study.parent / "out" / "index.html"
    watched()
    page.write_text("mine", encoding="utf-8")
    news = watched(page.unlink, edited(study / "study.yaml", GOOD, "Soon."))
    assert "index.html" in (news[0].told.trouble or "")
    assert last(news).trouble is None
    assert page.read_text(encoding="utf-8") != "mine"


def test_a_study_in_which_nothing_can_be_kept_is_built_all_the_same(
    watched: Watched, study: Path
) -> None:
    """One that may only be read, say: it is told, and the pictures are made."""
    (study / "layout").write_text("mine", encoding="utf-8")
    news = watched(edited(study / "study.yaml", GOOD, "Soon."))
    troubles = [n.told.trouble or "" for n in news if isinstance(n.told, Rebuilt)]
    assert [study.joinpath("layout").as_posix() in trouble for trouble in troubles] == [True, True]
    assert last(news).made is not None
    assert "Soon." in svg(study, "picture-garden")
    assert (study / "layout").read_text(encoding="utf-8") == "mine"


def test_a_study_that_is_not_there_is_not_watched(tmp_path: Path) -> None:
    """It is told at once, and so is an engine that is not there."""
    with pytest.raises(UnreadableError):
        next(ssm.watch(tmp_path / "nowhere"))
    (tmp_path / "study.yaml").write_text(STUDY, encoding="utf-8")
    with pytest.raises(EngineError):
        next(ssm.watch(tmp_path, engine="no-such-engine"))


def test_every_file_that_decides_something_is_watched(example: Callable[[str], Path]) -> None:
    """Study, findings and their mappings, confirmed links, politics, positions, colours.

    The policy of masks decides nothing here, for what is watched is not for others; nor does
    an input before it is imported.
    """
    folder = example("outpatients")
    files = files_of(ssm.load(folder), "ours.json")
    assert len(files) == len(set(files))
    names = {os.path.relpath(file, folder).replace(os.sep, "/") for file in files[:-1]}
    there = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.suffix in (".yaml", ".csv", ".jsonl") and ".ssm" not in path.parts
    }
    assert there - {"private/masks.yaml", "inputs/telephone.csv"} <= names
    assert {"findings/links.csv", "layout/picture-week-1.json"} <= names
    assert files[-1] == "ours.json"


@pytest.mark.parametrize(
    "looks",
    [
        ["a", "b", "b"],
        ["a", "a", "a", "b", "b"],
        ["b", "c", "d", "d"],
        ["b", "a", "a", "c", "c"],
        [None, None, "b", "b"],
    ],
    ids=["saved", "later", "still writing", "taken back", "away for a moment"],
)
def test_a_change_is_told_when_it_is_over(looks: list[str | None]) -> None:
    """Nothing is read while an editor still writes."""
    stamps = {each: (ord(each), 0, 0) for each in "abcd"} | {None: None}
    coming, count = iter(looks), []
    found = until_saved({"f": stamps["a"]}, count.append, lambda _: stamps[next(coming)])
    assert found == {"f": stamps[looks[-1]]}
    assert next(coming, "over") == "over"
    assert sum(count) < 0.1 * len(looks)


def test_a_file_that_stays_away_is_told_in_the_end() -> None:
    """Nobody waits for ever for a file that was removed."""
    count: list[float] = []
    assert until_saved({"f": (1, 1, 1)}, count.append, lambda _: None) == {"f": None}
    assert sum(count) < 2
