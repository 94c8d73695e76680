"""Files with colours: where they are, what is wrong in them, and that they are watched."""

import os
from typing import TYPE_CHECKING

from ssm.drawing.themes.named import is_theme_file, theme_of
from ssm.errors import UnreadableError
from ssm.ext.embedding.asked import BOTH
from ssm.ext.embedding.studies import Home
from ssm.ext.sphinx.domain import domain_of
from ssm.ext.sphinx.telling import Remark, remarks_on
from ssm.report.watching.stamps import stamp_of

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

__all__ = ["colours_of", "wrong_in"]


def colours_of(env: "BuildEnvironment", named: str, location: str) -> str:
    """The colours that a page names: a theme, or the whole path of a file.

    The page is read anew when the file is saved, or comes. What is wrong in it is told;
    where nothing of it can be read, the page has the colours of `both`.

    Args:
        env: the environment.
        named: a theme, or a file from the folder of the page, or after `/` from that of
            the sources.
        location: where the page names it.
    """
    if not is_theme_file(named):
        return named
    name, file = env.relfn2path(named)
    page = domain_of(env).page(env.docname)
    page.saw({file: stamp_of(file)})
    if os.path.isfile(file):  # noqa: PTH113
        env.note_dependency(file)
    try:
        page.remarks += wrong_in(file, name, location)
    except UnreadableError as error:
        told = f"{error}; what is shown has the colours of {BOTH!r} until it can be read"
        page.remarks.append(Remark(told, "theme", location))
        return BOTH
    return file


def wrong_in(file: str, name: str, location: str = "") -> list[Remark]:
    """What is wrong in a file of colours.

    Args:
        file: its whole path.
        name: what messages call it.
        location: where it is asked for.

    Raises:
        UnreadableError: nothing of it can be read.
    """
    home = Home(key=name, path=file)
    try:
        return remarks_on(theme_of(file).problems, home, location)
    except UnreadableError as error:
        raise UnreadableError(home.named_in(str(error)), name) from None
