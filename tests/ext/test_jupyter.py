"""What a notebook shows of a study, and that showing never raises."""

import pytest

import ssm
from ssm.ext.jupyter import part_bundle, study_bundle


def a_study() -> ssm.Study:
    """A study with one part of each kind that is drawn."""
    return ssm.Study(title="A <b>fence</b>").add(
        ssm.Stakeholder(id="householder", label="The <i>householder</i>"),
        ssm.Picture(id="week-1", elements=[ssm.Element(id="householder")]),
        ssm.Root(id="fence", what="paint the fence"),
        ssm.Model(id="fence", activities=[ssm.Activity(id="1", do="Paint it")]),
    )


def test_a_study_shows_itself_as_a_tree() -> None:
    """Text and HTML, with the parts by their ids."""
    bundle = a_study()._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/html"}
    assert "householder" in bundle["text/plain"]
    assert "<code>householder</code>" in bundle["text/html"]


def test_labels_come_out_literally() -> None:
    """Markup in a label is text."""
    shown = study_bundle(a_study())["text/html"]
    assert "<b>" not in shown
    assert "&lt;b&gt;fence" in shown


@pytest.mark.exe
@pytest.mark.parametrize("ref", ["picture/week-1", "root/fence", "model/fence"])
def test_parts_show_themselves_as_drawings(ref: str) -> None:
    """SVG, and PNG where SVG is not shown."""
    bundle = a_study()[ref]._repr_mimebundle_()
    assert {"text/plain", "image/svg+xml", "image/png"} <= set(bundle)


def test_showing_never_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a drawing cannot be made there is text."""
    monkeypatch.setenv("SSM_ENGINE", "no-such-engine")
    root = ssm.Root(id="fence", what="paint the fence")
    monkeypatch.setattr("ssm.drawing.draw.draw", lambda *_, **__: 1 / 0)
    assert set(part_bundle(root)) == {"text/plain"}
    monkeypatch.setattr("ssm.report.overview.overview", lambda *_, **__: 1 / 0)
    assert set(study_bundle(a_study())) == {"text/plain"}
