"""Copying an office from one database into another, and proving that both say the same."""
