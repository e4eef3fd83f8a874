"""The manual on paper."""
