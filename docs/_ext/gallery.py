"""The gallery: every drawing of every example, light and dark, with the command for it."""

from collections.abc import Iterator

from pictures import drawn

from ssm.drawing.drawing import Drawing

__all__ = ["gallery"]

_KINDS = {
    "picture": "Rich picture",
    "customers": "Who serves whom",
    "root": "Root definition",
    "model": "Activity model",
    "sheet": "Models side by side",
}


def gallery() -> str:
    """A section for each example, in it a figure for each drawing."""
    return "\n\n".join(part for example in drawn() for part in _section(*example))


def _section(folder: str, title: str, drawings: tuple[Drawing, ...]) -> Iterator[str]:
    yield f"## {_plain(title)}"
    for drawing in drawings:
        kind = _KINDS.get(drawing.ref.partition("/")[0].partition("-")[0])
        yield f"### {kind}: {_plain(drawing.title)}" if kind else f"### {_plain(drawing.title)}"
        yield f"```console\n$ ssm draw examples/{folder} {_asked(drawing)}\n```"
        stem = f"{folder}-{drawing.file_stem}"
        yield "\n".join(
            [
                "::::{container} ssm-gallery",
                *(
                    line
                    for end, on in (("", "light"), ("-dark", "dark"))
                    for line in _image(f"{stem}{end}", f"{_plain(drawing.title)}, on a {on} page")
                ),
                "::::",
            ]
        )


def _asked(drawing: Drawing) -> str:
    """What names a drawing on the command line."""
    if not drawing.ref.startswith("sheet"):
        return drawing.ref
    models = (model for model in drawing.study.models if model.expands is None)
    return " ".join(["--sheet", *(f"model/{model.id}" for model in models)])


def _image(stem: str, alt: str) -> Iterator[str]:
    yield f":::{{image}} ../_pictures/{stem}.svg"
    yield f":alt: {alt}"
    yield ":loading: lazy"
    yield ":::"


def _plain(text: str) -> str:
    """A title as words of a page, whatever is in it."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#$" else char for char in text)
