"""How good suggestions are, before and after twenty decisions, on sets labelled by people.

Run it by hand: `python tests/benchmarks/bench_suggest.py [--sets FOLDER] [--draws 50]
[--model FOLDER] [--only WORD]`. It prints a table in Markdown and never fails. Sets are read
from the folders that SSM_TEST_DATA and SSM_TEST_SETS (or `--sets`) name; see
`suggest_sets.py`. What is not there is left out, and said.

A draw takes some rows at random, and at most 400 statements about them. Twenty statements
are decided: at random, or as `ssm findings suggest` asks. All figures are of the others,
the same ones before and after.
"""

import argparse
import importlib
import math
import os
import random
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import attrs
from suggest_sets import SETS, Labelled

from ssm.findings.suggesting import Suggester
from ssm.findings.suggesting.sense import Sense, sentence_model
from ssm.model.activity import Activity, Model
from ssm.model.finding import Finding
from ssm.model.study import Study

Ranks = Callable[[int], Sequence[int]]
DECIDED, MOST, LEAST = 20, 400, 5


@attrs.frozen
class Figures:
    """Recall at 1 and at 3, and the mean reciprocal rank."""

    first: float
    third: float
    mrr: float


def draw(whole: Labelled, rows: int, seed: int) -> Labelled:
    """Some rows that have a few statements at least, and statements about them."""
    rnd = random.Random(seed)
    held = Counter(row for about in whole.about for row in about)
    enough = [row for row in range(len(whole.rows)) if held[row] >= LEAST]
    chosen = sorted(rnd.sample(enough, min(rows, len(enough))))
    place = {row: at for at, row in enumerate(chosen)}
    pairs = [
        (text, frozenset(place[row] for row in about if row in place))
        for text, about in zip(whole.texts, whole.about, strict=True)
    ]
    pairs = [pair for pair in pairs if pair[1]]
    rnd.shuffle(pairs)
    texts, about = zip(*pairs[:MOST], strict=True)
    return Labelled(texts, tuple(whole.rows[row] for row in chosen), about)


def study_of(drawn: Labelled) -> Study:
    """A study with the rows as activities of one model."""
    activities = [
        Activity(id=str(at), do=" ".join(row.split())) for at, row in enumerate(drawn.rows)
    ]
    findings = [Finding(id=f"f{at}", text=text) for at, text in enumerate(drawn.texts)]
    model = Model(id="m", activities=activities, monitoring=None)
    return Study(models=[model], findings=findings)


def ranks_of(suggester: Suggester) -> Ranks:
    """The rows of a statement, the likeliest first."""
    return lambda at: [
        int(each.ref.rpartition("/")[2]) for each in suggester.rows_for(f"f{at}", 999)
    ]


def decide(suggester: Suggester, drawn: Labelled, at: int) -> None:
    """What the people said of one statement."""
    for row in sorted(drawn.about[at]):
        suggester.confirm(f"f{at}", f"m/{row}")


