<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ActivityText</name>
    <message>
        <source>open orders could not be read</source>
        <translation>offene Aufträge nicht lesbar</translation>
    </message>
    <message>
        <source>open orders not offered</source>
        <translation>offene Aufträge nicht angeboten</translation>
    </message>
    <message>
        <source>no open orders</source>
        <translation>keine offenen Aufträge</translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s)</source>
        <translation>
            <numerusform>%n offener Auftrag</numerusform>
            <numerusform>%n offene Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>balance could not be read</source>
        <translation>Saldo nicht lesbar</translation>
    </message>
    <message>
        <source>balance not offered</source>
        <translation>Saldo nicht angeboten</translation>
    </message>
    <message>
        <source>balance %1</source>
        <translation>Saldo %1</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>open orders and balance could not be read</source>
        <translation>offene Aufträge und Saldo nicht lesbar</translation>
    </message>
    <message>
        <source>open orders and balance not offered</source>
        <translation>offene Aufträge und Saldo nicht angeboten</translation>
    </message>
    <message>
        <source>last active %1</source>
        <translation>zuletzt aktiv %1</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Intact</source>
        <translation>Unversehrt</translation>
    </message>
    <message>
        <source>NOT intact: something was changed (altered)</source>
        <translation>NICHT unversehrt: Etwas wurde verändert (altered)</translation>
    </message>
    <message>
        <source>NOT intact: parts are missing (incomplete)</source>
        <translation>NICHT unversehrt: Teile fehlen (incomplete)</translation>
    </message>
    <message>
        <source>NOT proven: signed with no key that is trusted (unknown_key)</source>
        <translation>NICHT bewiesen: mit keinem Schlüssel unterschrieben, dem vertraut wird (unknown_key)</translation>
    </message>
    <message>
        <source>NOT intact: the log is shorter than it was (rolled_back)</source>
        <translation>NICHT unversehrt: Das Protokoll ist kürzer, als es war (rolled_back)</translation>
    </message>
    <message>
        <source>NOT intact: it contradicts its own head (inconsistent)</source>
        <translation>NICHT unversehrt: Es widerspricht seinem eigenen Kopf (inconsistent)</translation>
    </message>
    <message>
        <source>Unchanged, but a rule was broken (policy_broken)</source>
        <translation>Unverändert, aber eine Regel wurde gebrochen (policy_broken)</translation>
    </message>
    <message>
        <source>Why, in the person&apos;s own words</source>
        <translation>Begründung in eigenen Worten</translation>
    </message>
    <message>
        <source>Candidates as they were</source>
        <translation>Kandidaten, wie sie waren</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>What was chosen</source>
        <translation>Was gewählt wurde</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
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
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>withheld from this bundle</source>
        <translation>in diesem Bündel zurückgehalten</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>only its digest was recorded</source>
        <translation>nur die Prüfsumme wurde festgehalten</translation>
    </message>
    <message>
        <source>damaged or missing</source>
        <translation>beschädigt oder nicht da</translation>
    </message>
</context>
<context>
    <name>BulkWords</name>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Zurückstellen</translation>
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
        <source>Let go</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Aufgehoben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
</context>
<context>
    <name>CandidateWords</name>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Web domain</source>
        <translation>Webdomain</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
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
        <source>The search is incomplete: %1 of %2 accounts are known here.</source>
        <translation>Die Suche ist unvollständig: %1 von %2 Kunden sind hier bekannt.</translation>
    </message>
    <message>
        <source>The search is incomplete: %1 accounts were searched, others may fit better.</source>
        <translation>Die Suche ist unvollständig: %1 Kunden wurden durchsucht, andere passen vielleicht besser.</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message>
        <source>linked by an earlier decision</source>
        <translation>durch eine frühere Entscheidung verknüpft</translation>
    </message>
    <message>
        <source>named by the target system</source>
        <translation>vom Zielsystem genannt</translation>
    </message>
    <message>
        <source>known under this name</source>
        <translation>unter diesem Namen bekannt</translation>
    </message>
    <message>
        <source>named by the service %1</source>
        <translation>vom Dienst %1 genannt</translation>
    </message>
    <message>
        <source>The search failed: nothing was searched.</source>
        <translation>Die Suche ist gescheitert: Es wurde nichts durchsucht.</translation>
    </message>
    <message>
        <source>Searched %1 accounts, none is alike enough.</source>
        <translation>%1 Kunden durchsucht, keiner ist ähnlich genug.</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>The period of “%1” is locked in %2. Move the date, wait for the opening, or enter it by hand.</source>
        <translation>Die Periode von „%1“ ist in %2 gesperrt. Das Datum verschieben, die Öffnung abwarten oder von Hand erfassen.</translation>
    </message>
    <message>
        <source>%2 has locked the period up to %3. Move the date of “%1” behind it, or wait for the opening.</source>
        <translation>%2 hat die Periode bis %3 gesperrt. Das Datum von „%1“ dahinter legen oder die Öffnung abwarten.</translation>
    </message>
    <message>
        <source>%2 has locked the period up to %3. Move the date of “%1” to %4, or wait for the opening.</source>
        <translation>%2 hat die Periode bis %3 gesperrt. Das Datum von „%1“ auf %4 verschieben oder die Öffnung abwarten.</translation>
    </message>
    <message>
        <source>The credit check of “%1” failed. Wait, let it pass with a second person, or reject it.</source>
        <translation>Die Kreditprüfung von „%1“ ist fehlgeschlagen. Warten, mit einer zweiten Person durchlassen oder ablehnen.</translation>
    </message>
    <message>
        <source>“%1” exceeds the credit limit of %2: %3 are open. Wait, let it pass with a second person, or reject it.</source>
        <translation>„%1“ überschreitet das Kreditlimit von %2: %3 sind offen. Warten, mit einer zweiten Person durchlassen oder ablehnen.</translation>
    </message>
    <message>
        <source>“%1” refers to an order that is not valid any more. Choose the live order, or cancel it.</source>
        <translation>„%1“ bezieht sich auf einen Auftrag, der nicht mehr gilt. Den gültigen Auftrag wählen oder stornieren.</translation>
    </message>
    <message>
        <source>“%1” refers to order %2, which %3 has replaced. Choose the live order, or cancel it.</source>
        <translation>„%1“ bezieht sich auf den Auftrag %2, den %3 ersetzt hat. Den gültigen Auftrag wählen oder stornieren.</translation>
    </message>
    <message>
        <source>“%1” waits for something that is not in %2 yet: %3. Work on that first.</source>
        <translation>„%1“ wartet auf etwas, das in %2 noch fehlt: %3. Erst das bearbeiten.</translation>
    </message>
    <message>
        <source>“%1” waits for %2. Work on that first, this follows by itself.</source>
        <translation>„%1“ wartet auf %2. Erst das bearbeiten, dies folgt von selbst.</translation>
    </message>
    <message>
        <source>“%1” was changed by hand: %2. Accept the change or restore the recorded values.</source>
        <translation>„%1“ wurde von Hand geändert: %2. Die Änderung annehmen oder die festgehaltenen Werte wiederherstellen.</translation>
    </message>
    <message>
        <source>“%1” was changed by hand (%2). Accept the change or restore the recorded values.</source>
        <translation>„%1“ wurde von Hand geändert (%2). Die Änderung annehmen oder die festgehaltenen Werte wiederherstellen.</translation>
    </message>
    <message>
        <source>“%1” sits on the wrong account. Move it, or correct the rule.</source>
        <translation>„%1“ liegt beim falschen Kunden. Verschieben oder die Regel berichtigen.</translation>
    </message>
    <message>
        <source>“%1” belongs on the account %2. Move it, or correct the rule.</source>
        <translation>„%1“ gehört zum Kunden %2. Verschieben oder die Regel berichtigen.</translation>
    </message>
    <message>
        <source>The company or currency of “%1” does not fit its customer: %2.</source>
        <translation>Gesellschaft oder Währung von „%1“ passt nicht zum Kunden: %2.</translation>
    </message>
    <message>
        <source>“%1” is in %2, but the customer&apos;s company takes %3. Choose the customer or the currency.</source>
        <translation>„%1“ lautet auf %2, die Gesellschaft des Kunden führt aber %3. Den Kunden oder die Währung wählen.</translation>
    </message>
    <message>
        <source>%1 refused “%2”: %3</source>
        <translation>%1 hat „%2“ abgelehnt: %3</translation>
    </message>
    <message>
        <source>%1 refused the %4 of “%2”: %3</source>
        <translation>%1 hat %4 von „%2“ abgelehnt: %3</translation>
    </message>
    <message>
        <source>“%1” was won, but has no invoice in %2. Run it, or say why it is not billed.</source>
        <translation>„%1“ ist gewonnen, hat in %2 aber keine Rechnung. Ausführen oder begründen, warum nicht berechnet wird.</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer Zeitraum</numerusform>
            <numerusform>und %n weitere Zeiträume</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is due %2: %3 of working time</source>
        <translation>%1 ist fällig %2: %3 Arbeitszeit</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Rechtzeitig</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bald fällig</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>The first response</source>
        <translation>Die erste Reaktion</translation>
    </message>
    <message>
        <source>The resolution</source>
        <translation>Die Lösung</translation>
    </message>
    <message>
        <source>Paused %1 – %2: %3</source>
        <translation>Angehalten %1 – %2: %3</translation>
    </message>
    <message>
        <source>Paused since %1: %2</source>
        <translation>Angehalten seit %1: %2</translation>
    </message>
    <message>
        <source>Billing was held until %1.</source>
        <translation>Die Abrechnung war bis %1 gesperrt.</translation>
    </message>
    <message>
        <source>Billing is held: %1</source>
        <translation>Die Abrechnung ist gesperrt: %1</translation>
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
    <name>FormLine</name>
    <message>
        <source>Belongs to %1</source>
        <translation>Gehört zu %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
