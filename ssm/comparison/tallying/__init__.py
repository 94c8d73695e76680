"""Evidence in bulk, counted by row and perspective: in plain Python or in any frame."""
