"""Layers of customers: who serves whom, from the furthest in to the end users."""
