"""Tables whose columns are not known: guessed, proposed, corrected, read back."""

import csv
import io
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.items import Remark, Statement, Unread
from ssm.findings.importing.tables.delimited import Delimited
from ssm.findings.importing.tables.known import KNOWN
from ssm.findings.importing.tables.proposals import needs_mapping, propose
from ssm.findings.importing.tables.wanted import PARTS, SETTINGS, read_wanted

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("SSM_TEST_DATA", "/nowhere")) / "data" / "survey-nhs-fft"

WARD = """\
Nr;Ward;When;What was said;Themes
1;East;17.04.2026;They rang back after nine days;late, post
2;West;18.04.2026;Nobody knew of the letter;letters
3;West;19.04.2026;n/a;
"""
SURVEY = """\
Respondent;Role;Date;What was good?;What could be better?;Late;Letters;Manners
r1;nurse;03/04/2026;The porter was kind to us;Ring people back in time;1;0;1
r2;clerk;17/04/2026;-;We wait for nine days;0;1;0
r3;nurse;05/04/2026;They knew my name at once;;1;0;0
r4;clerk;06/04/2026;Somebody rang me back;Put it on paper, please;0;0;1
"""


def written(folder: Path, text: str, name: str = "a.csv") -> Path:
    """A table in a folder."""
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def items(path: Path, mapping: str | None = None) -> list[object]:
    """What a table gives, with the text of a mapping file."""
    how = How(mapping=None if mapping is None else ("a.import.yaml", mapping))
    return list(Delimited().read(probe(path), how))


def statements(found: list[object]) -> list[Statement]:
    """The statements among some items."""
    return [item for item in found if isinstance(item, Statement)]


def remarks(found: list[object]) -> str:
    """The remarks among some items, as one text."""
    return "\n".join(item.text for item in found if isinstance(item, Remark))


def test_columns_are_guessed_by_name_and_content(tmp_path: Path) -> None:
    """A row a statement, with its id, day, codes and view."""
    found = items(written(tmp_path, WARD))
    first, second = statements(found)
    assert (first.text, first.key) == ("They rang back after nine days", "1")
    assert str(first.date) == "2026-04-17"
    assert first.codes == ("late", "post")
    assert second.codes == ("letters",)
    assert "guessed" in remarks(found)
    assert "1 cell is no statement: 'n/a' 1 ×" in remarks(found)


def test_a_survey_gives_a_finding_for_each_answer(tmp_path: Path) -> None:
    """The question is its note, the respondent its source; columns of 0 and 1 are codes."""
    found = items(written(tmp_path, SURVEY))
    told = [(each.source, each.note, each.text) for each in statements(found)]
    assert told == [
        ("r1", "What was good?", "The porter was kind to us"),
        ("r1", "What could be better?", "Ring people back in time"),
        ("r2", "What could be better?", "We wait for nine days"),
        ("r3", "What was good?", "They knew my name at once"),
        ("r4", "What was good?", "Somebody rang me back"),
        ("r4", "What could be better?", "Put it on paper, please"),
    ]
    first = statements(found)[0]
    assert (first.perspective, first.method, first.codes) == (
        "nurse",
        "survey",
        ("Late", "Manners"),
    )
    assert first.key == "r1 q1"
    assert str(first.date) == "2026-04-03"
    assert "In 'What was good?', 1 cell is no statement: '-' 1 ×." in remarks(found)
    assert "In 'What could be better?', 1 cell is empty." in remarks(found)


def test_respondents_without_a_name_are_told_apart_by_their_rows(tmp_path: Path) -> None:
    """Each is a voice of their own."""
    text = "What was good?,What was bad?\nThe porter was kind,They rang too late\nAll of it was,\n"
    found = statements(items(written(tmp_path, text)))
    assert [each.source for each in found] == ["respondent 2", "respondent 2", "respondent 3"]


@pytest.mark.parametrize("text", [WARD, SURVEY], ids=["ward", "survey"])
def test_what_is_proposed_reads_the_table_as_it_was_guessed(tmp_path: Path, text: str) -> None:
    """So that a person starts from something that works."""
    path = written(tmp_path, text)
    mapping = propose(probe(path), How())
    assert statements(items(path, mapping)) == statements(items(path))


