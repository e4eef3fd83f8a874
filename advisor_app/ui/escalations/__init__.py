"""An obstacle in the window: as its advisor writes it, as the director decides on it."""
