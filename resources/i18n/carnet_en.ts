<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
