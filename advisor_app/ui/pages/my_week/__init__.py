"""The first page: what matters this week, the Monday path, and how far each entity's audit has come."""
