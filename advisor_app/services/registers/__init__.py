"""Training, knowledge base and the other registers."""
