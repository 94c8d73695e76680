"""Rules about the inquiry itself: Analyses One, Two and Three."""
