"""Walks from event logs: named in the study, their names proposed for a person to confirm."""
