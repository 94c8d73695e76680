"""Why something is held to be feasible: for money and machines, or for people."""

import re

from ssm.checks.language.lists import word_set
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.language.stems import stems, words

__all__ = ["argued_by_means", "other_clauses", "speaks_of_people"]

_MONEY = re.compile(
    r"[£$€¥]\s?\d[\d.,]*\s?[km]?\b|\b\d[\d.,]*\s?(?:k|pounds|dollars|euros)\b", re.IGNORECASE
)
_MEANS = word_set(
    """
    cost costs costed costing cheap cheaper inexpensive expensive affordable afford afforded
    unaffordable budget budgets budgeted budgetary fund funds funded funding unfunded grant
    finance finances financed financial financially money price priced prices licence licences
    license licenses licensed subscription invoice expense expenses overspend payback capital
    technical technically technology technological technologies technologically software
    hardware server servers database databases bandwidth compatible incompatible interface
    interfaces api platform platforms vendor vendors supplier suppliers install installed
    installs installation configure configured configuration upgrade upgraded upgrades spreadsheet
    app apps laptop laptops tablet tablets computer computers wifi network device devices equipment
    procurement tender headcount fte fee fees salary salaries wage wages revenue profit profits
    profitable savings loan rent insurance insured saves savings
    """
)
_MEANS_SAID = phrase_list(
    """
    return on investment, pays for itself, pay for itself, within a week, within weeks
    within months, takes a week, off the shelf, already bought, already paid for, in stock
    person days, man days, working days, staff hours, the it department, it systems, it team
    """
)
_PEOPLE = word_set(
    """
    accept accepts accepted acceptable acceptance agree agrees agreed agreeable agreement
    people habit habits custom customs used union unions history value values valued trust
    trusts trusted tradition traditions traditional culture cultural culturally politics
    political power willing willingness unwilling want wants wanted welcome welcomes welcomed
    ask asks asked propose proposed proposes suggest suggested suggests shape shaped helped
    invent invented offered volunteer volunteered object objects objected objection objections
    resist resists resisted resistance oppose opposed fear fears feared afraid worry worried
    proud pride shame shamed ashamed blame blamed respect respects respected keen happy glad
    relieved content comfortable uneasy hate hates hated like likes liked dislike disliked
    prefer prefers preferred love loved loves insist insisted refuse refused refuses mind minds
    support supports supported backing consulted heard invited understand understands
    understood familiar know knows known feel feels felt mistrust distrust reluctant reluctance
    morale dignity face forgive forgiven promise promised vote voted believe believes believed
    tried promised meaning meaningful together ourselves themselves everybody everyone nobody
    neither both colleagues neighbours neighbors friends
    """
)
_PEOPLE_SAID = phrase_list(
    """
    live with, lived with, can live, put up with, no one, one another, each other, those who
    have always, always done, been done before, the way we, the way they
    """
)
_SOMEBODY = word_set(
    """
    they them their theirs he him his she her hers somebody someone anybody anyone who whoever
    both most many few each
    """
)
_CLAUSES = re.compile(r"[,;:.]|\b(?:and|but|as|because|since|so|while|though|although)\b")


def argued_by_means(text: str) -> str | None:
    """The word by which a reason speaks of money, machines or effort, or None.

    Example:
        >>> argued_by_means("the licence costs £2k"), argued_by_means("clerks proposed it")
        ('£2k', None)
    """
    money = _MONEY.search(text)
    if money:
        return money[0].strip()
    found = next((word for word in words(text) if word in _MEANS), None)
    return found or phrase_said(text, _MEANS_SAID)


def speaks_of_people(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether a reason says how somebody stands to it; doubt is in its favour.

    Args:
        text: the reason.
        names: stems of the names of people; that such a one has the money is no stand.

    Example:
        >>> speaks_of_people("cheap, and the clerks are used to it")
        True
        >>> speaks_of_people("chalk costs nothing, and they write on it too")
        True
        >>> speaks_of_people("the software is already installed")
        False
    """
    said = {word.removesuffix("'s").removesuffix("’s") for word in words(text)}
    if said & _PEOPLE or phrase_said(text, _PEOPLE_SAID):
        return True
    return any(
        set(words(clause)) & _SOMEBODY or stems(clause) & names for clause in other_clauses(text)
    )


def other_clauses(text: str) -> tuple[str, ...]:
    """The clauses of a reason that speak of neither money nor machines, single words left out.

    Example:
        >>> other_clauses("cheap, and the porters carry it home")
        ('the porters carry it home',)
    """
    clauses = (clause.strip() for clause in _CLAUSES.split(text))
    return tuple(
        clause for clause in clauses if len(words(clause)) > 2 and not argued_by_means(clause)
    )
