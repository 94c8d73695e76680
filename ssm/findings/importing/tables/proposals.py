"""A mapping file proposed for a table, written so that a person corrects it in a minute."""

from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from ssm.files.emit import quoted
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.tables.inputs import grid_of
from ssm.findings.importing.tables.known import small
from ssm.findings.importing.tables.making import SKIPPED
from ssm.findings.importing.tables.opening import Opened, opened
from ssm.findings.importing.tables.plans import Plan
from ssm.findings.importing.tables.profiles import Profile, profiles_of

__all__ = ["needs_mapping", "propose"]

_WIDE, _EXAMPLE, _VIEWS = 40, 30, 12
_FIELDS = (
    ("text", "the words of a finding"),
    ("id", "the row's own number or name, the same in the next export"),
    ("source", "who was heard"),
    ("perspective", "whose view it is"),
    ("date", "when it was said"),
    ("document", "the document it is from"),
    ("speaker", "who spoke"),
    ("method", "how it was heard"),
    ("coders", "who gave the codes"),
    ("codes", "the codes it was given"),
    ("note", "a remark"),
)
_HEAD = """\
# How the columns of {name} become findings.
# A proposal, made by looking at {rows}: change what is not so, and import the table again.
"""


def needs_mapping(seen: Probe, how: How) -> bool:
    """Whether the columns of an input are neither known nor told, and had to be guessed.

    Args:
        seen: the input.
        how: how it is wanted to be read.

    Raises:
        UnreadableError: nothing of it can be read.
    """
    if how.mapping is not None:
        return False
    grid = grid_of(seen, how)
    return grid is not None and opened(grid, seen.path.name, strict=False).guess is not None


def propose(seen: Probe, how: How) -> str:
    """The text of a mapping file for a table, as its columns are understood by looking.

    Args:
        seen: the table.
        how: how it is wanted to be read; a mapping in it is not heeded.

    Raises:
        UnreadableError: nothing of it can be read.
    """
    grid = grid_of(seen, attrs.evolve(how, mapping=None))
    if grid is None:
        return ""
    begun = opened(grid, seen.path.name, strict=False)
    rows = [cells for _, cells in begun.data]
    profiles = profiles_of(begun.heading.names, rows)
    lines = [_HEAD.format(name=_one_line(seen.path.name), rows=_rows(len(rows))).rstrip("\n")]
    for section in (_columns, _questions, _codes, _marks, _skip, _values, _table):
        lines += section(begun, profiles)
    sheet = how.sheet or getattr(grid, "sheet", None)
    lines += _said({"sheet": sheet, "separator": how.separator, "encoding": how.encoding})
    lines += _left(begun, profiles)
    return "\n".join(lines) + "\n"


def _line(indent: str, begin: str, comment: str) -> str:
    return f"{indent + begin:<{_WIDE}}  # {comment}".rstrip()


def _rows(count: int) -> str:
    return "one row" if count == 1 else f"{count} rows"


def _examples(profile: Profile, count: int = 3) -> str:
    shown = []
    for cell in profile.examples(count):
        text = " ".join("".join(c if c.isprintable() else " " for c in cell).split())
        shown.append(text if len(text) <= _EXAMPLE else f"{text[:_EXAMPLE]}…")
    return " | ".join(shown) if shown else "(empty)"


def _columns(begun: Opened, profiles: Sequence[Profile]) -> Iterator[str]:
    plan = begun.plan
    held = dict(plan.fields)
    if len(plan.codes) == 1:
        held["codes"] = plan.codes[0]
    yield ""
    yield "# Which column is which part of a finding. Parts that are not there can be left out."
    yield "columns:"
    for field, meaning in _FIELDS:
        if field in held:
            profile = profiles[held[field]]
            yield _line("  ", f"{field}: {quoted(profile.name)}", _examples(profile))
        elif field in ("text", "source", "perspective") and not (
            field == "text" and plan.questions
        ):
            yield _line("  ", f'# {field}: ""', meaning)


