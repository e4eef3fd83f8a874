"""Cases as they are kept and browsed."""
