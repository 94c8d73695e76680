"""Every command beside the models says something of any study, whatever its references lead to."""

import json

import pytest
from click.testing import CliRunner
from generated import RUNS
from hypothesis import Phase, given, settings
from ssm.cli import main
from strategies import studies

import ssm

QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
MORE = (
    *(("compare", "STUDY", "--talk", "--format", kind) for kind in ("md", "csv", "json")),
    ("ask", "STUDY", "--format", "csv"),
    *(("ask", "STUDY", "--plan", "--format", kind) for kind in ("md", "csv", "json", "yaml")),
    *(("walk", "STUDY", "--format", kind) for kind in ("csv", "xes")),
    *(("as-is", "STUDY", "--suggest", "--format", kind) for kind in ("csv", "json", "yaml")),
    *(("worldviews", "STUDY", "--format", kind) for kind in ("csv", "html")),
    *(("information", "STUDY", "--format", kind) for kind in ("text", "md", "csv", "json")),
    *(("customers", "STUDY", "--format", kind) for kind in ("csv", "html")),
)


def named_in(study: ssm.Study) -> list[tuple[str, ...]]:
    """Runs that name parts of a study."""
    found: list[tuple[str, ...]] = []
    rows = [ref for ref in study.index.parts if ref.startswith("model/") and ref.count("/") == 2]
    found += [("compare", "STUDY", "--why", ref.removeprefix("model/")) for ref in rows[:3]]
    found += [("trace", "STUDY", ref) for ref in [*study.index.parts][:4]]
    found += [("customers", "STUDY", each.id) for each in study.stakeholders[:1]]
    if study.models:
        found += [("as-is", "STUDY", each.id, "--format", "graphml") for each in study.as_is[:1]]
    return found


@settings(max_examples=6, phases=QUICK)
@given(studies(broken=True))
def test_references_that_lead_nowhere_stop_nothing(
    tmp_path_factory: pytest.TempPathFactory, study: ssm.Study
) -> None:
    """Status 0, or 1 with where to look; never a refusal, never a fault of ours."""
    folder = tmp_path_factory.mktemp("any")
    ssm.save(study, folder / "study")
    env = {"COLUMNS": "40"}
    for run in (*RUNS, *MORE, *named_in(study)):
        words = [str(folder / "study") if word == "STUDY" else word for word in run]
        if "-o" in run:
            words[-1] = str(folder / run[-1])
        result = CliRunner().invoke(main, words, env=env, catch_exceptions=False)
        assert result.exit_code in (0, 1), (run, result.output)
        if run[-1] == "json":
            json.loads(result.stdout)


def test_what_is_no_reference_is_looked_past() -> None:
    """In a ruling, in `origins` and in what a task is."""
    odd = "not a reference! (at all)"
    study = ssm.Study(
        models=[
            ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Ask", origins=[odd])]),
            ssm.Model(id="n", activities=[ssm.Activity(id="1", do="Ask", inputs=["a list"])]),
        ],
        as_is=[
            ssm.AsIs(id="now", tasks=[ssm.Task(id="a", do="Ring", is_=[odd], inputs=["a list"])])
        ],
        rulings=[ssm.Ruling(row=odd, verdict="absent", because="It was said so.")],
    )

    assert odd not in study
    assert study.index.only(odd) is None
    assert ssm.agenda(study).comparison.charts
    assert ssm.worldviews(study, "m", "n").views
    assert ssm.information(study)
    assert ssm.trace(study, "m/1")


def test_a_model_without_activities_has_a_blank_sheet() -> None:
    """A workbook with a page of nothing but headings."""
    study = ssm.Study(
        stakeholders=[ssm.Stakeholder(id="us")],
        models=[ssm.Model(id="m", monitoring=None)],
    )
    from ssm.comparison.blank.workbook import as_workbook

    assert as_workbook(ssm.blank_chart(study))
