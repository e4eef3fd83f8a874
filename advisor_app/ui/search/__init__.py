"""Finding anything: a field over the window, and what answers it below, by keyboard alone."""
