"""What is said about the chain of customers, in words that all formats share."""

from collections.abc import Sequence

from ssm.comparison.serving.customers import Customers
from ssm.comparison.serving.people import Person

__all__ = [
    "APART",
    "INTRO",
    "NOT_HEARD",
    "PROFILE_INTRO",
    "SERVED_BY_NOBODY",
    "TITLE",
    "layer_name",
    "serves_words",
    "shortest_words",
]

TITLE = "Whose customer is whose"
INTRO = (
    "Everybody has a customer. Layer by layer, from the furthest in to the end users; then "
    "what each wants from the other and for the other, whose needs pictures and findings "
    "speak of, and what one would ask next. Texts are counted so that they can be found, "
    "not so that they can be compared."
)
PROFILE_INTRO = (
    "Words in quotation marks were heard. What is marked as assumed was not: nobody said so "
    "yet, and somebody may put it otherwise."
)
APART = "Beside all layers: serving nobody that is known, and served by nobody"
NOT_HEARD = "not heard of"
SERVED_BY_NOBODY = "nobody here, as far as is known"
_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def layer_name(found: Customers, layer: Sequence[str], *, short: bool = False) -> str:
    """What a layer is called: how far it is from the end users.

    Args:
        found: all customers.
        layer: ids of who stands in it.
        short: without saying from whom.
    """
    persons = [found.person(id) for id in layer]
    far = persons[0].layer or 0
    if far == 0:
        known = any(person.serves == () for person in persons)
        return "End users" if known else "As far as it is known"
    steps = _steps(far)
    steps = f"{steps[0].upper()}{steps[1:]}"
    last = "the end users" if found.ends else "the end of what is known"
    return f"{steps} away" if short else f"{steps} from {last}"


def _steps(number: int) -> str:
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} step{'s' if number > 1 else ''}"


def shortest_words(person: Person) -> str:
    """How near somebody stands to an end user by the shortest way, where that is nearer.

    Example:
        >>> shortest_words(Person(id="desk", name="Desk", kind="person", layer=4, nearest=1))
        'by the shortest way one step from an end user'
    """
    if person.layer is None or not person.nearest or person.nearest >= person.layer:
        return ""
    return f"by the shortest way {_steps(person.nearest)} from an end user"


def serves_words(found: Customers, person: Person) -> str:
    """Whom somebody serves now, in words."""
    if person.serves is None:
        return "not known yet"
    return ", ".join(found.names(person.serves)) or "nobody here, as is said"
