"""Visits and meetings, from plan to minutes and commitments."""
