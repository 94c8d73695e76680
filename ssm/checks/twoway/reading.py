"""Reading a root definition both ways: sentence, CATWOE, PQR and activities."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.checks.language.lists import word_set
from ssm.checks.twoway.leads import read_model
from ssm.checks.twoway.matching import Sentence, places_of
from ssm.checks.twoway.phrases import open_letters, phrases_of
from ssm.checks.twoway.remarks import remarks
from ssm.checks.twoway.stretches import stretches_of
from ssm.checks.twoway.tokens import content, tokens
from ssm.checks.twoway.values import ModelReading, Phrase, Stretch, TwoWay
from ssm.errors import UnknownRefError
from ssm.model.root import Root
from ssm.model.sentence import sentence_of
from ssm.model.titles import model_title, root_of

if TYPE_CHECKING:
    from ssm.model.activity import Model
    from ssm.model.study import Study

__all__ = ["placed", "two_way"]

_RULE = ("rd06", "rd-element-absent")
_FRAME = word_set(
    """
    achieve allow allows bear bears bind binds bound bring carried constrained contribute cost
    costs given help hold keeping limit limited lose loses manned means operated order owned pay
    pays run staffed system take taken takes turn within work worked works
    """
)
"""Words of the form itself: `a system owned by ... in order to ... within ...`."""


def two_way(study: "Study", ref: str) -> TwoWay:
    """A root definition read both ways.

    Args:
        study: the study.
        ref: canonical ref of the root definition, or of an activity model of it: then the
            reading keeps to that model.

    Raises:
        UnknownRefError: a model's root definition is not in the study.

    Example:
        >>> from ssm.model.study import Study
        >>> root = Root(id="fence", what="paint the fence", how=["hand"], owners=["us"],
        ...     definition="Our system, owned by us, to paint the fence by hand.")
        >>> [(s.text, s.letters) for s in two_way(Study(roots=[root]), "root/fence").stretches]
        [('Our system, owned by ', ()), ('us', ('O',)), (', to ', ()),
         ('paint the fence', ('P',)), (' by ', ()), ('hand', ('Q',)), ('.', ())]

    References:
        Checkland and Tsouvalis (1997), Reflecting on SSM: definition and model defend each
        other. Smyth and Checkland (1976): CATWOE as a test of definitions.
    """
    root = _root(study, ref)
    english = study.is_english
    found = sentence_of(study, root)
    sentence = " ".join(found.split()) if found else None
    phrases, stretches = _read(sentence or "", phrases_of(study, root), english=english)
    return TwoWay(
        ref=f"root/{root.id}",
        title=root.name,
        sentence=sentence,
        composed=not root.definition and sentence is not None,
        english=english,
        stretches=stretches,
        phrases=phrases,
        open=open_letters(phrases),
        unaccounted=tuple(_unaccounted(stretches, phrases, english=english)),
        waived=_waived(study, root),
        models=tuple(_models(study, root, ref, phrases)),
        remarks=tuple(remarks(root)) if english else (),
    )


def _read(
    text: str, phrases: tuple[Phrase, ...], *, english: bool
) -> tuple[tuple[Phrase, ...], tuple[Stretch, ...]]:
    """The phrases with how they were found in a sentence, and the sentence in stretches."""
    sentence = Sentence.of(text, english=english)
    words, places = sentence.words, places_of(phrases, sentence)
    spans = {
        phrase.code: [(words[first].start, words[last].end) for first, last in place.spans]
        for phrase, place in zip(phrases, places, strict=True)
    }
    found = (
        attrs.evolve(phrase, found=place.found)
        for phrase, place in zip(phrases, places, strict=True)
    )
    return tuple(found), stretches_of(text, spans) if text else ()


def placed(study: "Study", root: Root) -> tuple[Phrase, ...]:
    """The parts of a definition, each with how it was found in the author's sentence.

    Args:
        study: where the stakeholders have their names.
        root: the definition.

    Example:
        >>> from ssm.model.study import Study
        >>> root = Root(id="f", definition="A system to paint.", what="paint", owners=["Board"])
        >>> [(phrase.code, str(phrase.found)) for phrase in placed(Study(), root)]
        [('P', 'word for word'), ('O1', 'not in the sentence')]
    """
    text = " ".join((root.definition or "").split())
    return _read(text, phrases_of(study, root), english=study.is_english)[0]


def _root(study: "Study", ref: str) -> Root:
    """The definition itself, or that of a model.

    Raises:
        UnknownRefError: the model's definition is not there.
    """
    part: Root | Model = study.index.parts[ref]
    if isinstance(part, Root):
        return part
    root = root_of(study, part)
    if root is None:
        msg = f"{ref} has no root definition to be read against; 'root: ...' names one"
        raise UnknownRefError(msg, ref)
    return root


def _models(
    study: "Study", root: Root, ref: str, phrases: Sequence[Phrase]
) -> Iterator[ModelReading]:
    for model in study.models:
        own = f"model/{model.id}"
        if model.root == root.id and ref in (own, f"root/{root.id}"):
            title = model_title(study, model)
            yield read_model(own, title, model, phrases, english=study.is_english)


def _waived(study: "Study", root: Root) -> str | None:
    """Why the author leaves parts out of the sentence: on the definition, or on the study."""
    waivers = (*root.waive, *study.waive)
    return next((w.reason for w in waivers if w.rule.strip().lower() in _RULE), None)


def _unaccounted(
    stretches: Sequence[Stretch], phrases: Sequence[Phrase], *, english: bool
) -> Iterator[str]:
    """Runs of words that say something, and that no part accounts for."""
    said = {stem for p in phrases for w in p.wordings for stem in content(w, english=english)}
    for stretch in stretches:
        run: list[tuple[int, int]] = []
        for token in tokens(stretch.text, english=english) if not stretch.letters else ():
            if token.stem and token.stem not in said and token.word not in _FRAME:
                run.append((token.start, token.end))
            elif run:
                yield stretch.text[run[0][0] : run[-1][1]]
                run = []
        if run:
            yield stretch.text[run[0][0] : run[-1][1]]
