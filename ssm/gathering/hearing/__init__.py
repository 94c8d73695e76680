"""The sources of imported findings: who was heard, and what is known of each."""