</context>
<context>
    <name>FormText</name>
    <message numerus="yes">
        <source>%n other open exception(s) lack the same: %1</source>
        <translation>
            <numerusform>Bei %n weiteren offenen Ausnahme fehlt dasselbe: %1</numerusform>
            <numerusform>Bei %n weiteren offenen Ausnahmen fehlt dasselbe: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 characters, %3 are taken: “%4|%5”</source>
        <translation>%1: %2 Zeichen, %3 werden angenommen: „%4|%5“</translation>
    </message>
    <message>
        <source>The record says %1 %2, its lines add up to %3 %2.</source>
        <translation>Der Datensatz sagt %1 %2, seine Positionen ergeben %3 %2.</translation>
    </message>
    <message>
        <source>The document %1 has net %2, tax %3, total %4.</source>
        <translation>Das Dokument %1 hat netto %2, Steuer %3, gesamt %4.</translation>
    </message>
    <message>
        <source>Expected tax: %1 %2.</source>
        <translation>Erwartete Steuer: %1 %2.</translation>
    </message>
    <message>
        <source>%1 %2 (%3) takes %4</source>
        <translation>%1 %2 (%3) führt %4</translation>
    </message>
    <message>
        <source>%1: the customer&apos;s company</source>
        <translation>%1: die Gesellschaft des Kunden</translation>
    </message>
    <message>
        <source>The record is in %1.</source>
        <translation>Der Datensatz lautet auf %1.</translation>
    </message>
    <message>
        <source>Limit %1, open %2, this one %3: %4 over (%5).</source>
        <translation>Limit %1, offen %2, dieser Vorgang %3: %4 darüber (%5).</translation>
    </message>
    <message>
        <source>%1: at failure %2, CRM now %3, ERP now %4</source>
        <translation>%1: beim Fehler %2, CRM jetzt %3, ERP jetzt %4</translation>
    </message>
    <message>
        <source>%1: recorded %2, now %3</source>
        <translation>%1: festgehalten %2, jetzt %3</translation>
    </message>
    <message>
        <source>The date is %1.</source>
        <translation>Das Datum ist %1.</translation>
    </message>
    <message>
        <source>The period from %1 to %2 is %3.</source>
        <translation>Die Periode von %1 bis %2 ist %3.</translation>
    </message>
    <message>
        <source>It opens on %1.</source>
        <translation>Sie öffnet am %1.</translation>
    </message>
    <message>
        <source>The next open day is %1.</source>
        <translation>Der nächste offene Tag ist %1.</translation>
    </message>
    <message>
        <source>Probed at %1: nothing was found.</source>
        <translation>Nachgesehen %1: nichts gefunden.</translation>
    </message>
    <message>
        <source>Probed at %1: found %2.</source>
        <translation>Nachgesehen %1: %2 gefunden.</translation>
    </message>
    <message>
        <source>VAT id %1, country %2.</source>
        <translation>USt-IdNr. %1, Land %2.</translation>
    </message>
    <message>
        <source>%1 breaks the rule “%2”: found %3, expected %4.</source>
        <translation>%1 verletzt die Regel „%2“: gefunden %3, erwartet %4.</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 gehört zu %2.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>ranked match</source>
        <translation>Treffer nach Eignung</translation>
    </message>
    <message>
        <source>allowed by the target</source>
        <translation>vom Ziel erlaubt</translation>
    </message>
    <message>
        <source>account of the CRM</source>
        <translation>Kunde des CRM</translation>
    </message>
    <message>
        <source>company of the customer</source>
        <translation>Gesellschaft des Kunden</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>answer of the target</source>
        <translation>Antwort des Ziels</translation>
    </message>
    <message>
        <source>last documents</source>
        <translation>letzte Dokumente</translation>
    </message>
    <message>
        <source>expected by the rule</source>
        <translation>von der Regel erwartet</translation>
    </message>
    <message>
        <source>place at fault</source>
        <translation>fehlerhafte Stelle</translation>
    </message>
    <message>
        <source>allowed by the flow</source>
        <translation>vom Ablauf erlaubt</translation>
    </message>
    <message>
        <source>found by our reference</source>
        <translation>über unsere Referenz gefunden</translation>
    </message>
    <message>
        <source>value in the record</source>
        <translation>Wert im Datensatz</translation>
    </message>
    <message>
        <source>nearest item</source>
        <translation>ähnlichster Artikel</translation>
    </message>
    <message>
        <source>open period</source>
        <translation>offene Periode</translation>
    </message>
    <message>
        <source>lock dates</source>
        <translation>Sperrdaten</translation>
    </message>
    <message>
        <source>live orders</source>
        <translation>gültige Aufträge</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>der Datensatz</translation>
    </message>
    <message>
        <source>shortened to what is taken</source>
        <translation>auf die erlaubte Länge gekürzt</translation>
    </message>
    <message>
        <source>one of the sides</source>
        <translation>eine der Seiten</translation>
    </message>
    <message>
        <source>tax code of the target</source>
        <translation>Steuerschlüssel des Ziels</translation>
    </message>
    <message>
        <source>next day</source>
        <translation>nächster Tag</translation>
    </message>
    <message>
        <source>the form</source>
        <translation>das Formular</translation>
    </message>
    <message>
        <source>%1 asked for “%2” on %3; a second person has to agree.</source>
        <translation>%1 hat „%2“ am %3 beantragt; eine zweite Person muss zustimmen.</translation>
    </message>
    <message>
        <source>Company mismatch</source>
        <translation>Gesellschaft passt nicht</translation>
    </message>
    <message>
        <source>Bill another customer of the group</source>
        <translation>Einem anderen Kunden der Gruppe berechnen</translation>
    </message>
    <message>
        <source>Link account and replay</source>
        <translation>Kunde verknüpfen und wiederholen</translation>
    </message>
    <message>
        <source>Choose the customer that belongs to the company and currency of this record.</source>
        <translation>Den Kunden wählen, der zu Gesellschaft und Währung dieses Datensatzes gehört.</translation>
    </message>
    <message>
        <source>Customer in the right company</source>
        <translation>Kunde in der richtigen Gesellschaft</translation>
    </message>
    <message>
        <source>Correct the currency</source>
        <translation>Währung berichtigen</translation>
    </message>
    <message>
        <source>Save fields and replay</source>
        <translation>Felder speichern und wiederholen</translation>
    </message>
    <message>
        <source>Only where the CRM holds the wrong currency: amounts are not converted.</source>
        <translation>Nur wenn im CRM die falsche Währung steht: Beträge werden nicht umgerechnet.</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>Richtiger Wert</translation>
    </message>
    <message>
        <source>Run again as it is</source>
        <translation>Unverändert erneut ausführen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The company was enabled for this currency in the ERP.</source>
        <translation>Die Gesellschaft wurde im ERP für diese Währung freigeschaltet.</translation>
    </message>
    <message>
        <source>Close without a replay</source>
        <translation>Ohne Wiederholung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Nothing is written. The reason why stays in the audit log.</source>
        <translation>Nichts wird geschrieben. Die Begründung bleibt im Prüfprotokoll.</translation>
    </message>
    <message>
        <source>Connection fault</source>
        <translation>Verbindungsstörung</translation>
    </message>
    <message>
        <source>Test the connection and go on</source>
        <translation>Verbindung prüfen und fortfahren</translation>
    </message>
    <message>
        <source>Test connection and replay</source>
        <translation>Verbindung prüfen und wiederholen</translation>
    </message>
    <message>
        <source>When it answers, the card closes and the waiting events go on by a ramp.</source>
        <translation>Wenn sie antwortet, schließt die Karte, und die wartenden Ereignisse laufen stufenweise weiter.</translation>
    </message>
    <message>
        <source>Credit hold</source>
        <translation>Kreditsperre</translation>
    </message>
    <message>
        <source>Wait until a date</source>
        <translation>Bis zu einem Datum warten</translation>
    </message>
    <message>
        <source>Hold until then</source>
        <translation>Bis dahin zurückstellen</translation>
    </message>
    <message>
        <source>The SLA pauses. The event runs again by itself on that day.</source>
        <translation>Die SLA ruht. Das Ereignis läuft an diesem Tag von selbst erneut.</translation>
    </message>
    <message>
        <source>Run again on</source>
        <translation>Erneut ausführen am</translation>
    </message>
    <message>
        <source>Let it pass once</source>
        <translation>Einmal durchlassen</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Freigabe beantragen</translation>
    </message>
    <message>
        <source>A second person has to agree; the override is recorded with both names.</source>
        <translation>Eine zweite Person muss zustimmen; die Freigabe wird mit beiden Namen festgehalten.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>The limit was raised or an invoice was paid.</source>
        <translation>Das Limit wurde erhöht oder eine Rechnung bezahlt.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Nothing is written. Tell sales.</source>
        <translation>Nichts wird geschrieben. Den Vertrieb benachrichtigen.</translation>
    </message>
    <message>
        <source>Dependency pending</source>
        <translation>Abhängigkeit offen</translation>
    </message>
    <message>
        <source>The root is there now</source>
        <translation>Die Ursache ist jetzt da</translation>
    </message>
    <message>
        <source>What it depends on was made meanwhile. Work on the root first: this one follows by itself.</source>
        <translation>Das, wovon es abhängt, ist inzwischen entstanden. Erst die Ursache bearbeiten: dies folgt von selbst.</translation>
    </message>
    <message>
        <source>Duplicate account</source>
        <translation>Kunde doppelt</translation>
    </message>
    <message>
        <source>Choose the one that is meant</source>
        <translation>Den gemeinten wählen</translation>
    </message>
    <message>
        <source>Customer that stays</source>
        <translation>Kunde, der bleibt</translation>
    </message>
    <message>
        <source>They are truly different</source>
        <translation>Sie sind wirklich verschieden</translation>
    </message>
    <message>
        <source>Keep apart and create</source>
        <translation>Getrennt halten und anlegen</translation>
    </message>
    <message>
        <source>The pair is remembered as different and never suggested again; a customer of its own is made.</source>
        <translation>Das Paar wird als verschieden gemerkt und nie wieder vorgeschlagen; ein eigener Kunde wird angelegt.</translation>
    </message>
    <message>
        <source>Not the same as</source>
        <translation>Nicht derselbe wie</translation>
    </message>
    <message>
        <source>Invalid tax</source>
        <translation>Steuer ungültig</translation>
    </message>
    <message>
        <source>Correct the value in this record</source>
        <translation>Wert in diesem Datensatz berichtigen</translation>
    </message>
    <message>
        <source>Map the tax code for all</source>
        <translation>Steuerschlüssel für alle zuordnen</translation>
    </message>
    <message>
        <source>Map and replay</source>
        <translation>Zuordnen und wiederholen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Code in the record</source>
        <translation>Schlüssel im Datensatz</translation>
    </message>
    <message>
        <source>Tax code of the ERP</source>
        <translation>Steuerschlüssel des ERP</translation>
    </message>
    <message>
        <source>Also replay the other open exceptions that lack the same</source>
        <translation>Auch die anderen offenen Ausnahmen wiederholen, denen dasselbe fehlt</translation>
    </message>
    <message>
        <source>The code was added to the ERP meanwhile.</source>
        <translation>Der Schlüssel wurde inzwischen im ERP angelegt.</translation>
    </message>
    <message>
        <source>Manual override</source>
        <translation>Eingriff von Hand</translation>
    </message>
    <message>
        <source>Accept the change</source>
        <translation>Änderung annehmen</translation>
    </message>
    <message>
        <source>Accept and record</source>
        <translation>Annehmen und festhalten</translation>
    </message>
    <message>
        <source>The new values count from now on. The postmortem goes into the runbook.</source>
        <translation>Ab jetzt gelten die neuen Werte. Die Nachbetrachtung kommt ins Runbook.</translation>
    </message>
    <message>
        <source>Why it was changed by hand</source>
        <translation>Warum von Hand geändert wurde</translation>
    </message>
    <message>
        <source>Who changed it</source>
        <translation>Wer geändert hat</translation>
    </message>
    <message>
        <source>What keeps it from happening again</source>
        <translation>Was verhindert, dass es wieder geschieht</translation>
    </message>
    <message>
        <source>Restore the recorded values</source>
        <translation>Festgehaltene Werte wiederherstellen</translation>
    </message>
    <message>
        <source>Restore and prove</source>
        <translation>Wiederherstellen und belegen</translation>
    </message>
    <message>
        <source>The recorded values are written back and read back. The postmortem goes into the runbook.</source>
        <translation>Die festgehaltenen Werte werden zurückgeschrieben und zurückgelesen. Die Nachbetrachtung kommt ins Runbook.</translation>
    </message>
    <message>
        <source>Misrouted lead</source>
        <translation>Lead falsch zugeordnet</translation>
    </message>
    <message>
        <source>Move it to the right account</source>
        <translation>Zum richtigen Kunden verschieben</translation>
    </message>
    <message>
        <source>Move and prove</source>
        <translation>Verschieben und belegen</translation>
    </message>
    <message>
        <source>Account of the CRM</source>
        <translation>Kunde des CRM</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>It is right where it is</source>
        <translation>Er ist dort richtig</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Then the routing rule is wrong: propose a change in Flows.</source>
        <translation>Dann ist die Zuordnungsregel falsch: unter Abläufe eine Änderung vorschlagen.</translation>
    </message>
    <message>
        <source>The routing rule was corrected.</source>
        <translation>Die Zuordnungsregel wurde berichtigt.</translation>
    </message>
    <message>
        <source>Missing account</source>
        <translation>Kunde fehlt</translation>
    </message>
    <message>
        <source>Link to a customer</source>
        <translation>Mit einem Kunden verknüpfen</translation>
    </message>
    <message>
        <source>The pair is remembered, later events of this company go through by themselves.</source>
        <translation>Das Paar wird gemerkt, spätere Ereignisse dieser Firma laufen von selbst durch.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Create the customer</source>
        <translation>Kunden anlegen</translation>
    </message>
    <message>
        <source>Create account and replay</source>
        <translation>Kunde anlegen und wiederholen</translation>
    </message>
    <message>
        <source>The customer is made from the company of the record, under its own reference, so that it is never made twice.</source>
        <translation>Der Kunde wird aus der Firma des Datensatzes angelegt, unter eigener Referenz, damit er nie doppelt entsteht.</translation>
    </message>
    <message>
        <source>The customer was entered meanwhile and carries the reference of the CRM company.</source>
        <translation>Der Kunde wurde inzwischen erfasst und trägt die Referenz der CRM-Firma.</translation>
    </message>
    <message>
        <source>Missing field</source>
        <translation>Feld fehlt</translation>
    </message>
    <message>
        <source>Set the missing values</source>
        <translation>Fehlende Werte setzen</translation>
    </message>
    <message>
        <source>Missing value</source>
        <translation>Fehlender Wert</translation>
    </message>
    <message>
        <source>Always use this value where it is missing</source>
        <translation>Diesen Wert immer verwenden, wo er fehlt</translation>
    </message>
    <message>
        <source>Set for all and replay</source>
        <translation>Für alle setzen und wiederholen</translation>
    </message>
    <message>
        <source>A blank at this place is filled with the same value for every later event of the flow.</source>
        <translation>Ist diese Stelle leer, wird sie bei jedem späteren Ereignis des Ablaufs mit demselben Wert gefüllt.</translation>
    </message>
    <message>
        <source>Found in the record</source>
        <translation>Im Datensatz gefunden</translation>
    </message>
    <message>
        <source>Use instead</source>
        <translation>Stattdessen verwenden</translation>
    </message>
    <message>
        <source>The value was entered in the CRM meanwhile.</source>
        <translation>Der Wert wurde inzwischen im CRM erfasst.</translation>
    </message>
    <message>
        <source>Never billed</source>
        <translation>Nie berechnet</translation>
    </message>
    <message>
        <source>Run it now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>The event is run from the start: an invoice that exists is found by its reference and proven instead.</source>
        <translation>Das Ereignis läuft von vorn: Eine vorhandene Rechnung wird über ihre Referenz gefunden und stattdessen belegt.</translation>
    </message>
    <message>
        <source>It is not to be billed</source>
        <translation>Es ist nicht zu berechnen</translation>
    </message>
    <message>
        <source>Say why: a sample, a test, billed elsewhere under another number.</source>
        <translation>Begründen: ein Muster, ein Test, anderswo unter anderer Nummer berechnet.</translation>
    </message>
    <message>
        <source>It was billed by hand</source>
        <translation>Es wurde von Hand berechnet</translation>
    </message>
    <message>
        <source>Adopt and prove</source>
        <translation>Übernehmen und belegen</translation>
    </message>
    <message>
        <source>Nothing is written. The document is read back and compared.</source>
        <translation>Nichts wird geschrieben. Das Dokument wird zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>Number or id of the invoice</source>
        <translation>Nummer oder ID der Rechnung</translation>
    </message>
    <message>
        <source>Orphaned record</source>
        <translation>Datensatz verwaist</translation>
    </message>
    <message>
        <source>Complete it</source>
        <translation>Vervollständigen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vervollständigen</translation>
    </message>
    <message>
        <source>Runs on where it stopped: what stands is found by its reference and not made again.</source>
        <translation>Läuft dort weiter, wo es stehen blieb: Was da ist, wird über seine Referenz gefunden und nicht neu angelegt.</translation>
    </message>
    <message>
        <source>Adopt one of them</source>
        <translation>Eines davon übernehmen</translation>
    </message>
    <message>
        <source>Document that counts</source>
        <translation>Dokument, das gilt</translation>
    </message>
    <message>
        <source>Void it</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Void and prove</source>
        <translation>Stornieren und belegen</translation>
    </message>
    <message>
        <source>The document is cancelled in the ERP and read back as cancelled.</source>
        <translation>Das Dokument wird im ERP storniert und als storniert zurückgelesen.</translation>
    </message>
    <message>
        <source>Document to void</source>
        <translation>Zu stornierendes Dokument</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Take the document that was found</source>
        <translation>Das gefundene Dokument nehmen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Send the same bytes again</source>
        <translation>Dieselben Bytes erneut senden</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Under the same key, after a look-up found nothing and the settle time is over.</source>
        <translation>Unter demselben Schlüssel, nachdem die Suche nichts fand und die Wartezeit vorbei ist.</translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation>Periode geschlossen</translation>
    </message>
    <message>
        <source>Move the date</source>
        <translation>Datum verschieben</translation>
    </message>
    <message>
        <source>Save date and replay</source>
        <translation>Datum speichern und wiederholen</translation>
    </message>
    <message>
        <source>Date in an open period</source>
        <translation>Datum in einer offenen Periode</translation>
    </message>
    <message>
        <source>It was entered by hand</source>
        <translation>Es wurde von Hand erfasst</translation>
    </message>
    <message>
        <source>Number or id of the document in the ERP</source>
        <translation>Nummer oder ID des Dokuments im ERP</translation>
    </message>
    <message>
        <source>The period was opened.</source>
        <translation>Die Periode wurde geöffnet.</translation>
    </message>
    <message>
        <source>Rule mismatch</source>
        <translation>Regel weicht ab</translation>
    </message>
    <message>
        <source>Set the right figures</source>
        <translation>Richtige Zahlen setzen</translation>
    </message>
    <message>
        <source>Accept the ERP&apos;s document as it is</source>
        <translation>Das Dokument des ERP so annehmen</translation>
    </message>
    <message>
        <source>The difference stands. A second person has to agree.</source>
        <translation>Die Abweichung bleibt. Eine zweite Person muss zustimmen.</translation>
    </message>
    <message>
        <source>The rule was corrected; a rule change is proposed in Flows.</source>
        <translation>Die Regel wurde berichtigt; eine Regeländerung wird unter Abläufe vorgeschlagen.</translation>
    </message>
    <message>
        <source>Stale order</source>
        <translation>Auftrag überholt</translation>
    </message>
    <message>
        <source>Aim at the live order</source>
        <translation>Auf den gültigen Auftrag richten</translation>
    </message>
    <message>
        <source>Save order and replay</source>
        <translation>Auftrag speichern und wiederholen</translation>
    </message>
    <message>
        <source>Live order</source>
        <translation>Gültiger Auftrag</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>Anforderung stornieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing is posted. Close the request in the CRM too.</source>
        <translation>Nichts wird gebucht. Die Anforderung auch im CRM schließen.</translation>
    </message>
    <message>
        <source>The order was made valid again.</source>
        <translation>Der Auftrag gilt wieder.</translation>
    </message>
    <message>
        <source>Unmapped item</source>
        <translation>Artikel nicht zugeordnet</translation>
    </message>
    <message>
        <source>Map the product for all</source>
        <translation>Produkt für alle zuordnen</translation>
    </message>
    <message>
        <source>Map item and replay</source>
        <translation>Artikel zuordnen und wiederholen</translation>
    </message>
    <message>
        <source>From now on this code means that item, in every flow.</source>
        <translation>Ab jetzt bedeutet diese Nummer diesen Artikel, in jedem Ablauf.</translation>
    </message>
    <message>
        <source>Item of the ERP</source>
        <translation>Artikel des ERP</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Correct the code in this record only</source>
        <translation>Nummer nur in diesem Datensatz berichtigen</translation>
    </message>
    <message>
        <source>Right code</source>
        <translation>Richtige Nummer</translation>
    </message>
    <message>
        <source>The item was created or made active in the ERP.</source>
        <translation>Der Artikel wurde im ERP angelegt oder aktiviert.</translation>
    </message>
    <message>
        <source>Value rejected</source>
        <translation>Wert abgelehnt</translation>
    </message>
    <message>
        <source>Accepted value</source>
        <translation>Angenommener Wert</translation>
    </message>
    <message>
        <source>Map the value for all</source>
        <translation>Wert für alle zuordnen</translation>
    </message>
    <message>
        <source>Value in the record</source>
        <translation>Wert im Datensatz</translation>
    </message>
    <message>
        <source>The ERP&apos;s list or limit was changed.</source>
        <translation>Liste oder Grenze des ERP wurde geändert.</translation>
    </message>
    <message>
        <source>Version conflict</source>
        <translation>Versionskonflikt</translation>
    </message>
    <message>
        <source>Choose per field</source>
        <translation>Je Feld wählen</translation>
    </message>
    <message>
        <source>Save choice and replay</source>
        <translation>Auswahl speichern und wiederholen</translation>
    </message>
    <message>
        <source>Value that stands</source>
        <translation>Wert, der gilt</translation>
    </message>
    <message>
        <source>Take the record as it is now</source>
        <translation>Den Datensatz nehmen, wie er jetzt ist</translation>
    </message>
    <message>
        <source>Take and replay</source>
        <translation>Nehmen und wiederholen</translation>
    </message>
    <message>
        <source>Earlier corrections of fields that moved are dropped.</source>
        <translation>Frühere Korrekturen an Feldern, die sich geändert haben, entfallen.</translation>
    </message>
    <message>
        <source>no document of ours is known: probe first</source>
        <translation>kein Dokument von uns ist bekannt: erst nachsehen</translation>
    </message>
    <message>
        <source>probe first: nothing may be sent while the outcome is unknown</source>
        <translation>erst nachsehen: Solange der Ausgang unbekannt ist, darf nichts gesendet werden</translation>
    </message>
    <message>
        <source>a document was found: adopt it</source>
        <translation>ein Dokument wurde gefunden: übernehmen</translation>
    </message>
    <message>
        <source>the failure names no field of the record</source>
        <translation>der Fehler nennt kein Feld des Datensatzes</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s)</source>
        <translation>
            <numerusform>%n offener Auftrag</numerusform>
            <numerusform>%n offene Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>balance %1</source>
        <translation>Saldo %1</translation>
    </message>
    <message>
        <source>last active %1</source>
        <translation>zuletzt aktiv %1</translation>
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
    <name>MatchText</name>
    <message>
        <source>over a million</source>
        <translation>über eine Million</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>legal form</source>
        <translation>Rechtsform</translation>
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
        <translation>PLZ</translation>
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
        <source>known alias</source>
        <translation>bekannter Zweitname</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation>nicht gewichtet</translation>
    </message>
    <message>
        <source>makes no difference</source>
        <translation>ändert nichts</translation>
    </message>
    <message>
        <source>%1 times likelier</source>
        <translation>%1-mal wahrscheinlicher</translation>
    </message>
    <message>
        <source>%1 times less likely</source>
        <translation>%1-mal unwahrscheinlicher</translation>
    </message>
    <message>
        <source>%1 : 1</source>
        <comment>odds</comment>
        <translation>%1 : 1</translation>
    </message>
    <message>
        <source>1 : %1</source>
        <comment>odds</comment>
        <translation>1 : %1</translation>
    </message>
    <message>
        <source>over %1 %</source>
        <translation>über %1 %</translation>
    </message>
    <message>
        <source>under %1 %</source>
        <translation>unter %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>found by our search</source>
        <translation>von unserer Suche gefunden</translation>
    </message>
    <message>
        <source>from an earlier decision</source>
        <translation>aus einer früheren Entscheidung</translation>
    </message>
    <message>
        <source>named by %1</source>
        <translation>von %1 genannt</translation>
    </message>
    <message>
        <source>stored link</source>
        <translation>gespeicherte Verknüpfung</translation>
    </message>
    <message>
        <source>from service %1</source>
        <translation>vom Dienst %1</translation>
    </message>
    <message>
        <source>The search failed: %1</source>
        <translation>Die Suche ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Only %1 accounts of %2 are known here yet: the right one may be missing.</source>
        <translation>Hier sind erst %1 Kunden von %2 bekannt: Der richtige kann fehlen.</translation>
    </message>
    <message>
        <source>Only %1 of %2 accounts of %3 are known here yet: the right one may be missing.</source>
        <translation>Hier sind erst %1 von %2 Kunden von %3 bekannt: Der richtige kann fehlen.</translation>
    </message>
    <message>
        <source>Searched %1 accounts of %2, none is alike enough.</source>
        <translation>%1 Kunden von %2 durchsucht, keiner ist ähnlich genug.</translation>
    </message>
    <message>
        <source>%1. %2, score %3, confidence %4</source>
        <translation>%1. %2, Wertung %3, Sicherheit %4</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>for it: %1</source>
        <translation>dafür: %1</translation>
    </message>
    <message>
        <source>against it: %1</source>
        <translation>dagegen: %1</translation>
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
    <name>ProofText</name>
    <message>
        <source>The ERP document carries the chosen customer and the pair is in the crosswalk.</source>
        <translation>Das ERP-Dokument trägt den gewählten Kunden, und das Paar steht in der Zuordnung.</translation>
    </message>
    <message>
        <source>The ERP document carries the customer that stays, or the pair is stored as different.</source>
        <translation>Das ERP-Dokument trägt den Kunden, der bleibt, oder das Paar ist als verschieden gespeichert.</translation>
    </message>
    <message>
        <source>The field is in the ERP document that was read back.</source>
        <translation>Das Feld steht im zurückgelesenen ERP-Dokument.</translation>
    </message>
    <message>
        <source>The tax of the ERP document equals the expected one.</source>
        <translation>Die Steuer des ERP-Dokuments ist die erwartete.</translation>
    </message>
    <message>
        <source>The ERP document is in the chosen company and currency.</source>
        <translation>Das ERP-Dokument steht in der gewählten Gesellschaft und Währung.</translation>
    </message>
    <message>
        <source>The line of the ERP document carries the item.</source>
        <translation>Die Position des ERP-Dokuments trägt den Artikel.</translation>
    </message>
    <message>
        <source>The field is in the ERP document as it was accepted.</source>
        <translation>Das Feld steht im ERP-Dokument, wie es angenommen wurde.</translation>
    </message>
    <message>
        <source>The totals are equal to the cent, or two people took the difference.</source>
        <translation>Die Summen stimmen auf den Cent, oder zwei Personen haben die Abweichung angenommen.</translation>
    </message>
    <message>
        <source>The date of the ERP document lies in an open period.</source>
        <translation>Das Datum des ERP-Dokuments liegt in einer offenen Periode.</translation>
    </message>
    <message>
        <source>The root is proven first, then this one.</source>
        <translation>Erst ist die Ursache belegt, dann dies.</translation>
    </message>
    <message>
        <source>The ERP document equals the merged values.</source>
        <translation>Das ERP-Dokument entspricht den zusammengeführten Werten.</translation>
    </message>
    <message>
        <source>Exactly one ERP document carries the reference.</source>
        <translation>Genau ein ERP-Dokument trägt die Referenz.</translation>
    </message>
    <message>
        <source>No unlinked document is left in the ERP.</source>
        <translation>Im ERP bleibt kein Dokument ohne Verknüpfung.</translation>
    </message>
    <message>
        <source>The ERP document refers to the live order.</source>
        <translation>Das ERP-Dokument bezieht sich auf den gültigen Auftrag.</translation>
    </message>
    <message>
        <source>The credit check passes, or the override is recorded with two names.</source>
        <translation>Die Kreditprüfung besteht, oder die Freigabe ist mit zwei Namen festgehalten.</translation>
    </message>
    <message>
        <source>The drift is gone or accepted, and the runbook has its entry.</source>
        <translation>Die Abweichung ist weg oder angenommen, und das Runbook hat seinen Eintrag.</translation>
    </message>
    <message>
        <source>The CRM record is on the chosen account.</source>
        <translation>Der CRM-Datensatz liegt beim gewählten Kunden.</translation>
    </message>
    <message>
        <source>The invoice is read back, or the dismissal is recorded.</source>
        <translation>Die Rechnung ist zurückgelesen, oder das Verwerfen ist festgehalten.</translation>
    </message>
    <message>
        <source>The connection check passes.</source>
        <translation>Die Verbindungsprüfung besteht.</translation>
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
        <source>Key of the log made</source>
        <translation>Schlüssel des Protokolls angelegt</translation>
    </message>
    <message>
        <source>Key of the log replaced</source>
        <translation>Schlüssel des Protokolls ersetzt</translation>
    </message>
    <message>
        <source>Log witnessed</source>
        <translation>Protokoll bezeugt</translation>
    </message>
    <message>
        <source>Evidence erased</source>
        <translation>Beleg gelöscht</translation>
    </message>
    <message>
        <source>Evidence erased by its age</source>
        <translation>Beleg nach Fristablauf gelöscht</translation>
    </message>
    <message>
        <source>Retention set</source>
        <translation>Aufbewahrung festgelegt</translation>
    </message>
    <message>
        <source>Legal hold set</source>
        <translation>Löschsperre gesetzt</translation>
    </message>
    <message>
        <source>Legal hold released</source>
        <translation>Löschsperre aufgehoben</translation>
    </message>
    <message>
        <source>Second place of checkpoints set</source>
        <translation>Zweiter Ort der Prüfpunkte festgelegt</translation>
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
    <message>
        <source>Escalated to the backup</source>
        <translation>An die Vertretung eskaliert</translation>
    </message>
    <message>
        <source>Handed over to who stands in</source>
        <translation>An die Vertretung übergeben</translation>
    </message>
    <message>
        <source>Sent where today&apos;s rules say</source>
        <translation>Nach heutigen Regeln zugewiesen</translation>
    </message>
    <message>
        <source>Billing hold asked for</source>
        <translation>Abrechnungssperre angefordert</translation>
    </message>
    <message>
        <source>Billing hold set</source>
        <translation>Abrechnungssperre gesetzt</translation>
    </message>
    <message>
        <source>Billing hold recorded in this workspace</source>
        <translation>Abrechnungssperre in diesem Arbeitsbereich festgehalten</translation>
    </message>
    <message>
        <source>Billing hold released</source>
        <translation>Abrechnungssperre aufgehoben</translation>
    </message>
    <message>
        <source>Flow accepted by its owner</source>
        <translation>Ablauf von den Zuständigen angenommen</translation>
    </message>
    <message>
        <source>Absence recorded</source>
        <translation>Abwesenheit festgehalten</translation>
    </message>
    <message>
        <source>Absence ended</source>
        <translation>Abwesenheit beendet</translation>
    </message>
    <message>
        <source>Calendar taken over</source>
        <translation>Kalender übernommen</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Rolle geändert</translation>
    </message>
    <message>
        <source>Came late: a newer version is known</source>
        <translation>Kam zu spät: eine neuere Version ist bekannt</translation>
    </message>
    <message>
        <source>Waits behind an older event</source>
        <translation>Wartet hinter einem älteren Ereignis</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Waits behind an older exception</source>
        <translation>Wartet hinter einer älteren Ausnahme</translation>
    </message>
    <message>
        <source>Incident opened</source>
        <translation>Störfall eröffnet</translation>
    </message>
    <message>
        <source>Lane waits</source>
        <translation>Spur wartet</translation>
    </message>
    <message>
        <source>Lane goes on</source>
        <translation>Spur läuft weiter</translation>
    </message>
    <message>
        <source>Passed an older event</source>
        <translation>An einem älteren Ereignis vorbeigelassen</translation>
    </message>
    <message>
        <source>Decision waits for a second person</source>
        <translation>Entscheidung wartet auf eine zweite Person</translation>
    </message>
    <message>
        <source>Bulk run started</source>
        <translation>Sammellauf begonnen</translation>
    </message>
    <message>
        <source>Next stage of the bulk run</source>
        <translation>Nächste Stufe des Sammellaufs</translation>
    </message>
    <message>
        <source>Bulk run paused</source>
        <translation>Sammellauf angehalten</translation>
    </message>
    <message>
        <source>Bulk run goes on</source>
        <translation>Sammellauf läuft weiter</translation>
    </message>
    <message>
        <source>Bulk run stopped</source>
        <translation>Sammellauf abgebrochen</translation>
    </message>
    <message>
        <source>Bulk run cancelled</source>
        <translation>Sammellauf aufgehoben</translation>
    </message>
    <message>
        <source>Bulk run done</source>
        <translation>Sammellauf erledigt</translation>
    </message>
    <message>
        <source>Runbook edited</source>
        <translation>Runbook bearbeitet</translation>
    </message>
    <message>
        <source>Postmortem added</source>
        <translation>Nachbetrachtung hinzugefügt</translation>
    </message>
    <message>
        <source>Work paused</source>
        <translation>Arbeit angehalten</translation>
    </message>
    <message>
        <source>Work goes on</source>
        <translation>Arbeit läuft weiter</translation>
    </message>
    <message>
        <source>Keep accounts apart</source>
        <translation>Kunden getrennt halten</translation>
    </message>
    <message>
        <source>Map item</source>
        <translation>Artikel zuordnen</translation>
    </message>
    <message>
        <source>Map value</source>
        <translation>Wert zuordnen</translation>
    </message>
    <message>
        <source>Set document values</source>
        <translation>Werte des Dokuments setzen</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Adopt document</source>
        <translation>Dokument übernehmen</translation>
    </message>
    <message>
        <source>Void document</source>
        <translation>Dokument stornieren</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Accept change</source>
        <translation>Änderung annehmen</translation>
    </message>
    <message>
        <source>Restore values</source>
        <translation>Werte wiederherstellen</translation>
    </message>
    <message>
        <source>Move to account</source>
        <translation>Zum Kunden verschieben</translation>
    </message>
    <message>
        <source>Found by a reconcile</source>
        <translation>Beim Abgleich gefunden</translation>
    </message>
    <message>
        <source>Made by a synthetic run</source>
        <translation>Von einem synthetischen Lauf angelegt</translation>
    </message>
    <message>
        <source>Found again by a reconcile</source>
        <translation>Beim Abgleich erneut gefunden</translation>
    </message>
    <message>
        <source>Account link written to its source</source>
        <translation>Kontoverknüpfung an die Quelle zurückgeschrieben</translation>
    </message>
    <message>
        <source>Outside layer told</source>
        <translation>Fremde Ebene benachrichtigt</translation>
    </message>
    <message>
        <source>Logged in by browser</source>
        <translation>Im Browser angemeldet</translation>
    </message>
    <message>
        <source>Match rules proposed</source>
        <translation>Zuordnungsregeln vorgeschlagen</translation>
    </message>
    <message>
        <source>Match rules rehearsed</source>
        <translation>Zuordnungsregeln geprobt</translation>
    </message>
    <message>
        <source>Match rules made active</source>
        <translation>Zuordnungsregeln aktiviert</translation>
    </message>
    <message>
        <source>(words erased)</source>
        <translation>(Worte gelöscht)</translation>
    </message>
    <message>
        <source>Time stamp taken</source>
        <translation>Zeitstempel übernommen</translation>
    </message>
    <message>
        <source>Rows brought up to date</source>
        <translation>Zeilen auf den Stand gebracht</translation>
    </message>
