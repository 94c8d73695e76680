"""How long commands take, as ratios to an empty run of Python, measured in one go.

Run it by hand: `python tests/benchmarks/bench_startup.py [ROUNDS]`. It prints a table and
never fails: clocks differ from machine to machine, ratios hardly do. The runs are
interleaved, so that a busy minute slows all of them, and the fastest of each counts.
"""

import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
STUDY = ROOT / "examples" / "outpatients"
SSM = Path(sysconfig.get_path("scripts")) / "ssm"
MODEL = "model/good-time"
TEN_LINES = """
import sys, graphviz, networkx as nx
names, edges = eval(sys.argv[1])
graph = nx.DiGraph(edges)
graph.add_nodes_from(names)
dot = graphviz.Digraph(node_attr={"shape": "ellipse"})
for node in graph.nodes:
    dot.node(str(node), names[node])
for tail, head in graph.edges:
    dot.edge(str(tail), str(head))
dot.render(outfile=sys.argv[2])
"""


def same_graph() -> str:
    """The activities and dependencies of the model, as text for the ten-line script."""
    import ssm

    model = ssm.load(STUDY).study[MODEL]
    names = {activity.id: activity.do for activity in model.activities}
    edges = [(str(link.tail), str(link.head)) for link in model.dependencies]
    return repr((names, edges))


def runs(out: Path) -> dict[str, list[str | Path]]:
    """What is measured, by the name it has in the table."""
    python = sys.executable
    measured: dict[str, list[str | Path]] = {
        "python -c pass": [python, "-c", "pass"],
        "ssm --version": [SSM, "--version"],
        "ssm check": [SSM, "check", STUDY],
        "ssm explain CATWOE": [SSM, "explain", "CATWOE"],
        f"ssm draw {MODEL}": [SSM, "draw", STUDY, MODEL, "-o", out / "ours"],
        "ssm compare good-time": [SSM, "compare", STUDY, "good-time"],
        "ssm build": [SSM, "build", STUDY, "-o", out / "built"],
    }
    if shutil.which("dot"):
        measured["ten lines, networkx and dot"] = [
            *[python, "-c", TEN_LINES, same_graph()],
            out / "theirs.svg",
        ]
    return measured


def seconds(command: list[str | Path], out: Path) -> float:
    """The time of one cold run; folders that it wrote are removed before."""
    shutil.rmtree(out / "ours", ignore_errors=True)
    shutil.rmtree(out / "built", ignore_errors=True)
    start = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main(rounds: int = 15) -> None:
    """Measure, and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        measured = runs(out)
        times: dict[str, list[float]] = {name: [] for name in measured}
        for _ in range(rounds):
            for name, command in measured.items():
                times[name].append(seconds(command, out))
    base = min(times["python -c pass"])
    print(f"{'run':<32} {'fastest ms':>10} {'median ms':>10} {'ratio':>7}")
    for name, taken in times.items():
        best, middle = min(taken), statistics.median(taken)
        print(f"{name:<32} {best * 1000:10.0f} {middle * 1000:10.0f} {best / base:7.1f}")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:2]))
