"""Audits, their answers and letters."""
