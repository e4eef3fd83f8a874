"""Designing scorecards: drafts, files, what is published and for whom."""
