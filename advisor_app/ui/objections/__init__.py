"""What pages show of objections."""
