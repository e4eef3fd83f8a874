"""The yearly rotation, handovers and the award."""
