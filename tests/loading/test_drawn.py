"""What is done now from a file beside the study: joined with what the study says, and told."""

import pytest

from ssm.files.write import write
from ssm.loading import load
from ssm.problems import Severity

MODEL = """ssm: 1
stakeholders: {nurses: {label: Nurses}}
models: {m: {activities: {1: "Plan the day", 2: "Call each patient"}, monitoring: none}}
as_is:
  today:
    file: today.csv
"""
TABLE = "from,to,label,by\nPrint the list,Sign it,,nurses\nSign it,Ring,if need be,clerk\n"


@pytest.fixture
def study(tmp_path):
    """Loads a study with some more lines, and the table beside it."""

    def loaded(more="", table=TABLE):
        (tmp_path / "study.yaml").write_text(MODEL + more, encoding="utf-8")
        (tmp_path / "today.csv").write_text(table, encoding="utf-8")
        return load(tmp_path)

    return loaded


def told(loaded):
    """What was wrong, without the folder."""
    return [
        f"{problem.code} {problem.span.line}:{problem.span.column}" for problem in loaded.problems
    ]


def test_tasks_and_links_of_the_file_are_in_the_study(study):
    """Lanes name stakeholders where they can, and are words where they cannot."""
    loaded = study()
    graph = loaded.study["as-is/today"]
    assert [(task.id, task.by) for task in graph.tasks] == [
        ("print-the-list", ("nurses",)),
        ("sign-it", ("Clerk",)),
        ("ring", ()),
    ]
    assert [str(link) for link in graph.links] == ["print-the-list -> sign-it", "sign-it -> ring"]
    assert loaded.problems == ()
    assert str(loaded.where.find("as-is/today/ring")).endswith("today.csv:3:9")


def test_what_the_study_says_of_a_task_holds(study):
    """By its id, or by its words; links of the file follow the id."""
    more = """    tasks:
      sign-it: {do: "Sign the list", is: []}
      p: {do: "print the list", is: [m/1]}
      wait: "Wait"
    links: [ring -> wait, p -> sign-it]
"""
    graph = study(more).study["as-is/today"]
    assert [(task.id, task.do, task.is_) for task in graph.tasks] == [
        ("p", "print the list", ("m/1",)),
        ("sign-it", "Sign the list", ()),
        ("ring", "Ring", None),
        ("wait", "Wait", None),
    ]
    assert [str(link) for link in graph.links] == [
        "ring -> wait",
        "p -> sign-it",
        "sign-it -> ring",
    ]
    assert graph.tasks[0].by == ("nurses",)


def test_names_mean_what_a_person_said(study):
    """Whatever their spaces and capitals; a task's own word goes before."""
    more = """    means: {"print the  list": [m/1, m/2], "Sign it": [], "Ring": [m/2]}
    tasks: {ring: {do: "Ring", is: []}}
"""
    graph = study(more).study["as-is/today"]
    assert [task.is_ for task in graph.tasks] == [("m/1", "m/2"), (), ()]


def test_a_name_that_is_not_drawn_is_told_with_the_nearest(study):
    """So is an activity that is not there: once, where it was written."""
    loaded = study('    means: {"Print the lists": [m/1], "Ring": [m/7]}\n')
    assert told(loaded) == ["FI69 7:13", "FI30 7:48"]
    assert "did you mean 'Print the list'?" in str(loaded.problems[0].hint)
    assert loaded.study["as-is/today/ring"].is_ is None


def test_what_was_read_can_be_written_and_read_again(study, tmp_path):
    """The file and the study's own words give the same once more."""
    loaded = study('    means: {"Ring": [m/2]}\n')
    (tmp_path / "study.yaml").write_text(write(loaded.study)["study.yaml"], encoding="utf-8")
    assert load(tmp_path).study == loaded.study


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("gone.bpmn", "FI40"),
        ("../x.csv", "FI41"),
        ("/etc/passwd", "FI41"),
        ("today.pdf", "FI67"),
        ("bomb.graphml", "FI67"),
        ("empty.csv", "FI67"),
    ],
)
def test_a_file_that_cannot_be_read_costs_only_itself(tmp_path, name, code):
    """It is told where it is named."""
    (tmp_path / "today.pdf").write_bytes(b"%PDF")
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "bomb.graphml").write_bytes(b'<!DOCTYPE a [<!ENTITY e "x">]><graphml/>')
    (tmp_path / "study.yaml").write_text(
        f'ssm: 1\nas_is: {{today: {{file: "{name}", tasks: {{a: "Ask"}}}}}}\n'
    )
    loaded = load(tmp_path)
    assert [(problem.code, problem.span.line) for problem in loaded.problems] == [(code, 2)]
    assert loaded.study["as-is/today/a"].do == "Ask"


def test_what_a_file_has_beside_tasks_is_advice(study):
    """Nothing of it is dropped in silence, and nothing ends in red."""
    loaded = study(table="from,to,cost\nAsk,Ring,7\n")
    assert [(problem.code, problem.severity) for problem in loaded.problems] == [
        ("FI68", Severity.ADVICE)
    ]
