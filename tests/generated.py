"""All that ssm writes about a study, and how to read it: a new output is a line here.

`RUNS` are calls of the command line; `STUDY` stands for the study, and a name after `-o`
is the file that is read. What a run prints, or writes, is taken apart into pieces of text.
"""

import csv
import html
import io
import json
import re
from pathlib import Path

import attrs
from click.testing import CliRunner
from ssm.cli import main

__all__ = ["OF_CLINIC", "RUNS", "drawn_of", "pieces", "report_of", "words_of"]

STUDY = "STUDY"
OTHER = str(Path(__file__).parents[1] / "examples" / "exercises" / "07-arrows")
RUNS = (
    *(("compare", STUDY, "--format", kind) for kind in ("text", "md", "csv", "json", "html")),
    ("compare", STUDY, "-o", "chart.xlsx"),
    ("compare", STUDY, "--talk"),
    ("compare", STUDY, "--themes"),
    ("compare", STUDY, "--blank", "-o", "blank.md"),
    ("compare", STUDY, "--blank", "-o", "blank.docx"),
    ("compare", STUDY, "--blank", "-o", "blank.xlsx"),
    *(("agenda", STUDY, "--format", kind) for kind in ("text", "md", "json", "html")),
    ("agenda", STUDY, "-o", "agenda.docx"),
    *(("ask", STUDY, "--format", kind) for kind in ("text", "md", "json")),
    ("ask", STUDY, "-o", "guide.docx"),
    ("ask", STUDY, "--plan"),
    ("ask", STUDY, "-o", "guides.csv"),
    ("as-is", STUDY, "--suggest"),
    ("diff", "--study", STUDY, OTHER, STUDY),
    *(("walk", STUDY, "--format", kind) for kind in ("text", "md", "json")),
    *(("as-is", STUDY, "--format", kind) for kind in ("text", "md", "json")),
    *(("worldviews", STUDY, "--format", kind) for kind in ("text", "md", "json")),
    ("worldviews", STUDY, "--format", "html"),
    ("worldviews", STUDY, "--consensus"),
    *(("customers", STUDY, "--format", kind) for kind in ("text", "md", "json", "html")),
    ("show", STUDY),
)
"""What is run for each example."""

OF_CLINIC = (
    *(("compare", STUDY, "--why", f"good-time/{row}") for row in ("1", "3", "5", "8", "4..5")),
    *(("trace", STUDY, ref) for ref in ("change/shared-list", "good-time/3", "f3")),
)
"""What is run for the clinic alone, because it names its parts."""

_WIDTH = "40"
_MARKED = re.compile(r"<(?:style|script|svg)\b.*?</(?:style|script|svg)>|<[^>]*>", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#|~$&])")


def pieces(run: tuple[str, ...], study: Path, folder: Path) -> list[str]:
    """What one run prints or writes, as pieces of text.

    Args:
        run: one of `RUNS`.
        study: what stands for `STUDY`.
        folder: where its file goes.
    """
    words = [str(study) if word == STUDY else word for word in run]
    out = None
    if "-o" in run:
        out = folder / run[-1]
        words[-1] = str(out)
    result = CliRunner().invoke(main, words, env={"COLUMNS": _WIDTH}, catch_exceptions=False)
    assert result.exit_code in (0, 1), result.output
    if out is not None:
        return _of_file(out)
    kind = run[run.index("--format") + 1] if "--format" in run else "text"
    return _of_text(result.stdout, kind)


def _of_text(text: str, kind: str) -> list[str]:
    if kind == "json":
        return list(_strings(json.loads(text)))
    if kind == "csv":
        return [cell for line in csv.reader(io.StringIO(text)) for cell in line]
    if kind == "html":
        return [html.unescape(piece) for piece in _MARKED.split(text)]
    if kind == "md":
        text = _ESCAPED.sub(r"\1", re.sub(r"\]\(#[^)]*\)|</?a[^>]*>", "", text))
        return re.split(r"\n(?:[-#>\s]|\n)\s*|\|", text)
    return re.split(r"\n\s*\n", text)


def _of_file(path: Path) -> list[str]:
    if path.suffix == ".xlsx":
        import openpyxl

        book = openpyxl.load_workbook(path)
        return [str(c.value) for page in book for line in page.iter_rows() for c in line if c.value]
    if path.suffix == ".docx":
        import docx

        file = docx.Document(str(path))
        cells = (c for table in file.tables for row in table.rows for c in row.cells)
        return [p.text for p in (*file.paragraphs, *(p for c in cells for p in c.paragraphs))]
    return _of_text(path.read_text(encoding="utf-8"), "md")


def _strings(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key).replace("_", " ")
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    elif isinstance(value, str):
        yield value


def words_of(value) -> set[str]:
    """All texts of a study as they may stand in what is written; a lone word in quotes only.

    Args:
        value: a study, or a part of it.
    """
    if isinstance(value, str):
        text = " ".join(value.split()).strip(" .")
        return {text.casefold() if " " in text else f"“{text.casefold()}”"}
    if isinstance(value, tuple):
        return {text for each in value for text in words_of(each)}
    if attrs.has(type(value)):
        fields = attrs.fields(type(value))
        return {text for field in fields for text in words_of(getattr(value, field.name))}
    return set()


def drawn_of(study: Path, refs: tuple[str, ...]) -> list[str]:
    """What stands on some drawings, and what is read aloud of them, as pieces of text.

    Args:
        study: its folder.
        refs: what is drawn.
    """
    import ssm
    from ssm.drawing.scene.marks import Text

    told = []
    for drawing in ssm.draw(ssm.load(study), *refs, quality="draft"):
        marks = (mark for thing in drawing.scene.things for mark in thing.marks)
        told += [" ".join(mark.lines) for mark in marks if isinstance(mark, Text)]
        told += [thing.title for thing in drawing.scene.things]
        told += [drawing.scene.title, drawing.scene.description]
    return told


def report_of(study: Path) -> list[str]:
    """The report on a study without its drawings, as pieces of text.

    Args:
        study: its folder.
    """
    import ssm
    from ssm.report.page import page
    from ssm.report.sections.chapters import chapters
    from ssm.report.sections.matter import matter_of

    whole = ssm.load(study).study
    return _of_text(page(whole, tuple(chapters(matter_of(whole))), {}), "html")
