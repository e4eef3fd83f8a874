"""Cases, indicators and the publication."""
