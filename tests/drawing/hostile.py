"""Words that would do something, if anything read them as more than words."""

import itertools
from pathlib import Path

from tests.report.conftest import STUDY, quoted

__all__ = ["HOST", "PAYLOADS", "write_hostile"]

HOST = "tell.example"
_RUN = "document.documentElement.setAttribute('data-ran','r'+'an');document.title='r'+'an'"
PAYLOADS = (
    f"<script>{_RUN}</script>",
    f'"><script>{_RUN}</script>',
    f'" onload="{_RUN}" x="',
    f"' onmouseover='{_RUN}' x='",
    f"]]><script>{_RUN}</script>",
    f"</title></desc></style></text></g></svg><script>{_RUN}</script>",
    f'<image href="http://{HOST}/a.png" onerror="{_RUN}"/>',
    f'<foreignObject><body onload="{_RUN}" xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    f"<set attributeName='onload' to='{_RUN}'/>",
    f"javascript:{_RUN}",
    f"url(http://{HOST}/b)",
    f"</style><style>@import url(http://{HOST}/c);</style>",
    f"@import 'http://{HOST}/d'; }} * {{ background: url(http://{HOST}/e)",
    f"&lt;script&gt;{_RUN}&lt;/script&gt;",
    f'<a xlink:href="javascript:{_RUN}">x</a>',
    f"--><!-- <iframe src='http://{HOST}/f'></iframe>",
    f"<?xml-stylesheet href='http://{HOST}/g'?>",
    f"<!DOCTYPE x [<!ENTITY y SYSTEM 'http://{HOST}/h'>]>&y;",
    "{{ 7*7 }} ${7*7} <%= 7*7 %>",
)
"""Each would run, call out or break out somewhere."""


def write_hostile(folder: Path, first: int = 0) -> Path:
    """A study in which every free text is one of the payloads, each in its turn.

    Args:
        folder: where to; a new folder.
        first: which payload the first text is, so that another study has them elsewhere.
    """
    turns = itertools.cycle(PAYLOADS[first:] + PAYLOADS[:first])
    pieces = STUDY.replace("{title}", "{text}").replace("{arrow}", '"a -> b"').split("{text}")
    text = pieces[0] + "".join(quoted(next(turns)) + piece for piece in pieces[1:])
    folder.mkdir(parents=True)
    kept = [line for line in text.splitlines() if not line.startswith("political:")]
    (folder / "study.yaml").write_text("\n".join(kept) + "\n", encoding="utf-8")
    return folder
