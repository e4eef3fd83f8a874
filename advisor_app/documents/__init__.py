"""Letters and reports from values and templates."""
