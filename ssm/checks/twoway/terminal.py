"""A two-way reading for a terminal or a pipe: the sentence in brackets, then the parts."""

from collections.abc import Iterator, Sequence

from ssm.checks.explaining.readers import Look
from ssm.checks.twoway.questions import GOOD, questions
from ssm.checks.twoway.stretches import bracketed
from ssm.checks.twoway.told import FORM, act_told, phrase_told
from ssm.checks.twoway.values import TwoWay
from ssm.comparison.formats.measure import line, wide, wrapped

__all__ = ["as_text", "from_activities"]

_INDENT = 6
_PLAIN = str.maketrans({"“": '"', "”": '"', "…": "...", "→": "->"})


def as_text(reading: TwoWay, look: Look) -> str:
    """A definition read both ways: sentence, parts, activities, what to think about.

    Args:
        reading: the definition.
        look: how wide, and whether in colour.
    """
    return _told(reading.ref, reading, look, _parts(reading, look), _acts(reading, look))


def from_activities(reading: TwoWay, look: Look) -> str:
    """The same, seen from the activities: they come first.

    Args:
        reading: the definition, with the model that is asked about.
        look: how wide, and whether in colour.
    """
    ref = f"{reading.models[0].ref}, from {reading.ref}"
    return _told(ref, reading, look, _acts(reading, look), _parts(reading, look))


def _told(ref: str, reading: TwoWay, look: Look, *blocks: Sequence[str]) -> str:
    made = " (the sentence is composed from the parts)" if reading.composed else ""
    title = f"{ref}: {reading.title}{made}"
    lines = [look.paint("head", row) for row in wrapped(title, look.width)]
    if reading.sentence:
        lines += ["", *_sentence(reading, look), ""]
        lines += [look.paint("quiet", row) for row in wrapped(FORM, look.width)]
    for block in blocks:
        lines += ["", *block] if block else []
    asked = list(questions(reading)) or [GOOD]
    lines += ["", look.paint("head", "To think about")]
    for text in asked:
        first, *rest = wrapped(text, look.width - 4)
        lines += [
            look.paint("text", f"  - {first}"),
            *(look.paint("text", f"    {r}") for r in rest),
        ]
    text = "\n".join(lines)
    return text.translate(_PLAIN) if look.ascii_only else text


def _sentence(reading: TwoWay, look: Look) -> Iterator[str]:
    """The sentence in brackets, as lines; each bit painted by the letter it carries."""
    row: list[tuple[str, str]] = []
    used = 0
    for word in _words(reading):
        size = sum(wide(text) for text, _ in word)
        if row and used + 1 + size > look.width:
            yield "".join(look.paint(role, text) for text, role in row)
            row, used = [], 0
        if row:
            row.append((" ", "text"))
            used += 1
        row += word
        used += size
    if row:
        yield "".join(look.paint(role, text) for text, role in row)


def _words(reading: TwoWay) -> Iterator[list[tuple[str, str]]]:
    """What must not be parted: words with the brackets that touch them, each bit with its role."""
    word: list[tuple[str, str]] = []
    for step in bracketed(reading.stretches):
        role = step.letters[-1] if step.letters else "text"
        if step.kind == "open":
            word.append((f"[{step.text} ", role))
        elif step.kind == "close":
            word.append(("]", role))
        else:
            pieces = [line(piece) if piece else "" for piece in step.text.split(" ")]
            for n, piece in enumerate(pieces):
                if n and word:
                    yield word
                    word = []
                if piece:
                    word.append((piece, role))
    if word:
        yield word


def _parts(reading: TwoWay, look: Look) -> list[str]:
    lines = [look.paint("head", "The parts, in the sentence and in the activities")]
    for phrase in reading.phrases:
        lines += _entry(phrase.code, phrase.text, phrase_told(reading, phrase), phrase.letter, look)
    return lines if reading.phrases else []


def _acts(reading: TwoWay, look: Look) -> list[str]:
    lines: list[str] = []
    for model in reading.models:
        if model.acts:
            lines += [""] if lines else []
            lines.append(
                look.paint("head", f"The activities of {model.ref}, and what asks for them")
            )
        for act in model.acts:
            lines += _entry(act.id, act.do, act_told(act), "ref", look)
    return lines


def _entry(name: str, text: str, told: str, role: str, look: Look) -> Iterator[str]:
    """A name in the margin, words beside it, and below them what is told of it."""
    margin = f"  {name}".ljust(_INDENT)
    room = look.width - _INDENT
    first, *rest = wrapped(text, room)
    if len(margin.rstrip()) >= _INDENT:
        margin = f"{margin.rstrip()} "
    yield look.paint(role, margin) + look.paint("text", first)
    yield from (look.paint("text", " " * _INDENT + row) for row in rest)
    for row in wrapped(told, room) if told else ():
        yield look.paint("quiet", " " * _INDENT + row)
