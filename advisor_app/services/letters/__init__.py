"""The weekly letters of findings."""
