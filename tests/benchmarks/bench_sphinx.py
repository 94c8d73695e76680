"""A hundred models in documents: our drawings beside Sphinx's own by a system `dot`.

Run it by hand: `python tests/benchmarks/bench_sphinx.py [ROUNDS] [STUDY] [MODELS]`. It
prints a table and never fails. The same graphs stand on the same pages twice: as
`ssm-model` in the look `plain`, for light and dark pages and with their words; and as the
DOT of `ssm draw --format dot` in `graphviz` directives. Each figure is the shortest of some
rounds, each round a build from nothing in a process of its own, both in one run.
"""

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


def built(folder: Path, *options: str) -> tuple[float, str]:
    """How long one build takes, in seconds, and what it says."""
    command = [sys.executable, "-m", "sphinx", *options, str(folder), str(folder / "_build")]
    start = time.perf_counter()
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    return time.perf_counter() - start, told.stdout


def fresh(folder: Path) -> float:
    """How long a build from nothing takes."""
    shutil.rmtree(folder / "_build", ignore_errors=True)
    return built(folder, "-q")[0]


def drawn(told: str) -> str:
    """How many drawings a build has made, as it says."""
    lines = [line for line in told.splitlines() if line.startswith("drawing studies")]
    return lines[0].split(":")[1].strip() if lines else "none"


def main(rounds: int = 3, folder: str = str(EXAMPLE), models: int = 100) -> None:
    """Measure, and print a table."""
    study = study_of(models, Path(folder))
    with tempfile.TemporaryDirectory() as there:
        ours, dots = Path(there, "ours"), Path(there, "theirs")
        documents(ours, OURS, [f".. ssm-model:: m{n + 1}\n" for n in range(models)])
        documents(dots, THEIRS, list(theirs(study)))
        ssm.save(study, ours / "study")
        times = [(fresh(ours), fresh(dots)) for _ in range(rounds)]
        mine, other = (min(column) for column in zip(*times, strict=True))
        print(f"{models} models, {models} drawings for light and for dark pages, with words")
        print(f"  ssm.ext.sphinx                 {mine:6.2f} s")
        print(f"  sphinx.ext.graphviz and dot    {other:6.2f} s")
        print(f"  ratio                          {mine / other:6.2f}")
        seconds, told = built(ours)
        print(f"again, nothing changed:      {seconds:6.2f} s, drawn: {drawn(told)}")
        seconds, told = built(ours, "-E", "-a")
        print(f"again, all pages read anew:  {seconds:6.2f} s, drawn: {drawn(told)}")


if __name__ == "__main__":
    main(*(int(arg) if arg.isdigit() else arg for arg in sys.argv[1:]))  # type: ignore[arg-type]
