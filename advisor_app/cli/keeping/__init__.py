"""Commands that keep the office safe, and the citizens in it."""
