"""The words of the method, in plain words, with those used elsewhere and in other languages."""

from ssm.checks.glossary.of_asking import TERMS_OF_ASKING
from ssm.checks.glossary.of_catwoe import TERMS_OF_CATWOE
from ssm.checks.glossary.of_comparison import TERMS_OF_COMPARISON
from ssm.checks.glossary.of_method import TERMS_OF_METHOD
from ssm.checks.glossary.of_models import TERMS_OF_MODELS
from ssm.checks.glossary.of_roots import TERMS_OF_ROOTS
from ssm.checks.glossary.of_situations import TERMS_OF_SITUATIONS
from ssm.checks.glossary.of_wilson import TERMS_OF_WILSON
from ssm.checks.glossary.term import Term

__all__ = ["GLOSSARY", "TOPICS"]

TOPICS: tuple[tuple[str, tuple[Term, ...]], ...] = (
    ("The method", TERMS_OF_METHOD),
    ("The situation and its pictures", TERMS_OF_SITUATIONS),
    ("Root definitions", TERMS_OF_ROOTS),
    ("CATWOE", TERMS_OF_CATWOE),
    ("Activity models", TERMS_OF_MODELS),
    ("Comparison, debate and change", TERMS_OF_COMPARISON),
    ("Ways to compare, and going to ask", TERMS_OF_ASKING),
    ("Wilson's branch", TERMS_OF_WILSON),
)
"""The terms by what they belong to, as one would teach them."""
GLOSSARY: tuple[Term, ...] = tuple(
    sorted((term for _, terms in TOPICS for term in terms), key=lambda term: term.word.casefold())
)
"""All terms, in the order of the alphabet."""
