"""Duties, the rotation and the award."""
