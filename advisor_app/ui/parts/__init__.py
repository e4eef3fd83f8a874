"""The controls that pages are put together from."""
