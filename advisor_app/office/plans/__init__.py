"""Action plans of the office's entities: what `action_plans` knows of a plan, with whose it is and how it is kept."""
