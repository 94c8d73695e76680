"""Rules about rich pictures."""
