"""What people decide about findings."""
