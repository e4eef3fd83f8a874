"""Audit: the week's plan, its draw, and the sampled cases."""
