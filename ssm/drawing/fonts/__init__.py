"""The fonts of each look, with their licences, as data."""
