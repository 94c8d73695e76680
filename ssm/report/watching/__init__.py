"""Watching a study: whenever one of its files is saved, what depends on it is made anew."""
