"""What an editor tells of a field: what it means, how it is written, what may be put there."""

import html
import re
from collections.abc import Iterable, Sequence
from typing import Any

from ssm.files.forms import first_line, kind_of, titled, written
from ssm.files.plans import Plan, Row, plan_of
from ssm.model.finding import Finding
from ssm.model.words import Op, Word

__all__ = [
    "Schema",
    "shown",
    "snippet_of_row",
    "snippets_of_links",
    "snippets_of_parts",
    "told_of_class",
    "told_of_field",
]

Schema = dict[str, Any]

_BEGUN: dict[str, tuple[str, ...]] = {
    "Stakeholder": ("is", "label", "serves"),
    "Picture": ("title", "date", "drawn_by"),
    "Element": ("is", "label"),
    "Root": (
        *("what", "how", "why", "beneficiaries", "actors", "transformation"),
        *("worldview", "owners", "environment"),
    ),
    "Model": ("label", "root"),
    "Theme": ("label", "seen_in"),
    "Finding": ("source", "about"),
    "Source": ("label", "perspective", "method", "date"),
    "Debate": ("about", "question"),
    "Accommodation": ("text", "because"),
    "Change": ("what", "because"),
    "Visit": ("learn", "about", "from", "how"),
    "Walk": ("label", "source"),
    "AsIs": ("label", "source"),
}
"""What a part is begun with, beside what it needs."""


def told_of_field(row: Row) -> Schema:
    """The texts that an editor shows of a field.

    Example:
        >>> from ssm.model.picture import Picture
        >>> told_of_field(plan_of(Picture).by_key["date"])["description"]
        'When it was drawn. Written as: date, as 2026-03-06.'
    """
    kind, held = kind_of(row.type)
    said = [_sentence(row.doc), _sentence(f"written as: {_form(row)}")]
    if row.required:
        said.append("It cannot be left out.")
    word = kind_of(held)[1] if kind == "texts" else held
    return shown(said, tuple(word) if _is_word(word) else ())


def _form(row: Row) -> str:
    """How a field is written, with the keys of what stands in it."""
    kind, held = kind_of(row.type)
    if kind == "links":
        return f"a list of links, such as `a -> b`; the signs are {_listed(Op)}"
    if kind not in ("part", "keyed", "list"):
        return written(row)
    plan = plan_of(held)
    forms = {
        "part": "a mapping",
        "keyed": f"a mapping, each part behind {_key(plan)}",
        "list": "a mapping, or a list of them" if held is not Finding else "a list of mappings",
    }
    bare = f"; a bare value is its `{plan.short.key}`" if plan.short is not None else ""
    none = "; or `none`" if row.can_be_none_on_purpose else ""
    return f"{forms[kind]}; the keys are {_listed(plan.keys)}{bare}{none}"


def _key(plan: Plan) -> str:
    return "its id" if plan.ident is None or plan.has_own_id else plan.ident.doc


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def told_of_class(plan: Plan) -> Schema:
    """The texts that an editor shows of a whole part.

    Example:
        >>> from ssm.model.walks import Walk
        >>> told_of_class(plan_of(Walk))["title"]
        'Walk'
    """
    said = [_sentence(first_line(plan.type)), _keys_of(plan)]
    if plan.short is not None:
        said.append(f"A bare value may stand for the whole: it is `{plan.short.key}`.")
    return {"title": titled(plan.type), **shown(said, ())}


def snippets_of_parts(plan: Plan) -> Schema:
    """A part to be begun with, its id first, for editors that fill in."""
    ident = plan.ident
    assert ident is not None
    first = "id" if plan.has_own_id else ident.key
    body = _begun(plan, 2)
    return _snippet(plan, (first, *body), {f"${{1:{first}}}": body})


def snippet_of_row(plan: Plan) -> Schema:
    """A part of a list to be begun with, for editors that fill in."""
    body = _begun(plan, 1)
    return _snippet(plan, tuple(body), body)


def _begun(plan: Plan, number: int) -> dict[str, str]:
    """The keys that a part begins with, each with a place to be filled in."""
    keys = _BEGUN.get(plan.type.__name__, ())
    rows = [row for row in plan.rows if not row.ident and (row.required or row.key in keys)]
    return {row.key: f"${{{n}:{row.key}}}" for n, row in enumerate(rows, number)}


def _snippet(plan: Plan, keys: Sequence[str], body: object) -> Schema:
    label = f"{titled(plan.type).lower()}: {', '.join(keys)}"
    told = {"label": label, "description": first_line(plan.type), "body": body}
    return {"defaultSnippets": [told]}


def snippets_of_links() -> Schema:
    """A link of each kind, for editors that fill in."""
    return {
        "defaultSnippets": [
            {"label": f"a {op} b", "description": op.means, "body": f"${{1:a}} {op} ${{2:b}}"}
            for op in Op
        ]
    }


def _is_word(held: object) -> bool:
    return isinstance(held, type) and issubclass(held, Word)


def _sentence(text: str) -> str:
    text = text[0].upper() + text[1:]
    return text if text.endswith((".", "...", "?")) else f"{text}."


def _keys_of(plan: Plan) -> str:
    return f"Its keys are {_listed(plan.keys)}."


def shown(said: Sequence[str], words: Sequence[Word]) -> Schema:
    """Texts in the three forms that editors know: plain, Markdown and HTML."""
    told = [f"<li><code>{html.escape(word)}</code>: {_html(word.means)}</li>" for word in words]
    listed = f"<ul>{''.join(told)}</ul>" if told else ""
    return {
        "description": " ".join(said).replace("`", ""),
        "markdownDescription": "\n\n".join(said),
        "x-intellij-html-description": "".join(f"<p>{_html(each)}</p>" for each in said) + listed,
    }


def _html(text: str) -> str:
    return re.sub("`([^`]*)`", r"<code>\1</code>", html.escape(text, quote=False))
