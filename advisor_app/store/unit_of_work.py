"""One transaction that changes something, and its repositories, each loaded when it is first asked for."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from advisor_app.store.reading import Reading

if TYPE_CHECKING:
    import sqlalchemy as sa

    from advisor_app.store.access.logins import Logins
    from advisor_app.store.access.person_roles import PersonRoles
    from advisor_app.store.access.stand_ins import StandIns
    from advisor_app.store.audits.letters import Letters
    from advisor_app.store.audits.repository import Audits
    from advisor_app.store.calibration.repository import Calibrations
    from advisor_app.store.cards.repository import Cards
    from advisor_app.store.cases.case_views import CaseViews
    from advisor_app.store.cases.repository import Cases
    from advisor_app.store.correspondence.repository import KeptReceived
    from advisor_app.store.directory.advisors import Advisors
    from advisor_app.store.directory.assignments import Assignments
    from advisor_app.store.directory.directory_imports import DirectoryImports
    from advisor_app.store.directory.entities import Entities
    from advisor_app.store.directory.liaisons import Liaisons
    from advisor_app.store.directory.repository import Directory
    from advisor_app.store.duties.registers import Registers
    from advisor_app.store.duties.repository import Duties
    from advisor_app.store.escalations.repository import Escalations
    from advisor_app.store.facts import Facts
    from advisor_app.store.findings.repository import FindingDecisions
    from advisor_app.store.followups.repository import FollowUps
    from advisor_app.store.history.repository import History
    from advisor_app.store.ideas.repository import Ideas
    from advisor_app.store.imports.import_profiles import ImportProfiles
    from advisor_app.store.imports.repository import Imports, Profiles
    from advisor_app.store.imports.snapshots import Snapshots
    from advisor_app.store.indicators.repository import Indicators
    from advisor_app.store.location import Location
    from advisor_app.store.meetings.absences import Absences
    from advisor_app.store.meetings.minutes import Minutes
    from advisor_app.store.meetings.repository import Meetings
    from advisor_app.store.objections.repository import Objections
    from advisor_app.store.outbox.mail_plans import MailPlans
    from advisor_app.store.outbox.repository import Outbox
    from advisor_app.store.plans.months import PlanMonths
    from advisor_app.store.plans.repository import Plans
    from advisor_app.store.privacy.citizen_data import CitizenData
    from advisor_app.store.publication.publications import Publications
    from advisor_app.store.reports.repository import Reports
    from advisor_app.store.rotation.awards import Awards
    from advisor_app.store.rotation.rotations import Rotations
    from advisor_app.store.rounds.repository import Rounds
    from advisor_app.store.rounds.seals import Seals
    from advisor_app.store.search.resolution_words import ResolutionWords
    from advisor_app.store.setting_values import SettingValues
    from advisor_app.store.templates.repository import KeptTemplates
    from advisor_app.store.transaction import Transaction


class UnitOfWork(Reading):
    """One person's change, whole or not at all; to be used as a context manager, with one `.commit()` inside."""

    def __init__(self, engine: sa.Engine, location: Location, who: str) -> None:
        super().__init__(engine, location)
        self._who = who
        self._committed = False

    def commit(self) -> None:
        """Make it all stand, the history's entries last; a second call is a mistake of ours."""
        from advisor_app.store.faults import told
        from advisor_app.store.watching.telling import tell_others

        if self._connection is None or self._committed:
            raise RuntimeError("a unit of work commits once, inside its block")
        with told(self._location):
            self.history.write_appended(tell_others(self._transaction, self._location.opening.mark))
        with told(self._location, "saving_in_doubt"):
            self._connection.commit()
        self._location.opening.commits += 1
        self._committed = True
        self._connection.close()  # whatever is asked of it now is a mistake that shows itself

    @property
    def who(self) -> str:
        """Whose change it is."""
        return self._who

    @property
    def moment(self) -> datetime:
        """When this unit of work began, naive UTC: what its records are signed with."""
        return self._transaction.at

    def _person(self) -> str:
        return self._who

    def _begin(self, connection: sa.Connection) -> None:
        from advisor_app.store.server_schema import still_this_schema

        if self._location.dialect == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.begin()
        still_this_schema(connection, self._location)

    def _opened(self, transaction: Transaction) -> None:
        from advisor_app.store.watching.telling import note_tables

        note_tables(transaction)

    def _end(self, connection: sa.Connection) -> None:
        connection.rollback()

    @cached_property
    def advisors(self) -> Advisors:
        from advisor_app.store.directory.advisors import Advisors

        return Advisors(self._transaction)

    @cached_property
    def entities(self) -> Entities:
        from advisor_app.store.directory.entities import Entities

        return Entities(self._transaction)

    @cached_property
    def assignments(self) -> Assignments:
        from advisor_app.store.directory.assignments import Assignments

        return Assignments(self._transaction)

    @cached_property
    def directory_imports(self) -> DirectoryImports:
        from advisor_app.store.directory.directory_imports import DirectoryImports

        return DirectoryImports(self._transaction)

    @cached_property
    def liaisons(self) -> Liaisons:
        from advisor_app.store.directory.liaisons import Liaisons

        return Liaisons(self._transaction)

    @cached_property
    def cases(self) -> Cases:
        from advisor_app.store.cases.repository import Cases

        return Cases(self._transaction)

    @cached_property
    def case_views(self) -> CaseViews:
        from advisor_app.store.cases.case_views import CaseViews

        return CaseViews(self._transaction)

    @cached_property
    def resolution_words(self) -> ResolutionWords:
        from advisor_app.store.search.resolution_words import ResolutionWords

        return ResolutionWords(self._transaction)

    @cached_property
    def imports(self) -> Imports:
        from advisor_app.store.imports.repository import Imports

        return Imports(self._transaction)

    @cached_property
    def profiles(self) -> Profiles:
        from advisor_app.store.imports.repository import Profiles

        return Profiles(self._transaction)

    @cached_property
    def snapshots(self) -> Snapshots:
        from advisor_app.store.imports.snapshots import Snapshots

        return Snapshots(self._transaction)

    @cached_property
    def import_profiles(self) -> ImportProfiles:
        from advisor_app.store.imports.import_profiles import ImportProfiles

        return ImportProfiles(self._transaction)

    @cached_property
    def rounds(self) -> Rounds:
        from advisor_app.store.rounds.repository import Rounds

        return Rounds(self._transaction)

    @cached_property
    def audits(self) -> Audits:
        from advisor_app.store.audits.repository import Audits

        return Audits(self._transaction)

    @cached_property
    def letters(self) -> Letters:
        from advisor_app.store.audits.letters import Letters

        return Letters(self._transaction)

    @cached_property
    def mail_plans(self) -> MailPlans:
        from advisor_app.store.outbox.mail_plans import MailPlans

        return MailPlans(self._transaction)

    @cached_property
    def outbox(self) -> Outbox:
        from advisor_app.store.outbox.repository import Outbox

        return Outbox(self._transaction)

    @cached_property
    def settings(self) -> SettingValues:
        from advisor_app.store.setting_values import SettingValues

        return SettingValues(self._transaction)

    @cached_property
    def indicators(self) -> Indicators:
        from advisor_app.store.indicators.repository import Indicators

        return Indicators(self._transaction)

    @cached_property
    def directory(self) -> Directory:
        from advisor_app.store.directory.repository import Directory

        return Directory(self._transaction)

    @cached_property
    def duties(self) -> Duties:
        from advisor_app.store.duties.repository import Duties

        return Duties(self._transaction)

    @cached_property
    def facts(self) -> Facts:
        from advisor_app.store.facts import Facts

        return Facts(self._transaction)

    @cached_property
    def history(self) -> History:
        from advisor_app.store.history.repository import History

        return History(self._transaction)

    @cached_property
    def seals(self) -> Seals:
        from advisor_app.store.rounds.seals import Seals

        return Seals(self._transaction)

    @cached_property
    def rotations(self) -> Rotations:
        from advisor_app.store.rotation.rotations import Rotations

        return Rotations(self._transaction)

    @cached_property
    def absences(self) -> Absences:
        from advisor_app.store.meetings.absences import Absences

        return Absences(self._transaction)

    @cached_property
    def meetings(self) -> Meetings:
        from advisor_app.store.meetings.repository import Meetings

        return Meetings(self._transaction)

    @cached_property
    def plans(self) -> Plans:
        from advisor_app.store.plans.repository import Plans

        return Plans(self._transaction)

    @cached_property
    def plan_months(self) -> PlanMonths:
        from advisor_app.store.plans.months import PlanMonths

        return PlanMonths(self._transaction)

    @cached_property
    def escalations(self) -> Escalations:
        from advisor_app.store.escalations.repository import Escalations

        return Escalations(self._transaction)

    @cached_property
    def templates(self) -> KeptTemplates:
        from advisor_app.store.templates.repository import KeptTemplates

        return KeptTemplates(self._transaction)

    @cached_property
    def received(self) -> KeptReceived:
        from advisor_app.store.correspondence.repository import KeptReceived

        return KeptReceived(self._transaction)

    @cached_property
    def follow_ups(self) -> FollowUps:
        from advisor_app.store.followups.repository import FollowUps

        return FollowUps(self._transaction)

    @cached_property
    def reports(self) -> Reports:
        from advisor_app.store.reports.repository import Reports

        return Reports(self._transaction)

    @cached_property
    def ideas(self) -> Ideas:
        from advisor_app.store.ideas.repository import Ideas

        return Ideas(self._transaction)

    @cached_property
    def finding_decisions(self) -> FindingDecisions:
        from advisor_app.store.findings.repository import FindingDecisions

        return FindingDecisions(self._transaction)

    @cached_property
    def minutes(self) -> Minutes:
        from advisor_app.store.meetings.minutes import Minutes

        return Minutes(self._transaction)

    @cached_property
    def publications(self) -> Publications:
        from advisor_app.store.publication.publications import Publications

        return Publications(self._transaction)

    @cached_property
    def awards(self) -> Awards:
        from advisor_app.store.rotation.awards import Awards

        return Awards(self._transaction)

    @cached_property
    def registers(self) -> Registers:
        from advisor_app.store.duties.registers import Registers

        return Registers(self._transaction)

    @cached_property
    def calibrations(self) -> Calibrations:
        from advisor_app.store.calibration.repository import Calibrations

        return Calibrations(self._transaction)

    @cached_property
    def stand_ins(self) -> StandIns:
        from advisor_app.store.access.stand_ins import StandIns

        return StandIns(self._transaction)

    @cached_property
    def logins(self) -> Logins:
        from advisor_app.store.access.logins import Logins

        return Logins(self._transaction)

    @cached_property
    def person_roles(self) -> PersonRoles:
        from advisor_app.store.access.person_roles import PersonRoles

        return PersonRoles(self._transaction)

    @cached_property
    def objections(self) -> Objections:
        from advisor_app.store.objections.repository import Objections

        return Objections(self._transaction)

    @cached_property
    def cards(self) -> Cards:
        from advisor_app.store.cards.repository import Cards

        return Cards(self._transaction)

    @cached_property
    def citizen_data(self) -> CitizenData:
        from advisor_app.store.privacy.citizen_data import CitizenData

        return CitizenData(self._transaction)
