"""Calibrations: opened, scored blind, handed in, compared, agreed on."""
