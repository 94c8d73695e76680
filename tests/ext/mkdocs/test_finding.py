"""Fences found on a page again, to say on which line they stand."""

import pytest

OPTIONS = " ".join(f'a{n}=""' for n in range(60))


@pytest.mark.parametrize(
    ("opens", "is_ours"),
    [
        ("```ssm", True),
        ("``` ssm", True),
        ("   > ~~~ ssm", True),
        ('```ssm title="a b" linenums="1"', True),
        ('```ssm title="it"s"', True),
        ("``` { .ssm #week-one }", True),
        ("``` {.yaml}", False),
        ("```ssm!", False),
        (f"```ssm {OPTIONS}", True),
        (f"```ssm {OPTIONS} !", False),
    ],
)
def test_a_fence_is_told_by_its_first_line(opens: str, is_ours: bool) -> None:
    """However many options there are before a slip: the search has an end."""
    pytest.importorskip("mkdocs", reason="needs the extra 'mkdocs'")
    from ssm.ext.mkdocs.finding import has_fences

    margin = opens[: len(opens) - len(opens.lstrip(" >"))]
    end = "~~~" if "~" in opens else "```"

    assert has_fences([opens, f"{margin}show: model/tea", margin + end]) is is_ours
