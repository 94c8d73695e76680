"""Inputs of every kind read into items: statements, codes, documents, and what was not read.

One module or package a kind of input; `ssm.findings.importing.importers` has the list.
"""
