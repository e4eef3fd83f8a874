"""Word templates: opened, checked, filled."""
