"""Settings: the rules of the weekly round, the database, the language."""
