"""A policy to start from: the names, and strings known by their form, that a study holds."""

import re
from collections import Counter
from collections.abc import Iterator

import attrs

from ssm.checks.language.forenames import HONORIFICS
from ssm.files.emit import quoted
from ssm.masking.folding import letters
from ssm.masking.forms import FORMS, strings_of_form
from ssm.masking.matching import Matcher
from ssm.masking.names import is_ordinary, is_person_name, name_secrets
from ssm.masking.policy import Policy
from ssm.masking.rewriting import Said, said_in
from ssm.masking.sources import few
from ssm.model.study import Study

__all__ = ["Proposal", "proposed", "proposed_more", "proposed_text"]

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_FORM_WORDS = {
    "emails": "e-mail address",
    "links": "web address",
    "births": "birth date",
    "postcodes": "postcode",
    "addresses": "address",
    "phones": "telephone number",
    "numbers": "long number",
}
_NO_NAMES = frozenset(
    ["Activity.traces", "Waiver.rule", "Settings.profile", "Study.language", "Masks.told"]
)
_HEAD = """\
# What a version for others may not show. This file stays here: it is not for git, and it
# goes to nobody. 'ssm mask' proposes more as the study grows, as comments at the end.

"""
_REST = """
# Whose words are withheld, or told in other words; the first entry that fits counts.
# quotes:
#   - {finding: f2, says: "A visit took long for what it was."}
#   - {source: int-02}                      # all that it said: [words withheld]
#   - {perspective: porters}
#   - {code: private}

# What is shown of sources: keep or leave-out; of dates day, month or leave-out.
# sources: {labels: keep, dates: month, places: keep, documents: leave-out, notes: leave-out}

# What is known by its form is masked, too; 'keep' lets it stand.
# kinds: {emails: "[e-mail]", phones: "[telephone]", postcodes: keep}

# Words in which nothing is masked, such as the name of a street.
# keep: ["Hall Street"]
"""


@attrs.frozen(kw_only=True)
class Proposal:
    """What was found in a study that its policy does not mask yet.

    Attributes:
        people: names of people, each with the number of places it stands in.
        others: other names, of places, houses or products.
        forms: how many strings of each kind there are.
        lone: perspectives for which one source speaks.
    """

    people: tuple[tuple[str, int], ...] = ()
    others: tuple[tuple[str, int], ...] = ()
    forms: tuple[tuple[str, int], ...] = ()
    lone: tuple[str, ...] = ()


def proposed(study: Study, policy: Policy | None = None) -> Proposal:
    """What in a study may have to be masked.

    Args:
        study: the study.
        policy: what is masked already; nothing when left out.

    Example:
        >>> proposed(Study(situation="We asked Karen Walsh, and Karen told Mrs Hall.")).people
        (('Karen Walsh', 2), ('Mrs Hall', 1))
    """
    said = [one for one in said_in(attrs.evolve(study, political=None)) if one.text]
    matcher = Matcher(name_secrets(policy, {}) if policy else (), policy.keep if policy else ())
    found: Counter[str] = Counter()
    for one in said:
        if one.field not in _NO_NAMES:
            found.update(_names(one))
    whole = _merged({name: n for name, n in found.items() if not matcher.found(name)})
    forms: dict[str, set[str]] = {}
    for one in said:
        for kind, text in strings_of_form(one.text, tuple(FORMS)) if one.kind == "text" else ():
            forms.setdefault(kind, set()).add(letters(text))
    return Proposal(
        people=tuple((name, n) for name, n in whole.items() if is_person_name(name)),
        others=tuple((name, n) for name, n in whole.items() if not is_person_name(name)),
        forms=tuple((kind, len(texts)) for kind, texts in forms.items()),
        lone=few(study),
    )


def _names(one: Said) -> Iterator[str]:
    """The names in one string: written as such, or hidden in an id or the name of a file."""
    if one.kind != "text" or one.field == "Finding.document":
        yield from _in_id(one.text)
        return
    from ssm.checks.shared.names import names_in

    for name in names_in(one.text):
        words = [word for word in name if not word.isdigit()]
        said = " ".join(words)
        if words and (is_person_name(said) or not all(map(is_ordinary, words))):
            yield said


