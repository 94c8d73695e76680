"""Scenes as SVG: strokes by look, colours by theme, fonts embedded."""
