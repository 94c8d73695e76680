"""REFI-QDA: the exchange format of coding tools, projects (`.qdpx`, `.qde`) and codebooks (`.qdc`).

A project is one XML file and a folder of sources. It is walked through three times, one
source at a time: to know its people, codes, cases and notes; to find out how positions
are counted; and to cut the words.
"""