def test_a_proposal_can_be_read_by_people(tmp_path: Path) -> None:
    """A line a column, with examples, and what is left out."""
    text = propose(probe(written(tmp_path, SURVEY)), How())
    assert '  source: "Respondent"                    # r1 | r2 | r3' in text
    assert '  q2: "What could be better?"             # Ring people back in time | We wait' in text
    assert '  - "Late"                                # 0 2 ×, 1 2 ×' in text
    assert '  - "-"                                   # 1 ×' in text
    assert "  dates: day first" in text
    assert '# values:\n#   perspective:\n#     "nurse": ""\n#     "clerk": ""\n' in text
    assert max(map(len, text.splitlines())) <= 110


def test_views_of_a_proposal_can_be_given_names_of_the_study(tmp_path: Path) -> None:
    """By taking out the signs in front, and saying which is which."""
    path = written(tmp_path, SURVEY)
    text = propose(probe(path), How())
    begun, _, rest = text.partition("# values:")
    views, _, rest = rest.partition("\n\n")
    woken = f"values:{views}\n\n{rest}".replace("\n#  ", "\n  ")
    for word, ours in (("nurse", "ward"), ("clerk", "desk")):
        woken = woken.replace(f'"{word}": ""', f'"{word}": {ours}')
    found = statements(items(path, begun + woken))
    assert {each.perspective for each in found} == {"ward", "desk"}


def test_a_proposal_for_known_columns_skips_nothing_by_itself(tmp_path: Path) -> None:
    """Whoever coded "none" as a statement meant it."""
    path = written(tmp_path, "id,text\n1,none\n2,They rang back\n")
    text = propose(probe(path), How())
    assert '# skip: ["none"]' in text
    assert [each.text for each in statements(items(path, text))] == ["none", "They rang back"]


_cells = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@given(st.lists(st.lists(_cells, min_size=3, max_size=3), min_size=2, max_size=6))
def test_any_table_gets_a_proposal_that_can_be_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    """Whatever its columns are called, and whatever its cells hold."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
    path = written(tmp_path_factory.mktemp("tables"), out.getvalue())
    if not any(cell.strip() for row in rows for cell in row):
        with pytest.raises(UnreadableError, match="empty"):
            propose(probe(path), How())
        return
    text = propose(probe(path), How())
    assert read_wanted(text, "a.import.yaml")[1] == ()
    try:
        guessed = items(path)
    except UnreadableError:
        return
    assert statements(items(path, text)) == statements(guessed)


NEEDS = [
    ("id,text\n1,x\n", False),
    ("id,document,tag,content\n1,a,b,c\n", False),
    (WARD, True),
    (SURVEY, True),
    ("a,b\n1,2\n", True),
]


@pytest.mark.parametrize(("text", "needed"), NEEDS)
def test_only_what_had_to_be_guessed_needs_a_mapping(
    tmp_path: Path, text: str, needed: bool
) -> None:
    """Not our own columns, nor those of a tool, nor what a person has mapped."""
    seen = probe(written(tmp_path, text))
    assert needs_mapping(seen, How()) == needed
    assert not needs_mapping(seen, How(mapping=("x", "columns: {text: a}")))


def test_a_person_may_say_it_all(tmp_path: Path) -> None:
    """Columns, words, defaults, codes, what is skipped, and how the table is read."""
    text = "Report\n#|A|B|C|D\n1|Yes, late|03/04/2026|post/late|N\n2|gone|1/4/2026|post|K\n"
    mapping = """
