"""Finding anything that the office keeps by a few letters of it."""
