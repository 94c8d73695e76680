"""The project of documents for all tests of the Sphinx extension, and who helps to draw."""

import pytest
from documents import documents

__all__ = ["documents", "helpers"]


@pytest.fixture
def helpers(monkeypatch: pytest.MonkeyPatch) -> int:
    """How many processes help, however many processors there are and whatever runs here.

    The threads of the tests do no harm.
    """
    parallel = pytest.importorskip("sphinx.util.parallel", reason="needs the extra 'sphinx'")
    if not parallel.parallel_available:
        pytest.skip("no process can be forked here")
    monkeypatch.setattr("ssm.ext.sphinx.apart.processors", lambda: 2)
    return 2