</context>
<context>
    <name>StoryDocument</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>none were shown</source>
        <translation>keine wurden gezeigt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Compared: asked / account</source>
        <translation>Verglichen: gesucht / Konto</translation>
    </message>
    <message>
        <source>✗ Not proven: it may have been changed.</source>
        <translation>✗ Nicht nachgewiesen: Es kann verändert worden sein.</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>Alter Wert</translation>
    </message>
</context>
<context>
    <name>StoryPrinter</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>What no check can show: who holds the key of the log can rewrite its history unless an outside checkpoint, witness or time stamp exists.</source>
        <translation>Was keine Prüfung zeigen kann: Wer den Schlüssel des Protokolls hat, kann dessen Geschichte neu schreiben, solange es keinen Prüfpunkt außerhalb, keinen Zeugen und keinen Zeitstempel gibt.</translation>
    </message>
    <message>
        <source>First wrong file: %1</source>
        <translation>Erste falsche Datei: %1</translation>
    </message>
    <message>
        <source>First wrong entry: %1</source>
        <translation>Erster falscher Eintrag: %1</translation>
    </message>
    <message>
        <source>It contradicts the checkpoint of %1 entries</source>
        <translation>Es widerspricht dem Prüfpunkt über %1 Einträge</translation>
    </message>
    <message>
        <source>Recomputed: %1 entries with their hash tree, root %2….</source>
        <translation>Nachgerechnet: %1 Einträge mit ihrem Hashbaum, Wurzel %2….</translation>
    </message>
    <message>
        <source>Checkpoint of %1 over %2 entries.</source>
        <translation>Prüfpunkt von %1 über %2 Einträge.</translation>
    </message>
    <message>
        <source>Evidence: %1 included, %2 withheld, %3 erased.</source>
        <translation>Belege: %1 enthalten, %2 zurückgehalten, %3 gelöscht.</translation>
    </message>
    <message>
        <source>No known key has signed it.</source>
        <translation>Kein bekannter Schlüssel hat es unterschrieben.</translation>
    </message>
    <message>
        <source>Signed with %1.</source>
        <translation>Unterschrieben mit %1.</translation>
    </message>
    <message>
        <source>That is the key you gave.</source>
        <translation>Das ist der angegebene Schlüssel.</translation>
    </message>
    <message>
        <source>The key came with the bundle, which does not prove who made it: compare it with one that you have from elsewhere.</source>
        <translation>Der Schlüssel kam mit dem Bündel; das beweist nicht, wer es gemacht hat: Bitte mit einem von anderswo vergleichen.</translation>
    </message>
    <message>
        <source>A copy of a workspace without a checkpoint: nobody has signed it. Ask for a bundle where that matters.</source>
        <translation>Die Kopie eines Arbeitsbereichs ohne Prüfpunkt: Niemand hat sie unterschrieben. Wo das zählt, ein Bündel verlangen.</translation>
    </message>
    <message numerus="yes">
        <source>Compared with %n checkpoint(s) kept in it</source>
        <translation>
            <numerusform>Verglichen mit %n Prüfpunkt darin</numerusform>
            <numerusform>Verglichen mit %n Prüfpunkten darin</numerusform>
        </translation>
    </message>
    <message>
        <source>with no file of checkpoints beside it.</source>
        <translation>mit keiner Datei von Prüfpunkten daneben.</translation>
    </message>
    <message numerus="yes">
        <source>%n in the file checkpoints.log beside it.</source>
        <translation>
            <numerusform>%n in der Datei checkpoints.log daneben.</numerusform>
            <numerusform>%n in der Datei checkpoints.log daneben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is of %1 entries.</source>
        <translation>Der neueste ist über %1 Einträge.</translation>
    </message>
    <message>
        <source>The key came with the copy: compare it with one that you have from elsewhere.</source>
        <translation>Der Schlüssel kam mit der Kopie: Bitte mit einem von anderswo vergleichen.</translation>
    </message>
</context>
<context>
    <name>VoucherWords</name>
    <message>
        <source>You gave the certificate that proves it.</source>
        <translation>Das Zertifikat, das es beweist, haben Sie angegeben.</translation>
    </message>
    <message>
        <source>You gave the key that proves it.</source>
        <translation>Den Schlüssel, der es beweist, haben Sie angegeben.</translation>
    </message>
    <message>
        <source>Only the copy says who that is, so it can be made up.</source>
        <translation>Wer das ist, sagt nur die Kopie; es kann erfunden sein.</translation>
    </message>
    <message>
        <source>Only the bundle says who that is, so it can be made up.</source>
        <translation>Wer das ist, sagt nur das Bündel; es kann erfunden sein.</translation>
    </message>
    <message>
        <source>%1 does not count: %2.</source>
        <translation>%1 zählt nicht: %2.</translation>
    </message>
    <message>
        <source>The time stamp by %1 over %2 entries does not count: the certificates that you gave do not vouch for it.</source>
        <translation>Der Zeitstempel von %1 über %2 Einträge zählt nicht: Die angegebenen Zertifikate bürgen nicht für ihn.</translation>
    </message>
    <message>
        <source>Time stamp by %1, %2, over %3 entries.</source>
        <translation>Zeitstempel von %1, %2, über %3 Einträge.</translation>
    </message>
    <message>
        <source>Witness %1 saw the first %2 entries on %3.</source>
        <translation>Zeuge %1 sah die ersten %2 Einträge am %3.</translation>
    </message>
    <message numerus="yes">
        <source>And before that %n smaller state(s).</source>
        <translation>
            <numerusform>Davor %n kleinerer Stand.</numerusform>
            <numerusform>Davor %n kleinere Stände.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature line(s) of unknown witnesses, whose keys nobody gave: not checked, so they prove nothing.</source>
        <translation>
            <numerusform>%n Unterschriftszeile eines unbekannten Zeugen, dessen Schlüssel niemand angegeben hat: nicht geprüft, sie beweist also nichts.</numerusform>
            <numerusform>%n Unterschriftszeilen unbekannter Zeugen, deren Schlüssel niemand angegeben hat: nicht geprüft, sie beweisen also nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more who vouch for it.</source>
        <translation>
            <numerusform>Und %n weiterer, der dafür bürgt.</numerusform>
            <numerusform>Und %n weitere, die dafür bürgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No witness and no time stamp vouches for it.</source>
        <translation>Kein Zeuge und kein Zeitstempel bürgt dafür.</translation>
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
        <source>%1 is proven: %2 %3.</source>
        <translation>%1 ist belegt: %2 %3.</translation>
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
    <message>
        <source>To be worked on: %1, skipped: %2.</source>
        <translation>Zu bearbeiten: %1, übersprungen: %2.</translation>
    </message>
    <message>
        <source>bulk run</source>
        <translation>Sammellauf</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Störfall</translation>
    </message>
    <message>
        <source>why</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>There are no bulk runs.</source>
        <translation>Es gibt keine Sammelläufe.</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>AKTION</translation>
    </message>
    <message>
        <source>ITEMS</source>
        <translation>VORGÄNGE</translation>
    </message>
    <message>
        <source>routed by</source>
        <translation>zugewiesen durch</translation>
    </message>
    <message>
        <source>first response due</source>
        <translation>erste Reaktion fällig</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>eskaliert</translation>
    </message>
    <message>
        <source>billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>A second person has to decide the same before it has an effect.</source>
        <translation>Eine zweite Person muss dasselbe entscheiden, bevor es wirkt.</translation>
    </message>
    <message>
        <source>Replayed with it: %1 other(s).</source>
        <translation>Mit wiederholt: %1 weitere.</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet %1</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>belongs to %1</source>
        <translation>gehört zu %1</translation>
    </message>
    <message>
        <source>second person</source>
        <translation>zweite Person</translation>
    </message>
    <message>
        <source>not now: %1</source>
        <translation>nicht jetzt: %1</translation>
    </message>
    <message>
        <source>What can be decided (proof of fix: %1)</source>
        <translation>Was entschieden werden kann (Beleg der Lösung: %1)</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>REMARK</source>
        <translation>BEMERKUNG</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message>
        <source>%1: %2 minutes of working time, due %3%4</source>
        <translation>%1: %2 Minuten Arbeitszeit, fällig %3%4</translation>
    </message>
    <message>
        <source>, met %1</source>
        <translation>, erfüllt %1</translation>
    </message>
    <message>
        <source>counted %1 to %2 (%3)</source>
        <translation>gezählt %1 bis %2 (%3)</translation>
    </message>
    <message>
        <source>paused  %1 to %2: %3</source>
        <translation>ruhte   %1 bis %2: %3</translation>
    </message>
    <message>
        <source>FIRST RESPONSE DUE</source>
        <translation>ERSTE REAKTION FÄLLIG</translation>
    </message>
    <message>
        <source>RESOLUTION DUE</source>
        <translation>LÖSUNG FÄLLIG</translation>
    </message>
    <message>
        <source>LEFT</source>
        <translation>RESTZEIT</translation>
    </message>
    <message>
        <source>PAUSED BECAUSE</source>
        <translation>ANGEHALTEN WEGEN</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>reagiert</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>eröffnet</translation>
    </message>
    <message>
        <source>due next</source>
        <translation>als Nächstes fällig</translation>
    </message>
    <message>
        <source>left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>paused because</source>
        <translation>angehalten wegen</translation>
    </message>
    <message>
        <source>from %1 on: %2, counted in %3 (%4)</source>
        <translation>ab %1: %2, gezählt in %3 (%4)</translation>
    </message>
    <message>
        <source>first response</source>
        <translation>erste Reaktion</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>hold wanted at %1 since %2</source>
        <translation>Sperre in %1 gewünscht seit %2</translation>
    </message>
    <message>
        <source>held as a local event since %1 (%2)</source>
        <translation>gesperrt als lokales Ereignis seit %1 (%2)</translation>
    </message>
    <message>
        <source>on hold at %1 since %2</source>
        <translation>gesperrt in %1 seit %2</translation>
    </message>
    <message>
        <source>release wanted at %1</source>
        <translation>Aufhebung in %1 gewünscht</translation>
    </message>
    <message>
        <source>hold released %1</source>
        <translation>Sperre aufgehoben %1</translation>
    </message>
    <message>
        <source>Nobody is away.</source>
        <translation>Niemand ist abwesend.</translation>
    </message>
    <message>
        <source>UNTIL</source>
        <translation>BIS</translation>
    </message>
    <message>
        <source>STAND-IN</source>
        <translation>VERTRETUNG</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>JETZT</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>FLOW</source>
        <translation>ABLAUF</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>BACKUP</source>
        <translation>VERTRETUNG</translation>
    </message>
    <message>
        <source>ACCEPTED</source>
        <translation>ANGENOMMEN</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>AT</source>
        <translation>AM</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no, only version %1</source>
        <translation>nein, nur Version %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Every exception is where the rules of today would send it.</source>
        <translation>Jede Ausnahme ist dort, wohin die heutigen Regeln sie senden würden.</translation>
    </message>
    <message>
        <source>RULE BEFORE</source>
        <translation>REGEL VORHER</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>REGEL</translation>
    </message>
    <message>
        <source>STAYS BECAUSE</source>
        <translation>BLEIBT WEGEN</translation>
    </message>
    <message>
        <source>Handed over for absences: %1, escalated: %2; billing holds set: %3, released: %4.</source>
        <translation>Wegen Abwesenheit übergeben: %1, eskaliert: %2; Abrechnungssperren gesetzt: %3, aufgehoben: %4.</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>nothing could be compared</source>
        <translation>nichts war vergleichbar</translation>
    </message>
    <message>
        <source>Canary of %1 version %2, %3: %4. Sample: %5, same: %6, different: %7, not compared: %8.</source>
        <translation>Probelauf von %1 Version %2, %3: %4. Stichprobe: %5, gleich: %6, abweichend: %7, nicht verglichen: %8.</translation>
    </message>
    <message>
        <source>EVENT</source>
        <translation>EREIGNIS</translation>
    </message>
    <message>
        <source>END</source>
        <translation>ENDE</translation>
    </message>
    <message>
        <source>DIFFERENCE</source>
        <translation>UNTERSCHIED</translation>
    </message>
    <message>
        <source>STEP</source>
        <translation>SCHRITT</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>DETAIL</source>
        <translation>EINZELHEIT</translation>
    </message>
    <message>
        <source>Synthetic run %1, %2: %3.</source>
        <translation>Synthetischer Lauf %1, %2: %3.</translation>
    </message>
    <message>
        <source>Documents: %1, won deals: %2, proofs read again: %3, links: %4; opened: %5, known: %6, in work already: %7, closed: %8.</source>
        <translation>Dokumente: %1, gewonnene Deals: %2, neu gelesene Belege: %3, Verknüpfungen: %4; eröffnet: %5, bekannt: %6, schon in Arbeit: %7, geschlossen: %8.</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>nicht geschrieben</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>unsnag-cli: conflict: the runbook of %1 moved from version %2 to version %3 (%4, %5: %6); nothing was stored.

