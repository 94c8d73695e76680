"""The field plan: what is to be found out, from whom, how, and what they get back.

The visits of a study stand beside proposals for what no visit is about yet.
"""
