"""The history's head, kept outside."""
