"""Suggestions: which rows a finding may be about, for a person to confirm or reject."""

from ssm.findings.suggesting.sense import sentence_model
from ssm.findings.suggesting.suggest import suggest
from ssm.findings.suggesting.suggester import Suggester
from ssm.findings.suggesting.values import Candidate, Suggestion, Suggestions, as_json

__all__ = [
    "Candidate",
    "Suggester",
    "Suggestion",
    "Suggestions",
    "as_json",
    "sentence_model",
    "suggest",
]
