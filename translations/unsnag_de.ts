<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>CandidateDelegate</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>tax id</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>city</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>legal form</source>
        <translation>Rechtsform</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>That can&apos;t be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Not possible in this state</source>
        <translation>In diesem Status nicht möglich</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>In use elsewhere</source>
        <translation>Anderweitig in Gebrauch</translation>
    </message>
    <message>
        <source>Can&apos;t be reached</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort in der vorgesehenen Zeit</translation>
    </message>
    <message>
        <source>Refused by the other system</source>
        <translation>Vom anderen System abgelehnt</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Damaged data</source>
        <translation>Beschädigte Daten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>A fault of this program</source>
        <translation>Ein Fehler dieses Programms</translation>
    </message>
    <message>
        <source>%1 (at %2)</source>
        <translation>%1 (bei %2)</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Adresse und Netzwerk prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Probe the target before anything is sent again.</source>
        <translation>Im Zielsystem nachsehen, bevor etwas erneut gesendet wird.</translation>
    </message>
    <message>
        <source>Please report it with the steps that led here.</source>
        <translation>Bitte mit den Schritten melden, die hierher geführt haben.</translation>
    </message>
</context>
<context>
    <name>HealthLook</name>
    <message>
        <source>Not tested</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>close date</source>
        <translation>Abschlussdatum</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>account id</source>
        <translation>Kunden-ID</translation>
    </message>
    <message>
        <source>account name</source>
        <translation>Kundenname</translation>
    </message>
    <message>
        <source>billing</source>
        <translation>Rechnungsdaten</translation>
    </message>
    <message>
        <source>billing terms</source>
        <translation>Zahlungsbedingungen</translation>
    </message>
    <message>
        <source>billing e-mail</source>
        <translation>E-Mail für Rechnungen</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>item code (line %1)</source>
        <translation>Artikelnummer (Position %1)</translation>
    </message>
    <message>
        <source>description (line %1)</source>
        <translation>Beschreibung (Position %1)</translation>
    </message>
    <message>
        <source>quantity (line %1)</source>
        <translation>Menge (Position %1)</translation>
    </message>
    <message>
        <source>unit price (line %1)</source>
        <translation>Einzelpreis (Position %1)</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>“%1” has no customer in %2. Choose the right one or create it.</source>
        <translation>„%1“ hat keinen Kunden in %2. Den richtigen wählen oder anlegen.</translation>
    </message>
    <message>
        <source>A required value is missing in “%1”.</source>
        <translation>In „%1“ fehlt ein Pflichtwert.</translation>
    </message>
    <message>
        <source>“%1” lacks a required value: %2.</source>
        <translation>In „%1“ fehlt ein Pflichtwert: %2.</translation>
    </message>
    <message>
        <source>“%1”: %2 is %3, expected is %4.</source>
        <translation>„%1“: %2 ist %3, erwartet wird %4.</translation>
    </message>
    <message>
        <source>%1 refused “%2”: %3</source>
        <translation>%1 hat „%2“ abgelehnt: %3</translation>
    </message>
    <message>
        <source>Missing account</source>
        <translation>Kunde fehlt</translation>
    </message>
    <message>
        <source>Duplicate account</source>
        <translation>Kunde doppelt</translation>
    </message>
    <message>
        <source>Missing field</source>
        <translation>Feld fehlt</translation>
    </message>
    <message>
        <source>Invalid tax</source>
        <translation>Steuer ungültig</translation>
    </message>
    <message>
        <source>Company mismatch</source>
        <translation>Gesellschaft passt nicht</translation>
    </message>
    <message>
        <source>Unmapped item</source>
        <translation>Artikel nicht zugeordnet</translation>
    </message>
    <message>
        <source>Value rejected</source>
        <translation>Wert abgelehnt</translation>
    </message>
    <message>
        <source>Rule mismatch</source>
        <translation>Regel weicht ab</translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation>Periode geschlossen</translation>
    </message>
    <message>
        <source>Dependency pending</source>
        <translation>Abhängigkeit offen</translation>
    </message>
    <message>
        <source>Version conflict</source>
        <translation>Versionskonflikt</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Orphaned record</source>
        <translation>Datensatz verwaist</translation>
    </message>
    <message>
        <source>Stale order</source>
        <translation>Auftrag überholt</translation>
    </message>
    <message>
        <source>Credit hold</source>
        <translation>Kreditsperre</translation>
    </message>
    <message>
        <source>Manual override</source>
        <translation>Eingriff von Hand</translation>
    </message>
    <message>
        <source>Misrouted lead</source>
        <translation>Lead falsch zugeordnet</translation>
    </message>
    <message>
        <source>Never billed</source>
        <translation>Nie berechnet</translation>
    </message>
    <message>
        <source>Connection fault</source>
        <translation>Verbindungsstörung</translation>
    </message>
    <message>
        <source>Several customers fit “%1”. Choose the one that is meant.</source>
        <translation>Mehrere Kunden passen zu „%1“. Den gemeinten wählen.</translation>
    </message>
    <message>
        <source>%1 does not know an item of “%2”: %3. Set the right code.</source>
        <translation>%1 kennt einen Artikel von „%2“ nicht: %3. Die richtige Nummer setzen.</translation>
    </message>
    <message>
        <source>The figures of “%1” differ: %2.</source>
        <translation>Die Zahlen von „%1“ weichen ab: %2.</translation>
    </message>
    <message>
        <source>“%1” changed since the decision: %2. Decide on the new values.</source>
        <translation>„%1“ hat sich seit der Entscheidung geändert: %2. Über die neuen Werte entscheiden.</translation>
    </message>
    <message>
        <source>Whether %1 has the document for “%2” is not known. Probe before anything is sent again.</source>
        <translation>Ob %1 das Dokument zu „%2“ hat, ist nicht bekannt. Nachsehen, bevor etwas erneut gesendet wird.</translation>
    </message>
    <message>
        <source>%1 holds a document of “%2” that is not proven: %3.</source>
        <translation>%1 hat ein Dokument zu „%2“, das nicht belegt ist: %3.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be worked with: %2. Mend the connection, then replay.</source>
        <translation>%1 ist nicht nutzbar: %2. Die Verbindung instand setzen, dann wiederholen.</translation>
    </message>
    <message>
        <source>Link account and replay</source>
        <translation>Kunde verknüpfen und wiederholen</translation>
    </message>
    <message>
        <source>Probe the target</source>
        <translation>Im Zielsystem nachsehen</translation>
    </message>
    <message>
        <source>Test connection and replay</source>
        <translation>Verbindung prüfen und wiederholen</translation>
    </message>
    <message>
        <source>Save fields and replay</source>
        <translation>Felder speichern und wiederholen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>No runbook has been written for this reason yet.</source>
        <translation>Zu diesem Grund gibt es noch kein Runbook.</translation>
    </message>
    <message>
        <source>The decision on “%1” is recorded. The replay follows by itself.</source>
        <translation>Die Entscheidung zu „%1“ ist festgehalten. Die Wiederholung folgt von selbst.</translation>
    </message>
    <message>
        <source>“%1” is being replayed to %2.</source>
        <translation>„%1“ wird nach %2 wiederholt.</translation>
    </message>
    <message>
        <source>“%1” is proven: its document was read back from %2.</source>
        <translation>„%1“ ist belegt: Das Dokument wurde aus %2 zurückgelesen.</translation>
    </message>
    <message>
        <source>“%1” was closed without a replay.</source>
        <translation>„%1“ wurde ohne Wiederholung geschlossen.</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Event pulled</source>
        <translation>Ereignis abgerufen</translation>
    </message>
    <message>
        <source>Proven by read-back</source>
        <translation>Durch Rücklesen belegt</translation>
    </message>
    <message>
        <source>Exception opened</source>
        <translation>Ausnahme eröffnet</translation>
    </message>
    <message>
        <source>Came again</source>
        <translation>Erneut aufgetreten</translation>
    </message>
    <message>
        <source>Replay failed</source>
        <translation>Wiederholung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Replay started</source>
        <translation>Wiederholung begonnen</translation>
    </message>
    <message>
        <source>Closed as proven</source>
        <translation>Als belegt geschlossen</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Hold ended</source>
        <translation>Zurückstellung beendet</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Recovered after an interruption</source>
        <translation>Nach Unterbrechung wiederhergestellt</translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation>Entscheidung festgehalten</translation>
    </message>
    <message>
        <source>Decision taken back</source>
        <translation>Entscheidung zurückgenommen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Found, nothing sent</source>
        <translation>Gefunden, nichts gesendet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>No answer: outcome unknown</source>
        <translation>Keine Antwort: Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Probed</source>
        <translation>Nachgesehen</translation>
    </message>
    <message>
        <source>Account linked</source>
        <translation>Kunde verknüpft</translation>
    </message>
    <message>
        <source>Connection tested</source>
        <translation>Verbindung geprüft</translation>
    </message>
    <message>
        <source>Configuration imported</source>
        <translation>Konfiguration übernommen</translation>
    </message>
    <message>
        <source>Connection configured</source>
        <translation>Verbindung eingerichtet</translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation>Arbeitsbereich angelegt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Replaying</source>
        <translation>Wird wiederholt</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>P1 critical</source>
        <translation>P1 kritisch</translation>
    </message>
    <message>
        <source>P2 high</source>
        <translation>P2 hoch</translation>
    </message>
    <message>
        <source>P3 normal</source>
        <translation>P3 normal</translation>
    </message>
    <message>
        <source>P4 low</source>
        <translation>P4 niedrig</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Link account</source>
        <translation>Kunde verknüpfen</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Kunde anlegen</translation>
    </message>
    <message>
        <source>Set fields</source>
        <translation>Felder setzen</translation>
    </message>
    <message>
        <source>Choose a side</source>
        <translation>Seite wählen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
