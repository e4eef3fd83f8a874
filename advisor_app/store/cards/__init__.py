"""Scorecards as they are designed, published and retired, and which entities they are for."""