--- version %3
%7
--- yours
%8
Merge the two and edit again with --base %3.</source>
        <translation>unsnag-cli: Konflikt: Das Runbook zu %1 ging von Version %2 auf Version %3 (%4, %5: %6); nichts wurde gespeichert.

--- Version %3
%7
--- Ihre
%8
Beide zusammenführen und mit --base %3 erneut bearbeiten.</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>gehalten von</translation>
    </message>
    <message>
        <source>%1 %2, process %3 on %4, since %5</source>
        <translation>%1 %2, Prozess %3 auf %4, seit %5</translation>
    </message>
    <message>
        <source>nobody: no operating layer runs</source>
        <translation>niemand: keine Betriebsschicht läuft</translation>
    </message>
    <message>
        <source>last pass</source>
        <translation>letzter Durchgang</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>%1, took %2 ms</source>
        <translation>%1, dauerte %2 ms</translation>
    </message>
    <message>
        <source>last problem</source>
        <translation>letztes Problem</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>Störfälle</translation>
    </message>
    <message>
        <source>outcomes unknown</source>
        <translation>Ausgänge unbekannt</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>parked until %1</source>
        <translation>ruht bis %1</translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>seit dem Start</translation>
    </message>
    <message>
        <source>%1 passes, %2 events, %3 proven, %4 failed</source>
        <translation>%1 Durchgänge, %2 Ereignisse, %3 belegt, %4 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Exceptions of the outside layer: %1, new or changed: %2.</source>
        <translation>Ausnahmen der fremden Ebene: %1, neu oder geändert: %2.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>This login was not begun by Unsnag, or it is over.</source>
        <translation>Diese Anmeldung wurde nicht von Unsnag begonnen, oder sie ist vorbei.</translation>
    </message>
    <message>
        <source>The login was refused. You can close this page.</source>
        <translation>Die Anmeldung wurde abgelehnt. Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>Unsnag has got the login. You can close this page.</source>
        <translation>Unsnag hat die Anmeldung erhalten. Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Punkte %1</translation>
    </message>
    <message>
        <source>score %1, lead %2, confidence %3 %</source>
        <translation>Punkte %1, Vorsprung %2, Sicherheit %3 %</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>nicht angeboten</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>KUNDE</translation>
    </message>
    <message>
        <source>IS KNOWN AS</source>
        <translation>AUCH BEKANNT ALS</translation>
    </message>
    <message>
        <source>DECISION</source>
        <translation>ENTSCHEIDUNG</translation>
    </message>
    <message>
        <source>%1, alone</source>
        <translation>%1, allein</translation>
    </message>
    <message>
        <source>the account that was taken comes first</source>
        <translation>der gewählte Kunde steht vorn</translation>
    </message>
    <message>
        <source>one would be suggested alone</source>
        <translation>einer würde allein vorgeschlagen</translation>
    </message>
    <message>
        <source>and rightly</source>
        <translation>und zu Recht</translation>
    </message>
    <message>
        <source>weights and names</source>
        <translation>Gewichte und Namen</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Version %1 of the match rules for %2 is proposed, learned from %3 decisions: %4. Nothing has changed yet.</source>
        <translation>Version %1 der Zuordnungsregeln für %2 ist vorgeschlagen, gelernt aus %3 Entscheidungen: %4. Noch hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Weights are learned from 200 decisions on; they stay as the program brings them.</source>
        <translation>Gewichte werden ab 200 Entscheidungen gelernt; sie bleiben, wie das Programm sie mitbringt.</translation>
    </message>
    <message>
        <source>Next: unsnag-cli match rehearse %1</source>
        <translation>Weiter: unsnag-cli match rehearse %1</translation>
    </message>
    <message>
        <source>%1 decided cases; in %2 an account was taken.</source>
        <translation>%1 entschiedene Fälle; in %2 wurde ein Kunde gewählt.</translation>
    </message>
    <message>
        <source>%1 cases come out otherwise, %2 of them not as a person decided.</source>
        <translation>%1 Fälle gehen anders aus, %2 davon nicht so, wie ein Mensch entschied.</translation>
    </message>
    <message>
        <source>%1 come first by a name that these same decisions taught; that proves nothing about other cases.</source>
        <translation>%1 stehen vorn durch einen Namen, den dieselben Entscheidungen lehrten; über andere Fälle beweist das nichts.</translation>
    </message>
    <message>
        <source>ASKED FOR</source>
        <translation>GESUCHT</translation>
    </message>
    <message>
        <source>DECIDED</source>
        <translation>ENTSCHIEDEN</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>VORHER</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>NACHHER</translation>
    </message>
    <message>
        <source>not as decided</source>
        <translation>nicht wie entschieden</translation>
    </message>
    <message>
        <source>Searches among the accounts of %1 go by %2.</source>
        <translation>Suchen unter den Kunden von %1 folgen %2.</translation>
    </message>
    <message>
        <source>LEARNED</source>
        <translation>GELERNT</translation>
    </message>
    <message>
        <source>DECISIONS</source>
        <translation>ENTSCHEIDUNGEN</translation>
    </message>
    <message>
        <source>REHEARSED AGAINST</source>
        <translation>GEPROBT GEGEN</translation>
    </message>
    <message>
        <source>OPEN ORDERS</source>
        <translation>OFFENE AUFTRÄGE</translation>
    </message>
    <message>
        <source>BALANCE</source>
        <translation>SALDO</translation>
    </message>
    <message>
        <source>LAST ACTIVE</source>
        <translation>ZULETZT AKTIV</translation>
    </message>
    <message>
        <source>PROBLEM</source>
        <translation>PROBLEM</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>A matching %1 would make %2 %3 instead of %4.</source>
        <translation>Stimmte %1 überein, stünde %2 bei %3 statt %4.</translation>
    </message>
    <message>
        <source>Nothing can be supposed of the %1 of %2.</source>
        <translation>Über %1 von %2 lässt sich nichts annehmen.</translation>
    </message>
    <message>
        <source>Create the account, or search by other words.</source>
        <translation>Legen Sie den Kunden an, oder suchen Sie mit anderen Worten.</translation>
    </message>
    <message>
        <source>ACTIVATED BY</source>
        <translation>AKTIVIERT VON</translation>
    </message>
    <message>
        <source>%1 accounts, %2 groups of likely duplicates</source>
        <translation>%1 Konten, %2 Gruppen wahrscheinlicher Dubletten</translation>
    </message>
    <message>
        <source>  %1 = %2: confidence %3 %</source>
        <translation>  %1 = %2: Sicherheit %3 %</translation>
    </message>
    <message>
        <source>(words erased)</source>
        <translation>(Worte gelöscht)</translation>
    </message>
    <message>
        <source>Signed with %1.</source>
        <translation>Unterschrieben mit %1.</translation>
    </message>
    <message>
        <source>The key was taken from the bundle itself, so this does not prove who made it. Compare the key line with one that you have from elsewhere (--key).</source>
        <translation>Der Schlüssel stammt aus dem Bündel selbst; das beweist nicht, wer es gemacht hat. Die Schlüsselzeile mit einer von anderswo vergleichen (--key).</translation>
    </message>
    <message>
        <source>Signature lines of unknown witnesses: %1. Nobody gave their keys (--key), so they prove nothing.</source>
        <translation>Unterschriftszeilen unbekannter Zeugen: %1. Niemand hat ihre Schlüssel angegeben (--key), sie beweisen also nichts.</translation>
    </message>
    <message>
        <source>No witness and no time stamp vouches for it: who holds the key could have rewritten the history. Compare with an earlier checkpoint (--since).</source>
        <translation>Kein Zeuge und kein Zeitstempel bürgt dafür: Wer den Schlüssel hat, könnte die Geschichte neu geschrieben haben. Mit einem früheren Prüfpunkt vergleichen (--since).</translation>
    </message>
    <message>
        <source>%1 does not count: %2</source>
        <translation>%1 zählt nicht: %2</translation>
    </message>
    <message>
        <source>Exported %1 entries in %2 files.</source>
        <translation>%1 Einträge in %2 Dateien ausgegeben.</translation>
    </message>
    <message>
        <source>chosen entries</source>
        <translation>gewählte Einträge</translation>
    </message>
    <message>
        <source>evidence included</source>
        <translation>Belege enthalten</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Give the key line to who checks it on another way.</source>
        <translation>Die Schlüsselzeile auf anderem Weg an den geben, der prüft.</translation>
    </message>
    <message>
        <source>The bundle is NOT intact (%1): %2.</source>
        <translation>Das Bündel ist NICHT unversehrt (%1): %2.</translation>
    </message>
    <message>
        <source> File: %1.</source>
        <translation> Datei: %1.</translation>
    </message>
    <message>
        <source>The bundle is intact: %1 entries, root %2.</source>
        <translation>Das Bündel ist unversehrt: %1 Einträge, Wurzel %2.</translation>
    </message>
    <message>
        <source>Evidence: %1 included, %2 withheld, %3 erased.</source>
        <translation>Belege: %1 enthalten, %2 zurückgehalten, %3 gelöscht.</translation>
    </message>
    <message>
        <source>Took %1 s; SHA-256 alone over the same %2 bytes takes %3 s (%4 %).</source>
        <translation>Dauerte %1 s; SHA-256 allein über dieselben %2 Bytes braucht %3 s (%4 %).</translation>
    </message>
    <message>
        <source>The log opens no exceptions.</source>
        <translation>Das Protokoll eröffnet keine Ausnahmen.</translation>
    </message>
    <message>
        <source>STRATUM</source>
        <translation>SCHICHT</translation>
    </message>
    <message>
        <source>CURRENCY</source>
        <translation>WÄHRUNG</translation>
    </message>
    <message>
        <source>%1 of %2 exceptions, seed %3: of each stratum those whose SHA-256 of &quot;seed:exception&quot; comes first.</source>
        <translation>%1 von %2 Ausnahmen, Startwert %3: aus jeder Schicht die, deren SHA-256 von &quot;Startwert:Ausnahme&quot; zuerst kommt.</translation>
    </message>
    <message>
        <source>Looks into an audit bundle or a copy of a workspace, and opens no workspace.</source>
        <translation>Sieht in ein Prüfbündel oder die Kopie eines Arbeitsbereichs und öffnet keinen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>time stamps</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Time stamp by %1 at %2 over %3 entries.</source>
        <translation>Zeitstempel von %1 vom %2 über %3 Einträge.</translation>
    </message>
    <message>
        <source>Witness %1 saw the first %2 entries at %3.</source>
        <translation>Zeuge %1 sah die ersten %2 Einträge am %3.</translation>
    </message>
    <message>
        <source> (Only the bundle says who that is.)</source>
        <translation> (Wer das ist, sagt nur das Bündel.)</translation>
    </message>
    <message>
        <source>Their keys and certificates came with the bundle, so who holds the key of the log could have made them up too. Compare them with those that witnesses (--key) and authorities (--ca) publish.</source>
        <translation>Ihre Schlüssel und Zertifikate kamen mit dem Bündel; wer den Schlüssel des Protokolls hat, könnte auch sie erfunden haben. Vergleichen Sie sie mit denen, die Zeugen (--key) und Zeitstempelstellen (--ca) veröffentlichen.</translation>
    </message>
    <message>
        <source>No witness and no time stamp vouches for it: who holds the key could have rewritten the history.</source>
        <translation>Kein Zeuge und kein Zeitstempel bürgt dafür: Wer den Schlüssel hat, könnte die Geschichte neu geschrieben haben.</translation>
    </message>
</context>
<context>
    <name>unsnag::AboutProfile</name>
    <message>
        <source>the system itself answers a repeated request as the first time</source>
        <translation>das System beantwortet eine wiederholte Anfrage wie beim ersten Mal</translation>
    </message>
    <message>
        <source>a repeat writes the same record again</source>
        <translation>eine Wiederholung schreibt denselben Datensatz noch einmal</translation>
    </message>
    <message>
        <source>the system refuses a second record with the same key</source>
        <translation>das System lehnt einen zweiten Datensatz mit demselben Schlüssel ab</translation>
    </message>
    <message>
        <source>the system promises nothing</source>
        <translation>das System verspricht nichts</translation>
    </message>
    <message>
        <source>after a doubtful answer the same request is sent again</source>
        <translation>nach einer zweifelhaften Antwort wird dieselbe Anfrage noch einmal gesendet</translation>
    </message>
    <message>
        <source>after a doubtful answer Unsnag looks before it sends again</source>
        <translation>nach einer zweifelhaften Antwort sieht Unsnag nach, bevor es noch einmal sendet</translation>
    </message>
    <message>
        <source>after a doubtful answer a person decides</source>
        <translation>nach einer zweifelhaften Antwort entscheidet ein Mensch</translation>
    </message>
    <message>
        <source>About this profile</source>
        <translation>Über dieses Profil</translation>
    </message>
    <message>
        <source>Tested with</source>
        <translation>Geprüft mit</translation>
    </message>
    <message>
        <source>Not said.</source>
        <translation>Keine Angabe.</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Wissenswertes</translation>
    </message>
    <message>
        <source>What is promised for every write</source>
        <translation>Was für jedes Schreiben zugesagt ist</translation>
    </message>
</context>
<context>
    <name>unsnag::AbsenceCommand</name>
    <message>
        <source>Keeps who is away from when to when, and who stands in.</source>
        <translation>Hält fest, wer von wann bis wann abwesend ist und wer vertritt.</translation>
    </message>
    <message>
        <source>records an absence</source>
        <translation>hält eine Abwesenheit fest</translation>
    </message>
    <message>
        <source>person or role</source>
        <translation>Person oder Rolle</translation>
    </message>
    <message>
        <source>person or role that stands in</source>
        <translation>Person oder Rolle, die vertritt</translation>
    </message>
    <message>
        <source>RFC 3339 time or date, or from now on: 2h, 3d; without it: now</source>
        <translation>Zeit oder Datum nach RFC 3339 oder von jetzt an: 2h, 3d; ohne sie: jetzt</translation>
    </message>
    <message>
        <source>end, not included; without it: until it is ended</source>
        <translation>Ende, nicht eingeschlossen; ohne es: bis sie beendet wird</translation>
    </message>
    <message>
        <source>why</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>tells who is or was away</source>
        <translation>sagt, wer abwesend ist oder war</translation>
    </message>
    <message>
        <source>ends an absence now</source>
        <translation>beendet eine Abwesenheit jetzt</translation>
    </message>
    <message>
        <source>the absence: AB-1</source>
        <translation>die Abwesenheit: AB-1</translation>
    </message>
    <message>
        <source>%1: expected a time as 2026-12-24T09:00:00Z or 2026-12-24, or 2h, 3d, 1w</source>
        <translation>%1: eine Zeit wie 2026-12-24T09:00:00Z oder 2026-12-24, oder 2h, 3d, 1w wird erwartet</translation>
    </message>
    <message>
        <source>%1: %2 is away from %3, %4 stands in.</source>
        <translation>%1: %2 ist abwesend ab %3, %4 vertritt.</translation>
    </message>
    <message>
        <source>%1: expected an absence such as AB-1</source>
        <translation>%1: eine Abwesenheit wie AB-1 wird erwartet</translation>
    </message>
    <message>
        <source>%1 is ended: %2 is back.</source>
        <translation>%1 ist beendet: %2 ist zurück.</translation>
    </message>
</context>
<context>
    <name>unsnag::AbsencePane</name>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>away now</source>
        <translation>jetzt abwesend</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>First day away</source>
        <translation>Erster Tag der Abwesenheit</translation>
    </message>
    <message>
        <source>First day back</source>
        <translation>Erster Tag zurück</translation>
    </message>
    <message>
        <source>Record absence</source>
        <translation>Abwesenheit festhalten</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Exceptions of who is away go to who stands in, through every link of the chain. A circle is refused.</source>
        <translation>Ausnahmen von Abwesenden gehen an die Vertretung, durch jedes Glied der Kette. Ein Kreis wird abgelehnt.</translation>
    </message>
    <message>
        <source>New absence</source>
        <translation>Neue Abwesenheit</translation>
    </message>
    <message>
        <source>Person or role</source>
        <translation>Person oder Rolle</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Wer vertritt</translation>
    </message>
    <message>
        <source>Name who is away and who stands in.</source>
        <translation>Nennen, wer abwesend ist und wer vertritt.</translation>
    </message>
    <message>
        <source>Choose an absence first.</source>
        <translation>Erst eine Abwesenheit wählen.</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>Festgehalten.</translation>
    </message>
    <message>
        <source>Ended.</source>
        <translation>Beendet.</translation>
    </message>
</context>
<context>
    <name>unsnag::AcceptCommand</name>
    <message>
        <source>Accepts the runbook and SLA of a flow for its owner.</source>
        <translation>Nimmt Runbook und SLA eines Ablaufs für seine Zuständigen an.</translation>
    </message>
    <message>
        <source>id of the flow; without it, tells which flows are accepted by whom</source>
        <translation>ID des Ablaufs; ohne sie wird gesagt, welche Abläufe von wem angenommen sind</translation>
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
        <source>New account</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>%1 accounts searched</source>
        <translation>%1 Kunden durchsucht</translation>
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
        <source>Same company as %1, %2 % alike</source>
        <translation>Dieselbe Firma wie %1, zu %2 % ähnlich</translation>
    </message>
