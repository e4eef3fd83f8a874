"""Ideas to improve procedures."""
