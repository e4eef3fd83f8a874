"""Mails and their fate."""
