"""Rounds, their frames, seals and draws."""
