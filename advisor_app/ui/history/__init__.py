"""What happened, read: of one record from any page, and of the whole office."""
