"""Soft Systems Methodology as text: studies of organisations, checked, drawn, compared."""
