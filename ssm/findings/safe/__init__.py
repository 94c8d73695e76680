"""Files of other people opened safely: archives, XML and databases that may be anything.

Whatever comes in from outside goes through here before a library sees it. A file that is
no such file, that is built to fill the memory or to reach outside its place, is refused
with `ssm.errors.UnreadableError`, which says what was wrong and what to try.
"""
