"""Who else changed something: told to open windows, never what."""
