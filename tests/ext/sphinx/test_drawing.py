"""Drawings made for documents by several processes."""

from pathlib import Path

import pytest

import ssm


def test_two_builds_at_once_are_not_in_each_other_s_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both write the same file, and the other one is done when this one has half begun."""
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    from ssm.ext.embedding.studies import Home
    from ssm.ext.sphinx.drawing import Form, Studio
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
    from ssm.ext.embedding.studies import Home
    from ssm.ext.sphinx.apart import MANY
    from ssm.ext.sphinx.drawing import Form, Studio
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
