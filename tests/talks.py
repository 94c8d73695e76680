"""A study in which findings are still to be read, for tests that decide on them."""

from pathlib import Path

__all__ = ["LINKS", "STUDY", "study_folder"]

LINKS = Path("findings", "links.csv")
STUDY = """\
ssm: 1
title: "The fence"
stakeholders:
  householder: {label: "Householder", serves: [neighbour]}
  neighbour: {label: "Neighbour", serves: []}
roots:
  fence: {status: idea, what: "paint the fence", transformation: "bare fence -> painted fence"}
models:
  fence:
    status: idea
    activities: {1: "Obtain paint", 2: "Work by hand", 3: "Ask the neighbours"}
    monitoring: none
sources:
  talk: {perspective: neighbour, method: interview, date: 2026-05-02}
  walk: {perspective: householder, method: observation, date: 2026-05-03}
findings:
  - {id: f1, text: "Paint, paint: the neighbours had paint.", source: walk, codes: [paint]}
  - {id: f2, text: "Nobody asked us, the neighbours.", source: talk}
  - {id: f3, text: "A hedgehog lives behind it.", source: talk}
  - {id: f4, text: "He did it by hand, one board a day.", source: talk, codes: [hand, pace]}
  - {id: told, text: "Never seen a brush.", source: talk, about: {fence/2: {happens: no}}}
"""


def study_folder(folder: Path, study: str = STUDY) -> Path:
    """The folder of a study with four findings to read, and one that says what it is about."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "study.yaml").write_text(study, encoding="utf-8")
    return folder
