<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityText</name>
    <message numerus="yes">
        <source>%n open order(s)</source>
        <translation>
            <numerusform>%n open order</numerusform>
            <numerusform>%n open orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormText</name>
    <message numerus="yes">
        <source>%n other open exception(s) lack the same: %1</source>
        <translation>
            <numerusform>%n other open exception lacks the same: %1</numerusform>
            <numerusform>%n other open exceptions lack the same: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s)</source>
        <translation>
            <numerusform>%n open order</numerusform>
            <numerusform>%n open orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message numerus="yes">
        <source>Compared with %n checkpoint(s) kept in it</source>
        <translation>
            <numerusform>Compared with %n checkpoint kept in it</numerusform>
            <numerusform>Compared with %n checkpoints kept in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the file checkpoints.log beside it.</source>
        <translation>
            <numerusform>%n in the file checkpoints.log beside it.</numerusform>
            <numerusform>%n in the file checkpoints.log beside it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoucherWords</name>
    <message numerus="yes">
        <source>And before that %n smaller state(s).</source>
        <translation>
            <numerusform>And before that %n smaller state.</numerusform>
            <numerusform>And before that %n smaller states.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature line(s) of unknown witnesses, whose keys nobody gave: not checked, so they prove nothing.</source>
        <translation>
            <numerusform>%n signature line of an unknown witness, whose key nobody gave: not checked, so it proves nothing.</numerusform>
            <numerusform>%n signature lines of unknown witnesses, whose keys nobody gave: not checked, so they prove nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more who vouch for it.</source>
        <translation>
            <numerusform>And %n more who vouches for it.</numerusform>
            <numerusform>And %n more who vouch for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::AlikeBox</name>
    <message numerus="yes">
        <source>%n other open exception(s) are about this company.</source>
        <translation>
            <numerusform>%n other open exception is about this company.</numerusform>
            <numerusform>%n other open exceptions are about this company.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) get the same decision; what arrives later does not.</source>
        <translation>
            <numerusform>%n exception gets the same decision; what arrives later does not.</numerusform>
            <numerusform>%n exceptions get the same decision; what arrives later does not.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::AuditPage</name>
    <message numerus="yes">
        <source>Intact: all %Ln entries are what they were. Root %1…</source>
        <translation>
            <numerusform>Intact: the %Ln entry is what it was. Root %1…</numerusform>
            <numerusform>Intact: all %Ln entries are what they were. Root %1…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %1 entries with %n piece(s) of evidence to %2. Give the key line another way: %3</source>
        <translation>
            <numerusform>Exported %1 entries with %n piece of evidence to %2. Give the key line another way: %3</numerusform>
            <numerusform>Exported %1 entries with %n pieces of evidence to %2. Give the key line another way: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectorRecording</name>
    <message numerus="yes">
        <source>%n request(s) are recorded in %1. Read the file before you pass it on.</source>
        <translation>
            <numerusform>%n request is recorded in %1. Read the file before you pass it on.</numerusform>
            <numerusform>%n requests are recorded in %1. Read the file before you pass it on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::DifferencesCard</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::InspectionList</name>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::InspectionPage</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::InspectionStory</name>
    <message numerus="yes">
        <source>%1: %n entries</source>
        <translation>
            <numerusform>%1: %n entry</numerusform>
            <numerusform>%1: %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::ItemHeader</name>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %n times</source>
        <translation>
            <numerusform>seen %n time</numerusform>
            <numerusform>seen %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more span(s)</source>
        <translation>
            <numerusform>… and %n more span</numerusform>
            <numerusform>… and %n more spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::NewAccount</name>
    <message numerus="yes">
        <source>%n account(s) of %1 may be this company already.</source>
        <translation>
            <numerusform>%n account of %1 may be this company already.</numerusform>
            <numerusform>%n accounts of %1 may be this company already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another company than %1 and %n other(s)</source>
        <translation>
            <numerusform>Another company than %1 and %n other</numerusform>
            <numerusform>Another company than %1 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::PreviewList</name>
    <message numerus="yes">
        <source>The same for %n alike exception(s)</source>
        <translation>
            <numerusform>The same for %n alike exception</numerusform>
            <numerusform>The same for %n alike exceptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::ProbeCommand</name>
    <message numerus="yes">
        <source>%n document(s) carry the reference %1; the first one is %2.</source>
        <translation>
            <numerusform>%n document carries the reference %1: %2.</numerusform>
            <numerusform>%n documents carry the reference %1; the first one is %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::ProofView</name>
    <message numerus="yes">
        <source>The proof holds: entry %1 leads to the root over %2 entries by %n hash(es).</source>
        <translation>
            <numerusform>The proof holds: entry %1 leads to the root over %2 entries by %n hash.</numerusform>
            <numerusform>The proof holds: entry %1 leads to the root over %2 entries by %n hashes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::QueuePane</name>
    <message numerus="yes">
        <source>%n exception(s)</source>
        <translation>
            <numerusform>%n exception</numerusform>
            <numerusform>%n exceptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due in 4 h</source>
        <translation>
            <numerusform>%n due in 4 h</numerusform>
            <numerusform>%n due in 4 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::ReroutePane</name>
    <message numerus="yes">
        <source>Move %n exception(s)</source>
        <translation>
            <numerusform>Move %n exception</numerusform>
            <numerusform>Move %n exceptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::SidePanel</name>
    <message numerus="yes">
        <source>%n other(s) with the same reason</source>
        <translation>
            <numerusform>%n other with the same reason</numerusform>
            <numerusform>%n others with the same reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::StatusLine</name>
    <message numerus="yes">
        <source>%n replay(s) under way</source>
        <translation>
            <numerusform>%n replay under way</numerusform>
            <numerusform>%n replays under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
