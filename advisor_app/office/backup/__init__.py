"""Copies of the office: what is known of one, which are kept, when the next is due."""
