"""Which language a text is in, told by its small words."""

from collections import Counter
from collections.abc import Iterable

from ssm.checks.language.lexicon import used
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import words

__all__ = ["foreign"]

_ENGLISH = word_set(
    """
    the of and to in is are that for with by from which who their they on at as be an it this
    not but how what when into out through without those have has does can
    """
)
_SMALL = {
    "de": word_set(
        """
        der die das den dem des und ist sind nicht ein eine einen einem einer mit von zu für auf
        im wird werden wir sie sich dass wie oder aber durch über nach bei aus zur zum ohne jeder
        jede alle wer kein keine auch wenn damit
        """
    ),
    "es": word_set(
        """
        el la los las de del y que en un una es son con por para se no su sus lo como más pero
        al quien cada sin sobre entre cuando donde está ser hay
        """
    ),
    "fr": word_set(
        """
        le la les des du et que qui en un une est sont avec par pour dans se ne pas sur au aux
        ce cette leur leurs chaque sans de ou il elle on nous vous être plus
        """
    ),
    "it": word_set(
        """
        il lo la gli le di del della dei delle e che in un una è sono con per da si non su
        ogni come al alla nel nella chi senza più ma anche loro essere i
        """
    ),
    "nl": word_set(
        """
        de het een en van is zijn dat die met voor op te niet aan door er om bij uit naar wie
        wordt worden hun ze ook maar als elke alle zonder geen over tot
        """
    ),
    "pt": word_set(
        """
        o a os as de do da dos das e que em um uma é são com por para se não no na nos nas seu
        sua como mais mas ao à quem cada sem sobre entre quando ser há
        """
    ),
}
_OF = {
    word: tuple(code for code, small in (("en", _ENGLISH), *_SMALL.items()) if word in small)
    for word in sorted(_ENGLISH.union(*_SMALL.values()))
}
_NAMES = {
    "": "another language",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
}


def foreign(texts: Iterable[str]) -> tuple[str, str] | None:
    """The code and the name of the language that texts are plainly in, or None for English.

    Doubt is in favour of English: a few foreign texts among many are quotations. The code
    is empty where all that is plain is that it is not English.

    Example:
        >>> foreign(["Der Zaun und wir", "Den Zaun streichen", "Wer zahlt, sucht sie aus"])
        ('de', 'German')
        >>> foreign(["Paint the fence", "Den Zaun streichen wir nicht mit der Hand."]) is None
        True
    """
    english = 0
    found: Counter[str] = Counter()
    for text in texts:
        said = words(text)
        counts = Counter(code for word in said for code in _OF.get(word, ()))
        own = counts.pop("en", 0)
        code, count = max(counts.items(), key=lambda one: one[1], default=("", 0))
        if count > own:
            found[code] += 1
        elif own or _reads_english(said):
            english += 1
        elif said:
            found[""] += 1
    code, count = max(found.items(), key=lambda one: one[1], default=("", 0))
    sure = count > 2 and (code or count > 5)
    return (code, _NAMES[code]) if sure and count > 2 * english else None


def _reads_english(said: tuple[str, ...]) -> bool:
    """Whether most words of a short text are English, as `Take payment`."""
    return 2 * sum(bool(used(word)) for word in said) > len(said)