</context>
<context>
    <name>unsnag</name>
    <message>
        <source>N</source>
        <translation>NR</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>WANN</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>WER</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WARUM</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>leaf hash</source>
        <translation>Blatt-Hash</translation>
    </message>
    <message>
        <source>The audit log is intact: %1 entries, root %2.</source>
        <translation>Das Prüfprotokoll ist unversehrt: %1 Einträge, Wurzel %2.</translation>
    </message>
    <message>
        <source> First wrong entry: %1.</source>
        <translation> Erster falscher Eintrag: %1.</translation>
    </message>
    <message>
        <source>The audit log is NOT intact (%1): %2.</source>
        <translation>Das Prüfprotokoll ist NICHT unversehrt (%1): %2.</translation>
    </message>
    <message>
        <source>Looked for &quot;%1&quot; among %2 accounts.</source>
        <translation>„%1“ unter %2 Kunden gesucht.</translation>
    </message>
    <message>
        <source>None is similar enough. Create the account, or search by other words.</source>
        <translation>Keiner ist ähnlich genug. Den Kunden anlegen oder mit anderen Wörtern suchen.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>fails: %1</source>
        <translation>gestört: %1</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>SYSTEM</source>
        <translation>SYSTEM</translation>
    </message>
    <message>
        <source>BOUND AS</source>
        <translation>VERWENDET ALS</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation>FELD</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYP</translation>
    </message>
    <message>
        <source>MEANING</source>
        <translation>BEDEUTUNG</translation>
    </message>
    <message>
        <source>EXAMPLE</source>
        <translation>BEISPIEL</translation>
    </message>
    <message>
        <source>%1, optional</source>
        <translation>%1, optional</translation>
    </message>
    <message>
        <source>OPERATION</source>
        <translation>OPERATION</translation>
    </message>
    <message>
        <source>EFFECT</source>
        <translation>WIRKUNG</translation>
    </message>
    <message>
        <source>PROMISE</source>
        <translation>ZUSAGE</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>read</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>%1 (%2, version %3)</source>
        <translation>%1 (%2, Version %3)</translation>
    </message>
    <message>
        <source>Tested with: %1</source>
        <translation>Geprüft mit: %1</translation>
    </message>
    <message>
        <source>The documents are equal.</source>
        <translation>Die Dokumente sind gleich.</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>ÄNDERUNG</translation>
    </message>
    <message>
        <source>PLACE</source>
        <translation>STELLE</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>NACH</translation>
    </message>
    <message>
        <source>AT FAILURE</source>
        <translation>BEIM FEHLER</translation>
    </message>
    <message>
        <source>CRM NOW</source>
        <translation>CRM JETZT</translation>
    </message>
    <message>
        <source>ERP NOW</source>
        <translation>ERP JETZT</translation>
    </message>
    <message>
        <source>Nothing differs from the snapshot at failure.</source>
        <translation>Nichts weicht vom Stand beim Fehler ab.</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Zuständige</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>claimed by</source>
        <translation>übernommen von</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>held until</source>
        <translation>zurückgestellt bis</translation>
    </message>
    <message>
        <source>held because</source>
        <translation>zurückgestellt wegen</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>OUTCOME</source>
        <translation>AUSGANG</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>BEGONNEN</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>No exceptions match.</source>
        <translation>Keine Ausnahme passt.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>SEV</source>
        <translation>GRAD</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>AMOUNT</source>
        <translation>BETRAG</translation>
    </message>
    <message>
        <source>DUE</source>
        <translation>FÄLLIG</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>OWNER</source>
        <translation>ZUSTÄNDIG</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>What may be set:</source>
        <translation>Was gesetzt werden kann:</translation>
    </message>
    <message>
        <source>Payload at failure:</source>
        <translation>Nutzdaten beim Fehler:</translation>
    </message>
    <message>
        <source>Request:</source>
        <translation>Anfrage:</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Antwort:</translation>
    </message>
    <message>
        <source>Attempts:</source>
        <translation>Versuche:</translation>
    </message>
    <message>
        <source>Timeline:</source>
        <translation>Verlauf:</translation>
    </message>
    <message>
        <source>Recorded decision %1 on %2; the exception is %3. Writes to come:</source>
        <translation>Entscheidung %1 zu %2 festgehalten; Status der Ausnahme: %3. Kommende Schreibvorgänge:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>OBJECT</source>
        <translation>OBJEKT</translation>
    </message>
    <message>
        <source>METHOD</source>
        <translation>METHODE</translation>
    </message>
    <message>
        <source>%1 is proven: %2 %3 carries %4.</source>
        <translation>%1 ist belegt: %2 %3 trägt %4.</translation>
    </message>
    <message>
        <source>%1 is %2 (%3).</source>
        <translation>%1 ist nicht belegt: Status %2 (%3).</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>events waiting</source>
        <translation>wartende Ereignisse</translation>
    </message>
    <message>
        <source>replays owed</source>
        <translation>ausstehende Wiederholungen</translation>
    </message>
    <message>
        <source>next replay</source>
        <translation>nächste Wiederholung</translation>
    </message>
    <message>
        <source>folder or postgresql:// address of the workspace [$UNSNAG_WORKSPACE]</source>
        <translation>Ordner oder postgresql://-Adresse des Arbeitsbereichs [$UNSNAG_WORKSPACE]</translation>
    </message>
    <message>
        <source>who works, instead of the signed-in user</source>
        <translation>wer arbeitet, statt der angemeldeten Person</translation>
    </message>
    <message>
        <source>print one JSON document on stdout and nothing else</source>
        <translation>ein JSON-Dokument auf stdout ausgeben und sonst nichts</translation>
    </message>
    <message>
        <source>Works on the exceptions of CRM-to-ERP sync.</source>
        <translation>Bearbeitet die Ausnahmen des Abgleichs vom CRM ins ERP.</translation>
    </message>
    <message>
        <source>%1 (%2, not shown while you type):</source>
        <translation>%1 (%2, bei der Eingabe nicht sichtbar):</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Opens the demo workspace; makes it when it is not there.</source>
        <translation>Öffnet den Demo-Arbeitsbereich; legt ihn an, wenn er fehlt.</translation>
    </message>
    <message>
        <source>Folder or postgresql:// address of the workspace.</source>
        <translation>Ordner oder postgresql://-Adresse des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Who works, instead of the signed-in user.</source>
        <translation>Wer arbeitet, statt der angemeldeten Person.</translation>
    </message>
    <message>
        <source>system, light, dark or contrast.</source>
        <translation>system, light, dark oder contrast.</translation>
    </message>
    <message>
        <source>What to show first: unsnag:exception/EX-1</source>
        <translation>Was zuerst gezeigt wird: unsnag:exception/EX-1</translation>
    </message>
    <message>
        <source>Events run: %1, replays: %2; proven: %3, failed: %4, outcome unknown: %5; replays waiting: %6, holds ended: %7.</source>
        <translation>Ereignisse verarbeitet: %1, Wiederholungen: %2; belegt: %3, fehlgeschlagen: %4, Ausgang unbekannt: %5; wartende Wiederholungen: %6, beendete Zurückstellungen: %7.</translation>
    </message>
    <message>
        <source>unsnag: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); unsnag-cli works without one
