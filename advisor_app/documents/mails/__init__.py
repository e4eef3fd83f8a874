"""Mails that are more than a letter."""
