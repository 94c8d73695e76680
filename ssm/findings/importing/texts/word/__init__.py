"""Word documents (.docx): paragraphs, lists, tables, notes, text boxes, and comments as codes.

The parts of the file are read as they are, so that what a library would leave out (text
boxes, footnotes, what was inserted while changes were tracked) is not lost in silence.
"""
