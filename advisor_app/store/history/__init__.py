"""Who did what, chained."""
