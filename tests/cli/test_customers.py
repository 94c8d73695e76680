"""`ssm customers`: the chain and the profile sheets, in every format, for others too."""

import csv
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import Result

Invoke = Callable[..., Result]
Golden = Callable[[str, str], None]
EXAMPLES = Path(__file__).parent.parent.parent / "examples"

STUDY = """\
ssm: 1
title: "The ward"
stakeholders:
  nurses:
    is: nurse
    serves: [patients]
    before: {serves: [doctors]}
    worries: {text: "Karen Walsh shouts.", finding: f1}
    traits: ["Karen Walsh knows every list", {text: "=Come early", finding: f1}]
    wants: {from: {doctors: "less of Karen Walsh"}, for: {patients: "<b>rest</b> | quiet"}}
  patients: {is: group, serves: []}
  doctors: {is: doctor}
sources:
  int-1: {perspective: nurses, method: interview, date: 2026-05-03}
findings:
  - {id: f1, text: "Karen Walsh is here at six.", source: int-1, about: []}
"""
POLICY = """\
names: {"Karen Walsh": "a colleague"}
"""
JUDGING = re.compile(
    r"\b(missing|gaps?|fail(s|ed|ing|ure)?|lacks?|wrong|should|deviation|violation|non-compliant)\b"
    r"|\d\s?%|\bDo you\b",
    re.IGNORECASE,
)