def _questions(begun: Opened, profiles: Sequence[Profile]) -> Iterator[str]:
    if begun.plan.questions:
        yield ""
        yield "# Columns of answers: each answer is a finding, with the question as its note. The"
        yield "# short name in front becomes part of the finding's id."
        yield "questions:"
        for question in begun.plan.questions:
            profile = profiles[question.column]
            begin = f"{question.name}: {quoted(profile.name)}"
            yield _line("  ", begin, _examples(profile, 2))


def _codes(begun: Opened, profiles: Sequence[Profile]) -> Iterator[str]:
    if len(begun.plan.codes) > 1:
        yield ""
        yield "# Columns of codes."
        yield "codes:"
        for n in begun.plan.codes:
            yield _line("  - ", quoted(profiles[n].name), _examples(profiles[n]))


def _marks(begun: Opened, profiles: Sequence[Profile]) -> Iterator[str]:
    if begun.plan.flags:
        yield ""
        yield "# Columns of one code each: 1, x, yes or true gives the code."
        yield "marks:"
        named = any(code != profiles[n].name for n, code in begun.plan.flags)
        for n, code in begun.plan.flags:
            given = Counter(cell.strip() for cell in profiles[n].filled)
            told = ", ".join(f"{cell} {count} ×" for cell, count in sorted(given.items())[:3])
            begin = f"{quoted(code)}:" if named else "-"
            yield _line("  ", f"{begin} {quoted(profiles[n].name)}", told or "(empty)")


def _skip(begun: Opened, profiles: Sequence[Profile]) -> Iterator[str]:
    plan = begun.plan
    columns = [question.column for question in plan.questions]
    columns += [plan.fields["text"]] if "text" in plan.fields else []
    met = Counter(
        small(cell) for n in columns for cell in profiles[n].filled if small(cell) in SKIPPED
    )
    yield ""
    yield "# Cells that are no statement. They are counted, and told with the import."
    if not met or not plan.skip:
        yield f"# skip: [{', '.join(map(quoted, sorted(met) or ('n/a', '-')))}]"
        return
    yield "skip:"
    for word, count in sorted(met.items(), key=lambda item: (-item[1], item[0])):
        yield _line("  - ", quoted(word), f"{count} ×")


def _values(begun: Opened, profiles: Sequence[Profile]) -> Iterator[str]:
    if "perspective" not in begun.plan.fields:
        return
    words = profiles[begun.plan.fields["perspective"]].examples(_VIEWS)
    if words:
        yield ""
        yield "# Which stakeholder of the study each of these is; take out the signs in front."
        yield "# values:"
        yield "#   perspective:"
        yield from (f'#     {quoted(word.strip())}: ""' for word in words)


def _table(begun: Opened, profiles: Sequence[Profile]) -> Iterator[str]:
    plan = begun.plan
    yield ""
    yield "# How the table itself is read; take out the sign in front to say otherwise."
    yield "table:"
    if begun.heading.first:
        number = begun.heading.number or "none"
        yield _line("  ", f"names: {number}", "the row that names the columns, or none")
    if plan.codes and plan.parted:
        parted = quoted(plan.parted)
        yield _line("  ", f"codes parted by: {parted}", "signs between several codes of one cell")
    if "date" in plan.fields:
        begin = f"dates: {plan.order}" if plan.order else "# dates: day first"
        yield _line("  ", begin, "or month first, or year first")


def _said(settings: dict[str, str | None]) -> Iterator[str]:
    """What was said for this import, so that it holds for the next one too."""
    for name, value in settings.items():
        if value is not None:
            yield f"  {name}: {quoted(value)}"
    if settings["encoding"] is None:
        yield _line("  ", '# encoding: "cp1252"', "when letters look odd")


def _left(begun: Opened, profiles: Sequence[Profile]) -> Iterator[str]:
    left = _unused(begun.plan, profiles)
    if left:
        yield ""
        yield "# Columns that are left out:"
        for profile in left:
            yield f"#   {_one_line(profile.name)}: {_examples(profile, 2)}"


def _one_line(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _unused(plan: Plan, profiles: Sequence[Profile]) -> list[Profile]:
    used = {*plan.fields.values(), *plan.codes, *(n for n, _ in plan.flags)}
    used |= {question.column for question in plan.questions}
    return [profile for profile in profiles if profile.column not in used]
