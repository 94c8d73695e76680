"""Sharing: what is made of a masked study, and the proof that nothing masked is in it."""
