"""Exact sampling of small finite populations: plan, select, evaluate, accumulate, allocate."""

from sampling.accumulate import Accumulated, AccumulatedVerdict, accumulated_verdict, stratified
from sampling.allocate import allocate
from sampling.anytime import AnytimeInterval, AnytimeVerdict, anytime_interval, anytime_sequence, anytime_verdict
from sampling.draw import Draw, Failure, Replaced, verify_draw
from sampling.errors import (
    ApproximationUndefined,
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
from sampling.evaluate import Interval, Limit, RateInterval, RateLimit, interval, lower_limit, upper_limit
from sampling.frame import frame_digest, sealed
from sampling.plan import Claim, Plan, claim_of, sample_size
from sampling.precision import MarginPlan, OperatingPoint, operating_characteristic, sample_size_for_margin
from sampling.rates import Rate
from sampling.scores import MeanScore, mean_score
from sampling.select import first, new_seed, order, public_seed, ticket
from sampling.strata import StratifiedDraw, draw_by_stratum
from sampling.verdict import Verdict, VerdictKind, verdict
from sampling.weights import neyman_weights, power_weights
from sampling.wording import Noun

__all__ = [
    "Accumulated",
    "AccumulatedVerdict",
    "AnytimeInterval",
    "AnytimeVerdict",
    "ApproximationUndefined",
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
    "MarginPlan",
    "MeanScore",
    "NotInSample",
    "Noun",
    "OperatingPoint",
    "Plan",
    "PlanImpossible",
    "Rate",
    "RateInterval",
    "RateLimit",
    "Replaced",
    "SamplingError",
    "StratifiedDraw",
    "UnusableKey",
    "Verdict",
    "VerdictKind",
    "accumulated_verdict",
    "allocate",
    "anytime_interval",
    "anytime_sequence",
    "anytime_verdict",
    "claim_of",
    "draw_by_stratum",
    "first",
    "frame_digest",
    "interval",
    "lower_limit",
    "mean_score",
    "new_seed",
    "neyman_weights",
    "operating_characteristic",
    "order",
    "power_weights",
    "public_seed",
    "sample_size",
    "sample_size_for_margin",
    "sealed",
    "stratified",
    "ticket",
    "upper_limit",
    "verdict",
    "verify_draw",
]
