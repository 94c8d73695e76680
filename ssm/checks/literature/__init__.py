"""The literature behind the rules and the words, and how it is cited."""
