"""What a window leaves for the next one in case it does not end by itself: where it stood and what was being typed."""