</context>
<context>
    <name>unsnag::AlikeBox</name>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Alike by</source>
        <translation>Ähnlich durch</translation>
    </message>
    <message>
        <source>l  Decide them too</source>
        <translation>l  Mitentscheiden</translation>
    </message>
    <message>
        <source>Exceptions that get the same decision</source>
        <translation>Ausnahmen, die dieselbe Entscheidung erhalten</translation>
    </message>
    <message>
        <source>Decide the same for alike exceptions</source>
        <translation>Ähnliche Ausnahmen mitentscheiden</translation>
    </message>
    <message numerus="yes">
        <source>%n other open exception(s) are about this company.</source>
        <translation>
            <numerusform>%n weitere offene Ausnahme betrifft diese Firma.</numerusform>
            <numerusform>%n weitere offene Ausnahmen betreffen diese Firma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s) get the same decision; what arrives later does not.</source>
        <translation>
            <numerusform>%n Ausnahme erhält dieselbe Entscheidung; was später kommt, nicht.</numerusform>
            <numerusform>%n Ausnahmen erhalten dieselbe Entscheidung; was später kommt, nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>CRM account</source>
        <translation>CRM-Konto</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
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
    <name>unsnag::AuditBundles</name>
    <message>
        <source>writes the log as a signed bundle that others can check without us</source>
        <translation>schreibt das Protokoll als unterschriebenes Bündel, das andere ohne uns prüfen können</translation>
    </message>
    <message>
        <source>a new folder, or a file that ends with .tar</source>
        <translation>ein neuer Ordner oder eine Datei, die mit .tar endet</translation>
    </message>
    <message>
        <source>evidence of one exception</source>
        <translation>Belege einer Ausnahme</translation>
    </message>
    <message>
        <source>evidence of the entries that match, as in `audit log`</source>
        <translation>Belege der Einträge, die passen, wie bei `audit log`</translation>
    </message>
    <message>
        <source>evidence from this day or moment on</source>
        <translation>Belege ab diesem Tag oder Zeitpunkt</translation>
    </message>
    <message>
        <source>evidence to the end of this day</source>
        <translation>Belege bis zum Ende dieses Tages</translation>
    </message>
    <message>
        <source>all evidence</source>
        <translation>alle Belege</translation>
    </message>
    <message>
        <source>evidence of this name stays out, as why or candidates</source>
        <translation>Belege dieses Namens bleiben draußen, etwa why oder candidates</translation>
    </message>
    <message>
        <source>checks the log of the workspace, or a bundle</source>
        <translation>prüft das Protokoll des Arbeitsbereichs oder ein Bündel</translation>
    </message>
    <message>
        <source>folder or .tar file</source>
        <translation>Ordner oder .tar-Datei</translation>
    </message>
    <message>
        <source>key line that you have from elsewhere, or a file of such lines</source>
        <translation>Schlüsselzeile von anderswo oder eine Datei mit solchen Zeilen</translation>
    </message>
    <message>
        <source>checkpoint from an earlier bundle: the log must begin with it</source>
        <translation>Prüfpunkt aus einem früheren Bündel: Das Protokoll muss damit beginnen</translation>
    </message>
    <message>
        <source>shows what is in a bundle</source>
        <translation>zeigt, was in einem Bündel steht</translation>
    </message>
    <message>
        <source>words; exception:EX-1 actor:NAME kind:K reason:CODE trace:ID from:DAY to:DAY</source>
        <translation>Wörter; exception:EX-1 actor:NAME kind:K reason:CODE trace:ID from:TAG to:TAG</translation>
    </message>
    <message>
        <source>the whole story of one exception, with its evidence</source>
        <translation>die ganze Geschichte einer Ausnahme mit ihren Belegen</translation>
    </message>
    <message>
        <source>so many exceptions at random, stratified by amount</source>
        <translation>so viele Ausnahmen zufällig, nach Betrag geschichtet</translation>
    </message>
    <message>
        <source>the same seed draws the same</source>
        <translation>derselbe Startwert zieht dieselben</translation>
    </message>
    <message>
        <source>entries to leave out first</source>
        <translation>Einträge, die vorn ausgelassen werden</translation>
    </message>
    <message>
        <source>entries at most</source>
        <translation>höchstens so viele Einträge</translation>
    </message>
    <message>
        <source>say whose evidence goes into the bundle: --exception, --query, --from and --to, or --all</source>
        <translation>sagen, wessen Belege ins Bündel kommen: --exception, --query, --from und --to oder --all</translation>
    </message>
    <message>
        <source>a sample needs --seed, so that it can be drawn again</source>
        <translation>eine Stichprobe braucht --seed, damit sie wieder gezogen werden kann</translation>
    </message>
    <message>
        <source>certificates in PEM of a time stamping authority that you have from elsewhere</source>
        <translation>Zertifikate einer Zeitstempelstelle in PEM, die Sie auf anderem Weg haben</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>damaged, read as far as it can be: %1</source>
        <translation>beschädigt, so weit wie möglich gelesen: %1</translation>
    </message>
    <message>
        <source>entries %1 to %2 can&apos;t be read</source>
        <translation>die Einträge %1 bis %2 sind nicht lesbar</translation>
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
        <source>forward from this sequence number; without it the newest first</source>
        <translation>ab dieser laufenden Nummer vorwärts; ohne sie die neuesten zuerst</translation>
    </message>
    <message>
        <source>words; exception:EX-1 actor:NAME kind:K reason:CODE trace:ID from:DAY to:DAY</source>
        <translation>Wörter; exception:EX-1 actor:NAME kind:K reason:CODE trace:ID from:TAG to:TAG</translation>
    </message>
</context>
<context>
    <name>unsnag::AuditDesk</name>
    <message>
        <source>Exporting the audit log</source>
        <translation>Das Protokoll wird exportiert</translation>
    </message>
    <message>
        <source>Verifying the audit log</source>
        <translation>Das Protokoll wird geprüft</translation>
    </message>
</context>
<context>
    <name>unsnag::AuditKeeping</name>
    <message>
        <source>the public keys of the log; makes the first where there is none</source>
        <translation>die öffentlichen Schlüssel des Protokolls; legt den ersten an, wo keiner ist</translation>
    </message>
    <message>
        <source>sign with a new key from now on, vouched for by the old one; with --why</source>
        <translation>ab jetzt mit einem neuen Schlüssel signieren, für den der alte bürgt; mit --why</translation>
    </message>
    <message>
        <source>why, for the log</source>
        <translation>Begründung, für das Prüfprotokoll</translation>
    </message>
    <message>
        <source>signs the log as it stands</source>
        <translation>signiert das Protokoll, wie es steht</translation>
    </message>
    <message>
        <source>from now on append checkpoints to this file too; &quot;&quot;: no more</source>
        <translation>Prüfpunkte ab jetzt auch an diese Datei anhängen; &quot;&quot;: nicht mehr</translation>
    </message>
    <message>
        <source>erases what the log keeps about an exception; the log stays provable</source>
        <translation>löscht, was das Protokoll über eine Ausnahme aufbewahrt; es bleibt beweisbar</translation>
    </message>
    <message>
        <source>exception, or the digest of one payload</source>
        <translation>Ausnahme oder die Prüfsumme eines einzelnen Inhalts</translation>
    </message>
    <message>
        <source>a legal hold: nothing of it is erased; without ID those there are</source>
        <translation>eine Löschsperre: nichts davon wird gelöscht; ohne ID die bestehenden</translation>
    </message>
    <message>
        <source>exception, or &quot;*&quot; for everything</source>
        <translation>Ausnahme oder &quot;*&quot; für alles</translation>
    </message>
    <message>
        <source>ends it</source>
        <translation>hebt sie auf</translation>
    </message>
    <message>
        <source>how long the log keeps evidence; without --days tells it</source>
        <translation>wie lange das Protokoll Belege aufbewahrt; ohne --days die Auskunft darüber</translation>
    </message>
    <message>
        <source>older evidence of closed exceptions is erased; 0: never</source>
        <translation>ältere Belege geschlossener Ausnahmen werden gelöscht; 0: nie</translation>
    </message>
    <message>
        <source>--rotate needs --why</source>
        <translation>--rotate braucht --why</translation>
    </message>
    <message>
        <source>%1 (until %2)</source>
        <translation>%1 (bis %2)</translation>
    </message>
    <message>
        <source>Erased %1 payloads of %2; entry %3 says so.</source>
        <translation>%1 Inhalte zu %2 gelöscht; Eintrag %3 hält es fest.</translation>
    </message>
    <message>
        <source>The legal hold on %1 is released.</source>
        <translation>Die Löschsperre für %1 ist aufgehoben.</translation>
    </message>
    <message>
        <source>A legal hold is on %1.</source>
        <translation>Für %1 gilt eine Löschsperre.</translation>
    </message>
    <message>
        <source>%1, since %2, by %3: %4</source>
        <translation>%1, seit %2, von %3: %4</translation>
    </message>
    <message>
        <source>There is no legal hold.</source>
        <translation>Es gibt keine Löschsperre.</translation>
    </message>
    <message>
        <source>Evidence is kept for ever.</source>
        <translation>Belege werden für immer aufbewahrt.</translation>
    </message>
    <message>
        <source>Evidence of closed exceptions is kept for %1 days.</source>
        <translation>Belege geschlossener Ausnahmen werden %1 Tage aufbewahrt.</translation>
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
        <source>Intact: all %Ln entries are what they were. Root %1…</source>
        <translation>
            <numerusform>Unversehrt: %Ln Eintrag ist, was er war. Wurzel %1…</numerusform>
            <numerusform>Unversehrt: alle %Ln Einträge sind, was sie waren. Wurzel %1…</numerusform>
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
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source> %1 %</source>
        <translation> %1 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Exported %1 entries with %n piece(s) of evidence to %2. Give the key line another way: %3</source>
        <translation>
            <numerusform>%1 Einträge mit %n Beleg nach %2 exportiert. Die Schlüsselzeile auf anderem Weg übergeben: %3</numerusform>
            <numerusform>%1 Einträge mit %n Belegen nach %2 exportiert. Die Schlüsselzeile auf anderem Weg übergeben: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Hineinsehen</translation>
    </message>
</context>
<context>
    <name>unsnag::AuditWitness</name>
    <message>
        <source>says as a witness that the log only grew since you last did</source>
        <translation>bezeugt, dass das Protokoll seit Ihrem letzten Mal nur gewachsen ist</translation>
    </message>
    <message>
        <source>a bundle, if you have nothing but that: folder or .tar file</source>
        <translation>ein Bündel, wenn Sie nichts anderes haben: Ordner oder .tar-Datei</translation>
    </message>
    <message>
        <source>take the line of another witness from a checkpoint that bears it</source>
        <translation>die Zeile eines anderen Zeugen aus einem Prüfpunkt übernehmen, der sie trägt</translation>
    </message>
    <message>
        <source>of the log of BUNDLE, or of the witness to --add: key line, or a file of such lines</source>
        <translation>des Protokolls von BUNDLE, oder des Zeugen zu --add: Schlüsselzeile oder eine Datei mit solchen</translation>
    </message>
    <message>
        <source>write the checkpoint of BUNDLE with your line here</source>
        <translation>den Prüfpunkt von BUNDLE mit Ihrer Zeile hierhin schreiben</translation>
    </message>
    <message>
        <source>keep what you saw here instead of in your data folder</source>
        <translation>hier merken, was Sie gesehen haben, statt in Ihrem Datenordner</translation>
    </message>
    <message>
        <source>time stamps (RFC 3161) of authorities; nothing is sent by this program</source>
        <translation>Zeitstempel (RFC 3161) von Zeitstempelstellen; dieses Programm sendet nichts</translation>
    </message>
    <message>
        <source>writes the question to an authority about a checkpoint</source>
        <translation>schreibt die Anfrage zu einem Prüfpunkt an eine Zeitstempelstelle</translation>
    </message>
    <message>
        <source>of the checkpoint with so many entries; without it the newest</source>
        <translation>des Prüfpunkts mit so vielen Einträgen; sonst des neuesten</translation>
    </message>
    <message>
        <source>file for the question</source>
        <translation>Datei für die Anfrage</translation>
    </message>
    <message>
        <source>takes the answer of an authority, if it holds</source>
        <translation>übernimmt die Antwort einer Zeitstempelstelle, wenn sie der Prüfung standhält</translation>
    </message>
    <message>
        <source>the answer, as it came (.tsr)</source>
        <translation>die Antwort, wie sie kam (.tsr)</translation>
    </message>
    <message>
        <source>certificates of the authority that you trust, in PEM</source>
        <translation>Zertifikate der Stelle, denen Sie vertrauen, in PEM</translation>
    </message>
    <message>
        <source>--key is for a BUNDLE or for --add</source>
        <translation>--key gehört zu einem BUNDLE oder zu --add</translation>
    </message>
    <message>
        <source>Witness key: %1</source>
        <translation>Schlüssel des Zeugen: %1</translation>
    </message>
    <message>
        <source>--key must give a key of the log</source>
        <translation>--key muss einen Schlüssel des Protokolls angeben</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Give both to the owner of the log, who adds them with: unsnag-cli audit witness --add FILE --key KEY</source>
        <translation>Geben Sie beides dem Eigentümer des Protokolls; er übernimmt es mit: unsnag-cli audit witness --add DATEI --key SCHLÜSSEL</translation>
    </message>
    <message>
        <source>The question about the checkpoint of %1 entries is in %2. Nothing was sent; an authority answers it, for example, with:</source>
        <translation>Die Anfrage zum Prüfpunkt über %1 Einträge steht in %2. Es wurde nichts gesendet; eine Stelle beantwortet sie zum Beispiel mit:</translation>
    </message>
    <message>
        <source>Time stamp by %1 at %2 over %3 entries.</source>
        <translation>Zeitstempel von %1 vom %2 über %3 Einträge.</translation>
    </message>
</context>
<context>
    <name>unsnag::BacklogPage</name>
    <message>
        <source>Backlog</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>What is due, what is late, and whose it is.</source>
        <translation>Was fällig ist, was überfällig ist und wer zuständig ist.</translation>
    </message>
    <message>
        <source>Due times</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Bulk runs</source>
        <translation>Sammelläufe</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Zuweisung</translation>
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
    <name>unsnag::BudgetBar</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 übrig</translation>
    </message>
    <message>
        <source>rests for %1</source>
        <translation>ruht noch %1</translation>
    </message>
    <message>
        <source>full again in %1</source>
        <translation>wieder voll in %1</translation>
    </message>
    <message>
        <source>%1 of %2 at once</source>
        <translation>%1 von %2 zugleich</translation>
    </message>
    <message>
        <source>%1 under way</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>nothing known before an answer tells it</source>
        <translation>nichts bekannt, bevor eine Antwort es sagt</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>unsnag::BulkCommand</name>
    <message>
        <source>One action on many exceptions, started in growing shares.</source>
        <translation>Eine Aktion auf viele Ausnahmen, in wachsenden Anteilen begonnen.</translation>
    </message>
    <message>
        <source>resolve, assign, hold, replay or dismiss; or list, show, pause, resume, cancel</source>
        <translation>resolve, assign, hold, replay oder dismiss; oder list, show, pause, resume, cancel</translation>
    </message>
    <message>
        <source>bulk run, as BK-3</source>
        <translation>Sammellauf, wie BK-3</translation>
    </message>
    <message>
        <source>which exceptions; see list</source>
        <translation>welche Ausnahmen; siehe list</translation>
    </message>
    <message>
        <source>reason, for the audit log</source>
        <translation>Begründung, für das Prüfprotokoll</translation>
    </message>
    <message>
        <source>assign: person or role</source>
        <translation>assign: Person oder Rolle</translation>
    </message>
    <message>
        <source>hold: RFC 3339 time, or from now on: 90m, 2h, 3d, 1w</source>
        <translation>hold: Zeit nach RFC 3339 oder von jetzt an: 90m, 2h, 3d, 1w</translation>
    </message>
    <message>
        <source>resolve: the ERP account to link</source>
        <translation>resolve: der zu verknüpfende ERP-Kunde</translation>
    </message>
    <message>
        <source>resolve: make the ERP account</source>
        <translation>resolve: den ERP-Kunden anlegen</translation>
    </message>
    <message>
        <source>resolve: field and value</source>
        <translation>resolve: Feld und Wert</translation>
    </message>
    <message>
        <source>shares in percent: 1,5,25,100</source>
        <translation>Anteile in Prozent: 1,5,25,100</translation>
    </message>
    <message>
        <source>stop when so many percent of a stage fail</source>
        <translation>abbrechen, wenn so viel Prozent einer Stufe fehlschlagen</translation>
    </message>
    <message>
        <source>only list what it would be</source>
        <translation>nur auflisten, was es wäre</translation>
    </message>
    <message>
        <source>bulk %1: expected the id of a bulk run</source>
        <translation>bulk %1: die ID eines Sammellaufs wird erwartet</translation>
    </message>
    <message>
        <source>bulk %1: expected --query</source>
        <translation>bulk %1: --query wird erwartet</translation>
    </message>
    <message>
        <source>bulk %1: expected a reason, given with --why</source>
        <translation>bulk %1: ein Grund wird erwartet, angegeben mit --why</translation>
    </message>
    <message>
        <source>The next pass of the engine begins with it: unsnag-cli run --once</source>
        <translation>Der nächste Durchgang der Verarbeitung beginnt damit: unsnag-cli run --once</translation>
    </message>
</context>
<context>
    <name>unsnag::BulkPane</name>
    <message>
        <source>%1 done  ·  %2 failed  ·  %3 under way  ·  %4 waiting  ·  %5 skipped</source>
        <translation>%1 erledigt  ·  %2 fehlgeschlagen  ·  %3 laufen  ·  %4 warten  ·  %5 übersprungen</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Stops at</source>
        <translation>Bricht ab bei</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Bulk runs</source>
        <translation>Sammelläufe</translation>
    </message>
    <message>
        <source>Items of the bulk run</source>
        <translation>Vorgänge des Sammellaufs</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel what waits</source>
        <translation>Wartendes aufheben</translation>
    </message>
    <message>
        <source>Why the bulk run changes</source>
        <translation>Warum der Sammellauf geändert wird</translation>
    </message>
    <message>
        <source>Choose a bulk run first.</source>
        <translation>Erst einen Sammellauf wählen.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Bitte begründen.</translation>
    </message>
    <message>
        <source>It does not run.</source>
        <translation>Er läuft nicht.</translation>
    </message>
    <message>
        <source>It does not rest.</source>
        <translation>Er ist nicht angehalten.</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>Er ist beendet.</translation>
    </message>
</context>
<context>
    <name>unsnag::BundleButton</name>
    <message>
        <source>Open a bundle…</source>
        <translation>Bündel öffnen…</translation>
    </message>
    <message>
        <source>One file (.tar)…</source>
        <translation>Eine Datei (.tar)…</translation>
    </message>
    <message>
        <source>A folder, or a copy of a workspace…</source>
        <translation>Ein Ordner oder die Kopie eines Arbeitsbereichs…</translation>
    </message>
    <message>
        <source>Open a bundle</source>
        <translation>Bündel öffnen</translation>
    </message>
    <message>
        <source>Audit bundles (*.tar)</source>
        <translation>Prüfbündel (*.tar)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>unsnag::CalendarCommand</name>
    <message>
        <source>Keeps the business calendars that due times are counted in.</source>
        <translation>Führt die Geschäftskalender, in denen Fristen gezählt werden.</translation>
    </message>
    <message>
        <source>the calendars of the workspace</source>
        <translation>die Kalender des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>one calendar, as it is written</source>
        <translation>ein Kalender, wie er geschrieben ist</translation>
    </message>
    <message>
        <source>id of the calendar</source>
        <translation>ID des Kalenders</translation>
    </message>
    <message>
        <source>takes holidays of an iCalendar file, or a calendar document, over</source>
        <translation>übernimmt Feiertage einer iCalendar-Datei oder ein Kalenderdokument</translation>
    </message>
    <message>
        <source>FILE.ics or FILE.json</source>
        <translation>FILE.ics oder FILE.json</translation>
    </message>
    <message>
        <source>calendar that gets the holidays</source>
        <translation>Kalender, der die Feiertage bekommt</translation>
    </message>
    <message>
        <source>last year for holidays that repeat; without it: ten years from now</source>
        <translation>letztes Jahr für wiederkehrende Feiertage; ohne es: in zehn Jahren</translation>
    </message>
    <message>
        <source>no calendar &quot;%1&quot;</source>
        <translation>kein Kalender „%1“</translation>
    </message>
    <message>
        <source>see: calendar list</source>
        <translation>siehe: calendar list</translation>
    </message>
    <message>
        <source>CALENDAR</source>
        <translation>KALENDER</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>ZONE</source>
        <translation>ZEITZONE</translation>
    </message>
    <message>
        <source>HOLIDAYS</source>
        <translation>FEIERTAGE</translation>
    </message>
    <message>
        <source>--into is for iCalendar files; a calendar document names its id itself</source>
        <translation>--into ist für iCalendar-Dateien; ein Kalenderdokument nennt seine ID selbst</translation>
    </message>
    <message>
        <source>--into is needed: the calendar that gets the holidays</source>
        <translation>--into ist nötig: der Kalender, der die Feiertage bekommt</translation>
    </message>
    <message>
        <source>Calendar %1 is at version %2 now: %3 holidays came, %4 in all. Promises made before keep theirs.</source>
        <translation>Kalender %1 ist jetzt bei Version %2: %3 Feiertage kamen hinzu, %4 insgesamt. Frühere Zusagen behalten ihre.</translation>
    </message>
    <message>
        <source>Calendar %1 has all of these days already.</source>
        <translation>Kalender %1 hat alle diese Tage schon.</translation>
    </message>
