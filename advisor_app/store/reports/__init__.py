"""Definitions of recurring reports with their editions, and the reports that were prepared by them."""
