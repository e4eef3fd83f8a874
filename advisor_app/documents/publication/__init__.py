"""The monthly publication."""
