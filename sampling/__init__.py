"""Exact sampling of small finite populations: plan, select, evaluate, accumulate, allocate."""
