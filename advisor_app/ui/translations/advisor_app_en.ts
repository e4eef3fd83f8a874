<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message numerus="yes">
        <source>{proved} of %Ln action(s) proved</source>
        <translation>
            <numerusform>{proved} of %Ln action proved</numerusform>
            <numerusform>{proved} of %Ln actions proved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln working day(s)</source>
        <translation>
            <numerusform>+%Ln working day</numerusform>
            <numerusform>+%Ln working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreedTerms</name>
    <message numerus="yes">
        <source>{entity}, {type}: %Ln day(s)</source>
        <translation>
            <numerusform>{entity}, {type}: %Ln day</numerusform>
            <numerusform>{entity}, {type}: %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message numerus="yes">
        <source>Answer on %Ln case(s)</source>
        <translation>
            <numerusform>Answer on %Ln case</numerusform>
            <numerusform>Answer on %Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Assigning</name>
    <message numerus="yes">
        <source>Assign %Ln</source>
        <translation>
            <numerusform>Assign %Ln</numerusform>
            <numerusform>Assign %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) assigned</source>
        <translation>
            <numerusform>%Ln entity assigned</numerusform>
            <numerusform>%Ln entities assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assignment(s) undone</source>
        <translation>
            <numerusform>One assignment undone</numerusform>
            <numerusform>%Ln assignments undone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttendanceView</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln attended</source>
        <translation>
            <numerusform>, %Ln attended</numerusform>
            <numerusform>, %Ln attended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BesidePanel</name>
    <message numerus="yes">
        <source>+%Ln d</source>
        <translation>
            <numerusform>+%Ln day</numerusform>
            <numerusform>+%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln overdue</source>
        <translation>
            <numerusform>, %Ln overdue</numerusform>
            <numerusform>, %Ln overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message numerus="yes">
        <source>{today} · %Ln advisor(s), {entities} entities</source>
        <translation>
            <numerusform>{today} · %Ln advisor, {entities} entities</numerusform>
            <numerusform>{today} · %Ln advisors, {entities} entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln advisor(s)</source>
        <translation>
            <numerusform>%Ln advisor</numerusform>
            <numerusform>%Ln advisors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message numerus="yes">
        <source>Put %Ln visit(s) on the calendar</source>
        <translation>
            <numerusform>Put %Ln visit on the calendar</numerusform>
            <numerusform>Put %Ln visits on the calendar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln meeting</numerusform>
            <numerusform>%Ln meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln held</source>
        <translation>
            <numerusform>, %Ln held</numerusform>
            <numerusform>, %Ln held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln with minutes to be sent</source>
        <translation>
            <numerusform>, %Ln with minutes to be sent</numerusform>
            <numerusform>, %Ln with minutes to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) found no free day</source>
        <translation>
            <numerusform>%Ln entity found no free day</numerusform>
            <numerusform>%Ln entities found no free day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s) are on the calendar.</source>
        <translation>
            <numerusform>%Ln visit is on the calendar.</numerusform>
            <numerusform>%Ln visits are on the calendar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseBrowser</name>
    <message numerus="yes">
        <source>median %Ln day(s)</source>
        <translation>
            <numerusform>median %Ln day</numerusform>
            <numerusform>median %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired</source>
        <translation>
            <numerusform>%Ln expired</numerusform>
            <numerusform>%Ln expired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseDetails</name>
    <message numerus="yes">
        <source>closed in %Ln day(s)</source>
        <translation>
            <numerusform>closed in %Ln day</numerusform>
            <numerusform>closed in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open for %Ln day(s)</source>
        <translation>
            <numerusform>open for %Ln day</numerusform>
            <numerusform>open for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expired for %Ln day(s)</source>
        <translation>
            <numerusform>expired for %Ln day</numerusform>
            <numerusform>expired for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln import(s)</source>
        <translation>
            <numerusform>%Ln import</numerusform>
            <numerusform>%Ln imports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed before created</source>
        <translation>
            <numerusform>%Ln closed before created</numerusform>
            <numerusform>%Ln closed before created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln row read</numerusform>
            <numerusform>%Ln rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln new entity(ies)</source>
        <translation>
            <numerusform>Review %Ln new entity</numerusform>
            <numerusform>Review %Ln new entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) taken out</source>
        <translation>
            <numerusform>%Ln case taken out</numerusform>
            <numerusform>%Ln cases taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>%Ln as before</numerusform>
            <numerusform>%Ln as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) pending</source>
        <translation>
            <numerusform>%Ln decision pending</numerusform>
            <numerusform>%Ln decisions pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln file(s)</source>
        <translation>
            <numerusform>Import %Ln file</numerusform>
            <numerusform>Import %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln case(s)</source>
        <translation>
            <numerusform>Import %Ln case</numerusform>
            <numerusform>Import %Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificatePanel</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s): {trust} confidence, {tolerable} tolerable</source>
        <translation>
            <numerusform>%Ln case: {trust} confidence, {tolerable} tolerable</numerusform>
            <numerusform>%Ln cases: {trust} confidence, {tolerable} tolerable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s), sealed {when}</source>
        <translation>
            <numerusform>%Ln case, sealed {when}</numerusform>
            <numerusform>%Ln cases, sealed {when}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message numerus="yes">
        <source>%Ln change(s) against the card&apos;s file</source>
        <translation>
            <numerusform>%Ln change against the card&apos;s file</numerusform>
            <numerusform>%Ln changes against the card&apos;s file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) from version {before} to version {after}</source>
        <translation>
            <numerusform>%Ln change from version {before} to version {after}</numerusform>
            <numerusform>%Ln changes from version {before} to version {after}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitizenView</name>
    <message numerus="yes">
        <source>%Ln row(s): {kinds}</source>
        <translation>
            <numerusform>%Ln row: {kinds}</numerusform>
            <numerusform>%Ln rows: {kinds}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) still hold it; each goes by its rule</source>
        <translation>
            <numerusform>%Ln copy still holds it; it goes by its rule</numerusform>
            <numerusform>%Ln copies still hold it; each goes by its rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Masked in %Ln row(s).</source>
        <translation>
            <numerusform>Masked in %Ln row.</numerusform>
            <numerusform>Masked in %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased in %Ln row(s).</source>
        <translation>
            <numerusform>Erased in %Ln row.</numerusform>
            <numerusform>Erased in %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history&apos;s chain is whole, %Ln entry(ies) without content in all.</source>
        <translation>
            <numerusform>The history&apos;s chain is whole, %Ln entry without content in all.</numerusform>
            <numerusform>The history&apos;s chain is whole, %Ln entries without content in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommitmentsView</name>
    <message numerus="yes">
        <source>Draft %Ln reminder(s)</source>
        <translation>
            <numerusform>Draft %Ln reminder</numerusform>
            <numerusform>Draft %Ln reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commitment(s)</source>
        <translation>
            <numerusform>%Ln commitment</numerusform>
            <numerusform>%Ln commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln overdue</source>
        <translation>
            <numerusform>, %Ln overdue</numerusform>
            <numerusform>, %Ln overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reminder(s) wait(s) in the mail as draft(s).</source>
        <translation>
            <numerusform>%Ln reminder waits in the mail as a draft.</numerusform>
            <numerusform>%Ln reminders wait in the mail as drafts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmationView</name>
    <message numerus="yes">
        <source>%Ln have no address to write to.</source>
        <translation>
            <numerusform>%Ln has no address to write to.</numerusform>
            <numerusform>%Ln have no address to write to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) in the outbox.</source>
        <translation>
            <numerusform>%Ln draft in the outbox.</numerusform>
            <numerusform>%Ln drafts in the outbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrespondenceView</name>
    <message numerus="yes">
        <source>%Ln written by the office</source>
        <translation>
            <numerusform>%Ln written by the office</numerusform>
            <numerusform>%Ln written by the office</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln received</source>
        <translation>
            <numerusform>%Ln received</numerusform>
            <numerusform>%Ln received</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatedCopies</name>
    <message numerus="yes">
        <source>The last good copy is %Ln day(s) old</source>
        <translation>
            <numerusform>The last good copy is %Ln day old</numerusform>
            <numerusform>The last good copy is %Ln days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatedValues</name>
    <message numerus="yes">
        <source>%Ln value(s) so far</source>
        <translation>
            <numerusform>%Ln value so far</numerusform>
            <numerusform>%Ln values so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%Ln advisor(s)</source>
        <translation>
            <numerusform>%Ln advisor</numerusform>
            <numerusform>%Ln advisors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message numerus="yes">
        <source>%Ln problem(s) in the rows</source>
        <translation>
            <numerusform>%Ln problem in the rows</numerusform>
            <numerusform>%Ln problems in the rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) approved.</source>
        <translation>
            <numerusform>%Ln message approved.</numerusform>
            <numerusform>%Ln messages approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) taken back.</source>
        <translation>
            <numerusform>%Ln message taken back.</numerusform>
            <numerusform>%Ln messages taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln message(s)</source>
        <translation>
            <numerusform>Sending %Ln message</numerusform>
            <numerusform>Sending %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused; waiting for your decision.</source>
        <translation>
            <numerusform>%Ln refused; waiting for your decision.</numerusform>
            <numerusform>%Ln refused; waiting for your decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still queued.</source>
        <translation>
            <numerusform>%Ln still queued.</numerusform>
            <numerusform>%Ln still queued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent.</source>
        <translation>
            <numerusform>%Ln message sent.</numerusform>
            <numerusform>%Ln messages sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryImportsView</name>
    <message numerus="yes">
        <source>%Ln import(s)</source>
        <translation>
            <numerusform>%Ln import</numerusform>
            <numerusform>%Ln imports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoublesView</name>
    <message numerus="yes">
        <source>%Ln pair(s) to look at</source>
        <translation>
            <numerusform>%Ln pair to look at</numerusform>
            <numerusform>%Ln pairs to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawView</name>
    <message numerus="yes">
        <source>%Ln sealed list(s) wait for the result of:</source>
        <translation>
            <numerusform>%Ln sealed list waits for the result of:</numerusform>
            <numerusform>%Ln sealed lists wait for the result of:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) get fewer than the rule asks for.</source>
        <translation>
            <numerusform>%Ln entity gets fewer cases than the rule asks for.</numerusform>
            <numerusform>%Ln entities get fewer cases than the rule asks for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) drawn already stay as they are.</source>
        <translation>
            <numerusform>%Ln entity drawn already stays as it is.</numerusform>
            <numerusform>%Ln entities drawn already stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueMessages</name>
    <message numerus="yes">
        <source>%Ln message(s) should go now.</source>
        <translation>
            <numerusform>%Ln message should go now.</numerusform>
            <numerusform>%Ln messages should go now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln message(s) that are due</source>
        <translation>
            <numerusform>Sending %Ln message that is due</numerusform>
            <numerusform>Sending %Ln messages that are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not go; see Mail.</source>
        <translation>
            <numerusform>%Ln did not go; see Mail.</numerusform>
            <numerusform>%Ln did not go; see Mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) went at their hour.</source>
        <translation>
            <numerusform>%Ln message went at its hour.</numerusform>
            <numerusform>%Ln messages went at their hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entities</name>
    <message numerus="yes">
        <source>%Ln entity(ies) in {proposal}</source>
        <translation>
            <numerusform>%Ln entity in {proposal}</numerusform>
            <numerusform>%Ln entities in {proposal}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{advisor} gets %Ln in {proposal}</source>
        <translation>
            <numerusform>{advisor} gets %Ln in {proposal}</numerusform>
            <numerusform>{advisor} gets %Ln in {proposal}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntitiesBelow</name>
    <message numerus="yes">
        <source>%Ln entity(ies) not over the goal of {goal}</source>
        <translation>
            <numerusform>%Ln entity not over the goal of {goal}</numerusform>
            <numerusform>%Ln entities not over the goal of {goal}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the other %Ln it does not differ for sure.</source>
        <translation>
            <numerusform>From the other one it does not differ for sure.</numerusform>
            <numerusform>From the other %Ln it does not differ for sure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntitiesPage</name>
    <message numerus="yes">
        <source>%Ln entities; there is no advisor yet</source>
        <translation>
            <numerusform>%Ln entity; there is no advisor yet</numerusform>
            <numerusform>%Ln entities; there is no advisor yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them with an advisor</source>
        <translation>
            <numerusform>%Ln of them with an advisor</numerusform>
            <numerusform>%Ln of them with an advisor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln advisor(s)</source>
        <translation>
            <numerusform>%Ln advisor</numerusform>
            <numerusform>%Ln advisors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln as reviewed</source>
        <translation>
            <numerusform>Mark %Ln as reviewed</numerusform>
            <numerusform>Mark %Ln as reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) reviewed.</source>
        <translation>
            <numerusform>%Ln entity reviewed.</numerusform>
            <numerusform>%Ln entities reviewed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityPanel</name>
    <message numerus="yes">
        <source>%Ln entities chosen</source>
        <translation>
            <numerusform>%Ln entity chosen</numerusform>
            <numerusform>%Ln entities chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EscalationDesk</name>
    <message numerus="yes">
        <source>%Ln escalation(s)</source>
        <translation>
            <numerusform>%Ln escalation</numerusform>
            <numerusform>%Ln escalations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln too long</source>
        <translation>
            <numerusform>, %Ln too long</numerusform>
            <numerusform>, %Ln too long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EscalationPanel</name>
    <message numerus="yes">
        <source>%Ln working day(s)</source>
        <translation>
            <numerusform>%Ln working day</numerusform>
            <numerusform>%Ln working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written.</source>
        <translation>
            <numerusform>%Ln file written.</numerusform>
            <numerusform>%Ln files written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EscalationsView</name>
    <message numerus="yes">
        <source>%Ln await(s) your decision</source>
        <translation>
            <numerusform>%Ln awaits your decision</numerusform>
            <numerusform>%Ln await your decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExpiredPart</name>
    <message numerus="yes">
        <source>%Ln expired case(s)</source>
        <translation>
            <numerusform>%Ln expired case</numerusform>
            <numerusform>%Ln expired cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open the %Ln</source>
        <translation>
            <numerusform>Open it</numerusform>
            <numerusform>Open the %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message numerus="yes">
        <source>%Ln case(s) were written to {file}.</source>
        <translation>
            <numerusform>%Ln case was written to {file}.</numerusform>
            <numerusform>%Ln cases were written to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingCases</name>
    <message numerus="yes">
        <source>Say it once for the %Ln cases</source>
        <translation>
            <numerusform>Say it once for the case</numerusform>
            <numerusform>Say it once for the %Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>%Ln conforming</source>
        <translation>
            <numerusform>%Ln conforming</numerusform>
            <numerusform>%Ln conforming</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nonconforming</source>
        <translation>
            <numerusform>%Ln nonconforming</numerusform>
            <numerusform>%Ln nonconforming</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) stand under that cause.</source>
        <translation>
            <numerusform>%Ln case stands under that cause.</numerusform>
            <numerusform>%Ln cases stand under that cause.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishStrip</name>
    <message numerus="yes">
        <source>All %Ln case(s) of {entity} are scored.</source>
        <translation>
            <numerusform>The one case of {entity} is scored.</numerusform>
            <numerusform>All %Ln cases of {entity} are scored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Amendment: %Ln answer(s) changed.</source>
        <translation>
            <numerusform>Amendment: %Ln answer changed.</numerusform>
            <numerusform>Amendment: %Ln answers changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpPanel</name>
    <message numerus="yes">
        <source>%Ln promise(s) kept</source>
        <translation>
            <numerusform>%Ln promise kept</numerusform>
            <numerusform>%Ln promises kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken</source>
        <translation>
            <numerusform>%Ln broken</numerusform>
            <numerusform>%Ln broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s) sent since it last answered.</source>
        <translation>
            <numerusform>%Ln follow-up sent since it last answered.</numerusform>
            <numerusform>%Ln follow-ups sent since it last answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired case(s) as things stand; its follow-up is not prepared.</source>
        <translation>
            <numerusform>%Ln expired case as things stand; its follow-up is not prepared.</numerusform>
            <numerusform>%Ln expired cases as things stand; its follow-up is not prepared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired case(s); there is no follow-up before it.</source>
        <translation>
            <numerusform>%Ln expired case; there is no follow-up before it.</numerusform>
            <numerusform>%Ln expired cases; there is no follow-up before it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired case(s)</source>
        <translation>
            <numerusform>%Ln expired case</numerusform>
            <numerusform>%Ln expired cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still there</source>
        <translation>
            <numerusform>%Ln still there</numerusform>
            <numerusform>%Ln still there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln off the list</source>
        <translation>
            <numerusform>%Ln off the list</numerusform>
            <numerusform>%Ln off the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s) of expired cases were sent and not answered.</source>
        <translation>
            <numerusform>%Ln follow-up of expired cases was sent and not answered.</numerusform>
            <numerusform>%Ln follow-ups of expired cases were sent and not answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpsView</name>
    <message numerus="yes">
        <source>%Ln mail(s) to approve.</source>
        <translation>
            <numerusform>%Ln mail to approve.</numerusform>
            <numerusform>%Ln mails to approve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left when it was cancelled.</source>
        <translation>
            <numerusform>%Ln was left when it was cancelled.</numerusform>
            <numerusform>%Ln were left when it was cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s) prepared:</source>
        <translation>
            <numerusform>%Ln follow-up prepared:</numerusform>
            <numerusform>%Ln follow-ups prepared:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prepare %Ln follow-up(s)</source>
        <translation>
            <numerusform>Prepare %Ln follow-up</numerusform>
            <numerusform>Prepare %Ln follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired case(s)</source>
        <translation>
            <numerusform>%Ln expired case</numerusform>
            <numerusform>%Ln expired cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message numerus="yes">
        <source>The five leading services (subjects), of %Ln case(s) received</source>
        <translation>
            <numerusform>The five leading services , of %Ln case received</numerusform>
            <numerusform>The five leading services (subjects), of %Ln cases received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired cases by type, of %Ln</source>
        <translation>
            <numerusform>Expired cases by type, of %Ln</numerusform>
            <numerusform>Expired cases by type, of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired cases by subject, of %Ln</source>
        <translation>
            <numerusform>Expired cases by subject, of %Ln</numerusform>
            <numerusform>Expired cases by subject, of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) expire within 30 days unless closed</source>
        <translation>
            <numerusform>%Ln case expire within 30 days unless closed</numerusform>
            <numerusform>%Ln cases expire within 30 days unless closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandInStrip</name>
    <message numerus="yes">
        <source>All %Ln case(s) are answered.</source>
        <translation>
            <numerusform>The one case is answered.</numerusform>
            <numerusform>All %Ln cases are answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message numerus="yes">
        <source>%Ln dossier(s) written, as Word and PDF.</source>
        <translation>
            <numerusform>%Ln dossier written, as Word and PDF.</numerusform>
            <numerusform>%Ln dossiers written, as Word and PDF.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not written: it was stopped.</source>
        <translation>
            <numerusform>%Ln not written: it was stopped.</numerusform>
            <numerusform>%Ln not written: it was stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) drafted for liaisons and advisors.</source>
        <translation>
            <numerusform>%Ln mail drafted for liaisons and advisors.</numerusform>
            <numerusform>%Ln mails drafted for liaisons and advisors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message numerus="yes">
        <source>%Ln entries in all</source>
        <translation>
            <numerusform>%Ln entry in all</numerusform>
            <numerusform>%Ln entries in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are written.</source>
        <translation>
            <numerusform>%Ln entry is written.</numerusform>
            <numerusform>%Ln entries are written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdeasView</name>
    <message numerus="yes">
        <source>%Ln idea(s)</source>
        <translation>
            <numerusform>%Ln idea</numerusform>
            <numerusform>%Ln ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln adopted</source>
        <translation>
            <numerusform>, %Ln adopted</numerusform>
            <numerusform>, %Ln adopted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln idea(s) written.</source>
        <translation>
            <numerusform>%Ln idea written.</numerusform>
            <numerusform>%Ln ideas written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) to correct in the file; until then nothing is saved.</source>
        <translation>
            <numerusform>%Ln cell to correct in the file; until then nothing is saved.</numerusform>
            <numerusform>%Ln cells to correct in the file; until then nothing is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsView</name>
    <message numerus="yes">
        <source>%Ln import(s)</source>
        <translation>
            <numerusform>%Ln import</numerusform>
            <numerusform>%Ln imports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoiningSection</name>
    <message numerus="yes">
        <source>%Ln of what an entity needs when it joins is missing.</source>
        <translation>
            <numerusform>%Ln of what an entity needs when it joins is missing.</numerusform>
            <numerusform>%Ln of what an entity needs when it joins are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadingForm</name>
    <message numerus="yes">
        <source>%Ln case(s) of {entity} are now of {into}.</source>
        <translation>
            <numerusform>%Ln case of {entity} is now of {into}.</numerusform>
            <numerusform>%Ln cases of {entity} are now of {into}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) stay until an export says how it writes them.</source>
        <translation>
            <numerusform>%Ln case stays until an export says how it writes it.</numerusform>
            <numerusform>%Ln cases stay until an export says how it writes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) are of {entity} again.</source>
        <translation>
            <numerusform>%Ln case is of {entity} again.</numerusform>
            <numerusform>%Ln cases are of {entity} again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leads</name>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message numerus="yes">
        <source>%Ln case(s) are still to be scored.</source>
        <translation>
            <numerusform>%Ln case is still to be scored.</numerusform>
            <numerusform>%Ln cases are still to be scored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Letter as PDF, %Ln page(s)</source>
        <translation>
            <numerusform>Letter as PDF, %Ln page</numerusform>
            <numerusform>Letter as PDF, %Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersView</name>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln letter</numerusform>
            <numerusform>%Ln letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) to prepare.</source>
        <translation>
            <numerusform>%Ln letter to prepare.</numerusform>
            <numerusform>%Ln letters to prepare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to approve.</source>
        <translation>
            <numerusform>%Ln to approve.</numerusform>
            <numerusform>%Ln to approve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at first.</source>
        <translation>
            <numerusform>%Ln to look at first.</numerusform>
            <numerusform>%Ln to look at first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to score.</source>
        <translation>
            <numerusform>%Ln still to score.</numerusform>
            <numerusform>%Ln still to score.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prepare %Ln letter(s)</source>
        <translation>
            <numerusform>Prepare %Ln letter</numerusform>
            <numerusform>Prepare %Ln letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln letter(s)</source>
        <translation>
            <numerusform>Approve %Ln letter</numerusform>
            <numerusform>Approve %Ln letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve the %Ln chosen</source>
        <translation>
            <numerusform>Approve the %Ln chosen</numerusform>
            <numerusform>Approve the %Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message numerus="yes">
        <source>See %Ln older one(s)</source>
        <translation>
            <numerusform>See %Ln older one</numerusform>
            <numerusform>See %Ln older ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailboxDialog</name>
    <message numerus="yes">
        <source>It can be read: %Ln message(s) lie in {folder}.</source>
        <translation>
            <numerusform>It can be read: %Ln message lies in {folder}.</numerusform>
            <numerusform>It can be read: %Ln messages lie in {folder}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailboxReading</name>
    <message numerus="yes">
        <source>Of others nothing is kept: %Ln.</source>
        <translation>
            <numerusform>Of %Ln other nothing is kept.</numerusform>
            <numerusform>Of %Ln others nothing is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read.</source>
        <translation>
            <numerusform>%Ln could not be read.</numerusform>
            <numerusform>%Ln could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s) in the mailbox.</source>
        <translation>
            <numerusform>%Ln new message in the mailbox.</numerusform>
            <numerusform>%Ln new messages in the mailbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message numerus="yes">
        <source>%Ln place(s) in the manual</source>
        <translation>
            <numerusform>One place in the manual</numerusform>
            <numerusform>%Ln places in the manual</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message numerus="yes">
        <source>%Ln to correct</source>
        <translation>
            <numerusform>%Ln to correct</numerusform>
            <numerusform>%Ln to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) with personal data stay out</source>
        <translation>
            <numerusform>%Ln column with personal data stays out</numerusform>
            <numerusform>%Ln columns with personal data stay out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingDesk</name>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commitment(s)</source>
        <translation>
            <numerusform>%Ln commitment</numerusform>
            <numerusform>%Ln commitments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message numerus="yes">
        <source>%Ln invitation(s) wait in the mail as drafts.</source>
        <translation>
            <numerusform>%Ln invitation waits in the mail as a draft.</numerusform>
            <numerusform>%Ln invitations wait in the mail as drafts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message numerus="yes">
        <source>%Ln messages chosen</source>
        <translation>
            <numerusform>%Ln message chosen</numerusform>
            <numerusform>%Ln messages chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln</source>
        <translation>
            <numerusform>Approve %Ln</numerusform>
            <numerusform>Approve %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln</source>
        <translation>
            <numerusform>Take back %Ln</numerusform>
            <numerusform>Take back %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln</source>
        <translation>
            <numerusform>Send %Ln</numerusform>
            <numerusform>Send %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesDesk</name>
    <message numerus="yes">
        <source>The attendance of %Ln person(s) is not noted yet.</source>
        <translation>
            <numerusform>The attendance of %Ln person is not noted yet.</numerusform>
            <numerusform>The attendance of %Ln persons is not noted yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthWords</name>
    <message numerus="yes">
        <source>%Ln month(s) in a row without passing the goal of {goal}</source>
        <translation>
            <numerusform>%Ln month in a row without passing the goal of {goal}</numerusform>
            <numerusform>%Ln months in a row without passing the goal of {goal}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) more came in than were closed this month</source>
        <translation>
            <numerusform>%Ln case more came in than were closed this month</numerusform>
            <numerusform>%Ln cases more came in than were closed this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) more were closed than came in this month</source>
        <translation>
            <numerusform>%Ln case more were closed than came in this month</numerusform>
            <numerusform>%Ln cases more were closed than came in this month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesSection</name>
    <message numerus="yes">
        <source>%Ln case(s) came before it was kept how the export writes the entity.</source>
        <translation>
            <numerusform>%Ln case came before it was kept how the export writes the entity.</numerusform>
            <numerusform>%Ln cases came before it was kept how the export writes the entity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message numerus="yes">
        <source>Prepare %Ln letter(s)</source>
        <translation>
            <numerusform>Prepare %Ln letter</numerusform>
            <numerusform>Prepare %Ln letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide on %Ln mail(s)</source>
        <translation>
            <numerusform>Decide on %Ln mail</numerusform>
            <numerusform>Decide on %Ln mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln mail(s)</source>
        <translation>
            <numerusform>Approve %Ln mail</numerusform>
            <numerusform>Approve %Ln mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln mail(s)</source>
        <translation>
            <numerusform>Send %Ln mail</numerusform>
            <numerusform>Send %Ln mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectionDesk</name>
    <message numerus="yes">
        <source>%Ln point(s) without a decision.</source>
        <translation>
            <numerusform>%Ln point without a decision.</numerusform>
            <numerusform>%Ln points without a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer amends %Ln score(s), with a corrected letter attached. Its mail waits as a draft.</source>
        <translation>
            <numerusform>The answer amends %Ln score, with a corrected letter attached. Its mail waits as a draft.</numerusform>
            <numerusform>The answer amends %Ln scores, with a corrected letter attached. Its mail waits as a draft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectionsView</name>
    <message numerus="yes">
        <source>%Ln objection(s) to answer</source>
        <translation>
            <numerusform>%Ln objection to answer</numerusform>
            <numerusform>%Ln objections to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <translation>
            <numerusform>%Ln late</numerusform>
            <numerusform>%Ln late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxView</name>
    <message numerus="yes">
        <source>Send %Ln message(s)</source>
        <translation>
            <numerusform>Send %Ln message</numerusform>
            <numerusform>Send %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln draft(s)</source>
        <translation>
            <numerusform>Approve %Ln draft</numerusform>
            <numerusform>Approve %Ln drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait(s) for a decision.</source>
        <translation>
            <numerusform>%Ln message waits for a decision.</numerusform>
            <numerusform>%Ln messages wait for a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s)</source>
        <translation>
            <numerusform>%Ln mail</numerusform>
            <numerusform>%Ln mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message numerus="yes">
        <source>%Ln case(s) scored</source>
        <translation>
            <numerusform>%Ln case scored</numerusform>
            <numerusform>%Ln cases scored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message numerus="yes">
        <source>%Ln province(s) not over {goal}; the lowest, {name}</source>
        <translation>
            <numerusform>%Ln province not over {goal}; the lowest, {name}</numerusform>
            <numerusform>%Ln provinces not over {goal}; the lowest, {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message numerus="yes">
        <source>%Ln why(s)</source>
        <translation>
            <numerusform>%Ln why</numerusform>
            <numerusform>%Ln whys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message numerus="yes">
        <source>limits at 3 sigmas from the %Ln week(s) before that did not set the plan off</source>
        <translation>
            <numerusform>limits at 3 sigmas from the week before that did not set the plan off</numerusform>
            <numerusform>limits at 3 sigmas from the %Ln weeks before that did not set the plan off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanStrip</name>
    <message numerus="yes">
        <source>, %Ln sent</source>
        <translation>
            <numerusform>, %Ln sent</numerusform>
            <numerusform>, %Ln sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait(s) in the mail</source>
        <translation>
            <numerusform>%Ln message waits in the mail</numerusform>
            <numerusform>%Ln messages wait in the mail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlansBlock</name>
    <message numerus="yes">
        <source>{some} of %Ln plan(s) under way at risk</source>
        <translation>
            <numerusform>{some} of %Ln plan under way at risk</numerusform>
            <numerusform>{some} of %Ln plans under way at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stalled</source>
        <translation>
            <numerusform>%Ln stalled</numerusform>
            <numerusform>%Ln stalled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be verified</source>
        <translation>
            <numerusform>%Ln to be verified</numerusform>
            <numerusform>%Ln to be verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln effective</source>
        <translation>
            <numerusform>%Ln effective</numerusform>
            <numerusform>%Ln effective</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlansView</name>
    <message numerus="yes">
        <source>%Ln plan(s)</source>
        <translation>
            <numerusform>%Ln plan</numerusform>
            <numerusform>%Ln plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln behind</source>
        <translation>
            <numerusform>, %Ln behind</numerusform>
            <numerusform>, %Ln behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message numerus="yes">
        <source>%Ln replace(s) an earlier letter</source>
        <translation>
            <numerusform>%Ln replaces an earlier letter</numerusform>
            <numerusform>%Ln replace an earlier letter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s); nothing is sent</source>
        <translation>
            <numerusform>%Ln draft; nothing is sent</numerusform>
            <numerusform>%Ln drafts; nothing is sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln: no liaison has an address</source>
        <translation>
            <numerusform>%Ln: no liaison has an address</numerusform>
            <numerusform>%Ln: no liaison has an address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prepare %Ln letter(s) of week {week}?</source>
        <translation>
            <numerusform>Prepare %Ln letter of week {week}?</numerusform>
            <numerusform>Prepare %Ln letters of week {week}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prepare %Ln letter(s)</source>
        <translation>
            <numerusform>Prepare %Ln letter</numerusform>
            <numerusform>Prepare %Ln letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) approved.</source>
        <translation>
            <numerusform>%Ln letter approved.</numerusform>
            <numerusform>%Ln letters approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) are drafts again.</source>
        <translation>
            <numerusform>%Ln letter is a draft again.</numerusform>
            <numerusform>%Ln letters are drafts again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) to approve.</source>
        <translation>
            <numerusform>%Ln mail to approve.</numerusform>
            <numerusform>%Ln mails to approve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left when it was cancelled.</source>
        <translation>
            <numerusform>%Ln was left when it was cancelled.</numerusform>
            <numerusform>%Ln were left when it was cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) prepared:</source>
        <translation>
            <numerusform>%Ln letter prepared:</numerusform>
            <numerusform>%Ln letters prepared:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message numerus="yes">
        <source>%Ln live plan(s)</source>
        <translation>
            <numerusform>%Ln live plan</numerusform>
            <numerusform>%Ln live plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) overdue</source>
        <translation>
            <numerusform>%Ln action overdue</numerusform>
            <numerusform>%Ln actions overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublicationView</name>
    <message numerus="yes">
        <source>%Ln edition(s)</source>
        <translation>
            <numerusform>%Ln edition</numerusform>
            <numerusform>%Ln editions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankWords</name>
    <message numerus="yes">
        <source>%Ln entity(ies) under the goal beyond doubt</source>
        <translation>
            <numerusform>%Ln entity under the goal beyond doubt</numerusform>
            <numerusform>%Ln entities under the goal beyond doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) over the goal beyond doubt</source>
        <translation>
            <numerusform>%Ln entity over the goal beyond doubt</numerusform>
            <numerusform>%Ln entities over the goal beyond doubt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadText</name>
    <message numerus="yes">
        <source>(%Ln letter(s) more)</source>
        <translation>
            <numerusform>(%Ln letter more)</numerusform>
            <numerusform>(%Ln letters more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>It is back where it was. %Ln text(s) that were not saved come back as their fields are opened.</source>
        <translation>
            <numerusform>It is back where it was. One text that was not saved comes back as its field is opened.</numerusform>
            <numerusform>It is back where it was. %Ln texts that were not saved come back as their fields are opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecurringPanel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecurringView</name>
    <message numerus="yes">
        <source>Prepare %Ln report(s)</source>
        <translation>
            <numerusform>Prepare %Ln report</numerusform>
            <numerusform>Prepare %Ln reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln draft(s)</source>
        <translation>
            <numerusform>Approve %Ln draft</numerusform>
            <numerusform>Approve %Ln drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with something odd</source>
        <translation>
            <numerusform>%Ln with something odd</numerusform>
            <numerusform>%Ln with something odd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDeciding</name>
    <message numerus="yes">
        <source>%Ln report(s) approved.</source>
        <translation>
            <numerusform>%Ln report approved.</numerusform>
            <numerusform>%Ln reports approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) undone.</source>
        <translation>
            <numerusform>%Ln draft undone.</numerusform>
            <numerusform>%Ln drafts undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left when it was cancelled.</source>
        <translation>
            <numerusform>%Ln was left when it was cancelled.</numerusform>
            <numerusform>%Ln were left when it was cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) prepared, each a draft with PDF and workbook.</source>
        <translation>
            <numerusform>%Ln report prepared, a draft with PDF and workbook.</numerusform>
            <numerusform>%Ln reports prepared, each a draft with PDF and workbook.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message numerus="yes">
        <source>Of the %Ln audited case(s), none fails.</source>
        <translation>
            <numerusform>The only audited case conforms.</numerusform>
            <numerusform>Of the %Ln audited cases, none fails.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the {size} audited fail(s).</source>
        <translation>
            <numerusform>%Ln of the {size} audited fails.</numerusform>
            <numerusform>%Ln of the {size} audited fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {trust} confidence, at least %Ln of the {closed} closed cases fail(s).</source>
        <translation>
            <numerusform>With {trust} confidence, at least %Ln of the {closed} closed cases fails.</numerusform>
            <numerusform>With {trust} confidence, at least %Ln of the {closed} closed cases fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {trust} confidence, at most %Ln of the {closed} closed cases fail(s).</source>
        <translation>
            <numerusform>With {trust} confidence, at most %Ln of the {closed} closed cases fails.</numerusform>
            <numerusform>With {trust} confidence, at most %Ln of the {closed} closed cases fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that did not belong to it left out</source>
        <translation>
            <numerusform>%Ln that did not belong to it left out</numerusform>
            <numerusform>%Ln that did not belong to it left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message numerus="yes">
        <source>%Ln of {size} cases are still to be scored.</source>
        <translation>
            <numerusform>%Ln of {size} cases is still to be scored.</numerusform>
            <numerusform>%Ln of {size} cases are still to be scored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionView</name>
    <message numerus="yes">
        <source>%Ln record(s) have passed their time.</source>
        <translation>
            <numerusform>%Ln record has passed its time.</numerusform>
            <numerusform>%Ln records have passed their time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) before {day}</source>
        <translation>
            <numerusform>%Ln record before {day}</numerusform>
            <numerusform>%Ln records before {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rewordings</name>
    <message numerus="yes">
        <source>%Ln case(s) say the same now.</source>
        <translation>
            <numerusform>%Ln case says so now.</numerusform>
            <numerusform>%Ln cases say the same now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreFoot</name>
    <message numerus="yes">
        <source>%Ln answer(s) not saved</source>
        <translation>
            <numerusform>%Ln answer not saved</numerusform>
            <numerusform>%Ln answers not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoresFromFile</name>
    <message numerus="yes">
        <source>%Ln row(s) with a problem:</source>
        <translation>
            <numerusform>%Ln row with a problem:</numerusform>
            <numerusform>%Ln rows with a problem:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SealForm</name>
    <message numerus="yes">
        <source>%Ln list(s) of closed cases are sealed as they are now. The samples are drawn with the result of a draw that is held after today, so that nobody here can choose them.</source>
        <translation>
            <numerusform>%Ln list of closed cases is sealed as it is now. The sample is drawn with the result of a draw that is held after today, so that nobody here can choose it.</numerusform>
            <numerusform>%Ln lists of closed cases are sealed as they are now. The samples are drawn with the result of a draw that is held after today, so that nobody here can choose them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sealed list(s) are sealed again, as the cases are now, for another draw. It belongs to the director; the former seals stay in the history and on the certificates.</source>
        <translation>
            <numerusform>%Ln sealed list is sealed again, as its cases are now, for another draw. It belongs to the director; the former seal stays in the history and on the certificate.</numerusform>
            <numerusform>%Ln sealed lists are sealed again, as the cases are now, for another draw. It belongs to the director; the former seals stay in the history and on the certificates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>Send %Ln message(s) to yourself?</source>
        <translation>
            <numerusform>Send %Ln message to yourself?</numerusform>
            <numerusform>Send %Ln messages to yourself?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s)?</source>
        <translation>
            <numerusform>Send %Ln message?</numerusform>
            <numerusform>Send %Ln messages?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln to me</source>
        <translation>
            <numerusform>Send %Ln to me</numerusform>
            <numerusform>Send %Ln to me</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s)</source>
        <translation>
            <numerusform>Send %Ln message</numerusform>
            <numerusform>Send %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln draft(s)</source>
        <translation>
            <numerusform>Write %Ln draft</numerusform>
            <numerusform>Write %Ln drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%Ln new entity(ies)</source>
        <translation>
            <numerusform>%Ln new entity</numerusform>
            <numerusform>%Ln new entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) sent.</source>
        <translation>
            <numerusform>%Ln letter sent.</numerusform>
            <numerusform>%Ln letters sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s)</source>
        <translation>
            <numerusform>%Ln mail</numerusform>
            <numerusform>%Ln mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calibration(s)</source>
        <translation>
            <numerusform>1 calibration</numerusform>
            <numerusform>%Ln calibrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln objection(s)</source>
        <translation>
            <numerusform>%Ln objection</numerusform>
            <numerusform>%Ln objections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to draw; %Ln case(s) closed.</source>
        <translation>
            <numerusform>to draw; %Ln case closed.</numerusform>
            <numerusform>to draw; %Ln cases closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to score, of %Ln entity(ies).</source>
        <translation>
            <numerusform>to score, of %Ln entity.</numerusform>
            <numerusform>to score, of %Ln entities.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln letter</numerusform>
            <numerusform>%Ln letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesPanel</name>
    <message numerus="yes">
        <source>%Ln meeting(s) are on the calendar.</source>
        <translation>
            <numerusform>%Ln meeting is on the calendar.</numerusform>
            <numerusform>%Ln meetings are on the calendar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesView</name>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln series</numerusform>
            <numerusform>%Ln series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralView</name>
    <message numerus="yes">
        <source>Importing %Ln file(s)</source>
        <translation>
            <numerusform>Importing %Ln file</numerusform>
            <numerusform>Importing %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln mail(s) in the outbox</source>
        <translation>
            <numerusform>%Ln mail in the outbox</numerusform>
            <numerusform>%Ln mails in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of yours follow when it is in</source>
        <translation>
            <numerusform>%Ln change of yours follows when it is in</numerusform>
            <numerusform>%Ln changes of yours follow when it is in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatePanel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>version %Ln</source>
        <translation>
            <numerusform>version %Ln</numerusform>
            <numerusform>version %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesView</name>
    <message numerus="yes">
        <source>%Ln template(s) of the office&apos;s own</source>
        <translation>
            <numerusform>%Ln template of the office&apos;s own</numerusform>
            <numerusform>%Ln templates of the office&apos;s own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsSection</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message numerus="yes">
        <source>%Ln message(s) wait(s) for an hour.</source>
        <translation>
            <numerusform>%Ln message waits for its hour.</numerusform>
            <numerusform>%Ln messages wait for their hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) go(es) with the next sending.</source>
        <translation>
            <numerusform>%Ln message goes with the next sending.</numerusform>
            <numerusform>%Ln messages go with the next sending.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) paused.</source>
        <translation>
            <numerusform>%Ln message paused.</numerusform>
            <numerusform>%Ln messages paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted of %Ln message(s).</source>
        <translation>
            <numerusform>Noted of %Ln message.</numerusform>
            <numerusform>Noted of %Ln messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for an hour, a server or a person.</source>
        <translation>
            <numerusform>%Ln waits for an hour, a server or a person.</numerusform>
            <numerusform>%Ln wait for an hour, a server or a person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) still to be approved.</source>
        <translation>
            <numerusform>%Ln draft still to be approved.</numerusform>
            <numerusform>%Ln drafts still to be approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them held back.</source>
        <translation>
            <numerusform>%Ln of them held back.</numerusform>
            <numerusform>%Ln of them held back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) would go now.</source>
        <translation>
            <numerusform>%Ln message would go now.</numerusform>
            <numerusform>%Ln messages would go now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not go.</source>
        <translation>
            <numerusform>%Ln did not go.</numerusform>
            <numerusform>%Ln did not go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) went to {me} alone.</source>
        <translation>
            <numerusform>%Ln message went to {me} alone.</numerusform>
            <numerusform>%Ln messages went to {me} alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln message(s) to yourself</source>
        <translation>
            <numerusform>Sending %Ln message to yourself</numerusform>
            <numerusform>Sending %Ln messages to yourself</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message numerus="yes">
        <source>%Ln question(s) left</source>
        <translation>
            <numerusform>%Ln question left</numerusform>
            <numerusform>%Ln questions left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerificationBand</name>
    <message numerus="yes">
        <source>Verified: %Ln draw(s) recomputed from the sealed lists, all equal.</source>
        <translation>
            <numerusform>Verified: %Ln draw recomputed from its sealed list, equal.</numerusform>
            <numerusform>Verified: %Ln draws recomputed from the sealed lists, all equal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: %Ln list(s) as they were sealed.</source>
        <translation>
            <numerusform>Verified: %Ln list is as it was sealed.</numerusform>
            <numerusform>Verified: %Ln lists are as they were sealed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draw(s) can&apos;t be recomputed.</source>
        <translation>
            <numerusform>%Ln draw can&apos;t be recomputed.</numerusform>
            <numerusform>%Ln draws can&apos;t be recomputed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sealed list(s) wait for their public draw.</source>
        <translation>
            <numerusform>%Ln sealed list waits for its public draw.</numerusform>
            <numerusform>%Ln sealed lists wait for their public draw.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingBlock</name>
    <message numerus="yes">
        <source>%Ln escalation(s) await(s) your decision</source>
        <translation>
            <numerusform>%Ln escalation awaits your decision</numerusform>
            <numerusform>%Ln escalations await your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln working day(s)</source>
        <translation>
            <numerusform>%Ln working day</numerusform>
            <numerusform>%Ln working days</numerusform>
        </translation>
    </message>
</context>
</TS>
