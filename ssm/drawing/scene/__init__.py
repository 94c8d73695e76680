"""Scenes: what is drawn where, in words that no look or format has a say in."""