</context>
<context>
    <name>unsnag::CanaryCommand</name>
    <message>
        <source>Runs stored events again through validate and map only, and compares.</source>
        <translation>Führt gespeicherte Ereignisse nur durch Prüfen und Zuordnen erneut aus und vergleicht.</translation>
    </message>
    <message>
        <source>a canary run; writes nothing anywhere</source>
        <translation>ein Probelauf; schreibt nirgends etwas</translation>
    </message>
    <message>
        <source>how the last one ended</source>
        <translation>wie der letzte endete</translation>
    </message>
    <message>
        <source>id of the flow</source>
        <translation>ID des Ablaufs</translation>
    </message>
    <message>
        <source>a flow document to try instead of the active one</source>
        <translation>ein Ablaufdokument, das statt des gültigen erprobt wird</translation>
    </message>
    <message>
        <source>how many events</source>
        <translation>wie viele Ereignisse</translation>
    </message>
    <message>
        <source>the same seed draws the same events</source>
        <translation>gleicher Startwert zieht gleiche Ereignisse</translation>
    </message>
    <message>
        <source>No canary has run yet. See: unsnag-cli canary run</source>
        <translation>Noch gab es keinen Probelauf. Siehe: unsnag-cli canary run</translation>
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
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>Sicherheit %1</translation>
    </message>
</context>
<context>
    <name>unsnag::CandidateDetail</name>
    <message>
        <source>p  Fields side by side</source>
        <translation>p  Felder gegenüber</translation>
    </message>
    <message>
        <source>w  How it adds up</source>
        <translation>w  Wie es sich summiert</translation>
    </message>
    <message>
        <source>A matching tax id would make this %1 instead of %2.</source>
        <translation>Mit übereinstimmender Steuernummer stünde es %1 statt %2.</translation>
    </message>
</context>
<context>
    <name>unsnag::CandidatePreview</name>
    <message>
        <source>Preview of %1</source>
        <translation>Vorschau von %1</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Der Datensatz</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>account id and system</comment>
        <translation>%1 in %2</translation>
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
    <name>unsnag::CommandLine</name>
    <message>
        <source>Works on the exceptions of CRM-to-ERP sync.</source>
        <translation>Bearbeitet die Ausnahmen des Abgleichs vom CRM ins ERP.</translation>
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
    <name>unsnag::ConditionView</name>
    <message>
        <source>Open incident</source>
        <translation>Offene Störung</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>Störung öffnen</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>Zeigen, was wartet</translation>
    </message>
    <message>
        <source>Requests left</source>
        <translation>Übrige Anfragen</translation>
    </message>
    <message>
        <source>Refused last</source>
        <translation>Zuletzt abgelehnt</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>%1 exceptions are held behind it, %2 events wait. A test that passes lets them go.</source>
        <translation>%1 Ausnahmen werden dahinter gehalten, %2 Ereignisse warten. Eine bestandene Prüfung lässt sie los.</translation>
    </message>
    <message>
        <source>No exception is held behind it.</source>
        <translation>Dahinter wird keine Ausnahme gehalten.</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
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
    <message>
        <source>CRM, ERP</source>
        <translation>CRM, ERP</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Ebene</translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectionForm</name>
    <message>
        <source>Name of the connection</source>
        <translation>Name der Verbindung</translation>
    </message>
    <message>
        <source>Small letters, figures, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;. It stays as it is.</source>
        <translation>Kleinbuchstaben, Ziffern, &apos;.&apos;, &apos;_&apos; und &apos;-&apos;. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>A PEM file, where the system&apos;s certificate is of an authority of your own.</source>
        <translation>Eine PEM-Datei, wenn das Zertifikat des Systems von einer eigenen Stelle stammt.</translation>
    </message>
    <message>
        <source>Allow http</source>
        <translation>http erlauben</translation>
    </message>
    <message>
        <source>yes: without encryption, within a trusted network only.</source>
        <translation>yes: ohne Verschlüsselung, nur in einem vertrauten Netz.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Books and defaults</source>
        <translation>Buchhaltung und Vorgaben</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>not used by any flow</source>
        <translation>von keinem Ablauf verwendet</translation>
    </message>
    <message>
        <source>CRM that deals come from</source>
        <translation>CRM, aus dem die Deals kommen</translation>
    </message>
    <message>
        <source>ERP that documents go to</source>
        <translation>ERP, in das die Belege gehen</translation>
    </message>
    <message>
        <source>CRM and ERP in one</source>
        <translation>CRM und ERP in einem</translation>
    </message>
    <message>
        <source>operating layer whose exceptions are worked here</source>
        <translation>Betriebsebene, deren Ausnahmen hier bearbeitet werden</translation>
    </message>
    <message>
        <source>There is a connection of this name already.</source>
        <translation>Eine Verbindung dieses Namens gibt es schon.</translation>
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
        <source>Saved. Test the connection next.</source>
        <translation>Gespeichert. Als Nächstes die Verbindung prüfen.</translation>
    </message>
    <message>
        <source>Logging in and reading once…</source>
        <translation>Anmelden und einmal lesen…</translation>
    </message>
    <message>
        <source>CRM and ERP in one</source>
        <translation>CRM und ERP in einem</translation>
    </message>
    <message>
        <source>operating layer whose exceptions are worked here</source>
        <translation>Betriebsebene, deren Ausnahmen hier bearbeitet werden</translation>
    </message>
    <message>
        <source>tested %1</source>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>took %1 s</source>
        <translation>dauerte %1 s</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>The profile %1 is not there. Put it into the folder of the workspace and open the workspace again.</source>
        <translation>Das Profil %1 ist nicht da. Legen Sie es in den Ordner des Arbeitsbereichs und öffnen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>Nothing is sent before you test the connection.</source>
        <translation>Nichts wird gesendet, bevor Sie die Verbindung prüfen.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>A person has logged in; the token is kept and renewed.</source>
        <translation>Jemand hat sich angemeldet; das Token wird aufbewahrt und erneuert.</translation>
    </message>
    <message>
        <source>Nobody has logged in yet: press “Log in”.</source>
        <translation>Noch hat sich niemand angemeldet: „Anmelden“ drücken.</translation>
    </message>
    <message>
        <source>Go on in the browser. Unsnag waits for five minutes.</source>
        <translation>Im Browser geht es weiter. Unsnag wartet fünf Minuten.</translation>
    </message>
    <message>
        <source>Logged in. Test the connection next.</source>
        <translation>Angemeldet. Prüfen Sie als Nächstes die Verbindung.</translation>
    </message>
    <message>
        <source>Nothing was saved: see the fields that are marked.</source>
        <translation>Nichts wurde gespeichert: siehe die markierten Felder.</translation>
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
    <message>
        <source>logs in and calls the check of the profile; with --file looks at a profile by itself</source>
        <translation>meldet sich an und ruft die Prüfung des Profils auf; mit --file wird nur das Profil betrachtet</translation>
    </message>
    <message>
        <source>check a profile file and show the requests it makes; sends nothing</source>
        <translation>eine Profildatei prüfen und ihre Anfragen zeigen; nichts wird gesendet</translation>
    </message>
    <message>
        <source>show the requests of every operation whole, filled with samples</source>
        <translation>die Anfragen jeder Operation ganz zeigen, mit Beispielwerten gefüllt</translation>
    </message>
    <message>
        <source>stores the secrets, read as field=value lines from stdin or asked for; logs in with a browser where the system wants that</source>
        <translation>legt die Geheimnisse ab, als Zeilen feld=wert von der Standardeingabe gelesen oder erfragt; meldet sich im Browser an, wo das System es will</translation>
    </message>
    <message>
        <source>expected the NAME of a connection or --file FILE</source>
        <translation>erwartet wird der NAME einer Verbindung oder --file DATEI</translation>
    </message>
    <message>
        <source>see operation %1</source>
        <translation>siehe Operation %1</translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectorField</name>
    <message>
        <source>for example %1</source>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation>abgelegt; zum Ersetzen eintippen</translation>
    </message>
    <message>
        <source>not stored; optional</source>
        <translation>nicht abgelegt; freiwillig</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>noch nicht abgelegt</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
    <message>
        <source>Expected an address that begins with https:// or http://.</source>
        <translation>Erwartet wird eine Adresse, die mit https:// oder http:// beginnt.</translation>
    </message>
    <message>
        <source>Expected the name of a host, without https:// and path.</source>
        <translation>Erwartet wird der Name eines Rechners, ohne https:// und Pfad.</translation>
    </message>
    <message>
        <source>Expected a whole number.</source>
        <translation>Erwartet wird eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Expected one of: %1.</source>
        <translation>Erwartet wird eines von: %1.</translation>
    </message>
    <message>
        <source>Expected text of the form %1</source>
        <translation>Erwartet wird Text der Form %1</translation>
    </message>
    <message>
        <source>Expected something like %1</source>
        <translation>Erwartet wird etwas wie %1</translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectorLogin</name>
    <message>
        <source>Connection %1 needs no secrets.</source>
        <translation>Die Verbindung %1 braucht keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Stored for %1: %2. Check it with: unsnag-cli connector check %1</source>
        <translation>Für %1 abgelegt: %2. Prüfen mit: unsnag-cli connector check %1</translation>
    </message>
    <message>
        <source>%1 is logged in. Check it with: unsnag-cli connector check %1</source>
        <translation>%1 ist angemeldet. Prüfen mit: unsnag-cli connector check %1</translation>
    </message>
    <message>
        <source>Log in with a browser on this machine:</source>
        <translation>Melden Sie sich mit einem Browser auf diesem Rechner an:</translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectorRecording</name>
    <message>
        <source>calls one operation and writes its traffic to a file, without secrets and people</source>
        <translation>ruft eine Operation auf und schreibt ihren Verkehr in eine Datei, ohne Geheimnisse und Personen</translation>
    </message>
    <message>
        <source>name of the connection</source>
        <translation>Name der Verbindung</translation>
    </message>
    <message>
        <source>calls one operation on the answers of a recording</source>
        <translation>ruft eine Operation mit den Antworten einer Aufzeichnung auf</translation>
    </message>
    <message>
        <source>a recording</source>
        <translation>eine Aufzeichnung</translation>
    </message>
    <message>
        <source>another connector profile than that of the recording</source>
        <translation>ein anderes Verbindungsprofil als das der Aufzeichnung</translation>
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
        <source>file of the recording</source>
        <translation>Datei der Aufzeichnung</translation>
    </message>
    <message>
        <source>--input: expected a JSON object</source>
        <translation>--input: erwartet wird ein JSON-Objekt</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are recorded in %1. Read the file before you pass it on.</source>
        <translation>
            <numerusform>%n Anfrage ist in %1 aufgezeichnet. Lesen Sie die Datei, bevor Sie sie weitergeben.</numerusform>
            <numerusform>%n Anfragen sind in %1 aufgezeichnet. Lesen Sie die Datei, bevor Sie sie weitergeben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsnag::ConnectorsPage</name>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>No system is connected yet. Connect a CRM and an ERP to begin.</source>
        <translation>Noch ist kein System verbunden. Verbinden Sie zum Anfang ein CRM und ein ERP.</translation>
    </message>
    <message>
        <source>Connect a system</source>
        <translation>Ein System verbinden</translation>
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
    <name>unsnag::DescribedForm</name>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>What can be decided</source>
        <translation>Was entschieden werden kann</translation>
    </message>
    <message>
        <source>Looking up candidates…</source>
        <translation>Kandidaten werden gesucht…</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message>
        <source>A second person has to decide the same.</source>
        <translation>Eine zweite Person muss dasselbe entscheiden.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Agree and replay</source>
        <translation>Zustimmen und wiederholen</translation>
    </message>
    <message>
        <source>Candidates are being looked up</source>
        <translation>Kandidaten werden gesucht</translation>
    </message>
    <message>
        <source>You asked for this; a second person has to agree</source>
        <translation>Sie haben dies beantragt; eine zweite Person muss zustimmen</translation>
    </message>
    <message>
        <source>Fill in a field first</source>
        <translation>Erst ein Feld ausfüllen</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 auf %2 gesetzt</translation>
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
        <source>Candidates of %1</source>
        <translation>Kandidaten zu %1</translation>
    </message>
    <message>
        <source>Logging in %1</source>
        <translation>%1 wird angemeldet</translation>
    </message>
    <message>
        <source>Reading open orders and balances</source>
        <translation>Offene Aufträge und Salden werden gelesen</translation>
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
    <name>unsnag::DuePane</name>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Erste Reaktion</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Open exceptions by due time</source>
        <translation>Offene Ausnahmen nach Frist</translation>
    </message>
    <message>
        <source>owner:me due:&lt;4h reason:missing_account …</source>
        <translation>owner:me due:&lt;4h reason:missing_account …</translation>
    </message>
    <message>
        <source>Which exceptions</source>
        <translation>Welche Ausnahmen</translation>
    </message>
    <message>
        <source>%1 overdue  ·  %2 due soon  ·  %3 in time  ·  %4 paused</source>
        <translation>%1 überfällig  ·  %2 bald fällig  ·  %3 rechtzeitig  ·  %4 angehalten</translation>
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
    <name>unsnag::EscalateCommand</name>
    <message>
        <source>Moves an exception to its backup, or all that are overdue.</source>
        <translation>Gibt eine Ausnahme an die Vertretung, oder alle überfälligen.</translation>
    </message>
    <message>
        <source>the exception; without it, what every pass does: all that are overdue</source>
        <translation>die Ausnahme; ohne sie, was jeder Durchgang tut: alle überfälligen</translation>
    </message>
    <message>
        <source>why now</source>
        <translation>warum jetzt</translation>
    </message>
    <message>
        <source>%1 is with %2 now; %3 had it.</source>
        <translation>%1 ist jetzt bei %2; vorher bei %3.</translation>
    </message>
</context>
<context>
    <name>unsnag::EvidenceModel</name>
    <message>
        <source>before any field</source>
        <translation>vor allen Feldern</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>Sicherheit %1</translation>
    </message>
    <message>
        <source>any account of the index</source>
        <translation>irgendein Kunde</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>grade and weight</comment>
        <translation>%1, %2</translation>
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
    <name>unsnag::ExportSheet</name>
    <message>
        <source>EX-1</source>
        <translation>EX-1</translation>
    </message>
    <message>
        <source>Query, as actor:mia reason:missing_account</source>
        <translation>Suche, etwa actor:mia reason:missing_account</translation>
    </message>
    <message>
        <source>From 2026-03-01</source>
        <translation>Von 2026-03-01</translation>
    </message>
    <message>
        <source>To 2026-03-31</source>
        <translation>Bis 2026-03-31</translation>
    </message>
    <message>
        <source>Leave out what people wrote</source>
        <translation>Weglassen, was Menschen geschrieben haben</translation>
    </message>
    <message>
        <source>A new folder, or a file that ends with .tar</source>
        <translation>Ein neuer Ordner oder eine Datei, die auf .tar endet</translation>
    </message>
    <message>
        <source>Export the bundle</source>
        <translation>Bündel exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>A bundle always holds the whole log, so that it can be verified. Choose whose evidence is readable in it.</source>
        <translation>Ein Bündel enthält immer das ganze Protokoll, damit es geprüft werden kann. Zu wählen ist, wessen Belege darin lesbar sind.</translation>
    </message>
    <message>
        <source>Exception to export</source>
        <translation>Ausnahme, die exportiert wird</translation>
    </message>
    <message>
        <source>One exception</source>
        <translation>Eine Ausnahme</translation>
    </message>
    <message>
        <source>What a query finds</source>
        <translation>Was eine Suche findet</translation>
    </message>
    <message>
        <source>A period</source>
        <translation>Ein Zeitraum</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Exporting… %1 %</source>
        <translation>Wird exportiert… %1 %</translation>
    </message>
    <message>
        <source>Where the bundle goes</source>
        <translation>Wohin das Bündel kommt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>One file (.tar)…</source>
        <translation>Eine Datei (.tar)…</translation>
    </message>
    <message>
        <source>An empty folder…</source>
        <translation>Ein leerer Ordner…</translation>
    </message>
    <message>
        <source>Audit bundles (*.tar)</source>
        <translation>Prüfbündel (*.tar)</translation>
    </message>
    <message>
        <source>It is being exported.</source>
        <translation>Es wird gerade exportiert.</translation>
    </message>
    <message>
        <source>Say whose evidence goes into the bundle.</source>
        <translation>Bitte angeben, wessen Belege ins Bündel kommen.</translation>
    </message>
    <message>
        <source>Write days as 2026-03-01.</source>
        <translation>Tage bitte als 2026-03-01 schreiben.</translation>
    </message>
    <message>
        <source>Say where the bundle goes.</source>
        <translation>Bitte angeben, wohin das Bündel kommt.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
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
    <name>unsnag::FeedCommand</name>
    <message>
        <source>What others send here: folders, CloudEvents, webhooks.</source>
        <translation>Was andere hierher senden: Ordner, CloudEvents, Webhooks.</translation>
    </message>
    <message>
        <source>the folders and webhooks of feeds.json, which is checked</source>
        <translation>die Ordner und Webhooks aus feeds.json, die geprüft wird</translation>
    </message>
    <message>
        <source>stores a secret of the listener, read from stdin: of a webhook, or the token that /events asks for</source>
        <translation>speichert ein Geheimnis des Empfängers, von stdin gelesen: eines Webhooks oder das Token, das /events verlangt</translation>
    </message>
    <message>
        <source>name of the webhook, or &quot;events&quot;</source>
        <translation>Name des Webhooks oder „events“</translation>
    </message>
    <message>
        <source>there is no webhook %1</source>
        <translation>es gibt keinen Webhook %1</translation>
    </message>
    <message>
        <source>add it to &quot;webhooks&quot; in feeds.json of the workspace</source>
        <translation>unter „webhooks“ in feeds.json des Arbeitsbereichs eintragen</translation>
    </message>
    <message>
        <source>the secret is missing</source>
        <translation>das Geheimnis fehlt</translation>
    </message>
    <message>
        <source>give it as the first line of stdin</source>
        <translation>als erste Zeile von stdin angeben</translation>
    </message>
    <message>
        <source>The secret of %1 is stored.</source>
        <translation>Das Geheimnis von %1 ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>unsnag::FlowCommand</name>
    <message>
        <source>Lists flows, shows one, checks whether one is ready.</source>
        <translation>Listet Abläufe auf, zeigt einen, prüft, ob einer bereit ist.</translation>
    </message>
    <message>
        <source>the flows of the workspace</source>
        <translation>die Abläufe des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>the document of a flow</source>
        <translation>das Dokument eines Ablaufs</translation>
    </message>
    <message>
        <source>id of the flow</source>
        <translation>ID des Ablaufs</translation>
    </message>
    <message>
        <source>document, owner, readiness and operations of a flow; sends nothing</source>
        <translation>Dokument, Zuständige, Bereitschaft und Operationen eines Ablaufs; sendet nichts</translation>
    </message>
    <message>
        <source>id of a flow, or the file of one</source>
        <translation>ID eines Ablaufs oder seine Datei</translation>
    </message>
    <message>
        <source>the JSON Schema that flow documents obey</source>
        <translation>das JSON Schema, dem Ablaufdokumente folgen</translation>
    </message>
</context>
<context>
    <name>unsnag::FlowsPage</name>
    <message>
        <source>Flows</source>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>Every sync path has one owner, a backup, a runbook and an SLA.</source>
        <translation>Jeder Abgleichsweg hat eine zuständige Rolle, eine Vertretung, ein Runbook und eine SLA.</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Zuständige</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Runbooks</source>
        <translation>Runbooks</translation>
    </message>
</context>
<context>
    <name>unsnag::FormLine</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Candidate %1: %2</source>
        <translation>Kandidat %1: %2</translation>
    </message>
    <message>
        <source>Fill in “%1” first</source>
        <translation>Erst „%1“ ausfüllen</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters</source>
        <translation>„%1“ ist länger als %2 Zeichen</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>“%1” is not a date such as 2026-12-01</source>
        <translation>„%1“ ist kein Datum wie 2026-12-01</translation>
    </message>
