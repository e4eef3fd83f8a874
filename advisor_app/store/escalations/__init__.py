"""Obstacles before the director, and their papers."""
