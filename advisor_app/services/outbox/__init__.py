"""Mails from approval to their fate."""
