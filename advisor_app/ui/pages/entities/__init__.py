"""Entities: who looks after each, its liaisons, and the review of new names."""
