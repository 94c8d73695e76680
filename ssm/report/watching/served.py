"""A page as it is served: with the script that reads it again, which the file never has."""

import html
import re

import attrs

__all__ = ["POLICY", "SCRIPT", "STYLE", "Answer", "served"]

SCRIPT, STYLE = ".ssm/live.js", ".ssm/live.css"
"""Where the script and the style of the bar are asked for."""

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What a file that is served may do, if it says nothing itself."""

_META = re.compile(
    r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n?', re.IGNORECASE
)
_OURS = {"script-src": "'self'", "style-src": "'self'", "connect-src": "'self'"}


@attrs.frozen
class Answer:
    """What a browser is given.

    Attributes:
        data: what it holds.
        type: its media type.
        policy: what it may do.
    """

    data: bytes
    type: str
    policy: str = POLICY


def served(page: str, name: str, digest: str) -> tuple[str, str]:
    r"""A page with the script that follows the study, and what the page may do.

    The policy that a page carries holds for all scripts, ours too; so it is taken out, and
    sent beside the page with nothing more allowed than our own script, style and news.

    Args:
        page: as it was built.
        name: of its file.
        digest: by which the page knows that it is another one now.

    Example:
        >>> page, policy = served("<body>Hello</body>", "index.html", "1f")
        >>> page.startswith('<body>Hello<script src="/.ssm/live.js" data-page="index.html"')
        True
        >>> "script-src 'self'" in policy
        True
    """
    meta = _META.search(page)
    policy = _with_ours(html.unescape(meta[1]) if meta else POLICY)
    bare = page if meta is None else page[: meta.start()] + page[meta.end() :]
    about = f'data-page="{html.escape(name)}" data-digest="{digest}"'
    script = f'<script src="/{SCRIPT}" {about}></script>\n'
    head, end, tail = bare.rpartition("</body>")
    return (f"{head}{script}{end}{tail}" if end else f"{bare}{script}"), policy


def _with_ours(policy: str) -> str:
    """A policy that lets our own script, style and news pass, and whatever it let pass."""
    rules: dict[str, str] = {}
    for rule in f"{policy}; {POLICY}".split(";"):
        key, _, value = rule.strip().partition(" ")
        if key:
            rules.setdefault(key, value)
    for key, ours in _OURS.items():
        rules[key] = f"{rules.get(key, '')} {ours}".replace("'none' ", "").strip()
    return "; ".join(f"{key} {value}" for key, value in rules.items())
