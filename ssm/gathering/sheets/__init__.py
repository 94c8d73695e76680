"""Decisions in a spreadsheet: written out to be filled in, and taken back by id."""
