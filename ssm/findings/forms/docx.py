"""Word documents to be filled in: headings, a head, questions with boxes and rooms, grids."""

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ssm.errors import MissingExtraError
from ssm.findings.forms.docx_parts import box, every_page, pale, w_name, whole
from ssm.findings.timeless import timeless

__all__ = ["Paper", "python_docx"]

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SIDE, _WIDE = 2.4, 14.6
_GREY = "666666"


def python_docx() -> Any:
    """The library that writes Word documents.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        import docx
    except ImportError:
        msg = "Word needs the extra 'office': pip install 'ssm-workshop[office]'; or use .md"
        raise MissingExtraError(msg, "office") from None
    return docx


class Paper:
    """A document in the making."""

    def __init__(self, *, title: str, form: str, wide: bool = False) -> None:
        """An empty document.

        Args:
            title: what it is called.
            form: what kind of form it is.
            wide: whether its pages lie on their side.

        Raises:
            MissingExtraError: the extra `office` is not installed.
        """
        docx = python_docx()
        from docx.shared import Cm, Pt

        self._cm, self._pt = Cm, Pt
        self._file = docx.Document()
        self._ids: dict[str, str | None] = {}
        core = self._file.core_properties
        core.title, core.author, core.keywords, core.comments = _fit(title), "", form, ""
        page = self._file.sections[0]
        page.page_width, page.page_height = (Cm(29.7), Cm(21)) if wide else (Cm(21), Cm(29.7))
        if wide:
            from docx.enum.section import WD_ORIENT

            page.orientation = WD_ORIENT.LANDSCAPE
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
        self.breadth = 25.7 if wide else 17.0
        self._styles()
        if form:
            page.footer.paragraphs[0].text = form
            page.footer.paragraphs[0].runs[0].font.size = Pt(6)

    def _styles(self) -> None:
        from docx.shared import RGBColor

        normal = self._file.styles["Normal"]
        normal.font.name, normal.font.size = "Calibri", self._pt(11)
        normal.paragraph_format.space_after = self._pt(4)
        for level, size in ((1, 18), (2, 13)):
            style = self._file.styles[f"Heading {level}"]
            style.font.name, style.font.size = "Calibri", self._pt(size)
            style.font.color.rgb = RGBColor.from_string("222222")
            style.element.rPr.color.attrib.pop(w_name("themeColor"), None)
            for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts = style.element.rPr.rFonts
                fonts.attrib.pop(w_name(key), None)

    def heading(self, text: str, level: int) -> None:
        """A heading."""
        self._in_style(f"Heading {level}").add_run(_fit(text))

    def paragraph(self, text: str, kind: str = "") -> None:
        """A paragraph; a `small` one is set small and grey."""
        self._words(self._file.add_paragraph(), text, small=kind == "small")

    def bullet(self, text: str, more: str = "") -> None:
        """An item of a list, with something small behind it."""
        paragraph = self._in_style("List Bullet")
        paragraph.add_run(_fit(text))
        if more:
            self._words(paragraph, f"  {more}", small=True)

    def _in_style(self, name: str) -> Any:
        """A paragraph in a style that is looked up once: the library compares all each time."""
        paragraph = self._file.add_paragraph()
        if name not in self._ids:
            paragraph.style = name
            self._ids[name] = paragraph._p.style  # noqa: SLF001
        paragraph._p.style = self._ids[name]  # noqa: SLF001
        return paragraph

    def new_page(self) -> None:
        """Goes on at the top of the next page."""
        self._file.add_page_break()

    def head(self, fields: Sequence[tuple[str, str]]) -> None:
        """What is to be said of the conversation: a label and a room each."""
        table = self._table(len(fields), (3.5, self.breadth - 3.5))
        for (label, text), row in zip(fields, table.rows, strict=True):
            self._words(row.cells[0].paragraphs[0], f"{label}:", small=True)
            row.cells[1].paragraphs[0].add_run(_fit(text))
        self._file.add_paragraph().paragraph_format.space_after = self._pt(0)

    def question(
        self,
        *,
        number: str,
        text: str,
        why: str,
        ref: str,
        offers: Sequence[tuple[str, Sequence[str]]],
        room: float,
    ) -> None:
        """A question with its reason, words to tick, and room for the answer.

        Args:
            number: its number, if it has one.
            text: what is asked.
            why: the reason.
            ref: what it is about.
            offers: what stands before words, and the words.
            room: the height of the room, in centimetres.
        """
        table = self._table(2 + bool(offers), (_SIDE, _WIDE))
        asks, *ticks, answer = table.rows
        self._words(asks.cells[0].paragraphs[0], number, bold=True)
        self._words(asks.cells[1].paragraphs[0], text, bold=True)
        self._words(asks.cells[1].add_paragraph(), why, small=True)
        for row in ticks:
            self._ticks(row.cells[1].paragraphs[0], offers)
        self._words(answer.cells[0].paragraphs[0], ref, tiny=True)
        answer.height = self._cm(room)
        for row in table.rows[:-1]:
            for paragraph in (p for cell in row.cells for p in cell.paragraphs):
                paragraph.paragraph_format.keep_with_next = True
        for row in table.rows:
            whole(row)
        self._file.add_paragraph().paragraph_format.space_after = self._pt(0)

    def grid(
        self,
        cells: Sequence[Sequence[str]],
        widths: Sequence[float],
        room: float,
        offers: Mapping[int, Sequence[str]],
        *,
        ids: bool = True,
    ) -> None:
        """A table with a first row that stands on every page.

        Args:
            cells: the texts, row by row.
            widths: of the columns, in centimetres.
            room: how high a row is at least.
            offers: words to tick, by the number of their column from 0.
            ids: whether the first column holds ids, which are set small.
        """
        table = self._table(len(cells), widths)
        for number, (texts, row) in enumerate(zip(cells, table.rows, strict=True)):
            for column, (text, cell) in enumerate(zip(texts, row.cells, strict=True)):
                bold, tiny = number == 0, ids and bool(number) and column == 0
                self._words(cell.paragraphs[0], text, bold=bold, tiny=tiny)
                if number and column in offers:
                    self._choices(cell, offers[column])
            whole(row)
            if number:
                row.height = self._cm(room)
            else:
                every_page(row)
        self._file.add_paragraph().paragraph_format.space_after = self._pt(0)

    def data(self) -> bytes:
        """The document; the same bytes for the same words."""
        out = io.BytesIO()
        self._file.save(out)
        return timeless(out.getvalue())

    def _table(self, rows: int, widths: Sequence[float]) -> Any:
        table = self._file.add_table(rows=rows, cols=len(widths))
        table.style = "Table Grid"
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = self._cm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = self._cm(width)
        pale(table)
        return table

    def _words(
        self,
        paragraph: Any,
        text: str,
        *,
        bold: bool = False,
        small: bool = False,
        tiny: bool = False,
    ) -> None:
        from docx.shared import RGBColor

        if not text:
            return
        run = paragraph.add_run(_fit(text))
        run.bold = bold or None
        if small or tiny:
            run.font.size = self._pt(6.5 if tiny else 9)
            run.font.color.rgb = RGBColor.from_string(_GREY)

    def _choices(self, cell: Any, words: Sequence[str]) -> None:
        """Words to tick, one below the other."""
        for number, word in enumerate(words):
            paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
            paragraph.paragraph_format.space_after = self._pt(0)
            paragraph._p.append(box())  # noqa: SLF001
            paragraph.add_run(f"\u00a0{word}").font.size = self._pt(9)

    def _ticks(self, paragraph: Any, offers: Sequence[tuple[str, Sequence[str]]]) -> None:
        for number, (label, words) in enumerate(offers):
            self._words(paragraph, f"{'     ' if number else ''}{label}:  ", small=True)
            for word in words:
                paragraph._p.append(box())  # noqa: SLF001
                paragraph.add_run(f"\u00a0{word}   ")


def _fit(text: str) -> str:
    return _UNFIT.sub("�", text)
