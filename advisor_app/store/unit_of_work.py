"""One transaction and its repositories. SQLAlchemy is imported when one begins, not with this page."""

from __future__ import annotations

from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from advisor_app.office.calendar import now_utc

if TYPE_CHECKING:
    import sqlalchemy as sa

    from advisor_app.store.advisors import Advisors, ReadAdvisors
    from advisor_app.store.assignments import Assignments, ReadAssignments
    from advisor_app.store.audits import Audits, ReadAudits
    from advisor_app.store.cases import Cases, ReadCases
    from advisor_app.store.entities import Entities, ReadEntities
    from advisor_app.store.facts import Facts, ReadFacts
    from advisor_app.store.history import History, ReadHistory
    from advisor_app.store.imports import Imports, Profiles, ReadImports, ReadProfiles
    from advisor_app.store.letters import Letters, ReadLetters
    from advisor_app.store.liaisons import Liaisons, ReadLiaisons
    from advisor_app.store.location import Location
    from advisor_app.store.outbox import Outbox, ReadOutbox
    from advisor_app.store.rounds import ReadRounds, Rounds
    from advisor_app.store.setting_values import ReadSettings, SettingValues
    from advisor_app.store.transaction import Transaction


class Reading:
    """Reads within one read-only transaction; to be used as a context manager, once."""

    advisors: ReadAdvisors
    entities: ReadEntities
    assignments: ReadAssignments
    liaisons: ReadLiaisons
    cases: ReadCases
    imports: ReadImports
    profiles: ReadProfiles
    rounds: ReadRounds
    audits: ReadAudits
    letters: ReadLetters
    outbox: ReadOutbox
    settings: ReadSettings
    facts: ReadFacts
    history: ReadHistory

    def __init__(self, engine: sa.Engine, location: Location) -> None:
        self._engine = engine
        self._location = location
        self._connection: sa.Connection | None = None

    def __enter__(self) -> Self:
        from advisor_app.store.faults import told
        from advisor_app.store.transaction import Transaction

        if self._connection is not None:
            raise RuntimeError("a transaction can be entered once")
        with told(self._location):
            self._connection = connection = self._engine.connect()
            try:
                self._begin(connection)
            except BaseException:
                connection.close()
                raise
        self._offer(Transaction(connection, self._location.dialect, self._person(), now_utc()))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        from advisor_app.store.faults import fault_of, told

        if self._connection is None:
            return
        fault = None if error is None else fault_of(error, self._location)
        try:
            if not self._connection.closed:
                with told(self._location):
                    self._end(self._connection)
        finally:
            self._connection.close()
            if fault is not None:
                raise fault from error

    def _person(self) -> str:
        return ""

    def _begin(self, connection: sa.Connection) -> None:
        if self._location.dialect == "sqlite":
            connection.exec_driver_sql("PRAGMA query_only=ON")
            connection.exec_driver_sql("BEGIN")
        else:
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            connection.begin()

    def _end(self, connection: sa.Connection) -> None:
        connection.rollback()
        if self._location.dialect == "sqlite":
            connection.exec_driver_sql("PRAGMA query_only=OFF")
            connection.rollback()

    def _offer(self, transaction: Transaction) -> None:
        from advisor_app.store import (
            advisors,
            assignments,
            audits,
            cases,
            entities,
            facts,
            history,
            imports,
            letters,
            liaisons,
            outbox,
            rounds,
        )
        from advisor_app.store import setting_values as settings

        self.advisors = advisors.ReadAdvisors(transaction)
        self.entities = entities.ReadEntities(transaction)
        self.assignments = assignments.ReadAssignments(transaction)
        self.liaisons = liaisons.ReadLiaisons(transaction)
        self.cases = cases.ReadCases(transaction)
        self.imports = imports.ReadImports(transaction)
        self.profiles = imports.ReadProfiles(transaction)
        self.rounds = rounds.ReadRounds(transaction)
        self.audits = audits.ReadAudits(transaction)
        self.letters = letters.ReadLetters(transaction)
        self.outbox = outbox.ReadOutbox(transaction)
        self.settings = settings.ReadSettings(transaction)
        self.facts = facts.ReadFacts(transaction)
        self.history = history.ReadHistory(transaction)


class UnitOfWork(Reading):
    """One person's change, whole or not at all; to be used as a context manager, with one `.commit()` inside."""

    advisors: Advisors
    entities: Entities
    assignments: Assignments
    liaisons: Liaisons
    cases: Cases
    imports: Imports
    profiles: Profiles
    rounds: Rounds
    audits: Audits
    letters: Letters
    outbox: Outbox
    settings: SettingValues
    facts: Facts
    history: History

    def __init__(self, engine: sa.Engine, location: Location, who: str) -> None:
        super().__init__(engine, location)
        self._who = who
        self._committed = False

    def commit(self) -> None:
        """Make it all stand, the history's entries last; a second call is a mistake of ours."""
        from advisor_app.store.faults import told

        if self._connection is None or self._committed:
            raise RuntimeError("a unit of work commits once, inside its block")
        with told(self._location):
            self.history.write_appended()
            self._connection.commit()
        self._committed = True
        self._connection.close()  # whatever is asked of it now is a mistake that shows itself

    @property
    def moment(self) -> datetime:
        """When this unit of work began, naive UTC: what its records are signed with."""
        return self._transaction.at

    def _person(self) -> str:
        return self._who

    def _begin(self, connection: sa.Connection) -> None:
        if self._location.dialect == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.begin()

    def _end(self, connection: sa.Connection) -> None:
        connection.rollback()

    def _offer(self, transaction: Transaction) -> None:
        from advisor_app.store import (
            advisors,
            assignments,
            audits,
            cases,
            entities,
            facts,
            history,
            imports,
            letters,
            liaisons,
            outbox,
            rounds,
        )
        from advisor_app.store import setting_values as settings

        self._transaction = transaction
        self.advisors = advisors.Advisors(transaction)
        self.entities = entities.Entities(transaction)
        self.assignments = assignments.Assignments(transaction)
        self.liaisons = liaisons.Liaisons(transaction)
        self.cases = cases.Cases(transaction)
        self.imports = imports.Imports(transaction)
        self.profiles = imports.Profiles(transaction)
        self.rounds = rounds.Rounds(transaction)
        self.audits = audits.Audits(transaction)
        self.letters = letters.Letters(transaction)
        self.outbox = outbox.Outbox(transaction)
        self.settings = settings.SettingValues(transaction)
        self.facts = facts.Facts(transaction)
        self.history = history.History(transaction)
