"""Words that are often written with a great letter and are no names by themselves."""

from ssm.checks.language.lists import word_set
from ssm.model.kinds import KINDS

__all__ = ["PLAIN", "ROLES"]

_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
PLAIN = (
    _DAYS
    | frozenset(f"{day}s" for day in _DAYS)
    | word_set(
        """
    january february march april may
    june july august september october november december christmas easter ramadan eid diwali
    midsummer midwinter lent advent passover hanukkah carnival halloween thanksgiving year new
    english french german spanish portuguese italian dutch welsh latin greek hebrew arabic turkish
    russian polish chinese japanese british irish scottish american european african asian
    bible koran quran torah god christian muslim jewish catholic roman victorian internet
    a an and as at by for from in of on or the to with i tv id pc pdf sms cv ok gp gps mri icu vat
    diy faq qr uk eu us usa it ai ngo ngos ceo cfo coo cio phd msc bsc dna wifi kwh ph
    """
    )
)
"""Days, months, feasts, languages, and abbreviations that name no one."""

_ROLES = word_set(
    """
    applicants artists assistant assistants authorities boards borough brigade captain captains
    carers caretaker centre chair chairman chairperson chamber church city cleaners clients
    coach coaches commission community consultants contractors coordinator county councillors
    crew crews customers dean deputy desk directors district drivers elders employees engineers
    families farmers federation fire foreman friends front general governing governor governors
    guests hall health helpers householder institute inspectorate inspectors kitchen landlord
    landlords lead leaders local master managers management matron meeting members mother
    national neighbour neighbours night nurses officers organiser organisers owner owners parish
    passengers patients personnel president principal pupils reception regional resident residents
    restaurant royal secretary senior services shareholders society stakeholder stakeholders
    students suppliers surgeons teachers teams tenant tenants town trade trainers treasurer trust
    trustee trustees volunteer volunteers wards warden wardens worker workers yard young youth
    """
)
ROLES = _ROLES | frozenset(
    form
    for kind in KINDS
    if kind.form != "thing"
    for word in (kind.name, *kind.also)
    for form in (word, f"{word}s")
)
"""What people and their bodies are called anywhere: `the Board`, `Head Teacher`."""
