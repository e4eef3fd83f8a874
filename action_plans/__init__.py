"""Findings, action plans, their actions, and whether they worked."""
