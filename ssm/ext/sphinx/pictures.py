"""Drawings put into pages as they are written; those of later pages are drawn meanwhile."""

import multiprocessing
import re
import weakref
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging

from ssm.ext.embedding.embedded import IN_WORDS
from ssm.ext.sphinx.domain import domain_of
from ssm.ext.sphinx.drawing import Studio
from ssm.ext.sphinx.forms import forms_for, is_page, tells_words
from ssm.ext.sphinx.kept import Form, Kept
from ssm.ext.sphinx.nodes import Drawn, Fold, Picture, Summary, Told
from ssm.ext.sphinx.telling import remarks_on, warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

    from ssm.ext.sphinx.wants import Want, Wants

__all__ = ["setup", "studio_of"]

OPENS = "open it in full size"
_SENTENCES = re.compile(r"(?<=[.?!)”]) (?=[A-Z0-9]|[a-z0-9_-]+, [A-Z])")
_STUDIOS: "weakref.WeakKeyDictionary[Sphinx, Studio]" = weakref.WeakKeyDictionary()


def studio_of(app: "Sphinx") -> Studio:
    """What draws for a project; it keeps its files beside the doctrees."""
    if app not in _STUDIOS:
        from pathlib import Path

        _STUDIOS[app] = Studio(Path(app.doctreedir) / "ssm")
    return _STUDIOS[app]


def setup(app: "Sphinx") -> None:
    """Puts images and their words into pages, once those are read.

    Args:
        app: the application.
    """
    app.connect("doctree-read", _begun)
    app.connect("doctree-resolved", _placed, priority=500)
    app.connect("build-finished", _ended)


def _begun(app: "Sphinx", document: nodes.document) -> None:
    """Drawings of a page are begun while further pages are read, if they are read one by one."""
    if multiprocessing.parent_process() is None:
        page = domain_of(app.env).pages.get(app.env.docname)
        if page is not None:
            studio_of(app).begin(dict(_asked(app.builder, page.wants)))


def _asked(
    builder: "Builder", wants: "Iterable[Want]"
) -> "Iterator[tuple[Want, tuple[Form, ...]]]":
    """What a builder needs of what pages want, each with its forms."""
    for want in wants:
        forms = forms_for(builder, want.theme)
        if forms or tells_words(builder):
            yield want, forms


def _placed(app: "Sphinx", document: nodes.document, docname: str) -> None:
    """Replaces the places of one page."""
    builder = app.builder
    wanted = [node["want"] for node in document.findall(Drawn)]
    if not wanted:
        return
    studio = studio_of(app)
    asked = dict(_asked(builder, wanted))
    if any(not studio.has(want, forms) for want, forms in asked.items()):
        _draw(app, studio, asked)
    for place in list(document.findall(Drawn)):
        kept = studio.found(place["want"])
        for remark in remarks_on(kept.problems if kept else (), place["want"].home):
            if remark not in studio.told:
                studio.told.add(remark)
                warn(remark.message, remark.subtype, place)
        place.replace_self(_images(app, docname, place, kept))
    for words in list(document.findall(Told)):
        kept = studio.found(words["want"])
        told = list(_words(words, kept, builder, app.config.ssm_description))
        if told:
            words.replace_self(told)
        else:
            words.parent.remove(words)


def _images(app: "Sphinx", docname: str, place: Drawn, kept: Kept | None) -> list[nodes.Element]:
    """An image, or two for light and dark pages; a note where there is no drawing."""
    forms = forms_for(app.builder, place["want"].theme)
    names = [kept.files.get(form.name) for form in forms] if kept else []
    if kept is None or not names or None in names:
        return [nodes.paragraph("", f"[{place['alt']}]")]
    images = [_image(app, place, kept, f"{studio_of(app).folder / str(name)}") for name in names]
    for form, image in zip(forms, images, strict=True):
        app.env.images.add_file(docname, image["uri"])
        shade = f"only-{form.theme}" if len(forms) > 1 else "dark-light"
        image["classes"] = [shade, "no-scaled-link"]
    if app.builder.format != "html":
        return images
    return [nodes.container("", *images, classes=["ssm-drawings"])]


def _image(app: "Sphinx", place: Drawn, kept: Kept, path: str) -> Picture:
    image = Picture("", uri=path, candidates={"*": path}, alt=place["alt"])
    image["pixels"] = kept.size
    image["details"] = place["details"] if is_page(app.builder) else ""
    image["opens"] = OPENS if is_page(app.builder) else ""
    if place["width"]:
        image["width"] = place["width"]
    return image


def _draw(app: "Sphinx", studio: Studio, asked: "Wants") -> None:
    """Draws what a page wants; what further pages want is begun, so that they find theirs."""
    every = dict(
        _asked(app.builder, (w for page in domain_of(app.env).pages.values() for w in page.wants))
    )
    if not studio.is_at_work:
        many = studio.begin(every)
        logger = logging.getLogger(__name__)
        logger.info("drawing studies: %d drawing%s", many, "" if many == 1 else "s")
    studio.draw(every if app.parallel > 1 else asked)


def _ended(app: "Sphinx", error: Exception | None) -> None:
    """Nobody draws any more."""
    studio_of(app).rest()


def _words(place: Told, kept: Kept | None, builder: "Builder", how: str) -> Iterator[nodes.Element]:
    """The words for a drawing, as the project wants them."""
    text = kept.description if kept else ""
    if not text or not (builder.format == "html" or tells_words(builder) or how == "open"):
        return
    items = nodes.bullet_list("", classes=["ssm-sentences"])
    for sentence in _SENTENCES.split(text):
        items += nodes.list_item("", nodes.paragraph("", sentence))
    classes = ["ssm-in-words"]
    if builder.format == "html" and how != "hidden":
        fold = Fold("", Summary("", IN_WORDS), items, classes=[*classes, "ssm-fold"])
        fold["ids"] = place["ids"]
        if how == "open":
            fold["open"] = ""
        yield fold
        return
    held = nodes.container("", items, classes=[*classes, "ssm-unseen"])
    held["ids"] = place["ids"]
    yield held
