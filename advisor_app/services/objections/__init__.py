"""Objections: recorded with their mail, decided point by point, answered by letter."""
