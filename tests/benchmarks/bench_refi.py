"""How long a large project of a coding tool takes to come in, and how much memory.

Run it by hand: `python tests/benchmarks/bench_refi.py [MEGABYTES]`. It writes a project of
that size (20 when left out) to a folder that goes again, imports it, and prints a table;
it never fails. Times are also told as a ratio to counting to a million.
"""

import resource
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path
from random import Random

from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.refi.importer import RefiProject

SENTENCE = "The letter went to the old address, so I rang; nobody at the desk had a list"
CODES = 60
PER_DOCUMENT = 400_000
SELECTIONS = 600


def text_of(number: int) -> str:
    """A long document with CR LF and an emoji here and there; no two lines are the same."""
    chance = Random(number)
    words = SENTENCE.split()
    lines = []
    size = 0
    while size < PER_DOCUMENT:
        chance.shuffle(words)
        lines.append(
            f"{size}: {' '.join(words)}{' 📬' if chance.random() < 0.1 else ''} {chance.random()}"
        )
        size += len(lines[-1]) + 2
    return "\r\n".join(lines)


def write(path: Path, megabytes: float) -> tuple[int, int]:
    """A packed project of about that size; gives how many documents and selections."""
    sources = []
    documents = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as box:
        while documents == 0 or path.stat().st_size < megabytes * 1_000_000:
            text = text_of(documents)
            box.writestr(f"sources/{documents}.txt", b"\xef\xbb\xbf" + text.encode())
            sources.append(source(documents, text))
            documents += 1
        codes = "".join(
            f'<Code guid="c{n}" name="code {n}" isCodable="true"/>' for n in range(CODES)
        )
        box.writestr(
            "project.qde",
            f'<Project xmlns="urn:QDA-XML:project:1.0" origin="NVivo"><CodeBook><Codes>{codes}'
            f"</Codes></CodeBook><Sources>{''.join(sources)}</Sources></Project>",
        )
    return documents, documents * SELECTIONS


def source(number: int, text: str) -> str:
    """A source with selections from word to word, counted in UTF-16."""
    chance = Random(number)
    starts = [at + 1 for at, sign in enumerate(text) if sign == " "]
    units = utf16_counts(text)
    marks = []
    for n, at in enumerate(sorted(chance.sample(range(len(starts) - 30), SELECTIONS))):
        start, end = starts[at], starts[at + 20] - 1
        marks.append(
            f'<PlainTextSelection guid="s{number}-{n}" name="" startPosition="{units[start]}" '
            f'endPosition="{units[end]}"><Description/><Coding guid="g" creatingUser="u">'
            f'<CodeRef targetGUID="c{n % CODES}"/></Coding></PlainTextSelection>'
        )
    name = f'guid="d{number}" name="Interview {number}"'
    return (
        f'<TextSource {name} plainTextPath="internal://{number}.txt">{"".join(marks)}</TextSource>'
    )


def utf16_counts(text: str) -> list[int]:
    """How many UTF-16 units stand before each code point."""
    counts = [0]
    for sign in text:
        counts.append(counts[-1] + (2 if ord(sign) > 0xFFFF else 1))
    return counts


def peak() -> float:
    """The most memory that this process has had, in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # the other figure may be that of the process that began this one
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1_000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000


def main() -> None:
    """Writes, reads in a process of its own, and prints."""
    if len(sys.argv) > 2:
        read(Path(sys.argv[2]))
        return
    import subprocess

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.qdpx"
        documents, selections = write(path, float(sys.argv[1]) if len(sys.argv) > 1 else 20)
        size = path.stat().st_size / 1_000_000
        print(f"{documents} documents, {selections} selections, {size:.1f} MB packed")
        subprocess.run([sys.executable, __file__, "0", str(path)], check=True)


def read(path: Path) -> None:
    """Reads a project, keeps nothing, and prints what it took."""
    began = time.perf_counter()
    sum(range(1_000_000))
    yardstick = time.perf_counter() - began
    before = peak()
    began = time.perf_counter()
    kinds = Counter(type(each).__name__ for each in RefiProject().read(probe(path), How()))
    took = time.perf_counter() - began
    told = ", ".join(f"{count} {name}" for name, count in sorted(kinds.items()))
    print(f"{took:.1f} s (x {took / yardstick:,.0f}); {told}")
    print(f"peak {peak():.0f} MB, of which {before:.0f} MB before")


if __name__ == "__main__":
    main()
