"""Rules about what leads to what across a study."""
