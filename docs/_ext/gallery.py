"""The gallery: a page for each example, on it every drawing in both looks, with its command.

All are drawn by our own directives: light or dark as the reader's page is, and once more
in plain strokes and for a dark page.
"""

import functools
from collections.abc import Iterator
from pathlib import Path

import ssm
from ssm.drawing.kinds import drawable
from ssm.ext.embedding import Embedder, kind_of

__all__ = ["gallery", "gallery_pages"]

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
MORE = (
    ("In plain strokes", ("look", "plain"), "plain"),
    ("On a dark page", ("theme", "dark"), "dark"),
)


@functools.cache
def _examples() -> dict[str, Embedder]:
    folders = sorted(path.parent for path in EXAMPLES.glob("*/study.yaml"))
    return {folder.name: Embedder(ssm.load(folder)) for folder in folders}


def gallery() -> str:
    """A section for each example: its newest rich picture, and the way to all drawings."""
    blocks = []
    for name, shower in _examples().items():
        study = shower.loaded.study
        blocks += [
            f"## {_plain(study.title or name)}",
            _drawn(f"picture/{study.pictures[-1].id}", f"../../examples/{name}"),
            f"[All {len(drawable(study))} drawings of `examples/{name}`](gallery/{name}.md)",
        ]
    entries = "\n".join(f"gallery/{name}" for name in _examples())
    return "\n\n".join([*blocks, f"```{{toctree}}\n:hidden:\n\n{entries}\n```"])


def gallery_pages() -> dict[str, str]:
    """The page of each example, by its name."""
    return {name: "\n\n".join(_page(name, each)) for name, each in _examples().items()}


def _page(name: str, shower: Embedder) -> Iterator[str]:
    study = shower.loaded.study
    yield f"# {_plain(study.title or name)}"
    yield f"Everything that `ssm draw` draws of `examples/{name}`."
    for ref in drawable(study):
        yield f"## {_plain(_title(shower, ref))}"
        yield from _drawing(f"../../../examples/{name}", name, ref)


def _drawing(folder: str, name: str, ref: str) -> Iterator[str]:
    command = f"ssm draw examples/{name} {ref}"
    yield f"```console\n$ {command}\n```"
    yield _drawn(ref, folder)
    for summary, (option, word), _ in MORE:
        yield f"```{{raw}} html\n<details><summary>{summary}</summary>\n```"
        yield f"```console\n$ {command} --{option} {word}\n```"
        yield _drawn(ref, folder, f":{option}: {word}")
        yield "```{raw} html\n</details>\n```"


def _drawn(ref: str, folder: str, *options: str) -> str:
    """A drawing without the words below it, for its title stands above."""
    head = [f":::{{ssm-draw}} {ref}", f":study: {folder}", ":class: ssm-titled"]
    return "\n".join([*head, *options, ":::"])


def _title(shower: Embedder, ref: str) -> str:
    return kind_of(ref.partition("/")[0]).titled(shower.telling.title(ref))


def _plain(text: str) -> str:
    """A title as words of a page, whatever is in it."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#$" else char for char in text)
