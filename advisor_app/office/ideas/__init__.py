"""Ideas to improve procedures, from the first note to their adoption."""
