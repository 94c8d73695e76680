"""Every fault of reading, each in a small file, with the place where it is told."""

import pytest

from ssm.files.codes import CODES
from ssm.files.read import read

FAULTS = [
    # a YAML that is none
    ("title: a: b", "1:9", "FI01"),
    ("situation: 'It's late'", "1:16", "FI01"),
    ('title: "no end', "1:8", "FI01"),
    ("roots: {a: {what: x}\ntitle: y", "1:8", "FI01"),
    ("title: @home", "1:8", "FI01"),
    ("roots:\n\ta: b", "2:1", "FI01"),
    ("themes:\n  a: {label: x}\n b: {label: y}", "3:2", "FI01"),
    ("title: *stars*", "1:8", "FI01"),
    ('title: "C:\\q"', "1:11", "FI01"),
    ("findings: - a", "1:11", "FI01"),
    ("just words\ntitle: x", "1:1", "FI01"),
    # what YAML has and studies have not
    (f"title: {'[' * 70}", "1:71", "FI02"),
    ("title: *star", "1:8", "FI03"),
    ("title: &a x", "1:8", "FI03"),
    ("title: !!str x", "1:8", "FI04"),
    ("title: x\ntitle: y", "2:1", "FI05"),
    ("roots:\n  a: {what: x, what: y}", "2:16", "FI05"),
    ("<<: {title: x}", "1:1", "FI06"),
    ("? [a, b]\n: c", "1:3", "FI06"),
    ("title: x\n---\ntitle: y", "2:1", "FI23"),
    # words cut in two
    ("pictures: {w: {elements: {us: {says: We keep a list, on paper.}}}}", "1:38", "FI07"),
    ("title: nurse #2", "1:8", "FI08"),
    ("title: a\x07b", "1:9", "FI09"),
    ('title: "a\\x07b"', "1:8", "FI09"),
    # a file that is no study
    ("", "1:1", "FI10"),
    ("# only a remark", "1:1", "FI10"),
    ("- a\n- b", "1:1", "FI10"),
    ("words", "1:1", "FI10"),
    ("title: x", "1:1", "FI11"),
    ("ssm: 2", "1:6", "FI12"),
    ("ssm: one", "1:6", "FI16"),
    # keys
    ("titel: x", "1:1", "FI13"),
    ("roots: {a: {waht: x}}", "1:13", "FI13"),
    ("pictures: {w: {links: [{link: a -> b, lable: x}]}}", "1:39", "FI13"),
    ("layers: {}", "1:1", "FI14"),
    # shapes
    ("title: [a]", "1:8", "FI15"),
    ("situation: {We wait: too long}", "1:12", "FI15"),
    ("roots: [a, b]", "1:8", "FI15"),
    ("roots: a", "1:8", "FI15"),
    ("roots: {a: words}", "1:12", "FI15"),
    ("findings: {f1: {text: x}}", "1:11", "FI15"),
    ("findings: a.csv", "1:11", "FI15"),
    ("inquiry: {client: {a: b}}", "1:19", "FI15"),
    # values
    ("findings: [{id: f, text: x, start: two}]", "1:36", "FI16"),
    ("pictures: {w: {links: [{link: a -> b, weight: much}]}}", "1:47", "FI16"),
    ("pictures: {w: {links: [{link: a -> b, weight: 9}]}}", "1:47", "FI22"),
    ("pictures: {w: {links: [{link: a -> b, id: A B}]}}", "1:43", "FI19"),
    ("findings: [{id: f, text: x, start: 5, end: 3}]", "1:44", "FI22"),
    ("models: {m: {root: Not An Id}}", "1:20", "FI22"),
    ("pictures: {w: {date: 2026-02-30}}", "1:22", "FI17"),
    ("pictures: {w: {date: last week}}", "1:22", "FI17"),
    ("roots: {a: {status: final}}", "1:21", "FI18"),
    ("changes: {a: {what: x, kind: [procedure, mood]}}", "1:42", "FI18"),
    ("roots: {Good time: {what: x}}", "1:9", "FI19"),
    ("roots: {con: {what: x}}", "1:9", "FI19"),
    ("findings: [{id: F 1, text: x}]", "1:17", "FI19"),
    ("models: {m: {dependencies: [1->2]}}", "1:29", "FI20"),
    ("models: {m: {dependencies: [1 -> 2 -> 3]}}", "1:29", "FI20"),
    ("models: {m: {dependencies: [{label: x, id: y}]}}", "1:30", "FI20"),
    ("models: {m: {activities: {1: {traces: [P]}}}}", "1:27", "FI21"),
    ("changes: {c: {when: 2026}}", "1:11", "FI21"),
    ("changes: {c: {what: }}", "1:11", "FI21"),
    ("roots: {r: {waive: [XT05]}}", "1:21", "FI21"),
    ("findings: [{text: x}]", "1:12", "FI25"),
    ("political: {commodities: {a: {what: x}}}", "1:26", "FI24"),
]


