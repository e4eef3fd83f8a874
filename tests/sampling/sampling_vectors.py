"""The rows of tests/data/sampling: facts from peers and publications, one JSON object a line."""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data" / "sampling"

Row = dict[str, Any]


@cache
def rows(name: str) -> tuple[Row, ...]:
    lines = (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def confidence(row: Row) -> Decimal:
    return Decimal(str(row["conf"])) if "conf" in row else 1 - Decimal(str(row["alpha"]))


def word(row: Row) -> str:
    """What kind of row it is, as the table of what is used counts them."""
    kind = " ".join(str(row[name]) for name in ("kind", "method") if row.get(name))
    return kind or ("beta" if "beta" in row["ci"] else "samplics_logit")
