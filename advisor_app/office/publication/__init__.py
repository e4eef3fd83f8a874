"""What the office publishes of a month: which figures, which of them are withheld, and what was published when."""
