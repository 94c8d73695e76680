"""What no model asks about: findings that fit nothing, as candidates for themes."""
