"""Exact sampling of small finite populations: plan, select, evaluate, accumulate, allocate."""

from sampling.allocate import allocate
from sampling.draw import Draw, Failure, Replaced, verify_draw
from sampling.errors import (
    CannotShrink,
    CapacityTooSmall,
    DuplicateKeys,
    FrameExhausted,
    InvalidCount,
    InvalidMethod,
    InvalidRate,
    LengthsDiffer,
    NotInSample,
    PlanImpossible,
    SamplingError,
    UnusableKey,
)
from sampling.evaluate import Interval, Limit, interval, lower_limit, upper_limit
from sampling.frame import frame_digest, sealed
from sampling.plan import Claim, Plan, claim_of, sample_size
from sampling.select import first, new_seed, order, ticket
from sampling.wording import Noun

__all__ = [
    "CannotShrink",
    "CapacityTooSmall",
    "Claim",
    "Draw",
    "DuplicateKeys",
    "Failure",
    "FrameExhausted",
    "Interval",
    "InvalidCount",
    "InvalidMethod",
    "InvalidRate",
    "LengthsDiffer",
    "Limit",
    "NotInSample",
    "Noun",
    "Plan",
    "PlanImpossible",
    "Replaced",
    "SamplingError",
    "UnusableKey",
    "allocate",
    "claim_of",
    "first",
    "frame_digest",
    "interval",
    "lower_limit",
    "new_seed",
    "order",
    "sample_size",
    "sealed",
    "ticket",
    "upper_limit",
    "verify_draw",
]
