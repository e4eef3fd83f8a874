"""Obstacles before the director: who may do what, and how long they wait."""
