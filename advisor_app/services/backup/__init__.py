"""Copies of the office: made, kept by a rule, verified, tried out, restored; and whether the office itself is whole."""
