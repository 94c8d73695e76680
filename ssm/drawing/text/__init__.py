"""Text on drawings: how wide it is, where its lines break, what no font can show."""
