"""`ssm draw --format`: which files come out, how large, and what is told instead."""

import struct

import pytest

FENCE = "root/paint-fence"


def names(folder) -> list[str]:
    """The files in an output folder."""
    return sorted(path.name for path in folder.iterdir() if path.name != ".ssm-manifest.json")


@pytest.fixture
def drawn(invoke, example, tmp_path):
    """Draw parts of the fence: `drawn("--format", "svg")`."""
    study = example("fence")

    def run(*args):
        return invoke("draw", study, *args, "-o", tmp_path / "out")

    return run


@pytest.mark.parametrize(
    ("kind", "end", "start"),
    [
        ("svg", ".svg", b"<svg"),
        ("outline", ".outline.svg", b"<svg"),
        ("png", ".png", b"\x89PNG"),
        ("pdf", ".pdf", b"%PDF"),
        ("dot", ".dot", b"digraph"),
    ],
)
def test_each_format_is_a_file_for_each_drawing(drawn, tmp_path, kind, end, start):
    """Named after the ref."""
    done = drawn("--format", kind)

    assert done.exit_code == 0
    assert all(name.endswith(end) for name in names(tmp_path / "out"))
    assert all(
        (tmp_path / "out" / name).read_bytes().startswith(start) for name in names(tmp_path / "out")
    )


def test_several_formats_stand_side_by_side(drawn, tmp_path):
    """In the order in which they were asked for."""
    done = drawn(FENCE, "--format", "outline,svg")

    ends = [line.rpartition("root-paint-fence")[2] for line in done.stdout.split()]
    assert ends == [".outline.svg", ".svg"]


def test_a_wall_pack_is_one_file_for_all(drawn, tmp_path):
    """A3, unless another paper is asked for."""
    drawn("--format", "wall")
    large = (tmp_path / "out" / "wall.pdf").read_bytes()
    drawn("--format", "wall", "--paper", "a4")
    small = (tmp_path / "out" / "wall.pdf").read_bytes()

    assert names(tmp_path / "out") == ["wall.pdf"]
    assert (b"[0 0 1190." in large, b"[0 0 841." in large) == (True, False)
    assert (b"[0 0 1190." in small, b"[0 0 841." in small) == (False, True)


def test_files_of_a_format_that_was_not_asked_for_are_left(drawn, tmp_path):
    """An outline is no SVG of the other kind, a wall pack no page."""
    drawn("--format", "svg,outline,pdf,wall")
    before = names(tmp_path / "out")

    for kind in ("svg", "outline", "pdf", "wall"):
        drawn("--format", kind)
        assert names(tmp_path / "out") == before


def test_an_image_has_the_zoom_that_was_asked_for(drawn, tmp_path):
    """Two by default."""
    sizes = []
    for args in ((), ("--zoom", "1"), ("--zoom", "0.5")):
        drawn(FENCE, "--format", "png", *args)
        data = (tmp_path / "out" / "root-paint-fence.png").read_bytes()
        sizes.append(struct.unpack(">I", data[16:20])[0])

    assert sizes[0] == 2 * sizes[1]
    assert abs(sizes[1] - 2 * sizes[2]) <= 1


def test_an_image_that_would_be_too_big_is_told_with_the_largest_zoom(drawn, tmp_path):
    """The other files are made."""
    done = drawn(FENCE, "--format", "svg,png", "--zoom", "50")

    assert done.exit_code == 1
    assert "ask for a zoom of at most" in done.output
    assert names(tmp_path / "out") == ["root-paint-fence.svg"]


def test_texts_that_stay_letters_in_an_outline_are_told(invoke, tmp_path, monkeypatch):
    """Once for a drawing; in the SVG with fonts they are no news."""
    monkeypatch.chdir(tmp_path)
    study = 'ssm: 1\nroots:\n  r: {label: "مرضى", what: paint the fence}\n  s: {what: rest}\n'
    (tmp_path / "study.yaml").write_text(study, encoding="utf-8")

    done = invoke("draw", "--format", "svg,outline")

    assert done.exit_code == 0
    assert done.output.count("some texts stay text in the outline") == 1
    assert "root/r: advice: some texts stay text" in done.output


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--format", "gif"), "must be some of svg, png, pdf, outline, wall, dot (got 'gif')"),
        (("--zoom", "0"), "0.0 is not in the range x>0"),
        (("--paper", "letter"), "'letter' is not one of 'a4', 'a3'"),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(drawn, args, message):
    """A usage error."""
    done = drawn(*args)

    assert done.exit_code == 2
    assert message in done.output


def test_a_study_with_a_walk_has_dot_of_everything(invoke, example, tmp_path):
    """Each drawing that is drawn as SVG is written as DOT, too."""
    out = tmp_path / "out"
    done = invoke("draw", example("customers"), "--look", "plain", "--format", "svg,dot", "-o", out)
    stems = {name.partition(".")[0] for name in names(out)}

    assert done.exit_code == 0
    assert "walk-first-evening" in stems
    assert names(out) == sorted(f"{stem}.{end}" for stem in stems for end in ("dot", "svg"))
