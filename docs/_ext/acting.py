"""Act a tutorial through: do what its page tells a learner to do, in order, in a folder.

The page is the script. A block with a caption is written into the file that the caption
names, a console block is run, and what is shown after it is what it says. The tests act
the page and compare; the build of the documentation acts it for the study as it stands
wherever the page shows a picture; the notebook is made from the same steps.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

__all__ = ["LEFT_OUT", "Step", "act", "changed", "passage_filled", "shown_in", "steps_of"]

FENCE = re.compile(
    r"^(?P<fence>```+|:::+)(?P<info>[^\n]*)\n(?P<body>.*?)^(?P=fence)[ ]*$",
    re.MULTILINE | re.DOTALL,
)
CAPTION = re.compile(r"\A:caption: (?P<file>\S+) \((?P<how>[^)]+)\)\n\n?")
STUDY = re.compile(r"^:study: (?P<study>\S+)$", re.MULTILINE)
HOW = {
    "a new file": "new",
    "at the end": "end",
    "one line, changed": "change",
    "a passage, filled in": "passage",
}
LEFT_OUT = "[...]"

Run = Callable[[str], str]


@attrs.frozen
class Step:
    """One thing that the page does: what kind, to which file, with which text, at which line.

    The kinds are `new`, `end`, `change` and `passage` for a file, `console`, `text` for
    what was printed, and `picture` with the folder of the study that it shows.
    """

    kind: str
    file: str
    text: str
    line: int


def steps_of(text: str) -> Iterator[Step]:
    """The steps of a page, in order; other blocks are no steps.

    Args:
        text: The page.

    Raises:
        ValueError: A caption says something else than how a file is written.

    Example:
        >>> [step.text for step in steps_of("```console\\n$ ssm check cafe\\n```\\n")]
        ['$ ssm check cafe\\n']
    """
    for match in FENCE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        info, body = match["info"].strip(), match["body"]
        caption = CAPTION.match(body)
        if caption:
            if caption["how"] not in HOW:
                message = f"line {line}: how is the file written? (got {caption['how']!r})"
                raise ValueError(message)
            yield Step(HOW[caption["how"]], caption["file"], body[caption.end() :], line)
        elif info in {"console", "text"}:
            yield Step(info, "", body, line)
        elif info.startswith("{ssm-") and (study := STUDY.search(body)):
            yield Step("picture", study["study"], body, line)


def act(text: str, folder: Path, run: Run) -> Iterator[tuple[Step, str]]:
    """Do what a page says; gives each step when it is done, with what was printed last.

    Args:
        text: The page.
        folder: The empty folder in which the learner works.
        run: Runs one command line in that folder, and gives all that it prints.

    Raises:
        ValueError: A change or a passage is not found in its file, or found twice.
    """
    printed = ""
    for step in steps_of(text):
        if step.kind == "console":
            printed = "".join(run(line[2:]) for line in _commands(step.text))
        elif step.kind not in {"text", "picture"}:
            _write(step, folder / step.file)
        yield step, printed


def _commands(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("$ ")]


def _write(step: Step, path: Path) -> None:
    """A file as it is after the step; an addition has an empty line before it."""
    if step.kind == "new":
        path.parent.mkdir(exist_ok=True)
        path.write_text(step.text, encoding="utf-8", newline="\n")
        return
    old = path.read_text(encoding="utf-8")
    if step.kind == "end":
        new = f"{old}\n{step.text}"
    else:
        new = (changed if step.kind == "change" else passage_filled)(old, step.text)
    path.write_text(new, encoding="utf-8", newline="\n")


def changed(text: str, diff: str) -> str:
    """A text in which the line that begins with `-` has become the one that begins with `+`.

    Raises:
        ValueError: The old line does not stand in the text, or stands there twice.

    Example:
        >>> changed("a: 1\\nb: 2\\n", "-b: 2\\n+b: 3\\n")
        'a: 1\\nb: 3\\n'
    """
    old, new = (line[1:] for line in diff.splitlines())
    return _replaced(text, f"{old}\n", f"{new}\n")


def passage_filled(text: str, passage: str) -> str:
    """A text in which what stands between two lines is as the passage has it.

    The first and the last line of the passage stand in the text as they are.

    Raises:
        ValueError: One of these lines is not there.

    Example:
        >>> passage_filled("Date:\\nWhere:\\nEnd\\n", "Date:\\nWhere: at home\\nEnd\\n")
        'Date:\\nWhere: at home\\nEnd\\n'
    """
    lines = passage.rstrip("\n").split("\n")
    head, tail = f"{lines[0]}\n", f"\n{lines[-1]}\n"
    begin = text.index(head)
    end = text.index(tail, begin) + len(tail)
    return _replaced(text, text[begin:end], f"{chr(10).join(lines)}\n")


def _replaced(text: str, old: str, new: str) -> str:
    if text.count(old) != 1:
        message = f"'old' must stand once in the file (got {old!r}, {text.count(old)} times)"
        raise ValueError(message)
    return text.replace(old, new)


def shown_in(shown: str, printed: str) -> bool:
    """Whether what a page shows is all that was printed, but for what it says it left out.

    Example:
        >>> shown_in("one\\n[...]\\nthree\\n", "one\\ntwo\\nthree\\n")
        True
        >>> shown_in("one\\n", "one\\ntwo\\n")
        False
    """
    parts = [re.escape(part) for part in f"{shown.rstrip()}\n".split(f"{LEFT_OUT}\n")]
    return re.fullmatch("(?:.*\n)*".join(parts), f"{printed.strip()}\n") is not None
