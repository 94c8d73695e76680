"""What is told where the extra of a program is not installed."""

import sys

import pytest

from ssm.errors import MissingExtraError


@pytest.mark.parametrize("package", ["markdown", "pymdownx"])
def test_markdown_without_its_extra_names_the_extra(
    monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    """MkDocs alone brings only a part of what the extra does."""
    import importlib.util

    real = importlib.util.find_spec
    for name in [each for each in sys.modules if each.startswith("ssm.ext.mkdocs")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == package else real(name)
    )

    with pytest.raises(MissingExtraError, match=r"pip install 'ssm-workshop\[mkdocs\]'"):
        importlib.import_module("ssm.ext.mkdocs")
