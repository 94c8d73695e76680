"""Decisions about findings told: screens of a terminal, sheets, and coders side by side."""
