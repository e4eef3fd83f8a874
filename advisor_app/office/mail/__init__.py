"""Messages, and what is looked at before one goes out."""
