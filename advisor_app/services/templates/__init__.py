"""The office's templates: read, checked, saved, tried, put back."""
