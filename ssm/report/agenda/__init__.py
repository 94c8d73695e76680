"""From debate to action: what a comparison gives to talk about, and what came of it."""
