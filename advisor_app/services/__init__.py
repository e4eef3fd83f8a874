"""One verb a file. Each opens one unit of work, commits once, and returns what changed."""
