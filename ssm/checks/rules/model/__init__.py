"""Rules about activity models."""
