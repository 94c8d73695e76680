"""Drawings made for documents: in other colours, and by several processes."""

from pathlib import Path

import attrs
import pytest

import ssm
from ssm.drawing.themes.named import theme_of

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.mark.parametrize("look", ["plain", "sketch"])
@pytest.mark.parametrize("theme", ["dark", "print"])
def test_a_turned_drawing_is_the_drawing_in_the_other_colours(look: str, theme: str) -> None:
    """Every drawing of the clinic, to the last letter, or it is drawn anew."""
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    from ssm.ext.sphinx.turning import turned

    other = theme_of(theme)
    refs = ("picture/week-1", "root/good-time", "comparison/good-time", "walk/march-morning")
    for drawing in ssm.draw(ssm.load(EXAMPLES / "outpatients"), *refs, "customers", look=look):
        made = turned(drawing.svg, drawing.theme, other)

        assert made in (None, attrs.evolve(drawing, theme=other).svg)
        assert theme == "print" or made is not None


def test_words_that_look_like_colours_stay(tmp_path: Path) -> None:
    """What a study says is never changed."""
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    from ssm.ext.sphinx.turning import turned

    light, dark = theme_of("light"), theme_of("dark")
    said = f' fill="{light.colour("ink")}" '
    study = ssm.Study(roots=[ssm.Root(id="r", what=f"paint{said}the fence")])
    (drawing,) = ssm.draw(study, "root/r")

    assert turned(drawing.svg, light, dark) == attrs.evolve(drawing, theme=dark).svg


def test_two_builds_at_once_are_not_in_each_other_s_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both write the same file, and the other one is done when this one has half begun."""
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    from ssm.ext.sphinx.drawing import Form, Studio
    from ssm.ext.sphinx.studies import Home
    from ssm.ext.sphinx.wants import Want

    ssm.save(ssm.Study(roots=[ssm.Root(id="r", what="paint the fence")]), tmp_path / "study")
    want = Want(Home(key="study", path=str(tmp_path / "study")), "root/r", "plain", "light", "x")
    wants = {want: (Form("svg", "light"),)}
    one, other = Studio(tmp_path / "kept"), Studio(tmp_path / "kept")
    real = Path.replace

    def meanwhile(path: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "replace", real)
        other.draw(wants)
        return real(path, target)

    monkeypatch.setattr(Path, "replace", meanwhile)
    one.draw(wants)

    assert other.found(want) == one.found(want)
    assert one.found(want).problems == ()


def test_many_drawings_are_the_same_whoever_makes_them(tmp_path: Path) -> None:
    """Several processes give the bytes that one gives."""
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    from ssm.ext.sphinx.apart import MANY
    from ssm.ext.sphinx.drawing import Form, Studio
    from ssm.ext.sphinx.studies import Home
    from ssm.ext.sphinx.wants import Want

    whole = ssm.Study(roots=[ssm.Root(id=f"r{n}", what=f"paint fence {n}") for n in range(MANY)])
    ssm.save(whole, tmp_path / "study")
    home = Home(key="study", path=str(tmp_path / "study"))
    forms = (Form("svg", "light"), Form("svg", "dark"))
    wants = {Want(home, f"root/r{n}", "plain", "both", "x"): forms for n in range(MANY)}
    together, alone = Studio(tmp_path / "a"), Studio(tmp_path / "b")

    together.draw(wants)
    for want in wants:
        alone.draw({want: forms})

    made = {path.name: path.read_bytes() for path in together.folder.glob("*.svg")}
    assert len(made) == 2 * MANY
    assert made == {path.name: path.read_bytes() for path in alone.folder.glob("*.svg")}
