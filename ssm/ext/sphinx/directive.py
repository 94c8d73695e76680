"""The directives: one for each kind of thing, all made in one way."""

import os
from collections.abc import Iterator
from typing import Any, ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from ssm.drawing.themes.named import is_theme_file
from ssm.errors import InvalidValueError, SsmError, UnreadableError, broken_down
from ssm.ext.embedding import KINDS, Asked, Kind, kind_of
from ssm.ext.embedding.studies import EMPTY, Home, Opened
from ssm.ext.sphinx.asking import drawing_meant
from ssm.ext.sphinx.blocks import written
from ssm.ext.sphinx.colours import colours_of
from ssm.ext.sphinx.domain import Page, domain_of
from ssm.ext.sphinx.figure import figure, in_words
from ssm.ext.sphinx.homes import default_home, home_at, seen_homes, study_for
from ssm.ext.sphinx.nodes import Shown
from ssm.ext.sphinx.options import DRAWN, TOLD, Spec
from ssm.ext.sphinx.places import Places
from ssm.ext.sphinx.spots import spot_of
from ssm.ext.sphinx.telling import OURS, Remark, remarks_on, tell, warn
from ssm.report.names import anchor

__all__ = ["DIRECTIVES", "Shows"]


class Shows(SphinxDirective):
    """Shows one thing of a study: `.. ssm-model:: good-time`."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[Spec] = DRAWN
    kind: ClassVar[str] = ""

    def run(self) -> list[nodes.Node]:
        """The nodes of the thing; a warning and a note where it cannot be shown."""
        home: Home | None = None
        try:
            home = self._home()
            return [self._shown(study_for(self.env, home))]
        except SsmError as error:
            place, told = self._placed(home, str(error))
            if isinstance(error, UnreadableError) and not self._is_of_this_page(home):
                self._page.remarks.append(Remark(told, "study", place))
            else:
                warn(told, "study", place)
            return [_note(told)]
        except Exception as error:  # noqa: BLE001 - one thing must not cost a whole book
            warn(broken_down(error), OURS, self.get_location())
            return [_note("it could not be shown")]

    @property
    def _page(self) -> Page:
        return domain_of(self.env).page(self.env.docname)

    def _is_of_this_page(self, home: Home | None) -> bool:
        """Whether a study that cannot be read is so for what this page says."""
        if home is None or home.text:
            return True
        return "study" in self.options and not os.path.exists(home.path)  # noqa: PTH110

    def _home(self) -> Home:
        """Where the study is; what cannot be read is watched for too.

        Raises:
            InvalidValueError: a study stands here, and another is named.
        """
        path = self.options.get("study", "")
        if self.content:
            if path:
                msg = "a study stands here, so ':study:' can name no other; leave one of them out"
                raise InvalidValueError(msg, path)
            spot = spot_of(self)
            text = "\n".join(self.content) + "\n"
            return self._home_here(text, spot.name, line=spot.line, margin=spot.margin)
        found = home_at(self.env, path) if path else default_home(self.env)
        if found is None and self.kind == "glossary":
            return self._home_here(EMPTY, "")
        if found is None:
            msg = "which study? name it by ':study:' here, or by 'ssm_study' in conf.py"
            raise InvalidValueError(msg, path)
        return found

    def _home_here(self, text: str, name: str, *, line: int = 0, margin: int = 0) -> Home:
        folder = os.path.dirname(self.env.doc2path(self.env.docname))  # noqa: PTH120
        return Home.inside(text, self.env.docname, folder, name, line=line, margin=margin)

    def _shown(self, study: Opened) -> nodes.Node:
        seen_homes(self.env, study.home)
        self._tell(study)
        asked, kind = self._asked(study)
        said = study.shower.told(asked, with_words=self.kind != "draw")
        title = kind.titled(said.title)
        places = Places(self.env, self.state.document, study.home.key, title)
        shown = Shown(classes=["ssm", f"ssm-is-{kind.name}", *self.options.get("class", ())])
        if kind.name == "checks":
            shown["support_smartquotes"] = False
        shown["about"] = (study.home.key, tuple(anchor(each) for each in said.anchors))
        self.set_source_info(shown)
        if kind.drawn:
            drawing = figure(self, said, asked, study, places)
            shown += [drawing, in_words(self, drawing)]
            places.lead_to(drawing, *shown["about"][1])
        else:
            place = nodes.target("", "")
            self.add_name(place)
            places.lead_to(place, *shown["about"][1])
            shown += place
        shown += written(said.blocks, places)
        self._page.places += places.made
        self._page.links |= {(study.home.key, each) for each in places.linked}
        return shown

    def _asked(self, study: Opened) -> tuple[Asked, Kind]:
        """What is wanted, with what the project wants unless this page says else."""
        ref = self.arguments[0] if self.arguments else ""
        name = self.kind
        if name == "draw":
            name, ref = drawing_meant(study.loaded.study, ref)
        kind = kind_of(name)
        theme = self.config.ssm_theme
        theme = self.options.get("theme", f"/{theme}" if is_theme_file(theme) else theme)
        return (
            Asked(
                kind=name,
                ref=ref,
                look=self.options.get("look", self.config.ssm_look),
                theme=colours_of(self.env, theme, self.get_location()),
                alt=self.options.get("alt", ""),
            ),
            kind,
        )

    def _tell(self, study: Opened) -> None:
        """What is wrong in the study: at its line where it stands here, else once for all pages."""
        data: Any = self.env.temp_data
        told: set[str] = data.setdefault("ssm-told", set())
        if study.home.key in told:
            return
        told.add(study.home.key)
        elsewhere = list(study.loaded.problems)
        for problem in study.loaded.problems:
            if study.home.text and problem.span and problem.span.file == study.home.name:
                tell(problem, self._line(problem.span.line))
                elsewhere.remove(problem)
        self._page.remarks += remarks_on(elsewhere, study.home, self.get_location())

    def _placed(self, home: Home | None, message: str) -> tuple[str, str]:
        """Where a message belongs, and the message without that place."""
        if home is None:
            return self.get_location(), message
        line, told = home.line_in(message)
        return (self._line(line), told) if line else (self.get_location(), home.named_in(told))

    def _line(self, line: int) -> str:
        """A line of the document with the study that stands here."""
        source = spot_of(self).source
        return f"{source}:{line}" if source else self.get_location()


def _note(told: str) -> nodes.Node:
    return nodes.paragraph("", f"[{told}]", classes=["ssm-unshown"])


def _directives() -> Iterator[tuple[str, type[Shows]]]:
    for kind in KINDS:
        if kind.name in ("picture", "root", "model", "comparison", "customers", "sheet"):
            yield f"ssm-{kind.name}", _made(kind.name, DRAWN)
        elif not kind.drawn:
            yield f"ssm-{kind.name}", _made(kind.name, TOLD)
    yield "ssm-draw", _made("draw", DRAWN)


def _made(kind: str, spec: Spec) -> type[Shows]:
    return type(f"Shows{kind.title()}", (Shows,), {"kind": kind, "option_spec": spec})


DIRECTIVES = dict(_directives())
"""The directives by name."""
