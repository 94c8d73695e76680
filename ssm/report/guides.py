"""Interview guides and field plans as files."""

from ssm.comparison import Comparison
from ssm.comparison.asking.ask import interviews
from ssm.comparison.asking.formats import as_csv, as_json, as_markdown, as_text
from ssm.comparison.asking.guide import Interviews
from ssm.comparison.planning import formats as planning
from ssm.comparison.planning.plan import FieldPlan, plan_of
from ssm.model.study import Study
from ssm.report.filed import Makers, filed

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
    from ssm.comparison.asking.formats.word import as_word

    makers: Makers = {
        "text": lambda: as_text(found, width),
        "md": lambda: as_markdown(found),
        "docx": lambda: as_word(found),
        "csv": lambda: as_csv(found),
        "json": lambda: as_json(found),
    }
    return filed(makers[kind](), kind)


def plan_file(plan: FieldPlan, kind: str, *, width: int = 80) -> bytes:
    """The content of one file with a field plan.

    Args:
        plan: what `field_plan` gave.
        kind: `text`, `md`, `docx`, `csv`, `json` or `yaml`.
        width: of text, in columns.

    Raises:
        MissingExtraError: `docx` is wanted, and the extra `office` is not installed.
    """
    makers: Makers = {
        "text": lambda: planning.as_text(plan, width),
        "md": lambda: planning.as_markdown(plan),
        "docx": lambda: planning.as_word(plan),
        "csv": lambda: planning.as_csv(plan),
        "json": lambda: planning.as_json(plan),
        "yaml": lambda: planning.as_yaml(plan),
    }
    return filed(makers[kind](), kind)


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