def _in_id(text: str) -> Iterator[str]:
    """A forename or `mrs` in an id, with the word behind it."""
    words = _WORD.findall(re.sub("(?<=[a-z])(?=[A-Z])", " ", text))
    for n, word in enumerate(words):
        if is_person_name(word):
            behind = words[n + 1 : n + 2]
            more = [each for each in behind if word.lower() in HONORIFICS or not is_ordinary(each)]
            name = " ".join(each.capitalize() for each in (word, *more))
            if more or word.lower() not in HONORIFICS:
                yield name


def _merged(found: dict[str, int]) -> dict[str, int]:
    """Names without those that are a part of a longer one, which counts for them, too."""
    ordered = sorted(found, key=lambda name: (-len(name.split()), name))
    kept: dict[str, int] = {}
    for name in ordered:
        words = {word.lower() for word in name.split()} - HONORIFICS
        longer = next(
            (held for held in kept if words and words <= {w.lower() for w in held.split()}), None
        )
        kept[longer or name] = kept.get(longer or name, 0) + found[name]
    return dict(sorted(kept.items(), key=lambda pair: (-pair[1], pair[0])))


def proposed_text(found: Proposal) -> str:
    """A whole policy file to start from.

    Args:
        found: what was found.
    """
    told = [_HEAD, "names:\n" if found.people else "# names:\n"]
    for n, (name, places) in enumerate(found.people, start=1):
        told.append(f"  {quoted(name)}: {quoted(f'person {_letters(n)}')}    {_count(places)}\n")
    if not found.people:
        told.append('#   "Mrs Hall": "a patient"\n')
    told += _others(found, "  # " if found.people else "#   ")
    told += ["\n", *_lone(found), *_forms(found)]
    return "".join(told) + _REST


def proposed_more(found: Proposal, text: str) -> str:
    """What to add to a policy file, as comments; nothing where it has all of it already.

    Args:
        found: what was found and is not masked yet.
        text: the file as it is.
    """
    fresh = attrs.evolve(
        found,
        people=tuple(pair for pair in found.people if quoted(pair[0]) not in text),
        others=tuple(pair for pair in found.others if quoted(pair[0]) not in text),
    )
    if not fresh.people and not fresh.others:
        return ""
    told = ["\n# Found since, and not masked yet; move what is to be masked up under names:\n"]
    told += [f'#   {quoted(name)}: "..."    {_count(n)}\n' for name, n in fresh.people]
    return "".join([*told, *_others(fresh, "#   ", head=False)])


def _others(found: Proposal, lead: str, *, head: bool = True) -> Iterator[str]:
    if found.others and head:
        yield f"{lead.rstrip()} Other names, if they would tell who or where it was:\n"
    for name, places in found.others:
        yield f'{lead}{quoted(name)}: "..."    {_count(places)}\n'


def _lone(found: Proposal) -> Iterator[str]:
    if not found.lone:
        return
    yield f"# Only one source speaks for each of {', '.join(found.lone)}: whoever knows the place\n"
    yield "# may tell who it was. Several perspectives can be shown as one:\n"
    yield f'# perspectives: {{staff: {{label: "Staff", of: [{", ".join(found.lone)}]}}}}\n\n'


def _forms(found: Proposal) -> Iterator[str]:
    for kind, count in found.forms:
        many = "" if count == 1 else "es" if kind in ("emails", "links", "addresses") else "s"
        yield f"# {count} {_FORM_WORDS[kind]}{many} found\n"


def _count(places: int) -> str:
    return f"# {places} {'place' if places == 1 else 'places'}"


def _letters(number: int) -> str:
    """A, B ... Z, AA ... for the first, second ... person."""
    told = ""
    while number:
        number, rest = divmod(number - 1, 26)
        told = chr(ord("A") + rest) + told
    return told
