<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>LookMenu</name>
    <message>
        <source>&amp;Bigger text</source>
        <translation>Größerer Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Übliche Textgröße</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Hoher Kontrast</translation>
    </message>
    <message>
        <source>Rising and fa&amp;lling</source>
        <translation>&amp;Steigend und fallend</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>D&amp;ichte</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
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
        <source>Black on white or white on black, with strong edges.</source>
        <translation>Schwarz auf Weiß oder Weiß auf Schwarz, mit kräftigen Kanten.</translation>
    </message>
    <message>
        <source>Rising and falling</source>
        <translation>Steigend und fallend</translation>
    </message>
    <message>
        <source>Arrows and signs tell it too.</source>
        <translation>Pfeile und Vorzeichen sagen es auch.</translation>
    </message>
    <message>
        <source>Green and red</source>
        <translation>Grün und Rot</translation>
    </message>
    <message>
        <source>Blue and orange</source>
        <translation>Blau und Orange</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Compact shows more rows.</source>
        <translation>Kompakt zeigt mehr Zeilen.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Let a changed price glow for a moment</source>
        <translation>Geänderte Kurse kurz aufleuchten lassen</translation>
    </message>
    <message>
        <source>Show notifications on the desktop</source>
        <translation>Benachrichtigungen auf dem Desktop zeigen</translation>
    </message>
    <message>
        <source>Show what was said in them</source>
        <translation>Darin zeigen, was gesagt wurde</translation>
    </message>
    <message>
        <source>Off: only who wrote, and where.</source>
        <translation>Aus: nur, wer geschrieben hat und wo.</translation>
    </message>
    <message>
        <source>Play a soft sound</source>
        <translation>Einen leisen Ton spielen</translation>
    </message>
    <message>
        <source>Do not disturb every day</source>
        <translation>Jeden Tag nicht stören</translation>
    </message>
    <message>
        <source>Nothing is shown or heard in these hours; counts go on.</source>
        <translation>In diesen Stunden wird nichts gezeigt und gespielt; gezählt wird weiter.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>May be on the next day.</source>
        <translation>Kann am nächsten Tag liegen.</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>Ein Symbol im Infobereich zeigen</translation>
    </message>
    <message>
        <source>With the count of what is unread, where the desktop has a tray.</source>
        <translation>Mit der Zahl des Ungelesenen, wo der Desktop einen Infobereich hat.</translation>
    </message>
    <message>
        <source>Stay in the tray when the last window is closed</source>
        <translation>Beim Schließen des letzten Fensters im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Where the desktop has no tray, closing the last window quits.</source>
        <translation>Wo der Desktop keinen Infobereich hat, beendet das Schließen des letzten Fensters das Programm.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Fold many arrivals and departures into one line</source>
        <translation>Viele Ankünfte und Abgänge in einer Zeile zusammenfassen</translation>
    </message>
    <message>
        <source>A click on the line opens it.</source>
        <translation>Ein Klick auf die Zeile klappt sie auf.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 Stunden</translation>
    </message>
    <message>
        <source>Lines of one person share a name for</source>
        <translation>Zeilen derselben Person teilen sich den Namen für</translation>
    </message>
    <message>
        <source>At 0 every line has its name.</source>
        <translation>Bei 0 hat jede Zeile ihren Namen.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Check spelling in</source>
        <translation>Rechtschreibung prüfen in</translation>
    </message>
    <message>
        <source>By the dictionaries of hunspell that are installed.</source>
        <translation>Mit den installierten Wörterbüchern von hunspell.</translation>
    </message>
    <message>
        <source>Show curves of the last prices where there is room</source>
        <translation>Kurven der letzten Kurse zeigen, wo Platz ist</translation>
    </message>
    <message>
        <source>The menu of a list&apos;s header shows and hides each column.</source>
        <translation>Das Menü des Listenkopfs zeigt und verbirgt jede Spalte.</translation>
    </message>
    <message>
        <source>Open the windows of the last time again</source>
        <translation>Die Fenster vom letzten Mal wieder öffnen</translation>
    </message>
    <message>
        <source>Rooms, watch lists and symbols in windows of their own, where they stood. The main window always comes back.</source>
        <translation>Räume, Kurslisten und Symbole in eigenen Fenstern, wo sie standen. Das Hauptfenster kommt immer wieder.</translation>
    </message>
    <message>
        <source>Start minimised</source>
        <translation>Minimiert starten</translation>
    </message>
    <message>
        <source>In the tray, if the last window stays there when it is closed.</source>
        <translation>Im Infobereich, wenn das letzte Fenster beim Schließen dort bleibt.</translation>
    </message>
    <message>
        <source>For lines that name you and for direct messages. Each room&apos;s bell says what else.</source>
        <translation>Für Zeilen, die Sie nennen, und Direktnachrichten. Die Glocke jedes Raums sagt, was noch.</translation>
    </message>
    <message>
        <source>dark light night colours</source>
        <translation>dunkel hell nacht farben</translation>
    </message>
    <message>
        <source>accessibility eyes readable</source>
        <translation>barrierefrei augen lesbar</translation>
    </message>
    <message>
        <source>colours colour-blind gains losses</source>
        <translation>farben farbenblind gewinn verlust</translation>
    </message>
    <message>
        <source>spacing size compact row height</source>
        <translation>abstand größe kompakt zeilenhöhe</translation>
    </message>
    <message>
        <source>font zoom bigger smaller</source>
        <translation>schrift zoom größer kleiner</translation>
    </message>
    <message>
        <source>time format am pm</source>
        <translation>zeit format uhrzeit</translation>
    </message>
    <message>
        <source>group names minutes</source>
        <translation>gruppieren namen minuten</translation>
    </message>
    <message>
        <source>join leave collapse hide</source>
        <translation>kommen gehen einklappen ausblenden</translation>
    </message>
    <message>
        <source>dictionary language typos</source>
        <translation>wörterbuch sprache tippfehler rechtschreibung</translation>
    </message>
    <message>
        <source>flash blink highlight</source>
        <translation>aufleuchten blinken hervorheben</translation>
    </message>
    <message>
        <source>chart graph spark line</source>
        <translation>diagramm graph kurve</translation>
    </message>
    <message>
        <source>popup alert mute</source>
        <translation>popup meldung stumm</translation>
    </message>
    <message>
        <source>preview privacy content</source>
        <translation>vorschau privat inhalt</translation>
    </message>
    <message>
        <source>mute quiet silent noise ring</source>
        <translation>stumm leise ruhe ton klingeln</translation>
    </message>
    <message>
        <source>quiet hours mute silence night</source>
        <translation>ruhezeit stumm stille nacht</translation>
    </message>
    <message>
        <source>session reopen remember</source>
        <translation>sitzung wieder öffnen merken</translation>
    </message>
    <message>
        <source>startup hidden background</source>
        <translation>autostart versteckt hintergrund</translation>
    </message>
    <message>
        <source>system tray badge</source>
        <translation>infobereich taskleiste zähler</translation>
    </message>
    <message>
        <source>background quit exit</source>
        <translation>hintergrund beenden schließen</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>übersetzung</translation>
    </message>
    <message>
        <source>Where the feed tells it.</source>
        <translation>Wo die Quelle sie nennt.</translation>
    </message>
    <message>
        <source>Show volume at the foot of a chart</source>
        <translation>Volumen am Fuß der Kurven zeigen</translation>
    </message>
    <message>
        <source>traded bars candles</source>
        <translation>Volumen gehandelt Balken Kerzen</translation>
    </message>
    <message>
        <source>Show a price that moves on and on</source>
        <translation>Einen Kurs, der sich ständig bewegt, zeigen</translation>
    </message>
    <message>
        <source>A price that has rested is shown at once. Seldom is easier to read and spares the processor.</source>
        <translation>Ein Kurs, der geruht hat, wird sofort gezeigt. Seltener liest sich leichter und schont den Prozessor.</translation>
    </message>
    <message>
        <source>4 times a second</source>
        <translation>4-mal in der Sekunde</translation>
    </message>
    <message>
        <source>10 times a second</source>
        <translation>10-mal in der Sekunde</translation>
    </message>
    <message>
        <source>30 times a second</source>
        <translation>30-mal in der Sekunde</translation>
    </message>
    <message>
        <source>refresh rate updates calm fast</source>
        <translation>Aktualisierung Takt ruhig schnell Bildrate</translation>
    </message>
    <message>
        <source>Words that call you</source>
        <translation>Wörter, die Sie rufen</translation>
    </message>
    <message>
        <source>Separated by commas: a line that holds one counts as one that names you.</source>
        <translation>Durch Kommas getrennt: Eine Zeile mit einem davon zählt wie eine, die Sie nennt.</translation>
    </message>
    <message>
        <source>highlight mention keyword ping</source>
        <translation>hervorheben Erwähnung Stichwort Schlagwort</translation>
    </message>
    <message>
        <source>Ignored people</source>
        <translation>Ignorierte Personen</translation>
    </message>
    <message>
        <source>Of all windows, once they are opened anew.</source>
        <translation>Aller Fenster, sobald sie neu geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>outcry</name>
    <message>
        <source>Chat and live prices. Without URL it goes to the server of the last time, or asks.

Environment: OUTCRY_SERVER, OUTCRY_NICK, OUTCRY_CLIENT_SETTINGS; options win.</source>
        <translation>Chat und Live-Kurse. Ohne URL geht es zum Server vom letzten Mal, oder es wird gefragt.

