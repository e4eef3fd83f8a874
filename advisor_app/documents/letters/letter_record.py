"""A letter's content as JSON, so that what was issued can be shown again exactly, whatever becomes of its sources."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from fractions import Fraction
from typing import Any

from advisor_app.documents.letters.letter import (
    Addressee,
    AuditedCase,
    LetterContent,
    Letterhead,
    LetterRecommendation,
    VerdictWords,
)
from advisor_app.office.calendar import IsoWeek


def letter_as_json(content: LetterContent) -> str:
    """Days ISO, the week as "2026-W46", scores as exact fractions ("1255/14")."""
    values = asdict(content) | {"week": str(content.week)}
    return json.dumps(values, ensure_ascii=False, default=str)


def letter_from_json(text: str) -> LetterContent:
    """The content that `letter_as_json` wrote."""
    kept = json.loads(text)
    return LetterContent(
        **{
            **kept,
            "issued_on": date.fromisoformat(kept["issued_on"]),
            "addressees": tuple(Addressee(**one) for one in kept["addressees"]),
            "week": IsoWeek.parse(kept["week"]),
            "verdict": VerdictWords(**kept["verdict"]),
            "cases": tuple(map(_case, kept["cases"])),
            "recommendations": tuple(map(_recommendation, kept["recommendations"])),
            "never_sent": tuple(kept.get("never_sent", ())),
            "objection_until": date.fromisoformat(kept["objection_until"]),
            "letterhead": Letterhead(**kept["letterhead"]),
        }
    )


def _case(kept: dict[str, Any]) -> AuditedCase:
    closed, score = kept["closed_on"], kept["score"]
    return AuditedCase(
        **{
            **kept,
            "closed_on": None if closed is None else date.fromisoformat(closed),
            "score": None if score is None else Fraction(score),
        }
    )


def _recommendation(kept: dict[str, Any]) -> LetterRecommendation:
    return LetterRecommendation(**{**kept, "remarks": tuple(kept["remarks"]), "due": date.fromisoformat(kept["due"])})
