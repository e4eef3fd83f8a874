"""Entities, their liaisons, terms, spellings and places."""
