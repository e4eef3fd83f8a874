"""Cases: the table, one case beside it, and the import of an export."""
