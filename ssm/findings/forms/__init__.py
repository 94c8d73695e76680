"""Forms that are filled in and come back: how they are marked, and what is ticked in them.

Guides and blank charts are written by `ssm.comparison` and read by importers; what both
have to know of each other stands here.
"""
