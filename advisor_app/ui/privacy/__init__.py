"""The director's part of the settings about citizens' data: found and erased, and what has passed its time."""
