"""The outbox: every message, where it stands, what it says, and what a person decides about it."""
