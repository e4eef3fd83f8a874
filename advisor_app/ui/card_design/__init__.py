"""The parts with which the director designs a scorecard."""