@pytest.fixture
def ward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small study with a name that others may not see."""
    (tmp_path / "study.yaml").write_text(STUDY, encoding="utf-8")
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "masks.yaml").write_text(POLICY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("example", ["customers", "outpatients"])
def test_the_chain_of_an_example_reads_well(invoke: Invoke, golden: Golden, example: str) -> None:
    """Looked at, and kept; as narrow as a telephone, too."""
    for columns in ("80", "40"):
        told = invoke("customers", EXAMPLES / example, env={"COLUMNS": columns}).stdout
        golden(f"customers/{example}-{columns}.txt", told)
        assert max(map(len, told.splitlines())) <= int(columns)
    golden(
        f"customers/{example}.md", invoke("customers", EXAMPLES / example, "--format", "md").stdout
    )


def test_a_profile_sheet_reads_well(invoke: Invoke, golden: Golden) -> None:
    """Who they are, what moves them, what they said, and only then what is proposed."""
    told = invoke("customers", EXAMPLES / "customers", "wearers", env={"COLUMNS": "80"}).stdout
    golden("customers/wearers.txt", told)
    heads = [told.index(head) for head in ("Who they are", "What they said", "What is proposed")]
    assert heads == sorted(heads)


@pytest.mark.parametrize("words", [(), ("nurses",), ("nurses", "doctors")])
@pytest.mark.parametrize("kind", ["text", "md", "csv", "json", "html"])
def test_what_is_printed_is_what_is_written(
    invoke: Invoke, ward: Path, words: tuple[str, ...], kind: str
) -> None:
    """`-o` changes where it goes, and nothing else but the width of text."""
    printed = invoke("customers", *words, "--format", kind, env={"COLUMNS": "80"})
    assert printed.exit_code == 0, printed.output
    invoke("customers", *words, "--format", kind, "-o", "out/file")
    written = (ward / "out" / "file").read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    assert written.rstrip("\n") == printed.stdout.rstrip("\n")


@pytest.mark.parametrize("end", ["txt", "md", "csv", "json", "html"])
def test_the_format_of_a_file_is_told_by_its_end(invoke: Invoke, ward: Path, end: str) -> None:
    """As with every command that writes one."""
    assert invoke("customers", "-o", f"chain.{end}").exit_code == 0
    assert (ward / f"chain.{end}").read_text(encoding="utf-8")


def test_an_end_that_says_no_format_is_refused(invoke: Invoke, ward: Path) -> None:
    """With the ends that do."""
    result = invoke("customers", "-o", "chain.docx")
    assert result.exit_code == 2
    assert ".html" in result.stderr


def test_a_stakeholder_that_is_not_there_is_told_with_the_nearest(
    invoke: Invoke, ward: Path
) -> None:
    """No traceback, and nothing on stdout."""
    result = invoke("customers", "nurse")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nurses" in result.stderr


def test_an_empty_study_has_nothing_to_tell_and_says_so(invoke: Invoke, ward: Path) -> None:
    """Week one never ends in an error."""
    (ward / "study.yaml").write_text('ssm: 1\ntitle: "Nothing yet"\n', encoding="utf-8")
    result = invoke("customers")
    assert result.exit_code == 0
    assert "There is no stakeholder yet." in result.stdout


def test_no_cell_is_taken_for_a_formula_and_no_word_for_markup(invoke: Invoke, ward: Path) -> None:
    """Whatever a study says, it comes out as its words."""
    table = list(csv.DictReader(io.StringIO(invoke("customers", "--format", "csv").stdout)))
    assert [row["text"] for row in table if row["relation"] == "trait"][1] == "'=Come early"
    assert "\\<b\\>rest\\</b\\> \\| quiet" in invoke("customers", "--format", "md").stdout
    assert "<b>rest" not in invoke("customers", "--format", "html").stdout


def test_every_question_in_json_has_its_reason_and_its_ref(invoke: Invoke, ward: Path) -> None:
    """A program may ask them of whom they are about."""
    data = json.loads(invoke("customers", "--format", "json").stdout)
    assert [layer["stakeholders"] for layer in data["layers"]] == [["nurses"], ["patients"]]
    assert data["apart"] == ["doctors"]
    assert all(ask["because"] and ask["question"].endswith("?") for ask in data["questions"])
    assert {ask["ref"].partition("/")[0] for ask in data["questions"]} == {"stakeholder"}


def test_others_see_no_masked_name_not_even_in_a_trait(invoke: Invoke, ward: Path) -> None:
    """Traits, worries and wants are masked as findings are."""
    for kind in ("text", "md", "csv", "json", "html"):
        for words in ((), ("nurses",)):
            result = invoke("customers", *words, "--format", kind, "--share")
            assert result.exit_code == 0, result.output
            assert "Walsh" not in result.stdout
            assert "colleague" in result.stdout


class Links(HTMLParser):
    """The places of a page and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.hrefs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes ids and links."""
        held = dict(attrs)
        self.ids += [held["id"]] if held.get("id") else []
        self.hrefs += [held["href"]] if tag == "a" and held.get("href") else []


@pytest.mark.parametrize("words", [(), ("wearers",)])
def test_no_link_of_a_page_leads_nowhere(invoke: Invoke, words: tuple[str, ...]) -> None:
    """What lies in other chapters of a report is told in words."""
    page = Links()
    page.feed(invoke("customers", EXAMPLES / "customers", *words, "--format", "html").stdout)

    assert len(page.ids) == len(set(page.ids))
    assert [h for h in page.hrefs if h.removeprefix("#") not in page.ids] == []


@pytest.mark.parametrize("kind", ["text", "md", "csv", "json", "html"])
def test_nothing_that_is_told_grades_anybody(invoke: Invoke, tmp_path: Path, kind: str) -> None:
    """Observations and questions; the words of people are theirs."""
    lines = [
        "a: {serves: [b], wants: {from: {b: x}}}",
        "b: {serves: []}",
        "c: {}",
        "d: {serves: [d]}",
    ]
    text = "ssm: 1\nstakeholders:\n" + "".join(f"  {line}\n" for line in lines)
    (tmp_path / "study.yaml").write_text(text, encoding="utf-8")
    for words in ((), ("a", "b", "c")):
        told = invoke("customers", tmp_path, *words, "--format", kind).stdout
        told = re.sub(r"<style>.*?</style>|<svg.*?</svg>", "", told, flags=re.DOTALL)
        assert [found[0] for found in JUDGING.finditer(told)] == []
