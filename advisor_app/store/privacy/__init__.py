"""A citizen's data wherever the office keeps it, and what is left of it once it was erased."""