</source>
        <translation>unsnag: Es gibt keine Anzeige (weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt); unsnag-cli kommt ohne aus
</translation>
    </message>
    <message>
        <source>No entries match.</source>
        <translation>Keine Einträge passen.</translation>
    </message>
    <message>
        <source>EXCEPTION</source>
        <translation>AUSNAHME</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>%1. %2  %3  (score %4, lead %5, confidence %6 %)</source>
        <translation>%1. %2  %3  (Punkte %4, Vorsprung %5, Sicherheit %6 %)</translation>
    </message>
    <message>
        <source>No system is bound yet. Bind the CRM with: unsnag-cli connector set NAME --profile ID --bind source, and the ERP with --bind target; or take a configuration over with: unsnag-cli config import DIR</source>
        <translation>Noch ist kein System gebunden. Das CRM binden mit: unsnag-cli connector set NAME --profile ID --bind source, das ERP mit --bind target; oder eine Konfiguration übernehmen mit: unsnag-cli config import DIR</translation>
    </message>
    <message>
        <source>No system is configured. Make a connection with: unsnag-cli connector set NAME --profile ID, or take a configuration over with: unsnag-cli config import DIR</source>
        <translation>Es ist kein System konfiguriert. Eine Verbindung anlegen mit: unsnag-cli connector set NAME --profile ID, oder eine Konfiguration übernehmen mit: unsnag-cli config import DIR</translation>
    </message>
    <message>
        <source>CRM now: the record is not there</source>
        <translation>CRM jetzt: der Datensatz ist nicht da</translation>
    </message>
    <message>
        <source>CRM now: could not be read: %1</source>
        <translation>CRM jetzt: nicht lesbar: %1</translation>
    </message>
    <message>
        <source>ERP now: could not be read: %1</source>
        <translation>ERP jetzt: nicht lesbar: %1</translation>
    </message>
    <message>
        <source>ERP now: there is no document yet</source>
        <translation>ERP jetzt: noch gibt es kein Dokument</translation>
    </message>
    <message>
        <source>What could be read does not differ from the snapshot at failure.</source>
        <translation>Was lesbar war, unterscheidet sich nicht vom Stand beim Fehler.</translation>
    </message>
    <message>
        <source>Nothing was recorded; this is what the decision on %1 would do. Writes to come:</source>
        <translation>Nichts wurde festgehalten; das würde die Entscheidung zu %1 bewirken. Kommende Schreibvorgänge:</translation>
    </message>
    <message>
        <source>Records read: %1, accounts: %2; new events: %3, repeats of open exceptions: %4, known before: %5, not a trigger of this flow: %6.</source>
        <translation>Gelesene Datensätze: %1, Kunden: %2; neue Ereignisse: %3, Wiederholungen offener Ausnahmen: %4, schon bekannt: %5, kein Auslöser dieses Ablaufs: %6.</translation>
    </message>
</context>
<context>
    <name>unsnag::AccountForm</name>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Search %1 by name, domain or tax id</source>
        <translation>%1 nach Name, Domain oder Steuernummer durchsuchen</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>n  Create new…</source>
        <translation>n  Neu anlegen…</translation>
    </message>
    <message>
        <source>Create a new account</source>
        <translation>Neuen Kunden anlegen</translation>
    </message>
    <message>
        <source>s  Search…</source>
        <translation>s  Suchen…</translation>
    </message>
    <message>
        <source>Search by hand</source>
        <translation>Von Hand suchen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>This customer will be created in %1, then the replay follows.</source>
        <translation>Dieser Kunde wird in %1 angelegt, dann folgt die Wiederholung.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>The search failed: %1</source>
        <translation>Die Suche ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>%1 accounts searched</source>
        <translation>%1 Kunden durchsucht</translation>
    </message>
    <message>
        <source>Searched %1 accounts of %2, none is alike enough. Create it, or search by hand.</source>
        <translation>%1 Kunden in %2 durchsucht, keiner ist ähnlich genug. Anlegen oder von Hand suchen.</translation>
    </message>
    <message>
        <source>Create account and replay</source>
        <translation>Kunde anlegen und wiederholen</translation>
    </message>
    <message>
        <source>Choose an account first</source>
        <translation>Erst einen Kunden wählen</translation>
    </message>
    <message>
        <source>No such customer in %1 yet</source>
        <translation>In %1 gibt es diesen Kunden noch nicht</translation>
    </message>
    <message>
        <source>Same company as %1, %2 % alike</source>
        <translation>Dieselbe Firma wie %1, zu %2 % ähnlich</translation>
    </message>
</context>
<context>
    <name>unsnag::AssignCommand</name>
    <message>
        <source>Gives an exception to a person or a role queue.</source>
        <translation>Weist eine Ausnahme einer Person oder der Warteschlange einer Rolle zu.</translation>
    </message>
    <message>
        <source>person, or name of a role queue</source>
        <translation>Person oder Name der Warteschlange einer Rolle</translation>
    </message>
    <message>
        <source>%1 is assigned to %2.</source>
        <translation>%1 ist %2 zugewiesen.</translation>
    </message>
</context>
<context>
    <name>unsnag::AuditCommand</name>
    <message>
        <source>Reads and verifies the audit log.</source>
        <translation>Liest das Prüfprotokoll und prüft, ob es unversehrt ist.</translation>
    </message>
    <message>
        <source>the entries, one line each</source>
        <translation>die Einträge, je eine Zeile</translation>
    </message>
    <message>
        <source>entries at most</source>
        <translation>höchstens so viele Einträge</translation>
    </message>
    <message>
        <source>one entry with its hash</source>
        <translation>ein Eintrag mit seinem Hash</translation>
    </message>
    <message>
        <source>sequence number</source>
        <translation>laufende Nummer</translation>
    </message>
    <message>
        <source>recomputes the whole tree</source>
        <translation>berechnet den ganzen Baum neu</translation>
    </message>
    <message>
        <source>words in actor, kind, exception or reason; exception:EX-1 actor:NAME kind:resolution.recorded</source>
        <translation>Wörter in Person, Art, Ausnahme oder Grund; exception:EX-1 actor:NAME kind:resolution.recorded</translation>
    </message>
    <message>
        <source>forward from this sequence number; without it the newest first</source>
        <translation>ab dieser laufenden Nummer vorwärts; ohne sie die neuesten zuerst</translation>
    </message>
</context>
<context>
    <name>unsnag::AuditPage</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Nothing was recorded yet. Every decision and every write will stand here.</source>
        <translation>Noch ist nichts festgehalten. Jede Entscheidung und jeder Schreibvorgang wird hier stehen.</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Who decided what, when and why. Entries are only ever added.</source>
        <translation>Wer was wann und warum entschieden hat. Einträge kommen nur hinzu.</translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>Recomputing every entry…</source>
        <translation>Jeder Eintrag wird nachgerechnet …</translation>
    </message>
    <message numerus="yes">
        <source>Intact: all %n entries are what they were. Root %1…</source>
        <translation>
            <numerusform>Unversehrt: %n Eintrag ist, was er war. Wurzel %1…</numerusform>
            <numerusform>Unversehrt: alle %n Einträge sind, was sie waren. Wurzel %1…</numerusform>
        </translation>
    </message>
    <message>
        <source> First wrong entry: %1.</source>
        <translation> Erster falscher Eintrag: %1.</translation>
    </message>
    <message>
        <source>NOT intact (%1): %2.</source>
        <translation>NICHT unversehrt (%1): %2.</translation>
    </message>
