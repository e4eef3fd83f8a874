"""Meetings as the office keeps them, and the plan of a month's visits."""
