"""Who may see and change which rows, where the database is a server that can refuse."""
