"""The two-way check: a root definition's sentence, its parts, and the activities it leads to."""
