"""Excuses, proofs by hand and registers."""
