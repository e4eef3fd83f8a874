"""Entities, people and who looks after whom."""
