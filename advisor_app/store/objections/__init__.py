"""Objections, the mails they came with, and their answers."""
