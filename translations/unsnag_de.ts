<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>CandidateDelegate</name>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tax id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>That can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the other system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (at %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe the target before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it with the steps that led here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthLook</name>
    <message>
        <source>Not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>billing terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>billing e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item code (line %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>description (line %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity (line %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit price (line %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>“%1” has no customer in %2. Choose the right one or create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A required value is missing in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” lacks a required value: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2 is %3, expected is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused “%2”: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmapped item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependency pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orphaned record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misrouted lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several customers fit “%1”. Choose the one that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know an item of “%2”: %3. Set the right code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures of “%1” differ: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” changed since the decision: %2. Decide on the new values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether %1 has the document for “%2” is not known. Probe before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a document of “%2” that is not proven: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be worked with: %2. Mend the connection, then replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link account and replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection and replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save fields and replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runbook has been written for this reason yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Event pulled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven by read-back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed as proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered after an interruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found, nothing sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection configured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P1 critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P2 high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P3 normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P4 low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag</name>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaf hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log is intact: %1 entries, root %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> First wrong entry: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log is NOT intact (%1): %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for &quot;%1&quot; among %2 accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is similar enough. Create the account, or search by other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2  %3, %4 %5  (score %6, lead %7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system is configured. Take a configuration over with: unsnag-cli config import DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYSTEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BOUND AS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MEANING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXAMPLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPERATION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EFFECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROMISE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2, version %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PLACE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FROM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AT FAILURE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRM NOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERP NOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs from the snapshot at failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claimed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OUTCOME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exceptions match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SEV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REASON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMOUNT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SLA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OWNER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be set:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload at failure:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded. The decision on %1 would make these writes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded decision %1 on %2; the exception is %3. Writes to come:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OBJECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>METHOD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is proven: %2 %3 carries %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1 records and %2 accounts: %3 new events, %4 repeats of open exceptions, %5 known before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran %1 events and %2 replays: %3 proven, %4 failed, %5 with unknown outcome; %6 replays wait, %7 holds ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replays owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder or postgresql:// address of the workspace [$UNSNAG_WORKSPACE]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who works, instead of the signed-in user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print one JSON document on stdout and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on the exceptions of CRM-to-ERP sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2, not shown while you type):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the demo workspace; makes it when it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder or postgresql:// address of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works, instead of the signed-in user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, light, dark or contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show first: unsnag:exception/EX-1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::AccountForm</name>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search %1 by name, domain or tax id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n  Create new…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s  Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer will be created in %1, then the replay follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accounts searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched %1 accounts of %2, none is alike enough. Create it, or search by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create account and replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such customer in %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same company as %1, %2 % alike</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::AssignCommand</name>
    <message>
        <source>Gives an exception to a person or a role queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person, or name of a role queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is assigned to %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::AuditCommand</name>
    <message>
        <source>Reads and verifies the audit log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entries, one line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first sequence number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one entry with its hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequence number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recomputes the whole tree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::CandidateDelegate</name>
    <message>
        <source>lead %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 ↔ %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::Card</name>
    <message>
        <source>Hide or show %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ClaimCommand</name>
    <message>
        <source>Takes an exception for oneself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is yours now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::CommentCommand</name>
    <message>
        <source>Adds a remark to an exception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remark on %1 is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::CompletionCommand</name>
    <message>
        <source>Prints the completion script of a shell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bash, zsh or fish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ConfigCommand</name>
    <message>
        <source>Reads and writes the configuration as files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder of the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checks a folder against the workspace; takes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the configuration the workspace works by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a folder over, as a whole or not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes the configuration as a folder; no secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is complete and correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectionDelegate</name>
    <message>
        <source>CRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectionPanel</name>
    <message>
        <source>CRM that deals come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERP that documents go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used by any flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accounts known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test logs in and reads once; it changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged in and read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain of the system, never in the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Test the connection next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging in and reading once…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectorCommand</name>
    <message>
        <source>The configured systems: list, describe, check, log in, try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the configured systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form, operations and promises of a connection or profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logs in and calls the check of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stores the secrets, read as field=value lines from stdin or asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls one operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs as a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the request of a write; send nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection %1 works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection %1 needs no secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored for %1: %2. Check it with: unsnag-cli connector check %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--input: expected a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes or changes a connection; what is not named stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connector profile; needed for a new connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field of the form; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the connection is used as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no connection %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make it with --profile ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--value: expected FIELD=TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection %1 is configured. Check it with: unsnag-cli connector check %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectorsPage</name>
    <message>
        <source>No system is connected yet. Connect one with “unsnag-cli connector”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::DecisionBar</name>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim	C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release to its queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss without replay…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? Kept in the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for something named (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to somebody (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows what will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 4 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until tomorrow, 9:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until Monday, 9:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 2 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it waiting for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss without replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is nothing owed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::DeskSession</name>
    <message>
        <source>Opening the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is still being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::DiffCommand</name>
    <message>
        <source>Compares the sides of an exception, or two JSON files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an exception, or two JSON files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this side of an exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of two files: an RFC 6902 patch, an RFC 7396 merge patch, or text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::DifferencesCard</name>
    <message>
        <source>At failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRM now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERP now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading both systems…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in the ERP yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed since the failure.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::EngineLoop</name>
    <message>
        <source>Pulling and processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaying</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::EvidenceBar</name>
    <message>
        <source>%1 speaks against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 alike to %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ExchangeCard</name>
    <message>
        <source>Request and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: it failed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was sent yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::FaultForm</name>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection tested, works again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::FieldForm</name>
    <message>
        <source>Expected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to set</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in “%1” first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a valid %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::HoldCommand</name>
    <message>
        <source>Lets an exception wait until a time, with the reason; pauses its SLA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RFC 3339 time, or from now on: 90m, 2h, 3d, 1w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is waited for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--until %1: expected a time as 2026-11-23T09:00:00Z, or 90m, 2h, 3d, 1w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is held until %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::InitCommand</name>
    <message>
        <source>Makes a workspace; with --demo one that is fed by its own sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect it to a sandbox of its own, and pull and run once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the demo workspace %1: %2 deals came, %3 became exceptions. See: unsnag-cli list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the empty workspace %1. Connect it with: unsnag-cli config import DIR</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ItemHeader</name>
    <message>
        <source>claimed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held until %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Due %1, counted in the working time of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more span(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2 counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 was on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide runbook, related and timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount at risk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue by %1. Press to see how the due time is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left. Press to see how the due time is counted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ItemPane</name>
    <message>
        <source>Choose an exception on the left. J and K move through the queue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ListCommand</name>
    <message>
        <source>Lists exceptions, the most urgent first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is wanted: reason:missing_account owner:me due:&lt;4h amount:&gt;10000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order: due, amount, opened, severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows at most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::MainWindow</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsnag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select for bulk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show due in 4 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a candidate (1 to 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search accounts by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo until it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss without replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::MatchCommand</name>
    <message>
        <source>Finds accounts for queries, both from CSV files; needs no workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV file of the accounts to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV file of what is looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidates per query at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped after %1 queries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::OutcomeLine</name>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 in %3, read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending to %1 and reading back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replay is sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo  Z  ·  %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::PreviewList</name>
    <message>
        <source>safe to repeat under its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safe to repeat, it updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the target refuses a duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked up before it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ProbeCommand</name>
    <message>
        <source>Looks in the ERP whether the wanted document is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing carries the reference %1. A replay may send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing carries the reference %1 yet. Probe again before a replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 document(s) carry the reference %2; the first one is %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ProbeForm</name>
    <message>
        <source>Probe %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not probed yet. A probe looks the document up by its reference and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has it: %2. The replay will adopt and prove it, not send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no such document. Sending it again is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found yet, but it may still arrive. Probe again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt and prove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe first: whether it was written is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still arrive. Probe again in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by probe: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probed, not there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::Program</name>
    <message>
        <source>exception: EX-7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::PromptLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::PullCommand</name>
    <message>
        <source>Brings changed CRM records as events, and the ERP accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events as JSON Lines, one source record per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system the records of --file are from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flow the records of --file belong to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::QueuePane</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or owner:me due:&lt;4h amount:&gt;10000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, or reason: state: owner: claimed: flow: severity: due: amount: id:  ( / )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you. New exceptions come by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exception fits this search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n due in 4 h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only while all rows are loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ReleaseCommand</name>
    <message>
        <source>Gives a claimed exception back to its queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back in the queue of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ReopenCommand</name>
    <message>
        <source>Opens a dismissed exception again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ReplayCommand</name>
    <message>
        <source>Runs the event of an exception again and proves the outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason, for the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsnag-cli: %1 is not proven: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ResolveCommand</name>
    <message>
        <source>Records a decision; its replay follows by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly one of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use this ERP account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the ERP account from the payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set a field of the snapshot; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apply an RFC 6902 patch to the snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take one side of a difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run it again as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close it without a replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the differing field that --choose means; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason, for the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the writes; record and send nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave no time for an undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--choose does not fit the reason %1: there are no two sides to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--choose %1 needs at least one --pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the differing fields with: unsnag-cli diff %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 side has no such field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::RetryForm</name>
    <message>
        <source>What was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it where it is kept, then run the event again as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::RunCommand</name>
    <message>
        <source>The operating layer: pull, validate, map, create, confirm, replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one pass, replays whose undo time is running included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only tell what is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds between two passes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::SandboxCommand</name>
    <message>
        <source>The sandbox answers at %1 (CRM %1/crm/v1, ERP %1/erp/v1). End it with Ctrl+C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a loopback CRM and ERP to try things on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port on 127.0.0.1; 0 takes a free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same seed, same data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounts to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deals to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faults to play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder that keeps the state; without it the state ends with the process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end after so many seconds without a request; 0: never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast has pure grounds and no tints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a replay waits before it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often both systems are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ShowCommand</name>
    <message>
        <source>Shows everything about one exception.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::SidePanel</name>
    <message>
        <source>Runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other exception has this reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) with the same reason</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::StatusLine</name>
    <message>
        <source>last pull just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last pull %1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last pull %1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replay(s) under way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>engine ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::StepProgress</name>
    <message>
        <source>%1, done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::SuggestCommand</name>
    <message>
        <source>Ranks the ERP accounts an exception may mean, with the evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidates at most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::UndoCommand</name>
    <message>
        <source>Takes a decision back while its replay has not been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision on %1 is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unsnag::ValidateCommand</name>
    <message>
        <source>Checks a JSON document against a JSON Schema; needs no workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Schema, draft 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON document to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is valid.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
