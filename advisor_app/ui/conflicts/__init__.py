"""Two people changed one record: both versions side by side, for every editor."""
