"""The history read in words, checked as a chain, and its head kept outside."""
