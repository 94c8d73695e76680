"""What is shown as it would be written: parts in the words of the study file, and tables."""

from collections.abc import Mapping, Sequence
from typing import Any

from ssm.comparison.formats.markdown import escaped, table
from ssm.model.part import Part
from ssm.problems import as_text
from ssm.report.drawings import Made

__all__ = ["all_written", "as_written", "counted", "fenced", "files_markdown", "files_text"]

_MOST, _FIRST = 40, 12


def fenced(text: str, language: str = "") -> str:
    r"""A text as a block of code in Markdown, whatever stands in it.

    Args:
        text: the text.
        language: what it is written in.

    Example:
        >>> print(fenced("what: paint", "yaml"))
        ```yaml
        what: paint
        ```
    """
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text}\n{fence}"


def as_written(part: Part) -> str:
    """A part as it would stand in the file of a study, or in the file of what holds it.

    Args:
        part: such as a stakeholder; or an activity, which stands in its model.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> print(as_written(Stakeholder(id="nurses", serves=["patients"])))
        stakeholders:
          nurses: {serves: [patients]}
    """
    from ssm.files.emit import emitted
    from ssm.files.plain import part_data, plain
    from ssm.model.sections import section_of
    from ssm.model.study import Study

    if section_of(part) is None:
        return emitted({str(getattr(part, "id", type(part).__name__.lower())): plain(part)}).strip()
    return emitted(part_data(Study().add(part))).strip()


def all_written(parts: Sequence[Part]) -> str:
    """Parts of a study as they would stand in its file; of many, the first ones.

    Args:
        parts: such as findings.
    """
    from ssm.files.emit import emitted
    from ssm.files.plain import part_data
    from ssm.model.study import Study

    more = f"\n# and {len(parts) - _FIRST} more" if len(parts) > _FIRST else ""
    return emitted(part_data(Study().add(*parts[:_FIRST]))).strip() + more


def counted(rows: Sequence[Mapping[str, Any]]) -> str:
    """Rows with the same columns as a table in Markdown; of many, the first ones.

    Args:
        rows: the rows.

    Example:
        >>> print(counted([{"row": "a/1", "yes": 2}]))
        | row | yes |
        | --- | --- |
        | a/1 | 2 |
    """
    if not rows:
        return "Nothing is counted yet."
    heads = tuple(rows[0])
    told = [[str(row[head] if row[head] is not None else "") for head in heads] for row in rows]
    more = f"\n\n*and {len(rows) - _MOST} more rows*" if len(rows) > _MOST else ""
    return table(heads, told[:_MOST]) + more


def files_text(made: Made) -> str:
    """What was made, file by file, as text.

    Args:
        made: what `build` gave.
    """
    told = [path.as_posix() for path in made.files]
    return "\n".join([*told, *map(as_text, made.problems), made.summary])


def files_markdown(made: Made) -> str:
    """What was made, file by file, as Markdown.

    Args:
        made: what `build` gave.
    """
    files = [f"- `{path.as_posix()}`" for path in made.files]
    problems = [fenced("\n".join(map(as_text, made.problems)))] if made.problems else []
    return "\n\n".join([escaped(made.summary), "\n".join(files), *problems]).strip()
