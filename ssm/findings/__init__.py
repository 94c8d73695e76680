"""Findings: read from tables, imported from coding tools and notes, suggested for rows."""