Umgebung: OUTCRY_SERVER, OUTCRY_NICK, OUTCRY_CLIENT_SETTINGS; Optionen haben Vorrang.</translation>
    </message>
    <message>
        <source>Show this and end.</source>
        <translation>Dies anzeigen und enden.</translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation>Die Version anzeigen und enden.</translation>
    </message>
    <message>
        <source>The name others see.</source>
        <translation>Der Name, den andere sehen.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Keep settings in this file.</source>
        <translation>Einstellungen in dieser Datei behalten.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>The server: desk.example, 192.168.1.5:8181 or ws://desk.example/ws.</source>
        <translation>Der Server: desk.example, 192.168.1.5:8181 oder ws://desk.example/ws.</translation>
    </message>
    <message>
        <source>One server at a time: &quot;%1&quot; is too much. More windows are opened with Ctrl+N.</source>
        <translation>Ein Server auf einmal: „%1“ ist zu viel. Weitere Fenster öffnet Strg+N.</translation>
    </message>
    <message>
        <source>; did you mean --%1?</source>
        <translation>; war --%1 gemeint?</translation>
    </message>
    <message>
        <source>; --help lists the options</source>
        <translation>; --help nennt die Optionen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option%2</source>
        <translation>„%1“ ist keine Option%2</translation>
    </message>
    <message>
        <source>there is no option %1%2</source>
        <translation>es gibt keine Option %1%2</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 nimmt keinen Wert</translation>
    </message>
    <message>
        <source>%1 needs a value, such as %1 %2</source>
        <translation>%1 braucht einen Wert, etwa %1 %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not NAME=VALUE</source>
        <translation>%1: „%2“ ist nicht NAME=WERT</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a section, such as [%3]</source>
        <translation>%1: „%2“ ist kein Abschnitt wie [%3]</translation>
    </message>
    <message>
        <source>%1: the section [%2] means nothing here and is left out</source>
        <translation>%1: der Abschnitt [%2] bedeutet hier nichts und wird ausgelassen</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; means nothing here and is left out</source>
        <translation>%1: „%2“ bedeutet hier nichts und wird ausgelassen</translation>
    </message>
    <message>
        <source>%1 is not a settings file: it is no UTF-8 text</source>
        <translation>%1 ist keine Einstellungsdatei: es ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>Where to listen; again for more. Without ADDRESS only this machine can come; 0.0.0.0:8181 lets everybody in. With =DOOR the port&apos;s root path belongs to that door: 7777=tutorial. 127.0.0.1:8181 unless said.</source>
        <translation>Wo gehört wird; mehrfach für mehrere. Ohne ADRESSE kommt nur dieser Rechner hinein; 0.0.0.0:8181 lässt alle ein. Mit =EINGANG gehört der Wurzelpfad des Ports diesem Eingang: 7777=tutorial. Ohne Angabe 127.0.0.1:8181.</translation>
    </message>
    <message>
        <source>Where prices come from; again for more; none for no prices. random_walk unless said.</source>
        <translation>Woher die Kurse kommen; mehrfach für mehrere; none für keine. Ohne Angabe random_walk.</translation>
    </message>
    <message>
        <source>What one client may cost; again for more; off lifts. In the settings file also a section [limits].</source>
        <translation>Was ein Client kosten darf; mehrfach für mehrere; off hebt auf. In der Einstellungsdatei auch ein Abschnitt [limits].</translation>
    </message>
    <message>
        <source>Threads that serve clients, 1 to 64; 1 unless said.</source>
        <translation>Threads, die Clients bedienen, 1 bis 64; ohne Angabe 1.</translation>
    </message>
    <message>
        <source>What the server calls itself; Outcry unless said.</source>
        <translation>Wie sich der Server nennt; ohne Angabe Outcry.</translation>
    </message>
    <message>
        <source>Read this settings file instead of the usual one.</source>
        <translation>Diese Einstellungsdatei statt der üblichen lesen.</translation>
    </message>
    <message>
        <source>Log warnings and failures only.</source>
        <translation>Nur Warnungen und Fehler protokollieren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a door; there are %2</source>
        <translation>„%1“ ist kein Eingang; es gibt %2</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 ist zweimal angegeben</translation>
    </message>
    <message>
        <source>at most %1 addresses</source>
        <translation>höchstens %1 Adressen</translation>
    </message>
    <message>
        <source>&quot;none&quot; stands alone, but there are %1 feeds</source>
        <translation>„none“ steht allein, aber es gibt %1 Kursquellen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a feed; there are %2, or none</source>
        <translation>„%1“ ist keine Kursquelle; es gibt %2, oder none</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of threads from 1 to %2</source>
        <translation>„%1“ ist keine Anzahl von Threads von 1 bis %2</translation>
    </message>
    <message>
        <source>a name has 1 to %1 characters and no line ends</source>
        <translation>ein Name hat 1 bis %1 Zeichen und keine Zeilenenden</translation>
    </message>
    <message>
        <source>a file is missing, such as --settings server.ini</source>
        <translation>eine Datei fehlt, etwa --settings server.ini</translation>
    </message>
    <message>
        <source>--verbose and --quiet exclude each other</source>
        <translation>--verbose und --quiet schließen sich aus</translation>
    </message>
    <message>
        <source>Doors (for --listen PORT=DOOR):</source>
        <translation>Eingänge (für --listen PORT=EINGANG):</translation>
    </message>
    <message>
        <source>Feeds:</source>
        <translation>Kursquellen:</translation>
    </message>
    <message>
        <source>Limits, as they are unless said:</source>
        <translation>Grenzen, wie sie ohne Angabe sind:</translation>
    </message>
    <message>
        <source>Usage: %1 [OPTIONS]</source>
        <translation>Aufruf: %1 [OPTIONEN]</translation>
    </message>
    <message>
        <source>A server for chat and live prices.</source>
        <translation>Ein Server für Chat und Live-Kurse.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>SIGINT and SIGTERM end the server in good order, a second one at once. Exit codes: 0 ended in good order, 1 ended with clients still open, 2 could not start.</source>
        <translation>SIGINT und SIGTERM beenden den Server ordentlich, ein zweites sofort. Rückgabewerte: 0 ordentlich beendet, 1 mit noch offenen Clients beendet, 2 konnte nicht starten.</translation>
    </message>
    <message>
        <source>the settings file %1 %2</source>
        <translation>die Einstellungsdatei %1 %2</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>is larger than 1 MiB</source>
        <translation>ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>may have %1 characters at most</source>
        <translation>darf höchstens %1 Zeichen haben</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a UUID without braces</source>
        <translation>muss eine UUID ohne Klammern sein</translation>
    </message>
    <message>
        <source>must be an array</source>
        <translation>muss ein Array sein</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must hold texts only</source>
        <translation>darf nur Texte enthalten</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>muss eines von diesen sein: %1</translation>
    </message>
    <message>
        <source>must be a room&apos;s name: 1 to 32 letters, digits, - or _</source>
        <translation>muss der Name eines Raums sein: 1 bis 32 Buchstaben, Ziffern, - oder _</translation>
    </message>
    <message>
        <source>must be a symbol: 1 to 24 letters, digits or . - _ : = ^ / + !</source>
        <translation>muss ein Symbol sein: 1 bis 24 Buchstaben, Ziffern oder . - _ : = ^ / + !</translation>
    </message>
    <message>
        <source>must be a decimal number in quotation marks</source>
        <translation>muss eine Dezimalzahl in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>The JSON is nested deeper than %1 levels.</source>
        <translation>Das JSON ist tiefer als %1 Ebenen geschachtelt.</translation>
    </message>
    <message>
        <source>This is not JSON: %1 at byte %2.</source>
        <translation>Das ist kein JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>A message must be one JSON object.</source>
        <translation>Eine Nachricht muss genau ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>The server began anew; what stands above is kept here only.</source>
        <translation>Der Server hat neu begonnen; was darüber steht, gibt es nur noch hier.</translation>
    </message>
    <message>
        <source>One line was missed; the server no longer has it.</source>
        <translation>Eine Zeile wurde verpasst; der Server hat sie nicht mehr.</translation>
    </message>
    <message>
        <source>%1 lines were missed; the server no longer has them.</source>
        <translation>%1 Zeilen wurden verpasst; der Server hat sie nicht mehr.</translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation>%1 ist gekommen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 ist gegangen</translation>
    </message>
    <message>
        <source>%1 is now known as %2</source>
        <translation>%1 heißt jetzt %2</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <translation>%1, noch nicht gesendet</translation>
    </message>
    <message>
        <source>%1, not sent: %2</source>
        <translation>%1, nicht gesendet: %2</translation>
    </message>
    <message>
        <source>A name has no spaces.</source>
        <translation>Ein Name hat keine Leerzeichen.</translation>
    </message>
    <message>
        <source>A name has only visible characters.</source>
        <translation>Ein Name hat nur sichtbare Zeichen.</translation>
    </message>
    <message>
        <source>A name needs at least one character.</source>
        <translation>Ein Name braucht mindestens ein Zeichen.</translation>
    </message>
    <message>
        <source>A name has at most 32 characters.</source>
        <translation>Ein Name hat höchstens 32 Zeichen.</translation>
    </message>
    <message>
        <source>A name does not begin with / # @ or $.</source>
        <translation>Ein Name beginnt nicht mit / # @ oder $.</translation>
    </message>
    <message>
        <source>A name has letters under its accents, and few accents on each.</source>
        <translation>Ein Name hat Buchstaben unter seinen Akzenten, und an jedem nur wenige.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a price</source>
        <translation>„%1“ ist kein Kurs</translation>
    </message>
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
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>stale %1</source>
        <translation>veraltet %1</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>%1 rising</source>
        <translation>%1 steigend</translation>
    </message>
    <message>
        <source>%1 falling</source>
        <translation>%1 fallend</translation>
    </message>
    <message>
        <source>%1: %2, price of %3 from %4</source>
        <translation>%1: %2, Kurs von %3 aus %4</translation>
    </message>
    <message>
        <source>No new price for %1</source>
        <translation>Kein neuer Kurs seit %1</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no topic; topics look like room/lobby, quotes/ACME or quotes/*</source>
        <translation>„%1“ ist kein Thema; Themen sehen aus wie room/lobby, quotes/ACME oder quotes/*</translation>
    </message>
    <message>
        <source>must hold objects only</source>
        <translation>darf nur Objekte enthalten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no event of %2.</source>
        <translation>„%1“ ist kein Ereignis von %2.</translation>
    </message>
    <message>
        <source>must hold topics of prices: quotes/ACME or quotes/*</source>
        <translation>darf nur Kursthemen enthalten: quotes/ACME oder quotes/*</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no request of %2.</source>
        <translation>„%1“ ist keine Anfrage von %2.</translation>
    </message>
    <message>
        <source>%1 lines are waiting for the server already; this one was not taken. Wait until you are online again.</source>
        <translation>%1 Zeilen warten schon auf den Server; diese wurde nicht angenommen. Warten Sie, bis Sie wieder online sind.</translation>
    </message>
    <message>
        <source>Type the address of a server, for example desk.example:8181</source>
        <translation>Geben Sie die Adresse eines Servers ein, zum Beispiel desk.example:8181</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address; addresses look like desk.example, desk.example:8181 or ws://desk.example:8181/ws</source>
        <translation>„%1“ ist keine Adresse; Adressen sehen aus wie desk.example, desk.example:8181 oder ws://desk.example:8181/ws</translation>
    </message>
    <message>
        <source>&quot;%1&quot; addresses are not for chatting; use ws:// or wss://</source>
        <translation>„%1“-Adressen sind nicht zum Chatten; nehmen Sie ws:// oder wss://</translation>
    </message>
    <message>
        <source>An address must hold no user name or password</source>
        <translation>Eine Adresse darf weder Benutzernamen noch Kennwort enthalten</translation>
    </message>
    <message>
        <source>An address must hold no &apos;#&apos;</source>
        <translation>Eine Adresse darf kein „#“ enthalten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a room. Use 1 to 32 letters, digits, - and _, like #lobby.</source>
        <translation>„%1“ ist kein Name für einen Raum. Erlaubt sind 1 bis 32 Buchstaben, Ziffern, - und _, wie #lobby.</translation>
    </message>
    <message>
        <source>You are not in #%1. Join it first with /join %1.</source>
        <translation>Sie sind nicht in #%1. Betreten Sie ihn zuerst mit /join %1.</translation>
    </message>
    <message>
        <source>You are in %1 rooms. Leave one first with /part.</source>
        <translation>Sie sind in %1 Räumen. Verlassen Sie zuerst einen mit /part.</translation>
    </message>
    <message>
        <source>This server has no space for another room. Join one that exists.</source>
        <translation>Dieser Server hat keinen Platz für einen weiteren Raum. Betreten Sie einen vorhandenen.</translation>
    </message>
    <message>
        <source>There is no room &quot;%1&quot;.</source>
        <translation>Es gibt keinen Raum „%1“.</translation>
    </message>
    <message>
        <source>There is nothing to say.</source>
        <translation>Es gibt nichts zu sagen.</translation>
    </message>
    <message>
        <source>Nobody here is called %1. /who shows who is here.</source>
        <translation>Hier heißt niemand %1. /who zeigt, wer da ist.</translation>
    </message>
    <message>
        <source>That was too fast. Wait %1 s and send it again.</source>
        <translation>Das war zu schnell. Warten Sie %1 s und senden Sie es noch einmal.</translation>
    </message>
    <message>
        <source>You went on writing too fast. Come back more slowly.</source>
        <translation>Sie haben weiter zu schnell geschrieben. Kommen Sie in Ruhe wieder.</translation>
    </message>
    <message>
        <source>The key of a line has at most 64 characters.</source>
        <translation>Der Schlüssel einer Zeile hat höchstens 64 Zeichen.</translation>
    </message>
    <message>
        <source>That line is too long: at most %1 bytes are allowed. Send it in parts.</source>
        <translation>Diese Zeile ist zu lang: höchstens %1 Byte sind erlaubt. Senden Sie sie in Teilen.</translation>
    </message>
    <message>
        <source>No command /%1. /help lists all.</source>
        <translation>Kein Befehl /%1. /help nennt alle.</translation>
    </message>
    <message>
        <source>No command /%1. Did you mean /%2? /help lists all.</source>
        <translation>Kein Befehl /%1. War /%2 gemeint? /help nennt alle.</translation>
    </message>
    <message>
        <source>Something is missing. Type %1</source>
        <translation>Etwas fehlt. Geben Sie %1 ein</translation>
    </message>
    <message>
        <source>A line that begins with // says a line that begins with /.</source>
        <translation>Eine Zeile, die mit // beginnt, sagt eine Zeile, die mit / beginnt.</translation>
    </message>
    <message>
        <source>[command]</source>
        <translation>[Befehl]</translation>
    </message>
    <message>
        <source>List the commands, or explain one</source>
        <translation>Die Befehle auflisten oder einen erklären</translation>
    </message>
    <message>
        <source>&lt;room&gt;</source>
        <translation>&lt;Raum&gt;</translation>
    </message>
    <message>
        <source>Go into a room, or open a new one</source>
        <translation>Einen Raum betreten oder einen neuen öffnen</translation>
    </message>
    <message>
        <source>&lt;text&gt;</source>
        <translation>&lt;Text&gt;</translation>
    </message>
    <message>
        <source>Say what you do, like &quot;/me waves&quot;</source>
        <translation>Sagen, was Sie tun, wie „/me winkt“</translation>
    </message>
    <message>
        <source>&lt;name&gt; &lt;text&gt;</source>
        <translation>&lt;Name&gt; &lt;Text&gt;</translation>
    </message>
    <message>
        <source>Say something to one person only</source>
        <translation>Einer Person allein etwas sagen</translation>
    </message>
    <message>
        <source>&lt;name&gt;</source>
        <translation>&lt;Name&gt;</translation>
    </message>
    <message>
        <source>Take another name</source>
        <translation>Einen anderen Namen annehmen</translation>
    </message>
    <message>
        <source>Which room? Type /part &lt;room&gt;</source>
        <translation>Welcher Raum? Geben Sie /part &lt;Raum&gt; ein</translation>
    </message>
    <message>
        <source>[room]</source>
        <translation>[Raum]</translation>
    </message>
    <message>
        <source>Leave this room, or another</source>
        <translation>Diesen oder einen anderen Raum verlassen</translation>
    </message>
    <message>
        <source>[reason]</source>
        <translation>[Grund]</translation>
    </message>
    <message>
        <source>Leave the server</source>
        <translation>Den Server verlassen</translation>
    </message>
    <message>
        <source>There is no room &quot;%1&quot;. There are: #%2</source>
        <translation>Es gibt keinen Raum „%1“. Es gibt: #%2</translation>
    </message>
    <message>
        <source>Nobody is in #%1.</source>
        <translation>In #%1 ist niemand.</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>In #%1 (%2): %3</source>
        <translation>In #%1 (%2): %3</translation>
    </message>
    <message>
        <source>List the people of this room, or of another</source>
        <translation>Die Personen in diesem oder einem anderen Raum auflisten</translation>
    </message>
    <message>
        <source>Too many messages that are not understood</source>
        <translation>Zu viele unverständliche Nachrichten</translation>
    </message>
    <message>
        <source>This door takes text messages only</source>
        <translation>Dieser Eingang nimmt nur Textnachrichten</translation>
    </message>
    <message>
        <source>Your connection is too slow for what is said here; it will be closed if it does not catch up</source>
        <translation>Ihre Verbindung ist zu langsam für das, was hier gesagt wird; sie wird geschlossen, wenn sie nicht aufholt</translation>
    </message>
    <message>
        <source>%1. Next attempt in %2 s.</source>
        <translation>%1. Nächster Versuch in %2 s.</translation>
    </message>
    <message>
        <source>line %1: a quoted field goes on after its closing quote</source>
        <translation>Zeile %1: ein Feld in Anführungszeichen geht nach dem schließenden weiter</translation>
    </message>
    <message>
        <source>it cannot be read to its end: %1</source>
        <translation>sie ist nicht bis zum Ende lesbar: %1</translation>
    </message>
    <message>
        <source>it is UTF-16 text; save it as UTF-8</source>
        <translation>es ist UTF-16-Text; speichern Sie ihn als UTF-8</translation>
    </message>
    <message>
        <source>line %1 is longer than %2 bytes</source>
        <translation>Zeile %1 ist länger als %2 Byte</translation>
    </message>
    <message>
        <source>it is not a text file (line %1)</source>
        <translation>es ist keine Textdatei (Zeile %1)</translation>
    </message>
    <message>
        <source>line %1: a quote is never closed</source>
        <translation>Zeile %1: ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option; there are %2</source>
        <translation>„%1“ ist keine Option; es gibt %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice</source>
        <translation>„%1“ ist zweimal angegeben</translation>
    </message>
    <message>
        <source>&quot;%1=%2&quot;: right is a number from %3 to %4</source>
        <translation>„%1=%2“: richtig ist eine Zahl von %3 bis %4</translation>
    </message>
    <message>
        <source>&quot;%1=%2&quot;: right is a whole number from 0 to %3</source>
        <translation>„%1=%2“: richtig ist eine ganze Zahl von 0 bis %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes no value</source>
        <translation>„%1“ nimmt keinen Wert</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a feed; there are %2</source>
        <translation>„%1“ ist keine Kursquelle; es gibt %2</translation>
    </message>
    <message>
        <source>feed %1: %2</source>
        <translation>Kursquelle %1: %2</translation>
    </message>
    <message>
        <source>two columns are named &quot;%1&quot;</source>
        <translation>zwei Spalten heißen „%1“</translation>
    </message>
    <message>
        <source>it has no header: the first line must name the columns, such as Date,Open,High,Low,Close,Volume; it is &quot;%1&quot;</source>
        <translation>sie hat keine Kopfzeile: die erste Zeile muss die Spalten nennen, etwa Date,Open,High,Low,Close,Volume; sie ist „%1“</translation>
    </message>
    <message>
        <source>it has no column of dates (Date, Time, Timestamp or Datetime)</source>
        <translation>sie hat keine Datumsspalte (Date, Time, Timestamp oder Datetime)</translation>
    </message>
    <message>
        <source>it has no column of prices (Close, Last or Price)</source>
        <translation>sie hat keine Kursspalte (Close, Last oder Price)</translation>
    </message>
    <message>
        <source>%1 is not a price: write it with a point and without thousands separators</source>
        <translation>%1 ist kein Kurs: schreiben Sie ihn mit Punkt und ohne Tausendertrennzeichen</translation>
    </message>
    <message>
        <source>%1 is not a price</source>
        <translation>%1 ist kein Kurs</translation>
    </message>
    <message>
        <source>%1 is not a volume</source>
        <translation>%1 ist kein Volumen</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is larger than %1 MiB</source>
        <translation>sie ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>sie ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>its name does not begin with a symbol; say it, such as %1?symbol=AAPL</source>
        <translation>ihr Name beginnt nicht mit einem Symbol; geben Sie es an, etwa %1?symbol=AAPL</translation>
    </message>
    <message>
        <source>it has a column of symbols, so &quot;symbol=%1&quot; cannot be</source>
        <translation>sie hat eine Spalte mit Symbolen, also ist „symbol=%1“ nicht möglich</translation>
    </message>
    <message>
        <source>there are more than %1 rows</source>
        <translation>es gibt mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>it has no rows below its header</source>
        <translation>unter ihrer Kopfzeile stehen keine Zeilen</translation>
    </message>
    <message>
        <source>it has no good row; %1</source>
        <translation>sie hat keine brauchbare Zeile; %1</translation>
    </message>
    <message>
        <source>%1: %2 more bad rows were left out</source>
        <translation>%1: %2 weitere fehlerhafte Zeilen wurden ausgelassen</translation>
    </message>
    <message>
        <source>it has %1 fields, but the header names %2 (numbers must have no thousands separators)</source>
        <translation>sie hat %1 Felder, aber die Kopfzeile nennt %2 (Zahlen dürfen keine Tausendertrennzeichen haben)</translation>
    </message>
    <message>
        <source>%1 is not a date (2019-11-05, 11/5/2019, 5.11.2019, with or without a time, or seconds since 1970)</source>
        <translation>%1 ist kein Datum (2019-11-05, 11/5/2019, 5.11.2019, mit oder ohne Uhrzeit, oder Sekunden seit 1970)</translation>
    </message>
    <message>
        <source>the price is missing</source>
        <translation>der Kurs fehlt</translation>
    </message>
    <message>
        <source>the price is 0</source>
        <translation>der Kurs ist 0</translation>
    </message>
    <message>
        <source>the low is above the high</source>
        <translation>das Tief liegt über dem Hoch</translation>
    </message>
    <message>
        <source>%1 is not a symbol</source>
        <translation>%1 ist kein Symbol</translation>
    </message>
    <message>
        <source>%1 is one symbol too many</source>
        <translation>%1 ist ein Symbol zu viel</translation>
    </message>
    <message>
        <source>&quot;symbols=%1&quot;: right is a count from 1 to %2, or a list such as AAPL,MSFT</source>
        <translation>„symbols=%1“: richtig ist eine Anzahl von 1 bis %2 oder eine Liste wie AAPL,MSFT</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a symbol; right is symbols=AAPL,MSFT or a count</source>
        <translation>„%1“ ist kein Symbol; richtig ist symbols=AAPL,MSFT oder eine Anzahl</translation>
    </message>
    <message>
        <source>the symbol %1 is given twice</source>
        <translation>das Symbol %1 ist zweimal angegeben</translation>
    </message>
    <message>
        <source>at most %1 symbols</source>
        <translation>höchstens %1 Symbole</translation>
    </message>
    <message>
        <source>Invented prices, marked as simulated. Options, joined by &apos;&amp;&apos;: seed=NUMBER (the same seed gives the same prices), symbols=AAPL,MSFT or symbols=5000 (a count: S0001 and so on), rate=NUMBER (ticks per second in all). Example: random_walk:seed=7&amp;symbols=AAPL,MSFT&amp;rate=1000</source>
        <translation>Erfundene Kurse, als simuliert gekennzeichnet. Optionen, mit „&amp;“ verbunden: seed=ZAHL (gleiche Zahl, gleiche Kurse), symbols=AAPL,MSFT oder symbols=5000 (eine Anzahl: S0001 und so weiter), rate=ZAHL (Kurse je Sekunde insgesamt). Beispiel: random_walk:seed=7&amp;symbols=AAPL,MSFT&amp;rate=1000</translation>
    </message>
    <message>
        <source>a quote is never closed</source>
        <translation>ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>a file is missing; right is replay:prices.csv, replay:AAPL.csv,MSFT.csv?rate=2&amp;loop or a folder</source>
        <translation>eine Datei fehlt; richtig ist replay:prices.csv, replay:AAPL.csv,MSFT.csv?rate=2&amp;loop oder ein Ordner</translation>
    </message>
    <message>
        <source>%1: the folder cannot be read</source>
        <translation>%1: der Ordner ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1: the folder holds no *.csv</source>
        <translation>%1: der Ordner enthält keine *.csv</translation>
    </message>
    <message>
        <source>speed and rate exclude each other: speed follows the times in the data, rate counts rows</source>
        <translation>speed und rate schließen sich aus: speed folgt den Zeiten der Daten, rate zählt Zeilen</translation>
    </message>
    <message>
        <source>&quot;symbol=%1&quot;: not a symbol; right is symbol=AAPL</source>
        <translation>„symbol=%1“: kein Symbol; richtig ist symbol=AAPL</translation>
    </message>
    <message>
        <source>symbol=%1 is for one file, but there are %2; give each a feed of its own</source>
        <translation>symbol=%1 gilt für eine Datei, aber es gibt %2; geben Sie jeder eine eigene Quelle</translation>
    </message>
    <message>
        <source>The server is too busy. Try again later.</source>
        <translation>Der Server ist zu beschäftigt. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The request did not arrive in time.</source>
        <translation>Die Anfrage kam nicht rechtzeitig an.</translation>
    </message>
    <message>
        <source>This is not an HTTP request.</source>
        <translation>Das ist keine HTTP-Anfrage.</translation>
    </message>
    <message>
        <source>The size line of a chunk is too long.</source>
        <translation>Die Längenzeile eines Blocks ist zu lang.</translation>
    </message>
    <message>
        <source>The head of the request is too long.</source>
        <translation>Der Kopf der Anfrage ist zu lang.</translation>
    </message>
    <message>
        <source>A line does not end in CR LF.</source>
        <translation>Eine Zeile endet nicht auf CR LF.</translation>
    </message>
    <message>
        <source>A control character stands in the head.</source>
        <translation>Im Kopf steht ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>A chunk is longer than it says.</source>
        <translation>Ein Block ist länger als angegeben.</translation>
    </message>
    <message>
        <source>The request line needs a method, a target and a version.</source>
        <translation>Die Anfragezeile braucht Methode, Ziel und Version.</translation>
    </message>
    <message>
        <source>The method is not a word.</source>
        <translation>Die Methode ist kein Wort.</translation>
    </message>
    <message>
        <source>The target holds characters that must be percent-encoded.</source>
        <translation>Das Ziel enthält Zeichen, die prozentkodiert sein müssen.</translation>
    </message>
    <message>
        <source>The request line must end in HTTP/1.1.</source>
        <translation>Die Anfragezeile muss auf HTTP/1.1 enden.</translation>
    </message>
    <message>
        <source>Only HTTP/1.1 and HTTP/1.0 are spoken here.</source>
        <translation>Hier wird nur HTTP/1.1 und HTTP/1.0 gesprochen.</translation>
    </message>
    <message>
        <source>Folded header lines are not accepted.</source>
        <translation>Gefaltete Kopfzeilen werden nicht angenommen.</translation>
    </message>
    <message>
        <source>A header line needs a name, directly followed by a colon.</source>
        <translation>Eine Kopfzeile braucht einen Namen, direkt gefolgt von einem Doppelpunkt.</translation>
    </message>
    <message>
        <source>The request has too many headers.</source>
        <translation>Die Anfrage hat zu viele Kopfzeilen.</translation>
    </message>
    <message>
        <source>Nothing but 100-continue can be expected here.</source>
        <translation>Hier kann nichts außer 100-continue erwartet werden.</translation>
    </message>
    <message>
        <source>The request needs exactly one Host header.</source>
        <translation>Die Anfrage braucht genau eine Host-Kopfzeile.</translation>
    </message>
    <message>
        <source>Content-Length and Transfer-Encoding exclude each other.</source>
        <translation>Content-Length und Transfer-Encoding schließen sich aus.</translation>
    </message>
    <message>
        <source>There is more than one Content-Length.</source>
        <translation>Es gibt mehr als ein Content-Length.</translation>
    </message>
    <message>
        <source>Content-Length is not a number.</source>
        <translation>Content-Length ist keine Zahl.</translation>
    </message>
    <message>
        <source>The body of the request is too long.</source>
        <translation>Der Inhalt der Anfrage ist zu lang.</translation>
    </message>
    <message>
        <source>HTTP/1.0 knows no Transfer-Encoding.</source>
        <translation>HTTP/1.0 kennt kein Transfer-Encoding.</translation>
    </message>
    <message>
        <source>The only Transfer-Encoding understood is chunked.</source>
        <translation>Das einzige verstandene Transfer-Encoding ist chunked.</translation>
    </message>
    <message>
        <source>The size of a chunk is not a hexadecimal number.</source>
        <translation>Die Länge eines Blocks ist keine Hexadezimalzahl.</translation>
    </message>
    <message>
        <source>Only WebSocket connections are served here. Connect with ws:// instead of http://.</source>
        <translation>Hier werden nur WebSocket-Verbindungen bedient. Verbinden Sie sich mit ws:// statt http://.</translation>
    </message>
    <message>
        <source>A WebSocket handshake must be a GET request.</source>
        <translation>Ein WebSocket-Handshake muss eine GET-Anfrage sein.</translation>
    </message>
    <message>
        <source>A WebSocket handshake needs HTTP/1.1.</source>
        <translation>Ein WebSocket-Handshake braucht HTTP/1.1.</translation>
    </message>
    <message>
        <source>The address of a WebSocket must not hold a &apos;#&apos;.</source>
        <translation>Die Adresse eines WebSockets darf kein „#“ enthalten.</translation>
    </message>
    <message>
        <source>The Connection header must name Upgrade.</source>
        <translation>Die Connection-Kopfzeile muss Upgrade nennen.</translation>
    </message>
    <message>
        <source>Only version 13 of the WebSocket protocol is spoken.</source>
        <translation>Nur Version 13 des WebSocket-Protokolls wird gesprochen.</translation>
    </message>
    <message>
        <source>The request needs exactly one Sec-WebSocket-Key, the base64 form of 16 bytes.</source>
        <translation>Die Anfrage braucht genau einen Sec-WebSocket-Key, die Base64-Form von 16 Byte.</translation>
    </message>
    <message>
        <source>None of the offered subprotocols is spoken here.</source>
        <translation>Keines der angebotenen Unterprotokolle wird hier gesprochen.</translation>
    </message>
    <message>
        <source>Connect without a subprotocol.</source>
        <translation>Verbinden Sie sich ohne Unterprotokoll.</translation>
    </message>
    <message>
        <source>Offer one of these: %1</source>
        <translation>Bieten Sie eines von diesen an: %1</translation>
    </message>
    <message>
        <source>The Sec-WebSocket-Extensions header is malformed.</source>
        <translation>Die Kopfzeile Sec-WebSocket-Extensions ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Say first who you are: log in, then ask again.</source>
        <translation>Sagen Sie zuerst, wer Sie sind: melden Sie sich an und fragen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Too many requests. Wait %1 s and ask again.</source>
        <translation>Zu viele Anfragen. Warten Sie %1 s und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>That connection is gone already.</source>
        <translation>Diese Verbindung gibt es schon nicht mehr.</translation>
    </message>
    <message>
        <source>%1 was sent away by the owner</source>
        <translation>%1 wurde vom Betreiber weggeschickt</translation>
    </message>
    <message>
        <source>You were sent away.</source>
        <translation>Sie wurden weggeschickt.</translation>
    </message>
    <message>
        <source>That connection has no name yet.</source>
        <translation>Diese Verbindung hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>The owner of this server renamed you to %1.</source>
        <translation>Der Betreiber dieses Servers hat Sie in %1 umbenannt.</translation>
    </message>
    <message>
        <source>bytes of an HTTP head</source>
        <translation>Byte eines HTTP-Kopfs</translation>
    </message>
    <message>
        <source>time for the whole head</source>
        <translation>Zeit für den ganzen Kopf</translation>
    </message>
    <message>
        <source>bytes of one message</source>
        <translation>Byte einer Nachricht</translation>
    </message>
    <message>
        <source>fragments of one message</source>
        <translation>Stücke einer Nachricht</translation>
    </message>
    <message>
        <source>connections of one address at once / new ones in ten minutes</source>
        <translation>Verbindungen einer Adresse zugleich / neue in zehn Minuten</translation>
    </message>
    <message>
        <source>lines at once / then so many per second</source>
        <translation>Zeilen auf einmal / dann so viele je Sekunde</translation>
    </message>
    <message>
        <source>logins per minute</source>
        <translation>Anmeldungen je Minute</translation>
    </message>
    <message>
        <source>bytes a slow reader may leave waiting: warned / cut off / or after this time</source>
        <translation>Byte, die ein langsamer Leser warten lassen darf: gewarnt / getrennt / oder nach dieser Zeit</translation>
    </message>
    <message>
        <source>silence until a ping / until it counts as gone</source>
        <translation>Stille bis zu einem Ping / bis jemand als weg gilt</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>a number of bytes such as 64K or 1M, %1, or off</source>
        <translation>eine Anzahl Byte wie 64K oder 1M, %1, oder off</translation>
    </message>
    <message>
        <source>a time with its unit such as 500ms, 10s or 2m, %1, or off</source>
        <translation>eine Zeit mit Einheit wie 500ms, 10s oder 2m, %1, oder off</translation>
    </message>
    <message>
        <source>a whole number %1, or off</source>
        <translation>eine ganze Zahl %1, oder off</translation>
    </message>
    <message>
        <source>limit &quot;%1&quot; takes at most %2 of the numbers &quot;%3&quot;: %4</source>
        <translation>Grenze „%1“ nimmt höchstens %2 der Zahlen „%3“: %4</translation>
    </message>
    <message>
        <source>limit &quot;%1&quot;: &quot;%2&quot; is not %3</source>
        <translation>Grenze „%1“: „%2“ ist nicht %3</translation>
    </message>
    <message>
        <source>limit &quot;%1&quot;: the second number (%2) must not be below the first (%3); write both, such as %1=%3/%4</source>
        <translation>Grenze „%1“: die zweite Zahl (%2) darf nicht unter der ersten (%3) liegen; schreiben Sie beide, etwa %1=%3/%4</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a limit; there are %2</source>
        <translation>„%1“ ist keine Grenze; es gibt %2</translation>
    </message>
    <message>
        <source>limit &quot;%1&quot; needs a value, such as %1=%2</source>
        <translation>Grenze „%1“ braucht einen Wert, etwa %1=%2</translation>
    </message>
    <message>
        <source>There is no door “%1”. Doors are: %2.</source>
        <translation>Es gibt keinen Eingang „%1“. Eingänge sind: %2.</translation>
    </message>
    <message>
        <source>No descriptors left: new connections are turned away. Raise the limit of open files.</source>
        <translation>Keine Deskriptoren mehr: neue Verbindungen werden abgewiesen. Erhöhen Sie die Grenze offener Dateien.</translation>
    </message>
    <message>
        <source>Too many logins from your address. Wait %1 seconds and try again.</source>
        <translation>Zu viele Anmeldungen von Ihrer Adresse. Warten Sie %1 Sekunden und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 You are %2 for now; choose another with /nick.</source>
        <translation>%1 Sie heißen vorerst %2; wählen Sie mit /nick einen anderen Namen.</translation>
    </message>
    <message>
        <source>You came in by another connection.</source>
        <translation>Sie sind über eine andere Verbindung gekommen.</translation>
    </message>
    <message>
        <source>You are here already, as %1. Take another name with /nick.</source>
        <translation>Sie sind schon da, als %1. Nehmen Sie mit /nick einen anderen Namen.</translation>
    </message>
    <message>
        <source>Too much is waiting to be read. Come back later.</source>
        <translation>Es wartet zu viel Ungelesenes. Kommen Sie später wieder.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>The other side did not answer any more.</source>
        <translation>Die Gegenseite hat nicht mehr geantwortet.</translation>
    </message>
    <message>
        <source>Only prices can be watched, like quotes/ACME.</source>
        <translation>Nur Kurse können beobachtet werden, etwa quotes/ACME.</translation>
    </message>
    <message>
        <source>At most %1 symbols can be watched one by one. Watch quotes/* instead.</source>
        <translation>Höchstens %1 Symbole können einzeln beobachtet werden. Nehmen Sie statt dessen quotes/*.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>Unter diesem Pfad gibt es nichts.</translation>
    </message>
    <message>
        <source>The server is full</source>
        <translation>Der Server ist voll</translation>
    </message>
    <message>
        <source>The name %1 is taken.</source>
        <translation>Der Name %1 ist vergeben.</translation>
    </message>
    <message>
        <source>The name %1 looks like %2, which is taken.</source>
        <translation>Der Name %1 sieht aus wie %2, und der ist vergeben.</translation>
    </message>
    <message>
        <source>The name %1 belongs to the server.</source>
        <translation>Der Name %1 gehört dem Server.</translation>
    </message>
    <message>
        <source>This process may open only %1 files, one for each connection. Raise the limit (ulimit -n).</source>
        <translation>Dieser Prozess darf nur %1 Dateien öffnen, eine je Verbindung. Erhöhen Sie die Grenze (ulimit -n).</translation>
    </message>
    <message>
        <source>cannot listen on &quot;%1&quot;: %2</source>
        <translation>an „%1“ kann nicht gehört werden: %2</translation>
    </message>
    <message>
        <source>before the &apos;:&apos; an address is missing; write the port alone to listen on this machine only, or 0.0.0.0:PORT for everybody</source>
        <translation>vor dem „:“ fehlt eine Adresse; der Port allein genügt für diesen Rechner, 0.0.0.0:PORT für alle</translation>
    </message>
    <message>
        <source>an IPv6 address stands in brackets, such as [::1]:8181</source>
        <translation>eine IPv6-Adresse steht in Klammern, etwa [::1]:8181</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address (names are not looked up); right are 127.0.0.1, 0.0.0.0, [::1], [::] or localhost</source>
        <translation>„%1“ ist keine Adresse (Namen werden nicht nachgeschlagen); richtig sind 127.0.0.1, 0.0.0.0, [::1], [::] oder localhost</translation>
    </message>
    <message>
        <source>after the &apos;=&apos; stands the name of a door, such as 7777=tutorial</source>
        <translation>nach dem „=“ steht der Name eines Eingangs, etwa 7777=tutorial</translation>
    </message>
    <message>
        <source>the port must be a number from 0 to 65535 (0: any free one), such as 8181 or 0.0.0.0:8181</source>
        <translation>der Port muss eine Zahl von 0 bis 65535 sein (0: irgendein freier), etwa 8181 oder 0.0.0.0:8181</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Auf Wiedersehen</translation>
    </message>
    <message>
        <source>Too many connections from your address. Try again later.</source>
        <translation>Zu viele Verbindungen von Ihrer Adresse. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>At most %1 symbols and rooms at a time. Watch all with quotes/*.</source>
        <translation>Höchstens %1 Symbole und Räume auf einmal. quotes/* beobachtet alle.</translation>
    </message>
    <message>
        <source>Connection of %1 at the door %2 ended with code %3</source>
        <translation>Verbindung von %1 am Eingang %2 endete mit Code %3</translation>
    </message>
    <message>
        <source>%1 further connections ended like this within a minute</source>
        <translation>%1 weitere Verbindungen endeten innerhalb einer Minute ebenso</translation>
    </message>
    <message>
        <source>Server has disconnected</source>
        <translation>Der Server hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>SIM</source>
        <translation>SIM</translation>
    </message>
    <message>
        <source>(you)</source>
        <translation>(Sie)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Erwähnen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>%1 could not be changed: %2.</source>
        <translation>%1 konnte nicht geändert werden: %2.</translation>
    </message>
    <message>
        <source>Also log connections that come and go, with their door, and logins; never what is said.</source>
        <translation>Auch Verbindungen protokollieren, die kommen und gehen, mit ihrem Eingang, und Anmeldungen; nie, was gesagt wird.</translation>
    </message>
    <message>
        <source>The settings file %1 could not be written: %2.</source>
        <translation>Die Einstellungsdatei %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>no quotes</source>
        <translation>keine Kurse</translation>
    </message>
    <message>
        <source>%1 is not here any more. Try again when they are back.</source>
        <translation>%1 ist nicht mehr da. Versuchen Sie es wieder, wenn die Person zurück ist.</translation>
    </message>
    <message>
        <source>This person is not here any more. /who shows who is here.</source>
        <translation>Diese Person ist nicht mehr da. /who zeigt, wer da ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much. Type %2</source>
        <translation>„%1“ ist zu viel. Geben Sie %2 ein</translation>
    </message>
    <message>
        <source>Connection %1 has logged in as %2</source>
        <translation>Verbindung %1 hat sich als %2 angemeldet</translation>
    </message>
    <message>
        <source>%1 to you alone: %2</source>
        <translation>%1 nur an Sie: %2</translation>
    </message>
    <message>
        <source>%1 to everybody: %2</source>
        <translation>%1 an alle: %2</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (Prozess %2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody quotes %1 here yet.</source>
        <translation>Noch nennt hier niemand Kurse von %1.</translation>
    </message>
    <message>
        <source>The owner of this server does not let your address in.</source>
        <translation>Der Betreiber dieses Servers lässt Ihre Adresse nicht herein.</translation>
    </message>
    <message>
        <source>Connection %1 of %2 came to the door %3</source>
        <translation>Verbindung %1 von %2 kam zum Eingang %3</translation>
    </message>
    <message>
        <source>Connection %1 of %2 left the door %3 after %4 s</source>
        <translation>Verbindung %1 von %2 verließ den Eingang %3 nach %4 s</translation>
    </message>
    <message>
        <source>Request of %1 refused with status %2: %3</source>
        <translation>Anfrage von %1 mit Status %2 abgelehnt: %3</translation>
    </message>
    <message>
        <source>%1 further requests refused like this within a minute</source>
        <translation>%1 weitere Anfragen innerhalb einer Minute ebenso abgelehnt</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>wird verbunden&#xa0;…</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>wird neu verbunden</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>The server was shut down.</source>
        <translation>Der Server wurde beendet.</translation>
    </message>
    <message>
        <source>The server ended this connection.</source>
        <translation>Der Server hat diese Verbindung beendet.</translation>
    </message>
    <message>
        <source>The server ended this connection: %1</source>
        <translation>Der Server hat diese Verbindung beendet: %1</translation>
    </message>
    <message>
        <source>The server is restarting.</source>
        <translation>Der Server startet neu.</translation>
    </message>
    <message>
        <source>The server is too busy for this connection.</source>
        <translation>Der Server ist für diese Verbindung zu beschäftigt.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>Die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>Dieser Rechner hat kein Netz.</translation>
    </message>
    <message>
        <source>No server of this name is known.</source>
        <translation>Kein Server mit diesem Namen ist bekannt.</translation>
    </message>
    <message>
        <source>The network works, but the server does not answer.</source>
        <translation>Das Netz funktioniert, aber der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>The server has gone silent.</source>
        <translation>Der Server ist verstummt.</translation>
    </message>
    <message>
        <source>What answers at this address is no Outcry server.</source>
        <translation>Was unter dieser Adresse antwortet, ist kein Outcry-Server.</translation>
    </message>
    <message>
        <source>Close code %1</source>
        <translation>Schließcode %1</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Neuer Versuch jetzt.</translation>
    </message>
    <message>
        <source>line %1 is no ban: &quot;%2&quot;</source>
        <translation>Zeile %1 ist keine Sperre: „%2“</translation>
    </message>
    <message>
        <source>The list of bans %1: %2.</source>
        <translation>Die Liste der Sperren %1: %2.</translation>
    </message>
    <message>
        <source>That is no address. Right are 203.0.113.7 or 2001:db8::7.</source>
        <translation>Das ist keine Adresse. Richtig sind 203.0.113.7 oder 2001:db8::7.</translation>
    </message>
    <message>
        <source>There are %1 bans already. Lift some first.</source>
        <translation>Es gibt schon %1 Sperren. Heben Sie zuerst einige auf.</translation>
    </message>
    <message>
        <source>The bans hold, but could not be written to %1 (%2): they are forgotten when the server ends.</source>
        <translation>Die Sperren gelten, konnten aber nicht in %1 geschrieben werden (%2): sie sind vergessen, wenn der Server endet.</translation>
    </message>
    <message>
        <source>line %1: &quot;%2&quot; is not a symbol</source>
        <translation>Zeile %1: „%2“ ist kein Symbol</translation>
    </message>
    <message>
        <source>and more of that kind</source>
        <translation>und weitere dieser Art</translation>
    </message>
    <message>
        <source>line %1: the symbol is missing</source>
        <translation>Zeile %1: das Symbol fehlt</translation>
    </message>
    <message>
        <source>The line that this answers was never said in #%1.</source>
        <translation>Die Zeile, auf die dies antwortet, wurde in #%1 nie gesagt.</translation>
    </message>
    <message>
        <source>This server has no prices of %1.</source>
        <translation>Dieser Server hat keine Kurse von %1.</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be used (it is a folder, not readable, or too large). Nothing is remembered until it is moved away.</source>
        <translation>Die Einstellungsdatei %1 ist nicht verwendbar (sie ist ein Ordner, nicht lesbar oder zu groß). Bis sie beiseitegelegt ist, wird nichts gemerkt.</translation>
    </message>
    <message>
        <source>The settings file %1 is damaged. Nothing is remembered until it is moved away.</source>
        <translation>Die Einstellungsdatei %1 ist beschädigt. Bis sie beiseitegelegt ist, wird nichts gemerkt.</translation>
    </message>
    <message>
        <source>The settings could not be saved in %1. Is the disk full, or the folder read-only?</source>
        <translation>Die Einstellungen konnten nicht in %1 gespeichert werden. Ist die Platte voll oder der Ordner schreibgeschützt?</translation>
    </message>
    <message>
        <source>The settings file %1 was written by a newer version of Outcry. It is left as it is: changes of settings last until the end of this run.</source>
        <translation>Die Einstellungsdatei %1 stammt von einer neueren Version von Outcry. Sie bleibt, wie sie ist: Änderungen gelten bis zum Ende dieses Laufs.</translation>
    </message>
    <message>
        <source>Rooms and direct talks</source>
        <translation>Räume und Direktgespräche</translation>
    </message>
    <message>
        <source>A number tells what you have not read; it is coloured when somebody named you. Right click for more; Ctrl+J joins another room, Alt+Up and Alt+Down go from room to room.</source>
        <translation>Eine Zahl sagt, was Sie noch nicht gelesen haben; sie ist farbig, wenn jemand Sie genannt hat. Rechtsklick zeigt mehr; Strg+J betritt einen weiteren Raum, Alt+Auf und Alt+Ab gehen von Raum zu Raum.</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Wer da ist</translation>
    </message>
    <message>
        <source>Double click a name to talk to that person alone. Right click to mention it.</source>
        <translation>Ein Doppelklick auf einen Namen spricht diese Person allein an. Ein Rechtsklick erwähnt sie.</translation>
    </message>
    <message>
        <source>The talk</source>
        <translation>Das Gespräch</translation>
    </message>
    <message>
        <source>Where you type</source>
        <translation>Wo Sie schreiben</translation>
    </message>
    <message>
        <source>Return sends. / lists commands, @ names, $ symbols, and Tab completes. What you typed stays here when you go to another room, and waits for the server when it is away.</source>
        <translation>Die Eingabetaste sendet. / listet Befehle, @ Namen, $ Symbole, und Tab vervollständigt. Was Sie geschrieben haben, bleibt hier, wenn Sie in einen anderen Raum gehen, und wartet auf den Server, wenn er weg ist.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Add symbols with Ctrl+T, sort by clicking a head, drag rows and columns. Colours, arrows and signs tell rising from falling. Invented prices are marked as simulated.</source>
        <translation>Fügen Sie mit Strg+T Symbole hinzu, sortieren Sie mit einem Klick auf einen Spaltenkopf, ziehen Sie Zeilen und Spalten. Farben, Pfeile und Vorzeichen zeigen Steigen und Fallen. Erfundene Kurse sind als simuliert gekennzeichnet.</translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>Whether you are connected, how fast the server answers, and where the prices come from.</source>
        <translation>Ob Sie verbunden sind, wie schnell der Server antwortet und woher die Kurse kommen.</translation>
    </message>
    <message>
        <source>Ctrl+K goes anywhere</source>
        <translation>Strg+K führt überallhin</translation>
    </message>
    <message>
        <source>Type a few letters of a room, a person, a symbol or anything in the menus. F1 lists all keys; the look is chosen in the settings (Ctrl+,).</source>
        <translation>Geben Sie ein paar Buchstaben eines Raums, einer Person, eines Symbols oder eines Menübefehls ein. F1 nennt alle Tasten; das Aussehen wird in den Einstellungen gewählt (Strg+,).</translation>
    </message>
    <message>
        <source>Chat and live prices for desks, clubs and small firms, on your own server.</source>
        <translation>Chat und Live-Kurse für Handelstische, Klubs und kleine Firmen, auf Ihrem eigenen Server.</translation>
    </message>
    <message>
        <source>Prices marked as simulated are invented and belong to no market.</source>
        <translation>Als simuliert gekennzeichnete Kurse sind erfunden und gehören zu keinem Markt.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>About Outcry</source>
        <translation>Über Outcry</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>Version kopieren</translation>
    </message>
    <message>
        <source>While typing</source>
        <translation>Beim Schreiben</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>In Listen und Tabellen</translation>
    </message>
    <message>
        <source>In windows of their own</source>
        <translation>In eigenen Fenstern</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Neue Zeile beginnen</translation>
    </message>
    <message>
        <source>Shift+Return</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Complete a name or a command</source>
        <translation>Namen oder Befehl vervollständigen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>List commands</source>
        <translation>Befehle auflisten</translation>
    </message>
    <message>
        <source>List names</source>
        <translation>Namen auflisten</translation>
    </message>
    <message>
        <source>List symbols</source>
        <translation>Symbole auflisten</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was möglich ist</translation>
    </message>
    <message>
        <source>Menu key, or Shift+F10</source>
        <translation>Menütaste oder Umschalt+F10</translation>
    </message>
    <message>
        <source>Remove a symbol</source>
        <translation>Symbol entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Prices are gathered so many milliseconds and then sent, of each symbol the newest, %1 to %2; %3 unless said.</source>
        <translation>Kurse werden so viele Millisekunden gesammelt und dann gesendet, von jedem Symbol der neueste, %1 bis %2; ohne Angabe %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of milliseconds from %2 to %3</source>
        <translation>„%1“ ist keine Anzahl Millisekunden von %2 bis %3</translation>
    </message>
    <message>
        <source>In the whole window</source>
        <translation>Im ganzen Fenster</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Zum nächsten Bereich gehen</translation>
    </message>
    <message>
        <source>Go to the pane before</source>
        <translation>Zum vorigen Bereich gehen</translation>
    </message>
    <message>
        <source>%1 and %2 joined</source>
        <translation>%1 und %2 sind gekommen</translation>
    </message>
    <message>
        <source>%1 and %2 left</source>
        <translation>%1 und %2 sind gegangen</translation>
    </message>
    <message>
        <source>%1 people joined</source>
        <translation>%1 Personen sind gekommen</translation>
    </message>
    <message>
        <source>%1 people left</source>
        <translation>%1 Personen sind gegangen</translation>
    </message>
    <message numerus="yes">
        <source>%n people took another name</source>
        <translation>
            <numerusform>%n Person hat einen anderen Namen angenommen</numerusform>
            <numerusform>%n Personen haben einen anderen Namen angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>an earlier line</source>
        <translation>eine ältere Zeile</translation>
    </message>
    <message>
        <source>Nothing said yet. Be the first.</source>
        <translation>Noch nichts gesagt. Machen Sie den Anfang.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>new since %1</source>
        <translation>neu seit %1</translation>
    </message>
    <message>
        <source>↓ %1 new</source>
        <translation>↓ %1 neue</translation>
    </message>
    <message>
        <source>↓ Newest</source>
        <translation>↓ Neueste</translation>
    </message>
    <message>
        <source>No price of %1 yet</source>
        <translation>Noch kein Kurs von %1</translation>
    </message>
    <message>
        <source>Answer this line (Ctrl+↑ in the input)</source>
        <translation>Auf diese Zeile antworten (Strg+↑ in der Eingabe)</translation>
    </message>
    <message>
        <source>Go to the line that this answers</source>
        <translation>Zur Zeile gehen, auf die dies antwortet</translation>
    </message>
    <message>
        <source>Go to another date</source>
        <translation>Zu einem anderen Datum gehen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Go to the answered line</source>
        <translation>Zur beantworteten Zeile</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Mention %1</source>
        <translation>%1 erwähnen</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Copy message with time and name</source>
        <translation>Nachricht mit Zeit und Namen kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Type a message, / for commands, $ for prices</source>
        <translation>Nachricht eingeben, / für Befehle, $ für Kurse</translation>
    </message>
    <message>
        <source>Emoji (or type : and its name)</source>
        <translation>Emoji (oder : und der Name)</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>%1 characters are too much to paste here. Nothing was inserted.</source>
        <translation>%1 Zeichen sind zu viel, um sie hier einzufügen. Nichts wurde eingefügt.</translation>
    </message>
    <message>
        <source>Too long by %1 bytes. Shorten it, or send it in parts.</source>
        <translation>%1 Byte zu lang. Kürzen Sie den Text oder senden Sie ihn in Teilen.</translation>
    </message>
    <message>
        <source>%1 of %2 bytes left</source>
        <translation>%1 von %2 Byte übrig</translation>
    </message>
    <message>
        <source>Pictures cannot be sent to this server yet. What you have written is kept.</source>
        <translation>Bilder können an diesen Server noch nicht gesendet werden. Was Sie geschrieben haben, bleibt.</translation>
    </message>
    <message>
        <source>List emoji</source>
        <translation>Emoji auflisten</translation>
    </message>
    <message>
        <source>Answer an older line</source>
        <translation>Auf eine ältere Zeile antworten</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
    <message>
        <source>%1, in reply to %2: %3</source>
        <translation>%1, Antwort auf %2: %3</translation>
    </message>
    <message>
        <source>--ask-port needs a window: start outcry-server</source>
        <translation>--ask-port braucht ein Fenster: outcry-server starten</translation>
    </message>
    <message>
        <source>Every option but the last five can also stand in the environment (OUTCRY_LISTEN, OUTCRY_FEED, OUTCRY_LIMIT, OUTCRY_WORKERS, OUTCRY_PRICE_WINDOW, OUTCRY_NAME, OUTCRY_SETTINGS; several values separated by &apos;;&apos;) and in the settings file (listen = 8181). Options win over the environment, that over the file: %1</source>
        <translation>Jede Option außer den letzten fünf kann auch in der Umgebung stehen (OUTCRY_LISTEN, OUTCRY_FEED, OUTCRY_LIMIT, OUTCRY_WORKERS, OUTCRY_PRICE_WINDOW, OUTCRY_NAME, OUTCRY_SETTINGS; mehrere Werte durch „;“ getrennt) und in der Einstellungsdatei (listen = 8181). Optionen gehen vor der Umgebung, diese vor der Datei: %1</translation>
    </message>
    <message>
        <source>Plays CSV files of prices: FILE[,FILE...][?OPTIONS] or a FOLDER (all its *.csv). A name with &apos;,&apos; or &apos;?&apos; stands in double quotes. Columns are found by their names (Date, Close or Last or Price, Low, High, Volume, Symbol, Name). Options, joined by &apos;&amp;&apos;: rate=NUMBER (rows per symbol and second; 1 unless said), speed=NUMBER instead (1 is the pace of the data, 60 a minute each second), loop, symbol=NAME (otherwise the file&apos;s name up to the first &apos;-&apos; or &apos;.&apos;), decimals=NUMBER. Example: replay:AAPL.csv,MSFT.csv?rate=2&amp;loop</source>
        <translation>Spielt CSV-Dateien mit Kursen ab: DATEI[,DATEI...][?OPTIONEN] oder ein ORDNER (alle seine *.csv). Ein Name mit „,“ oder „?“ steht in doppelten Anführungszeichen. Spalten werden am Namen erkannt (Date, Close oder Last oder Price, Low, High, Volume, Symbol, Name). Optionen, mit „&amp;“ verbunden: rate=ZAHL (Zeilen je Symbol und Sekunde; ohne Angabe 1), statt dessen speed=ZAHL (1 ist das Tempo der Daten, 60 eine Minute je Sekunde), loop, symbol=NAME (sonst der Dateiname bis zum ersten „-“ oder „.“), decimals=ZAHL. Beispiel: replay:AAPL.csv,MSFT.csv?rate=2&amp;loop</translation>
    </message>
    <message numerus="yes">
        <source>%n new lines</source>
        <translation>
            <numerusform>%n neue Zeile</numerusform>
            <numerusform>%n neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>What the menus have for it</source>
        <translation>Was die Menüs dafür haben</translation>
    </message>
    <message>
        <source>The same keys</source>
        <translation>Dieselben Tasten</translation>
    </message>
    <message>
        <source>Close a symbol&apos;s window</source>
        <translation>Fenster eines Symbols schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>In the talk</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Go from line to line</source>
        <translation>Von Zeile zu Zeile gehen</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>Open what the line has</source>
        <translation>Öffnen, was die Zeile hat</translation>
    </message>
    <message>
        <source>What can be done with the line</source>
        <translation>Was mit der Zeile möglich ist</translation>
    </message>
    <message>
        <source>%1, stale</source>
        <translation>%1, veraltet</translation>
    </message>
    <message>
        <source>%1 (stale at %2 when said)</source>
        <translation>%1 (%2, schon veraltet, als es gesagt wurde)</translation>
    </message>
    <message>
        <source>%1 (%2 when said)</source>
        <translation>%1 (%2, als es gesagt wurde)</translation>
    </message>
    <message>
        <source>%1. Now: %2</source>
        <translation>%1. Jetzt: %2</translation>
    </message>
    <message>
        <source>When said, %1: %2 (stale)</source>
        <translation>Als es gesagt wurde, %1: %2 (schon veraltet)</translation>
    </message>
    <message>
        <source>When said, %1: %2</source>
        <translation>Als es gesagt wurde, %1: %2</translation>
    </message>
    <message>
        <source>%1, simulated</source>
        <translation>%1, simuliert</translation>
    </message>
    <message>
        <source>Now: no price known</source>
        <translation>Jetzt: kein Kurs bekannt</translation>
    </message>
    <message>
        <source>Now: %1, %2 ago, from %3</source>
        <translation>Jetzt: %1, vor %2, von %3</translation>
    </message>
    <message>
        <source>%1, up %2</source>
        <translation>%1, %2 höher</translation>
    </message>
    <message>
        <source>%1, down %2</source>
        <translation>%1, %2 tiefer</translation>
    </message>
    <message>
        <source>%1, unchanged</source>
        <translation>%1, unverändert</translation>
    </message>
    <message>
        <source>What is said in the room. A $SYMBOL in a line shows what it cost then and what it costs now: click it. A line marks what is new since you looked away.</source>
        <translation>Was im Raum gesagt wird. Ein $SYMBOL in einer Zeile zeigt seinen Kurs von damals und den von jetzt: klicken Sie darauf. Eine Linie zeigt, was neu ist, seit Sie weggesehen haben.</translation>
    </message>
    <message>
        <source>&lt;symbol&gt; …</source>
        <translation>&lt;Symbol&gt; …</translation>
    </message>
    <message>
        <source>Put symbols into your watch list</source>
        <translation>Symbole auf Ihre Beobachtungsliste setzen</translation>
    </message>
    <message>
        <source>Take symbols out of your watch list</source>
        <translation>Symbole von Ihrer Beobachtungsliste nehmen</translation>
    </message>
    <message>
        <source>Nobody quotes %1 here. Type $ and a few letters to see what there is.</source>
        <translation>Für %1 gibt es hier keine Kurse. Tippen Sie $ und ein paar Buchstaben, um zu sehen, was es gibt.</translation>
    </message>
    <message>
        <source>The watch lists are full. Take something out first.</source>
        <translation>Die Beobachtungslisten sind voll. Nehmen Sie zuerst etwas heraus.</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; already: %2</source>
        <translation>Schon in „%1“: %2</translation>
    </message>
    <message>
        <source>Now in &quot;%1&quot;: %2</source>
        <translation>Jetzt in „%1“: %2</translation>
    </message>
    <message>
        <source>Not in &quot;%1&quot;: %2</source>
        <translation>Nicht in „%1“: %2</translation>
    </message>
    <message>
        <source>No longer in &quot;%1&quot;: %2</source>
        <translation>Nicht mehr in „%1“: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a symbol. Symbols look like AAPL, BRK.B or BTC-USD.</source>
        <translation>„%1“ ist kein Symbol. Symbole sehen aus wie AAPL, BRK.B oder BTC-USD.</translation>
    </message>
    <message>
        <source>%1 deleted this line</source>
        <translation>%1 hat diese Zeile gelöscht</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, bearbeitet</translation>
    </message>
    <message>
        <source>The server does not keep this line any more, so it can not be changed.</source>
        <translation>Der Server bewahrt diese Zeile nicht mehr auf, darum kann sie nicht geändert werden.</translation>
    </message>
    <message>
        <source>Only who said a line can change it.</source>
        <translation>Nur wer eine Zeile gesagt hat, kann sie ändern.</translation>
    </message>
    <message>
        <source>This line was deleted.</source>
        <translation>Diese Zeile wurde gelöscht.</translation>
    </message>
    <message>
        <source>You have not told %1 anything that could be changed.</source>
        <translation>Sie haben %1 nichts gesagt, was geändert werden könnte.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Edit your last line</source>
        <translation>Ihre letzte Zeile bearbeiten</translation>
    </message>
    <message>
        <source>Up, when nothing is typed</source>
        <translation>Auf, wenn nichts getippt ist</translation>
    </message>
    <message>
        <source>Go through what you sent</source>
        <translation>Gesendetes durchgehen</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(bearbeitet)</translation>
    </message>
    <message>
        <source>%1 was renamed to %2 by the owner</source>
        <translation>%1 wurde vom Besitzer in %2 umbenannt</translation>
    </message>
    <message>
        <source>The owner spoke in %1</source>
        <translation>Der Besitzer sprach in %1</translation>
    </message>
    <message>
        <source>%1 got a message of the owner</source>
        <translation>%1 bekam eine Nachricht des Besitzers</translation>
    </message>
    <message>
        <source>The owner spoke to everybody</source>
        <translation>Der Besitzer sprach zu allen</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1, abwesend</translation>
    </message>
    <message>
        <source>Be shown as away until you say something, or come back</source>
        <translation>Als abwesend erscheinen, bis Sie etwas sagen oder zurückkommen</translation>
    </message>
    <message>
        <source>%1 (away)</source>
        <translation>%1 (abwesend)</translation>
    </message>
    <message>
        <source>You are away until you say something, or type /away again.</source>
        <translation>Sie sind abwesend, bis Sie etwas sagen oder noch einmal /away eingeben.</translation>
    </message>
    <message>
        <source>You are back.</source>
        <translation>Sie sind zurück.</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>simulated %1</source>
        <comment>a price</comment>
        <translation>simuliert %1</translation>
    </message>
    <message>
        <source>Read on without leaving the line</source>
        <translation>Weiterlesen, ohne die Zeile zu verlassen</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a day of this year, as QLocale::toString() takes it: 26 Nov</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>a day of this year with its weekday, as QLocale::toString() takes it: Thu 26 Nov</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>a day with its weekday and year, as QLocale::toString() takes it: Thu 26 Nov 2026</extracomment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 cleared the topic</source>
        <translation>%1 hat das Thema gelöscht</translation>
    </message>
    <message>
        <source>%1 changed the topic to: %2</source>
        <translation>%1 hat das Thema geändert: %2</translation>
    </message>
    <message>
        <source>The topic is: %1 (set by %2)</source>
        <translation>Das Thema ist: %1 (gesetzt von %2)</translation>
    </message>
    <message>
        <source>A topic has at most %1 characters; this one has %2.</source>
        <translation>Ein Thema hat höchstens %1 Zeichen; dieses hat %2.</translation>
    </message>
    <message>
        <source>and %1 more rooms</source>
        <translation>und %1 weitere Räume</translation>
    </message>
    <message>
        <source>List the rooms, how many people are in them and their topics</source>
        <translation>Die Räume auflisten, mit Personenzahl und Thema</translation>
    </message>
    <message>
        <source>Which room? Type /topic in one.</source>
        <translation>Welcher Raum? Geben Sie /topic in einem Raum ein.</translation>
    </message>
    <message>
        <source>#%1 has no topic. Set one with /topic &lt;text&gt;.</source>
        <translation>#%1 hat kein Thema. /topic &lt;Text&gt; setzt eines.</translation>
    </message>
    <message>
        <source>[text, or -clear]</source>
        <translation>[Text oder -clear]</translation>
    </message>
    <message>
        <source>Say what this room is about, or read it</source>
        <translation>Sagen, worum es in diesem Raum geht, oder es lesen</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T. %2 Std.</translation>
    </message>
    <message>
        <source>in no room</source>
        <translation>in keinem Raum</translation>
    </message>
    <message>
        <source>in #%1</source>
        <translation>in #%1</translation>
    </message>
    <message>
        <source>connected for %1</source>
        <translation>verbunden seit %1</translation>
    </message>
    <message>
        <source>protocol %1</source>
        <translation>Protokoll %1</translation>
    </message>
    <message>
        <source>Say since when somebody is here, in which rooms and by which protocol</source>
        <translation>Sagen, wie lange jemand hier ist, in welchen Räumen und mit welchem Protokoll</translation>
    </message>
    <message>
        <source>Cleared away – show again</source>
        <translation>Weggeräumt – wieder zeigen</translation>
    </message>
    <message>
        <source>1 line by %1 hidden – show</source>
        <translation>1 Zeile von %1 verborgen – zeigen</translation>
    </message>
    <message>
        <source>%1 lines by %2 hidden – show</source>
        <translation>%1 Zeilen von %2 verborgen – zeigen</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>Show what %1 says again</source>
        <translation>Wieder zeigen, was %1 sagt</translation>
    </message>
    <message>
        <source>Ignore %1</source>
        <translation>%1 ignorieren</translation>
    </message>
    <message>
        <source>Clear this room&apos;s lines away, for you only; they can be shown again</source>
        <translation>Die Zeilen dieses Raums wegräumen, nur für Sie; sie lassen sich wieder zeigen</translation>
    </message>
    <message>
        <source>[name]</source>
        <translation>[Name]</translation>
    </message>
    <message>
        <source>Hide what somebody says, or list whom you ignore</source>
        <translation>Verbergen, was jemand sagt, oder zeigen, wen Sie ignorieren</translation>
    </message>
    <message>
        <source>Show again what somebody says</source>
        <translation>Wieder zeigen, was jemand sagt</translation>
    </message>
    <message>
        <source>You do not ignore %1.</source>
        <translation>Sie ignorieren %1 nicht.</translation>
    </message>
    <message>
        <source>What %1 says is shown again.</source>
        <translation>Was %1 sagt, wird wieder gezeigt.</translation>
    </message>
    <message>
        <source>That is you.</source>
        <translation>Das sind Sie.</translation>
    </message>
    <message>
        <source>You ignore too many people. Take somebody out of the list in the settings first.</source>
        <translation>Sie ignorieren zu viele Personen. Nehmen Sie zuerst jemanden aus der Liste in den Einstellungen.</translation>
    </message>
    <message>
        <source>What %1 says is hidden from now on, and calls you no more. /unignore %1 shows it again.</source>
        <translation>Was %1 sagt, ist ab jetzt verborgen und meldet sich nicht mehr. /unignore %1 zeigt es wieder.</translation>
    </message>
    <message>
        <source>You ignore nobody. /ignore &lt;name&gt; hides what somebody says.</source>
        <translation>Sie ignorieren niemanden. /ignore &lt;Name&gt; verbirgt, was jemand sagt.</translation>
    </message>
    <message>
        <source>You ignore: %1</source>
        <translation>Sie ignorieren: %1</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>Show again what they say</source>
        <translation>Wieder zeigen, was sie sagen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Add %1 to the watch list</source>
        <translation>%1 in die Beobachtungsliste aufnehmen</translation>
    </message>
    <message>
        <source>What you prefer of the window could not be saved in %1.</source>
        <translation>Was Sie am Fenster vorziehen, konnte nicht in %1 gespeichert werden.</translation>
    </message>
    <message>
        <source>Port %1 on %2 is already in use by %3. Stop that program or choose another port.</source>
        <translation>Port %1 auf %2 ist schon von %3 belegt. Beenden Sie dieses Programm oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Port %1 on %2 is already in use. Stop the other program or choose another port.</source>
        <translation>Port %1 auf %2 ist schon belegt. Beenden Sie das andere Programm oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>This user may not open port %1 on %2. Choose a port above 1023.</source>
        <translation>Dieser Benutzer darf Port %1 auf %2 nicht öffnen. Wählen Sie einen Port über 1023.</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine. Choose another one.</source>
        <translation>%1 ist keine Adresse dieses Rechners. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>It has no more prices.</source>
        <translation>Er hat keine Kurse mehr.</translation>
    </message>
    <message>
        <source>%1, away: %2</source>
        <translation>%1, abwesend: %2</translation>
    </message>
    <message>
        <source>Away: %1</source>
        <translation>Abwesend: %1</translation>
    </message>
    <message>
        <source>%1 takes nothing after it.</source>
        <translation>Nach %1 folgt nichts mehr.</translation>
    </message>
    <message>
        <source>%1 (away: %2)</source>
        <translation>%1 (abwesend: %2)</translation>
    </message>
    <message>
        <source>Said before this login: no longer to be changed</source>
        <translation>Vor dieser Anmeldung gesagt: nicht mehr zu ändern</translation>
    </message>
    <message>
        <source>You are banned from this server for good.</source>
        <translation>Sie sind auf diesem Server auf Dauer gesperrt.</translation>
    </message>
    <message>
        <source>You are banned from this server until %1.</source>
        <translation>Sie sind auf diesem Server bis %1 gesperrt.</translation>
    </message>
    <message>
        <source>removed by the server</source>
        <translation>vom Server entfernt</translation>
    </message>
    <message>
        <source>outcry-server only: when a port cannot be had, ask in the window for another; otherwise that ends the program with exit code 2.</source>
        <translation>Nur outcry-server: ist ein Port nicht zu haben, im Fenster nach einem anderen fragen; sonst endet das Programm damit, Rückgabewert 2.</translation>
    </message>
    <message>
        <source>cannot stand beside a room</source>
        <translation>kann nicht neben einem Raum stehen</translation>
    </message>
    <message>
        <source>Port %1 on %2 cannot be opened: %3.</source>
        <translation>Port %1 auf %2 lässt sich nicht öffnen: %3.</translation>
    </message>
    <message>
        <source>Direct talk with %1</source>
        <translation>Direktgespräch mit %1</translation>
    </message>
    <message>
        <source>Trying again in %1&#xa0;s.</source>
        <translation>Neuer Versuch in %1&#xa0;s.</translation>
    </message>
    <message>
        <source>Direct talk</source>
        <translation>Direktgespräch</translation>
    </message>
    <message>
        <source>Change name…</source>
        <translation>Namen ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
</context>
<context>
    <name>outcry::AddressPane</name>
    <message>
        <source>Outcry, the desktop program</source>
        <translation>Outcry, das Desktop-Programm</translation>
    </message>
    <message>
        <source>The book&apos;s chat and ticker</source>
        <translation>Chat und Ticker des Buchs</translation>
    </message>
    <message>
        <source>The tutorial&apos;s chat</source>
        <translation>Chat der Anleitung</translation>
    </message>
    <message>
        <source>Tests: says everything back</source>
        <translation>Zum Testen: sagt alles zurück</translation>
    </message>
    <message>
        <source>Is it serving? For monitoring</source>
        <translation>Ist er in Betrieb? Für die Überwachung</translation>
    </message>
    <message>
        <source>Clients that speak %1</source>
        <translation>Clients, die %1 sprechen</translation>
    </message>
    <message>
        <source>Listen elsewhere…</source>
        <translation>Woanders hören&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Type this</source>
        <translation>Dies eingeben</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>The server is stopped. Start it, and its addresses stand here.</source>
        <translation>Der Server ist angehalten. Starten Sie ihn, dann stehen seine Adressen hier.</translation>
    </message>
    <message>
        <source>Only programs on this machine can come in. “Listen elsewhere” with 0.0.0.0:8181 lets others in; it is not encrypted, so use it where you trust the network.</source>
        <translation>Nur Programme auf diesem Rechner kommen herein. „Woanders hören“ mit 0.0.0.0:8181 lässt andere ein; das ist nicht verschlüsselt, also nur, wo Sie dem Netz trauen.</translation>
    </message>
    <message>
        <source>Others come in by these addresses. They are not encrypted: whoever is on the way can read along.</source>
        <translation>Andere kommen über diese Adressen herein. Sie sind nicht verschlüsselt: wer auf dem Weg ist, kann mitlesen.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>outcry::BanModel</name>
    <message>
        <source>%1 and its network</source>
        <translation>%1 und sein Netz</translation>
    </message>
    <message>
        <source>until lifted</source>
        <translation>bis sie aufgehoben wird</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation>Wer es war</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
</context>
<context>
    <name>outcry::BanPane</name>
    <message>
        <source>Nobody is banned</source>
        <translation>Niemand ist gesperrt</translation>
    </message>
    <message>
        <source>Choose somebody under “Connections” and press Ctrl+B, or ban an address here.</source>
        <translation>Wählen Sie jemanden unter „Verbindungen“ und drücken Sie Strg+B, oder sperren Sie hier eine Adresse.</translation>
    </message>
    <message>
        <source>Ban an address…</source>
        <translation>Adresse sperren&#xa0;…</translation>
    </message>
    <message>
        <source>Ban an &amp;address…</source>
        <translation>&amp;Adresse sperren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Lift the ban</source>
        <translation>Sperre auf&amp;heben</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>%1 may come in again.</source>
        <translation>%1 darf wieder herein.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Let nobody in from which address? Whoever is connected from there is sent away.</source>
        <translation>Wen nicht mehr hereinlassen, von welcher Adresse? Wer von dort verbunden ist, wird weggeschickt.</translation>
    </message>
    <message>
        <source>Address, such as 203.0.113.7</source>
        <translation>Adresse, etwa 203.0.113.7</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Sperren</translation>
    </message>
</context>
<context>
    <name>outcry::CandleChart</name>
    <message>
        <source>Candle chart</source>
        <translation>Kerzenchart</translation>
    </message>
    <message>
        <source>↦ now</source>
        <translation>↦ jetzt</translation>
    </message>
    <message>
        <source>Go to the newest price (End)</source>
        <translation>Zum neuesten Kurs (Ende)</translation>
    </message>
    <message>
        <source>%1  O %2  H %3  L %4  C %5  %6</source>
        <translation>%1  E %2  H %3  T %4  S %5  %6</translation>
    </message>
    <message>
        <source>%1  V %2</source>
        <extracomment>a candle&apos;s prices, and how much was traded</extracomment>
        <translation>%1  V %2</translation>
    </message>
    <message>
        <source>Newest price</source>
        <translation>Neuester Kurs</translation>
    </message>
    <message>
        <source>Oldest price</source>
        <translation>Ältester Kurs</translation>
    </message>
    <message>
        <source>Show volume</source>
        <translation>Volumen zeigen</translation>
    </message>
</context>
<context>
    <name>outcry::ChatClient</name>
    <message>
        <source>A line was not confirmed</source>
        <translation>Eine Zeile wurde nicht bestätigt</translation>
    </message>
    <message>
        <source>This line was meant for another server</source>
        <translation>Diese Zeile war für einen anderen Server bestimmt</translation>
    </message>
    <message>
        <source>The server did not answer the login</source>
        <translation>Der Server hat auf die Anmeldung nicht geantwortet</translation>
    </message>
    <message>
        <source>The server finds this line too long</source>
        <translation>Der Server findet diese Zeile zu lang</translation>
    </message>
    <message>
        <source>The connection broke each time this line was sent</source>
        <translation>Die Verbindung brach jedes Mal ab, wenn diese Zeile gesendet wurde</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no room; names have 1 to 32 letters, digits, - or _</source>
        <translation>„%1“ ist kein Raum; Namen haben 1 bis 32 Buchstaben, Ziffern, - oder _</translation>
    </message>
    <message>
        <source>This line is too long; the server takes %1 bytes</source>
        <translation>Diese Zeile ist zu lang; der Server nimmt %1 Byte</translation>
    </message>
    <message>
        <source>This is on its way already. Change it when it was said.</source>
        <translation>Das ist schon unterwegs. Ändern Sie es, wenn es gesagt ist.</translation>
    </message>
    <message>
        <source>This line was not sent the last time</source>
        <translation>Diese Zeile wurde beim letzten Mal nicht gesendet</translation>
    </message>
    <message>
        <source>The name %1 is taken. You are %2 for now.</source>
        <translation>Der Name %1 ist vergeben. Vorerst heißen Sie %2.</translation>
    </message>
    <message>
        <source>The server&apos;s messages cannot be understood</source>
        <translation>Die Nachrichten des Servers sind unverständlich</translation>
    </message>
</context>
<context>
    <name>outcry::ClientApp</name>
    <message>
        <source>Desk</source>
        <translation>Handelstisch</translation>
    </message>
</context>
<context>
    <name>outcry::ClientMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>&amp;Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Rooms and people</source>
        <translation>&amp;Räume und Personen</translation>
    </message>
    <message>
        <source>&amp;Watch list</source>
        <translation>&amp;Beobachtungsliste</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>&amp;Raum</translation>
    </message>
    <message>
        <source>&amp;Join a room…</source>
        <translation>Raum &amp;betreten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Leave this room</source>
        <translation>Diesen Raum &amp;verlassen</translation>
    </message>
    <message>
        <source>&amp;Next room</source>
        <translation>&amp;Nächster Raum</translation>
    </message>
    <message>
        <source>&amp;Previous room</source>
        <translation>V&amp;origer Raum</translation>
    </message>
    <message>
        <source>&amp;Market</source>
        <translation>&amp;Markt</translation>
    </message>
    <message>
        <source>&amp;Add a symbol</source>
        <translation>Symbol &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>&amp;Befehle</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;About Outcry</source>
        <translation>&amp;Über Outcry</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Talk</source>
        <translation>&amp;Gespräch</translation>
    </message>
    <message>
        <source>Next &amp;unread room</source>
        <translation>Nächster &amp;ungelesener Raum</translation>
    </message>
    <message>
        <source>Mark all as &amp;read</source>
        <translation>Alles als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Jump to…</source>
        <translation>&amp;Springen zu&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;Search in this room…</source>
        <translation>In diesem Raum &amp;suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find &amp;older</source>
        <translation>Ä&amp;ltere finden</translation>
    </message>
    <message>
        <source>Find ne&amp;wer</source>
        <translation>Neu&amp;ere finden</translation>
    </message>
    <message>
        <source>&amp;Go to a date…</source>
        <translation>Zu einem &amp;Datum gehen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Move this room up</source>
        <translation>Diesen Raum nach oben s&amp;chieben</translation>
    </message>
    <message>
        <source>Move this room &amp;down</source>
        <translation>Diesen Raum nach unten sch&amp;ieben</translation>
    </message>
    <message>
        <source>Search in &amp;all rooms…</source>
        <translation>In &amp;allen Räumen suchen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit your last line</source>
        <translation>Ihre letzte &amp;Zeile bearbeiten</translation>
    </message>
    <message>
        <source>Repl&amp;y to a line</source>
        <translation>Auf eine Zeile ant&amp;worten</translation>
    </message>
    <message>
        <source>Change &amp;topic…</source>
        <translation>&amp;Thema ändern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Clear this room&apos;s lines away</source>
        <translation>Die Zeilen dieses Raums weg&amp;räumen</translation>
    </message>
    <message>
        <source>Noti&amp;fy me of</source>
        <translation>Benac&amp;hrichtigen über</translation>
    </message>
    <message>
        <source>Change n&amp;ame…</source>
        <translation>N&amp;amen ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Awa&amp;y</source>
        <translation>Abwe&amp;send</translation>
    </message>
    <message>
        <source>Open this room in &amp;own window</source>
        <translation>Diesen Raum in eigenem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>Open watch list in own w&amp;indow</source>
        <translation>Beobachtungsliste in &amp;eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>&amp;Open in own window</source>
        <translation>In eigenem Fenster &amp;öffnen</translation>
    </message>
</context>
<context>
    <name>outcry::ClientSide</name>
    <message>
        <source>PEOPLE  %1</source>
        <translation>PERSONEN  %1</translation>
    </message>
</context>
<context>
    <name>outcry::ClientTelling</name>
    <message>
        <source>&amp;Show the windows</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Outcry goes on in the tray</source>
        <translation>Outcry läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>You are still connected. A click on the icon brings the window back; its menu quits.</source>
        <translation>Sie sind weiter verbunden. Ein Klick auf das Symbol bringt das Fenster zurück; sein Menü beendet.</translation>
    </message>
</context>
<context>
    <name>outcry::ClientWindow</name>
    <message>
        <source>You are in no room. Join one first (Ctrl+J).</source>
        <translation>Sie sind in keinem Raum. Betreten Sie zuerst einen (Strg+J).</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>Alles ist gelesen.</translation>
    </message>
    <message>
        <source>Jump to…   %1</source>
        <translation>Springen zu&#xa0;…   %1</translation>
    </message>
    <message>
        <source>Go to a room, a person or a symbol, or do something, by a few letters</source>
        <translation>Mit ein paar Buchstaben zu einem Raum, einer Person oder einem Symbol gehen oder etwas tun</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Ein anderer Name</translation>
    </message>
    <message>
        <source>Take this name</source>
        <translation>Diesen Namen nehmen</translation>
    </message>
    <message>
        <source>The language changes when Outcry starts anew. Windows, rooms and drafts come back as they are.</source>
        <translation>Die Sprache wechselt, wenn Outcry neu startet. Fenster, Räume und Entwürfe kommen wieder, wie sie sind.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Which name shall others see?</source>
        <translation>Welchen Namen sollen die anderen sehen?</translation>
    </message>
</context>
<context>
    <name>outcry::Connection</name>
    <message>
        <source>The server does not speak %1</source>
        <translation>Der Server spricht %1 nicht</translation>
    </message>
</context>
<context>
    <name>outcry::ConnectionBar</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>Sie sind offline.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Verbindung wird versucht&#xa0;…</translation>
    </message>
    <message>
        <source>1 line waits and will be sent then.</source>
        <translation>1 Zeile wartet und wird dann gesendet.</translation>
    </message>
    <message>
        <source>%1 lines wait and will be sent then.</source>
        <translation>%1 Zeilen warten und werden dann gesendet.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
</context>
<context>
    <name>outcry::ConnectionModel</name>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>%1 from %2 by the door &quot;%3&quot;, since %4</source>
        <translation>%1 von %2 durch den Eingang „%3“, seit %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>Answered a ping in %1, %2 ago</source>
        <translation>Hat einen Ping in %1 beantwortet, vor %2</translation>
    </message>
    <message>
        <source>The protocol it speaks</source>
        <translation>Das Protokoll, das er spricht</translation>
    </message>
    <message>
        <source>Lines and commands it has typed</source>
        <translation>Zeilen und Befehle, die er eingegeben hat</translation>
    </message>
    <message>
        <source>Bytes sent to it</source>
        <translation>An ihn gesendete Byte</translation>
    </message>
    <message>
        <source>Bytes received from it</source>
        <translation>Von ihm empfangene Byte</translation>
    </message>
    <message>
        <source>Bytes waiting until it reads them</source>
        <translation>Byte, die warten, bis er sie liest</translation>
    </message>
    <message>
        <source>How long it took to answer the server&apos;s last ping</source>
        <translation>Wie lange er für die letzte Antwort auf einen Ping brauchte</translation>
    </message>
</context>
<context>
    <name>outcry::ConnectionTable</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
</context>
<context>
    <name>outcry::ConnectionView</name>
    <message>
        <source>Clients appear here as soon as they connect.</source>
        <translation>Clients erscheinen hier, sobald sie sich verbinden.</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>1 connection, %1 with a name</source>
        <translation>1 Verbindung, %1 mit Namen</translation>
    </message>
    <message>
        <source>%1 connections, %2 with a name</source>
        <translation>%1 Verbindungen, %2 mit Namen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>for 10 minutes</source>
        <translation>für 10 Minuten</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>für 1 Stunde</translation>
    </message>
    <message>
        <source>until lifted</source>
        <translation>bis sie aufgehoben wird</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Noch ist niemand hier</translation>
    </message>
    <message>
        <source>No connection fits the filter</source>
        <translation>Keine Verbindung passt zum Filter</translation>
    </message>
    <message>
        <source>The filter looks at names, addresses and doors.</source>
        <translation>Der Filter sieht auf Namen, Adressen und Eingänge.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>&amp;Message…</source>
        <translation>&amp;Nachricht&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Kick…</source>
        <translation>&amp;Hinauswerfen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>&amp;Sperren&#xa0;…</translation>
    </message>
    <message>
        <source>Filter by name, address or door</source>
        <translation>Nach Name, Adresse oder Eingang filtern</translation>
    </message>
    <message>
        <source>Filter connections</source>
        <translation>Verbindungen filtern</translation>
    </message>
    <message>
        <source>Say something to this one alone (Ctrl+M)</source>
        <translation>Diesem allein etwas sagen (Strg+M)</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>End this connection (Delete)</source>
        <translation>Diese Verbindung beenden (Entf)</translation>
    </message>
    <message>
        <source>Send everybody from this address away and let nobody in from there (Ctrl+B)</source>
        <translation>Alle von dieser Adresse wegschicken und niemanden mehr von dort hereinlassen (Strg+B)</translation>
    </message>
    <message>
        <source>Say something to %1 alone, as the server.</source>
        <translation>%1 allein als Server etwas sagen.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>There is nothing to say.</source>
        <translation>Es gibt nichts zu sagen.</translation>
    </message>
    <message>
        <source>New name for %1. Everybody in its rooms is told.</source>
        <translation>Neuer Name für %1. Alle in seinen Räumen erfahren es.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Send %1 away? This cannot be undone, but they may come back by themselves. Ban keeps them out.</source>
        <translation>%1 wegschicken? Das lässt sich nicht rückgängig machen, aber er kann von selbst wiederkommen. „Sperren“ hält ihn fern.</translation>
    </message>
    <message>
        <source>Reason, for them to read (may be empty)</source>
        <translation>Grund, den er lesen kann (darf leer sein)</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>Hinauswerfen</translation>
    </message>
    <message>
        <source>Its connection is ended</source>
        <translation>Seine Verbindung wird beendet</translation>
    </message>
    <message>
        <source>All %1 connections from there are ended</source>
        <translation>Alle %1 Verbindungen von dort werden beendet</translation>
    </message>
    <message>
        <source>Let nobody in from %1 (%2)? %3. The page “Bans” lifts it.</source>
        <translation>Niemanden von %1 hereinlassen (%2)? %3. Die Seite „Sperren“ hebt es auf.</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Sperren</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>%n Adresse</numerusform>
            <numerusform>%n Adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>outcry::DatePopup</name>
    <message>
        <source>Next month (Page Down)</source>
        <translation>Nächster Monat (Bild ab)</translation>
    </message>
    <message>
        <source>Month before (Page Up)</source>
        <translation>Monat davor (Bild auf)</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month and year, as QLocale::toString() takes it</comment>
        <translation>MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>outcry::DemoServer</name>
    <message>
        <source>The server could not be started: %1</source>
        <translation>Der Server konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>The server ended at once. Start outcryd in a terminal to see why.</source>
        <translation>Der Server endete sofort. Starten Sie outcryd in einem Terminal, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>The server did not get ready in ten seconds. Start outcryd in a terminal to see why.</source>
        <translation>Der Server war nach zehn Sekunden nicht bereit. Starten Sie outcryd in einem Terminal, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>The server program outcryd was not found beside this program, nor in PATH. Install it, or enter the address of a server.</source>
        <translation>Das Serverprogramm outcryd wurde weder neben diesem Programm noch im PATH gefunden. Installieren Sie es oder geben Sie die Adresse eines Servers ein.</translation>
    </message>
    <message>
        <source>No temporary file could be made: %1</source>
        <translation>Es konnte keine temporäre Datei angelegt werden: %1</translation>
    </message>
    <message>
        <source>Demo on this computer</source>
        <translation>Vorführung auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>outcry::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>outcry::EmojiPalette</name>
    <message>
        <source>Search emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>No emoji is called that.</source>
        <translation>Kein Emoji heißt so.</translation>
    </message>
</context>
<context>
    <name>outcry::FeedForm</name>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Kind of feed</source>
        <translation>Art der Kursquelle</translation>
    </message>
    <message>
        <source>Options of the feed</source>
        <translation>Optionen der Kursquelle</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A CSV file or a folder of them</source>
        <translation>Eine CSV-Datei oder ein Ordner mit solchen</translation>
    </message>
    <message>
        <source>Options (may be empty)</source>
        <translation>Optionen (dürfen leer sein)</translation>
    </message>
    <message>
        <source>Prices to replay</source>
        <translation>Kurse zum Abspielen</translation>
    </message>
    <message>
        <source>Prices (*.csv);;All files (*)</source>
        <translation>Kurse (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the file… the server goes on meanwhile.</source>
        <translation>Die Datei wird gelesen&#xa0;… der Server läuft derweil weiter.</translation>
    </message>
    <message>
        <source>Starting the feed…</source>
        <translation>Die Quelle wird gestartet&#xa0;…</translation>
    </message>
    <message>
        <source>Again and again</source>
        <translation>Immer wieder</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>at the usual pace</source>
        <translation>im üblichen Takt</translation>
    </message>
    <message>
        <source>Symbols, such as AAPL, MSFT; or how many</source>
        <translation>Symbole, etwa AAPL, MSFT; oder wie viele</translation>
    </message>
    <message>
        <source>How many prices a second</source>
        <translation>Wie viele Kurse je Sekunde</translation>
    </message>
    <message>
        <source>Begin anew at the end of the file</source>
        <translation>Am Ende der Datei von vorn beginnen</translation>
    </message>
    <message>
        <source>All options in a line, as in a settings file</source>
        <translation>Alle Optionen in einer Zeile, wie in einer Einstellungsdatei</translation>
    </message>
    <message>
        <source>Symbols (may be empty)</source>
        <translation>Symbole (dürfen fehlen)</translation>
    </message>
    <message>
        <source> rows a second</source>
        <translation> Zeilen je Sekunde</translation>
    </message>
    <message>
        <source> prices a second</source>
        <translation> Kurse je Sekunde</translation>
    </message>
</context>
<context>
    <name>outcry::FeedModel</name>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Kursquelle</translation>
    </message>
    <message>
        <source>Set up as</source>
        <translation>Eingerichtet als</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Meldung</translation>
    </message>
</context>
<context>
    <name>outcry::FeedPane</name>
    <message>
        <source>No prices come in</source>
        <translation>Es kommen keine Kurse herein</translation>
    </message>
    <message>
        <source>Add a feed: invented prices to try things out, or a file to replay.</source>
        <translation>Fügen Sie eine Kursquelle hinzu: erfundene Kurse zum Ausprobieren oder eine Datei zum Abspielen.</translation>
    </message>
    <message>
        <source>Add a feed…</source>
        <translation>Kursquelle hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Start the feed</source>
        <translation>Kursquelle &amp;starten</translation>
    </message>
    <message>
        <source>S&amp;top the feed</source>
        <translation>Kursquelle &amp;anhalten</translation>
    </message>
    <message>
        <source>R&amp;estart the feed</source>
        <translation>Kursquelle &amp;neu starten</translation>
    </message>
    <message>
        <source>&amp;Add a feed…</source>
        <translation>Kursquelle &amp;hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Remove the feed</source>
        <translation>Kursquelle &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep the feeds in the settings</source>
        <translation>Kursquellen in den Einstellungen &amp;behalten</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Kursquellen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep in the settings</source>
        <translation>In den Einstellungen behalten</translation>
    </message>
    <message>
        <source>Write these feeds to the settings file, so that the next start has them too</source>
        <translation>Diese Kursquellen in die Einstellungsdatei schreiben, damit auch der nächste Start sie hat</translation>
    </message>
    <message>
        <source>From its beginning</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>%1 was removed. Its last prices stay until they are old.</source>
        <translation>%1 wurde entfernt. Die letzten Kurse bleiben, bis sie veraltet sind.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>outcry::ForgettingRows</name>
    <message>
        <source>Forget %1</source>
        <translation>%1 vergessen</translation>
    </message>
</context>
<context>
    <name>outcry::FoundLines</name>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>outcry::IgnoredList</name>
    <message>
        <source>Show again what they say</source>
        <translation>Wieder zeigen, was sie sagen</translation>
    </message>
    <message>
        <source>People you ignore</source>
        <translation>Personen, die Sie ignorieren</translation>
    </message>
    <message>
        <source>What these people say on this server is hidden and calls you no more. Others are added by a right click on a name, or by /ignore.</source>
        <translation>Was diese Personen auf diesem Server sagen, ist verborgen und meldet sich nicht. Weitere kommen durch einen Rechtsklick auf einen Namen oder mit /ignore dazu.</translation>
    </message>
    <message>
        <source>What %1 says is shown again.</source>
        <translation>Was %1 sagt, wird wieder gezeigt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>outcry::JoinDialog</name>
    <message>
        <source>Join a room</source>
        <translation>Raum betreten</translation>
    </message>
    <message>
        <source>Find a room, or name a new one</source>
        <translation>Raum suchen oder neuen benennen</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Name des Raums</translation>
    </message>
    <message>
        <source>Rooms of this server</source>
        <translation>Räume dieses Servers</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Betreten</translation>
    </message>
    <message>
        <source>Click a room, or type a name that is not there yet to make a new room.</source>
        <translation>Klicken Sie einen Raum an oder geben Sie einen Namen ein, den es noch nicht gibt, um einen neuen anzulegen.</translation>
    </message>
    <message>
        <source>A room&apos;s name has 1 to 32 letters, digits, - and _.</source>
        <translation>Der Name eines Raums hat 1 bis 32 Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>There is no #%1 yet: it is made when you join.</source>
        <translation>#%1 gibt es noch nicht: er wird angelegt, wenn Sie ihn betreten.</translation>
    </message>
    <message>
        <source>Make and join</source>
        <translation>Anlegen und betreten</translation>
    </message>
    <message numerus="yes">
        <source>#%1 — you are here, %n people</source>
        <translation>
            <numerusform>#%1 — Sie sind hier, %n Person</numerusform>
            <numerusform>#%1 — Sie sind hier, %n Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::JumpPalette</name>
    <message>
        <source>Nothing of this name. Try fewer letters.</source>
        <translation>Nichts mit diesem Namen. Versuchen Sie weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Jump to a room, a person, a symbol, or do something</source>
        <translation>Zu einem Raum, einer Person oder einem Symbol springen oder etwas tun</translation>
    </message>
    <message>
        <source>Jump to</source>
        <translation>Springen zu</translation>
    </message>
    <message>
        <source>Places and actions found</source>
        <translation>Gefundene Orte und Aktionen</translation>
    </message>
</context>
<context>
    <name>outcry::Jumps</name>
    <message>
        <source>Direct talk</source>
        <translation>Direktgespräch</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Room to join</source>
        <translation>Raum zum Betreten</translation>
    </message>
</context>
<context>
    <name>outcry::KeyPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Search by what it does or by key</source>
        <translation>Nach Zweck oder Taste suchen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wozu</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Als Text speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save the list of keys</source>
        <translation>Tastenliste speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>outcry::LinePalette</name>
    <message>
        <source>Search in all rooms and direct talks</source>
        <translation>In allen Räumen und Direktgesprächen suchen</translation>
    </message>
    <message>
        <source>Search in all rooms</source>
        <translation>In allen Räumen suchen</translation>
    </message>
    <message>
        <source>Lines found</source>
        <translation>Gefundene Zeilen</translation>
    </message>
    <message>
        <source>Type a word that was said.</source>
        <translation>Geben Sie ein Wort ein, das gesagt wurde.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Es wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Not in the lines that are here. Ctrl+F in a room fetches older ones too.</source>
        <translation>Nicht in den Zeilen, die hier sind. Strg+F in einem Raum holt auch ältere.</translation>
    </message>
</context>
<context>
    <name>outcry::LogModel</name>
    <message>
        <source>detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>outcry::LogPane</name>
    <message>
        <source>&amp;Follow the log</source>
        <translation>Dem Protokoll &amp;folgen</translation>
    </message>
    <message>
        <source>&amp;Copy the log</source>
        <translation>Protokoll &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save the log…</source>
        <translation>Protokoll &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Show what comes; off: stand still (Ctrl+Shift+L)</source>
        <translation>Zeigen, was kommt; aus: stehen bleiben (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown, as text (Ctrl+Shift+C)</source>
        <translation>Die ausgewählten oder alle gezeigten Zeilen als Text kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Write what is shown to a file (Ctrl+S)</source>
        <translation>Was gezeigt wird, in eine Datei schreiben (Strg+S)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Info and more</source>
        <translation>Hinweise und mehr</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>Mindeststufe</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>No line fits the filter</source>
        <translation>Keine Zeile passt zum Filter</translation>
    </message>
    <message>
        <source>The filter looks at words and areas, and leaves out what is below the chosen level.</source>
        <translation>Der Filter sucht in Wörtern und Bereichen und lässt weg, was unter der gewählten Stufe liegt.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>outcry::LoginDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>desk.example or 192.168.1.5:8181</source>
        <translation>desk.example oder 192.168.1.5:8181</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>The name others see</source>
        <translation>Der Name, den andere sehen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>A server is running on this computer (%1).</source>
        <translation>Auf diesem Rechner läuft ein Server (%1).</translation>
    </message>
    <message>
        <source>Start a demo here</source>
        <translation>Hier eine Vorführung starten</translation>
    </message>
    <message>
        <source>No server yet? Try one on this computer, with invented prices. It ends with this program.</source>
        <translation>Noch kein Server? Probieren Sie einen auf diesem Rechner aus, mit erfundenen Kursen. Er endet mit diesem Programm.</translation>
    </message>
    <message>
        <source>Starting a server on this computer…</source>
        <translation>Ein Server wird auf diesem Rechner gestartet&#xa0;…</translation>
    </message>
    <message>
        <source>The server runs. Choose the name others see, then press Connect.</source>
        <translation>Der Server läuft. Wählen Sie den Namen, den andere sehen, und drücken Sie „Verbinden“.</translation>
    </message>
    <message>
        <source>%1 is forgotten.</source>
        <translation>%1 ist vergessen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Chat and live prices on your own server</source>
        <translation>Chat und Kurse in Echtzeit auf dem eigenen Server</translation>
    </message>
    <message>
        <source>In its list Delete forgets a server</source>
        <translation>In der Liste vergisst Entf einen Server</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>The demo runs on this computer, with invented prices. It ends with this program.</source>
        <translation>Die Demo läuft auf diesem Rechner, mit erfundenen Kursen. Sie endet mit diesem Programm.</translation>
    </message>
    <message>
        <source>Go to the demo</source>
        <translation>Zur Demo</translation>
    </message>
</context>
<context>
    <name>outcry::PacePlot</name>
    <message>
        <source>nothing measured yet</source>
        <translation>noch nichts gemessen</translation>
    </message>
    <message>
        <source>%1 now, %2 at most in five minutes</source>
        <translation>%1 jetzt, höchstens %2 in fünf Minuten</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 um %2: %3</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>Spitze %1</translation>
    </message>
</context>
<context>
    <name>outcry::PaneStack</name>
    <message>
        <source>Everything is hidden</source>
        <translation>Alles ist ausgeblendet</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles einblenden</translation>
    </message>
</context>
<context>
    <name>outcry::PasteQuestion</name>
    <message>
        <source>Paste several lines</source>
        <translation>Mehrere Zeilen einfügen</translation>
    </message>
    <message numerus="yes">
        <source>You are about to paste %n lines.</source>
        <translation>
            <numerusform>Sie fügen %n Zeile ein.</numerusform>
            <numerusform>Sie fügen %n Zeilen ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Together they are too long for one message.</source>
        <translation>Zusammen sind sie zu lang für eine Nachricht.</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n lines are sent one by one.</source>
        <translation>
            <numerusform>Einzeln wird nicht mehr als %n Zeile gesendet.</numerusform>
            <numerusform>Einzeln werden nicht mehr als %n Zeilen gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send as one &amp;message</source>
        <translation>Als eine &amp;Nachricht senden</translation>
    </message>
    <message>
        <source>Send &amp;line by line</source>
        <translation>&amp;Zeile für Zeile senden</translation>
    </message>
    <message>
        <source>Only &amp;insert</source>
        <translation>Nur &amp;einfügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Lines to paste</source>
        <translation>Einzufügende Zeilen</translation>
    </message>
</context>
<context>
    <name>outcry::PlotStrip</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
</context>
<context>
    <name>outcry::PromptBar</name>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>outcry::Quiet</name>
    <message>
        <source>Do not disturb until %1</source>
        <translation>Nicht stören bis %1</translation>
    </message>
    <message>
        <source>Do not disturb until %1, %2</source>
        <translation>Nicht stören bis %1, %2</translation>
    </message>
</context>
<context>
    <name>outcry::QuietMenu</name>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Nicht stören</translation>
    </message>
    <message>
        <source>For &amp;30 minutes</source>
        <translation>Für &amp;30 Minuten</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>Für &amp;1 Stunde</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>Für &amp;4 Stunden</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>Bis &amp;morgen</translation>
    </message>
    <message>
        <source>&amp;End now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
</context>
<context>
    <name>outcry::QuoteGrid</name>
    <message>
        <source>No symbols yet</source>
        <translation>Noch keine Symbole</translation>
    </message>
    <message>
        <source>Add a symbol…</source>
        <translation>Symbol hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Changed prices glow</source>
        <translation>Geänderte Kurse leuchten auf</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Remove %1</source>
        <translation>%1 en&amp;tfernen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n symbols</source>
        <translation>
            <numerusform>%n Symbol en&amp;tfernen</numerusform>
            <numerusform>%n Symbole en&amp;tfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add a symbol…</source>
        <translation>&amp;Symbol hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>New heading</source>
        <translation>Neue Überschrift</translation>
    </message>
    <message>
        <source>Name of the heading</source>
        <translation>Name der Überschrift</translation>
    </message>
    <message>
        <source>&amp;Open %1 in a window</source>
        <translation>%1 in einem Fenster &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Open the section</source>
        <translation>Abschnitt auf&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Close the section</source>
        <translation>Abschnitt &amp;zuklappen</translation>
    </message>
    <message>
        <source>Re&amp;name the heading</source>
        <translation>Überschrift u&amp;mbenennen</translation>
    </message>
    <message>
        <source>&amp;Remove the heading</source>
        <translation>Überschrift en&amp;tfernen</translation>
    </message>
    <message>
        <source>New &amp;heading</source>
        <translation>Neue Übersch&amp;rift</translation>
    </message>
    <message>
        <source>Press Ctrl+T or type /watch AAPL.</source>
        <translation>Drücken Sie Strg+T oder tippen Sie /watch AAPL.</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Arrange by hand</source>
        <translation>Von Hand ordnen</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
        <source>Fit widths</source>
        <translation>Breiten anpassen</translation>
    </message>
    <message>
        <source>Sorted by %1 – click its title until the arrow is gone to arrange by hand.</source>
        <translation>Nach %1 sortiert – auf die Überschrift klicken, bis der Pfeil weg ist, um von Hand zu ordnen.</translation>
    </message>
    <message>
        <source>Move &amp;to</source>
        <translation>Verschieben &amp;nach</translation>
    </message>
    <message>
        <source>&amp;Mention %1 in the talk</source>
        <translation>%1 im Gespräch &amp;erwähnen</translation>
    </message>
</context>
<context>
    <name>outcry::QuoteModel</name>
    <message>
        <source>%1: no price yet</source>
        <translation>%1: noch kein Kurs</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Chg %</source>
        <translation>Änd. %</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Low – High</source>
        <translation>Tief – Hoch</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>outcry::QuoteOrder</name>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1, heading, closed</source>
        <translation>%1, Überschrift, zugeklappt</translation>
    </message>
    <message>
        <source>%1, heading</source>
        <translation>%1, Überschrift</translation>
    </message>
</context>
<context>
    <name>outcry::ReplyBar</name>
    <message>
        <source>Answer no line (Esc)</source>
        <translation>Auf keine Zeile antworten (Esc)</translation>
    </message>
    <message>
        <source>Answer no line</source>
        <translation>Auf keine Zeile antworten</translation>
    </message>
    <message>
        <source>Go to the line that this answers</source>
        <translation>Zur Zeile gehen, auf die dies antwortet</translation>
    </message>
    <message>
        <source>In reply to %1: %2</source>
        <translation>Antwort auf %1: %2</translation>
    </message>
    <message>
        <source>Leave the line as it was (Esc)</source>
        <translation>Die Zeile lassen, wie sie war (Esc)</translation>
    </message>
    <message>
        <source>Leave the line as it was</source>
        <translation>Die Zeile lassen, wie sie war</translation>
    </message>
    <message>
        <source>Go to the line that is changed</source>
        <translation>Zur Zeile gehen, die geändert wird</translation>
    </message>
    <message>
        <source>Editing: %1</source>
        <translation>Bearbeiten: %1</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Bearbeiten</translation>
    </message>
</context>
<context>
    <name>outcry::RoomBell</name>
    <message>
        <source>You are notified of nothing in %1</source>
        <translation>Sie werden über nichts in %1 benachrichtigt</translation>
    </message>
    <message>
        <source>You are notified of every message of %1</source>
        <translation>Sie werden über jede Nachricht von %1 benachrichtigt</translation>
    </message>
    <message>
        <source>You are notified of everything in %1</source>
        <translation>Sie werden über alles in %1 benachrichtigt</translation>
    </message>
    <message>
        <source>You are notified of mentions in %1</source>
        <translation>Sie werden über Erwähnungen in %1 benachrichtigt</translation>
    </message>
    <message>
        <source>Notifications of this room</source>
        <translation>Benachrichtigungen dieses Raums</translation>
    </message>
</context>
<context>
    <name>outcry::RoomFinder</name>
    <message>
        <source>The server did not send older lines. Try again when you are online.</source>
        <translation>Der Server hat keine älteren Zeilen geschickt. Versuchen Sie es wieder, wenn Sie online sind.</translation>
    </message>
    <message>
        <source>searching older lines…</source>
        <translation>ältere Zeilen werden durchsucht&#xa0;…</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>not in the loaded lines; Enter searches older ones</source>
        <translation>nicht in den geladenen Zeilen; die Eingabetaste sucht in älteren</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 in the loaded lines</source>
        <translation>%1 in den geladenen Zeilen</translation>
    </message>
    <message>
        <source>The server did not send older lines. This is as far back as they are loaded.</source>
        <translation>Der Server hat keine älteren Zeilen geschickt. Weiter zurück ist nichts geladen.</translation>
    </message>
    <message>
        <source>Nothing older is kept. This is the oldest line.</source>
        <translation>Ältere werden nicht aufbewahrt. Dies ist die älteste Zeile.</translation>
    </message>
    <message>
        <source>That line is no longer kept.</source>
        <translation>Diese Zeile wird nicht mehr aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>outcry::RoomHead</name>
    <message>
        <source>Search in this room (Ctrl+F)</source>
        <translation>In diesem Raum suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Go to a date (Ctrl+G)</source>
        <translation>Zu einem Datum gehen (Strg+G)</translation>
    </message>
    <message>
        <source>%1 is not here</source>
        <translation>%1 ist nicht da</translation>
    </message>
    <message>
        <source>only the two of you read this</source>
        <translation>das lesen nur Sie beide</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 Personen</translation>
    </message>
    <message>
        <source>%1 is away</source>
        <translation>%1 ist abwesend</translation>
    </message>
    <message>
        <source>%1 is away: %2</source>
        <translation>%1 ist abwesend: %2</translation>
    </message>
</context>
<context>
    <name>outcry::RoomLevelMenu</name>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>&amp;Mentions of me</source>
        <translation>&amp;Erwähnungen von mir</translation>
    </message>
    <message>
        <source>N&amp;otify me of</source>
        <translation>&amp;Benachrichtigen über</translation>
    </message>
</context>
<context>
    <name>outcry::RoomListModel</name>
    <message>
        <source>Direct talk with %1</source>
        <translation>Direktgespräch mit %1</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>Raum %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n ungelesen</numerusform>
            <numerusform>%1, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, silent</source>
        <translation>%1, stumm</translation>
    </message>
    <message>
        <source>%1, who is not here</source>
        <translation>%1, nicht da</translation>
    </message>
    <message>
        <source>%1, with a draft</source>
        <translation>%1, mit einem Entwurf</translation>
    </message>
    <message>
        <source>%1, who is away</source>
        <translation>%1, abwesend</translation>
    </message>
</context>
<context>
    <name>outcry::RoomListView</name>
    <message>
        <source>DIRECT</source>
        <translation>DIREKT</translation>
    </message>
    <message>
        <source>ROOMS</source>
        <translation>RÄUME</translation>
    </message>
    <message>
        <source>Rooms and direct talks</source>
        <translation>Räume und Direktgespräche</translation>
    </message>
    <message>
        <source>Close this talk</source>
        <translation>Dieses Gespräch schließen</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>%1 verlassen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Open in own window</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Join a room…</source>
        <translation>Raum betreten&#xa0;…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Change topic…</source>
        <translation>Thema ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Join or make a room</source>
        <translation>Raum betreten oder anlegen</translation>
    </message>
    <message>
        <source>Join or make a room (%1)</source>
        <translation>Raum betreten oder anlegen (%1)</translation>
    </message>
</context>
<context>
    <name>outcry::RoomOverviewModel</name>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Letzte Zeile</translation>
    </message>
</context>
<context>
    <name>outcry::RoomPane</name>
    <message>
        <source>No room yet</source>
        <translation>Noch kein Raum</translation>
    </message>
    <message>
        <source>Connect to a server, or join a room with Ctrl+J.</source>
        <translation>Verbinden Sie sich mit einem Server oder betreten Sie mit Strg+J einen Raum.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>Message to %1, or / for commands</source>
        <translation>Nachricht an %1, oder / für Befehle</translation>
    </message>
    <message>
        <source>Join a room to talk</source>
        <translation>Betreten Sie einen Raum, um zu reden</translation>
    </message>
    <message>
        <source>Nothing said yet. Only the two of you will read it.</source>
        <translation>Noch nichts gesagt. Nur Sie beide werden es lesen.</translation>
    </message>
    <message>
        <source>Nothing said yet. Be the first.

Type / for commands, $ for prices, : for emoji.</source>
        <translation>Noch nichts gesagt. Machen Sie den Anfang.

Geben Sie / für Befehle ein, $ für Kurse, : für Emoji.</translation>
    </message>
    <message>
        <source>You have said nothing here that can be changed.</source>
        <translation>Sie haben hier nichts gesagt, was geändert werden kann.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>This line is not what it was any more, so it was left alone.</source>
        <translation>Diese Zeile ist nicht mehr, was sie war, und wurde darum in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>That line can no longer be changed.</source>
        <translation>Diese Zeile lässt sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Delete “%1” for everybody? It cannot be brought back.</source>
        <translation>„%1“ für alle löschen? Das lässt sich nicht zurückholen.</translation>
    </message>
</context>
<context>
    <name>outcry::SearchBar</name>
    <message>
        <source>Search in this room</source>
        <translation>In diesem Raum suchen</translation>
    </message>
    <message>
        <source>Older (Enter)</source>
        <translation>Ältere (Eingabe)</translation>
    </message>
    <message>
        <source>Newer (Shift+Enter)</source>
        <translation>Neuere (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>outcry::ServerApp</name>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 serves; feeds: %2; workers: %3</source>
        <translation>%1 ist in Betrieb; Kursquellen: %2; Threads: %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 can be reached from other machines and is not encrypted: anybody on the way can read along</source>
        <translation>%1 ist von anderen Rechnern erreichbar und nicht verschlüsselt: jeder auf dem Weg kann mitlesen</translation>
    </message>
    <message>
        <source>says goodbye to its clients and ends</source>
        <translation>verabschiedet sich von den Clients und endet</translation>
    </message>
</context>
<context>
    <name>outcry::ServerList</name>
    <message>
        <source>Forget the server</source>
        <translation>Den Server vergessen</translation>
    </message>
    <message>
        <source>Servers that are remembered</source>
        <translation>Gemerkte Server</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Your name there</source>
        <translation>Ihr Name dort</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>The start dialog offers these. With a server go its name, its rooms and lists, and what was typed there and not sent.</source>
        <translation>Der Startdialog bietet diese an. Mit einem Server gehen der Name, die Räume und Listen und was dort getippt und nicht gesendet wurde.</translation>
    </message>
    <message>
        <source>%1 is forgotten.</source>
        <translation>%1 ist vergessen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>outcry::ServerMenus</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Start with the &amp;desktop</source>
        <translation>Mit dem &amp;Desktop starten</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when closed</source>
        <translation>Beim Schließen im Infobereich &amp;weiterlaufen</translation>
    </message>
    <message>
        <source>&amp;Plots</source>
        <translation>&amp;Verläufe</translation>
    </message>
    <message>
        <source>Open the ports and serve (F5)</source>
        <translation>Ports öffnen und bedienen (F5)</translation>
    </message>
    <message>
        <source>Say goodbye to everybody and close the ports (Shift+F5)</source>
        <translation>Sich von allen verabschieden und die Ports schließen (Umschalt+F5)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Listen elsewhere…</source>
        <translation>Woanders &amp;hören&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>Diese Seite &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Rooms</source>
        <translation>&amp;Räume</translation>
    </message>
    <message>
        <source>&amp;Speak as the server</source>
        <translation>Als Server spr&amp;echen</translation>
    </message>
    <message>
        <source>&amp;Feeds</source>
        <translation>&amp;Kursquellen</translation>
    </message>
    <message>
        <source>&amp;Bans</source>
        <translation>Sperre&amp;n</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;About Outcry</source>
        <translation>&amp;Über Outcry</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>outcry::ServerPrices</name>
    <message>
        <source>No symbol and no name with these letters.</source>
        <translation>Kein Symbol und kein Name mit diesen Buchstaben.</translation>
    </message>
    <message>
        <source>Find a symbol</source>
        <translation>Symbol suchen</translation>
    </message>
</context>
<context>
    <name>outcry::ServerRooms</name>
    <message>
        <source>Say</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Say to everybody</source>
        <translation>Allen sagen</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Ansage</translation>
    </message>
    <message>
        <source>To every connected client, whatever rooms it is in (Ctrl+Return)</source>
        <translation>Jedem verbundenen Client, in welchen Räumen er auch ist (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Nothing was said here yet.</source>
        <translation>Hier wurde noch nichts gesagt.</translation>
    </message>
    <message>
        <source>Say something to #%1 as the server</source>
        <translation>Als Server in #%1 etwas sagen</translation>
    </message>
    <message>
        <source>Nobody hears you while the server is stopped</source>
        <translation>Niemand hört Sie, solange der Server angehalten ist</translation>
    </message>
</context>
<context>
    <name>outcry::ServerTray</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>outcry::ServerWindow</name>
    <message>
        <source>Removed by the server&apos;s owner</source>
        <translation>Vom Betreiber des Servers entfernt</translation>
    </message>
    <message>
        <source>Outcry server</source>
        <translation>Outcry-Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nobody can connect.</source>
        <translation>Niemand kann sich verbinden.</translation>
    </message>
    <message>
        <source>No new prices while the server is stopped.</source>
        <translation>Keine neuen Kurse, solange der Server angehalten ist.</translation>
    </message>
    <message>
        <source>Could not start</source>
        <translation>Start fehlgeschlagen</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>That is no address. Right are 203.0.113.7 or 2001:db8::7.</source>
        <translation>Das ist keine Adresse. Richtig sind 203.0.113.7 oder 2001:db8::7.</translation>
    </message>
    <message>
        <source>Nobody may come in from %1.</source>
        <translation>Niemand kann von %1 herein.</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>Dieser Desktop hat keinen Infobereich</translation>
    </message>
    <message>
        <source>The feeds are kept in %1.</source>
        <translation>Die Kursquellen stehen in %1.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Kursquellen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Start “outcry %1”, or open another address of the page “Addresses” (Ctrl+5).</source>
        <translation>Starten Sie „outcry %1“ oder öffnen Sie eine andere Adresse von der Seite „Adressen“ (Strg+5).</translation>
    </message>
    <message>
        <source>Everybody is told.</source>
        <translation>Alle erfahren es.</translation>
    </message>
    <message>
        <source>The server is stopped. Press F5 to start it.</source>
        <translation>Der Server ist angehalten. F5 startet ihn.</translation>
    </message>
    <message>
        <source>Port, or address and port, such as 8182 or 0.0.0.0:8181</source>
        <translation>Port oder Adresse und Port, etwa 8182 oder 0.0.0.0:8181</translation>
    </message>
    <message>
        <source>Keep in the settings</source>
        <translation>In den Einstellungen behalten</translation>
    </message>
    <message>
        <source>Start there</source>
        <translation>Dort starten</translation>
    </message>
    <message>
        <source>Where to listen? A port alone lets in this machine only, 0.0.0.0:PORT everybody. The server starts anew: clients come back by themselves if the port stays the same.</source>
        <translation>Wo hören? Ein Port allein lässt nur diesen Rechner herein, 0.0.0.0:PORT alle. Der Server startet neu: Clients kommen von selbst wieder, wenn der Port gleich bleibt.</translation>
    </message>
    <message>
        <source>Where to listen? A port alone lets in this machine only, 0.0.0.0:PORT everybody.</source>
        <translation>Wo hören? Ein Port allein lässt nur diesen Rechner herein, 0.0.0.0:PORT alle.</translation>
    </message>
    <message>
        <source>Listen there</source>
        <translation>Dort hören</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Log (%1)</source>
        <translation>Protokoll (%1)</translation>
    </message>
    <message>
        <source>999+</source>
        <translation>999+</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings and errors you have not seen</source>
        <translation>
            <numerusform>%n Warnung oder Fehler, noch nicht gesehen</numerusform>
            <numerusform>%n Warnungen und Fehler, noch nicht gesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days, %1</source>
        <translation>
            <numerusform>%n Tag, %1</numerusform>
            <numerusform>%n Tage, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>%n Adresse</numerusform>
            <numerusform>%n Adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet&#xa0;…</translation>
    </message>
    <message>
        <source>The feeds are read.</source>
        <translation>Die Kursquellen werden gelesen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Starts with the desktop: %1</source>
        <translation>Startet mit dem Desktop: %1</translation>
    </message>
    <message>
        <source>Does not start with the desktop any more.</source>
        <translation>Startet nicht mehr mit dem Desktop.</translation>
    </message>
    <message>
        <source>Starts at login: %1</source>
        <translation>Startet bei der Anmeldung: %1</translation>
    </message>
    <message>
        <source>The window speaks the other language from its next start on.</source>
        <translation>Das Fenster spricht die andere Sprache ab seinem nächsten Start.</translation>
    </message>
    <message>
        <source>Stop the server?</source>
        <translation>Den Server anhalten?</translation>
    </message>
    <message>
        <source>Quit and stop the server?</source>
        <translation>Beenden und den Server anhalten?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Its one connection is ended.</source>
        <translation>Seine einzige Verbindung wird beendet.</translation>
    </message>
    <message>
        <source>All %1 connections are ended.</source>
        <translation>Alle %1 Verbindungen werden beendet.</translation>
    </message>
    <message>
        <source>%1 — Outcry server</source>
        <translation>%1 — Outcry-Server</translation>
    </message>
</context>
<context>
    <name>outcry::SettingsDialog</name>
    <message>
        <source>No setting of this name. Try another word.</source>
        <translation>Keine Einstellung mit diesem Namen. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standardwerte wiederherstellen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Dieser Desktop hat keinen Infobereich.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications: it has neither a service for them nor a tray.</source>
        <translation>Dieser Desktop zeigt keine Benachrichtigungen: Er hat weder einen Dienst dafür noch einen Infobereich.</translation>
    </message>
</context>
<context>
    <name>outcry::SpellHighlighter</name>
    <message>
        <source>No similar words</source>
        <translation>Keine ähnlichen Wörter</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; to the dictionary</source>
        <translation>„%1“ zum Wörterbuch hinzufügen</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>outcry::Spelling</name>
    <message>
        <source>This program was built without hunspell. Install libhunspell-dev and build it again to check spelling.</source>
        <translation>Dieses Programm wurde ohne hunspell gebaut. Installieren Sie libhunspell-dev und bauen Sie es neu, um die Rechtschreibung zu prüfen.</translation>
    </message>
    <message>
        <source>No dictionary is installed. Install one, such as the package hunspell-en-us.</source>
        <translation>Kein Wörterbuch ist installiert. Installieren Sie eines, etwa das Paket hunspell-de-de.</translation>
    </message>
</context>
<context>
    <name>outcry::StatusLine</name>
    <message>
        <source>Time for a signal to the server and back</source>
        <translation>Zeit für ein Signal zum Server und zurück</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The connection is encrypted.</source>
        <translation>Die Verbindung ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation>Die Verbindung ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>1 symbol</source>
        <translation>1 Symbol</translation>
    </message>
    <message>
        <source>%1 symbols</source>
        <translation>%1 Symbole</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>no prices</source>
        <translation>keine Kurse</translation>
    </message>
    <message>
        <source>prices: %1</source>
        <translation>Kurse: %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>prices: not connected</source>
        <translation>Kurse: nicht verbunden</translation>
    </message>
</context>
<context>
    <name>outcry::SubjectLine</name>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What is this room about? Nothing clears the topic.</source>
        <translation>Worum geht es in diesem Raum? Ohne Text wird das Thema gelöscht.</translation>
    </message>
    <message>
        <source>Topic of this room</source>
        <translation>Thema dieses Raums</translation>
    </message>
    <message>
        <source>Double click to change the topic</source>
        <translation>Doppelklick ändert das Thema</translation>
    </message>
    <message>
        <source>Set by %1, %2</source>
        <translation>Gesetzt von %1, %2</translation>
    </message>
    <message>
        <source>A topic has at most %1 characters; this one has %2.</source>
        <translation>Ein Thema hat höchstens %1 Zeichen; dieses hat %2.</translation>
    </message>
</context>
<context>
    <name>outcry::SymbolField</name>
    <message>
        <source>Add a symbol: AAPL</source>
        <translation>Symbol hinzufügen: AAPL</translation>
    </message>
    <message>
        <source>Add a symbol</source>
        <translation>Symbol hinzufügen</translation>
    </message>
</context>
<context>
    <name>outcry::SymbolPane</name>
    <message>
        <source>1m</source>
        <translation>1m</translation>
    </message>
    <message>
        <source>5m</source>
        <translation>5m</translation>
    </message>
    <message>
        <source>1h</source>
        <translation>1h</translation>
    </message>
    <message>
        <source>1D</source>
        <translation>1T</translation>
    </message>
    <message>
        <source>One candle a minute</source>
        <translation>Eine Kerze je Minute</translation>
    </message>
    <message>
        <source>One candle every five minutes</source>
        <translation>Eine Kerze alle fünf Minuten</translation>
    </message>
    <message>
        <source>One candle an hour</source>
        <translation>Eine Kerze je Stunde</translation>
    </message>
    <message>
        <source>One candle a day</source>
        <translation>Eine Kerze je Tag</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Sales and talk</source>
        <translation>Umsätze und Gespräch</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Time and sales</source>
        <translation>Zeit und Umsätze</translation>
    </message>
    <message>
        <source>Lines that named the symbol</source>
        <translation>Zeilen, die das Symbol nannten</translation>
    </message>
    <message>
        <source>In the talk</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Asking for the past…</source>
        <translation>Die Vergangenheit wird abgefragt&#xa0;…</translation>
    </message>
    <message>
        <source>No prices of %1 yet.</source>
        <translation>Noch keine Kurse von %1.</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>bid %1</source>
        <translation>Geld %1</translation>
    </message>
    <message>
        <source>ask %1</source>
        <translation>Brief %1</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>Volumen %1</translation>
    </message>
    <message>
        <source>Add a symbol to the list above: its candles are drawn here.</source>
        <translation>Füge der Liste oben ein Symbol hinzu: Hier werden seine Kerzen gezeichnet.</translation>
    </message>
    <message>
        <source>Add to the watch list</source>
        <translation>In die Beobachtungsliste aufnehmen</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
</context>
<context>
    <name>outcry::SymbolWindow</name>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
</context>
<context>
    <name>outcry::TapeModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegung</translation>
    </message>
</context>
<context>
    <name>outcry::Teller</name>
    <message>
        <source>Price alert</source>
        <translation>Kursalarm</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::Tour</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>outcry::Tray</name>
    <message numerus="yes">
        <source>Outcry: %n unread</source>
        <translation>
            <numerusform>Outcry: %n ungelesen</numerusform>
            <numerusform>Outcry: %n ungelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::UndoBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>outcry::WatchFiles</name>
    <message>
        <source>Import a watch list</source>
        <translation>Beobachtungsliste importieren</translation>
    </message>
    <message>
        <source>Watch lists (*.txt *.csv);;All files (*)</source>
        <translation>Beobachtungslisten (*.txt *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export with prices</source>
        <translation>Mit Kursen exportieren</translation>
    </message>
    <message>
        <source>Export the watch list</source>
        <translation>Beobachtungsliste exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Watch lists (*.txt)</source>
        <translation>Beobachtungslisten (*.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a watch list (more than 1 MiB).</source>
        <translation>%1 ist zu groß für eine Beobachtungsliste (mehr als 1 MiB).</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8.</source>
        <translation>%1 ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>%1 holds no symbols.</source>
        <translation>%1 enthält keine Symbole.</translation>
    </message>
    <message>
        <source>%1 holds no symbols: %2</source>
        <translation>%1 enthält keine Symbole: %2</translation>
    </message>
    <message>
        <source>There are too many watch lists. Close one first.</source>
        <translation>Es gibt zu viele Beobachtungslisten. Schließen Sie zuerst eine.</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) imported from %1.</source>
        <translation>
            <numerusform>%n Symbol aus %1 importiert.</numerusform>
            <numerusform>%n Symbole aus %1 importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>In %1 geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) left out: a list holds 1,000 rows, all lists together 1,000 symbols.</source>
        <translation>
            <numerusform>%n Symbol ausgelassen: Eine Liste fasst 1.000 Zeilen, alle Listen zusammen 1.000 Symbole.</numerusform>
            <numerusform>%n Symbole ausgelassen: Eine Liste fasst 1.000 Zeilen, alle Listen zusammen 1.000 Symbole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::WatchLists</name>
    <message>
        <source>Desk</source>
        <translation>Handelstisch</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List &quot;%1&quot; added</source>
        <translation>Liste „%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>List &quot;%1&quot; renamed</source>
        <translation>Liste „%1“ umbenannt</translation>
    </message>
    <message>
        <source>List &quot;%1&quot; closed</source>
        <translation>Liste „%1“ geschlossen</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Heading &quot;%1&quot; removed</source>
        <translation>Überschrift „%1“ entfernt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) moved</source>
        <translation>
            <numerusform>%n Zeile verschoben</numerusform>
            <numerusform>%n Zeilen verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) moved to &quot;%1&quot;</source>
        <translation>
            <numerusform>%n Zeile nach „%1“ verschoben</numerusform>
            <numerusform>%n Zeilen nach „%1“ verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Heading &quot;%1&quot; renamed</source>
        <translation>Überschrift „%1“ umbenannt</translation>
    </message>
</context>
<context>
    <name>outcry::WatchPane</name>
    <message>
        <source>WATCH LIST</source>
        <translation>BEOBACHTUNGSLISTE</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>These prices are invented and belong to no market.</source>
        <translation>Diese Kurse sind erfunden und gehören zu keinem Markt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a symbol. Symbols look like AAPL, BRK.B or BTC-USD.</source>
        <translation>„%1“ ist kein Symbol. Symbole sehen aus wie AAPL, BRK.B oder BTC-USD.</translation>
    </message>
    <message>
        <source>Lists and columns</source>
        <translation>Listen und Spalten</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>There are too many watch lists. Close one first.</source>
        <translation>Es gibt zu viele Beobachtungslisten. Schließen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>In this list already: %1.</source>
        <translation>Schon in dieser Liste: %1.</translation>
    </message>
    <message>
        <source>No room for: %1. A list holds 1,000 rows, all lists together 1,000 symbols.</source>
        <translation>Kein Platz für: %1. Eine Liste fasst 1.000 Zeilen, alle Listen zusammen 1.000 Symbole.</translation>
    </message>
    <message>
        <source>The server has not named these, so no price may come: %1.</source>
        <translation>Der Server hat diese nicht genannt, also kommt vielleicht kein Kurs: %1.</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>&amp;Übliche Spalten</translation>
    </message>
    <message>
        <source>New &amp;heading</source>
        <translation>Neue Übersch&amp;rift</translation>
    </message>
    <message>
        <source>&amp;New list</source>
        <translation>&amp;Neue Liste</translation>
    </message>
    <message>
        <source>&amp;Rename the list</source>
        <translation>Liste &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Close the list</source>
        <translation>Liste schl&amp;ießen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>Liste im&amp;portieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export the list…</source>
        <translation>Liste &amp;exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export with &amp;prices…</source>
        <translation>Mit &amp;Kursen exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Changed prices &amp;glow</source>
        <translation>Geänderte Kurse &amp;leuchten</translation>
    </message>
    <message>
        <source>C&amp;hart below the list</source>
        <translation>&amp;Chart unter der Liste</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Neue Liste</translation>
    </message>
    <message>
        <source>&amp;Fit widths</source>
        <translation>Breiten an&amp;passen</translation>
    </message>
    <message>
        <source>Nobody quotes %1 here. Add it anyway?</source>
        <extracomment>symbols that no server has prices of</extracomment>
        <translation>Für %1 gibt es hier keine Kurse. Trotzdem hinzufügen?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>outcry::WatchTabs</name>
    <message>
        <source>Watch lists</source>
        <translation>Beobachtungslisten</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Name der Liste</translation>
    </message>
    <message>
        <source>&amp;New list</source>
        <translation>&amp;Neue Liste</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Close the list</source>
        <translation>Liste schl&amp;ießen</translation>
    </message>
</context>
<context>
    <name>outcry::WebSocket</name>
    <message>
        <source>The answer was: %1</source>
        <translation>Die Antwort war: %1</translation>
    </message>
    <message>
        <source>The answer was: %1, to %2</source>
        <translation>Die Antwort war: %1, nach %2</translation>
    </message>
    <message>
        <source>Too much waits to be sent</source>
        <translation>Zu viel wartet darauf, gesendet zu werden</translation>
    </message>
    <message>
        <source>No answer within %1 s</source>
        <translation>Keine Antwort innerhalb von %1 s</translation>
    </message>
</context>
<context>
    <name>outcry::WebSocketUpgrade</name>
    <message>
        <source>What answers does not speak HTTP.</source>
        <translation>Was antwortet, spricht kein HTTP.</translation>
    </message>
    <message>
        <source>The head of the answer is too long.</source>
        <translation>Der Kopf der Antwort ist zu lang.</translation>
    </message>
    <message>
        <source>The head of the answer is malformed.</source>
        <translation>Der Kopf der Antwort ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The answer agrees to a WebSocket, but not as it should: %1</source>
        <translation>Die Antwort stimmt einem WebSocket zu, aber nicht so, wie sie sollte: %1</translation>
    </message>
</context>
<context>
    <name>outcry::WindowsButton</name>
    <message numerus="yes">
        <source>%n windows</source>
        <translation>
            <numerusform>%n Fenster</numerusform>
            <numerusform>%n Fenster</numerusform>
        </translation>
    </message>
</context>
</TS>
