"""Findings from tables: CSV and JSON lines, with a mapping file beside them."""
