"""Entities, people and registers."""
