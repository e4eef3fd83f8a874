"""What is owed, by whom, and its proof."""
