"""Copying an office while it is worked in, opening a copy, and putting one in the office's place."""
