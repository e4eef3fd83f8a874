"""Indicators and the dashboard."""
