"""Meetings: the month's plan, one meeting as it is held, its minutes, what was promised, who came."""
