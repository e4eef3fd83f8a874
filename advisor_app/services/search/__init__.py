"""Finding anything that the office keeps."""
