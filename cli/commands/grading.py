"""`ssm check --grade`: a rubric sheet instead of a list."""

from typing import TYPE_CHECKING

import click

from ..console import put, put_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssm.checks import Checked
    from ssm.model.loaded import Loaded

__all__ = ["grade_option", "graded", "refuse_beside"]

grade_option = click.option(
    "--grade",
    metavar="RUBRIC",
    help="A sheet for teachers: a rubric file, first-study, root-definitions, "
    "activity-models or whole-study.",
)
"""`--grade`: which rubric."""


def refuse_beside(grade: str | None, format_: str, *chosen: object) -> None:
    """Tell whoever mixes options that do not go together.

    Args:
        grade: the rubric, if one was named.
        format_: how to print.
        chosen: what `--select`, `--ignore`, `--rules` and `--watch` hold.
    """
    ctx = click.get_current_context()
    if grade is None and format_ == "md":
        ctx.fail("--format md is for rubric sheets: name a rubric with --grade")
    if grade is not None and format_ in {"github", "sarif"}:
        ctx.fail(f"a rubric sheet is text, md or json (got --format {format_})")
    if grade is not None and any(chosen):
        ctx.fail("--grade asks the rules of its rubric: no --select, --ignore, --rules, --watch")


def graded(
    studies: "Iterable[Loaded]", grade: str, profile: str | None, format_: str
) -> "list[tuple[Checked, Loaded]]":
    """Print the sheet of each study, and give the checks that they rest on.

    Args:
        studies: what was read.
        grade: name or file of a rubric.
        profile: whose rules, when named.
        format_: text, md or json.
    """
    from ssm.checks.grading.grade import grade as sheet_of
    from ssm.checks.grading.reading import rubric_called

    rubric = rubric_called(grade)
    sheets = [(sheet_of(loaded, rubric, profile=profile), loaded) for loaded in studies]
    if format_ == "json":
        from ssm.report.checking.sheet_data import sheet_as_data

        data = [sheet_as_data(sheet) for sheet, _ in sheets]
        put_json(data[0] if len(data) == 1 else data)
    else:
        from ssm.report.checking.sheets import sheet_as_markdown, sheet_as_text

        written = sheet_as_markdown if format_ == "md" else sheet_as_text
        put("\n\n\n".join(written(sheet) for sheet, _ in sheets))
    return [(sheet.checked, loaded) for sheet, loaded in sheets]
