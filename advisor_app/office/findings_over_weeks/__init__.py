"""An entity's findings over weeks of audits: alike ones as one, with its cases, its weight and its trend."""
