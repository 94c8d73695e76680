"""A small study in any language, and what a page says of the language of each of its texts."""

import re
from html.parser import HTMLParser

__all__ = ["FIELDS", "LIBRARY", "Spoken"]

VOID = {"meta", "link", "br", "hr", "img", "input", "use"}
LIBRARY = """\
ssm: 1
title: "{title}"
language: {language}
settings: {{as_of: 2026-05-31}}
situation: "{situation}"
inquiry: {{client: rat, practitioner: helfer, issue_owners: [leser]}}
stakeholders:
  leser: {{is: group, label: "{readers}", serves: []}}
  rat: {{is: group, label: "{council}", serves: [leser]}}
  helfer: {{is: practitioner, label: "{helper}"}}
pictures:
  woche:
    title: "{picture}"
    drawn_by: [rat]
    elements: {{leser: {{mood: unsure, says: "{says}"}}, rat: {{thinks: "{thinks}"}}}}
    links: [{{id: wer, link: leser >< rat, label: "{clash}"}}]
themes:
  tueren: {{label: "{theme}", seen_in: [woche/wer], raised_by: [leser]}}
roots:
  offen:
    {{label: "{root}", because: [tueren], what: "{what}", worldview: "{worldview}", actors: [rat]}}
models:
  offen:
    root: offen
    activities: {{1: {{do: "{first}"}}, 2: {{do: "{second}"}}}}
    dependencies: [1 -> 2]
sources:
  int-01: {{perspective: leser, method: "{method}", date: 2026-05-10, where: "{where}"}}
findings:
  - {{id: f1, text: "{finding}", source: int-01, about: {{offen/1: no}}}}
  - {{id: f2, text: "{other}", source: int-01, about: []}}
debate:
  schluessel: {{question: "{question}", about: [offen/1]}}
changes:
  samstag: {{what: "{change}", because: [offen/1]}}
"""
FIELDS = re.findall(r"\"\{(\w+)\}\"", LIBRARY)


class Spoken(HTMLParser):
    """The texts of a page, each with the language and the direction that it is said to have."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str, str]] = []
        self.texts: list[tuple[str, str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        _, lang, way = self.open[-1] if self.open else ("", "", "ltr")
        if tag not in VOID:
            self.open.append((tag, said.get("lang") or lang, said.get("dir") or way))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Holds no text."""

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not {"script", "style", "svg"} & {tag for tag, *_ in self.open}:
            self.texts.append((" ".join(data.split()), *self.open[-1][1:]))
