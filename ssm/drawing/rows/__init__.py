"""Arranging an activity model: rows of activities, arrows round them, a boundary about all."""
