"""Obstacles before the director."""
