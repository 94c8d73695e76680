"""A root definition as a scene."""
