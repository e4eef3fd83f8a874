"""Following up expired cases, week by week: what is new, what still is there, what was cleared, what was promised."""
