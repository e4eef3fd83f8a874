"""What a caller can get wrong; each names the value."""

from __future__ import annotations


class ActionPlanError(ValueError):
    """Something asked of this library cannot be done."""


class ImpossibleCount(ActionPlanError):
    """A count below zero, or more that met than there were."""

    def __init__(self, met: int, cases: int) -> None:
        super().__init__(f"{met} of {cases} cases")
        self.met = met
        self.cases = cases


class InvalidLevel(ActionPlanError):
    """A confidence that is not between 0 and 1."""

    def __init__(self, confidence: float) -> None:
        super().__init__(f"confidence {confidence}")
        self.confidence = confidence
