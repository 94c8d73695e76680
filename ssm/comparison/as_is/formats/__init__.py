"""What is done now beside a model, as text, Markdown, JSON, a matrix and GraphML."""

from ssm.comparison.as_is.formats.data import as_json, proposals_json
from ssm.comparison.as_is.formats.graphml import as_graphml
from ssm.comparison.as_is.formats.markdown import as_markdown
from ssm.comparison.as_is.formats.marked import marked_yaml
from ssm.comparison.as_is.formats.matrix import as_csv
from ssm.comparison.as_is.formats.proposals import proposals_text, proposals_yaml
from ssm.comparison.as_is.formats.terminal import as_text

__all__ = [
    "as_csv",
    "as_graphml",
    "as_json",
    "as_markdown",
    "as_text",
    "marked_yaml",
    "proposals_json",
    "proposals_text",
    "proposals_yaml",
]
