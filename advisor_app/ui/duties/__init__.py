"""What several pages show of the guide's duties: a cell in a few characters, and the panel where they are proved."""
