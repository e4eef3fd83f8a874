"""What a person's work lets them do."""
