"""What changed, laid over drawings: what came is marked, what went is shown faint."""
