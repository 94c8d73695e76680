"""Figures as path data: Tabler's outline icons (MIT) by our words, and people of our own."""