def at_random(suggester: Suggester, drawn: Labelled, seed: int) -> list[int]:
    """Decides statements in no order; says which."""
    size = len(drawn.texts)
    chosen = random.Random(seed + 1).sample(range(size), min(DECIDED, size // 2))
    for at in chosen:
        decide(suggester, drawn, at)
    return chosen


def as_asked(suggester: Suggester, drawn: Labelled) -> list[int]:
    """Decides statements in the order in which they are asked; says which."""
    left = [f"f{at}" for at in range(len(drawn.texts))]
    chosen = []
    for _ in range(min(DECIDED, len(left) // 2)):
        finding = suggester.useful_first(left)[0]
        left.remove(finding)
        chosen.append(int(finding[1:]))
        decide(suggester, drawn, chosen[-1])
    return chosen


def figures(ranks: Ranks, drawn: Labelled, without: Iterable[int] = ()) -> Figures:
    """How well the statements are ranked, but for some."""
    left = [at for at in range(len(drawn.texts)) if at not in set(without)]
    firsts, thirds, reciprocals = [], [], []
    for at in left:
        about, found = drawn.about[at], list(ranks(at))
        firsts.append(len(about & set(found[:1])) / len(about))
        thirds.append(len(about & set(found[:3])) / len(about))
        places = [found.index(row) + 1 for row in about if row in found]
        reciprocals.append(1 / min(places) if places else 0.0)
    return Figures(*(statistics.fmean(each) for each in (firsts, thirds, reciprocals)))


def by_chance(drawn: Labelled, seed: int) -> Ranks:
    """Rows in no order."""
    rnd, rows = random.Random(seed + 2), range(len(drawn.rows))
    return lambda _: rnd.sample(rows, len(rows))


def by_likeness(drawn: Labelled, alike: Callable[[int, int], float]) -> Ranks:
    """Rows in the order of a measure of likeness."""
    rows = range(len(drawn.rows))
    return lambda at: sorted(rows, key=lambda row: -alike(at, row))


def plain_tfidf(drawn: Labelled) -> Ranks:
    """TF-IDF and cosine of words as they are."""
    bags = [Counter(text.lower().split()) for text in (*drawn.rows, *drawn.texts)]
    held = Counter(word for bag in bags for word in bag)
    vectors = []
    for bag in bags:
        vector = {word: n * (math.log(len(bags) / held[word]) + 1) for word, n in bag.items()}
        length = math.sqrt(sum(value * value for value in vector.values())) or 1
        vectors.append({word: value / length for word, value in vector.items()})
    size = len(drawn.rows)
    return by_likeness(
        drawn,
        lambda at, row: sum(
            value * vectors[size + at].get(word, 0) for word, value in vectors[row].items()
        ),
    )


def fuzzy(drawn: Labelled) -> Ranks | None:
    """The token set ratio of rapidfuzz, where that is installed."""
    try:
        ratio = importlib.import_module("rapidfuzz.fuzz").token_set_ratio
    except ImportError:
        return None
    return by_likeness(
        drawn, lambda at, row: ratio(drawn.texts[at].lower(), drawn.rows[row].lower())
    )


def measure(drawn: Labelled, seed: int, sense: Sense | None = None) -> dict[str, Figures]:
    """All ways on one draw."""
    study = study_of(drawn)
    found = {}
    if sense is None:
        found["random"] = figures(by_chance(drawn, seed), drawn)
        found["TF-IDF"] = figures(plain_tfidf(drawn), drawn)
        ratio = fuzzy(drawn)
        if ratio is not None:
            found["rapidfuzz"] = figures(ratio, drawn)
    untaught = ranks_of(Suggester(study, sense=sense))
    found["before"] = figures(untaught, drawn)
    for name in ("at random", "as asked"):
        suggester = Suggester(study, sense=sense)
        if name == "at random":
            chosen = at_random(suggester, drawn, seed)
        else:
            chosen = as_asked(suggester, drawn)
        found[f"before, {name}"] = figures(untaught, drawn, chosen)
        found[f"20 {name}"] = figures(ranks_of(suggester), drawn, chosen)
    return found


def told(found: Sequence[dict[str, Figures]], name: str) -> str:
    """The means of one way over all draws."""
    if name not in found[0]:
        return "-"
    values = [attrs.astuple(each[name]) for each in found]
    return " / ".join(f"{statistics.fmean(column):.2f}" for column in zip(*values, strict=True))


def gone(found: Sequence[dict[str, Figures]], name: str) -> str:
    """What share of the errors twenty decisions take away, and how sure that is."""
    before = [each[f"before, {name}"].first for each in found]
    after = [each[f"20 {name}"].first for each in found]
    changes = [new - old for new, old in zip(after, before, strict=True)]
    share = sum(changes) / (len(changes) - sum(before) or 1)
    spread = statistics.stdev(changes) if len(changes) > 1 else 0.0
    margin = 1.96 * spread / math.sqrt(len(changes))
    fewer = sum(change < 0 for change in changes)
    mean = statistics.fmean(changes)
    return f"{share:+.0%} ({mean:+.3f} ± {margin:.3f}; fewer right in {fewer} of {len(changes)})"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sets", default=os.environ.get("SSM_TEST_SETS", ""))
    parser.add_argument("--draws", type=int, default=50)
    parser.add_argument("--model", default="")
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    named = Path(os.environ.get("SSM_TEST_DATA", ""))
    data = named / "data" if (named / "data").is_dir() else named
    sense = None
    if asked.model:
        sense = sentence_model(asked.model)
    ways = ("random", "TF-IDF", "rapidfuzz", "before", "20 at random", "20 as asked")
    print("| set | rows |", " | ".join(ways), "| errors gone, at random | errors gone, as asked |")
    print("|---|---|", "---|" * (len(ways) + 2), sep="")
    for name, read, rows in SETS:
        if asked.only not in name:
            continue
        try:
            whole = read(data, Path(asked.sets))
        except OSError as error:
            print(f"| {name} | {rows} | not there: {error.filename} |")
            continue
        found = [measure(draw(whole, rows, n), n, sense) for n in range(asked.draws)]
        cells = [told(found, way) for way in ways]
        cells += [gone(found, way) for way in ("at random", "as asked")]
        print(f"| {name} | {rows} |", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
