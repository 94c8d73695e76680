"""The words for what an element is (`is:`), and what each tells about it.

There is no standard notation for rich pictures (Berg and Pooley 2013); these are figures
that recur in them, whatever the situation. A word that is not here is drawn as a plain
thing, never refused.
"""

import difflib
from typing import Literal

import attrs

__all__ = ["KINDS", "Category", "Form", "Kind", "kind_of", "nearest_kind"]

Form = Literal["person", "group", "organisation", "place", "thing"]
Category = Literal["structure", "process", "concern"]


@attrs.frozen
class Kind:
    """One word for what an element is.

    Attributes:
        name: the word; figures are named after it.
        form: whether it is a person, a group, an organisation, a place or a thing.
        category: whether it stands for structure, process or concern
            (Monk and Howard 1998: the three that every rich picture needs).
        also: other words that mean the same.
    """

    name: str
    form: Form
    category: Category = "structure"
    also: tuple[str, ...] = ()

    @property
    def is_somebody(self) -> bool:
        """Whether it can have a mood, say and think: people do, alone or together."""
        return self.form in ("person", "group", "organisation")


def _kinds(form: Form, category: Category, words: str) -> tuple[Kind, ...]:
    """Kinds from lines `name other other`."""
    rows = [line.split() for line in words.strip().splitlines()]
    return tuple(Kind(row[0], form, category, tuple(row[1:])) for row in rows)


KINDS: tuple[Kind, ...] = (
    *_kinds(
        "person",
        "structure",
        """
        person actor somebody user employee worker member
        practitioner analyst researcher us
        manager director boss executive chief head leader
        nurse carer midwife
        doctor physician surgeon
        receptionist clerk operator agent helpdesk
        patient sick
        customer client shopper buyer visitor guest
        partner colleague
        consultant adviser advisor expert
        engineer mechanic technician
        builder craftsman
        farmer gardener
        cook chef baker
        teacher lecturer professor trainer
        student pupil learner apprentice
        police officer guard inspector
        judge lawyer magistrate
        developer programmer coder
        scientist
        politician mayor minister councillor
        competitor rival stranger
        driver courier
        elder pensioner grandparent
        """,
    ),
    *_kinds(
        "group",
        "structure",
        """
        group people team staff users crowd public
        pair couple
        family household parents
        committee board panel council
        """,
    ),
    *_kinds(
        "organisation",
        "structure",
        """
        organisation organization company firm agency institution department
        authority government ministry regulator bank state
        court tribunal
        charity association union club
        press media newspaper
        """,
    ),
    *_kinds(
        "place",
        "structure",
        """
        building office premises
        factory plant works mill
        house home villa
        school college
        university academy
        hospital clinic ward infirmary
        shop store market
        warehouse depot stockroom
        church chapel parish
        castle palace
        monument museum gallery
        library reading-room
        theatre stage
        stadium arena
        pub bar inn
        cafe restaurant canteen
        laboratory lab
        farm field
        park forest wood garden
        city town neighbourhood
        road street route
        bridge crossing
        parking carpark
        station train railway
        airport plane
        port ship harbour
        wall
        fence hedge
        door entrance gate
        map region territory
        world globe environment
        """,
    ),
    *_kinds(
        "thing",
        "structure",
        """
        thing object
        computer system screen pc
        laptop notebook
        server
        database register records
        network internet
        robot automation
        machine equipment
        tool tools spanner
        hammer
        phone telephone
        mobile smartphone
        camera
        book books
        whiteboard blackboard
        archive files cabinet
        folder
        key access
        lock security
        car vehicle
        bus transport
        bicycle bike
        ambulance
        tractor
        bed beds
        wheelchair
        stethoscope
        pill medicine drug
        box parcel
        packages stock goods supplies
        crown power
        flag nation
        trophy prize award
        scales justice
        gavel law ruling
        paint
        glass drink beer
        food meal
        plant-pot flower seedling
        animal dog pet
        tree
        umbrella insurance
        water
        fire
        energy electricity
        waste rubbish trash
        layers levels
        """,
    ),
    *_kinds(
        "thing",
        "process",
        """
        document letter form paper
        report figures
        mail email post
        list checklist plan
        calendar schedule rota diary
        clock time
        hourglass waiting queue delay
        money budget cash funds
        bill invoice receipt
        card payment
        savings
        cart order purchase
        truck delivery lorry logistics
        megaphone speakerphone campaign advertising
        microphone
        message chat talk conversation
        meeting workshop presentation
        chart statistics data
        growth rise
        decline fall
        measure gauge target-value performance
        recycling cycle loop
        contract agreement signature
        search inspection
        deal handshake
        gift donation
        change renewal
        """,
    ),
    *_kinds(
        "thing",
        "concern",
        """
        cloud vagueness dream
        storm rain
        lightning pressure shock
        barrier obstacle block
        heart care love
        bulb idea
        target goal aim
        risk warning danger
        question doubt unknown
        alarm bell
        puzzle problem
        virus illness disease
        shield protection safety
        """,
    ),
)

_BY_WORD = {word: kind for kind in KINDS for word in (kind.name, *kind.also)}


def kind_of(word: str | None) -> Kind | None:
    """What a word for an element means, in the singular or the plural; None when unknown.

    Args:
        word: as written after `is:`.

    Example:
        >>> kind_of("nurse").form, kind_of("Nurses").name, kind_of("lorry").name
        ('person', 'nurse', 'truck')
        >>> kind_of("unicorn") is None
        True
    """
    if word is None:
        return None
    plain = word.strip().lower().replace(" ", "-").replace("_", "-")
    forms = (plain, plain.removesuffix("s"), plain.removesuffix("es"), f"{plain[:-3]}y")
    return next((_BY_WORD[form] for form in forms if form in _BY_WORD), None)


def nearest_kind(word: str) -> str | None:
    """The known word that looks most like one that is not, or None.

    Example:
        >>> nearest_kind("recepcionist")
        'receptionist'
    """
    close = difflib.get_close_matches(word.strip().lower(), list(_BY_WORD), n=1, cutoff=0.7)
    return close[0] if close else None
