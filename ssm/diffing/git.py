"""What is asked of git: which revision a word is, and the files of one folder in it.

Git is only read: neither the files at work nor the index are touched, nothing is fetched,
and no word of a user can be taken for an option.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.model.nearest import did_you_mean

__all__ = ["Blob", "Repository", "looks_like_revision"]

_QUIET = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_FILES = ("100644", "100755", "100664")
_MOST_BYTES, _MOST_FILES = 200_000_000, 20_000
_SECONDS = 120


@attrs.frozen
class Blob:
    """A file as git has it: its name in the folder asked for, its object, its size."""

    name: str
    object: str
    size: int


def looks_like_revision(word: str) -> bool:
    """Whether git may be asked about a word: it is no option, and on one line.

    Example:
        >>> looks_like_revision("HEAD~3"), looks_like_revision("--output=x")
        (True, False)
    """
    return bool(word) and not word.startswith("-") and word.isprintable() and " " not in word


@attrs.frozen(repr=False)
class Repository:
    """The repository that a folder lies in.

    Attributes:
        folder: the folder.
        top: the repository's own folder.
    """

    folder: str
    top: str

    @classmethod
    def of(cls, folder: str) -> "Repository":
        """The repository that a folder lies in.

        Args:
            folder: any folder inside it.

        Raises:
            UnreadableError: there is no git, or the folder lies in no repository.
        """
        done = _git(folder, "rev-parse", "--show-toplevel")
        if done.returncode:
            why = _why(done)
            msg = f"{folder}: no revision can be read here, for git says: {why}"
            if "not a git repository" in why:
                msg = f"{folder}: this is in no git repository, so that there are no revisions"
            whole = f"{msg}; name two studies, by their folders or files"
            raise UnreadableError(whole, folder)
        return cls(folder, os.fsdecode(done.stdout.removesuffix(b"\n")))

    def commit(self, word: str) -> str | None:
        """The id of the commit that a word means; None when it means none."""
        if not looks_like_revision(word):
            return None
        done = self._asked("rev-parse", "--verify", "--quiet", f"{word}^{{commit}}")
        return None if done.returncode else done.stdout.decode("ascii").strip()

    def unknown(self, word: str) -> UnreadableError:
        """What to say of a word that is no revision."""
        done = self._asked("for-each-ref", "--format=%(refname:short)")
        names = [name for name in done.stdout.decode("utf-8", "replace").split("\n") if name]
        hint = did_you_mean(word, names)
        if self._asked("rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
            hint += "; this clone is shallow, older versions come with: git fetch --unshallow"
        return UnreadableError(f"{self.folder}: git knows no revision {word!r} here{hint}", word)

    def day(self, commit: str) -> str:
        """The day of a commit."""
        return self._asked("log", "-1", "--format=%cs", commit).stdout.decode("ascii").strip()

    def inside(self, path: str | os.PathLike[str]) -> str:
        """A path as git names it: from the repository's own folder, parts joined by `/`.

        Raises:
            UnreadableError: it lies outside.
        """
        try:
            found = Path(path).resolve().relative_to(Path(self.top).resolve())
        except ValueError:
            msg = f"{os.fspath(path)}: this is outside the repository of {self.folder}"
            raise UnreadableError(msg, os.fspath(path)) from None
        return "" if found == Path() else found.as_posix()

    def kind(self, commit: str, path: str) -> str | None:
        """What a path is at a commit: `tree`, `blob`, `commit` for a submodule, or None."""
        done = self._asked("cat-file", "-t", f"{commit}:{path}")
        if done.returncode == 0:
            return done.stdout.decode("ascii").strip()
        entry = self._asked("ls-tree", "--full-tree", commit, "--", path or ".").stdout.split()
        return entry[1].decode("ascii") if len(entry) > 1 else None

    def files(self, commit: str, folder: str) -> tuple[Blob, ...]:
        """The files below a folder at a commit; links and submodules are left out.

        Raises:
            UnreadableError: there are too many, or they are too big.
        """
        done = self._asked("ls-tree", "-r", "-z", "-l", "--full-tree", f"{commit}:{folder}")
        found = tuple(_blobs(done.stdout))
        if len(found) > _MOST_FILES or sum(blob.size for blob in found) > _MOST_BYTES:
            where = folder or "the repository's own folder"
            msg = f"{where}: holds too much to be set beside another version ({len(found)} files)"
            whole = f"{msg}; keep the study in a folder of its own"
            raise UnreadableError(whole, folder)
        return found

    def read(self, blobs: tuple[Blob, ...]) -> Iterator[tuple[Blob, bytes]]:
        """The bytes of files.

        Raises:
            UnreadableError: they are not all in this clone.
        """
        asked = "".join(f"{blob.object}\n" for blob in blobs).encode("ascii")
        done = self._asked("cat-file", "--batch", stdin=asked)
        rest = memoryview(done.stdout)
        for blob in blobs:
            end = blob.object.encode("ascii") + f" blob {blob.size}\n".encode("ascii")
            if bytes(rest[: len(end)]) != end:
                msg = f"{blob.name}: git does not have this file here; try: git fetch --refetch"
                raise UnreadableError(msg, blob.name)
            yield blob, bytes(rest[len(end) : len(end) + blob.size])
            rest = rest[len(end) + blob.size + 1 :]

    def _asked(self, *words: str, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
        return _git(self.folder, *words, stdin=stdin)


def _blobs(listed: bytes) -> Iterator[Blob]:
    for line in listed.split(b"\0"):
        about, _, name = line.partition(b"\t")
        mode, _, object_, size = (*about.decode("ascii").split(), "", "", "", "")[:4]
        if mode in _FILES:
            yield Blob(os.fsdecode(name), object_, int(size))


def _git(folder: str, *words: str, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    command = ["git", "--no-pager", "--literal-pathspecs", "-C", folder, *words]
    try:
        return subprocess.run(
            command,
            input=stdin,
            capture_output=True,
            check=False,
            env={**os.environ, **_QUIET},
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired:
        msg = f"git has not answered for {_SECONDS} s; name two folders instead of revisions"
        raise UnreadableError(msg, folder) from None
    except OSError:
        msg = "git is not to be found here, so that no revision can be read; name two folders"
        raise UnreadableError(msg, folder) from None


def _why(done: "subprocess.CompletedProcess[bytes]") -> str:
    said = done.stderr.decode("utf-8", "replace").strip().split("\n")
    return said[0].removeprefix("fatal: ") or "nothing"
