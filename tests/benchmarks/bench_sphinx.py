"""A hundred models in documents: our drawings beside Sphinx's own by a system `dot`.

Run it by hand: `python tests/benchmarks/bench_sphinx.py [ROUNDS] [STUDY] [MODELS]`. It
prints a table and never fails. The same graphs stand on the same pages twice: as
`ssm-model` in the look `plain`, for light and dark pages and with their words; and as the
DOT of `ssm draw --format dot` in `graphviz` directives. Each figure is the shortest of some
rounds, each round a build from nothing in a process of its own, both in one run.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import attrs

import ssm
from ssm.loading.load import load
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study

EXAMPLE = Path(__file__).parents[2] / "examples" / "outpatients"
A_PAGE = 10
OURS = 'extensions = ["ssm.ext.sphinx"]\nssm_study = "study"\nssm_look = "plain"\n'
THEIRS = 'extensions = ["sphinx.ext.graphviz"]\ngraphviz_output_format = "svg"\n'
WHAT = (
    "sphinx.ext.graphviz and dot: an image each",
    "ssm-draw: an image each, with its words",
    "ssm-model: light and dark, words, back-links",
)
CONF = 'project = "A hundred models"\nhtml_theme = "basic"\n'


def study_of(models: int, folder: Path) -> Study:
    """A study with so many models, all of them a little different."""
    whole = load(folder).study
    given = [model for model in whole.models if not model.expands]
    people = [Stakeholder(id=each.id, label=each.label) for each in whole.stakeholders]
    roots = [attrs.evolve(root, because=()) for root in whole.roots]
    made = []
    for n in range(models):
        model = given[n % len(given)]
        first, *rest = model.activities
        first = attrs.evolve(first, do=f"{first.do}, {n + 1} times")
        made.append(attrs.evolve(model, id=f"m{n + 1}", activities=(first, *rest)))
    return Study(title=whole.title, stakeholders=people, roots=roots, models=made)


def documents(folder: Path, conf: str, directives: list[str]) -> None:
    """Pages with some directives on each."""
    folder.mkdir(parents=True)
    (folder / "conf.py").write_text(CONF + conf)
    pages = [directives[n : n + A_PAGE] for n in range(0, len(directives), A_PAGE)]
    names = [f"page{n}" for n in range(len(pages))]
    toctree = ".. toctree::\n\n" + "".join(f"   {name}\n" for name in names)
    (folder / "index.rst").write_text(f"Models\n======\n\n{toctree}")
    for name, page in zip(names, pages, strict=True):
        (folder / f"{name}.rst").write_text(f"{name}\n======\n\n" + "\n".join(page))


def theirs(study: Study) -> Iterator[str]:
    """Each model as DOT in a directive of Sphinx's own."""
    for drawing in ssm.draw(study, *(f"model/{model.id}" for model in study.models)):
        indented = "".join(f"   {line}\n" for line in drawing.dot.splitlines())
        yield f".. graphviz::\n\n{indented}"


def built(folder: Path, *options: str) -> tuple[tuple[float, float], str]:
    """How long one build takes, by the clock and of the processors, and what it says."""
    command = [sys.executable, "-m", "sphinx", *options, str(folder), str(folder / "_build")]
    start, before = time.perf_counter(), os.times()
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    clock, after = time.perf_counter() - start, os.times()
    busy = after.children_user + after.children_system
    return (clock, busy - before.children_user - before.children_system), told.stdout


def fresh(folder: Path) -> tuple[float, float]:
    """How long a build from nothing takes."""
    shutil.rmtree(folder / "_build", ignore_errors=True)
    return built(folder, "-q")[0]


def drawn(told: str) -> str:
    """How many drawings a build has made, as it says."""
    lines = [line for line in told.splitlines() if line.startswith("drawing studies")]
    return lines[0].split(":")[1].strip() if lines else "none"


def measured(rounds: int, folder: Path, models: int) -> Iterator[tuple[float, float]]:
    """The shortest times by the clock and of the processors, for each of `WHAT`."""
    study = study_of(models, folder)
    with tempfile.TemporaryDirectory() as there:
        full, alone, dots = (Path(there, name) for name in ("full", "alone", "theirs"))
        documents(full, OURS, [f".. ssm-model:: m{n + 1}\n" for n in range(models)])
        named = [f".. ssm-draw:: model/m{n + 1}\n" for n in range(models)]
        documents(alone, f'{OURS}ssm_theme = "light"\n', named)
        documents(dots, THEIRS, list(theirs(study)))
        for folder_ in (full, alone):
            ssm.save(study, folder_ / "study")
        times = [[fresh(each) for each in (dots, alone, full)] for _ in range(rounds)]
        for row in zip(*times, strict=True):
            yield min(each[0] for each in row), min(each[1] for each in row)
        for options in ((), ("-E", "-a")):
            _, told = built(full, *options)
            print(f"built again {' '.join(options) or 'with nothing changed'}: drawn {drawn(told)}")


def main(rounds: int = 3, folder: str = str(EXAMPLE), models: int = 100) -> None:
    """Measure, and print a table."""
    found = measured(rounds, Path(folder), models)
    first = next(found)
    print(f"{models} models, seconds by the clock and of the processors, and ratios")
    for what, (clock, busy) in zip(WHAT, (first, *found), strict=True):
        ratios = f"{clock / first[0]:6.2f} {busy / first[1]:6.2f}"
        print(f"  {what:48} {clock:6.2f} {busy:6.2f}  {ratios}")


if __name__ == "__main__":
    main(*(int(arg) if arg.isdigit() else arg for arg in sys.argv[1:]))  # type: ignore[arg-type]
