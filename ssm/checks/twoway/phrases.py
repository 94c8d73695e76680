"""The parts of a root definition, each with the codes of `traces` and the words to look for."""

from collections.abc import Iterator, Sequence

from ssm.checks.twoway.values import Phrase
from ssm.model.root import Root
from ssm.model.study import Study

__all__ = ["meant", "open_letters", "phrases_of"]

_PEOPLE = (
    ("C", "beneficiaries", "better off"),
    ("C", "victims", "worse off"),
    ("A", "actors", ""),
    ("O", "owners", ""),
)
_SAME = {"P": "T", "T": "P"}


def phrases_of(study: Study, root: Root) -> tuple[Phrase, ...]:
    """The parts of a definition: P, Q and R, then C, A, T, W, O and E.

    Args:
        study: where the stakeholders have their names.
        root: the definition.

    Example:
        >>> root = Root(id="fence", what="paint the fence", how=["by hand"], owners=["us"])
        >>> [(phrase.code, phrase.text) for phrase in phrases_of(Study(), root)]
        [('P', 'paint the fence'), ('Q1', 'by hand'), ('O1', 'us')]
    """
    made = [*_pqr(root), *_catwoe(study, root)]
    return tuple(phrase for phrase in made if phrase.text.strip())


def _pqr(root: Root) -> Iterator[Phrase]:
    if root.what:
        yield _phrase("P", root.what, ("what",))
    for n, means in enumerate(root.how):
        yield _phrase(f"Q{n + 1}", means, ("how", n))
    if root.why:
        yield _phrase("R", root.why, ("why",))


def _catwoe(study: Study, root: Root) -> Iterator[Phrase]:
    people = list(_people(study, root))
    yield from (phrase for phrase in people if phrase.letter in "CA")
    change = root.transformation
    if change is not None:
        steps = (change.input, change.output) if change.input and change.output else ()
        yield _phrase("T", change.text, ("transformation",), steps or (change.text,))
    if root.worldview:
        yield _phrase("W", root.worldview, ("worldview",))
    yield from (phrase for phrase in people if phrase.letter == "O")
    for n, given in enumerate(root.environment):
        yield _phrase(f"E{n + 1}", given, ("environment", n))


def _people(study: Study, root: Root) -> Iterator[Phrase]:
    names = {stakeholder.id: stakeholder.name for stakeholder in study.stakeholders}
    numbers = dict.fromkeys("CAO", 0)
    for letter, field, note in _PEOPLE:
        for n, text in enumerate(getattr(root, field)):
            numbers[letter] += 1
            id = text.removeprefix("stakeholder/")
            name = names.get(id)
            wordings = (text,) if name is None else (name, id.replace("-", " ").replace("_", " "))
            code = f"{letter}{numbers[letter]}"
            yield _phrase(code, name or text, (field, n), wordings, note)


def _phrase(
    code: str,
    text: str,
    path: tuple[str | int, ...],
    wordings: Sequence[str] = (),
    note: str = "",
) -> Phrase:
    plain = " ".join(text.split())
    return Phrase(code=code, text=plain, path=path, wordings=tuple(wordings) or (plain,), note=note)


def open_letters(phrases: Sequence[Phrase]) -> tuple[str, ...]:
    """The letters of PQR and CATWOE for which nothing is written.

    Example:
        >>> open_letters(phrases_of(Study(), Root(id="f", what="paint", worldview="It pays.")))
        ('Q', 'R', 'C', 'A', 'T', 'O', 'E')
    """
    said = {phrase.letter for phrase in phrases}
    return tuple(letter for letter in "PQRCATWOE" if letter not in said)


def meant(trace: str, phrases: Sequence[Phrase]) -> tuple[str, ...]:
    """The codes of the phrases that an activity means by what it traces.

    A letter alone means all of its phrases; P and T stand for each other where a
    definition has only one of them, for they say the same of a system.

    Args:
        trace: as written: `P`, `Q`, `Q1`, `T`.
        phrases: of the definition.

    Example:
        >>> phrases = phrases_of(Study(), Root(id="f", what="paint", how=["a brush", "a roller"]))
        >>> meant("q", phrases), meant("Q2", phrases), meant("T", phrases), meant("Q3", phrases)
        (('Q1', 'Q2'), ('Q2',), ('P',), ())
    """
    said = trace.strip().upper()
    codes = [phrase.code for phrase in phrases]
    found = tuple(c for c in codes if said in (c, f"{c}1") or said == c[0])
    if found or said not in _SAME:
        return found
    return tuple(code for code in codes if code == _SAME[said])
