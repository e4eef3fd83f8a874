"""Rotations and awards."""
