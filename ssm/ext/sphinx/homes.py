"""Which study a page means: one that it names, one that it shows, or that of the project."""

import os
from typing import TYPE_CHECKING, Any

from ssm.errors import UnreadableError
from ssm.ext.embedding.studies import Home, Opened, files_at, opened
from ssm.ext.sphinx.domain import domain_of
from ssm.report.watching.stamps import stamp_of

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

__all__ = ["default_home", "home_at", "seen_homes", "study_for"]

_SEEN = "ssm-homes"


def home_at(env: "BuildEnvironment", path: str) -> Home:
    """Where a study is that a page names; watched for where nothing is there yet.

    Args:
        env: the environment.
        path: from the folder of the page, or after `/` from that of the sources.
    """
    name, file = env.relfn2path(path)
    file = os.path.normpath(file)
    if not os.path.exists(file):  # noqa: PTH110
        domain_of(env).page(env.docname).saw({file: None})
    return Home(key=os.path.normpath(name).replace(os.sep, "/"), path=file)


def default_home(env: "BuildEnvironment") -> Home | None:
    """Where the study of the project is, or None when `conf.py` names none."""
    path = env.config.ssm_study
    return home_at(env, f"/{path}") if path else None


def study_for(env: "BuildEnvironment", home: Home) -> Opened:
    """A study that a page shows, or speaks of; the page is read anew when a file of it changes.

    Args:
        env: the environment.
        home: where the study is.

    Raises:
        UnreadableError: nothing at all of it can be read; the page waits for it to be mended.
    """
    page = domain_of(env).page(env.docname)
    try:
        study = opened(home)
    except UnreadableError:
        if not home.text:
            page.saw({file: stamp_of(file) for file in files_at(home.path)})
        raise
    for file in study.there:
        env.note_dependency(file)
    page.saw(study.stamps)
    return study


def seen_homes(env: "BuildEnvironment", home: Home | None = None) -> list[Home]:
    """The studies that the page has shown so far.

    Args:
        env: the environment.
        home: one more.
    """
    data: Any = env.temp_data
    seen: list[Home] = data.setdefault(_SEEN, [])
    if home is not None and home not in seen:
        seen.append(home)
    return seen
