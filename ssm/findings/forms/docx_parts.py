"""Pieces of a Word document that its library has no words for."""

from typing import Any

from ssm.findings.forms.ticks import EMPTY

__all__ = ["box", "every_page", "pale", "w_name", "whole"]

LINE = "999999"


def w_name(name: str) -> str:
    """The full name of an attribute of Word."""
    from docx.oxml.ns import qn

    found: str = qn(f"w:{name}")
    return found


def box() -> Any:
    """A box that a click ticks."""
    from docx.oxml import parse_xml

    return parse_xml(
        '<w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr>'
        '<w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic"'
        f' w:eastAsia="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>{EMPTY}</w:t></w:r>'
        "</w:sdtContent></w:sdt>"
    )


def pale(table: Any) -> None:
    """Lines that do not shout."""
    from docx.oxml import parse_xml

    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    table._tbl.tblPr.append(  # noqa: SLF001
        parse_xml(
            '<w:tblBorders xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"{lines}</w:tblBorders>"
        )
    )


def whole(row: Any) -> None:
    """A row that no page break cuts."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001


def every_page(row: Any) -> None:
    """A row that is said again at the top of each page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
