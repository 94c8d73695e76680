"""Keys that people write for what is called otherwise here, by the part they write them in."""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["KEYS_MEANT", "hint_meant", "key_meant"]

_ROOT = (
    "c=beneficiaries customer=beneficiaries customers=beneficiaries client=beneficiaries "
    "clients=beneficiaries b=beneficiaries beneficiary=beneficiaries v=victims a=actors "
    "t=transformation w=worldview weltanschauung=worldview o=owners e=environment "
    "constraints=environment environmental_constraints=environment p=what q=how r=why "
    "rd=definition root_definition=definition sentence=definition text=definition name=label"
)
_WORDS = {
    "Study": (
        "name=title rich_picture=pictures rich_pictures=pictures root_definition=roots "
        "root_definitions=roots definitions=roots catwoe=roots conceptual_model=models "
        "conceptual_models=models activity_models=models people=stakeholders "
        "actors=stakeholders interviews=sources lang=language"
    ),
    "Stakeholder": "kind=is type=is role=is name=label concerns=worries concern=worries",
    "Picture": (
        "name=title label=title nodes=elements people=elements actors=elements things=elements "
        "arrows=links lines=links edges=links connections=links relations=links groups=boundaries"
    ),
    "Element": (
        "kind=is type=is role=is name=label title=label quote=says speech=says thought=thinks "
        "feels=mood feeling=mood emotion=mood"
    ),
    "Boundary": "members=holds contains=holds elements=holds name=label title=label",
    "Link": "text=label name=label title=label strength=weight",
    "Root": _ROOT,
    "Model": (
        "nodes=activities steps=activities tasks=activities arrows=dependencies "
        "links=dependencies edges=dependencies criteria=measures performance=measures name=label"
    ),
    "Activity": "name=do text=do what=do activity=do label=do title=do",
    "Measures": "e1=efficacy e2=efficiency e3=effectiveness e4=ethicality e5=elegance",
    "Theme": "name=label title=label text=label",
    "Finding": "quote=text said=text says=text",
}
KEYS_MEANT: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {owner: dict(pair.split("=") for pair in told.split()) for owner, told in _WORDS.items()}
)
"""By the class of a part: a word that people try as its key, in small letters, and the key."""

_WAIVE = 'waive: {AM03: "why"} stands at the study itself; the reason is shown at every check'
_LETTERS = (
    "its letters are keys of the root itself: beneficiaries (and victims), actors, "
    "transformation, worldview, owners, environment"
)
_HINTS = {
    ("Settings", "ignore"): _WAIVE,
    ("Settings", "waive"): _WAIVE,
    ("Root", "catwoe"): _LETTERS,
    ("Root", "pqr"): "its letters are keys of the root itself: what (P), how (Q), why (R)",
}


def key_meant(owner: str, word: str) -> str | None:
    """The key that somebody means who writes another word, or None when it is not known.

    Args:
        owner: name of the class of the part.
        word: the word that stands where a key belongs.

    Example:
        >>> key_meant("Root", "Customers"), key_meant("Root", "T"), key_meant("Root", "xyz")
        ('beneficiaries', 'transformation', None)
    """
    return KEYS_MEANT.get(owner, {}).get(_plain(word))


def hint_meant(owner: str, word: str) -> str | None:
    """Where that is written which somebody looks for at a key of a part, or None.

    Args:
        owner: name of the class of the part.
        word: the word that stands where a key belongs.

    Example:
        >>> hint_meant("Root", "PQR")
        'its letters are keys of the root itself: what (P), how (Q), why (R)'
    """
    return _HINTS.get((owner, _plain(word)))


def _plain(word: str) -> str:
    return word.strip().lower().replace("-", "_").replace(" ", "_")
