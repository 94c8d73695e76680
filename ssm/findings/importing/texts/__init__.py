"""Texts read into items: plain text, transcripts with speakers, subtitles, Markdown, Word.

A text is cut into blocks (`plain`, and a module for each other kind of text); each block
is a statement, or something that is told as not taken: a heading, a table, a question of
the interviewer. Blocks never overlap, and only blanks lie between them: so nothing is
lost and nothing is there twice.
"""
