"""Findings over weeks, plans, escalations and ideas."""
