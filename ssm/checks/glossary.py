"""The words of the method, in plain words, with those used elsewhere and in other languages."""

from ssm.checks.term import Term
from ssm.checks.terms_of_inquiry import TERMS_OF_INQUIRY
from ssm.checks.terms_of_systems import TERMS_OF_SYSTEMS

__all__ = ["GLOSSARY", "Term"]

GLOSSARY: tuple[Term, ...] = tuple(
    sorted((*TERMS_OF_INQUIRY, *TERMS_OF_SYSTEMS), key=lambda term: term.word.casefold())
)
"""All terms, in the order of the alphabet."""
