<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AbsencesPage</name>
    <message numerus="yes">
        <source>%n matter(s) came in under the name of somebody who left</source>
        <translation>
            <numerusform>%n matter came in under the name of somebody who left</numerusform>
            <numerusform>%n matters came in under the name of somebody who left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message numerus="yes">
        <source>%n photo(s) to place</source>
        <translation>
            <numerusform>%n photo to place</numerusform>
            <numerusform>%n photos to place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActorPane</name>
    <message numerus="yes">
        <source>%n time(s) in thirty days</source>
        <translation>
            <numerusform>%n time in thirty days</numerusform>
            <numerusform>%n times in thirty days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, every %n day(s)</source>
        <translation>
            <numerusform>{name}, every %n day</numerusform>
            <numerusform>{name}, every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n older one(s)</source>
        <translation>
            <numerusform>and %n older one</numerusform>
            <numerusform>and %n older ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActorWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>already asked %n time(s) in thirty days, by all colleagues</source>
        <translation>
            <numerusform>already asked %n time in thirty days, by all colleagues</numerusform>
            <numerusform>already asked %n times in thirty days, by all colleagues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message numerus="yes">
        <source>The next %n days</source>
        <translation>
            <numerusform>The next day</numerusform>
            <numerusform>The next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at the same time as another</source>
        <translation>
            <numerusform>%n at the same time as another</numerusform>
            <numerusform>%n at the same time as others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more due on that day</source>
        <translation>
            <numerusform>%n more due on that day</numerusform>
            <numerusform>%n more due on that day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n busy time(s) read; they stay on this computer.</source>
        <translation>
            <numerusform>%n busy time read; it stays on this computer.</numerusform>
            <numerusform>%n busy times read; they stay on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an odd time zone or repetition: check their hour.</source>
        <translation>
            <numerusform>%n with an odd time zone or repetition: check its hour.</numerusform>
            <numerusform>%n with an odd time zone or repetition: check their hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date were left out.</source>
        <translation>
            <numerusform>%n without a date was left out.</numerusform>
            <numerusform>%n without a date were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) written, without any name</source>
        <translation>
            <numerusform>%n entry written, without any name</numerusform>
            <numerusform>%n entries written, without any name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message numerus="yes">
        <source>I confirm these %n decision(s)</source>
        <translation>
            <numerusform>I confirm this decision</numerusform>
            <numerusform>I confirm these %n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnouncementForm</name>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>This text is %n character too long: shorten it.</numerusform>
            <numerusform>This text is %n characters too long: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnouncementsPage</name>
    <message numerus="yes">
        <source>%n leaflet(s)</source>
        <translation>
            <numerusform>%n leaflet</numerusform>
            <numerusform>%n leaflets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n actor</numerusform>
            <numerusform>%n actors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message numerus="yes">
        <source>See the %n follow-up(s)</source>
        <translation>
            <numerusform>See the %n follow-up</numerusform>
            <numerusform>See the %n follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskingPanel</name>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n actor</numerusform>
            <numerusform>%n actors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) to think about first</source>
        <translation>
            <numerusform>%n actor to think about first</numerusform>
            <numerusform>%n actors to think about first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackDialog</name>
    <message numerus="yes">
        <source>%n door(s) without anybody. Only the stairwell and the evening are kept, never a door.</source>
        <translation>
            <numerusform>%n door without anybody. Only the stairwell and the evening are kept, never a door.</numerusform>
            <numerusform>%n doors without anybody. Only the stairwell and the evening are kept, never a door.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message numerus="yes">
        <source>%n day(s) ago: make one today.</source>
        <translation>
            <numerusform>%n day ago: make one today.</numerusform>
            <numerusform>%n days ago: make one today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message numerus="yes">
        <source>To be seen every %n day(s)</source>
        <translation>
            <numerusform>To be seen every day</numerusform>
            <numerusform>To be seen every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring back %n record(s)</source>
        <translation>
            <numerusform>Bring back %n record</numerusform>
            <numerusform>Bring back %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) brought back</source>
        <translation>
            <numerusform>%n record brought back</numerusform>
            <numerusform>%n records brought back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message numerus="yes">
        <source>See %n more</source>
        <translation>
            <numerusform>See %n more</numerusform>
            <numerusform>See %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the list</source>
        <translation>
            <numerusform>%n more in the list</numerusform>
            <numerusform>%n more in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringingCard</name>
    <message numerus="yes">
        <source>%n record(s) brought up to date here.</source>
        <translation>
            <numerusform>%n record brought up to date here.</numerusform>
            <numerusform>%n records brought up to date here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{text} %n disagreement(s) to settle: both versions are kept.</source>
        <translation>
            <numerusform>{text} %n disagreement to settle: both versions are kept.</numerusform>
            <numerusform>{text} %n disagreements to settle: both versions are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckingCard</name>
    <message numerus="yes">
        <source>%n difference(s) found</source>
        <translation>
            <numerusform>%n difference found</numerusform>
            <numerusform>%n differences found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the journal are not shown.</source>
        <translation>
            <numerusform>%n record of the journal is not shown.</numerusform>
            <numerusform>%n records of the journal are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are shown otherwise than the journal says.</source>
        <translation>
            <numerusform>%n record is shown otherwise than the journal says.</numerusform>
            <numerusform>%n records are shown otherwise than the journal says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n count(s) are not right.</source>
        <translation>
            <numerusform>%n count is not right.</numerusform>
            <numerusform>%n counts are not right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are missing.</source>
        <translation>
            <numerusform>%n attachment is missing.</numerusform>
            <numerusform>%n attachments are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) can no longer be read.</source>
        <translation>
            <numerusform>%n attachment can no longer be read.</numerusform>
            <numerusform>%n attachments can no longer be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChipGroup</name>
    <message numerus="yes">
        <source>%n other(s)…</source>
        <translation>
            <numerusform>%n other…</numerusform>
            <numerusform>%n others…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoachedArea</name>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>This text is %n character too long: shorten it.</numerusform>
            <numerusform>This text is %n characters too long: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message numerus="yes">
        <source>%n to tell back</source>
        <translation>
            <numerusform>%n to tell back</numerusform>
            <numerusform>%n to tell back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message numerus="yes">
        <source>%n field(s) to settle</source>
        <translation>
            <numerusform>%n field to settle</numerusform>
            <numerusform>%n fields to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed on two devices. All of it is applied already; choose what to keep, field by field.</source>
        <translation>
            <numerusform>%n record changed on two devices. All of it is applied already; choose what to keep, field by field.</numerusform>
            <numerusform>%n records changed on two devices. All of it is applied already; choose what to keep, field by field.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) without a choice stay for later.</source>
        <translation>
            <numerusform>%n field without a choice stays for later.</numerusform>
            <numerusform>%n fields without a choice stay for later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContributionWords</name>
    <message numerus="yes">
        <source>%n to read again</source>
        <translation>
            <numerusform>%n to read again</numerusform>
            <numerusform>%n to read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to study</source>
        <translation>
            <numerusform>%n to study</numerusform>
            <numerusform>%n to study</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained</source>
        <translation>
            <numerusform>%n retained</numerusform>
            <numerusform>%n retained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not retained</source>
        <translation>
            <numerusform>%n not retained</numerusform>
            <numerusform>%n not retained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not admissible</source>
        <translation>
            <numerusform>%n not admissible</numerusform>
            <numerusform>%n not admissible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n duplicate</numerusform>
            <numerusform>%n duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) received</source>
        <translation>
            <numerusform>%n idea received</numerusform>
            <numerusform>%n ideas received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n duplicate(s)</source>
        <translation>
            <numerusform>with %n duplicate</numerusform>
            <numerusform>with %n duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContributionsPage</name>
    <message numerus="yes">
        <source>File for the site written: %n row(s)</source>
        <translation>
            <numerusform>File for the site written: %n row</numerusform>
            <numerusform>File for the site written: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayCell</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>This text is %n character too long: shorten it.</numerusform>
            <numerusform>This text is %n characters too long: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidePanel</name>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>This text is %n character too long: shorten it.</numerusform>
            <numerusform>This text is %n characters too long: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionsLine</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message numerus="yes">
        <source>%n record(s) to settle, now or later</source>
        <translation>
            <numerusform>%n record to settle, now or later</numerusform>
            <numerusform>%n records to settle, now or later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) applied</source>
        <translation>
            <numerusform>%n file applied</numerusform>
            <numerusform>%n files applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) applied. Carry the receipts back to the agents.</source>
        <translation>
            <numerusform>%n file applied. Carry the receipts back to the agents.</numerusform>
            <numerusform>%n files applied. Carry the receipts back to the agents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read. Nothing is applied yet: look, then apply. A conflict is settled whenever you like.</source>
        <translation>
            <numerusform>%n file read. Nothing is applied yet: look, then apply. A conflict is settled whenever you like.</numerusform>
            <numerusform>%n files read. Nothing is applied yet: look, then apply. A conflict is settled whenever you like.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>Apply %n change</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n file(s)</source>
        <translation>
            <numerusform>Take %n file</numerusform>
            <numerusform>Take %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle, now or later.</source>
        <translation>
            <numerusform>%n conflict to settle, now or later.</numerusform>
            <numerusform>%n conflicts to settle, now or later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicePane</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) missing</source>
        <translation>
            <numerusform>%n note missing</numerusform>
            <numerusform>%n notes missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in what is set aside (%n)</source>
        <translation>
            <numerusform>Take in what is set aside (%n)</numerusform>
            <numerusform>Take in what is set aside (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message numerus="yes">
        <source>Take in %n note(s) of {holder}?</source>
        <translation>
            <numerusform>Take in %n note of {holder}?</numerusform>
            <numerusform>Take in %n notes of {holder}?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoorRoundPage</name>
    <message numerus="yes">
        <source>%n door(s) of this stairwell have no outcome yet.</source>
        <translation>
            <numerusform>%n door of this stairwell has no outcome yet.</numerusform>
            <numerusform>%n doors of this stairwell have no outcome yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n door(s) have no outcome yet: count them, or change the number of doors.</source>
        <translation>
            <numerusform>%n door has no outcome yet: count it, or change the number of doors.</numerusform>
            <numerusform>%n doors have no outcome yet: count them, or change the number of doors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropInPage</name>
    <message numerus="yes">
        <source>%n encounter(s) noted</source>
        <translation>
            <numerusform>%n encounter noted</numerusform>
            <numerusform>%n encounters noted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncounterFormPage</name>
    <message numerus="yes">
        <source>%n point(s) to complete. The entry is kept as a draft.</source>
        <translation>
            <numerusform>%n point to complete. The entry is kept as a draft.</numerusform>
            <numerusform>%n points to complete. The entry is kept as a draft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncounterPane</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked commitment(s)</source>
        <translation>
            <numerusform>%n linked commitment</numerusform>
            <numerusform>%n linked commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n older change(s)</source>
        <translation>
            <numerusform>Show %n older change</numerusform>
            <numerusform>Show %n older changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncountersPage</name>
    <message numerus="yes">
        <source>%n encounter(s) in this notebook</source>
        <translation>
            <numerusform>%n encounter in this notebook</numerusform>
            <numerusform>%n encounters in this notebook</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) to complete</source>
        <translation>
            <numerusform>%n draft to complete</numerusform>
            <numerusform>%n drafts to complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s) chosen</source>
        <translation>
            <numerusform>%n encounter chosen</numerusform>
            <numerusform>%n encounters chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s) deleted</source>
        <translation>
            <numerusform>%n encounter deleted</numerusform>
            <numerusform>%n encounters deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s), kept on this computer only</source>
        <translation>
            <numerusform>%n draft, kept on this computer only</numerusform>
            <numerusform>%n drafts, kept on this computer only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndScreen</name>
    <message numerus="yes">
        <source>%n decision(s) to settle first</source>
        <translation>
            <numerusform>%n decision to settle first</numerusform>
            <numerusform>%n decisions to settle first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resident(s) met</source>
        <translation>
            <numerusform>resident met</numerusform>
            <numerusform>residents met</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message numerus="yes">
        <source>See the %n other(s)</source>
        <translation>
            <numerusform>See the %n other</numerusform>
            <numerusform>See the %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s)</source>
        <translation>
            <numerusform>%n encounter</numerusform>
            <numerusform>%n encounters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open commitment(s)</source>
        <translation>
            <numerusform>%n open commitment</numerusform>
            <numerusform>%n open commitments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message numerus="yes">
        <source>Gap explained: %n item(s) waiting for a receipt</source>
        <translation>
            <numerusform>Gap explained: %n item waiting for a receipt</numerusform>
            <numerusform>Gap explained: %n items waiting for a receipt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gap explained: %n item(s) received, not backed up yet</source>
        <translation>
            <numerusform>Gap explained: %n item received, not backed up yet</numerusform>
            <numerusform>Gap explained: %n items received, not backed up yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n other gap(s).</source>
        <translation>
            <numerusform>And %n other gap.</numerusform>
            <numerusform>And %n other gaps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) missing</source>
        <translation>
            <numerusform>%n item missing</numerusform>
            <numerusform>%n items missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) named here and not received</source>
        <translation>
            <numerusform>%n photo named here and not received</numerusform>
            <numerusform>%n photos named here and not received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) set aside</source>
        <translation>
            <numerusform>%n item set aside</numerusform>
            <numerusform>%n items set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s) to settle</source>
        <translation>
            <numerusform>%n disagreement to settle</numerusform>
            <numerusform>%n disagreements to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{items}, %n new</source>
        <translation>
            <numerusform>{items}, %n new</numerusform>
            <numerusform>{items}, %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>photo(s)</source>
        <translation>
            <numerusform>photo</numerusform>
            <numerusform>photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · code {code}</source>
        <translation>
            <numerusform>%n item · code {code}</numerusform>
            <numerusform>%n items · code {code}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) sent</source>
        <translation>
            <numerusform>%n item sent</numerusform>
            <numerusform>%n items sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) received</source>
        <translation>
            <numerusform>%n item received</numerusform>
            <numerusform>%n items received</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>%n chosen record(s).</source>
        <translation>
            <numerusform>%n chosen record.</numerusform>
            <numerusform>%n chosen records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), those that the list finds.</source>
        <translation>
            <numerusform>%n record, the one that the list finds.</numerusform>
            <numerusform>%n records, those that the list finds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written in {name}.</source>
        <translation>
            <numerusform>%n line written in {name}.</numerusform>
            <numerusform>%n lines written in {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesTable</name>
    <message numerus="yes">
        <source>Total of %n file(s)</source>
        <translation>
            <numerusform>Total of %n file</numerusform>
            <numerusform>Total of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n open commitment(s). One closes in two steps: the work is done, then each person is informed.</source>
        <translation>
            <numerusform>%n open commitment. One closes in two steps: the work is done, then each person is informed.</numerusform>
            <numerusform>%n open commitments. One closes in two steps: the work is done, then each person is informed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) to tell: done or refused, and somebody is still to be informed of it.</source>
        <translation>
            <numerusform>%n commitment to tell: done or refused, and somebody is still to be informed of it.</numerusform>
            <numerusform>%n commitments to tell: done or refused, and somebody is still to be informed of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) passed on to a body that has not settled them yet.</source>
        <translation>
            <numerusform>%n commitment passed on to a body that has not settled them yet.</numerusform>
            <numerusform>%n commitments passed on to a body that has not settled them yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed commitment(s): settled, and everybody informed or sought in vain.</source>
        <translation>
            <numerusform>%n closed commitment: settled, and everybody informed or sought in vain.</numerusform>
            <numerusform>%n closed commitments: settled, and everybody informed or sought in vain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged commitment(s): another one keeps their history and their people.</source>
        <translation>
            <numerusform>%n merged commitment: another one keeps their history and their people.</numerusform>
            <numerusform>%n merged commitments: another one keeps their history and their people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpWords</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message numerus="yes">
        <source>%n commitment(s) deleted</source>
        <translation>
            <numerusform>%n commitment deleted</numerusform>
            <numerusform>%n commitments deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitments chosen</source>
        <translation>
            <numerusform>%n commitment chosen</numerusform>
            <numerusform>%n commitments chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) noted</source>
        <translation>
            <numerusform>%n request noted</numerusform>
            <numerusform>%n requests noted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Training noted for %n correspondent(s)</source>
        <translation>
            <numerusform>Training noted for %n correspondent</numerusform>
            <numerusform>Training noted for %n correspondents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) taken from the list</source>
        <translation>
            <numerusform>%n actor taken from the list</numerusform>
            <numerusform>%n actors taken from the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n line(s) to correct</source>
        <translation>
            <numerusform>%n line to correct</numerusform>
            <numerusform>%n lines to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already: left as they are.</source>
        <translation>
            <numerusform>%n known already: left as it is.</numerusform>
            <numerusform>%n known already: left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new actor(s)</source>
        <translation>
            <numerusform>%n new actor</numerusform>
            <numerusform>%n new actors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InitiativeWords</name>
    <message numerus="yes">
        <source>%n carrier(s)</source>
        <translation>
            <numerusform>%n carrier</numerusform>
            <numerusform>%n carriers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InitiativesPage</name>
    <message numerus="yes">
        <source>%n of them without news for three weeks.</source>
        <translation>
            <numerusform>%n of them without news for three weeks.</numerusform>
            <numerusform>%n of them without news for three weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n initiative(s) going on.</source>
        <translation>
            <numerusform>%n initiative going on.</numerusform>
            <numerusform>%n initiatives going on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message numerus="yes">
        <source>%n of them left before, and leave again until their receipt comes.</source>
        <translation>
            <numerusform>%n of them left before, and leaves again until its receipt comes.</numerusform>
            <numerusform>%n of them left before, and leave again until their receipt comes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have their receipt. Nothing waits: what you note next will appear here.</source>
        <translation>
            <numerusform>%n item has its receipt. Nothing waits: what you note next will appear here.</numerusform>
            <numerusform>%n items have their receipt. Nothing waits: what you note next will appear here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message numerus="yes">
        <source>%n tr(y/ies) left, then the notebook’s phrase is asked.</source>
        <translation>
            <numerusform>%n try left, then the notebook’s phrase is asked.</numerusform>
            <numerusform>%n tries left, then the notebook’s phrase is asked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyView</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MobilisationPage</name>
    <message numerus="yes">
        <source>%n person(s) reached</source>
        <translation>
            <numerusform>%n person reached</numerusform>
            <numerusform>%n people reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without answer</source>
        <translation>
            <numerusform>%n without answer</numerusform>
            <numerusform>%n without answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to tell back</source>
        <translation>
            <numerusform>%n to tell back</numerusform>
            <numerusform>%n to tell back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told back</source>
        <translation>
            <numerusform>%n told back</numerusform>
            <numerusform>%n told back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) put in the bin</source>
        <translation>
            <numerusform>%n request put in the bin</numerusform>
            <numerusform>%n requests put in the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) noted</source>
        <translation>
            <numerusform>%n answer noted</numerusform>
            <numerusform>%n answers noted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) told back</source>
        <translation>
            <numerusform>%n actor told back</numerusform>
            <numerusform>%n actors told back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovePanel</name>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>This text is %n character too long: shorten it.</numerusform>
            <numerusform>This text is %n characters too long: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextVisitCard</name>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) to read</source>
        <translation>
            <numerusform>%n promise to read</numerusform>
            <numerusform>%n promises to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeArea</name>
    <message numerus="yes">
        <source>%n item(s) sent.</source>
        <translation>
            <numerusform>%n item sent.</numerusform>
            <numerusform>%n items sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) sent.</source>
        <translation>
            <numerusform>%n photo sent.</numerusform>
            <numerusform>%n photos sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) received.</source>
        <translation>
            <numerusform>%n item received.</numerusform>
            <numerusform>%n items received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s) to settle: both versions are kept.</source>
        <translation>
            <numerusform>%n disagreement to settle: both versions are kept.</numerusform>
            <numerusform>%n disagreements to settle: both versions are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), {size}.</source>
        <translation>
            <numerusform>%n item, {size}.</numerusform>
            <numerusform>%n items, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) sent</source>
        <translation>
            <numerusform>%n item sent</numerusform>
            <numerusform>%n items sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) received</source>
        <translation>
            <numerusform>%n item received</numerusform>
            <numerusform>%n items received</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>This text is %n character too long: shorten it.</numerusform>
            <numerusform>This text is %n characters too long: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleBlock</name>
    <message numerus="yes">
        <source>See the %n other(s)</source>
        <translation>
            <numerusform>See the %n other</numerusform>
            <numerusform>See the %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) left</source>
        <translation>
            <numerusform>%n person left</numerusform>
            <numerusform>%n persons left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotosPanel</name>
    <message numerus="yes">
        <source>%n photo(s) could not be read</source>
        <translation>
            <numerusform>%n photo could not be read</numerusform>
            <numerusform>%n photos could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n photo(s) at their stops</source>
        <translation>
            <numerusform>Keep %n photo at its stop</numerusform>
            <numerusform>Keep %n photos at their stops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotosPart</name>
    <message numerus="yes">
        <source>%n file(s) kept</source>
        <translation>
            <numerusform>%n file kept</numerusform>
            <numerusform>%n files kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message numerus="yes">
        <source>%n disagreement(s) to settle</source>
        <translation>
            <numerusform>%n disagreement to settle</numerusform>
            <numerusform>%n disagreements to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) missing</source>
        <translation>
            <numerusform>%n photo missing</numerusform>
            <numerusform>%n photos missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n photo(s) to send</source>
        <translation>
            <numerusform>Offline · %n photo to send</numerusform>
            <numerusform>Offline · %n photos to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To send · %n photo(s)</source>
        <translation>
            <numerusform>To send · %n photo</numerusform>
            <numerusform>To send · %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message numerus="yes">
        <source>%n commitment(s) open here</source>
        <translation>
            <numerusform>%n commitment open here</numerusform>
            <numerusform>%n commitments open here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n process</numerusform>
            <numerusform>%n processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbourhood(s) without any process in twelve months</source>
        <translation>
            <numerusform>%n neighbourhood without any process in twelve months</numerusform>
            <numerusform>%n neighbourhoods without any process in twelve months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, in the spreadsheet</source>
        <translation>
            <numerusform>%n more, in the spreadsheet</numerusform>
            <numerusform>%n more, in the spreadsheet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n act(s) due on follow-ups</source>
        <translation>
            <numerusform>%n act due on a follow-up</numerusform>
            <numerusform>%n acts due on follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProcessWords</name>
    <message numerus="yes">
        <source>%n person(s) came</source>
        <translation>
            <numerusform>%n person came</numerusform>
            <numerusform>%n people came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for the first time</source>
        <translation>
            <numerusform>%n for the first time</numerusform>
            <numerusform>%n for the first time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s) at which somebody was told of it</source>
        <translation>
            <numerusform>told at %n encounter</numerusform>
            <numerusform>told at %n encounters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation>
            <numerusform>%n contribution</numerusform>
            <numerusform>%n contributions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s) asked to help</source>
        <translation>
            <numerusform>%n actor asked to help</numerusform>
            <numerusform>%n actors asked to help</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message numerus="yes">
        <source>%n more photo(s) to look at before they are published.</source>
        <translation>
            <numerusform>%n more photo to look at before it is published.</numerusform>
            <numerusform>%n more photos to look at before they are published.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) received and set aside: nobody sees what they say</source>
        <translation>
            <numerusform>%n line received and set aside: nobody sees what it says</numerusform>
            <numerusform>%n lines received and set aside: nobody sees what they say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) begun more than 23 days ago on this computer: to complete, or they are dropped.</source>
        <translation>
            <numerusform>%n entry begun more than 23 days ago on this computer: to complete, or it is dropped.</numerusform>
            <numerusform>%n entries begun more than 23 days ago on this computer: to complete, or they are dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field sheet(s) with names, typed and not destroyed: {numbers}.</source>
        <translation>
            <numerusform>%n field sheet with names, typed and not destroyed: {numbers}.</numerusform>
            <numerusform>%n field sheets with names, typed and not destroyed: {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{named} and %n more</source>
        <translation>
            <numerusform>{named} and %n more</numerusform>
            <numerusform>{named} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublicPagesCard</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n poster(s)</source>
        <translation>
            <numerusform>%n poster</numerusform>
            <numerusform>%n posters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken away</source>
        <translation>
            <numerusform>%n taken away</numerusform>
            <numerusform>%n taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken away.</source>
        <translation>
            <numerusform>%n file taken away.</numerusform>
            <numerusform>%n files taken away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message numerus="yes">
        <source>%n person(s) wait</source>
        <translation>
            <numerusform>%n person waits</numerusform>
            <numerusform>%n people wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPart</name>
    <message numerus="yes">
        <source>%n idea(s) typed by you wait for a colleague to read them.</source>
        <translation>
            <numerusform>%n idea typed by you waits for a colleague to read it.</numerusform>
            <numerusform>%n ideas typed by you wait for a colleague to read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>This text is %n character too long: shorten it.</numerusform>
            <numerusform>This text is %n characters too long: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundView</name>
    <message numerus="yes">
        <source>%n door(s) of {doors}</source>
        <translation>
            <numerusform>%n door of {doors}</numerusform>
            <numerusform>%n doors of {doors}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interview(s) noted of {met}</source>
        <translation>
            <numerusform>%n interview noted of {met}</numerusform>
            <numerusform>%n interviews noted of {met}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>interview(s)</source>
        <translation>
            <numerusform>interview</numerusform>
            <numerusform>interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refusal(s)</source>
        <translation>
            <numerusform>refusal</numerusform>
            <numerusform>refusals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>absent</source>
        <translation>
            <numerusform>absent</numerusform>
            <numerusform>absent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaidPart</name>
    <message numerus="yes">
        <source>%n word(s) to look at again</source>
        <translation>
            <numerusform>%n word to look at again</numerusform>
            <numerusform>%n words to look at again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) to look at again, Alt+R</source>
        <translation>
            <numerusform>%n word to look at again, Alt+R</numerusform>
            <numerusform>%n words to look at again, Alt+R</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>This text is %n character too long: shorten it.</numerusform>
            <numerusform>This text is %n characters too long: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBody</name>
    <message numerus="yes">
        <source>%n result(s), offline</source>
        <translation>
            <numerusform>%n result, offline</numerusform>
            <numerusform>%n results, offline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message numerus="yes">
        <source>since %n day(s)</source>
        <translation>
            <numerusform>since %n day</numerusform>
            <numerusform>since %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) received.</source>
        <translation>
            <numerusform>%n remark received.</numerusform>
            <numerusform>%n remarks received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) wait for a commitment or a reason why not.</source>
        <translation>
            <numerusform>%n decision waits for a commitment or a reason why not.</numerusform>
            <numerusform>%n decisions wait for a commitment or a reason why not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n door(s)</source>
        <translation>
            <numerusform>%n door</numerusform>
            <numerusform>%n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n expected</numerusform>
            <numerusform>%n expected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encounter(s)</source>
        <translation>
            <numerusform>%n encounter</numerusform>
            <numerusform>%n encounters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is planned. Proposed: {step}, within %n day(s).</source>
        <translation>
            <numerusform>Nothing is planned. Proposed: {step}, within %n day.</numerusform>
            <numerusform>Nothing is planned. Proposed: {step}, within %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecurityCard</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendBar</name>
    <message numerus="yes">
        <source>{note}. %n other stick(s): “Choose a folder…”</source>
        <translation>
            <numerusform>{note}. %n other stick: “Choose a folder…”</numerusform>
            <numerusform>{note}. %n other sticks: “Choose a folder…”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>This text is %n character too long: shorten it.</numerusform>
            <numerusform>This text is %n characters too long: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetFormPage</name>
    <message numerus="yes">
        <source>%n encounter(s)</source>
        <translation>
            <numerusform>%n encounter</numerusform>
            <numerusform>%n encounters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>%n commitment</numerusform>
            <numerusform>%n commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the sheet kept on this computer</source>
        <translation>
            <numerusform>%n line of the sheet kept on this computer</numerusform>
            <numerusform>%n lines of the sheet kept on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetFormView</name>
    <message numerus="yes">
        <source>Keep the %n line(s)</source>
        <translation>
            <numerusform>Keep the line</numerusform>
            <numerusform>Keep the %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sheet bears %n name(s): it stays listed until “sheet destroyed on…”.</source>
        <translation>
            <numerusform>The sheet bears %n name: it stays listed until “sheet destroyed on…”.</numerusform>
            <numerusform>The sheet bears %n names: it stays listed until “sheet destroyed on…”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message numerus="yes">
        <source>%n sheet(s) typed bear names and must be destroyed</source>
        <translation>
            <numerusform>%n sheet typed bears names and must be destroyed</numerusform>
            <numerusform>%n sheets typed bear names and must be destroyed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) numbered</source>
        <translation>
            <numerusform>%n sheet numbered</numerusform>
            <numerusform>%n sheets numbered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortEntry</name>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>This text is %n character too long: shorten it.</numerusform>
            <numerusform>This text is %n characters too long: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message numerus="yes">
        <source>%n file(s) refused whole</source>
        <translation>
            <numerusform>%n file refused whole</numerusform>
            <numerusform>%n files refused whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) seen before</source>
        <translation>
            <numerusform>%n element seen before</numerusform>
            <numerusform>%n elements seen before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) missing</source>
        <translation>
            <numerusform>%n photo missing</numerusform>
            <numerusform>%n photos missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n photo(s)</source>
        <translation>
            <numerusform>{name}: %n photo</numerusform>
            <numerusform>{name}: %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) to carry back</source>
        <translation>
            <numerusform>%n receipt to carry back</numerusform>
            <numerusform>%n receipts to carry back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SilentCard</name>
    <message numerus="yes">
        <source>%n commitment(s) passed on, rung {rung} due</source>
        <translation>
            <numerusform>%n commitment passed on, rung {rung} due</numerusform>
            <numerusform>%n commitments passed on, rung {rung} due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SitePart</name>
    <message numerus="yes">
        <source>%n idea(s) ready to leave</source>
        <translation>
            <numerusform>%n idea ready to leave</numerusform>
            <numerusform>%n ideas ready to leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to read again</source>
        <translation>
            <numerusform>%n to read again</numerusform>
            <numerusform>%n to read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n duplicate</numerusform>
            <numerusform>%n duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not admissible</source>
        <translation>
            <numerusform>%n not admissible</numerusform>
            <numerusform>%n not admissible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left already</source>
        <translation>
            <numerusform>%n left already</numerusform>
            <numerusform>%n left already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written online</source>
        <translation>
            <numerusform>%n written online</numerusform>
            <numerusform>%n written online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) go with no sheet: nothing can be taken over</source>
        <translation>
            <numerusform>%n line goes with no sheet: nothing can be taken over</numerusform>
            <numerusform>%n lines go with no sheet: nothing can be taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbourhood(s) with a number</source>
        <translation>
            <numerusform>%n neighbourhood with a number</numerusform>
            <numerusform>%n neighbourhoods with a number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipPageWords</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipsPage</name>
    <message numerus="yes">
        <source>%n slip(s)</source>
        <translation>
            <numerusform>%n slip</numerusform>
            <numerusform>%n slips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) left in your pads.</source>
        <translation>
            <numerusform>%n slip left in your pads.</numerusform>
            <numerusform>%n slips left in your pads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StairwellCard</name>
    <message numerus="yes">
        <source>%n door(s) of {doors}</source>
        <translation>
            <numerusform>%n door of {doors}</numerusform>
            <numerusform>%n doors of {doors}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message numerus="yes">
        <source>%n door(s)</source>
        <translation>
            <numerusform>%n door</numerusform>
            <numerusform>%n doors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StopReading</name>
    <message numerus="yes">
        <source>%n resident(s) expected</source>
        <translation>
            <numerusform>%n resident expected</numerusform>
            <numerusform>%n residents expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudyPart</name>
    <message numerus="yes">
        <source>and %n other pair(s)</source>
        <translation>
            <numerusform>and %n other pair</numerusform>
            <numerusform>and %n other pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestField</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamTimeCards</name>
    <message numerus="yes">
        <source>%n matter(s) without owner since a departure</source>
        <translation>
            <numerusform>%n matter without owner since a departure</numerusform>
            <numerusform>%n matters without owner since a departure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written in two ways</source>
        <translation>
            <numerusform>%n record written in two ways</numerusform>
            <numerusform>%n records written in two ways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TellPart</name>
    <message numerus="yes">
        <source>%n author(s) still to tell</source>
        <translation>
            <numerusform>%n author still to tell</numerusform>
            <numerusform>%n authors still to tell</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n answer(s) late</source>
        <translation>
            <numerusform>%n answer late</numerusform>
            <numerusform>%n answers late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to give before tonight</source>
        <translation>
            <numerusform>%n to give before tonight</numerusform>
            <numerusform>%n to give before tonight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) to make</source>
        <translation>
            <numerusform>%n reminder to make</numerusform>
            <numerusform>%n reminders to make</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToldBar</name>
    <message numerus="yes">
        <source>Tell %n actor(s) what became of it</source>
        <translation>
            <numerusform>Tell %n actor what became of it</numerusform>
            <numerusform>Tell %n actors what became of it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwinsPanel</name>
    <message numerus="yes">
        <source>and %n more pair(s)</source>
        <translation>
            <numerusform>and %n more pair</numerusform>
            <numerusform>and %n more pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypingPart</name>
    <message numerus="yes">
        <source>This text is %n character(s) too long: shorten it.</source>
        <translation>
            <numerusform>This text is %n character too long: shorten it.</numerusform>
            <numerusform>This text is %n characters too long: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>Next try in %n second</numerusform>
            <numerusform>Next try in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitClosePage</name>
    <message numerus="yes">
        <source>These %n decision(s) were read aloud and are confirmed</source>
        <translation>
            <numerusform>This decision (%n) was read aloud and is confirmed</numerusform>
            <numerusform>These %n decisions were read aloud and are confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to complete.</source>
        <translation>
            <numerusform>%n point to complete.</numerusform>
            <numerusform>%n points to complete.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitFormPage</name>
    <message numerus="yes">
        <source>%n point(s) to complete. The visit is kept as a draft.</source>
        <translation>
            <numerusform>%n point to complete. The visit is kept as a draft.</numerusform>
            <numerusform>%n points to complete. The visit is kept as a draft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitPaperPage</name>
    <message numerus="yes">
        <source>Save %n line(s)</source>
        <translation>
            <numerusform>Save %n line</numerusform>
            <numerusform>Save %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the paper saved</source>
        <translation>
            <numerusform>%n line of the paper saved</numerusform>
            <numerusform>%n lines of the paper saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) refused</source>
        <translation>
            <numerusform>%n line refused</numerusform>
            <numerusform>%n lines refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitWords</name>
    <message numerus="yes">
        <source>%n decision(s) to settle</source>
        <translation>
            <numerusform>%n decision to settle</numerusform>
            <numerusform>%n decisions to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n door(s) to come back to</source>
        <translation>
            <numerusform>%n door to come back to</numerusform>
            <numerusform>%n doors to come back to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to inform</source>
        <translation>
            <numerusform>%n to inform</numerusform>
            <numerusform>%n to inform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) to read</source>
        <translation>
            <numerusform>%n promise to read</numerusform>
            <numerusform>%n promises to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkGestures</name>
    <message numerus="yes">
        <source>%n photo(s) kept with their stops</source>
        <translation>
            <numerusform>%n photo kept with its stop</numerusform>
            <numerusform>%n photos kept with their stops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkWords</name>
    <message numerus="yes">
        <source>Promised to {names}, with their agreement, and to %n other(s)</source>
        <translation>
            <numerusform>Promised to {names}, with their agreement, and to %n other</numerusform>
            <numerusform>Promised to {names}, with their agreement, and to %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promised to %n person(s)</source>
        <translation>
            <numerusform>Promised to %n person</numerusform>
            <numerusform>Promised to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>%n commitment</numerusform>
            <numerusform>%n commitments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message numerus="yes">
        <source>The notebook locks in %n second(s)</source>
        <translation>
            <numerusform>The notebook locks in %n second</numerusform>
            <numerusform>The notebook locks in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No backup for %n day(s)</source>
        <translation>
            <numerusform>No backup for %n day</numerusform>
            <numerusform>No backup for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) could not be found</source>
        <translation>
            <numerusform>%n attachment could not be found</numerusform>
            <numerusform>%n attachments could not be found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomeForm</name>
    <message numerus="yes">
        <source>brings %n item(s) noted before joining</source>
        <translation>
            <numerusform>brings %n item noted before joining</numerusform>
            <numerusform>brings %n items noted before joining</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhereCard</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoField</name>
    <message numerus="yes">
        <source>A notice does not inform the %n person(s) with a name: they are told apart.</source>
        <translation>
            <numerusform>A notice does not inform the person with a name: they are told apart.</numerusform>
            <numerusform>A notice does not inform the %n people with a name: they are told apart.</numerusform>
        </translation>
    </message>
</context>
</TS>
