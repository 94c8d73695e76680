"""What is told where the extra of a program is not installed."""

import importlib
import importlib.util
import sys

import pytest

from ssm.errors import MissingExtraError

EXTRA = r"pip install 'ssm-workshop\[mkdocs\]'"


@pytest.fixture(params=["markdown", "pymdownx"])
def without(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package that is not installed; MkDocs alone brings only a part of what the extra does."""
    import ssm.ext.mkdocs

    monkeypatch.setattr(ssm.ext, "mkdocs", ssm.ext.mkdocs)
    real = importlib.util.find_spec
    for name in [each for each in sys.modules if each.startswith("ssm.ext.mkdocs")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == request.param else real(name)
    )
    return str(request.param)


def test_markdown_without_its_extra_names_the_extra(
    without: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However the fence is asked for; the words are not lost on the way."""
    monkeypatch.delitem(sys.modules, "mkdocs.config", raising=False)
    package = importlib.import_module("ssm.ext.mkdocs")

    with pytest.raises(MissingExtraError, match=EXTRA):
        package.makeExtension()
    with pytest.raises(MissingExtraError, match=EXTRA):
        package.FENCE  # noqa: B018 - it is looked for late


def test_mkdocs_without_the_extra_ends_with_one_line(without: str) -> None:
    """MkDocs shows what it knows as an error of its own without a traceback."""
    exceptions = pytest.importorskip("mkdocs.exceptions", reason="the extra mkdocs is not here")

    with pytest.raises(exceptions.MkDocsException, match=EXTRA):
        importlib.import_module("ssm.ext.mkdocs.plugin")


def test_mkdocs_takes_the_extension_and_tells_the_same_at_the_first_page(without: str) -> None:
    """For it would show an extension that raises with all the calls that led there."""
    exceptions = pytest.importorskip("mkdocs.exceptions", reason="the extra mkdocs is not here")
    importlib.import_module("mkdocs.config")
    markdown = importlib.import_module("markdown")
    settings = {"ssm.ext.mkdocs": {"study": "clinic"}}
    reader = markdown.Markdown(extensions=["ssm.ext.mkdocs"], extension_configs=settings)

    with pytest.raises(exceptions.MkDocsException, match=EXTRA):
        reader.convert("# A page")
