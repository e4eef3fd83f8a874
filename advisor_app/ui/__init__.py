"""The window. No SQL, no statistics, no documents."""
