"""What parts are called in the sentences of a diff: links by what they say."""

from ssm.graph.labels import label_of
from ssm.model.links import Link
from ssm.model.study import Study
from ssm.model.words import Op

__all__ = ["OPS", "name_of"]

OPS = {
    Op.FLOW: "a flow",
    Op.BOTH: "a flow both ways",
    Op.RELATION: "related",
    Op.WEAK: "weak or failing",
    Op.CONFLICT: "in conflict",
    Op.WATCHES: "watching",
}
"""What the signs of links say, in words."""

_LINKS = {
    Op.FLOW: "from {} to {}",
    Op.BOTH: "both ways between {} and {}",
    Op.RELATION: "{} and {}",
    Op.WEAK: "from {} to {}, weak or failing",
    Op.CONFLICT: "conflict between {} and {}",
    Op.WATCHES: "{} with an eye on {}",
}


def name_of(study: Study, ref: str) -> str:
    """What a part is called; a link of a picture in words.

    Args:
        study: the version of the study that has the part.
        ref: its canonical ref.

    Example:
        >>> from ssm.model.picture import Picture
        >>> study = Study(pictures=[Picture(id="p", links=["us >< them", "us watches me"])])
        >>> name_of(study, "picture/p/us..them"), name_of(study, "picture/p/us..me")
        ('conflict between us and them', 'us with an eye on me')
    """
    part = study.index.parts.get(ref)
    owner = ref.rpartition("/")[0]
    if not isinstance(part, Link) or not owner.startswith("picture/"):
        return label_of(study, ref)
    ends = (label_of(study, f"{owner}/{end}").removeprefix(f"{owner}/") for end in _ends(part))
    told = _LINKS[part.op].format(*ends)
    return f"{told} (“{part.label}”)" if part.label else told


def _ends(link: Link) -> tuple[str, str]:
    return link.tail, link.head
