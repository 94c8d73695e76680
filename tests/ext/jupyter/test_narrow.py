"""What a notebook shows in a narrow column: nothing sticks out, however long a word is."""

from pathlib import Path

import pytest

import ssm
from ssm.loading.load import load_text
from tests.browser import Browser, View
from tests.tab import used

WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
STUDY = f"""\
ssm: 1
title: "{WORD}"
stakeholders: {{us: {{label: "{WORD}", serves: []}}}}
roots: {{{"r" * 60}: {{what: "{WORD}", wat: "{WORD}"}}}}
models: {{m: {{label: "{WORD}", activities: {{1: "Say {WORD} aloud"}}}}}}
sources: {{s: {{perspective: us}}}}
findings: [{{id: f1, text: "{WORD}", source: s, about: {{m/1: no}}}}]
"""


@pytest.mark.exe
def test_nothing_sticks_out_of_a_narrow_column(tmp_path: Path) -> None:
    """Long words are broken, drawings are moved about in their own place."""
    said = load_text(STUDY)
    shown = (said, ssm.check(said), ssm.compare(said), ssm.draw(said, "model/m", look="plain"))
    body = "".join(each._repr_mimebundle_(["text/html"])["text/html"] for each in shown)
    page = tmp_path / "page.html"
    page.write_text(f'<!DOCTYPE html><meta charset="utf-8"><body>{body}</body>', encoding="utf-8")
    with used(Browser(tmp_path), View(page, width=360)) as tab:
        assert tab.says("document.querySelectorAll('.ssm').length") == 5
        assert tab.says("document.scrollingElement.scrollWidth") <= 360
