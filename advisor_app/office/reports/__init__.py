"""Reports that are due again and again: what one holds, for whom, of which period, and what is odd about it."""
