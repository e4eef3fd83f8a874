"""A follow-up's cases as JSON, and back: what was told stays as it was told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from advisor_app.office.followups.records import Cleared, ClearedCase, ExpiredCase, Promise


def cases_as_json(expired: tuple[ExpiredCase, ...], cleared: tuple[ClearedCase, ...]) -> str:
    told = {
        "expired": [
            {
                "number": one.number,
                "type": one.type,
                "subject": one.subject,
                "status": one.status,
                "owner": one.owner,
                "created_on": one.created_on.isoformat(),
                "days": one.days,
                "last_on": one.last_on.isoformat(),
                "weeks": one.weeks,
                **_promise_as_json(one),
            }
            for one in expired
        ],
        "cleared": [
            {
                "number": one.number,
                "why": one.why.value,
                "closed_on": one.closed_on.isoformat() if one.closed_on else None,
                **_promise_as_json(one),
            }
            for one in cleared
        ],
    }
    return json.dumps(told, ensure_ascii=False)


def cases_from_json(text: str) -> tuple[tuple[ExpiredCase, ...], tuple[ClearedCase, ...]]:
    told = json.loads(text)
    expired = tuple(
        ExpiredCase(
            number=one["number"],
            type=one["type"],
            subject=one["subject"],
            status=one["status"],
            owner=one["owner"],
            created_on=date.fromisoformat(one["created_on"]),
            days=one["days"],
            last_on=date.fromisoformat(one["last_on"]),
            weeks=one["weeks"],
            **_promise_from(one),
        )
        for one in told["expired"]
    )
    cleared = tuple(
        ClearedCase(one["number"], Cleared(one["why"]), _day(one["closed_on"]), **_promise_from(one))
        for one in told["cleared"]
    )
    return expired, cleared


def _promise_as_json(one: ExpiredCase | ClearedCase) -> dict[str, str | None]:
    return {
        "promised_on": one.promised_on.isoformat() if one.promised_on else None,
        "promise": one.promise.value if one.promise else None,
    }


def _promise_from(one: Mapping[str, Any]) -> dict[str, Any]:
    promise = one["promise"]
    return {"promised_on": _day(one["promised_on"]), "promise": Promise(promise) if promise else None}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
