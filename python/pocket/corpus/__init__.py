"""Seeded generator of the pocket model's training text, one file a theme."""
