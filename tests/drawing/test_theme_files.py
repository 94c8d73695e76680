"""Colours of one's own: a file of roles and colours, and what is told about a wrong one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.drawing.draw import draw
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.own import read_theme
from ssm.errors import UnreadableError
from ssm.model.root import Root
from ssm.model.study import Study
from ssm.problems import Severity

STUDY = Study(roots=[Root(id="fence", what="paint the fence", worldview="It is worth it.")])


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Write a theme file into the current folder and read it: `written(text)`."""
    monkeypatch.chdir(tmp_path)

    def write(content, name="ours.json"):
        text = content if isinstance(content, str) else json.dumps(content, indent=2)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return read_theme(name)

    return write


def told(found) -> list[str]:
    """Severity and message of what was wrong, with the place."""
    return [f"{p.span.line}:{p.span.column} {p.severity.word}: {p.message}" for p in found.problems]


def test_a_few_colours_change_a_theme_of_ours(written):
    """All others stay as they are in its base."""
    found = written({"base": "dark", "ink": "#FFF", "flow": "#9AE6F0"})

    assert found.problems == ()
    assert found.colours == {**theme_of("dark").colours, "ink": "#ffffff", "flow": "#9ae6f0"}


def test_without_a_base_it_changes_the_light_theme(written):
    """The one that drawings have when nobody asks for another."""
    assert written({"ink": "#000000"}).colours == {**theme_of("light").colours, "ink": "#000000"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ({"inc": "#000000"}, "2:3 error: there is no colour role 'inc'; did you mean 'ink'?"),
        ({"ink": "black"}, "2:10 error: 'ink' must be a colour (got 'black')"),
        ({"ink": "#12345"}, "2:10 error: 'ink' must be a colour (got '#12345')"),
        ({"ink": "url(#x)"}, "2:10 error: 'ink' must be a colour (got 'url(#x)')"),
        ({"ink": ["#000000"]}, "2:10 error: 'ink' must be a colour"),
        (
            {"base": "drak"},
            "2:11 error: 'base' must be one of light, dark, print, auto (got 'drak'); did you",
        ),
        ({"dark": "#000000"}, "2:11 error: 'dark' must be roles with their colours"),
        ("[]", "1:1 error: a theme must be roles with their colours"),
        ("", "1:1 error: a theme must be roles with their colours"),
        ('{"ink": "#000000", "ink": "#111111"}', "1:20 error: "),
        ('{"ink": ', "1:"),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(written, content, message):
    """With the nearest right word, and what is sound is still used."""
    found = written(content)

    assert len(found.problems) == 1
    assert told(found)[0].startswith(message)
    assert found.problems[0].hint
    assert set(found.colours) == set(theme_of("light").colours)


def test_everything_that_is_wrong_is_told_at_once(written):
    """In the order of the file."""
    found = written({"inc": "#000000", "paper": "#fffffe", "flow": "teal", "papper": "x"})

    assert [line.partition(" ")[0] for line in told(found)] == ["2:3", "4:11", "5:3"]
    assert found.colours["paper"] == "#fffffe"


def test_colours_that_are_hard_to_read_are_a_warning_with_the_pair_and_the_ratio(written):
    """The drawing is made all the same: it is a choice."""
    found = written({"base": "light", "soft": "#8b91a3", "paper": "#fffefa"})

    assert [problem.severity for problem in found.problems] == [Severity.WARNING]
    assert told(found)[0] == (
        "3:11 warning: text in 'soft' on 'tint-red' would be hard to read: "
        "the contrast of this pair is 2.28 to 1, and it is weak in 19 more"
    )


def test_a_file_can_have_colours_for_dark_screens_too(written):
    """Then one drawing follows the reader's setting."""
    found = written({"base": "auto", "ink": "#111111", "dark": {"ink": "#eeeeee", "flow": "x"}})

    assert (found.colours["ink"], found.dark["ink"]) == ("#111111", "#eeeeee")
    assert found.dark["paper"] == theme_of("dark").colours["paper"]
    assert told(found) == ["6:13 error: 'flow' must be a colour (got 'x')"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ours.yaml", "base: print\nink: '#101010'\n"),
        ("ours.json", '{\t"base": "print",\n\t"ink": "#101010"}'),
    ],
)
def test_a_file_may_be_yaml_and_json_may_have_tabs(written, name, text):
    """Whatever an editor makes of it."""
    found = written(text, name)

    assert (found.problems, found.colours["ink"]) == ((), "#101010")


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path, monkeypatch):
    """By the name that was typed."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnreadableError, match="there is no file"):
        draw(STUDY, theme="ours.json")


HOSTILE = st.one_of(
    st.sampled_from(
        [
            "url(https://example.org/x)",
            '#000000"/><script>alert(1)</script>',
            "#000000;}*{background:url(//example.org)",
            "</style><script>alert(1)</script>",
            "expression(alert(1))",
            "#000000\n}",
            "var(--ink)",
        ]
    ),
    st.text(max_size=20),
)


@given(
    st.dictionaries(st.sampled_from(["ink", "paper", "flow", "base", "dark", "</style>"]), HOSTILE)
)
def test_nothing_but_colours_comes_through_a_theme_file(tmp_path_factory, content):
    """What stands in the file is told, never drawn."""
    file = tmp_path_factory.mktemp("t") / "ours.json"
    file.write_text(json.dumps(content), encoding="utf-8")

    found = read_theme(file)

    shown = (*found.colours.values(), *(found.dark or {}).values())
    assert all(len(value) == 7 and int(value[1:], 16) >= 0 for value in shown)
    assert set(found.colours) == set(theme_of("light").colours)


def test_drawings_are_made_in_the_colours_of_a_file(written):
    """By the same option that names a theme of ours."""
    written({"ink": "#123456"})
    (drawing,) = draw(STUDY, theme="ours.json")

    assert 'fill="#123456"' in drawing.svg
    assert drawing.problems == ()
    assert not drawing.failed


def test_the_documentation_names_every_role(project):
    """Whoever writes a theme file finds all there is."""
    page = (project / "docs" / "howto" / "colours.md").read_text(encoding="utf-8")
    words = set(page.replace("`", " ").replace(",", " ").split())

    short = {role.partition("-")[2] for role in theme_of("light").colours if "-" in role}
    assert {role for role in theme_of("light").colours if "-" not in role} <= words
    assert short <= {word.removeprefix("tint").removeprefix("ground").strip("-") for word in words}