</context>
<context>
    <name>unsnag::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>unsnag::CandidateDelegate</name>
    <message>
        <source>lead %1</source>
        <translation>Vorsprung %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: %2 ↔ %3</source>
        <translation>%1: %2 ↔ %3</translation>
    </message>
</context>
<context>
    <name>unsnag::Card</name>
    <message>
        <source>Hide or show %1</source>
        <translation>%1 ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>unsnag::ClaimCommand</name>
    <message>
        <source>Takes an exception for oneself.</source>
        <translation>Übernimmt eine Ausnahme selbst.</translation>
    </message>
    <message>
        <source>%1 is yours now.</source>
        <translation>%1 ist jetzt von Ihnen übernommen.</translation>
    </message>
</context>
<context>
    <name>unsnag::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>unsnag::CommentCommand</name>
    <message>
        <source>Adds a remark to an exception.</source>
        <translation>Fügt einer Ausnahme eine Bemerkung hinzu.</translation>
    </message>
    <message>
        <source>the remark</source>
        <translation>die Bemerkung</translation>
    </message>
    <message>
        <source>The remark on %1 is recorded.</source>
        <translation>Die Bemerkung zu %1 ist festgehalten.</translation>
    </message>
</context>
<context>
    <name>unsnag::CompletionCommand</name>
    <message>
        <source>Prints the completion script of a shell.</source>
        <translation>Gibt das Vervollständigungsskript einer Shell aus.</translation>
    </message>
    <message>
        <source>bash, zsh or fish</source>
        <translation>bash, zsh oder fish</translation>
    </message>
</context>
<context>
    <name>unsnag::ConfigCommand</name>
    <message>
        <source>Reads and writes the configuration as files.</source>
        <translation>Liest und schreibt die Konfiguration als Dateien.</translation>
    </message>
    <message>
        <source>folder of the configuration</source>
        <translation>Ordner der Konfiguration</translation>
    </message>
    <message>
        <source>the configuration the workspace works by</source>
        <translation>die Konfiguration, nach der der Arbeitsbereich arbeitet</translation>
    </message>
    <message>
        <source>takes a folder over, as a whole or not at all</source>
        <translation>übernimmt einen Ordner, ganz oder gar nicht</translation>
    </message>
    <message>
        <source>writes the configuration as a folder; no secrets</source>
        <translation>schreibt die Konfiguration als Ordner; ohne Geheimnisse</translation>
    </message>
    <message>
        <source>The configuration is complete and correct.</source>
        <translation>Die Konfiguration ist vollständig und richtig.</translation>
    </message>
    <message>
        <source>The configuration is taken over.</source>
        <translation>Die Konfiguration ist übernommen.</translation>
    </message>
    <message>
        <source>The configuration is written to %1.</source>
        <translation>Die Konfiguration ist nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>checks a folder against the workspace, or without DIR the workspace&apos;s own configuration; takes nothing</source>
        <translation>prüft einen Ordner gegen den Arbeitsbereich, ohne DIR dessen eigene Konfiguration; übernimmt nichts</translation>
    </message>
    <message>
        <source>nothing is configured yet</source>
        <translation>noch ist nichts konfiguriert</translation>
    </message>
    <message>
        <source>make a connection with unsnag-cli connector set, or take a folder over with unsnag-cli config import DIR</source>
        <translation>mit unsnag-cli connector set eine Verbindung anlegen oder mit unsnag-cli config import DIR einen Ordner übernehmen</translation>
    </message>
    <message>
        <source>The configuration of the workspace is correct.</source>
        <translation>Die Konfiguration des Arbeitsbereichs ist richtig.</translation>
    </message>
    <message>
        <source>  no connection is bound as source</source>
        <translation>  keine Verbindung ist als Quelle gebunden</translation>
    </message>
    <message>
        <source>  no connection is bound as target</source>
        <translation>  keine Verbindung ist als Ziel gebunden</translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectionDelegate</name>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectionPanel</name>
    <message>
        <source>CRM that deals come from</source>
        <translation>CRM, aus dem die Deals kommen</translation>
    </message>
    <message>
        <source>ERP that documents go to</source>
        <translation>ERP, an das die Dokumente gehen</translation>
    </message>
    <message>
        <source>not used by any flow</source>
        <translation>von keinem Ablauf verwendet</translation>
    </message>
    <message>
        <source>profile %1 %2</source>
        <translation>Profil %1 %2</translation>
    </message>
    <message>
        <source>%1 accounts known</source>
        <translation>%1 Kunden bekannt</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Connection form</source>
        <translation>Verbindungsformular</translation>
    </message>
    <message>
        <source>A test logs in and reads once; it changes nothing.</source>
        <translation>Eine Prüfung meldet sich an und liest einmal; sie ändert nichts.</translation>
    </message>
    <message>
        <source>Logged in and read.</source>
        <translation>Angemeldet und gelesen.</translation>
    </message>
    <message>
        <source>Kept in the keychain of the system, never in the workspace.</source>
        <translation>Liegt im Schlüsselbund des Systems, nie im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation>gespeichert; zum Ersetzen eingeben</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved. Test the connection next.</source>
        <translation>Gespeichert. Als Nächstes die Verbindung prüfen.</translation>
    </message>
    <message>
        <source>Logging in and reading once…</source>
        <translation>Anmelden und einmal lesen…</translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectorCommand</name>
    <message>
        <source>The configured systems: list, describe, check, log in, try.</source>
        <translation>Die eingerichteten Systeme: auflisten, beschreiben, prüfen, anmelden, ausprobieren.</translation>
    </message>
    <message>
        <source>name of the connection</source>
        <translation>Name der Verbindung</translation>
    </message>
    <message>
        <source>the configured systems</source>
        <translation>die eingerichteten Systeme</translation>
    </message>
    <message>
        <source>form, operations and promises of a connection or profile</source>
        <translation>Formular, Operationen und Zusagen einer Verbindung oder eines Profils</translation>
    </message>
    <message>
        <source>logs in and calls the check of the profile</source>
        <translation>meldet sich an und ruft die Prüfung des Profils auf</translation>
    </message>
    <message>
        <source>stores the secrets, read as field=value lines from stdin or asked for</source>
        <translation>speichert die Geheimnisse, als Zeilen Feld=Wert von stdin gelesen oder erfragt</translation>
    </message>
    <message>
        <source>calls one operation</source>
        <translation>ruft eine Operation auf</translation>
    </message>
    <message>
        <source>operation of the profile</source>
        <translation>Operation des Profils</translation>
    </message>
    <message>
        <source>inputs as a JSON object</source>
        <translation>Eingaben als JSON-Objekt</translation>
    </message>
    <message>
        <source>show the request of a write; send nothing</source>
        <translation>die Anfrage eines Schreibvorgangs zeigen; nichts senden</translation>
    </message>
    <message>
        <source>Connection %1 works.</source>
        <translation>Die Verbindung %1 funktioniert.</translation>
    </message>
    <message>
        <source>Connection %1 needs no secrets.</source>
        <translation>Die Verbindung %1 braucht keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Stored for %1: %2. Check it with: unsnag-cli connector check %1</source>
        <translation>Für %1 gespeichert: %2. Prüfen mit: unsnag-cli connector check %1</translation>
    </message>
    <message>
        <source>--input: expected a JSON object</source>
        <translation>--input: ein JSON-Objekt wird erwartet</translation>
    </message>
    <message>
        <source>makes or changes a connection; what is not named stays</source>
        <translation>legt eine Verbindung an oder ändert sie; nicht Genanntes bleibt</translation>
    </message>
    <message>
        <source>connector profile; needed for a new connection</source>
        <translation>Konnektorprofil; nötig für eine neue Verbindung</translation>
    </message>
    <message>
        <source>a field of the form; may be repeated</source>
        <translation>ein Feld des Formulars; mehrfach möglich</translation>
    </message>
    <message>
        <source>what the connection is used as</source>
        <translation>wofür die Verbindung verwendet wird</translation>
    </message>
    <message>
        <source>there is no connection %1 yet</source>
        <translation>noch gibt es keine Verbindung %1</translation>
    </message>
    <message>
        <source>make it with --profile ID</source>
        <translation>mit --profile ID anlegen</translation>
    </message>
    <message>
        <source>--value: expected FIELD=TEXT</source>
        <translation>--value: FIELD=TEXT wird erwartet</translation>
    </message>
    <message>
        <source>Connection %1 is configured. Check it with: unsnag-cli connector check %1</source>
        <translation>Die Verbindung %1 ist eingerichtet. Prüfen mit: unsnag-cli connector check %1</translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectorsPage</name>
    <message>
        <source>No system is connected yet. Connect one with “unsnag-cli connector”.</source>
        <translation>Noch ist kein System verbunden. Verbinden mit „unsnag-cli connector“.</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>unsnag::DecisionBar</name>
    <message>
        <source>Hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Reason why</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Claim	C</source>
        <translation>Übernehmen	C</translation>
    </message>
    <message>
        <source>Release to its queue</source>
        <translation>An die Warteschlange zurückgeben</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Kommentieren…</translation>
    </message>
    <message>
        <source>Dismiss without replay…</source>
        <translation>Ohne Wiederholung verwerfen…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Wieder öffnen…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why? Kept in the audit log</source>
        <translation>Warum? Steht dann im Prüfprotokoll</translation>
    </message>
    <message>
        <source>Why?  %1</source>
        <translation>Warum?  %1</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>Erst begründen</translation>
    </message>
    <message>
        <source>Next exception</source>
        <translation>Nächste Ausnahme</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>Bestätigen: %1</translation>
    </message>
    <message>
        <source>Decided already</source>
        <translation>Schon entschieden</translation>
    </message>
    <message>
        <source>Wait for something named (H)</source>
        <translation>Auf etwas Benanntes warten (H)</translation>
    </message>
    <message>
        <source>Give it to somebody (A)</source>
        <translation>Jemandem zuweisen (A)</translation>
    </message>
    <message>
        <source>Esc goes back</source>
        <translation>Esc führt zurück</translation>
    </message>
    <message>
        <source>Enter shows what will be written</source>
        <translation>Eingabetaste zeigt, was geschrieben wird</translation>
    </message>
    <message>
        <source>For 4 hours</source>
        <translation>Für 4 Stunden</translation>
    </message>
    <message>
        <source>Until tomorrow, 9:00</source>
        <translation>Bis morgen, 9:00</translation>
    </message>
    <message>
        <source>Until Monday, 9:00</source>
        <translation>Bis Montag, 9:00</translation>
    </message>
    <message>
        <source>For 2 weeks</source>
        <translation>Für 2 Wochen</translation>
    </message>
    <message>
        <source>What is it waiting for?</source>
        <translation>Worauf wird gewartet?</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen an</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Your remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>Kommentar hinzufügen</translation>
    </message>
    <message>
        <source>Dismiss without replay</source>
        <translation>Ohne Wiederholung verwerfen</translation>
    </message>
    <message>
        <source>Why is nothing owed?</source>
        <translation>Warum ist nichts zu tun?</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>unsnag::DeskSession</name>
    <message>
        <source>Opening the workspace</source>
        <translation>Arbeitsbereich wird geöffnet</translation>
    </message>
    <message>
        <source>The workspace is still being opened.</source>
        <translation>Der Arbeitsbereich wird noch geöffnet.</translation>
    </message>
    <message>
        <source>Read only: %1</source>
        <translation>Nur lesend: %1</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>%1 wird verglichen</translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation>Zu %1 wird nachgesehen</translation>
    </message>
    <message>
        <source>Testing %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>Replaying %1</source>
        <translation>%1 wird wiederholt</translation>
    </message>
    <message>
        <source>Verifying the audit log</source>
        <translation>Prüfprotokoll wird geprüft</translation>
    </message>
