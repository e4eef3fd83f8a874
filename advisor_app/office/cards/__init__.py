"""Scorecards as the director designs them: their file to the letter, what is wrong with one, what changed."""
