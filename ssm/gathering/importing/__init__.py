"""One import from its files to what is told of it: what goes where, and what is refused."""
