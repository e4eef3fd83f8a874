"""Browsing, viewing and exporting cases."""
