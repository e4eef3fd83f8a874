"""Whose role of the server is whose."""
