"""Imperative verbs: whether a phrase tells what to do, and whether it tells two things."""

import itertools
import re

from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import words

__all__ = ["is_verb", "not_imperative", "second_verb"]

_CLEAR = word_set(
    """
    accept achieve acquire act adapt add adjust admit adopt advertise advise agree align
    allocate allow analyse analyze announce apply appoint appraise approve arrange ascertain
    ask assemble assess assign assist assure attend attract augment authorise authorize avoid
    begin bring build buy calculate carry categorise categorize check choose clarify clean
    clear collate collect combine communicate compare compile complete compose conduct confirm
    connect consider construct consult contact convert convey convince coordinate co-ordinate
    create cure decide define deliver demolish demonstrate describe determine develop devise
    diagnose direct discover discuss dispatch dispose distribute do draw educate eliminate
    employ enable encourage engage enhance enquire inquire enrol enroll ensure establish
    evaluate examine execute explain explore express extract facilitate feed fill find fix
    follow formulate fulfil fulfill gather generate get give grow guide handle have hear hire
    identify implement inform inspect install instruct integrate interpret introduce invest
    investigate invite involve keep know learn lend listen locate maintain make manage measure
    meet mend modify monitor negotiate notify observe obtain offer organise organize obey
    oversee perform persuade pick postpone prepare prescribe prevent prioritise prioritize
    procure produce prohibit promote propose protect prove provide publish put quantify raise
    react read realise realize receive recognise recognize recommend reconcile recruit reduce
    refer reflect register regulate reject relieve remind remove replace reply represent
    resolve respond restore retain reveal revise satisfy save see seek select sell send
    separate serve settle solicit solve sort specify spend submit surround take teach tell
    think translate treat understand undertake validate verify warn weigh welcome write
    """
)
_ALSO_NOUNS = word_set(
    """
    access account address advance auction audit balance bill book brief budget call care
    catalogue cause caution change charge claim class clock close code comment commission
    complement condition contract control cook cost count course cover credit cut date deal
    demand deposit design detail display document draft dress drive drop end estimate evidence
    exchange exercise experience experiment face fall fence field figure file film finance
    fine fit fly focus forecast form frame function fund group guard guess harness head help
    hold host house influence interview issue judge label lead leave level licence license
    light limit line link list load lock log look mail map mark market match mention mind mix
    model move name need note notice number open order own pack page paint part pass pay phone
    photo picture pilot place plan plant play point police pool position post practice practise
    present press price print process program programme project purchase question queue quote
    rank rate ration reach record reference release rent repair report request research rest
    return review reward ring risk roll route run sample scale schedule score screen season
    sequence service set shape share ship shop shortlist show sign sing site sketch space
    sponsor spread staff stage stamp stand start station step stock stop store string
    structure study sum supplement supply support survey switch table tag talk target task
    test time track trade train transfer transport travel trial trust try turn update use
    value view visit voice vote wait walk want wash waste watch water welcome win witness work
    """
)
_NOT_FIRST = word_set(
    """
    a all an any each every her his its my no our some the their these this those your
    """
)
_NOUN = ("ing", "tion", "sion", "ment", "ance", "ence", "ness", "ity", "ed")
_NO_NOUN = word_set(
    """
    bleed breed bring cling exceed fling proceed sling spring sting string succeed swing
    """
)
_BE = frozenset(["is", "are", "was", "were", "gets"])
_OBJECT = word_set(
    """
    a all an any each every her his it its our that the their them these this those your
    """
)
_INFINITIVE = word_set(
    """
    how to what when where whether which who whom whose why
    """
)
_PREPOSITIONS = word_set(
    """
    at by for from in of on to with
    """
)
_JOINS = re.compile(r"\s+(?:and then|and|then|or|&)\s+|\s*[,;/]\s*(?:and\s+|or\s+|then\s+)?")


def is_verb(word: str) -> bool:
    """Whether a word is the base form of a verb that we know.

    Example:
        >>> is_verb("collect"), is_verb("collection")
        (True, False)
    """
    return word in _CLEAR or word in _ALSO_NOUNS or _is_again(word)


def _is_again(word: str) -> bool:
    """Whether a word is a clear verb, or paint and the like, done once more."""
    again = word.removeprefix("re").removeprefix("-")
    return word.startswith("re") and len(again) > 3 and (again in _CLEAR or again in _ALSO_NOUNS)


def not_imperative(phrase: str) -> bool:
    """Whether a phrase surely does not begin with an imperative verb; doubt is in its favour.

    Example:
        >>> not_imperative("Payment processing"), not_imperative("Take payment")
        (True, False)
        >>> not_imperative("Bring the patient in"), not_imperative("Zap it")
        (False, False)
    """
    said = words(phrase)
    if not said or is_verb(said[0]):
        return False
    first = said[0]
    if first in _NOT_FIRST or any(word in _BE for word in said[1:4]):
        return True
    bare = first if first.endswith("ss") else first.removesuffix("s")
    return len(bare) > 4 and bare.endswith(_NOUN) and bare not in _NO_NOUN


def second_verb(phrase: str) -> str | None:
    """The second verb of a phrase that asks for two things, or None.

    A word that may also be a noun counts only where it is plainly used as a verb: right
    behind the first verb, or with an object of its own.

    Example:
        >>> second_verb("Collect and check forms")
        'check'
        >>> second_verb("Agree time and place") is None
        True
        >>> second_verb("Decide what to buy and sell") is None
        True
    """
    pieces = [words(piece) for piece in _JOINS.split(phrase)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) < 2 or not is_verb(pieces[0][0]):
        return None
    for before, piece in itertools.pairwise(pieces):
        if _INFINITIVE & set(before):
            return None
        if _is_used_as_verb(piece, right_behind=before is pieces[0] and len(before) == 1):
            return piece[0]
    return None


def _is_used_as_verb(piece: tuple[str, ...], *, right_behind: bool) -> bool:
    if right_behind:
        return is_verb(piece[0])
    follower = piece[1] if len(piece) > 1 else "of"
    if piece[0] in _CLEAR or _is_again(piece[0]):
        return follower not in _PREPOSITIONS
    return piece[0] in _ALSO_NOUNS and follower in _OBJECT
