"""Weekly follow-ups of expired cases, and the entities' answers."""
