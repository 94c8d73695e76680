"""Projects of coding tools that are kept in a database: QualCoder, RQDA and requal.

A tool says where its rows are (`rows`); all else is the same for each.
"""
