"""Taking in the CRM's exports: understood, foreseen, applied, undone."""
