"""Walks: ordered accounts of what happened, set beside the order that a model asks for."""