</context>
<context>
    <name>unsnag::HelpPane</name>
    <message>
        <source>For auditors</source>
        <translation>Für Prüfende</translation>
    </message>
    <message>
        <source>auditors.md</source>
        <extracomment>The file with this page in the language of the translation.</extracomment>
        <translation>auditors.de.md</translation>
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
    <message>
        <source>The audit log is not signed yet, secrets can&apos;t be kept here. Unlock a keychain or set UNSNAG_PASSPHRASE_FILE, then: unsnag-cli audit key</source>
        <translation>Das Protokoll ist noch nicht signiert, hier lassen sich keine Geheimnisse aufbewahren. Schlüsselbund entsperren oder UNSNAG_PASSPHRASE_FILE setzen, dann: unsnag-cli audit key</translation>
    </message>
</context>
<context>
    <name>unsnag::InspectionFilter</name>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Handelnde</translation>
    </message>
    <message>
        <source>Reason code</source>
        <translation>Grundcode</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>Trace-Kennung</translation>
    </message>
    <message>
        <source>From 2026-03-01</source>
        <translation>Von 2026-03-01</translation>
    </message>
    <message>
        <source>To 2026-03-31</source>
        <translation>Bis 2026-03-31</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Von Tag</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Bis Tag</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>unsnag::InspectionList</name>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
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
        <source>✗ not proven</source>
        <translation>✗ nicht nachgewiesen</translation>
    </message>
    <message>
        <source>● drawn</source>
        <translation>● gezogen</translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation>Einträge des Protokolls</translation>
    </message>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>und an %n weiteren Stelle</numerusform>
            <numerusform>und an %n weiteren Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries that can&apos;t be read are left out: %1</source>
        <translation>Nicht lesbare Einträge sind ausgelassen: %1</translation>
    </message>
    <message>
        <source> %1 %</source>
        <translation> %1 %</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Das Protokoll wird gelesen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde angehalten.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>No entry matches.</source>
        <translation>Kein Eintrag passt.</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>Alle Einträge zeigen</translation>
    </message>
</context>
<context>
    <name>unsnag::InspectionPage</name>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Back to the own log</source>
        <translation>Zurück zum eigenen Protokoll</translation>
    </message>
    <message>
        <source>Entry as it is in the log</source>
        <translation>Eintrag, wie er im Protokoll steht</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Einsicht</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation>Welche Einträge</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>About what is chosen</source>
        <translation>Zum Gewählten</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundle · %1 · evidence of: %2</source>
        <translation>Bündel · %1 · Belege zu: %2</translation>
    </message>
    <message>
        <source>Copy of a workspace · %1</source>
        <translation>Kopie eines Arbeitsbereichs · %1</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Befund: %1</translation>
    </message>
    <message>
        <source>For auditors</source>
        <translation>Für Prüfende</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Opening was stopped.</source>
        <translation>Das Öffnen wurde angehalten.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Noch einmal öffnen</translation>
    </message>
    <message>
        <source>Bundle · %1</source>
        <translation>Bündel · %1</translation>
    </message>
    <message>
        <source>damaged, read as far as it can be</source>
        <translation>beschädigt, so weit wie möglich gelesen</translation>
    </message>
</context>
<context>
    <name>unsnag::InspectionStory</name>
    <message>
        <source>Print to PDF…</source>
        <translation>Als PDF drucken…</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Choose an entry to read the story of its exception.</source>
        <translation>Einen Eintrag wählen, um die Geschichte seiner Ausnahme zu lesen.</translation>
    </message>
    <message>
        <source>There is no story to print yet.</source>
        <translation>Noch ist keine Geschichte zu drucken.</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entries</source>
        <translation>
            <numerusform>%1: %n Eintrag</numerusform>
            <numerusform>%1: %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the story</source>
        <translation>Geschichte drucken</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>Gedruckt nach %1.</translation>
    </message>
</context>
<context>
    <name>unsnag::InspectionWindow</name>
    <message>
        <source>Unsnag: inspection of %1</source>
        <translation>Unsnag: Einsicht in %1</translation>
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
    <message>
        <source>escalated %1</source>
        <translation>eskaliert %1</translation>
    </message>
    <message>
        <source>Billing hold released %1.</source>
        <translation>Abrechnungssperre aufgehoben %1.</translation>
    </message>
    <message>
        <source>A billing hold is asked for at %1.</source>
        <translation>Eine Abrechnungssperre ist in %1 angefordert.</translation>
    </message>
    <message>
        <source>Billing is held since %1, as an event of this workspace only.</source>
        <translation>Die Abrechnung ist seit %1 gesperrt, nur als Ereignis dieses Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Billing is held at %1 since %2.</source>
        <translation>Die Abrechnung ist in %1 seit %2 gesperrt.</translation>
    </message>
    <message>
        <source>%1 – %2 was on hold: %3</source>
        <translation>%1 – %2 zurückgestellt: %3</translation>
    </message>
    <message>
        <source>First response given %1, due %2.</source>
        <translation>Erste Reaktion erfolgt %1, fällig %2.</translation>
    </message>
    <message>
        <source>First response due %1.</source>
        <translation>Erste Reaktion fällig %1.</translation>
    </message>
    <message>
        <source>Owner %1, by the rule “%2”.</source>
        <translation>Zuständig %1, nach der Regel „%2“.</translation>
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
    <name>unsnag::LaneCommand</name>
    <message>
        <source>The order of an account&apos;s events: the one root and what waits behind it.</source>
        <translation>Die Reihenfolge der Ereignisse eines Kunden: die eine Ursache und was dahinter wartet.</translation>
    </message>
    <message>
        <source>RECORD</source>
        <translation>DATENSATZ</translation>
    </message>
    <message>
        <source>EVENT</source>
        <translation>EREIGNIS</translation>
    </message>
    <message>
        <source>EXCEPTION</source>
        <translation>AUSNAHME</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>WAITS BEHIND</source>
        <translation>WARTET HINTER</translation>
    </message>
    <message>
        <source>Lane %1: work on %2; %3 wait behind it.</source>
        <translation>Spur %1: %2 bearbeiten; %3 warten dahinter.</translation>
    </message>
</context>
<context>
    <name>unsnag::LengthRuler</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>! %1 of %2, %3 too many</source>
        <translation>! %1 von %2, %3 zu viel</translation>
    </message>
    <message>
        <source>✓ %1 of %2</source>
        <translation>✓ %1 von %2</translation>
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
    <message>
        <source>Backlog</source>
        <comment>rail</comment>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Flows</source>
        <comment>rail</comment>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>Go to the backlog</source>
        <translation>Zum Rückstand</translation>
    </message>
    <message>
        <source>Go to the flows</source>
        <translation>Zu den Abläufen</translation>
    </message>
    <message>
        <source>Candidate: fields side by side</source>
        <translation>Kandidat: Felder gegenüberstellen</translation>
    </message>
    <message>
        <source>Candidate: how it adds up</source>
        <translation>Kandidat: wie es sich summiert</translation>
    </message>
    <message>
        <source>Decide the same for alike exceptions</source>
        <translation>Ähnliche Ausnahmen mitentscheiden</translation>
    </message>
    <message>
        <source>Create an account although others are alike</source>
        <translation>Kunden trotz ähnlicher anlegen</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Protokoll exportieren</translation>
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
    <message>
        <source>finds duplicates among the accounts themselves</source>
        <translation>findet Dubletten unter den Konten selbst</translation>
    </message>
    <message>
        <source>with --self: confidence from which two are a pair</source>
        <translation>mit --self: Sicherheit, ab der zwei ein Paar sind</translation>
    </message>
    <message>
        <source>stopped while reading accounts</source>
        <translation>beim Lesen der Konten angehalten</translation>
    </message>
    <message>
        <source>%1 accounts read</source>
        <translation>%1 Konten gelesen</translation>
    </message>
    <message>
        <source>index of %1 accounts built</source>
        <translation>Index über %1 Konten gebaut</translation>
    </message>
    <message>
        <source>%1 of %2 accounts compared</source>
        <translation>%1 von %2 Konten verglichen</translation>
    </message>
    <message>
        <source>%1 of %2 queries answered</source>
        <translation>%1 von %2 Anfragen beantwortet</translation>
    </message>
    <message>
        <source>match: --accounts and --queries, or --accounts and --self, are needed</source>
        <translation>match: --accounts und --queries oder --accounts und --self sind nötig</translation>
    </message>
</context>
<context>
    <name>unsnag::MatchLearning</name>
    <message>
        <source>proposes match rules and names that the decisions of the workspace teach; nothing changes yet</source>
        <translation>schlägt Zuordnungsregeln und Namen vor, die die Entscheidungen des Arbeitsbereichs lehren; noch ändert sich nichts</translation>
    </message>
    <message>
        <source>runs a version and the active rules over the decided cases and compares</source>
        <translation>lässt eine Version und die aktiven Regeln über die entschiedenen Fälle laufen und vergleicht</translation>
    </message>
    <message>
        <source>makes a rehearsed version active; not for the person who proposed it</source>
        <translation>macht eine geprobte Version aktiv; nicht für die Person, die sie vorschlug</translation>
    </message>
    <message>
        <source>the versions of the match rules, or what one of them says</source>
        <translation>die Versionen der Zuordnungsregeln, oder was eine davon besagt</translation>
    </message>
    <message>
        <source>number of the version</source>
        <translation>Nummer der Version</translation>
    </message>
    <message>
        <source>number of the version; 0 goes back to what the program brings</source>
        <translation>Nummer der Version; 0 kehrt zu dem zurück, was das Programm mitbringt</translation>
    </message>
    <message>
        <source>the reason for the change</source>
        <translation>der Grund der Änderung</translation>
    </message>
    <message>
        <source>Searches among the accounts of %1 go by %2 from now on.</source>
        <translation>Suchen unter den Kunden von %1 folgen ab jetzt %2.</translation>
    </message>
</context>
<context>
    <name>unsnag::MatchServe</name>
    <message>
        <source>offers accounts as a W3C Reconciliation service on this computer, for OpenRefine: those of a file, else those of the workspace&apos;s target</source>
        <translation>bietet Kunden als W3C-Reconciliation-Dienst auf diesem Rechner an, für OpenRefine: die einer Datei, sonst die des Ziels des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>CSV file of the accounts to offer</source>
        <translation>CSV-Datei der angebotenen Kunden</translation>
    </message>
    <message>
        <source>port on 127.0.0.1; 0 takes a free one</source>
        <translation>Port auf 127.0.0.1; 0 nimmt einen freien</translation>
    </message>
    <message>
        <source>a web page that may ask too, as https://HOST; it can read all accounts. Pages of this computer always may</source>
        <translation>eine Webseite, die auch fragen darf, als https://HOST; sie kann alle Kunden lesen. Seiten dieses Rechners dürfen immer</translation>
    </message>
    <message>
        <source>no connection is bound as target</source>
        <translation>keine Verbindung ist als Ziel gebunden</translation>
    </message>
    <message>
        <source>bind one, or name a file with --accounts</source>
        <translation>eine binden oder mit --accounts eine Datei nennen</translation>
    </message>
    <message>
        <source>--allow-origin: expected an address as https://HOST</source>
        <translation>--allow-origin: erwartet wird eine Adresse wie https://HOST</translation>
    </message>
    <message>
        <source>The reconciliation service answers at %1
In OpenRefine: Reconcile, Start reconciling, Add standard service, and this address.
End it with Ctrl+C.</source>
        <translation>Der Reconciliation-Dienst antwortet unter %1
In OpenRefine: Reconcile, Start reconciling, Add standard service, und diese Adresse.
Beenden mit Strg+C.</translation>
    </message>
    <message>
        <source>The accounts are being indexed; questions wait.</source>
        <translation>Die Kunden werden indiziert; Fragen warten so lange.</translation>
    </message>
    <message>
        <source>Indexed; accounts: %1</source>
        <translation>Indiziert; Kunden: %1</translation>
    </message>
</context>
<context>
    <name>unsnag::MatchService</name>
    <message>
        <source>There is no account with this id.</source>
        <translation>Es gibt keinen Kunden mit dieser Id.</translation>
    </message>
</context>
<context>
    <name>unsnag::NewAccount</name>
    <message>
        <source>Accounts that may be the same</source>
        <translation>Kunden, die derselbe sein können</translation>
    </message>
    <message>
        <source>Create another account although these are alike</source>
        <translation>Trotz dieser ähnlichen einen weiteren Kunden anlegen</translation>
    </message>
    <message>
        <source>This customer will be created in %1, then the replay follows.</source>
        <translation>Dieser Kunde wird in %1 angelegt, dann folgt die Wiederholung.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) of %1 may be this company already.</source>
        <translation>
            <numerusform>%n Kunde von %1 kann schon diese Firma sein.</numerusform>
            <numerusform>%n Kunden von %1 können schon diese Firma sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether it is there already could not be checked: %1</source>
        <translation>Ob er schon da ist, ließ sich nicht prüfen: %1</translation>
    </message>
    <message>
        <source>e  Create it unchecked</source>
        <translation>e  Ungeprüft anlegen</translation>
    </message>
    <message>
        <source>e  None of these is meant: create another one</source>
        <translation>e  Keiner davon ist gemeint: einen weiteren anlegen</translation>
    </message>
    <message>
        <source>Looking whether it is there already…</source>
        <translation>Es wird gesucht, ob er schon da ist…</translation>
    </message>
    <message>
        <source>E first: create it unchecked</source>
        <translation>Erst E: ungeprüft anlegen</translation>
    </message>
    <message>
        <source>E first: none of these is meant</source>
        <translation>Erst E: keiner davon ist gemeint</translation>
    </message>
    <message>
        <source>No such customer in %1 yet</source>
        <translation>Noch kein solcher Kunde in %1</translation>
    </message>
    <message>
        <source>Another company than %1</source>
        <translation>Eine andere Firma als %1</translation>
    </message>
    <message numerus="yes">
        <source>Another company than %1 and %n other(s)</source>
        <translation>
            <numerusform>Eine andere Firma als %1 und %n weitere</numerusform>
            <numerusform>Eine andere Firma als %1 und %n weitere</numerusform>
        </translation>
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
    <name>unsnag::OwnerPane</name>
    <message>
        <source>not accepted: it does not run</source>
        <translation>nicht angenommen: läuft nicht</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>version %1 only: it changed since and does not run</source>
        <translation>nur Version %1: seither geändert, läuft nicht</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Flows and their owners</source>
        <translation>Abläufe und ihre Zuständigen</translation>
    </message>
    <message>
        <source>Accept runbook and SLA</source>
        <translation>Runbook und SLA annehmen</translation>
    </message>
    <message>
        <source>Choose a flow first.</source>
        <translation>Erst einen Ablauf wählen.</translation>
    </message>
    <message>
        <source>It is accepted as it is.</source>
        <translation>So ist er schon angenommen.</translation>
    </message>
    <message>
        <source>It is being recorded.</source>
        <translation>Wird festgehalten.</translation>
    </message>
    <message>
        <source>Accepted by %1. The flow runs.</source>
        <translation>Angenommen von %1. Der Ablauf läuft.</translation>
    </message>
</context>
<context>
    <name>unsnag::PauseCommand</name>
    <message>
        <source>Lets the engine, or the traffic with one connection, rest.</source>
        <translation>Hält die Verarbeitung oder den Verkehr mit einer Verbindung an.</translation>
    </message>
    <message>
        <source>the connection; without it the whole engine</source>
        <translation>die Verbindung; ohne sie die ganze Verarbeitung</translation>
    </message>
    <message>
        <source>reason, for the audit log</source>
        <translation>Begründung, für das Prüfprotokoll</translation>
    </message>
    <message>
        <source>It rests until: unsnag-cli resume</source>
        <translation>Angehalten bis: unsnag-cli resume</translation>
    </message>
</context>
<context>
    <name>unsnag::PostmortemCommand</name>
    <message>
        <source>Writes what was learnt from an exception into the runbook of its reason.</source>
        <translation>Schreibt, was aus einer Ausnahme gelernt wurde, in das Runbook ihres Grundes.</translation>
    </message>
    <message>
        <source>text with lines that begin with Cause:, Who: and Avoid:</source>
        <translation>Text mit Zeilen, die mit Cause:, Who: und Avoid: beginnen</translation>
    </message>
    <message>
        <source>what went wrong and why</source>
        <translation>was schiefging und warum</translation>
    </message>
    <message>
        <source>who changed what by hand</source>
        <translation>wer was von Hand geändert hat</translation>
    </message>
    <message>
        <source>what keeps it from happening again</source>
        <translation>was verhindert, dass es wieder geschieht</translation>
    </message>
    <message>
        <source>The postmortem of %1 stands in the runbook of %2, version %3.</source>
        <translation>Die Nachbetrachtung zu %1 steht im Runbook zu %2, Version %3.</translation>
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
    <message>
        <source>Although these are alike</source>
        <translation>Obwohl diese ähnlich sind</translation>
    </message>
    <message>
        <source>kept with the decision</source>
        <translation>bleibt bei der Entscheidung</translation>
    </message>
    <message numerus="yes">
        <source>The same for %n alike exception(s)</source>
        <translation>
            <numerusform>Dasselbe für %n ähnliche Ausnahme</numerusform>
            <numerusform>Dasselbe für %n ähnliche Ausnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>as a bulk run</source>
        <translation>als Sammellauf</translation>
    </message>
    <message>
        <source>with the next pass</source>
        <translation>mit dem nächsten Durchlauf</translation>
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
    <name>unsnag::ProfilePicker</name>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>operating layer</source>
        <translation>Betriebsebene</translation>
    </message>
    <message>
        <source>Which system is it?</source>
        <translation>Welches System ist es?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Search by name, role or what it was tested with</source>
        <translation>Suche nach Name, Rolle oder womit es geprüft wurde</translation>
    </message>
    <message>
        <source>Search systems</source>
        <translation>Systeme suchen</translation>
    </message>
    <message>
        <source>Systems that can be connected</source>
        <translation>Systeme, die verbunden werden können</translation>
    </message>
    <message>
        <source>tested with %1</source>
        <translation>geprüft mit %1</translation>
    </message>
    <message>
        <source>No profile for “%1”. A profile of your own goes into the folder of the workspace.</source>
        <translation>Kein Profil für „%1“. Ein eigenes Profil gehört in den Ordner des Arbeitsbereichs.</translation>
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
    <name>unsnag::ProgressLine</name>
    <message>
        <source>%1: %2 of %3 entries (%4 %)</source>
        <translation>%1: %2 von %3 Einträgen (%4 %)</translation>
    </message>
    <message>
        <source>%1: %2 entries</source>
        <translation>%1: %2 Einträge</translation>
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
    <name>unsnag::ProofView</name>
    <message>
        <source>Hashes of the proof</source>
        <translation>Hashes des Nachweises</translation>
    </message>
    <message>
        <source>A proof shows with a few hashes that entry %1 belongs to the log.</source>
        <translation>Ein Nachweis zeigt mit wenigen Hashes, dass Eintrag %1 zum Protokoll gehört.</translation>
    </message>
    <message>
        <source>Show the proof</source>
        <translation>Nachweis zeigen</translation>
    </message>
    <message>
        <source>Choose an entry to see its proof.</source>
        <translation>Einen Eintrag wählen, um seinen Nachweis zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>The proof holds: entry %1 leads to the root over %2 entries by %n hash(es).</source>
        <translation>
            <numerusform>Der Nachweis trägt: Eintrag %1 führt mit %n Hash zur Wurzel über %2 Einträge.</numerusform>
            <numerusform>Der Nachweis trägt: Eintrag %1 führt mit %n Hashes zur Wurzel über %2 Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>The proof does NOT hold: entry %1 does not lead to the root.</source>
        <translation>Der Nachweis trägt NICHT: Eintrag %1 führt nicht zur Wurzel.</translation>
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
        <source>One line of F.jsonl:</source>
        <translation>Eine Zeile von F.jsonl:</translation>
    </message>
    <message>
        <source>events as JSON Lines, one source record per line, or as CloudEvents; - reads them from stdin</source>
        <translation>Ereignisse als JSON Lines, ein Quelldatensatz je Zeile, oder als CloudEvents; - liest sie von stdin</translation>
    </message>
    <message>
        <source>take each file of a folder and move it to done/ or failed/</source>
        <translation>jede Datei eines Ordners nehmen und nach done/ oder failed/ verschieben</translation>
    </message>
    <message>
        <source>system that plain records of files are from</source>
        <translation>System, aus dem einfache Datensätze von Dateien stammen</translation>
    </message>
    <message>
        <source>flow that plain records of files belong to</source>
        <translation>Ablauf, zu dem einfache Datensätze von Dateien gehören</translation>
    </message>
