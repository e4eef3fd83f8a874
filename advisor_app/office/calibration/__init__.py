"""Several advisors score the same cases blind: how far they agree, and where they do not."""
