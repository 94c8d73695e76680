"""Whom to ask next: guides for conversations, from what the comparison leaves open.

What a chart asks of a row becomes what one person is asked aloud: about the last time, in
their own words, with the reason at hand and with something given back.
"""
