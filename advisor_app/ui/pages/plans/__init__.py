"""Action plans: what is due, what was agreed, how far it has come, whether it worked."""
