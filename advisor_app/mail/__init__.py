"""Messages, the rules of the outbox, and the transports that hand them over."""
