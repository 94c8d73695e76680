"""The small words of English, by what they do in a sentence."""

from ssm.checks.language.lists import word_set

__all__ = [
    "ADVERBS",
    "BE",
    "DETERMINERS",
    "LEADS",
    "MODALS",
    "OBJECTS",
    "PARTICLES",
    "PREPOSITIONS",
    "SUBJECTS",
    "WH",
]

DETERMINERS = word_set(
    """
    a all an any both each every her his its my no our some the their these this those your
    several many most such
    """
)
SUBJECTS = word_set(
    """
    he i it one she there they we you who everybody everyone nobody somebody someone anybody
    anyone
    """
)
OBJECTS = word_set(
    """
    a all an any anybody anyone anything both each every everybody everyone everything her him
    his how it its me my nobody our ours somebody someone something that the their them
    themselves these this those us what when where whether which who whom whose why you your
    """
)
"""Words that stand behind a verb and not behind a noun."""
PREPOSITIONS = word_set(
    """
    about above across after against along among around as at before behind below beneath
    beside between beyond by despite during except for from in inside into like near of off on
    onto outside over past per since than through throughout till to towards under until upon
    via with within without
    """
)
LEADS = PREPOSITIONS | word_set(
    """
    although because if once only twice unless when whenever where wherever whether while do don't
    don’t not never please
    """
)
"""Words before a main verb, from which nothing can be told about it."""
ADVERBS = word_set(
    """
    again all-round always also daily even ever finally first further hereby jointly last later
    monthly next now often quarterly regularly second secondly soon then thereafter third
    together weekly well yearly
    """
)
PARTICLES = word_set(
    """
    about across ahead along apart around aside away back by down for forth forward in into off
    on out over round through to together under up upon with
    """
)
BE = word_set("is are was were am be been being gets isn't aren't isn’t aren’t")
MODALS = word_set(
    """
    can cannot can't can’t could may might must shall should will would won't won’t
    """
)
WH = word_set("how what when where whether which who whom whose why that")
