"""The weekly follow-up of expired cases: prepared, answered, and what it proves."""
