"""What is done now as text, Markdown, a matrix, JSON and GraphML; and proposals."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ssm
from ssm.checks.language.deficit import deficit_said
from ssm.comparison.as_is import align, as_is
from ssm.comparison.as_is.formats import (
    as_csv,
    as_graphml,
    as_json,
    as_markdown,
    as_text,
    marked_yaml,
    proposals_json,
    proposals_text,
    proposals_yaml,
)
from ssm.comparison.formats.measure import wide
from ssm.errors import UnreadableError
from ssm.files.read import read
from ssm.findings.processes import read_process

HOSTILE = '=cmd|" </x> `*[a](b)*` \x1b[31m\x00 \\ {{x}}'


def study(**more):
    """A study in which every rule of the comparison has something to say."""
    say = more.get("say", "Stamp it")
    return ssm.Study(
        models=[
            ssm.Model(
                id="m",
                label="One list",
                activities=[
                    ssm.Activity(id=str(n), do=do)
                    for n, do in enumerate(
                        ["Plan the day", "Call each", "See each", "Ask who came", "Learn"], 1
                    )
                ],
                dependencies=["1 -> 2", "2 -> 3", "3 -> 4", "1 -> 4", "4 -> 5"],
            ),
            ssm.Model(id="other", activities=[ssm.Activity(id="1", do="Wait")]),
        ],
        as_is=[
            ssm.AsIs(
                id="today",
                label="The day",
                tasks=[
                    ssm.Task(id="a", do="Print the plan", is_=["m/1"], by=["Nurses"]),
                    ssm.Task(id="s", do=say, is_=[]),
                    ssm.Task(id="b", do="Ring", is_=["m/2"]),
                    ssm.Task(id="c", do="See them", is_=["m/3", "m/4"]),
                    ssm.Task(id="d", do="Sit and wait", is_=["other/1"]),
                    ssm.Task(id="e", do="See to it", is_=["m/3"]),
                    ssm.Task(id="u", do="Ask at the desk who came"),
                ],
                links=["a -> s", "s -> b", "c -> b", "e -> a", "c -> c"],
            )
        ],
    )


FORMS = [
    as_text,
    as_markdown,
    as_csv,
    lambda found: json.dumps(as_json(found), ensure_ascii=False),
]


@pytest.mark.parametrize("form", FORMS)
def test_every_task_and_activity_stands_in_every_form(form):
    """Nothing is left out for want of a place."""
    told = " ".join(form(as_is(study(), model="m")).split())
    for words in ("Print the plan", "Stamp it", "Sit and wait", "Call each", "Ask who came"):
        assert words in told


@pytest.mark.parametrize("form", FORMS)
def test_no_form_grades_anybody(form):
    """Rule CP06 over all that is said."""
    assert deficit_said(form(as_is(study()))) is None


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_of_text_is_wider_than_the_terminal(width):
    """Columns where there is room, lines where there is none."""
    whole = study(say="Stamp " * 30)
    found = as_is(whole)
    told = [as_text(found, width), proposals_text([align(whole, "today", "m")], width)]
    assert max(wide(line) for text in told for line in text.splitlines()) <= width


def test_a_matrix_has_crosses_proposals_and_a_column_for_none():
    """Many to many; proposals only where nobody looked."""
    whole = study()
    text = as_csv(as_is(whole, model="m"), [align(whole, "today", "m")])
    rows = {row["task"]: row for row in csv.DictReader(io.StringIO(text))}
    crosses = {
        task.removeprefix("as-is/today/"): [
            f"{name.partition(' ')[0]}:{cell}"
            for name, cell in row.items()
            if cell in {"x", "?", "??"}
        ]
        for task, row in rows.items()
    }
    assert crosses["a"] == ["m/1:x"]
    assert crosses["s"] == ["none:x"]
    assert crosses["c"] == ["m/3:x", "m/4:x"]
    assert "m/4:??" in crosses["u"]
    assert crosses["d"] == []


def test_cells_are_guarded_and_markup_is_escaped():
    """Whatever a task is called."""
    found = as_is(study(say=HOSTILE), model="m")
    cells = [cell for row in csv.reader(io.StringIO(as_csv(found))) for cell in row]
    assert not [cell for cell in cells if cell.startswith("=")]
    assert "\x1b" not in as_text(found) + as_markdown(found)
    assert "`*[" not in as_markdown(found)


def test_proposals_for_the_study_decide_nothing():
    """They are comments until a person takes the sign away."""
    whole = study(say=HOSTILE)
    lines = proposals_yaml([align(whole, "today", "m")]).splitlines()
    assert lines[:2] == ["as_is:", "  today:"]
    (proposed,) = lines[3:]
    assert proposed == '      # "Ask at the desk who came": [m/4]'
    confirmed = "ssm: 1\n" + "\n".join([*lines[:3], proposed.replace("# ", "", 1)])
    (meaning,) = read(confirmed).study.as_is[0].means
    assert (meaning.what, meaning.rows) == ("Ask at the desk who came", ("m/4",))


@given(st.text(max_size=30).filter(str.strip))
def test_whatever_a_task_is_called_can_be_pasted(words):
    """The lines are sound YAML in a comment and out of it."""
    whole = ssm.Study(
        models=[ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Ask")])],
        as_is=[ssm.AsIs(id="today", tasks=[ssm.Task(id="a", do=words)])],
    )
    text = proposals_yaml([align(whole, "today", "m")]).replace("# ", "", 1)
    got = read(f"ssm: 1\n{text}")
    assert [problem for problem in got.problems if problem.name == "yaml-syntax"] == []
    assert len(got.study.as_is[0].means) == 1


def test_proposals_as_data_have_scores_for_order_only():
    """And say what is set beside already."""
    (found,) = proposals_json([align(study(), "today", "m")])
    last = found["tasks"][-1]
    assert (last["task"], last["is"], last["hint"]) == ("as-is/today/u", None, "model/m/4")
    assert last["candidates"][0]["why"] == ["Ask"]


def test_graphml_is_read_back():
    """What is done now, and a model; the labels of links too."""
    whole = study()
    back = read_process(as_graphml(whole["as-is/today"]).encode(), "today.graphml")
    assert [task.do for task in back.tasks] == [task.do for task in whole["as-is/today"].tasks]
    assert len(back.links) == 5
    model = read_process(as_graphml(whole["model/m"]).encode(), "m.graphml")
    assert next(task.do for task in model.tasks) == "Plan the day"
    assert len(model.links) == 5


@given(st.text(max_size=20))
def test_any_words_make_sound_graphml(words):
    """Signs that XML cannot hold are replaced."""
    graph = ssm.AsIs(id="t", tasks=[ssm.Task(id="a", do=words)])
    read_process(as_graphml(graph).encode(), "t.graphml")


def test_a_matrix_comes_back_as_it_was_marked():
    """Crosses of the study and new ones alike; proposals are no marks."""
    whole = study()
    text = as_csv(as_is(whole, model="m"), [align(whole, "today", "m")])
    back = read(f"ssm: 1\n{marked_yaml(whole, text, 'matrix.csv')}").study.as_is[0]
    assert {each.what: each.rows for each in back.means} == {
        "Print the plan": ("m/1",),
        "Stamp it": (),
        "Ring": ("m/2",),
        "See them": ("m/3", "m/4"),
        "See to it": ("m/3",),
    }
    assert marked_yaml(whole, text.replace("x", ""), "matrix.csv") == "as_is: {}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no columns 'task' and 'none'"),
        ("a,b\n", "no columns 'task' and 'none'"),
        ("task,none,m/1 Plan\nas-is/today/a,,maybe\n", "matrix.csv:2:16: 'maybe' is no mark"),
        ("task,none,m/1 Plan\nas-is/today/a,x,x\n", "clear one of the two"),
        ("task,none,m/1 Plan\nas-is/today/zz,,x\n", "matrix.csv:2:1: nothing in this study"),
    ],
)
def test_a_matrix_that_cannot_be_followed_is_refused_where_it_stands(text, told):
    """Nothing of it is taken then."""
    with pytest.raises(UnreadableError, match=told):
        marked_yaml(study(), text, "matrix.csv")
