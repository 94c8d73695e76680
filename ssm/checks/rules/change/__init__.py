"""Rules about changes and action."""
