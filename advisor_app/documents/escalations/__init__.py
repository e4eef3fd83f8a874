"""Memos to the director and letters to the levels above."""