@pytest.mark.parametrize(("text", "place", "code"), FAULTS)
def test_each_fault_is_told_once_where_it_stands(text: str, place: str, code: str) -> None:
    """One fault, one problem: its code, its line and column, and something to try."""
    told = [p for p in read(text, "a.yaml").problems if p.code != "FI11" or code == "FI11"]
    assert [(p.code, str(p.span)) for p in told] == [(code, f"a.yaml:{place}")]
    assert told[0].hint


MESSAGES = [
    ("stakeholders: {us: {label: nurse #2}}", "' #' begins a comment"),
    ("titel: x", "did you mean 'title'?"),
    ("pictures: {w: {links: [{link: a -> b, lable: x}]}}", "did you mean 'label'?"),
    ("roots: {a: {status: chosn}}", "did you mean 'chosen'?"),
    ("roots: {Good time: {what: x}}", "write 'good-time'"),
    ("models: {m: {dependencies: [1->2]}}", "write '1 -> 2'"),
    ("pictures: {w: {elements: {us: {says: Yes, on paper.}}}}", 'write "Yes, on paper."'),
    ("themes: {a: {label: Yes, on this: x}}", "put double quotes"),
    ("situation: {We wait: too long}", "put double quotes"),
    ("roots:\n\ta: b", "indent with spaces"),
]


@pytest.mark.parametrize(("text", "hint"), MESSAGES)
def test_the_hint_says_what_would_be_right(text: str, hint: str) -> None:
    """The nearest right word, or the line as it should be."""
    hints = [p.hint or "" for p in read(text).problems if p.code != "FI11"]
    assert any(hint in told for told in hints), hints


def test_cut_words_are_put_together_again() -> None:
    """Until the author puts quotes round them, nothing of the sentence is lost."""
    text = "pictures: {w: {elements: {us: {says: We keep a list, on paper, here., mood: sad}}}}"
    element = read(text).study.pictures[0].elements[0]
    assert (element.says[0].text, element.mood) == ("We keep a list, on paper, here.", "sad")


@pytest.mark.parametrize(
    "text",
    [
        "status: chosen   # a remark",
        "status: chosen # a remark",
        'title: "nurse #2"',
        "title: nurse#2",
        "elements: {patients, nurses}",
        "elements: {patients: , nurses: {}}",
        "present: [nurses, consultants]",
    ],
)
def test_remarks_and_lists_are_not_taken_for_cut_words(text: str) -> None:
    """A comment with a space after its sign, and names in braces, are as they should be."""
    assert not [p for p in read(text).problems if p.code in ("FI07", "FI08")]


def test_a_syntax_error_costs_one_section() -> None:
    """Two sections are broken; each is told, the others are read."""
    got = read("ssm: 1\ntitle: x\nroots: {a\nthemes:\n  a: {label: y}\nsources: [\nlearning: {}\n")
    assert [(p.code, str(p.span)) for p in got.problems] == [
        ("FI01", "study.yaml:3:8"),
        ("FI01", "study.yaml:6:10"),
    ]
    assert got.study.title == "x"
    assert got.study.themes[0].label == "y"
    assert got.lost == {"root", "source"}


def test_a_wrong_field_costs_only_itself() -> None:
    """The part around it, and its neighbours, are there."""
    got = read("""
ssm: 1
roots:
  a: {status: final, what: "wait", how: [{x: y}, "by lists"]}
  b: {what: "see"}
models:
  m: {activities: {1: {traces: [P]}, 2: "Wait"}, dependencies: [1 -> 2, 2 to 3, 2 -> 1]}
""")
    assert [p.code for p in got.problems] == ["FI18", "FI15", "FI21", "FI20"]
    root = got.study.roots[0]
    assert (root.status, root.what, root.how) == ("draft", "wait", ("by lists",))
    model = got.study.models[0]
    assert [activity.id for activity in model.activities] == ["2"]
    assert [str(link) for link in model.dependencies] == ["1 -> 2", "2 -> 1"]
    assert got.lost == {"model/m/1"}


def test_the_table_of_codes_is_in_order_and_complete() -> None:
    """Codes and names are there once, each explained."""
    assert [c.code for c in CODES] == sorted({c.code for c in CODES})
    assert len({c.name for c in CODES}) == len(CODES)
    assert all(c.means.endswith(".") and c.remedy.endswith(".") for c in CODES)


def test_every_kind_of_fault_has_its_case() -> None:
    """The codes of one file's faults are all in the table above."""
    tried = {code for _, _, code in FAULTS}
    assert tried == {c.code for c in CODES if c.code < "FI30"}
