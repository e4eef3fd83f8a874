"""What comes in: read from the mailbox or dragged in, matched to what it answers, and told by entity."""
