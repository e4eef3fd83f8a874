<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
        <source>%Ln decision(s) pending</source>
        <translation>
            <numerusform>%Ln decision pending</numerusform>
            <numerusform>%Ln decisions pending</numerusform>
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
    <name>Decisions</name>
    <message numerus="yes">
        <source>%Ln problem(s) in the rows</source>
        <translation>
            <numerusform>%Ln problem in the rows</numerusform>
            <numerusform>%Ln problems in the rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawView</name>
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
    <name>EntitiesPage</name>
    <message numerus="yes">
        <source>%Ln entities; there is no advisor yet</source>
        <translation>
            <numerusform>%Ln entity; there is no advisor yet</numerusform>
            <numerusform>%Ln entities; there is no advisor yet</numerusform>
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
    <name>StatusLine</name>
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
    <name>VerificationBand</name>
    <message numerus="yes">
        <source>Verified: %Ln draw(s) recomputed from the sealed lists, all equal.</source>
        <translation>
            <numerusform>Verified: %Ln draw recomputed from its sealed list, equal.</numerusform>
            <numerusform>Verified: %Ln draws recomputed from the sealed lists, all equal.</numerusform>
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
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