</context>
<context>
    <name>unsnag::DiffCommand</name>
    <message>
        <source>Compares the sides of an exception, or two JSON files.</source>
        <translation>Vergleicht die Seiten einer Ausnahme oder zwei JSON-Dateien.</translation>
    </message>
    <message>
        <source>only this side of an exception</source>
        <translation>nur diese Seite einer Ausnahme</translation>
    </message>
    <message>
        <source>of two files: an RFC 6902 patch, an RFC 7396 merge patch, or text (the default)</source>
        <translation>von zwei Dateien: ein Patch nach RFC 6902, ein Merge-Patch nach RFC 7396 oder Text (die Vorgabe)</translation>
    </message>
    <message>
        <source>--view: two files have no sides; it belongs to an exception</source>
        <translation>--view: zwei Dateien haben keine Seiten; es gehört zu einer Ausnahme</translation>
    </message>
    <message>
        <source>--format: expected two JSON files; an exception is compared as a table or --json</source>
        <translation>--format: erwartet zwei JSON-Dateien; eine Ausnahme wird als Tabelle oder mit --json verglichen</translation>
    </message>
    <message>
        <source>%1 is about the connection %2 itself; there are no records to compare.</source>
        <translation>%1 betrifft die Verbindung %2 selbst; es gibt keine Datensätze zu vergleichen.</translation>
    </message>
    <message>
        <source>exception: EX-7; or the first of two JSON files</source>
        <translation>Ausnahme: EX-7; oder die erste von zwei JSON-Dateien</translation>
    </message>
    <message>
        <source>the second of two JSON files</source>
        <translation>die zweite von zwei JSON-Dateien</translation>
    </message>
</context>
<context>
    <name>unsnag::DifferencesCard</name>
    <message>
        <source>At failure</source>
        <translation>Beim Fehler</translation>
    </message>
    <message>
        <source>CRM now</source>
        <translation>CRM jetzt</translation>
    </message>
    <message>
        <source>ERP now</source>
        <translation>ERP jetzt</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Reading both systems…</source>
        <translation>Beide Systeme werden gelesen…</translation>
    </message>
    <message>
        <source>Not compared: %1</source>
        <translation>Nicht verglichen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in the ERP yet.</source>
        <translation>Im ERP ist noch nichts.</translation>
    </message>
    <message>
        <source>Nothing changed since the failure.</source>
        <translation>Seit dem Fehler hat sich nichts geändert.</translation>
    </message>
</context>
<context>
    <name>unsnag::EngineLoop</name>
    <message>
        <source>Pulling and processing</source>
        <translation>Abrufen und Verarbeiten</translation>
    </message>
    <message>
        <source>Replaying</source>
        <translation>Wiederholungen laufen</translation>
    </message>
</context>
<context>
    <name>unsnag::EvidenceBar</name>
    <message>
        <source>%1 speaks against it</source>
        <translation>%1 spricht dagegen</translation>
    </message>
    <message>
        <source>%1 alike to %2 %</source>
        <translation>%1 zu %2 % ähnlich</translation>
    </message>
</context>
<context>
    <name>unsnag::ExchangeCard</name>
    <message>
        <source>Request and answer</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Nothing was sent: it failed before</source>
        <translation>Nichts wurde gesendet: der Fehler trat vorher auf</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>Keine Antwort kam an</translation>
    </message>
    <message>
        <source>nothing was sent yet</source>
        <translation>noch nichts gesendet</translation>
    </message>
</context>
<context>
    <name>unsnag::FaultForm</name>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>The connection works again.</source>
        <translation>Die Verbindung funktioniert wieder.</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Test the connection first</source>
        <translation>Erst die Verbindung prüfen</translation>
    </message>
    <message>
        <source>Connection tested, works again</source>
        <translation>Verbindung geprüft, funktioniert wieder</translation>
    </message>
</context>
<context>
    <name>unsnag::FieldForm</name>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to set</source>
        <translation>
            <numerusform>%n Feld zu setzen</numerusform>
            <numerusform>%n Felder zu setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in “%1” first</source>
        <translation>Erst „%1“ ausfüllen</translation>
    </message>
    <message>
        <source>“%1” is not a valid %2</source>
        <translation>„%1“ ist kein gültiger Wert vom Typ %2</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 auf %2 gesetzt</translation>
    </message>
