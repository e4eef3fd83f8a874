"""What every service is given: the open store and who is working."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor_app.store import Store


@dataclass(frozen=True, slots=True)
class Office:
    store: Store
    who: str
