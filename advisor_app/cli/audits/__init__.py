"""The weekly round, its scores, cards, calibrations and objections."""
