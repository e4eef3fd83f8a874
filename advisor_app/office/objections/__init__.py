"""Objections of entities to what an audit found: what they are, what may be decided, until when, how often."""
