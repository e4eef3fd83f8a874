"""Scoring a sample and amending what was scored."""