</context>
<context>
    <name>unsnag::QualityDesk</name>
    <message>
        <source>Reconciling</source>
        <translation>Abgleich läuft</translation>
    </message>
    <message>
        <source>Running a canary</source>
        <translation>Probelauf läuft</translation>
    </message>
    <message>
        <source>Running a synthetic deal</source>
        <translation>Synthetischer Deal läuft</translation>
    </message>
</context>
<context>
    <name>unsnag::QualityPane</name>
    <message>
        <source>✓ passed</source>
        <translation>✓ bestanden</translation>
    </message>
    <message>
        <source>! failed</source>
        <translation>! fehlgeschlagen</translation>
    </message>
    <message>
        <source>– nothing to compare</source>
        <translation>– nichts zu vergleichen</translation>
    </message>
    <message>
        <source>never run</source>
        <translation>nie gelaufen</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 the same, %5 differ, %6 not comparable</source>
        <translation>%1, %2: %3 von %4 gleich, %5 abweichend, %6 nicht vergleichbar</translation>
    </message>
    <message>
        <source>%1, %2: invoice %3 at %4</source>
        <translation>%1, %2: Rechnung %3 bei %4</translation>
    </message>
    <message>
        <source>%1: %2 documents, %3 deals, %4 proofs read; %5 opened</source>
        <translation>%1: %2 Dokumente, %3 Deals, %4 Belege gelesen; %5 eröffnet</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Runbook updates due</source>
        <translation>Fällige Runbook-Einträge</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Runs stored events through validate and map only, and compares.</source>
        <translation>Führt gespeicherte Ereignisse nur durch Prüfen und Zuordnen und vergleicht.</translation>
    </message>
    <message>
        <source>Run a canary</source>
        <translation>Probelauf starten</translation>
    </message>
    <message>
        <source>Synthetic run</source>
        <translation>Synthetischer Lauf</translation>
    </message>
    <message>
        <source>Makes a lead, wins it, invoices it in a test company, confirms it.</source>
        <translation>Legt einen Lead an, gewinnt ihn, berechnet ihn in einer Testgesellschaft, bestätigt ihn.</translation>
    </message>
    <message>
        <source>Run it now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>Looks for orphans, deals that were never billed, and drift.</source>
        <translation>Sucht verwaiste Dokumente, nie berechnete Deals und Abweichungen.</translation>
    </message>
    <message>
        <source>Reconcile now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>fixed by hand, and no entry in the runbook yet</source>
        <translation>von Hand behoben, noch kein Eintrag im Runbook</translation>
    </message>
    <message>
        <source>The workspace is not open yet.</source>
        <translation>Der Arbeitsbereich ist noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>A run is under way; the status line shows it.</source>
        <translation>Ein Lauf ist im Gang; die Statuszeile zeigt ihn.</translation>
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
    <name>unsnag::ReadinessPane</name>
    <message>
        <source>✓ met</source>
        <translation>✓ erfüllt</translation>
    </message>
    <message>
        <source>! missing</source>
        <translation>! fehlt</translation>
    </message>
    <message>
        <source>– not offered</source>
        <translation>– nicht angeboten</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Readiness of the flow</source>
        <translation>Bereitschaft des Ablaufs</translation>
    </message>
    <message>
        <source>Ready to be scaled</source>
        <translation>Bereit zum Ausbau</translation>
    </message>
    <message>
        <source>Not ready: see what is missing</source>
        <translation>Nicht bereit: siehe, was fehlt</translation>
    </message>
</context>
<context>
    <name>unsnag::ReconcileCommand</name>
    <message>
        <source>Searches for orphaned documents, deals that were never billed, and changes by hand.</source>
        <translation>Sucht verwaiste Dokumente, nie berechnete Deals und Änderungen von Hand.</translation>
    </message>
    <message>
        <source>only tell what would be opened; store nothing</source>
        <translation>nur sagen, was eröffnet würde; nichts speichern</translation>
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
        <source>let the replay go ahead of earlier events of the account; needs --why</source>
        <translation>die Wiederholung früheren Ereignissen des Kunden vorgehen lassen; braucht --why</translation>
    </message>
    <message>
        <source>unsnag-cli: %1 waits behind %2 (see: unsnag-cli lane %1)</source>
        <translation>unsnag-cli: %1 wartet hinter %2 (siehe: unsnag-cli lane %1)</translation>
    </message>
</context>
<context>
    <name>unsnag::RerouteCommand</name>
    <message>
        <source>Sends exceptions where the rules of today would send them.</source>
        <translation>Weist Ausnahmen so zu, wie es die heutigen Regeln täten.</translation>
    </message>
    <message>
        <source>which ones, as of list</source>
        <translation>welche, wie bei list</translation>
    </message>
    <message>
        <source>only tell which ones would move</source>
        <translation>nur sagen, welche sich bewegen würden</translation>
    </message>
    <message>
        <source>why they are moved</source>
        <translation>warum sie verschoben werden</translation>
    </message>
    <message>
        <source>--why is needed, or --dry-run</source>
        <translation>--why ist nötig, oder --dry-run</translation>
    </message>
</context>
<context>
    <name>unsnag::ReroutePane</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Is with</source>
        <translation>Ist bei</translation>
    </message>
    <message>
        <source>Would go to</source>
        <translation>Ginge an</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>Stays because</source>
        <translation>Bleibt wegen</translation>
    </message>
    <message>
        <source>What today&apos;s rules would move</source>
        <translation>Was die heutigen Regeln verschieben würden</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>A changed rule never moves what is open already. Here is what the rules of today would do differently.</source>
        <translation>Eine geänderte Regel verschiebt nie, was schon offen ist. Hier steht, was die heutigen Regeln anders täten.</translation>
    </message>
    <message>
        <source>Why they move</source>
        <translation>Warum verschoben wird</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Erneut vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>Move %n exception(s)</source>
        <translation>
            <numerusform>%n Ausnahme verschieben</numerusform>
            <numerusform>%n Ausnahmen verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is where the rules of today want it.</source>
        <translation>Alles ist dort, wo die heutigen Regeln es wollen.</translation>
    </message>
    <message>
        <source>Say why they move.</source>
        <translation>Begründen, warum verschoben wird.</translation>
    </message>
    <message>
        <source>They are being moved.</source>
        <translation>Wird verschoben.</translation>
    </message>
    <message>
        <source>%1 moved, %2 left where they were.</source>
        <translation>%1 verschoben, %2 unverändert.</translation>
    </message>
</context>
<context>
    <name>unsnag::ResolveCommand</name>
    <message>
        <source>Records a decision; its replay follows by itself.</source>
        <translation>Hält eine Entscheidung fest; ihre Wiederholung folgt von selbst.</translation>
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
    <message>
        <source>one of these; --set goes with --action too</source>
        <translation>eines davon; --set geht auch mit --action</translation>
    </message>
    <message>
        <source>an action of the form that `show` prints</source>
        <translation>eine Aktion des Formulars, das `show` ausgibt</translation>
    </message>
    <message>
        <source>a field of the form by its name, or a field of the snapshot by its pointer; may be repeated</source>
        <translation>ein Feld des Formulars mit seinem Namen oder ein Feld der Momentaufnahme mit seinem Pointer; mehrfach möglich</translation>
    </message>
    <message>
        <source>decide the same for the other open exceptions of this company</source>
        <translation>die anderen offenen Ausnahmen dieser Firma mitentscheiden</translation>
    </message>
    <message>
        <source>Whether the account is there already could not be checked: %1</source>
        <translation>Ob der Kunde schon da ist, ließ sich nicht prüfen: %1</translation>
    </message>
    <message>
        <source>May be there already: %1 %2 (score %3)</source>
        <translation>Vielleicht schon da: %1 %2 (Wertung %3)</translation>
    </message>
    <message>
        <source>No other exception is alike.</source>
        <translation>Keine andere Ausnahme ist ähnlich.</translation>
    </message>
    <message>
        <source>The next pass of the engine begins with the alike ones: unsnag-cli run --once</source>
        <translation>Der nächste Durchlauf beginnt mit den ähnlichen: unsnag-cli run --once</translation>
    </message>
</context>
<context>
    <name>unsnag::ResumeCommand</name>
    <message>
        <source>Ends a pause of the engine or of one connection.</source>
        <translation>Beendet das Anhalten der Verarbeitung oder einer Verbindung.</translation>
    </message>
    <message>
        <source>the connection; without it the whole engine</source>
        <translation>die Verbindung; ohne sie die ganze Verarbeitung</translation>
    </message>
    <message>
        <source>reason, for the audit log</source>
        <translation>Begründung, für das Prüfprotokoll</translation>
    </message>
    <message>
        <source>It works again with the next pass.</source>
        <translation>Mit dem nächsten Durchgang geht es weiter.</translation>
    </message>
</context>
<context>
    <name>unsnag::RoleCommand</name>
    <message>
        <source>Keeps the business roles that own flows, with their members.</source>
        <translation>Führt die Rollen, die für Abläufe zuständig sind, mit ihren Mitgliedern.</translation>
    </message>
    <message>
        <source>the roles of the workspace</source>
        <translation>die Rollen des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>adds a role, or gives one another entry</source>
        <translation>legt eine Rolle an oder ändert ihren Eintrag</translation>
    </message>
    <message>
        <source>name of the role: Marketing Ops</source>
        <translation>Name der Rolle: Marketing Ops</translation>
    </message>
    <message>
        <source>a person who acts for it; may be given again; without any: everybody</source>
        <translation>eine Person, die für sie handelt; mehrfach möglich; ohne Angabe: alle</translation>
    </message>
    <message>
        <source>role that gets its overdue items</source>
        <translation>Rolle, die ihre überfälligen Vorgänge bekommt</translation>
    </message>
    <message>
        <source>id of the calendar it works by</source>
        <translation>ID des Kalenders, nach dem sie arbeitet</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>ROLLE</translation>
    </message>
    <message>
        <source>MEMBERS</source>
        <translation>MITGLIEDER</translation>
    </message>
    <message>
        <source>BACKUP</source>
        <translation>VERTRETUNG</translation>
    </message>
    <message>
        <source>CALENDAR</source>
        <translation>KALENDER</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 is a role of this workspace.</source>
        <translation>%1 ist eine Rolle dieses Arbeitsbereichs.</translation>
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
    <message>
        <source>take CloudEvents and webhooks on this port of 127.0.0.1; 0: any free one</source>
        <translation>CloudEvents und Webhooks auf diesem Port von 127.0.0.1 annehmen; 0: ein freier</translation>
    </message>
    <message>
        <source>append the log to a file, opened anew on SIGHUP, instead of stderr</source>
        <translation>das Log an eine Datei anhängen, bei SIGHUP neu geöffnet, statt an stderr</translation>
    </message>
</context>
<context>
    <name>unsnag::RunbookCommand</name>
    <message>
        <source>Shows and edits the runbooks, one per reason code.</source>
        <translation>Zeigt und bearbeitet die Runbooks, eines je Grund.</translation>
    </message>
    <message>
        <source>all reasons with their active version</source>
        <translation>alle Gründe mit ihrer gültigen Version</translation>
    </message>
    <message>
        <source>the text of a runbook</source>
        <translation>der Text eines Runbooks</translation>
    </message>
    <message>
        <source>stores a new version</source>
        <translation>speichert eine neue Version</translation>
    </message>
    <message>
        <source>the versions of a runbook</source>
        <translation>die Versionen eines Runbooks</translation>
    </message>
    <message>
        <source>reason code, as missing_account</source>
        <translation>Grund, wie missing_account</translation>
    </message>
    <message>
        <source>an older version; 0 is the built-in one</source>
        <translation>eine ältere Version; 0 ist die mitgelieferte</translation>
    </message>
    <message>
        <source>Markdown file with the new text</source>
        <translation>Markdown-Datei mit dem neuen Text</translation>
    </message>
    <message>
        <source>the reason for the change</source>
        <translation>der Grund der Änderung</translation>
    </message>
    <message>
        <source>version the text was made from; refused where another one is active</source>
        <translation>Version, aus der der Text entstand; abgelehnt, wenn eine andere gilt</translation>
    </message>
    <message>
        <source>No runbook has been written for %1 yet.</source>
        <translation>Zu %1 gibt es noch kein Runbook.</translation>
    </message>
    <message>
        <source>The runbook of %1 is now version %2.</source>
        <translation>Das Runbook zu %1 hat jetzt Version %2.</translation>
    </message>
</context>
<context>
    <name>unsnag::RunbookPane</name>
    <message>
        <source>as shipped</source>
        <translation>wie mitgeliefert</translation>
    </message>
    <message>
        <source>version %1 by %2, %3: %4</source>
        <translation>Version %1 von %2, %3: %4</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Runbooks</source>
        <translation>Runbooks</translation>
    </message>
    <message>
        <source>Store as a new version</source>
        <translation>Als neue Version speichern</translation>
    </message>
    <message>
        <source>Text of the runbook, Markdown</source>
        <translation>Text des Runbooks, Markdown</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Warum geändert wird</translation>
    </message>
    <message>
        <source>The text is as it was.</source>
        <translation>Der Text ist unverändert.</translation>
    </message>
    <message>
        <source>Say why it changes.</source>
        <translation>Begründen, warum geändert wird.</translation>
    </message>
    <message>
        <source>It is being stored.</source>
        <translation>Wird gespeichert.</translation>
    </message>
    <message>
        <source>Meanwhile %1 stored version %2. Compare, then store again.</source>
        <translation>Inzwischen hat %1 Version %2 gespeichert. Vergleichen, dann erneut speichern.</translation>
    </message>
    <message>
        <source>Stored as version %1.</source>
        <translation>Als Version %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>unsnag::SamplePane</name>
    <message>
        <source>Stratum</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Draw a sample</source>
        <translation>Stichprobe ziehen</translation>
    </message>
    <message>
        <source>Exceptions of the sample</source>
        <translation>Ausnahmen der Stichprobe</translation>
    </message>
    <message>
        <source>Name a seed, so that it can be drawn again.</source>
        <translation>Einen Startwert nennen, damit sie wieder gezogen werden kann.</translation>
    </message>
    <message>
        <source>Exceptions to draw</source>
        <translation>Zu ziehende Ausnahmen</translation>
    </message>
    <message>
        <source>Seed: any words or figures</source>
        <translation>Startwert: beliebige Wörter oder Ziffern</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same number and seed always draw the same, stratified by amount.</source>
        <translation>Dieselbe Anzahl und derselbe Startwert ziehen immer dasselbe, geschichtet nach Betrag.</translation>
    </message>
    <message>
        <source>Nothing was drawn yet. Entries of what is drawn are marked in the list.</source>
        <translation>Noch wurde nichts gezogen. Einträge zu dem, was gezogen wird, sind in der Liste markiert.</translation>
    </message>
    <message>
        <source>It is being drawn.</source>
        <translation>Sie wird gerade gezogen.</translation>
    </message>
    <message>
        <source>%1 of %2 exceptions, seed “%3”: in each stratum of amounts those whose SHA-256 of &quot;seed:exception&quot; comes first.</source>
        <translation>%1 von %2 Ausnahmen, Startwert „%3“: in jeder Schicht der Beträge jene, deren SHA-256 von „Startwert:Ausnahme“ zuerst kommt.</translation>
    </message>
    <message>
        <source>The log opens no exceptions.</source>
        <translation>Das Protokoll eröffnet keine Ausnahmen.</translation>
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
    <name>unsnag::SearchBanner</name>
    <message>
        <source>The search failed: %1</source>
        <translation>Die Suche ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Create new…</source>
        <translation>Neu anlegen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Pull now</source>
        <translation>Jetzt abrufen</translation>
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
    <message>
        <source>No runbook has been written for this reason yet.</source>
        <translation>Zu diesem Grund gibt es noch kein Runbook.</translation>
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
    <name>unsnag::SlaCommand</name>
    <message>
        <source>Tells when exceptions are due, and why then.</source>
        <translation>Sagt, wann Ausnahmen fällig sind und warum dann.</translation>
    </message>
    <message>
        <source>what is wanted, as of list</source>
        <translation>was gesucht wird, wie bei list</translation>
    </message>
    <message>
        <source>only this one, with every span that was counted and every pause</source>
        <translation>nur diese, mit jeder gezählten Zeitspanne und jeder Pause</translation>
    </message>
    <message>
        <source>rows at most</source>
        <translation>höchstens so viele Zeilen</translation>
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
    <message>
        <source>read only: the engine runs elsewhere</source>
        <translation>nur lesend: die Verarbeitung läuft anderswo</translation>
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
    <message>
        <source>ask the ERP for open orders and balances of the candidates</source>
        <translation>das ERP nach offenen Aufträgen und Salden der Kandidaten fragen</translation>
    </message>
    <message>
        <source>how each would stand if this field, such as tax_id, were the same</source>
        <translation>wie jeder stünde, wenn dieses Feld, etwa tax_id, übereinstimmte</translation>
    </message>
    <message>
        <source>asks the services of reconciliation.json too</source>
        <translation>fragt auch die Dienste aus reconciliation.json</translation>
    </message>
</context>
<context>
    <name>unsnag::SyntheticCommand</name>
    <message>
        <source>Makes a lead in a test company, progresses it to an invoice and confirms it.</source>
        <translation>Legt in einer Testgesellschaft einen Lead an, führt ihn bis zur Rechnung und bestätigt ihn.</translation>
    </message>
    <message>
        <source>how the last one ended</source>
        <translation>wie der letzte endete</translation>
    </message>
    <message>
        <source>No synthetic run was made yet. See: unsnag-cli synthetic</source>
        <translation>Noch gab es keinen synthetischen Lauf. Siehe: unsnag-cli synthetic</translation>
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
<context>
    <name>unsnag::VerdictCard</name>
    <message>
        <source>Verify with it</source>
        <translation>Damit prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Key line you have from elsewhere</source>
        <translation>Schlüsselzeile von anderswo</translation>
    </message>
    <message>
        <source> %1 %</source>
        <translation> %1 %</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>What is read meanwhile is not verified yet.</source>
        <translation>Was inzwischen gelesen wird, ist noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Could not be verified</source>
        <translation>Konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
    <message>
        <source>What comes after that place was not checked.</source>
        <translation>Was nach dieser Stelle kommt, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Key lines of the log and of its witnesses, and files of key lines or of certificates of time stamps (PEM), with blanks between them</source>
        <translation>Schlüsselzeilen des Protokolls und seiner Zeugen, und Dateien mit Schlüsselzeilen oder mit Zertifikaten von Zeitstempeln (PEM), durch Leerzeichen getrennt</translation>
    </message>
</context>
<context>
    <name>unsnag::Waterfall</name>
    <message>
        <source>How the evidence adds up</source>
        <translation>Wie sich die Belege summieren</translation>
    </message>
</context>
<context>
    <name>unsnag::WordPairs</name>
    <message>
        <source>%1: only in the record</source>
        <translation>%1: nur im Datensatz</translation>
    </message>
    <message>
        <source>%1: only in the account</source>
        <translation>%1: nur beim Kunden</translation>
    </message>
    <message>
        <source>The names word by word</source>
        <translation>Die Namen Wort für Wort</translation>
    </message>
</context>
</TS>
