"""A drawing as a numbered figure, and the place of its words."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from ssm.ext.embedding import Asked, Embedded
from ssm.ext.embedding.studies import Opened
from ssm.ext.sphinx.domain import domain_of
from ssm.ext.sphinx.nodes import Drawn, Told
from ssm.ext.sphinx.places import Places
from ssm.ext.sphinx.wants import Want, digest_for
from ssm.report.names import anchor

__all__ = ["figure", "in_words"]


def figure(
    directive: SphinxDirective, said: Embedded, asked: Asked, study: Opened, places: Places
) -> nodes.figure:
    """A figure with the place of a drawing, numbered and captioned.

    Args:
        directive: what asks for it; its options count.
        said: what is told of the thing.
        asked: how it is wanted.
        study: the study.
        places: what makes ids.
    """
    options = directive.options
    want = Want(
        home=study.home,
        ref=said.ref,
        look=asked.look,
        theme=asked.theme,
        digest=digest_for(study, asked.theme),
    )
    domain_of(directive.env).page(directive.env.docname).wants.append(want)
    made = nodes.figure("", align=options.get("align", "default"))
    drawn = Drawn("", want=want, alt=said.alt, width=options.get("width", ""))
    directive.set_source_info(made)
    directive.set_source_info(drawn)
    caption = nodes.caption("", "", *_caption(directive, said))
    directive.set_source_info(caption)
    made += [drawn, caption]
    directive.add_name(made)
    made["ids"].append(places.id_for(anchor(said.ref)))
    directive.state.document.set_id(made)
    return made


def in_words(directive: SphinxDirective, drawing: nodes.figure) -> nodes.Element:
    """The place of the words for a drawing; they are known when it is drawn.

    Args:
        directive: what asks for them.
        drawing: the figure.
    """
    (drawn,) = drawing.findall(Drawn)
    told = Told("", want=drawn["want"])
    told["ids"].append(f"{drawing['ids'][0]}-in-words")
    drawn["details"] = told["ids"][0]
    directive.set_source_info(told)
    return told


def _caption(directive: SphinxDirective, said: Embedded) -> list[nodes.Node]:
    own = directive.options.get("caption", "")
    if not own:
        return [nodes.Text(said.kind.titled(said.title))]
    parsed, messages = directive.state.inline_text(own, directive.lineno)
    return [*parsed, *messages]
