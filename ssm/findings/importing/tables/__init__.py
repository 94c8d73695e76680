"""Tables read into items: delimited text, workbooks and JSON, from any tool that can write them.

A table goes through five steps, each a module or two: its bytes become lines (`encodings`,
`letters`), its lines rows (`separators`, `rows`), one row is found to hold the names of the
columns (`headings`), each column gets its part (`known`, `guesses`, `wanted`, `plans`), and
each row becomes statements (`statements`). What was found out is told as remarks.
"""
