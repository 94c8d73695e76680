"""Loading: the files of a study put together, their problems told, nothing else opened."""

import os
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from ssm.errors import UnreadableError
from ssm.loading import load
from ssm.model import walk
from ssm.model.finding import Evidence, Finding
from ssm.model.index import Index
from ssm.model.loaded import Loaded
from ssm.model.walk import Reference
from ssm.problems import Severity

Write = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Write:
    """Writes the files of a study: `folder(study="...", **{"a/b.csv": "..."})`."""

    def write(study: str, **files: str) -> Path:
        for name, text in {"study.yaml": f"ssm: 1\n{study}", **files}.items():
            (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
            (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        return tmp_path

    return write


def told(loaded: Loaded) -> list[tuple[str, str]]:
    """The problems as code and place, the folder left out."""
    at = f"{loaded.folder}/"
    return [(p.code, str(p.span).removeprefix(at)) for p in loaded.problems]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The example study of the design, alone in a folder."""
    data = os.environ.get("SSM_TEST_DATA")
    if not data or not Path(data, "example-study.yaml").is_file():
        pytest.skip("SSM_TEST_DATA names no folder with example-study.yaml")
    shutil.copy(Path(data, "example-study.yaml"), tmp_path / "study.yaml")
    return tmp_path


def test_the_example_lacks_nothing_but_its_other_files(example: Path) -> None:
    """The two files that are not there are told, and nothing else."""
    got = load(example)
    assert told(got) == [("FI43", "study.yaml:13:19"), ("FI40", "study.yaml:109:11")]
    assert len(got.study.stakeholders) == 8
    assert len(got.study.findings) == 4


def test_the_example_is_sound_with_its_other_files(example: Path) -> None:
    """A table with its mapping, and the private file: then there is no problem at all."""
    (example / "findings").mkdir()
    (example / "private").mkdir()
    table = 'Nr;Interview;Satz;Zeile;Findet statt\nI1-7;int-01;"Nie; oder spät.";good-time/4;nein\n'
    (example / "findings/interviews.csv").write_text(table)
    (example / "findings/interviews.map.yaml").write_text(
        "columns: {id: Nr, source: Interview, text: Satz, row: Zeile, happens: Findet statt}\n"
        "values: {happens: {ja: yes, nein: no}}\ndefaults: {basis: told}\n"
    )
    (example / "private/politics.yaml").write_text(
        'ssm: 1\ncommodities: {list: {what: "who keeps the list", held_by: nurses}}\n'
    )
    got = load(example)
    assert got.problems == ()
    assert got.study["i1-7"].about[0].happens == "no"
    assert [finding.id for finding in got.study.findings] == ["i1-7", "f1", "f2", "f3", "f4"]
    assert got.study.political.commodities[0].held_by == ("nurses",)
    assert str(got.where.find("finding/i1-7", "about", "good-time/4")).endswith("csv:2:31")


REFERENCES = [
    ("themes: {a: {raised_by: nurse}}", "FI30", "2:25", "did you mean 'nurses'?"),
    ("themes: {a: {seen_in: [f9]}}", "FI30", "2:24", None),
    ("themes: {a: {seen_in: [nurses]}}", "FI30", "2:24", None),
    ("roots: {a: {actors: [nurse]}}", "FI30", "2:22", "did you mean 'nurses'? (words that name"),
    ("findings: [{id: f, text: x, about: {m/3: yes}}]", "FI30", "2:37", None),
    ("findings: [{id: f, text: x, about: [m/11]}]", "FI30", "2:37", "'m/1'"),
    ("findings: [{id: f, text: x, source: int-02}]", "FI30", "2:37", "did you mean 'int-01'?"),
    ("themes: {m: {}}\ndebate: {d: {question: x, about: m}}", "FI31", "3:34", "kind in front"),
    ("pictures: {w: {links: [nurses -> us]}}", "FI30", "2:24", None),
]


@pytest.mark.parametrize(("text", "code", "place", "hint"), REFERENCES)
def test_broken_references_are_told_where_they_stand(
    folder: Write, text: str, code: str, place: str, hint: str | None
) -> None:
    """What leads nowhere is an error with the nearest right word; the part is there still."""
    rest = (
        "\nstakeholders: {nurses: {}}\nmodels: {m: {activities: {1: x}}}\nsources: {int-01: {}}\n"
    )
    got = load(folder(f"{text}{rest}"))
    assert (code, f"study.yaml:{place}") in told(got)
    assert all(p.severity is Severity.ERROR for p in got.problems)
    assert hint is None or any(hint in str(p.hint) for p in got.problems)
    assert got.study.models[0].id == "m"


@pytest.mark.parametrize("words", ["The night porter", "everybody who waits", "Nurses", "Ärzte"])
def test_plain_words_may_stand_for_actors(folder: Write, words: str) -> None:
    """Whoever is no stakeholder of the study can be named in words."""
    assert load(folder(f'roots: {{a: {{actors: ["{words}"]}}}}')).problems == ()


@pytest.mark.parametrize(
    ("stakeholders", "expected"),
    [
        ("", []),
        ("stakeholders: {pupils: {}}", [("FI37", "study.yaml:3:22")]),
        ("stakeholders: {teacher: {}}", [("FI30", "study.yaml:3:22")]),
    ],
)
def test_a_small_word_for_somebody_is_an_error_only_when_it_is_nearly_a_stakeholder(
    folder: Write, stakeholders: str, expected: list[tuple[str, str]]
) -> None:
    """Who begins has no list of stakeholders yet; a slip of the pen is found all the same."""
    got = load(folder(f"{stakeholders}\nroots: {{a: {{actors: [teachers]}}}}"))
    assert told(got) == expected


def test_what_could_not_be_read_breaks_no_references(folder: Write) -> None:
    """A section lost to a syntax error, a lost part and a lost table are told once."""
    got = load(
        folder(
            "stakeholders: {nurses: {}\n"
            "themes: {a: {raised_by: [nurses, us], seen_in: [f7]}}\n"
            "models: {m: {activities: {1: {by: nurses}, 2: x}, dependencies: [1 -> 2]}}\n"
            "findings: [{file: gone.csv}, {id: f, text: x, about: [m/1, m/1->2]}]\n"
        )
    )
    assert told(got) == [
        ("FI01", "study.yaml:2:15"),
        ("FI21", "study.yaml:4:27"),
        ("FI40", "study.yaml:5:19"),
    ]


def test_thousands_of_broken_references_are_all_told(folder: Write) -> None:
    """None is left out; the nearest right word is looked for only as long as it is quick."""
    rows = "".join(f"f{n},x,s{n},m/{n}\n" for n in range(2000))
    got = load(folder("findings: [{file: a.csv}]", **{"a.csv": f"id,text,source,row\n{rows}"}))
    assert len(got.problems) == 4000


def test_a_model_may_be_without_its_root(folder: Write) -> None:
    """The root of the same name is taken for granted; a root that is named must be there."""
    assert load(folder("models: {m: {activities: {1: x}}}")).problems == ()
    assert told(load(folder("models: {m: {root: n}}"))) == [("FI30", "study.yaml:2:20")]


TWINS = [
    ("pictures: {w: {elements: {a: {}}, boundaries: {a: {holds: []}}}}", "2:48"),
    ("findings: [{id: f, text: x}, {id: f, text: y}]", "2:30"),
    ("pictures: {w: {elements: {a: {}}, links: [{link: a -- a, id: a}]}}", "2:50"),
    ("models: {m: {activities: {control: x}}}", "2:27"),
]


@pytest.mark.parametrize(("text", "place"), TWINS)
def test_ids_that_stand_for_two_parts_are_told(folder: Write, text: str, place: str) -> None:
    """References could not tell them apart."""
    assert told(load(folder(text))) == [("FI32", f"study.yaml:{place}")]


def test_ids_are_told_apart_across_files(folder: Write) -> None:
    """The second finding of an id is told where it stands, and the first is named."""
    files = {"a.csv": "id,text\nf,one\n", "b.csv": "id,text\nf,two\n"}
    got = load(folder("findings: [{file: a.csv}, {file: b.csv}]", **files))
    assert told(got) == [("FI32", "b.csv:2:1")]
    assert "a.csv:2:1" in got.problems[0].message


BOUNDARIES = [
    ("{a: {holds: [a]}}", [("FI33", "2:67")]),
    ("{a: {holds: [b]}, b: {holds: [a]}}", [("FI33", "2:67"), ("FI33", "2:84")]),
    ("{a: {holds: [x, y]}, b: {holds: [y, z]}}", [("FI34", "2:87")]),
    ("{a: {holds: [x, b]}, b: {holds: [y, z]}}", []),
    ("{a: {holds: [x, y, b]}, b: {holds: [y, z]}}", []),
]


@pytest.mark.parametrize(("boundaries", "problems"), BOUNDARIES)
def test_boundaries_must_be_drawable(
    folder: Write, boundaries: str, problems: list[tuple[str, str]]
) -> None:
    """One lies within another or beside it, and none within itself."""
    text = f"pictures: {{w: {{elements: {{x: , y: , z: }}, boundaries: {boundaries}}}}}"
    assert told(load(folder(text))) == [(code, f"study.yaml:{at}") for code, at in problems]


OUTSIDE = ["../x.csv", "/etc/passwd", "a/../../x.csv", "C:x.csv", "a\\b.csv", "", "linked.csv"]


@pytest.mark.parametrize("name", OUTSIDE)
def test_no_file_outside_the_folder_is_opened(folder: Write, tmp_path: Path, name: str) -> None:
    """Not by its name, and not by a link of the file system."""
    (tmp_path.parent / "x.csv").write_text("id,text\nsecret,secret\n")
    (tmp_path / "linked.csv").symlink_to(tmp_path.parent / "x.csv")
    got = load(folder(f"findings: [{{file: '{name}'}}]\n"))
    assert told(got) == [("FI41", "study.yaml:2:19")]
    assert "secret" not in str(got)


def test_files_have_the_names_that_were_typed(
    folder: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Messages can be clicked, from wherever the command was given."""
    text = "titel: x\nfindings: [{file: f/a.csv}]"
    folder(text, **{"f/a.csv": "id,text,source\nf,x,gone\n"})
    monkeypatch.chdir(tmp_path.parent)
    for typed in (
        tmp_path.name,
        f"{tmp_path.name}/",
        f"./{tmp_path.name}",
        f"{tmp_path.name}/study.yaml",
    ):
        files = {p.span.file for p in load(typed).problems if p.span}
        assert files == {f"{tmp_path.name}/study.yaml", f"{tmp_path.name}/f/a.csv"}
    monkeypatch.chdir(tmp_path)
    assert {p.span.file for p in load().problems if p.span} == {"study.yaml", "f/a.csv"}
    assert sorted(load().texts) == ["f/a.csv", "study.yaml"]


def test_confirmed_links_are_kept_by_finding(folder: Write) -> None:
    """They are laid over what a finding says; a finding that has gone loses none."""
    links = (
        "finding,row,happens,who,by,date,reason\n"
        "f1,m/1,no,nurses;Us two,us,2026-03-01,\nf2,-,,,us,,\ngone,m/1,yes,,,,\n"
    )
    got = load(
        folder(
            "models: {m: {activities: {1: x, 2: y}}}\nstakeholders: {nurses: {}}\n"
            "findings:\n"
            "- {id: f1, text: x, about: {m/1: yes, m/2: yes}}\n"
            "- {id: f2, text: y}\n- {id: f3, text: z}\n",
            **{"findings/links.csv": links},
        )
    )
    assert told(got) == [("FI54", "findings/links.csv:4:1")]
    first, second, third = got.study.findings
    assert {e.row: e.happens for e in first.about or ()} == {"m/1": "no", "m/2": "yes"}
    assert {e.row: e.who for e in first.about or ()}["m/1"] == ("nurses", "Us two")
    assert (second.about, third.about) == ((), None)
    assert str(got.where.find("finding/f1", "about", "m/1")).endswith("links.csv:2:4")


def test_a_file_of_any_name_can_be_the_study(tmp_path: Path) -> None:
    """`study.yaml` goes before; one `*.ssm.yaml` is enough; several are too many."""
    (tmp_path / "a.ssm.yaml").write_text("ssm: 1\ntitle: a")
    assert load(tmp_path).study.title == "a"
    (tmp_path / "b.ssm.yaml").write_text("ssm: 1\ntitle: b")
    with pytest.raises(UnreadableError, match=r"several studies: name one of a\.ssm\.yaml, b\.ssm"):
        load(tmp_path)
    assert load(tmp_path / "b.ssm.yaml").study.title == "b"
    (tmp_path / "study.yaml").write_text("ssm: 1\ntitle: c")
    assert load(tmp_path).study.title == "c"


UNREADABLE = [
    (b"ssm: [", "study.yaml:1:6: a bracket"),
    (b"\xff\xfes\x00s\x00", "UTF-16"),
    (b"\x00\x00", "no text file"),
    ("title: ä".encode("latin-1"), "no UTF-8"),
]


@pytest.mark.parametrize(("data", "message"), UNREADABLE)
def test_what_leaves_nothing_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    """There is no study in it at all, and the message says why."""
    (tmp_path / "study.yaml").write_bytes(data)
    with pytest.raises(UnreadableError, match=message):
        load(tmp_path)


@pytest.mark.parametrize("name", ["nowhere", "a\x00b", "x" * 5000, ""])
def test_a_path_that_leads_nowhere_is_refused(name: str, tmp_path: Path) -> None:
    """Whatever was typed, a sentence comes back."""
    with pytest.raises(UnreadableError):
        load(tmp_path / name)


def test_a_file_without_permission_is_refused(
    folder: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says that it is the permission."""

    def refused(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    path = folder("title: x")
    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(UnreadableError, match="no permission to read it"):
        load(path)


def test_each_section_may_have_its_fault_and_the_rest_is_there(folder: Write) -> None:
    """One fault in each section: all are told in one run, each at its place."""
    text = Path(__file__).with_name("faulty.yaml").read_text(encoding="utf-8")
    path = folder("") / "study.yaml"
    path.write_text(text, encoding="utf-8")
    wanted = [
        (code, f"study.yaml:{number}:{column}")
        for number, line in enumerate(text.splitlines(), start=1)
        if "# FI" in line
        for code, _, column in [line.rpartition("# ")[2].partition(" ")]
    ]
    got = load(path)
    assert sorted(told(got), key=str) == sorted(wanted, key=str)
    assert {p.severity for p in got.problems} == {Severity.ERROR}
    assert (len(got.study.stakeholders), len(got.study.pictures), len(got.study.roots)) == (2, 1, 2)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("name", ["study.yaml", "talk.csv"])
def test_a_pipe_is_told_and_not_waited_for(folder: Write, name: str) -> None:
    """Opening a pipe would wait for ever for somebody to write into it."""
    path = folder("findings:\n  - file: talk.csv\n")
    (path / name).unlink(missing_ok=True)
    os.mkfifo(path / name)
    if name == "study.yaml":
        with pytest.raises(UnreadableError, match="a pipe or a device"):
            load(path)
    else:
        assert [p.code for p in load(path).problems] == ["FI40"]


def test_a_device_is_no_study() -> None:
    """It is there, but it is no file to read from."""
    with pytest.raises(UnreadableError, match="a pipe or a device"):
        load(os.devnull)


@pytest.mark.parametrize(
    ("data", "tried"),
    [
        ("id,text\n".encode("utf-16"), "save it as UTF-8 (in Excel: 'CSV UTF-8')"),
        (b"id,text\na,\xe4\n", "save it as UTF-8 (in Excel: 'CSV UTF-8')"),
        (None, "check its name, and that it lies in the study's folder"),
    ],
)
def test_what_to_try_fits_what_keeps_a_table_from_being_read(
    folder: Write, data: bytes | None, tried: str
) -> None:
    """A file that is there need not be looked for."""
    path = folder("findings:\n  - file: talk.csv\n")
    if data is not None:
        (path / "talk.csv").write_bytes(data)
    assert [(p.code, p.hint) for p in load(path).problems] == [("FI40", tried)]


def test_a_reference_that_is_sound_is_looked_up_once(
    folder: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many findings are from one source; each that is broken is told."""
    looked = Counter[str]()
    resolve = Index.resolve_reference

    def counted(self: Index, reference: Reference) -> str:
        looked[reference.text] += 1
        return resolve(self, reference)

    monkeypatch.setattr(Index, "resolve_reference", counted)
    lines = [f'  - {{id: f{n}, text: "So.", source: {("s", "t")[n % 2]}}}' for n in range(40)]
    study = "\n".join(["sources:", "  s: {method: interview}", "findings:", *lines])
    loaded = load(folder(study))

    assert looked["s"] == 1
    assert looked["t"] == 20
    assert any("'t' is no source here" in problem.message for problem in loaded.problems)


def test_only_what_may_hold_references_is_walked_through() -> None:
    """Words, numbers and days of a finding are left alone; its source and rows are not."""
    finding = Finding(id="f", text="So.", source="s", about=[Evidence(row="m/1", happens="yes")])

    assert [name for name, _ in walk._telling(finding)] == [
        "source",
        "perspective",
        "about",
        "waive",
    ]
    assert [name for name, _ in walk._telling(finding.about[0])] == ["row", "who"]
