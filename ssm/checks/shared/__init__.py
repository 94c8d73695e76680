"""What several rules look at alike, and how they put it."""
