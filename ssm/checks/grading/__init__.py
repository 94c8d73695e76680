"""Rubric sheets for teachers: what a check saw, criterion by criterion, without marks."""
