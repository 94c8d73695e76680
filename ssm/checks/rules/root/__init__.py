"""Rules about root definitions as sentences, and about the set of them."""
