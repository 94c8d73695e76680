"""Strategies for studies: every kind of part, texts that are hostile, references that hold.

`studies()` is for everybody: what the model allows, drawn field by field from the notes
on the classes, so that a new field is tested without anybody thinking of it. References
lead somewhere unless `broken=True`.
"""

import datetime as dt
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any

import attrs
from hypothesis import strategies as st

from ssm.model.activity import CONTROL_ROWS, Activity, Model
from ssm.model.as_is import AsIs, Task
from ssm.model.fields import note_of
from ssm.model.finding import Finding
from ssm.model.ids import check_id, is_id
from ssm.model.inquiry import Politics
from ssm.model.links import Link
from ssm.model.materiality import Materiality
from ssm.model.picture import Boundary, Element
from ssm.model.sections import SECTIONS
from ssm.model.statement import Statement, Waiver
from ssm.model.study import Settings, Study
from ssm.model.walks import Walk
from ssm.model.words import Op, Word

__all__ = ["HOSTILE", "hostile_texts", "ids", "links", "plain_texts", "studies", "thinned"]

HOSTILE = (
    *("", " ", "no", "null", "~", "1.10", "9:30", "a: b", "a #2", "- a", "* a", "'", '"', "\\"),
    *(r"\N", "<b>bold</b>", "</svg>", "]]>", "&amp;", "=1+1", "@cmd", "{a, b}", "[x", "a\nb"),
    *(" padded ", "tab\there", "Ärzte und Pflegekräfte", "患者", "مرضى", "\u200b", "\u2028"),
    *("\x85", "\ufeff", "\ufffe", "\x07", "👩\u200d⚕️", "x" * 130, "one thing and another " * 9),
)
"""Texts that have broken somebody's program."""

_WITH_PARTS = ("picture", "model", "as-is")

Pool = Mapping[str, list[str]]
"""The references that lead somewhere, by the kind of part they lead to."""

ids = st.from_regex(r"[a-z0-9]{1,6}(?:[-_][a-z0-9]{1,4})?", fullmatch=True).filter(is_id)
plain_texts = st.text(
    st.characters(categories=("L", "N"), include_characters=" .,?'-"), min_size=1, max_size=40
)
hostile_texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30), plain_texts)
_some_ids = st.lists(ids, max_size=3, unique=True)


@st.composite
def studies(
    draw: Callable[..., Any],
    *,
    texts: st.SearchStrategy[str] = hostile_texts,
    broken: bool = False,
) -> Study:
    """Studies with any of their parts.

    Args:
        draw: given by hypothesis.
        texts: what their texts may be.
        broken: whether references may be any text at all.
    """
    names = {section.kind: draw(_some_ids) for section in SECTIONS}
    inner = {(kind, id): draw(_some_ids) for kind in _WITH_PARTS for id in names[kind]}
    pool = _pool(names, inner)
    drawn = _Drawn(texts, pool, broken=broken)
    sections = {
        section.name: tuple(
            draw(drawn.part(section.part, id=st.just(id), **drawn.inside(section.kind, id, inner)))
            for id in names[section.kind]
        )
        for section in SECTIONS
    }
    rest = {
        field.name: draw(drawn.field(field))
        for field in attrs.fields(Study)
        if field.name not in sections
    }
    return Study(**rest, **sections)


def _pool(names: dict[str, list[str]], inner: dict[tuple[str, str], list[str]]) -> Pool:
    """References to everything that a study will hold."""
    pool = {kind: [f"{kind}/{id}" for id in found] for kind, found in names.items()}
    pool["element"] = [
        f"{k}/{id}/{e}" for (k, id), es in inner.items() if k == "picture" for e in es
    ]
    pool["activity"] = [
        f"{k}/{id}/{a}" for (k, id), acts in inner.items() if k == "model" for a in acts
    ]
    pool["row"] = pool["activity"]
    return pool


