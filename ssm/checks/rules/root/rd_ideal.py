"""RD09: a root definition is a view to think with, not a wish."""

import re
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.root import Root
from ssm.problems import Severity

BAD = """
roots:
  college:
    what: "teach students with the best possible equipment"  # <-
    how: ["workshops"]
    why: "help them to find work"
"""
GOOD = """
roots:
  college:
    what: "teach students with whatever equipment the college owns"
    how: ["workshops"]
    why: "help them to find work"
"""

_PRAISE = phrase_list(
    """ideal, ideally, idealised, idealized, optimal, optimally, optimum, optimised, optimized,
    perfect, perfectly, perfection, flawless, flawlessly, faultless, impeccable, impeccably,
    seamless, seamlessly, frictionless, effortless, best possible, highest possible,
    greatest possible, best in class, best of breed, second to none, as well as possible,
    as good as possible, world class, world leading, world best, world's best, market leading,
    industry leading, leading provider, leading supplier, leading edge, cutting edge,
    state of the art, gold standard, top quality, top notch, top class, highest quality,
    highest standard, highest standards, highest level, highest levels, excellent, excellence,
    exceptional, exceptionally, exemplary, superb, superlative, superior, premier, brilliant,
    amazing, fantastic, magnificent, unrivalled, unparalleled, unsurpassed, unmatched, unbeatable,
    zero defect, zero defects, best practice, best practices, utopian, truly great, dream of"""
)
_GOOD = "care|services?|education|teaching|training|quality|support|treatment|results|experience|"
_GOOD += "performance|facilities|advice|learning|outcomes|products|satisfaction|comfort|efficiency|"
_GOOD += "benefits?|holiday"
_OWED = "charges?|fees?|bills?|payments?|claims?|costs?|invoices?|orders?|requests?|debts?"
_IN_PRAISE = re.compile(
    r"\b(?:outstanding|ultimate|maximum|first[- ]class|first[- ]rate) "
    rf"(?=(?:[\w-]+ )?(?:{_GOOD})\b(?! (?:{_OWED})\b))"
)
_THE_MOST = re.compile(
    r"\bthe (?:(?:very )?(?:best|ultimate|greatest|finest)\b(?!-|[- ](?:before|man)\b)|"
    r"most (?:modern|efficient|effective|advanced|beautiful|innovative|comfortable|successful|"
    r"reliable|attractive)\b)",
    re.IGNORECASE,
)
_CHOOSING = phrase_list(
    """choose, choosing, chosen, select, selecting, selected, pick, picking, picked, judge, judging,
    find, finding, award, know, knows, rank, ranking"""
)
_WISH = re.compile(r"\b(?:should|ought to)\b", re.IGNORECASE)
_ASKED = word_set("what where when which who whom whose how whether why")
_SYSTEM = ("system which", "system that")
_TERMS = re.compile(
    r"\b(?:perfect[- ](?:pitch|tense|square|binding|bound|fifth|(?:and|or) \w+)|superior court)\b",
    re.IGNORECASE,
)


@rule(
    "RD09",
    "rd-ideal",
    Severity.WARNING,
    title="A root definition is a view to think with, not a wish",
    about=("root",),
    standing="core",
    source=("kce", "checkland-1981"),
    question="Would the definition still mean the same without this word?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def rd_ideal(context: Context) -> Iterator[Remark]:
    """Words of praise turn a model into a yardstick against which everybody falls short.

    A model is no picture of a better world. It works out one view, so that one can
    ask about the world. How well something is done belongs to the measures of
    performance, and what somebody holds that should be belongs to the worldview, where this
    rule does not look.
    """
    for ref, root in context.roots:
        for found_in in (_wished, _the_most):
            said = next(
                ((path, text, found) for path, text in _texts(root) if (found := found_in(text))),
                None,
            )
            if said:
                path, text, found = said
                yield Remark(
                    ref,
                    path,
                    message=f"Is {quoted(found)} part of the view, or a wish? (in {quoted(text)})",
                    hint="leave the word out, and say by what it is judged under measures",
                    severity=Severity.ADVICE if found_in is _the_most else None,
                )
                break


def _wished(text: str) -> str | None:
    """The words of praise or of wishing in a text; what is owed or asked is none."""
    plain = _TERMS.sub(" ", text)
    found = phrase_said(plain, _PRAISE)
    if found:
        return found
    praise = _IN_PRAISE.search(plain.lower())
    if praise:
        return praise.group().strip()
    wish = _WISH.search(plain)
    return wish.group() if wish and not _is_asked(plain[: wish.start()]) else None


def _is_asked(before: str) -> bool:
    """Whether a question begins among the last words before a `should`."""
    ahead = words(before)[-4:]
    return not _ASKED.isdisjoint(ahead) and " ".join(ahead[-2:]) not in _SYSTEM


def _the_most(text: str) -> str | None:
    """A `the best` that is not chosen from several; it may mean no more than that."""
    most = _THE_MOST.search(text)
    return most.group() if most and not phrase_said(text[: most.start()], _CHOOSING) else None


def _texts(root: Root) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("what",), root.what or ""
    yield from ((("how", place), text) for place, text in enumerate(root.how))
    yield ("why",), root.why or ""
    yield ("transformation",), root.transformation.text if root.transformation else ""
    yield ("definition",), root.definition or ""
