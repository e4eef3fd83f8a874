"""Scorecards, answers and what they come to."""
