"""The weekly round: how many are drawn, from what, and how it is verified."""
