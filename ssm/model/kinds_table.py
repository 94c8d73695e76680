"""The table of kinds: form, category, and lines of a word with others that mean the same."""

from typing import Literal

__all__ = ["TABLE", "Category", "Form"]

Form = Literal["person", "group", "organisation", "place", "thing"]
Category = Literal["structure", "process", "concern"]

TABLE: tuple[tuple[Form, Category, str], ...] = (
    (
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
        engineer mechanic
        technician repairer
        builder craftsman
        farmer
        gardener
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
    (
        "group",
        "structure",
        """
        group people team staff users crowd public
        pair couple
        family household parents
        committee board panel council
        """,
    ),
    (
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
    (
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
    (
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
    (
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
    (
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