</context>
<context>
    <name>unsnag::HoldCommand</name>
    <message>
        <source>Lets an exception wait until a time, with the reason; pauses its SLA.</source>
        <translation>Stellt eine Ausnahme mit Begründung bis zu einem Zeitpunkt zurück; hält ihre SLA an.</translation>
    </message>
    <message>
        <source>RFC 3339 time, or from now on: 90m, 2h, 3d, 1w</source>
        <translation>Zeit nach RFC 3339 oder von jetzt an: 90m, 2h, 3d, 1w</translation>
    </message>
    <message>
        <source>what is waited for</source>
        <translation>worauf gewartet wird</translation>
    </message>
    <message>
        <source>--until %1: expected a time as 2026-11-23T09:00:00Z, or 90m, 2h, 3d, 1w</source>
        <translation>--until %1: eine Zeit wie 2026-11-23T09:00:00Z oder 90m, 2h, 3d, 1w wird erwartet</translation>
    </message>
    <message>
        <source>%1 is held until %2.</source>
        <translation>%1 ist bis %2 zurückgestellt.</translation>
    </message>
</context>
<context>
    <name>unsnag::InitCommand</name>
    <message>
        <source>Makes a workspace; with --demo one that is fed by its own sandbox.</source>
        <translation>Legt einen Arbeitsbereich an; mit --demo einen, den seine eigene Sandbox füllt.</translation>
    </message>
    <message>
        <source>connect it to a sandbox of its own, and pull and run once</source>
        <translation>mit einer eigenen Sandbox verbinden, einmal abrufen und verarbeiten</translation>
    </message>
    <message>
        <source>Made the demo workspace %1: %2 deals came, %3 became exceptions. See: unsnag-cli list</source>
        <translation>Demo-Arbeitsbereich %1 angelegt: %2 Deals kamen an, %3 davon wurden Ausnahmen. Ansehen mit: unsnag-cli list</translation>
    </message>
    <message>
        <source>Made the empty workspace %1.</source>
        <translation>Der leere Arbeitsbereich %1 ist angelegt.</translation>
    </message>
</context>
<context>
    <name>unsnag::ItemHeader</name>
    <message>
        <source>claimed by %1</source>
        <translation>übernommen von %1</translation>
    </message>
    <message>
        <source>held until %1: %2</source>
        <translation>zurückgestellt bis %1: %2</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>eröffnet %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %n times</source>
        <translation>
            <numerusform>%n-mal gesehen</numerusform>
            <numerusform>%n-mal gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Due %1, counted in the working time of “%2”.</source>
        <translation>Fällig %1, gezählt in der Arbeitszeit von „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more span(s)</source>
        <translation>
            <numerusform>… und %n weiterer Zeitraum</numerusform>
            <numerusform>… und %n weitere Zeiträume</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2 counts</source>
        <translation>%1 – %2 zählt</translation>
    </message>
    <message>
        <source>%1 – %2 was on hold</source>
        <translation>%1 – %2 zurückgestellt</translation>
    </message>
    <message>
        <source>Show or hide runbook, related and timeline</source>
        <translation>Runbook, Verwandtes und Verlauf ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Amount at risk %1</source>
        <translation>Gefährdeter Betrag %1</translation>
    </message>
    <message>
        <source>Overdue by %1. Press to see how the due time is counted.</source>
        <translation>Überfällig um %1. Drücken zeigt, wie die Frist gezählt wird.</translation>
    </message>
    <message>
        <source>%1 left. Press to see how the due time is counted.</source>
        <translation>Noch %1. Drücken zeigt, wie die Frist gezählt wird.</translation>
    </message>
</context>
<context>
    <name>unsnag::ItemPane</name>
    <message>
        <source>Choose an exception on the left. J and K move through the queue.</source>
        <translation>Links eine Ausnahme wählen. J und K bewegen durch die Warteschlange.</translation>
    </message>
</context>
<context>
    <name>unsnag::ListCommand</name>
    <message>
        <source>Lists exceptions, the most urgent first.</source>
        <translation>Listet Ausnahmen auf, die dringendsten zuerst.</translation>
    </message>
    <message>
        <source>what is wanted: reason:missing_account owner:me due:&lt;4h amount:&gt;10000</source>
        <translation>was gesucht wird: reason:missing_account owner:me due:&lt;4h amount:&gt;10000</translation>
    </message>
    <message>
        <source>rows at most</source>
        <translation>höchstens so viele Zeilen</translation>
    </message>
    <message>
        <source>order: due, amount, opened, severity; without it sort: of the query, or due</source>
        <translation>Reihenfolge: due, amount, opened, severity; ohne sie gilt sort: der Suche, sonst due</translation>
    </message>
</context>
<context>
    <name>unsnag::MainWindow</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Unsnag</source>
        <translation>Unsnag</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Next exception</source>
        <translation>Nächste Ausnahme</translation>
    </message>
    <message>
        <source>Previous exception</source>
        <translation>Vorige Ausnahme</translation>
    </message>
    <message>
        <source>Select for bulk</source>
        <translation>Für Sammelaktion auswählen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Pull now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Show mine</source>
        <translation>Meine zeigen</translation>
    </message>
    <message>
        <source>Show due in 4 hours</source>
        <translation>In 4 Stunden fällige zeigen</translation>
    </message>
    <message>
        <source>Show all open</source>
        <translation>Alle offenen zeigen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Choose a candidate (1 to 5)</source>
        <translation>Kandidaten wählen (1 bis 5)</translation>
    </message>
    <message>
        <source>Create a new account</source>
        <translation>Neuen Kunden anlegen</translation>
    </message>
    <message>
        <source>Search accounts by hand</source>
        <translation>Kunden von Hand suchen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Undo until it is sent</source>
        <translation>Rückgängig, bis gesendet wird</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Dismiss without replay</source>
        <translation>Ohne Wiederholung verwerfen</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation>Zur Warteschlange</translation>
    </message>
    <message>
        <source>Go to the connectors</source>
        <translation>Zu den Konnektoren</translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation>Zu den Einstellungen</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Design wie das System</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>rail</comment>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>rail</comment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>rail</comment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Audit</source>
        <comment>rail</comment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Send the replay now</source>
        <translation>Wiederholung jetzt senden</translation>
    </message>
    <message>
        <source>Go to the audit log</source>
        <translation>Zum Prüfprotokoll</translation>
    </message>
    <message>
        <source>Verify the audit log</source>
        <translation>Prüfprotokoll prüfen</translation>
    </message>
</context>
<context>
    <name>unsnag::MatchCommand</name>
    <message>
        <source>Finds accounts for queries, both from CSV files; needs no workspace.</source>
        <translation>Findet Kunden zu Anfragen, beide aus CSV-Dateien; braucht keinen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>CSV file of the accounts to find</source>
        <translation>CSV-Datei der Kunden, in denen gesucht wird</translation>
    </message>
    <message>
        <source>CSV file of what is looked for</source>
        <translation>CSV-Datei mit dem Gesuchten</translation>
    </message>
    <message>
        <source>candidates per query at most</source>
        <translation>höchstens so viele Kandidaten je Anfrage</translation>
    </message>
    <message>
        <source>stopped after %1 queries</source>
        <translation>nach %1 Anfragen abgebrochen</translation>
    </message>
</context>
<context>
    <name>unsnag::OutcomeLine</name>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>%1 %2 in %3, read back</source>
        <translation>%1 %2 in %3, zurückgelesen</translation>
    </message>
    <message>
        <source>Sending to %1 and reading back…</source>
        <translation>An %1 senden und zurücklesen…</translation>
    </message>
    <message>
        <source>The replay is sent by itself.</source>
        <translation>Die Wiederholung wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>Undo  Z  ·  %1 s</source>
        <translation>Rückgängig  Z  ·  %1 s</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>unsnag::PreviewList</name>
    <message>
        <source>safe to repeat under its key</source>
        <translation>unter seinem Schlüssel gefahrlos wiederholbar</translation>
    </message>
    <message>
        <source>safe to repeat, it updates</source>
        <translation>gefahrlos wiederholbar, aktualisiert</translation>
    </message>
    <message>
        <source>the target refuses a duplicate</source>
        <translation>das Ziel lehnt Doppeltes ab</translation>
    </message>
    <message>
        <source>looked up before it is sent</source>
        <translation>wird vor dem Senden nachgesehen</translation>
    </message>
    <message>
        <source>This will be written</source>
        <translation>Das wird geschrieben</translation>
    </message>
    <message>
        <source>audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Entscheidung: %1</translation>
    </message>
