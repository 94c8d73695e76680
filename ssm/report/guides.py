"""Interview guides and field plans as files."""

from ssm.comparison import Comparison
from ssm.comparison.asking.ask import interviews
from ssm.comparison.asking.formats import as_csv, as_json, as_markdown, as_text
from ssm.comparison.asking.guide import Interviews
from ssm.comparison.planning import formats as planning
from ssm.comparison.planning.plan import FieldPlan, plan_of
from ssm.model.study import Study
from ssm.report.filed import filed

__all__ = ["asking_files", "guides_file", "plan_file"]


def guides_file(found: Interviews, kind: str, *, width: int = 80) -> bytes:
    """The content of one file.

    Args:
        found: what `ask` gave.
        kind: `text`, `md`, `docx`, `csv` or `json`.
        width: of text, in columns.

    Raises:
        MissingExtraError: `docx` is wanted, and the extra `office` is not installed.
    """
    if kind == "docx":
        from ssm.comparison.asking.formats.word import as_word

        return as_word(found)
    if kind == "json":
        return filed(as_json(found), kind)
    if kind == "text":
        return filed(as_text(found, width), kind)
    return filed({"md": as_markdown, "csv": as_csv}[kind](found), kind)


def plan_file(plan: FieldPlan, kind: str, *, width: int = 80) -> bytes:
    """The content of one file with a field plan.

    Args:
        plan: what `field_plan` gave.
        kind: `text`, `md`, `docx`, `csv`, `json` or `yaml`.
        width: of text, in columns.

    Raises:
        MissingExtraError: `docx` is wanted, and the extra `office` is not installed.
    """
    if kind == "docx":
        return planning.as_word(plan)
    if kind == "json":
        return filed(planning.as_json(plan), kind)
    if kind == "text":
        return filed(planning.as_text(plan, width), kind)
    makers = {"md": planning.as_markdown, "csv": planning.as_csv, "yaml": planning.as_yaml}
    return filed(makers[kind](plan), kind)


def asking_files(study: Study, found: Comparison) -> dict[str, bytes]:
    """The guides and the plan of a study, by name; none where there is nothing to compare.

    Args:
        study: the study.
        found: what `compare` gave.
    """
    if not found.charts:
        return {}
    guides, plan = interviews(study, found), plan_of(study, found)
    files = {"interviews.md": guides_file(guides, "md")} if guides.guides else {}
    if plan.lines:
        files |= {f"field-plan.{kind}": plan_file(plan, kind) for kind in ("md", "csv")}
    return files
