"""Lists for people and programs: codes, and sources, in every format."""
