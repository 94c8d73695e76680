"""Make the word list of the language rules from WordNet, the SPECIALIST lexicon and SCOWL.

    python tests/tools/make_words.py WORDNET LEMMINFLECT SCOWL

WORDNET is the folder with WordNet 3.0's `index.sense` and `*.exc` (Debian: wordnet-base,
wordnet-sense-index), LEMMINFLECT the file `infl_lu.csv.gz` of PyPI's lemminflect, which
holds the inflections of the SPECIALIST lexicon, SCOWL a folder with its `*-words.*` lists.
The same input gives the same bytes.
"""

import gzip
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from ssm.checks.language.lexicon import WORDS, guessed
from ssm.checks.language.lists import word_set

PARTS = {"1": "n", "2": "v", "3": "j", "4": "r", "5": "j"}
"""Noun, verb, adjective, adverb, by the first digit of a sense key."""
KINDS = {
    18: "p",
    14: "p",
    5: "l",
    20: "l",
    6: "t",
    8: "t",
    13: "t",
    15: "t",
    17: "t",
    27: "t",
    21: "m",
    4: "c",
    11: "c",
    22: "c",
    28: "h",
}
"""Person, living thing, thing, money, act and event, time: by lexicographer file; else `a`."""
COMMON, USED, VERBS = 20, 50, 60
"""Levels of SCOWL: common words, words used in WordNet's texts, verbs."""
NEW = word_set(
    """
    backfill blog co-author co-create crowdfund deadhead download email fast-track flyer
    fundraise handcraft livestream message mothball offboard onboard outsource prototype
    rehome rewild rewire sandbag signpost tweet text triage unblock upcycle upload upskill
    """
)
"""Verbs that are younger than the lists."""
YOUNG = {
    "0t": word_set("app dashboard foodbank helpline laptop smartphone spreadsheet website"),
    "0p": word_set("caregiver hospice publican stakeholder"),
}
"""Nouns that are younger than the lists, or rarer in them than in studies."""
ABUSE = word_set(
    """
    bastard bitch coon cripple faggot idiot imbecile moron nigger nymphomaniac retarded whore
    """
)
"""Words of abuse, which no study needs and nobody should meet in our files."""
AUXILIARY = word_set("may might can could shall should will would must")


def senses(wordnet: Path) -> tuple[dict[str, Counter[str]], dict[str, Counter[str]]]:
    """How often each word is used as each part of speech, and as each kind of noun.

    A sense that was not met counts a little, the first one most.
    """
    parts: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (wordnet / "index.sense").read_text().splitlines():
        key, _, number, met = line.split()
        word, _, rest = key.partition("%")
        if not word.replace("-", "").isalpha():
            continue
        part = PARTS[rest[0]]
        parts[word][part] += int(met) + (0.5 if number == "1" else 0.0)
        if part == "n":
            weight = int(met) + (0.5 if number == "1" else 0.1)
            kinds[word][KINDS.get(int(rest[2:4]), "a")] += weight
    return parts, kinds


def more_verbs(lemminflect: Path, parts: dict[str, Counter[str]]) -> None:
    """Verbs that WordNet lacks count as seldom met."""
    for word in NEW:
        parts[word]["v"] = max(parts[word]["v"], 0.5)
    with gzip.open(lemminflect, "rt") as lines:
        for line in lines:
            word, part, _ = line.split(",", 2)
            if part == "verb" and word.islower() and not parts[word]["v"]:
                parts[word]["v"] = 0.5


def levels(scowl: Path) -> dict[str, int]:
    """How common each word is, by the smallest list that has it."""
    found: dict[str, int] = {}
    for level in (10, 20, 35, 40, 50, 55, 60):
        for kind in ("english", "british", "american"):
            for word in (scowl / f"{kind}-words.{level}").read_text("latin-1").split():
                found.setdefault(word, level)
    return found


def code(parts: Counter[str], kinds: Counter[str]) -> str:
    """How a word is used: how often as a verb, 0 to 4, and as which kinds of noun."""
    other = parts["n"] + parts["j"]
    share = parts["v"] / (parts["v"] + other) if parts["v"] else 0.0
    level = 4 if share == 1 else 3 if share > 0.6 else 2 if share >= 0.25 else 1 if share else 0
    total = sum(kinds.values())
    kept = "".join(kind for kind in "pltmcha" if total and kinds[kind] >= 0.15 * total)
    return f"{level}{kept}{'j' if parts['j'] > 0.2 * (parts['n'] + parts['v']) else ''}"


def kept(word: str, parts: Counter[str], kinds: Counter[str], level: int) -> bool:
    """Whether a word is common enough for the list."""
    if word in AUXILIARY | ABUSE or not 1 < len(word) < 17:
        return False
    if not parts["n"] + parts["v"] + parts["j"]:
        return False
    if not parts["v"] and guessed(word) == code(parts, kinds):
        return False
    used = max(parts.values()) >= 1
    return level <= COMMON or (used and level <= USED) or (bool(parts["v"]) and level <= VERBS)


def irregular(wordnet: Path, known: set[str]) -> list[str]:
    """Forms that no rule finds, with the word they belong to."""
    from ssm.checks.language.forms import regular

    found = set()
    for part in ("verb", "noun"):
        for line in (wordnet / f"{part}.exc").read_text().splitlines():
            form, base = line.split()[:2]
            if form.isalpha() and base in known and base not in regular(form):
                found.add(f"{form}={base}")
    return sorted(found)


def main(wordnet: str, lemminflect: str, scowl: str) -> None:
    """Write the list: a line a code, the words that have it behind."""
    parts, kinds = senses(Path(wordnet))
    more_verbs(Path(lemminflect), parts)
    level = levels(Path(scowl))
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(parts):
        if word in NEW or (word in level and kept(word, parts[word], kinds[word], level[word])):
            groups[code(parts[word], kinds[word])].append(word)
    for code_, young in YOUNG.items():
        groups[code_] = sorted({*groups[code_], *young})
    known = {word for words in groups.values() for word in words}
    lines = [f"{code} {' '.join(words)}" for code, words in sorted(groups.items())]
    forms = irregular(Path(wordnet), known)
    WORDS.write_text("\n".join([*lines, f"= {' '.join(forms)}"]) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