</context>
<context>
    <name>unsnag::ProbeCommand</name>
    <message>
        <source>Looks in the ERP whether the wanted document is there.</source>
        <translation>Sieht im ERP nach, ob das gewünschte Dokument da ist.</translation>
    </message>
    <message>
        <source>Nothing carries the reference %1. A replay may send again.</source>
        <translation>Nichts trägt die Referenz %1. Eine Wiederholung darf erneut senden.</translation>
    </message>
    <message>
        <source>Nothing carries the reference %1 yet. Probe again before a replay.</source>
        <translation>Noch nichts trägt die Referenz %1. Vor einer Wiederholung noch einmal nachsehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) carry the reference %1; the first one is %2.</source>
        <translation>
            <numerusform>%n Dokument trägt die Referenz %1: %2.</numerusform>
            <numerusform>%n Dokumente tragen die Referenz %1; das erste ist %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::ProbeForm</name>
    <message>
        <source>Probe %1</source>
        <translation>In %1 nachsehen</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Not probed yet. A probe looks the document up by its reference and changes nothing.</source>
        <translation>Noch nicht nachgesehen. Dabei wird das Dokument über seine Referenz gesucht und nichts geändert.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>%1 has it: %2. The replay will adopt and prove it, not send it again.</source>
        <translation>%1 hat es: %2. Die Wiederholung übernimmt und belegt es und sendet nicht noch einmal.</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 has no such document. Sending it again is safe.</source>
        <translation>%1 hat kein solches Dokument. Erneutes Senden ist gefahrlos.</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Noch nicht vorhanden</translation>
    </message>
    <message>
        <source>Nothing found yet, but it may still arrive. Probe again in a minute.</source>
        <translation>Noch nichts gefunden, es kann aber noch ankommen. In einer Minute wieder nachsehen.</translation>
    </message>
    <message>
        <source>Adopt and prove</source>
        <translation>Übernehmen und belegen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Probe first: whether it was written is not known</source>
        <translation>Erst nachsehen: Ob geschrieben wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>It may still arrive. Probe again in a minute</source>
        <translation>Es kann noch ankommen. In einer Minute wieder nachsehen</translation>
    </message>
    <message>
        <source>Found by probe: %1</source>
        <translation>Beim Nachsehen gefunden: %1</translation>
    </message>
    <message>
        <source>Probed, not there</source>
        <translation>Nachgesehen, nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>unsnag::Program</name>
    <message>
        <source>exception: EX-7</source>
        <translation>Ausnahme: EX-7</translation>
    </message>
    <message>
        <source>do: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
</context>
<context>
    <name>unsnag::PromptLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>Erst begründen</translation>
    </message>
</context>
<context>
    <name>unsnag::PullCommand</name>
    <message>
        <source>Brings changed CRM records as events, and the ERP accounts.</source>
        <translation>Bringt geänderte CRM-Datensätze als Ereignisse und die ERP-Kunden.</translation>
    </message>
    <message>
        <source>only this connection</source>
        <translation>nur diese Verbindung</translation>
    </message>
    <message>
        <source>events as JSON Lines, one source record per line</source>
        <translation>Ereignisse als JSON Lines, ein Quelldatensatz je Zeile</translation>
    </message>
    <message>
        <source>system the records of --file are from</source>
        <translation>System, aus dem die Datensätze von --file stammen</translation>
    </message>
    <message>
        <source>flow the records of --file belong to</source>
        <translation>Ablauf, zu dem die Datensätze von --file gehören</translation>
    </message>
    <message>
        <source>One line of F.jsonl:</source>
        <translation>Eine Zeile von F.jsonl:</translation>
    </message>
</context>
<context>
    <name>unsnag::QueuePane</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Group by reason</source>
        <translation>Nach Grund gruppieren</translation>
    </message>
    <message>
        <source>Search, or owner:me due:&lt;4h amount:&gt;10000</source>
        <translation>Suche, oder owner:me due:&lt;4h amount:&gt;10000</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>Warteschlange durchsuchen</translation>
    </message>
    <message>
        <source>Words, or reason: state: owner: claimed: flow: severity: due: amount: id:  ( / )</source>
        <translation>Wörter, oder reason: state: owner: claimed: flow: severity: due: amount: id:  ( / )</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing waits for you. New exceptions come by themselves.</source>
        <translation>Nichts wartet auf Sie. Neue Ausnahmen kommen von selbst.</translation>
    </message>
    <message>
        <source>Pull now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>No exception fits this search.</source>
        <translation>Keine Ausnahme passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s)</source>
        <translation>
            <numerusform>%n Ausnahme</numerusform>
            <numerusform>%n Ausnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n due in 4 h</source>
        <translation>
            <numerusform>%n in 4 h fällig</numerusform>
            <numerusform>%n in 4 h fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Only while all rows are loaded</source>
        <translation>Nur, wenn alle Zeilen geladen sind</translation>
    </message>
</context>
<context>
    <name>unsnag::ReleaseCommand</name>
    <message>
        <source>Gives a claimed exception back to its queue.</source>
        <translation>Gibt eine übernommene Ausnahme an ihre Warteschlange zurück.</translation>
    </message>
    <message>
        <source>%1 is back in the queue of %2.</source>
        <translation>%1 ist zurück in der Warteschlange von %2.</translation>
    </message>
</context>
<context>
    <name>unsnag::ReopenCommand</name>
    <message>
        <source>Opens a dismissed exception again.</source>
        <translation>Öffnet eine verworfene Ausnahme wieder.</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>%1 is open again.</source>
        <translation>%1 ist wieder offen.</translation>
    </message>
</context>
<context>
    <name>unsnag::ReplayCommand</name>
    <message>
        <source>Runs the event of an exception again and proves the outcome.</source>
        <translation>Führt das Ereignis einer Ausnahme erneut aus und belegt den Ausgang.</translation>
    </message>
    <message>
        <source>reason, for the audit log</source>
        <translation>Begründung, für das Prüfprotokoll</translation>
    </message>
    <message>
        <source>unsnag-cli: %1 is not proven: %2</source>
        <translation>unsnag-cli: %1 ist nicht belegt: %2</translation>
    </message>
    <message>
        <source>--override-lane: expected a reason, given with --why</source>
        <translation>--override-lane: erwartet einen Grund, angegeben mit --why</translation>
    </message>
    <message>
        <source>record that the replay goes ahead of earlier events of the account; needs --why</source>
        <translation>hält fest, dass die Wiederholung früheren Ereignissen des Kunden vorgeht; braucht --why</translation>
    </message>
</context>
<context>
    <name>unsnag::ResolveCommand</name>
    <message>
        <source>Records a decision; its replay follows by itself.</source>
        <translation>Hält eine Entscheidung fest; ihre Wiederholung folgt von selbst.</translation>
    </message>
    <message>
        <source>exactly one of these</source>
        <translation>genau eines davon</translation>
    </message>
    <message>
        <source>use this ERP account</source>
        <translation>diesen ERP-Kunden verwenden</translation>
    </message>
    <message>
        <source>make the ERP account from the payload</source>
        <translation>den ERP-Kunden aus den Nutzdaten anlegen</translation>
    </message>
    <message>
        <source>set a field of the snapshot; may be repeated</source>
        <translation>ein Feld der Momentaufnahme setzen; mehrfach möglich</translation>
    </message>
    <message>
        <source>apply an RFC 6902 patch to the snapshot</source>
        <translation>einen Patch nach RFC 6902 auf die Momentaufnahme anwenden</translation>
    </message>
    <message>
        <source>take one side of a difference</source>
        <translation>eine Seite eines Unterschieds nehmen</translation>
    </message>
    <message>
        <source>run it again as it is</source>
        <translation>unverändert erneut ausführen</translation>
    </message>
    <message>
        <source>close it without a replay</source>
        <translation>ohne Wiederholung schließen</translation>
    </message>
    <message>
        <source>the differing field that --choose means; may be repeated</source>
        <translation>das abweichende Feld, das --choose meint; mehrfach möglich</translation>
    </message>
    <message>
        <source>reason, for the audit log</source>
        <translation>Begründung, für das Prüfprotokoll</translation>
    </message>
    <message>
        <source>list the writes; record and send nothing</source>
        <translation>die Schreibvorgänge auflisten; nichts festhalten und nichts senden</translation>
    </message>
    <message>
        <source>leave no time for an undo</source>
        <translation>keine Zeit zur Rücknahme lassen</translation>
    </message>
    <message>
        <source>--choose does not fit the reason %1: there are no two sides to choose from</source>
        <translation>--choose passt nicht zum Grund %1: es gibt keine zwei Seiten zur Wahl</translation>
    </message>
    <message>
        <source>--choose %1 needs at least one --pointer</source>
        <translation>--choose %1 braucht mindestens ein --pointer</translation>
    </message>
    <message>
        <source>see the differing fields with: unsnag-cli diff %1</source>
        <translation>die abweichenden Felder zeigt: unsnag-cli diff %1</translation>
    </message>
    <message>
        <source>the %1 side has no such field</source>
        <translation>die Seite %1 hat kein solches Feld</translation>
    </message>
