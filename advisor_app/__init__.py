"""Quality work on citizens' cases for Panama's citizen-attention centre 3-1-1."""

__version__ = "0.1.0"
