"""Findings over weeks: gathered, and answered."""
