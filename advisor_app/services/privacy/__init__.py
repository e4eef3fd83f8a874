"""A citizen's data found and erased, and what is kept for how long."""
