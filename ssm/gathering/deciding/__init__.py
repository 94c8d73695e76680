"""Deciding finding by finding: what is to be read, in what order, and what a key does."""
