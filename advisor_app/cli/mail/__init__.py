"""Mail: what waits, goes out, is followed up and comes in."""
