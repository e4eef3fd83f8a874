"""Meetings, minutes and commitments."""
