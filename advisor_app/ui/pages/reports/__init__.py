"""Informes: the figures of a month for the office, a portfolio or one entity."""
