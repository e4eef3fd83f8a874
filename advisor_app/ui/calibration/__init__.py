"""What the pages Audit, Direction and Entities show alike of a calibration."""
