"""What an entity's handover shows on more than one page: the leaving advisor's note, and to whom it goes when."""
