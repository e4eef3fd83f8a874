"""One moment of the database and its repositories, each loaded when it is first asked for.

SQLAlchemy is imported when a transaction begins, not with this page.
"""

from __future__ import annotations

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from advisor_app.office.calendar import now_utc

if TYPE_CHECKING:
    import sqlalchemy as sa

    from advisor_app.store.access.person_roles import ReadPersonRoles
    from advisor_app.store.access.stand_ins import ReadStandIns
    from advisor_app.store.audits.audit_progress import ReadAuditProgress
    from advisor_app.store.audits.finished_audits import ReadFinishedAudits
    from advisor_app.store.audits.letters import ReadLetters
    from advisor_app.store.audits.repository import ReadAudits
    from advisor_app.store.audits.week_records import ReadWeek
    from advisor_app.store.calibration.repository import ReadCalibrations
    from advisor_app.store.cards.repository import ReadCards
    from advisor_app.store.cases.case_views import ReadCaseViews
    from advisor_app.store.cases.finding_cases import FindCases
    from advisor_app.store.cases.repository import ReadCases
    from advisor_app.store.correspondence.repository import ReadReceived
    from advisor_app.store.directory.advisors import ReadAdvisors
    from advisor_app.store.directory.assignments import ReadAssignments
    from advisor_app.store.directory.directory_imports import ReadDirectoryImports
    from advisor_app.store.directory.entities import ReadEntities
    from advisor_app.store.directory.liaisons import ReadLiaisons
    from advisor_app.store.directory.repository import ReadDirectory
    from advisor_app.store.duties.registers import ReadRegisters
    from advisor_app.store.duties.repository import ReadDuties
    from advisor_app.store.escalations.repository import ReadEscalations
    from advisor_app.store.facts import ReadFacts
    from advisor_app.store.findings.repository import ReadFindingDecisions
    from advisor_app.store.followups.repository import ReadFollowUps
    from advisor_app.store.history.repository import ReadHistory
    from advisor_app.store.ideas.repository import ReadIdeas
    from advisor_app.store.imports.import_profiles import ReadImportProfiles
    from advisor_app.store.imports.repository import ReadImports, ReadProfiles
    from advisor_app.store.imports.snapshots import ReadSnapshots
    from advisor_app.store.indicators.repository import ReadIndicators
    from advisor_app.store.location import Location
    from advisor_app.store.meetings.absences import ReadAbsences
    from advisor_app.store.meetings.minutes import ReadMinutes
    from advisor_app.store.meetings.repository import ReadMeetings
    from advisor_app.store.objections.repository import ReadObjections
    from advisor_app.store.outbox.mail_lines import ReadMailLines
    from advisor_app.store.outbox.mail_plans import ReadMailPlans
    from advisor_app.store.outbox.repository import ReadOutbox
    from advisor_app.store.plans.months import ReadPlanMonths
    from advisor_app.store.plans.repository import ReadPlans
    from advisor_app.store.privacy.citizen_data import ReadCitizenData
    from advisor_app.store.publication.publications import ReadPublications
    from advisor_app.store.reports.repository import ReadReports
    from advisor_app.store.rotation.awards import ReadAwards
    from advisor_app.store.rotation.rotations import ReadRotations
    from advisor_app.store.rounds.repository import ReadRounds
    from advisor_app.store.rounds.seals import ReadSeals
    from advisor_app.store.search.cases_like import FindCasesLike
    from advisor_app.store.search.records_at_hand import FindRecordsLike
    from advisor_app.store.search.resolution_words import ReadResolutionWords
    from advisor_app.store.setting_values import ReadSettings
    from advisor_app.store.templates.repository import ReadTemplates
    from advisor_app.store.transaction import Transaction


