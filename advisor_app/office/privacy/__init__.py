"""What is a citizen's in a text, and what stands in its place once it is erased."""