@attrs.frozen
class _Drawn:
    """How the parts of one study are drawn."""

    texts: st.SearchStrategy[str]
    pool: Pool
    broken: bool = attrs.field(kw_only=True)

    def part(self, cls: type[Any], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        """Parts of a class, each field by its note unless it is given."""
        if cls is Finding:
            given |= {"start": st.none() | st.just(3), "end": st.none() | st.integers(3, 9)}
        if cls is Statement:
            given |= {"text": self.texts.filter(str.strip)}
        if cls is Waiver:
            given |= {"rule": st.sampled_from(["XT05", "t-no-io", "FI30"])}
        if cls is Settings:
            given |= {"profile": st.sampled_from(["checkland", "wilson", "teaching", "bcs"])}
        if cls is Materiality:
            given |= {"sources": st.integers(1, 9), "in_hundred": st.integers(0, 100)}
        if cls in (Walk, AsIs):
            given |= {"file": st.none()}
        if cls is Model:
            roots = self._known(("root",))
            given |= {"root": st.sampled_from(roots) if roots else given["id"]}
        if cls is Politics:
            given |= {"file": st.just("private/politics.yaml")}
        fields = {field.name: field for field in attrs.fields(cls)}
        drawn = {
            name: given[name] if name in given else self.field(field)
            for name, field in fields.items()
        }
        return st.builds(cls, **drawn)

    def field(self, field: "attrs.Attribute[Any]") -> st.SearchStrategy[Any]:
        """The values of a field."""
        note = note_of(field)
        if field.validator is check_id and not note.refs:
            return ids
        texts = self.texts
        if note.refs:
            known = self._known(note.refs)
            texts = self._references(known, free=note.free)
            if texts.is_empty:
                return _nothing(field)
        return self.value(field.type, texts)

    def _known(self, kinds: tuple[str, ...]) -> list[str]:
        """What a reference may be: the bare id where only one kind can be meant."""
        known = [ref for kind in kinds for ref in self.pool.get(kind, ())]
        is_bare = kinds in (("stakeholder",), ("root",), ("source",))
        return [ref.partition("/")[2] for ref in known] if is_bare else known

    def _references(self, known: list[str], *, free: bool) -> st.SearchStrategy[str]:
        choices = [st.sampled_from(known)] if known else []
        choices += [st.sampled_from(["The night porter", "Everybody"])] if free else []
        choices += [self.texts.filter(bool)] if self.broken else []
        return st.one_of(choices)

    def value(self, type_: Any, texts: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
        """What may stand in a field of a type."""
        if isinstance(type_, types.UnionType):
            return st.none() | self.value(typing.get_args(type_)[0], texts)
        if typing.get_origin(type_) is tuple:
            return self._tuple(typing.get_args(type_)[0], texts)
        if type_ is str:
            return texts
        if type_ is dt.date:
            return st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))
        if issubclass(type_, Word):
            return st.sampled_from(list(type_))
        return self.part(type_)

    def _tuple(self, item: Any, texts: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
        items = self.value(item, texts)
        ident = next((f for f in _fields(item) if note_of(f).ident), None)
        if items.is_empty or (ident is not None and self.field(ident).is_empty):
            return st.just(())
        unique = None if ident is None else (lambda part: getattr(part, ident.name))
        return st.lists(items, max_size=3, unique_by=unique).map(tuple)

    def inside(
        self, kind: str, id: str, inner: dict[tuple[str, str], list[str]]
    ) -> dict[str, st.SearchStrategy[Any]]:
        """The parts of a picture, of a model or of what is done now."""
        names = inner.get((kind, id), [])
        if kind == "picture":
            elements = st.tuples(*(self._element(names, n) for n in range(len(names))))
            return {
                "elements": elements,
                "boundaries": self._boundaries(names),
                "links": links(names, list(Op), self.texts),
            }
        if kind == "model":
            activities = st.tuples(*(self.part(Activity, id=st.just(name)) for name in names))
            return {"activities": activities, "dependencies": links(names, [Op.FLOW], self.texts)}
        if kind == "as-is":
            tasks = st.tuples(*(self.part(Task, id=st.just(name)) for name in names))
            return {"tasks": tasks, "links": links(names, [Op.FLOW], self.texts)}
        return {}

    def _element(self, names: list[str], n: int) -> st.SearchStrategy[Element]:
        """One element, which may wish to stand left of and above later ones."""
        near = st.lists(st.sampled_from([*names[:n], *names[n + 1 :]]), max_size=2)
        later = st.lists(st.sampled_from(names[n + 1 :]), max_size=2)
        some = {
            "near": near if len(names) > 1 else st.just([]),
            **dict.fromkeys(("left_of", "above"), later if names[n + 1 :] else st.just([])),
            **dict.fromkeys(("right_of", "below"), st.just([])),
        }
        return self.part(Element, id=st.just(names[n]), **some)

    def _boundaries(self, names: list[str]) -> st.SearchStrategy[tuple[Boundary, ...]]:
        """One boundary within another, round some of the elements."""
        inner, outer = (f"b-{n}-{'-'.join(names)}"[:60].rstrip("-_") for n in (1, 2))
        held = st.lists(st.sampled_from(names), unique=True) if names else st.just([])
        labels = st.none() | self.texts
        one = st.builds(Boundary, id=st.just(inner), label=labels, holds=held)
        other = st.builds(Boundary, id=st.just(outer), label=labels, holds=st.just([inner]))
        return st.one_of(st.just(()), st.tuples(one), st.tuples(one, other))


def _fields(item: Any) -> tuple["attrs.Attribute[Any]", ...]:
    return attrs.fields(item) if attrs.has(item) else ()


def _nothing(field: "attrs.Attribute[Any]") -> st.SearchStrategy[Any]:
    """What a field holds when there is nothing that it could refer to."""
    if field.default is None:
        return st.none()
    if field.default == ():
        return st.just(())
    return st.nothing()


def links(
    ends: list[str], ops: list[Op], texts: st.SearchStrategy[str]
) -> st.SearchStrategy[tuple[Link, ...]]:
    """Links between some ends, some of them with a label, a weight, an id of their own."""
    if not ends:
        return st.just(())
    link = st.builds(
        Link,
        tail=st.sampled_from(ends),
        op=st.sampled_from(ops),
        head=st.sampled_from(ends),
        label=st.none() | texts,
        weight=st.integers(1, 5),
        id=st.none() | st.from_regex(r"link-[a-z]{3}", fullmatch=True),
    )
    return st.lists(link, max_size=4, unique_by=lambda link: link.id or str(link)).map(tuple)


def thinned(study: Study, draw: Callable[..., Any], most: int = 6) -> Study:
    """The study without some of its parts, references to them left dangling.

    Args:
        study: with any parts.
        draw: given by hypothesis.
        most: how many parts may go.
    """
    for _ in range(draw(st.integers(1, most))):
        refs = [ref for ref in study.index.parts if ref.rpartition("/")[2] not in CONTROL_ROWS]
        if refs:
            study = study.remove(draw(st.sampled_from(refs)))
    return study
