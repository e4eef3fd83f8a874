"""Packed columns that indicators are counted from."""
