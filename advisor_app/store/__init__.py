"""The database: tables, units of work, queries, migrations, history. The only room that knows SQLAlchemy.

This face loads quickly: SQLAlchemy is imported when a store is opened, so that the window paints before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.store.answers import (
    Applied,
    CaseChange,
    CaseLine,
    HistoryCheck,
    HistoryEntry,
    HistoryFailure,
    ImportRecord,
    MailLine,
    RowProblem,
    StoredProblem,
    WeekRecords,
    WeekRound,
)
from advisor_app.store.cases.case_query import CaseQuery, CaseView, DaySpan
from advisor_app.store.imports.import_answers import FileChanges, ImportLine, Undone
from advisor_app.store.keys import NEVER, new_id
from advisor_app.store.opening import Store, create_schema, open_store
from advisor_app.store.reading import Reading
from advisor_app.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from advisor_app.store.imports.kept_cases import KeptAhead
    from advisor_app.store.imports.prepared_cases import PreparedCases

__all__ = [
    "NEVER",
    "Applied",
    "CaseChange",
    "CaseLine",
    "CaseQuery",
    "CaseView",
    "DaySpan",
    "FileChanges",
    "HistoryCheck",
    "HistoryEntry",
    "HistoryFailure",
    "ImportLine",
    "ImportRecord",
    "KeptAhead",
    "MailLine",
    "PreparedCases",
    "Reading",
    "RowProblem",
    "Store",
    "StoredProblem",
    "Undone",
    "UnitOfWork",
    "WeekRecords",
    "WeekRound",
    "create_schema",
    "new_id",
    "open_store",
]
