"""Whether a study gives the same bytes with other hash seeds and in other surroundings.

Run it by hand: `python tests/benchmarks/same_bytes.py [SEEDS]`. It builds each example
once as a reference, then with other hash seeds, each time in another folder, with another
locale and in another time zone, and names the files that differ. The exit status is 1 if
some do.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SSM = Path(sysconfig.get_path("scripts")) / "ssm"
SURROUNDINGS = (
    {"LC_ALL": "C", "TZ": "UTC"},
    {"LC_ALL": "C.UTF-8", "TZ": "Asia/Kathmandu"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "America/St_Johns"},
    {"LC_ALL": "de_DE.UTF-8", "PYTHONUTF8": "0", "TZ": "Pacific/Auckland"},
)

__all__ = ["build", "differences", "main"]


def build(study: Path, folder: Path, seed: int) -> dict[str, str]:
    """Build a copy of a study in a folder; the digest of each file by its name."""
    copy = shutil.copytree(study, folder / "somewhere" / study.name)
    around = SURROUNDINGS[seed % len(SURROUNDINGS)]
    done = subprocess.run(
        [SSM, "build", copy, "-o", folder / "out"],
        env={**os.environ, **around, "PYTHONHASHSEED": str(seed)},
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        sys.exit(f"ssm build {study.name}: status {done.returncode}\n{done.stderr}")
    return {
        path.relative_to(folder / "out").as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((folder / "out").rglob("*"))
        if path.is_file()
    }


def differences(study: Path, seeds: range) -> list[str]:
    """The files of a build that are not the same for all seeds, with the seed."""
    found = []
    reference: dict[str, str] = {}
    for seed in seeds:
        with tempfile.TemporaryDirectory(prefix=f"ssm {seed} ") as folder:
            built = build(study, Path(folder), seed)
        reference = reference or built
        names = sorted(reference.keys() | built.keys())
        changed = [name for name in names if reference.get(name) != built.get(name)]
        found += [f"{study.name}, seed {seed}: {name}" for name in changed]
    return found


def main(seeds: int = 20) -> int:
    """Build all examples with so many seeds, and print what differs."""
    studies = sorted(path.parent for path in (ROOT / "examples").glob("*/study.yaml"))
    found = [line for study in studies for line in differences(study, range(seeds))]
    print(*found or [f"the same bytes: {len(studies)} studies, {seeds} seeds each"], sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:2])))
