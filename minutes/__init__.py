"""Meetings, who was there and what was agreed, and the minutes that come of it."""