</context>
<context>
    <name>unsnag::RetryForm</name>
    <message>
        <source>What was refused</source>
        <translation>Was abgelehnt wurde</translation>
    </message>
    <message>
        <source>Mend it where it is kept, then run the event again as it is.</source>
        <translation>Dort berichtigen, wo es geführt wird, dann das Ereignis unverändert erneut ausführen.</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>unsnag::RunCommand</name>
    <message>
        <source>The operating layer: pull, validate, map, create, confirm, replay.</source>
        <translation>Die Betriebsschicht: abrufen, prüfen, zuordnen, anlegen, bestätigen, wiederholen.</translation>
    </message>
    <message>
        <source>one pass, replays whose undo time is running included</source>
        <translation>ein Durchgang, auch mit Wiederholungen, deren Rücknahmefrist noch läuft</translation>
    </message>
    <message>
        <source>only tell what is waiting</source>
        <translation>nur sagen, was wartet</translation>
    </message>
    <message>
        <source>seconds between two passes</source>
        <translation>Sekunden zwischen zwei Durchgängen</translation>
    </message>
</context>
<context>
    <name>unsnag::SandboxCommand</name>
    <message>
        <source>Runs a loopback CRM and ERP to try things on.</source>
        <translation>Betreibt ein lokales CRM und ERP zum Ausprobieren.</translation>
    </message>
    <message>
        <source>port on 127.0.0.1; 0 takes a free one</source>
        <translation>Port auf 127.0.0.1; 0 nimmt einen freien</translation>
    </message>
    <message>
        <source>same seed, same data</source>
        <translation>gleicher Startwert, gleiche Daten</translation>
    </message>
    <message>
        <source>accounts to make</source>
        <translation>Zahl der anzulegenden Kunden</translation>
    </message>
    <message>
        <source>deals to make</source>
        <translation>Zahl der anzulegenden Deals</translation>
    </message>
    <message>
        <source>folder that keeps the state; without it the state ends with the process</source>
        <translation>Ordner für den Zustand; ohne ihn endet der Zustand mit dem Prozess</translation>
    </message>
    <message>
        <source>end after so many seconds without a request; 0: never</source>
        <translation>nach so vielen Sekunden ohne Anfrage enden; 0: nie</translation>
    </message>
    <message>
        <source>The sandbox answers at %1
Connect to it with: unsnag-cli connector set crm --profile sandbox-crm --bind source --value base_url=%1
and: unsnag-cli connector set erp --profile sandbox-erp --bind target --value base_url=%1
End it with Ctrl+C.</source>
        <translation>Die Sandbox antwortet unter %1
Verbinden mit: unsnag-cli connector set crm --profile sandbox-crm --bind source --value base_url=%1
und: unsnag-cli connector set erp --profile sandbox-erp --bind target --value base_url=%1
Beenden mit Strg+C.</translation>
    </message>
    <message>
        <source>faults to play, separated by commas; see below</source>
        <translation>zu spielende Störungen, durch Kommas getrennt; siehe unten</translation>
    </message>
    <message>
        <source>Faults: %1
SYSTEM is crm, erp or *; NUMBER is a delay in ms, an HTTP status (error_*) or seconds (rate_limit_retry_after).
Example: %2</source>
        <translation>Störungen: %1
SYSTEM ist crm, erp oder *; NUMBER ist eine Verzögerung in ms, ein HTTP-Status (error_*) oder Sekunden (rate_limit_retry_after).
Beispiel: %2</translation>
    </message>
</context>
<context>
    <name>unsnag::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeitsweise</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>High contrast has pure grounds and no tints.</source>
        <translation>Hoher Kontrast hat reine Hintergründe und keine Tönungen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Undo time</source>
        <translation>Rücknahmefrist</translation>
    </message>
    <message>
        <source>How long a replay waits before it is sent.</source>
        <translation>Wie lange eine Wiederholung wartet, bevor sie gesendet wird.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>5 seconds</source>
        <translation>5 Sekunden</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 Sekunden</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 Sekunden</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>Pull every</source>
        <translation>Abrufen alle</translation>
    </message>
    <message>
        <source>How often both systems are read.</source>
        <translation>Wie oft beide Systeme gelesen werden.</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>60 Sekunden</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
</context>
<context>
    <name>unsnag::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>unsnag::ShowCommand</name>
    <message>
        <source>Shows everything about one exception.</source>
        <translation>Zeigt alles zu einer Ausnahme.</translation>
    </message>
</context>
<context>
    <name>unsnag::SidePanel</name>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandtes</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>No other exception has this reason.</source>
        <translation>Keine andere Ausnahme hat diesen Grund.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) with the same reason</source>
        <translation>
            <numerusform>%n weitere mit demselben Grund</numerusform>
            <numerusform>%n weitere mit demselben Grund</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>unsnag::StatusLine</name>
    <message>
        <source>last pull just now</source>
        <translation>gerade eben abgerufen</translation>
    </message>
    <message>
        <source>last pull %1 s ago</source>
        <translation>vor %1 s abgerufen</translation>
    </message>
    <message>
        <source>last pull %1 min ago</source>
        <translation>vor %1 min abgerufen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>Arbeitsbereich wird geöffnet…</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message numerus="yes">
        <source>%n replay(s) under way</source>
        <translation>
            <numerusform>%n Wiederholung läuft</numerusform>
            <numerusform>%n Wiederholungen laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>engine ok</source>
        <translation>Verarbeitung läuft</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiterer Vorgang</numerusform>
            <numerusform> und %n weitere Vorgänge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::StepProgress</name>
    <message>
        <source>%1, done</source>
        <translation>%1, erledigt</translation>
    </message>
</context>
<context>
    <name>unsnag::SuggestCommand</name>
    <message>
        <source>Ranks the ERP accounts an exception may mean, with the evidence.</source>
        <translation>Reiht die ERP-Kunden, die eine Ausnahme meinen kann, nach Eignung, mit Anhaltspunkten.</translation>
    </message>
    <message>
        <source>candidates at most</source>
        <translation>höchstens so viele Kandidaten</translation>
    </message>
</context>
<context>
    <name>unsnag::UndoCommand</name>
    <message>
        <source>Takes a decision back while its replay has not been sent.</source>
        <translation>Nimmt eine Entscheidung zurück, solange ihre Wiederholung nicht gesendet ist.</translation>
    </message>
    <message>
        <source>The decision on %1 is taken back.</source>
        <translation>Die Entscheidung zu %1 ist zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>unsnag::ValidateCommand</name>
    <message>
        <source>Checks a JSON document against a JSON Schema; needs no workspace.</source>
        <translation>Prüft ein JSON-Dokument gegen ein JSON Schema; braucht keinen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>JSON Schema, draft 7</source>
        <translation>JSON Schema, Draft 7</translation>
    </message>
    <message>
        <source>JSON document to check</source>
        <translation>zu prüfendes JSON-Dokument</translation>
    </message>
    <message>
        <source>The document is valid.</source>
        <translation>Das Dokument ist gültig.</translation>
    </message>
</context>
</TS>