columns: {id: "#", text: A, date: B, codes: C, perspective: D}
values: {perspective: {n: nurses, k: clerks}, codes: {post: letters}}
defaults: {source: east-ward}
skip: [Gone]
table: {names: 2, dates: day first, codes parted by: "/", separator: "|"}
"""
    found = items(written(tmp_path, text), mapping)
    (one,) = statements(found)
    assert (one.key, one.text, one.codes) == ("1", "Yes, late", ("letters", "late"))
    assert (one.perspective, one.source, str(one.date)) == ("nurses", "east-ward", "2026-04-03")
    assert "'gone' 1 ×" in remarks(found)


def test_a_table_without_names_can_be_mapped(tmp_path: Path) -> None:
    """By the numbers of its columns."""
    path = written(tmp_path, "1,They rang back after all\n2,Nobody knew of the letter\n")
    mapping = "columns: {id: column 1, text: column 2}\ntable: {names: none}\n"
    assert [each.key for each in statements(items(path, mapping))] == ["1", "2"]


FAULTS = [
    ("columns: {text: Sad}", "1:17: there is no column 'Sad' in the table; the columns are"),
    ("columns: {text: What was sad}", "did you mean 'What was said'?"),
    ("columns: {txt: Nr}", "1:11: 'txt' is no field of a finding; did you mean 'text'?"),
    (
        "question: {a: Nr}",
        "1:1: 'question' is no part of a mapping file; did you mean 'questions'?",
    ),
    ("questions: {a: [Nr]}", "1:16: 'questions' must list single texts"),
    ("table: {header: 1}", "1:9: 'header' is no setting of a table"),
    ("table: {names: first}", "'names' must be the number of a row, or none"),
    ("table: {dates: dmy}", "'dates' must be one of year first, day first, month first"),
    ("table: 3", "'table' must be a mapping of settings"),
    ("columns: {id: Nr}", "no column holds the words of a finding"),
    ("columns: {text: Nr", "a.import.yaml:1"),
    ("table: {encoding: utf-99}\ncolumns: {text: Nr}", "no encoding of text is called 'utf-99'"),
]


@pytest.mark.parametrize(("mapping", "told"), FAULTS)
def test_faults_of_a_mapping_are_told_with_their_places(
    tmp_path: Path, mapping: str, told: str
) -> None:
    """All of them at once, and what to try."""
    with pytest.raises(UnreadableError) as caught:
        items(written(tmp_path, WARD), mapping)
    assert told in str(caught.value)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """So that one correction is enough."""
    with pytest.raises(UnreadableError) as caught:
        items(written(tmp_path, WARD), "columns: {text: Sad, id: N}\nskip: [[a]]\n")
    assert len(str(caught.value).splitlines()) == 1
    with pytest.raises(UnreadableError) as caught:
        items(written(tmp_path, WARD), "columns: {text: Sad, id: Number}\n")
    assert len(str(caught.value).splitlines()) == 2


def test_the_page_about_the_mapping_file_shows_one_that_is_sound() -> None:
    """With every part and every setting that there is."""
    page = (ROOT / "docs/reference/mapping.md").read_text(encoding="utf-8")
    shown = page.split("```yaml\n")[1].split("```")[0]
    wanted, problems = read_wanted(shown, "mapping.md")
    assert problems == ()
    assert set(wanted.table) == set(SETTINGS)
    assert all(f"\n{part}:" in f"\n{shown}" for part in PARTS)


def test_the_page_about_tables_names_every_tool_and_how_it_is_known() -> None:
    """What was never seen is not said to have been."""
    page = (ROOT / "docs/howto/import-a-table.md").read_text(encoding="utf-8")
    for known in KNOWN:
        row = next(line for line in page.splitlines() if f" {known.what}" in line)
        assert row.endswith("| not seen |") != known.seen


@pytest.mark.skipif(not DATA.is_dir(), reason="set SSM_TEST_DATA to the folder with data/")
def test_every_row_of_a_real_survey_is_a_finding_or_counted() -> None:
    """3,898 rows of patients' comments, with 49 columns of labels and dates of two orders."""
    path = DATA / "comments.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = items(path)
    told = Counter(type(item) for item in found)
    skipped = [row for row in rows if row["FFT answer"].strip().lower() in ("n/a", "none", "na")]
    assert told[Unread] == 0
    assert len(rows) - told[Statement] == len(skipped) + 2
    by_key = {each.key: each for each in statements(found)}
    for row in rows:
        one = by_key.get(row["Comment ID"])
        if one is not None:
            assert one.text == row["FFT answer"]
            assert one.source == row["Respondent ID"]
            assert set(one.codes) == {name for name, cell in list(row.items())[11:] if cell == "1"}