class Reading:
    """Reads within one read-only transaction; to be used as a context manager, once."""

    def __init__(self, engine: sa.Engine, location: Location) -> None:
        self._engine = engine
        self._location = location
        self._connection: sa.Connection | None = None
        self._transaction: Transaction

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
        self._transaction = Transaction(connection, self._location.dialect, self._person(), now_utc())
        self._opened(self._transaction)
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

    def _opened(self, transaction: Transaction) -> None:
        """What a unit of work does with its transaction before it is used."""

    def _person(self) -> str:
        return ""

    def _begin(self, connection: sa.Connection) -> None:
        if self._location.dialect == "sqlite":
            connection.exec_driver_sql("PRAGMA query_only=ON")
            connection.exec_driver_sql("BEGIN")
        else:
            from advisor_app.store.server_schema import still_this_schema

            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            connection.begin()
            still_this_schema(connection, self._location)

    def _end(self, connection: sa.Connection) -> None:
        connection.rollback()
        if self._location.dialect == "sqlite":
            connection.exec_driver_sql("PRAGMA query_only=OFF")
            connection.rollback()

    @cached_property
    def advisors(self) -> ReadAdvisors:
        from advisor_app.store.directory.advisors import ReadAdvisors

        return ReadAdvisors(self._transaction)

    @cached_property
    def entities(self) -> ReadEntities:
        from advisor_app.store.directory.entities import ReadEntities

        return ReadEntities(self._transaction)

    @cached_property
    def assignments(self) -> ReadAssignments:
        from advisor_app.store.directory.assignments import ReadAssignments

        return ReadAssignments(self._transaction)

    @cached_property
    def directory_imports(self) -> ReadDirectoryImports:
        from advisor_app.store.directory.directory_imports import ReadDirectoryImports

        return ReadDirectoryImports(self._transaction)

    @cached_property
    def liaisons(self) -> ReadLiaisons:
        from advisor_app.store.directory.liaisons import ReadLiaisons

        return ReadLiaisons(self._transaction)

    @cached_property
    def cases(self) -> ReadCases:
        from advisor_app.store.cases.repository import ReadCases

        return ReadCases(self._transaction)

    @cached_property
    def case_views(self) -> ReadCaseViews:
        from advisor_app.store.cases.case_views import ReadCaseViews

        return ReadCaseViews(self._transaction)

    @cached_property
    def finding(self) -> FindCases:
        from advisor_app.store.cases.finding_cases import FindCases  # loads numpy

        return FindCases(self._transaction)

    @cached_property
    def cases_like(self) -> FindCasesLike:
        from advisor_app.store.search.cases_like import FindCasesLike  # loads numpy

        return FindCasesLike(self._transaction)

    @cached_property
    def records_like(self) -> FindRecordsLike:
        from advisor_app.store.search.records_at_hand import FindRecordsLike

        return FindRecordsLike(self._transaction)

    @cached_property
    def resolution_words(self) -> ReadResolutionWords:
        from advisor_app.store.search.resolution_words import ReadResolutionWords

        return ReadResolutionWords(self._transaction)

    @cached_property
    def imports(self) -> ReadImports:
        from advisor_app.store.imports.repository import ReadImports

        return ReadImports(self._transaction)

    @cached_property
    def profiles(self) -> ReadProfiles:
        from advisor_app.store.imports.repository import ReadProfiles

        return ReadProfiles(self._transaction)

    @cached_property
    def snapshots(self) -> ReadSnapshots:
        from advisor_app.store.imports.snapshots import ReadSnapshots

        return ReadSnapshots(self._transaction)

    @cached_property
    def import_profiles(self) -> ReadImportProfiles:
        from advisor_app.store.imports.import_profiles import ReadImportProfiles

        return ReadImportProfiles(self._transaction)

    @cached_property
    def rounds(self) -> ReadRounds:
        from advisor_app.store.rounds.repository import ReadRounds

        return ReadRounds(self._transaction)

    @cached_property
    def audits(self) -> ReadAudits:
        from advisor_app.store.audits.repository import ReadAudits

        return ReadAudits(self._transaction)

    @cached_property
    def letters(self) -> ReadLetters:
        from advisor_app.store.audits.letters import ReadLetters

        return ReadLetters(self._transaction)

    @cached_property
    def outbox(self) -> ReadOutbox:
        from advisor_app.store.outbox.repository import ReadOutbox

        return ReadOutbox(self._transaction)

    @cached_property
    def settings(self) -> ReadSettings:
        from advisor_app.store.setting_values import ReadSettings

        return ReadSettings(self._transaction)

    @cached_property
    def indicators(self) -> ReadIndicators:
        from advisor_app.store.indicators.repository import ReadIndicators

        return ReadIndicators(self._transaction)

    @cached_property
    def directory(self) -> ReadDirectory:
        from advisor_app.store.directory.repository import ReadDirectory

        return ReadDirectory(self._transaction)

    @cached_property
    def duties(self) -> ReadDuties:
        from advisor_app.store.duties.repository import ReadDuties

        return ReadDuties(self._transaction)

    @cached_property
    def facts(self) -> ReadFacts:
        from advisor_app.store.facts import ReadFacts

        return ReadFacts(self._transaction)

    @cached_property
    def history(self) -> ReadHistory:
        from advisor_app.store.history.repository import ReadHistory

        return ReadHistory(self._transaction)

    @cached_property
    def finished_audits(self) -> ReadFinishedAudits:
        from advisor_app.store.audits.finished_audits import ReadFinishedAudits

        return ReadFinishedAudits(self._transaction)

    @cached_property
    def audit_progress(self) -> ReadAuditProgress:
        from advisor_app.store.audits.audit_progress import ReadAuditProgress

        return ReadAuditProgress(self._transaction)

    @cached_property
    def mail_lines(self) -> ReadMailLines:
        from advisor_app.store.outbox.mail_lines import ReadMailLines

        return ReadMailLines(self._transaction)

    @cached_property
    def mail_plans(self) -> ReadMailPlans:
        from advisor_app.store.outbox.mail_plans import ReadMailPlans

        return ReadMailPlans(self._transaction)

    @cached_property
    def seals(self) -> ReadSeals:
        from advisor_app.store.rounds.seals import ReadSeals

        return ReadSeals(self._transaction)

    @cached_property
    def weeks(self) -> ReadWeek:
        from advisor_app.store.audits.week_records import ReadWeek

        return ReadWeek(self._transaction)

    @cached_property
    def rotations(self) -> ReadRotations:
        from advisor_app.store.rotation.rotations import ReadRotations

        return ReadRotations(self._transaction)

    @cached_property
    def absences(self) -> ReadAbsences:
        from advisor_app.store.meetings.absences import ReadAbsences

        return ReadAbsences(self._transaction)

    @cached_property
    def meetings(self) -> ReadMeetings:
        from advisor_app.store.meetings.repository import ReadMeetings

        return ReadMeetings(self._transaction)

    @cached_property
    def plans(self) -> ReadPlans:
        from advisor_app.store.plans.repository import ReadPlans

        return ReadPlans(self._transaction)

    @cached_property
    def plan_months(self) -> ReadPlanMonths:
        from advisor_app.store.plans.months import ReadPlanMonths

        return ReadPlanMonths(self._transaction)

    @cached_property
    def escalations(self) -> ReadEscalations:
        from advisor_app.store.escalations.repository import ReadEscalations

        return ReadEscalations(self._transaction)

    @cached_property
    def templates(self) -> ReadTemplates:
        from advisor_app.store.templates.repository import ReadTemplates

        return ReadTemplates(self._transaction)

    @cached_property
    def received(self) -> ReadReceived:
        from advisor_app.store.correspondence.repository import ReadReceived

        return ReadReceived(self._transaction)

    @cached_property
    def follow_ups(self) -> ReadFollowUps:
        from advisor_app.store.followups.repository import ReadFollowUps

        return ReadFollowUps(self._transaction)

    @cached_property
    def reports(self) -> ReadReports:
        from advisor_app.store.reports.repository import ReadReports

        return ReadReports(self._transaction)

    @cached_property
    def ideas(self) -> ReadIdeas:
        from advisor_app.store.ideas.repository import ReadIdeas

        return ReadIdeas(self._transaction)

    @cached_property
    def finding_decisions(self) -> ReadFindingDecisions:
        from advisor_app.store.findings.repository import ReadFindingDecisions

        return ReadFindingDecisions(self._transaction)

    @cached_property
    def minutes(self) -> ReadMinutes:
        from advisor_app.store.meetings.minutes import ReadMinutes

        return ReadMinutes(self._transaction)

    @cached_property
    def publications(self) -> ReadPublications:
        from advisor_app.store.publication.publications import ReadPublications

        return ReadPublications(self._transaction)

    @cached_property
    def registers(self) -> ReadRegisters:
        from advisor_app.store.duties.registers import ReadRegisters

        return ReadRegisters(self._transaction)

    @cached_property
    def awards(self) -> ReadAwards:
        from advisor_app.store.rotation.awards import ReadAwards

        return ReadAwards(self._transaction)

    @cached_property
    def calibrations(self) -> ReadCalibrations:
        from advisor_app.store.calibration.repository import ReadCalibrations

        return ReadCalibrations(self._transaction)

    @cached_property
    def stand_ins(self) -> ReadStandIns:
        from advisor_app.store.access.stand_ins import ReadStandIns

        return ReadStandIns(self._transaction)

    @cached_property
    def person_roles(self) -> ReadPersonRoles:
        from advisor_app.store.access.person_roles import ReadPersonRoles

        return ReadPersonRoles(self._transaction)

    @cached_property
    def objections(self) -> ReadObjections:
        from advisor_app.store.objections.repository import ReadObjections

        return ReadObjections(self._transaction)

    @cached_property
    def cards(self) -> ReadCards:
        from advisor_app.store.cards.repository import ReadCards

        return ReadCards(self._transaction)

    @cached_property
    def citizen_data(self) -> ReadCitizenData:
        from advisor_app.store.privacy.citizen_data import ReadCitizenData

        return ReadCitizenData(self._transaction)
