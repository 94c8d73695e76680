"""Blank charts for a workshop: the rows with their questions, and room for each group.

What is filled in comes back by `ssm findings import`, row by row and group by group.
"""
