"""How long it takes to draw many models, to build again, and to see an edit in `watch`.

Run it by hand: `python tests/benchmarks/bench_build.py [ROUNDS]`. It prints a table and
never fails. Each row has a yardstick of its own, measured in turn with it, and the
fastest run of each counts: a hundred models are set beside a hundred pictures by the
graphviz package and a system `dot`, an unchanged build beside the first one.
"""

import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

import ssm
from ssm.report.watching.news import Drawn, News

ROOT = Path(__file__).parent.parent.parent
STUDY = ROOT / "examples" / "outpatients"
SSM = Path(sysconfig.get_path("scripts")) / "ssm"
MODEL = "model/good-time"
MANY = 100
EDITS = {
    "a text of a picture": ("We keep our own list", "We have our own list"),
    "an activity": ("Agree urgency with", "Agree the urgency with"),
}


def many_models() -> ssm.Study:
    """The model of the example and its root definition a hundred times, in other words each."""
    study = ssm.load(STUDY).study
    model, root = study[MODEL], study["root/good-time"]
    roots, models = [], []
    for n in range(MANY):
        done = [attrs.evolve(each, do=f"{each.do} {n}") for each in model.activities]
        models.append(attrs.evolve(model, id=f"m{n}", root=f"m{n}", activities=done))
        roots.append(attrs.evolve(root, id=f"m{n}", what=f"{root.what} {n}"))
    return ssm.Study(stakeholders=study.stakeholders, roots=roots, models=models)


def ours(study: ssm.Study) -> object:
    """All models as SVG, in the plain look, with fonts, CATWOE and all."""
    refs = (f"model/{model.id}" for model in study.models)
    return [drawing.svg for drawing in ssm.draw(study, *refs, look="plain")]


def theirs(study: ssm.Study, folder: Path) -> None:
    """All models as SVG by the graphviz package, one after the other: boxes and arrows."""
    import graphviz

    for model in study.models:
        dot = graphviz.Digraph(node_attr={"shape": "ellipse"})
        for activity in model.activities:
            dot.node(str(activity.id), f"{activity.id}. {activity.do}")
        for link in model.dependencies:
            dot.edge(str(link.tail), str(link.head))
        dot.render(outfile=folder / f"{model.id}.svg")


def built(folder: Path, *, anew: bool) -> None:
    """One run of `ssm build`; anew with nothing kept, else with nothing changed."""
    if anew:
        for old in (folder / "study" / ".ssm", folder / "out"):
            shutil.rmtree(old, ignore_errors=True)
    subprocess.run(
        [SSM, "build", folder / "study", "-o", folder / "out"],
        check=True,
        capture_output=True,
    )


def seconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def until_drawn(news: Iterator[News]) -> None:
    """Reads what is told up to the first picture."""
    while not isinstance(next(news).told, Drawn):
        pass


def edits(rounds: int, folder: Path) -> dict[str, float]:
    """The time from a saved edit to the SVG, in a watcher that runs already."""
    with tempfile.TemporaryDirectory(dir=folder) as there:
        study = Path(shutil.copytree(STUDY, Path(there) / "study")) / "study.yaml"
        times: dict[str, list[float]] = {name: [] for name in EDITS}
        news = ssm.watch(study, Path(there) / "out", pause=lambda _seconds: None)
        next(news)
        for n in range(rounds):
            for name, (old, new) in EDITS.items():
                words = new if n == 0 else f"{new} {'again ' * n}"
                text = (STUDY / "study.yaml").read_text(encoding="utf-8")
                study.write_text(text.replace(old, words), encoding="utf-8")
                times[name].append(seconds(lambda: until_drawn(news)))
    return {name: min(taken) for name, taken in times.items()}


def rows(rounds: int, folder: Path) -> Iterator[tuple[str, float, float]]:
    """What is measured: its name, its time, and the time of its yardstick."""
    many, models = [], many_models()
    yards: list[float] = []
    for _ in range(rounds):
        many.append(seconds(lambda: ours(models)))
        if shutil.which("dot"):
            yards.append(seconds(lambda: theirs(models, folder)))
    yield f"{MANY} models, plain / graphviz and dot", min(many), min(yards, default=0.0)
    shutil.copytree(STUDY, folder / "study")
    first = min(seconds(lambda: built(folder, anew=True)) for _ in range(2))
    again = min(seconds(lambda: built(folder, anew=False)) for _ in range(rounds))
    yield "unchanged build / the first", again, first
    study = ssm.load(STUDY)
    model = min(seconds(lambda: ssm.draw(study, MODEL)[0].svg) for _ in range(rounds))
    yield "one activity model / the first build", model, first
    for name, taken in edits(rounds, folder).items():
        yield f"edit in watch: {name} / the first build", taken, first


def main(rounds: int = 5) -> None:
    """Measure, and print a table."""
    print(f"{'what / beside what':48}{'ms':>8}{'beside':>8}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for name, taken, yard in rows(rounds, Path(folder)):
            told = f"{taken / yard:8.2f}" if yard else "  (skipped: no system dot here)"
            print(f"{name:48}{taken * 1000:8.0f}{yard * 1000:8.0f}{told}")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:2]))
