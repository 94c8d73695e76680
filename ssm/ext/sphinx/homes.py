"""Which study a page means: one that it names, one that it shows, or that of the project."""

import os
from typing import TYPE_CHECKING, Any

from ssm.ext.embedding.studies import Home, Opened
from ssm.ext.sphinx.domain import domain_of

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

__all__ = ["default_home", "home_at", "note_study", "seen_homes"]

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
        domain_of(env).page(env.docname).absent.add(file)
    return Home(key=os.path.normpath(name).replace(os.sep, "/"), path=file)


def default_home(env: "BuildEnvironment") -> Home | None:
    """Where the study of the project is, or None when `conf.py` names none."""
    path = env.config.ssm_study
    return home_at(env, f"/{path}") if path else None


def note_study(env: "BuildEnvironment", study: Opened) -> None:
    """A page is read anew when a file of a study is saved, or comes.

    Args:
        env: the environment.
        study: what the page shows, or speaks of.
    """
    for file in study.there:
        env.note_dependency(file)
    domain_of(env).page(env.docname).absent.update(study.absent)


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
