"""The parts of an organisation study, as frozen attrs classes and nothing else.

No input or output, no drawing, no networkx: what depends on the kind of a part lives
in the packages above.
"""
