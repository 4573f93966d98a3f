<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>AddLine</name>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Add a model:</source>
   <translation>Modell hinzufügen:</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>owner/model, or the address of its page on the hub</source>
   <translation>besitzer/modell oder die Adresse seiner Seite auf dem Hub</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Name or address of a model to add</source>
   <translation>Name oder Adresse eines Modells, das hinzukommen soll</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Look up</source>
   <translation>Nachsehen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Ask the hub whether there is such a model</source>
   <translation>Beim Hub nachfragen, ob es so ein Modell gibt</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Import a folder…</source>
   <translation>Ordner importieren …</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Copy a model that is on this computer; or drop its folder here</source>
   <translation>Ein Modell kopieren, das auf diesem Computer ist; oder seinen Ordner hier ablegen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Enter looks for {id} on {host}.</source>
   <translation>Enter sucht {id} auf {host}.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/add_line.py" />
   <source>Looking for {id}…</source>
   <translation>{id} wird gesucht …</translation>
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <location filename="../../app/window/banner.py" />
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <location filename="../../app/window/banner.py" />
   <source>Copy the details</source>
   <translation>Einzelheiten kopieren</translation>
  </message>
  <message>
   <location filename="../../app/window/banner.py" />
   <source>Show the details</source>
   <translation>Einzelheiten anzeigen</translation>
  </message>
  <message>
   <location filename="../../app/window/banner.py" />
   <source>Dismiss</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../app/window/banner.py" />
   <source>Dismiss this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
 </context>
 <context>
  <name>BeamStrip</name>
  <message>
   <location filename="../../app/window/beams/strip.py" />
   <source>What the model considers</source>
   <translation>Was das Modell erwägt</translation>
  </message>
  <message>
   <location filename="../../app/window/beams/strip.py" />
   <source>The texts that the search weighs against each other, the likeliest first.</source>
   <translation>Die Texte, die die Suche gegeneinander abwägt, die wahrscheinlichsten zuerst.</translation>
  </message>
 </context>
 <context>
  <name>BeamsController</name>
  <message>
   <location filename="../../app/window/beams/controller.py" />
   <source>What the model considers is shown while the next run searches.</source>
   <translation>Was das Modell erwägt, ist beim nächsten Lauf während der Suche zu sehen.</translation>
  </message>
  <message>
   <location filename="../../app/window/beams/controller.py" />
   <source>What the model considers is shown no more.</source>
   <translation>Was das Modell erwägt, wird nicht mehr gezeigt.</translation>
  </message>
  <message>
   <location filename="../../app/window/beams/controller.py" />
   <source>Show what the model considers</source>
   <translation>Zeigen, was das Modell erwägt</translation>
  </message>
  <message>
   <location filename="../../app/window/beams/controller.py" />
   <source>This task takes the likeliest word each time.</source>
   <translation>Diese Aufgabe nimmt jedes Mal das wahrscheinlichste Wort.</translation>
  </message>
 </context>
 <context>
  <name>CompareColumn</name>
  <message>
   <location filename="../../app/window/versions/compare_column.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_column.py" />
   <source>Copy this version</source>
   <translation>Diese Fassung kopieren</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_column.py" />
   <source>Use this version</source>
   <translation>Diese Fassung verwenden</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_column.py" />
   <source>Show this version as the result, in the window</source>
   <translation>Diese Fassung im Fenster als Ergebnis zeigen</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_column.py" />
   <source>{version} ▾</source>
   <translation>{version} ▾</translation>
  </message>
 </context>
 <context>
  <name>CompareWindow</name>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Compare versions – Brevity</source>
   <translation>Fassungen vergleichen – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Version on the left</source>
   <translation>Fassung links</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Version on the right</source>
   <translation>Fassung rechts</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Previous</source>
   <translation>Voriger</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Next</source>
   <translation>Nächster</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>The difference before ({keys})</source>
   <translation>Der vorige Unterschied ({keys})</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>The next difference ({keys})</source>
   <translation>Der nächste Unterschied ({keys})</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>There is one version of this result so far, or none. Run again, with another length, way or model: then two can be compared here.</source>
   <translation>Von diesem Ergebnis gibt es bisher höchstens eine Fassung. Lassen Sie noch eine schreiben, in anderer Länge, auf andere Art oder mit einem anderen Modell: Dann können Sie hier zwei vergleichen.</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Comparing…</source>
   <translation>Wird verglichen …</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>Difference {place} of {count}</source>
   <translation>Unterschied {place} von {count}</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>only on the left</source>
   <translation>nur links</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/compare_window.py" />
   <source>only on the right</source>
   <translation>nur rechts</translation>
  </message>
 </context>
 <context>
  <name>ConfidenceController</name>
  <message>
   <location filename="../../app/window/confidence/controller.py" />
   <source>Asking the model how sure it was…</source>
   <translation>Das Modell wird gefragt, wie sicher es sich war …</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/controller.py" />
   <source>All of this is quoted: the model wrote none of its words.</source>
   <translation>All das ist zitiert: Das Modell hat kein Wort davon geschrieben.</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/controller.py" />
   <source>Run again</source>
   <translation>Noch einmal ausführen</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/controller.py" />
   <source>{fact} Return shows what else it might say.</source>
   <translation>{fact} Enter zeigt, was dort sonst stehen könnte.</translation>
  </message>
 </context>
 <context>
  <name>CoverageStrip</name>
  <message>
   <location filename="../../app/window/evidence/coverage_strip.py" />
   <source>Scroll the source</source>
   <translation>Die Quelle blättern</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/coverage_strip.py" />
   <source>Of the source, {used} parts were used, {read} read and {unread} not.</source>
   <translation>Von der Quelle wurden {used} Teile verwendet, {read} gelesen und {unread} nicht.</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/coverage_strip.py" />
   <source>Used for the result.</source>
   <translation>Für das Ergebnis verwendet.</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/coverage_strip.py" />
   <source>Read; nothing of it was chosen.</source>
   <translation>Gelesen; nichts davon wurde gewählt.</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/coverage_strip.py" />
   <source>Not read.</source>
   <translation>Nicht gelesen.</translation>
  </message>
 </context>
 <context>
  <name>DetailSide</name>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Choose a model to see what it is.</source>
   <translation>Wählen Sie ein Modell, um zu sehen, was es ist.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Use this model</source>
   <translation>Dieses Modell verwenden</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Load it now, and at the next start</source>
   <translation>Jetzt und beim nächsten Start laden</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Convert and use</source>
   <translation>Umwandeln und verwenden</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Once, in isolation</source>
   <translation>Einmal, abgeschottet</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Repair</source>
   <translation>Reparieren</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Download only the damaged files again</source>
   <translation>Nur die beschädigten Dateien neu herunterladen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Download</source>
   <translation>Herunterladen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Download and verify it</source>
   <translation>Herunterladen und prüfen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Go on with the download</source>
   <translation>Den Download fortsetzen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Stop for now; what has come so far is kept</source>
   <translation>Vorerst anhalten; was schon da ist, bleibt</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Stop, and throw away what has come so far</source>
   <translation>Anhalten und wegwerfen, was schon da ist</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Verify</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Compare every file with its checksum</source>
   <translation>Jede Datei mit ihrer Prüfsumme vergleichen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Open folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Show its files</source>
   <translation>Seine Dateien zeigen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Delete…</source>
   <translation>Löschen …</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>Delete it from this computer</source>
   <translation>Von diesem Computer löschen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>About the model</source>
   <translation>Über das Modell</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>This model is in an older format that could hold programs. It is converted once, in isolation, and never loaded as it is.</source>
   <translation>Dieses Modell hat ein älteres Format, das Programme enthalten könnte. Es wird einmal abgeschottet umgewandelt und nie so geladen, wie es ist.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>✓ This model is in use.</source>
   <translation>✓ Dieses Modell ist im Einsatz.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/details.py" />
   <source>It does none of the tasks that Brevity offers.</source>
   <translation>Es kann keine der Aufgaben, die Brevity anbietet.</translation>
  </message>
 </context>
 <context>
  <name>DocumentController</name>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Opening {name}…</source>
   <translation>{name} wird geöffnet …</translation>
  </message>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Stopped. The document was not opened.</source>
   <translation>Angehalten. Das Dokument wurde nicht geöffnet.</translation>
  </message>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Open another…</source>
   <translation>Anderes öffnen …</translation>
  </message>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Reading the document… Esc stops it.</source>
   <translation>Das Dokument wird gelesen … Esc hält an.</translation>
  </message>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Opened. Undo in the source brings back your text.</source>
   <translation>Geöffnet. „Rückgängig“ in der Quelle bringt Ihren Text zurück.</translation>
  </message>
  <message>
   <location filename="../../app/window/document_controller.py" />
   <source>Opened</source>
   <translation>Geöffnet</translation>
  </message>
 </context>
 <context>
  <name>EmptyQueue</name>
  <message>
   <location filename="../../app/window/queue/empty_queue.py" />
   <source>Drop files or a folder here</source>
   <translation>Dateien oder einen Ordner hier ablegen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/empty_queue.py" />
   <source>They are worked on in the background, while you go on in the other window. Closing Brevity loses nothing: the next start goes on.</source>
   <translation>Sie werden im Hintergrund bearbeitet, während Sie im anderen Fenster weiterarbeiten. Wenn Sie Brevity schließen, geht nichts verloren: Der nächste Start macht weiter.</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/empty_queue.py" />
   <source>Add files…</source>
   <translation>Dateien hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/empty_queue.py" />
   <source>Add a folder…</source>
   <translation>Ordner hinzufügen …</translation>
  </message>
 </context>
 <context>
  <name>EngineWords</name>
  <message>
   <location filename="../../app/window/engine_words.py" />
   <source>Loading {model}…</source>
   <translation>{model} wird geladen …</translation>
  </message>
  <message>
   <location filename="../../app/window/engine_words.py" />
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
 </context>
 <context>
  <name>EvidenceController</name>
  <message>
   <location filename="../../app/window/evidence/controller.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/controller.py" />
   <source>Quoted from the source: what the model wrote was not supported.</source>
   <translation>Aus der Quelle zitiert: Was das Modell schrieb, war nicht belegt.</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>From the end</source>
   <translation>Vom Ende an</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>From the top</source>
   <translation>Vom Anfang an</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>No matches</source>
   <translation>Keine Treffer</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>Replacing…</source>
   <translation>Wird ersetzt …</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>Searching…</source>
   <translation>Suche läuft …</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>{number} of {total}</source>
   <translation>{number} von {total}</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>1 match</source>
   <translation>1 Treffer</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>{total} matches</source>
   <translation>{total} Treffer</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>{count} replaced</source>
   <translation>{count} ersetzt</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>Stopped: {count} replaced</source>
   <translation>Angehalten: {count} ersetzt</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_bar.py" />
   <source>Nothing is replaced while text comes in.</source>
   <translation>Solange Text hereinkommt, wird nichts ersetzt.</translation>
  </message>
 </context>
 <context>
  <name>FindFields</name>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Find and replace</source>
   <translation>Suchen und ersetzen</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Match case ({keys})</source>
   <translation>Groß-/Kleinschreibung beachten ({keys})</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Whole words ({keys})</source>
   <translation>Ganze Wörter ({keys})</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Previous match (Shift+F3)</source>
   <translation>Voriger Treffer (Shift+F3)</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Next match (F3)</source>
   <translation>Nächster Treffer (F3)</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Replace…</source>
   <translation>Ersetzen …</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Close (Esc)</source>
   <translation>Schließen (Esc)</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Replace with</source>
   <translation>Ersetzen durch</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Replace</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <location filename="../../app/window/find/find_fields.py" />
   <source>Replace all</source>
   <translation>Alle ersetzen</translation>
  </message>
 </context>
 <context>
  <name>FlagButton</name>
  <message>
   <location filename="../../app/window/evidence/flag_button.py" />
   <source>{flags} of {items} not supported</source>
   <translation>{flags} von {items} nicht belegt</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/flag_button.py" />
   <source>{flags} not supported so far</source>
   <translation>bisher {flags} nicht belegt</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/flag_button.py" />
   <source>Nothing is flagged</source>
   <translation>Nichts zu beanstanden</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/flag_button.py" />
   <source>Of the names, numbers, dates, quotations and negations here, the source does not support so many. {keys} goes to the next, {back} to the one before.</source>
   <translation>So viele der Namen, Zahlen, Daten, Zitate und Verneinungen hier belegt die Quelle nicht. {keys} geht zur nächsten Stelle, {back} zur vorigen.</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/flag_button.py" />
   <source>The result is long: what was not in sight yet is not checked.</source>
   <translation>Das Ergebnis ist lang: Was noch nicht zu sehen war, ist nicht geprüft.</translation>
  </message>
 </context>
 <context>
  <name>Flags</name>
  <message>
   <location filename="../../app/window/evidence/flags.py" />
   <source>Nothing in the result is flagged.</source>
   <translation>Im Ergebnis ist nichts zu beanstanden.</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/flags.py" />
   <source>{count}. {keys} goes to the next, {back} to the one before.</source>
   <translation>{count}. {keys} geht zur nächsten Stelle, {back} zur vorigen.</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Help – Brevity</source>
   <translation>Hilfe – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Pages of the help</source>
   <translation>Seiten der Hilfe</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Guide</source>
   <translation>Anleitung</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>About</source>
   <translation>Über Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>This installation</source>
   <translation>Diese Installation</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Copy as text</source>
   <translation>Als Text kopieren</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Copies what this page says, in English, for a report</source>
   <translation>Kopiert, was auf dieser Seite steht, auf Englisch, für eine Fehlermeldung</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>Looking at this machine…</source>
   <translation>Dieser Rechner wird untersucht …</translation>
  </message>
  <message>
   <location filename="../../app/window/help/help_window.py" />
   <source>This could not be found out: {reason}. Choose the page again to retry.</source>
   <translation>Das ließ sich nicht herausfinden: {reason}. Wählen Sie die Seite noch einmal, um es wieder zu versuchen.</translation>
  </message>
 </context>
 <context>
  <name>HistoryController</name>
  <message>
   <location filename="../../app/window/history/controller.py" />
   <source>A run is going on</source>
   <translation>Ein Lauf ist im Gange</translation>
  </message>
  <message>
   <location filename="../../app/window/history/controller.py" />
   <source>Stop it, or wait until it is done; then open this run.</source>
   <translation>Halten Sie ihn an oder warten Sie, bis er fertig ist; dann öffnen Sie diesen Lauf.</translation>
  </message>
  <message>
   <location filename="../../app/window/history/controller.py" />
   <source>Your text</source>
   <translation>Ihr Text</translation>
  </message>
 </context>
 <context>
  <name>HistoryWindow</name>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>History – Brevity</source>
   <translation>Verlauf – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Search results and names of sources</source>
   <translation>Ergebnisse und Namen der Quellen durchsuchen</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Show this run and its source in the window (Enter)</source>
   <translation>Diesen Lauf und seine Quelle im Fenster zeigen (Enter)</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete what is chosen, for good: it can't be undone (Del)</source>
   <translation>Das Ausgewählte endgültig löschen: Es lässt sich nicht rückgängig machen (Entf)</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete all…</source>
   <translation>Alles löschen …</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete the whole history, for good, after a question</source>
   <translation>Den ganzen Verlauf nach einer Rückfrage endgültig löschen</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Looking what there is…</source>
   <translation>Es wird nachgesehen, was da ist …</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>No result, and no source's name, has “{words}” in it.</source>
   <translation>Kein Ergebnis und kein Name einer Quelle enthält „{words}“.</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>There is nothing here, and new runs are not kept.</source>
   <translation>Hier ist nichts, und neue Läufe werden nicht aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>There is nothing here yet. Every run is kept here with its source, on this computer alone.</source>
   <translation>Hier ist noch nichts. Jeder Lauf bleibt hier mit seiner Quelle, nur auf diesem Computer.</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete {runs} for good?</source>
   <translation>{runs} endgültig löschen?</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete runs</source>
   <translation>Läufe löschen</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete the whole history, {runs}, with its copies, for good?</source>
   <translation>Den ganzen Verlauf, {runs}, mit seinen Kopien endgültig löschen?</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Delete the history</source>
   <translation>Den Verlauf löschen</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>This can’t be undone.</source>
   <translation>Das lässt sich nicht rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../app/window/history/history_window.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
 </context>
 <context>
  <name>KeepingLine</name>
  <message>
   <location filename="../../app/window/history/keeping_line.py" />
   <source>Change…</source>
   <translation>Ändern …</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping_line.py" />
   <source>What the history keeps, in the settings</source>
   <translation>In den Einstellungen: was der Verlauf aufbewahrt</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping_line.py" />
   <source>Change what the history keeps</source>
   <translation>Ändern, was der Verlauf aufbewahrt</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping_line.py" />
   <source>Runs are kept, up to {size}</source>
   <translation>Läufe werden aufbewahrt, bis {size}</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping_line.py" />
   <source>New runs are not kept</source>
   <translation>Neue Läufe werden nicht aufbewahrt</translation>
  </message>
 </context>
 <context>
  <name>LengthButton</name>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>Length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>Number of sentences</source>
   <translation>Anzahl der Sätze</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>How it is made</source>
   <translation>Wie sie entsteht</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>{length} ▾</source>
   <translation>{length} ▾</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>Length of the summary</source>
   <translation>Länge der Zusammenfassung</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>How long the summary is, and how it is made: {choice}</source>
   <translation>Wie lang die Zusammenfassung ist und wie sie entsteht: {choice}</translation>
  </message>
  <message>
   <location filename="../../app/window/length_button.py" />
   <source>Summaries alone have a length to choose</source>
   <translation>Nur bei Zusammenfassungen lässt sich die Länge wählen</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Document</source>
   <translation>Dokument</translation>
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Reading what was pasted…</source>
   <translation>Das Eingefügte wird gelesen …</translation>
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Drop to import this model</source>
   <translation>Ablegen, um dieses Modell zu importieren</translation>
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Drop to open and run “{task}”</source>
   <translation>Ablegen zum Öffnen und Ausführen: „{task}“</translation>
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Drop to open</source>
   <translation>Ablegen zum Öffnen</translation>
  </message>
 </context>
 <context>
  <name>ModelButton</name>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>Model ▾</source>
   <translation>Modell ▾</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>Choose the model, or get others ({keys})</source>
   <translation>Das Modell wählen oder weitere holen ({keys})</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>{name} is in use. {tip}</source>
   <translation>{name} ist im Einsatz. {tip}</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>For other tasks</source>
   <translation>Für andere Aufgaben</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>{name}: {tasks}</source>
   <translation>{name}: {tasks}</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>Models…</source>
   <translation>Modelle …</translation>
  </message>
  <message>
   <location filename="../../app/window/model_button.py" />
   <source>Download, import, verify and delete models</source>
   <translation>Modelle herunterladen, importieren, prüfen und löschen</translation>
  </message>
 </context>
 <context>
  <name>ModelController</name>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>{name} is the folder of a model.</source>
   <translation>{name} ist der Ordner eines Modells.</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Import it to use it: its files are copied, and the folder stays.</source>
   <translation>Importieren Sie es, um es zu nutzen: Die Dateien werden kopiert, der Ordner bleibt.</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>The next start offers to continue the download of {name}.</source>
   <translation>Beim nächsten Start können Sie den Download von {name} fortsetzen.</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>The next start offers to continue the downloads.</source>
   <translation>Beim nächsten Start können Sie die Downloads fortsetzen.</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>{name} is used for now.</source>
   <translation>{name} wird vorerst verwendet.</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Choose another model</source>
   <translation>Anderes Modell wählen</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>{name} is in an older format, which could hold programs.</source>
   <translation>{name} hat ein älteres Format, das Programme enthalten könnte.</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>It is converted once, in isolation, and then used.</source>
   <translation>Es wird einmal abgeschottet umgewandelt und dann verwendet.</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Convert and use</source>
   <translation>Umwandeln und verwenden</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>The download of {name} is not finished ({part}).</source>
   <translation>Der Download von {name} ist nicht fertig ({part}).</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>{count} downloads are not finished.</source>
   <translation>{count} Downloads sind nicht fertig.</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>It can go on from where it was; or see Models.</source>
   <translation>Er kann dort weitergehen, wo er war; siehe auch „Modelle“.</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Continue</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Converting {name}…</source>
   <translation>{name} wird umgewandelt …</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Importing {name}…</source>
   <translation>{name} wird importiert …</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>The download of {name} failed</source>
   <translation>Der Download von {name} ist fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Downloading {name} {part}</source>
   <translation>{name} wird heruntergeladen {part}</translation>
  </message>
  <message>
   <location filename="../../app/window/model_controller.py" />
   <source>Downloading {count} models {part}</source>
   <translation>{count} Modelle werden heruntergeladen {part}</translation>
  </message>
 </context>
 <context>
  <name>ModelTableView</name>
  <message>
   <location filename="../../app/window/models/table_view.py" />
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
 </context>
 <context>
  <name>ModelWindow</name>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Models – Brevity</source>
   <translation>Modelle – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Search models</source>
   <translation>Modelle durchsuchen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>No model fits this search.</source>
   <translation>Kein Modell passt zu dieser Suche.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>{size} of models in {folder}</source>
   <translation>{size} Modelle in {folder}</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Folder: {folder}</source>
   <translation>Ordner: {folder}</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Found {id}: {size}, {fit}. Download it at the right.</source>
   <translation>{id} gefunden: {size}, {fit}. Rechts lässt es sich herunterladen.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Imported {name}.</source>
   <translation>{name} ist importiert.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>✓ Verified: every file is as it was installed.</source>
   <translation>✓ Geprüft: Jede Datei ist so, wie sie installiert wurde.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>✓ Its files are sound. There are no checksums to compare with.</source>
   <translation>✓ Die Dateien sind in Ordnung. Prüfsummen zum Vergleichen gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Looking what there is…</source>
   <translation>Es wird nachgesehen, was da ist …</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Delete {name} ({size}) from this computer?</source>
   <translation>{name} ({size}) von diesem Computer löschen?</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>It is in use: {name} takes its place.</source>
   <translation>Es ist im Einsatz: {name} tritt an seine Stelle.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Delete a model</source>
   <translation>Ein Modell löschen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Import a model's folder</source>
   <translation>Den Ordner eines Modells importieren</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Importing {name}…</source>
   <translation>{name} wird importiert …</translation>
  </message>
  <message>
   <location filename="../../app/window/models/model_window.py" />
   <source>Drop a model's folder to import it</source>
   <translation>Ordner eines Modells ablegen, um es zu importieren</translation>
  </message>
 </context>
 <context>
  <name>OpenMenu</name>
  <message>
   <location filename="../../app/window/open_menu.py" />
   <source>Open a document…</source>
   <translation>Ein Dokument öffnen …</translation>
  </message>
  <message>
   <location filename="../../app/window/open_menu.py" />
   <source>Open in a new window…</source>
   <translation>In neuem Fenster öffnen …</translation>
  </message>
  <message>
   <location filename="../../app/window/open_menu.py" />
   <source>Opened last</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <location filename="../../app/window/open_menu.py" />
   <source>Forget these</source>
   <translation>Liste leeren</translation>
  </message>
 </context>
 <context>
  <name>Pane</name>
  <message>
   <location filename="../../app/window/pane.py" />
   <source>Pasted text</source>
   <translation>Eingefügter Text</translation>
  </message>
 </context>
 <context>
  <name>PasswordPrompt</name>
  <message>
   <location filename="../../app/window/password_prompt.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../app/window/password_prompt.py" />
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
 </context>
 <context>
  <name>Preview</name>
  <message>
   <location filename="../../app/window/history/preview.py" />
   <source>The chosen run's text</source>
   <translation>Der Text des gewählten Laufs</translation>
  </message>
  <message>
   <location filename="../../app/window/history/preview.py" />
   <source>The source begins</source>
   <translation>Anfang der Quelle</translation>
  </message>
  <message>
   <location filename="../../app/window/history/preview.py" />
   <source>There is more of it: open it to read on.</source>
   <translation>Es geht noch weiter: Öffnen Sie den Lauf, um weiterzulesen.</translation>
  </message>
  <message>
   <location filename="../../app/window/history/preview.py" />
   <source>{runs} are chosen.</source>
   <translation>{runs} sind ausgewählt.</translation>
  </message>
  <message>
   <location filename="../../app/window/history/preview.py" />
   <source>This run has been deleted.</source>
   <translation>Dieser Lauf wurde gelöscht.</translation>
  </message>
 </context>
 <context>
  <name>QueueBar</name>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Add ▾</source>
   <translation>Hinzufügen ▾</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Add documents to the queue</source>
   <translation>Der Warteschlange Dokumente hinzufügen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Files…</source>
   <translation>Dateien …</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>A folder…</source>
   <translation>Ordner …</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Leave off; what is in flight is begun again later ({keys})</source>
   <translation>Unterbrechen; was gerade läuft, beginnt später von vorn ({keys})</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Work on all documents that wait ({keys})</source>
   <translation>Alle wartenden Dokumente bearbeiten ({keys})</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Clear the queue to choose another task or model: now {task}, {model}.</source>
   <translation>Leeren Sie die Warteschlange, um Aufgabe oder Modell zu wechseln: jetzt {task}, {model}.</translation>
  </message>
 </context>
 <context>
  <name>QueueController</name>
  <message>
   <location filename="../../app/window/queue/controller.py" />
   <source>Drop to add to the queue: {task}</source>
   <translation>Ablegen für die Warteschlange: {task}</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/controller.py" />
   <source>The next start goes on with the queue.</source>
   <translation>Der nächste Start macht mit der Warteschlange weiter.</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/controller.py" />
   <source>A run is going on in the other window, and would write over it.</source>
   <translation>Im anderen Fenster ist ein Lauf im Gange, der es überschreiben würde.</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/controller.py" />
   <source>Stop it and open the result</source>
   <translation>Anhalten und das Ergebnis öffnen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/controller.py" />
   <source>Do it again</source>
   <translation>Noch einmal bearbeiten</translation>
  </message>
 </context>
 <context>
  <name>QueueFoot</name>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>How far the queue is</source>
   <translation>Wie weit die Warteschlange ist</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Progress of the queue</source>
   <translation>Fortschritt der Warteschlange</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Export all ▾</source>
   <translation>Alle exportieren ▾</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Export all</source>
   <translation>Alle exportieren</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Write all results into files ({keys})</source>
   <translation>Alle Ergebnisse in Dateien schreiben ({keys})</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>As text files…</source>
   <translation>Als Textdateien …</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>As Markdown files…</source>
   <translation>Als Markdown-Dateien …</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>As one file of JSON Lines…</source>
   <translation>Als eine JSON-Lines-Datei …</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Clear…</source>
   <translation>Leeren …</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Take all documents out of the queue</source>
   <translation>Alle Dokumente aus der Warteschlange nehmen</translation>
  </message>
 </context>
 <context>
  <name>QueueTableView</name>
  <message>
   <location filename="../../app/window/queue/table_view.py" />
   <source>Documents of the queue</source>
   <translation>Dokumente der Warteschlange</translation>
  </message>
 </context>
 <context>
  <name>QueueWindow</name>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Queue – Brevity</source>
   <translation>Warteschlange – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Begin a new queue</source>
   <translation>Neue Warteschlange beginnen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>{documents} of those were in the queue already.</source>
   <translation>{documents} davon waren schon in der Warteschlange.</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Add documents to the queue</source>
   <translation>Der Warteschlange Dokumente hinzufügen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Add the documents of a folder</source>
   <translation>Die Dokumente eines Ordners hinzufügen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Take all documents out of the queue?</source>
   <translation>Alle Dokumente aus der Warteschlange nehmen?</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>The results that were not exported are deleted. Your files stay.</source>
   <translation>Nicht exportierte Ergebnisse werden gelöscht. Ihre Dateien bleiben.</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Clear the queue</source>
   <translation>Die Warteschlange leeren</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_window.py" />
   <source>Drop to add to the queue</source>
   <translation>Ablegen, um sie der Warteschlange hinzuzufügen</translation>
  </message>
 </context>
 <context>
  <name>ResultPane</name>
  <message>
   <location filename="../../app/window/result_pane.py" />
   <source>Result</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <location filename="../../app/window/result_pane.py" />
   <source>Copy the result</source>
   <translation>Das Ergebnis kopieren</translation>
  </message>
  <message>
   <location filename="../../app/window/result_pane.py" />
   <source>Save the result as a file…</source>
   <translation>Das Ergebnis als Datei speichern …</translation>
  </message>
  <message>
   <location filename="../../app/window/result_pane.py" />
   <source>{result} will appear here</source>
   <translation>{result} erscheint hier</translation>
  </message>
  <message>
   <location filename="../../app/window/result_pane.py" />
   <source>{purpose}. Press Run, or {keys}.</source>
   <translation>{purpose}. Drücken Sie „Ausführen“ oder {keys}.</translation>
  </message>
 </context>
 <context>
  <name>Rewriting</name>
  <message>
   <location filename="../../app/window/rewriting.py" />
   <source>Write it all again</source>
   <translation>Alles neu schreiben</translation>
  </message>
  <message>
   <location filename="../../app/window/rewriting.py" />
   <source>Rewrite the selection</source>
   <translation>Auswahl neu schreiben</translation>
  </message>
  <message>
   <location filename="../../app/window/rewriting.py" />
   <source>Write it again in other words</source>
   <translation>Mit anderen Worten neu schreiben</translation>
  </message>
  <message>
   <location filename="../../app/window/rewriting.py" />
   <source>Rewrite the selected sentences</source>
   <translation>Ausgewählte Sätze neu schreiben</translation>
  </message>
 </context>
 <context>
  <name>RowDetails</name>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Open result</source>
   <translation>Ergebnis öffnen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Show it beside its source (Enter)</source>
   <translation>Neben seiner Quelle zeigen (Enter)</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Have it wait for another attempt (F5)</source>
   <translation>Für einen neuen Versuch einreihen (F5)</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Take it out of the queue (Del)</source>
   <translation>Aus der Warteschlange nehmen (Entf)</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/row_details.py" />
   <source>Choose a document to see more.</source>
   <translation>Wählen Sie ein Dokument, um mehr zu sehen.</translation>
  </message>
 </context>
 <context>
  <name>RunButton</name>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Stop</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Run</source>
   <translation>Ausführen</translation>
  </message>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Run selection</source>
   <translation>Auswahl ausführen</translation>
  </message>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Run the task ({keys})</source>
   <translation>Die Aufgabe ausführen ({keys})</translation>
  </message>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Stop; the text so far is kept ({keys})</source>
   <translation>Anhalten; der Text bis hierher bleibt ({keys})</translation>
  </message>
  <message>
   <location filename="../../app/window/run_button.py" />
   <source>Run the task on what is selected in the source ({keys})</source>
   <translation>Die Aufgabe mit dem ausführen, was in der Quelle ausgewählt ist ({keys})</translation>
  </message>
 </context>
 <context>
  <name>RunController</name>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Starting…</source>
   <translation>Wird gestartet …</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Open…</source>
   <translation>Öffnen …</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Preparing…</source>
   <translation>Wird vorbereitet …</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Waiting for another window’s run…</source>
   <translation>Wartet auf den Lauf eines anderen Fensters …</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Stopped. The text so far is kept.</source>
   <translation>Angehalten. Der Text bis hierher bleibt.</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Stopped.</source>
   <translation>Angehalten.</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Undo works again when the run has ended.</source>
   <translation>„Rückgängig“ geht wieder, wenn der Lauf zu Ende ist.</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Writing…</source>
   <translation>Wird geschrieben …</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>of the selection</source>
   <translation>der Auswahl</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Reading…</source>
   <translation>Wird gelesen …</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>There was not enough memory</source>
   <translation>Der Speicher reichte nicht</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Done in {seconds} s</source>
   <translation>Fertig in {seconds} s</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>The engine stopped; starting it again…</source>
   <translation>Der Rechenkern ist stehen geblieben und wird neu gestartet …</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>The engine stopped. The text so far is kept.</source>
   <translation>Der Rechenkern ist stehen geblieben. Der Text bis hierher bleibt.</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>The engine stopped.</source>
   <translation>Der Rechenkern ist stehen geblieben.</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Run again</source>
   <translation>Noch einmal ausführen</translation>
  </message>
  <message>
   <location filename="../../app/window/run_controller.py" />
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
 </context>
 <context>
  <name>RunListView</name>
  <message>
   <location filename="../../app/window/history/run_list_view.py" />
   <source>Runs</source>
   <translation>Läufe</translation>
  </message>
  <message>
   <location filename="../../app/window/history/run_list_view.py" />
   <source>The newest first. Enter opens one, Delete deletes what is chosen.</source>
   <translation>Die neuesten zuerst. Enter öffnet einen, Entf löscht das Ausgewählte.</translation>
  </message>
 </context>
 <context>
  <name>SearchField</name>
  <message>
   <location filename="../../app/window/search_field.py" />
   <source>Search</source>
   <translation>Suche</translation>
  </message>
 </context>
 <context>
  <name>SelectionWords</name>
  <message>
   <location filename="../../app/window/selection_words.py" />
   <source>Run works on the selection alone: {part}.</source>
   <translation>„Ausführen“ gilt nur für die Auswahl: {part}.</translation>
  </message>
 </context>
 <context>
  <name>SettingsController</name>
  <message>
   <location filename="../../app/window/settings/controller.py" />
   <source>Use the defaults</source>
   <translation>Standardwerte verwenden</translation>
  </message>
 </context>
 <context>
  <name>SettingsWindow</name>
  <message>
   <location filename="../../app/window/settings/settings_window.py" />
   <source>Settings – Brevity</source>
   <translation>Einstellungen – Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/settings_window.py" />
   <source>Search settings</source>
   <translation>Einstellungen durchsuchen</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/settings_window.py" />
   <source>Groups of settings</source>
   <translation>Gruppen von Einstellungen</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/settings_window.py" />
   <source>No setting fits this search.</source>
   <translation>Keine Einstellung passt zu dieser Suche.</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/settings_window.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
 </context>
 <context>
  <name>SourcePane</name>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Source text</source>
   <translation>Text der Quelle</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Drop a document here</source>
   <translation>Dokument hier ablegen</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Or paste text, type it, or open a file: PDF, Word (.docx), ODT, RTF, EPUB, HTML, Markdown or plain text.</source>
   <translation>Oder Text einfügen, schreiben oder eine Datei öffnen: PDF, Word (.docx), ODT, RTF, EPUB, HTML, Markdown oder reinen Text.</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Open a file…</source>
   <translation>Datei öffnen …</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Try the sample</source>
   <translation>Beispiel ausprobieren</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Only {read} of {total} words are read.</source>
   <translation>Nur {read} von {total} Wörtern werden gelesen.</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Not all of the text is read.</source>
   <translation>Nicht der ganze Text wird gelesen.</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Your text</source>
   <translation>Ihr Text</translation>
  </message>
  <message>
   <location filename="../../app/window/source_pane.py" />
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>What is happening</source>
   <translation>Was gerade geschieht</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>Downloads</source>
   <translation>Downloads</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>Model, device and speed</source>
   <translation>Modell, Gerät und Geschwindigkeit</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>Pass {number} of {passes}</source>
   <translation>Durchgang {number} von {passes}</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>{model} · {device} {precision}</source>
   <translation>{model} · {device} {precision}</translation>
  </message>
  <message>
   <location filename="../../app/window/status_line.py" />
   <source>{speed} tok/s</source>
   <translation>{speed} Token/s</translation>
  </message>
 </context>
 <context>
  <name>TaskFilter</name>
  <message>
   <location filename="../../app/window/models/task_filter.py" />
   <source>Shows the models for one task only</source>
   <translation>Nur die Modelle für eine Aufgabe zeigen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/task_filter.py" />
   <source>All tasks</source>
   <translation>Alle Aufgaben</translation>
  </message>
 </context>
 <context>
  <name>TaskSwitch</name>
  <message>
   <location filename="../../app/window/task_switch.py" />
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <location filename="../../app/window/task_switch.py" />
   <source>From {source} to {target}</source>
   <translation>Von {source} nach {target}</translation>
  </message>
 </context>
 <context>
  <name>TokenField</name>
  <message>
   <location filename="../../app/window/models/token_field.py" />
   <source>Your access token</source>
   <translation>Ihr Zugangsschlüssel</translation>
  </message>
  <message>
   <location filename="../../app/window/models/token_field.py" />
   <source>Access token of the hub</source>
   <translation>Zugangsschlüssel des Hubs</translation>
  </message>
  <message>
   <location filename="../../app/window/models/token_field.py" />
   <source>Use token</source>
   <translation>Schlüssel verwenden</translation>
  </message>
  <message>
   <location filename="../../app/window/models/token_field.py" />
   <source>It is kept until Brevity is closed, and written down nowhere.</source>
   <translation>Er gilt, bis Brevity geschlossen wird, und wird nirgends aufgeschrieben.</translation>
  </message>
 </context>
 <context>
  <name>ToolBar</name>
  <message>
   <location filename="../../app/window/tool_bar.py" />
   <source>Open…</source>
   <translation>Öffnen …</translation>
  </message>
  <message>
   <location filename="../../app/window/tool_bar.py" />
   <source>Open a document ({keys})</source>
   <translation>Ein Dokument öffnen ({keys})</translation>
  </message>
 </context>
 <context>
  <name>TransferBox</name>
  <message>
   <location filename="../../app/window/models/transfer_box.py" />
   <source>Progress in all</source>
   <translation>Fortschritt im Ganzen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/transfer_box.py" />
   <source>You may go on working, or close Brevity: the next start offers to continue.</source>
   <translation>Sie können weiterarbeiten oder Brevity schließen: Der nächste Start bietet an fortzufahren.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/transfer_box.py" />
   <source>Begins when one of the other downloads has ended.</source>
   <translation>Beginnt, wenn einer der anderen Downloads zu Ende ist.</translation>
  </message>
  <message>
   <location filename="../../app/window/models/transfer_box.py" />
   <source>Asking the hub…</source>
   <translation>Der Hub wird gefragt …</translation>
  </message>
  <message>
   <location filename="../../app/window/models/transfer_box.py" />
   <source>In a process of its own, without the network.</source>
   <translation>In einem eigenen Prozess, ohne Netz.</translation>
  </message>
 </context>
 <context>
  <name>UnsureButton</name>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>All quoted</source>
   <translation>Alles zitiert</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>Show where the model was unsure</source>
   <translation>Zeigen, wo das Modell unsicher war</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>Shaded: the model was less than 80 % sure of the word; with a line: less than 50 %. {keys} goes to the next, {back} to the one before; a click on it or Return shows what else it might say.</source>
   <translation>Hinterlegt: Das Modell war sich bei dem Wort zu weniger als 80 % sicher; mit Linie: zu weniger als 50 %. {keys} geht zum nächsten, {back} zum vorigen; ein Klick darauf oder Enter zeigt, was dort sonst stehen könnte.</translation>
  </message>
 </context>
 <context>
  <name>Updates</name>
  <message>
   <location filename="../../app/window/updates.py" />
   <source>This is the newest version of Brevity, {version}.</source>
   <translation>Dies ist die neueste Version von Brevity, {version}.</translation>
  </message>
  <message>
   <location filename="../../app/window/updates.py" />
   <source>Brevity {version} is out.</source>
   <translation>Brevity {version} ist erschienen.</translation>
  </message>
  <message>
   <location filename="../../app/window/updates.py" />
   <source>You have version {version}.</source>
   <translation>Sie haben Version {version}.</translation>
  </message>
  <message>
   <location filename="../../app/window/updates.py" />
   <source>Show its page</source>
   <translation>Seite anzeigen</translation>
  </message>
 </context>
 <context>
  <name>VersionButton</name>
  <message>
   <location filename="../../app/window/versions/version_button.py" />
   <source>versions</source>
   <translation>Fassungen</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/version_button.py" />
   <source>· {words} ▾</source>
   <translation>· {words} ▾</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/version_button.py" />
   <source>Other results of the same text. {older} shows the one before, {newer} the one after.</source>
   <translation>Andere Ergebnisse desselben Textes. {older} zeigt das vorige, {newer} das nächste.</translation>
  </message>
 </context>
 <context>
  <name>VersionList</name>
  <message>
   <location filename="../../app/window/versions/version_list.py" />
   <source>Versions</source>
   <translation>Fassungen</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/version_list.py" />
   <source>The newest first. Enter shows one.</source>
   <translation>Die neuesten zuerst. Enter zeigt eine.</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/version_list.py" />
   <source>Compare versions…</source>
   <translation>Fassungen vergleichen …</translation>
  </message>
 </context>
 <context>
  <name>VersionsController</name>
  <message>
   <location filename="../../app/window/versions/controller.py" />
   <source>Versions can be chosen when the run has ended.</source>
   <translation>Fassungen lassen sich wählen, wenn der Lauf zu Ende ist.</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/controller.py" />
   <source>There is no other version yet.</source>
   <translation>Eine andere Fassung gibt es noch nicht.</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/controller.py" />
   <source>This is the oldest version.</source>
   <translation>Das ist die älteste Fassung.</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/controller.py" />
   <source>This is the newest version.</source>
   <translation>Das ist die neueste Fassung.</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/controller.py" />
   <source>This version has been deleted.</source>
   <translation>Diese Fassung wurde gelöscht.</translation>
  </message>
 </context>
 <context>
  <name>_Grip</name>
  <message>
   <location filename="../../app/window/divider.py" />
   <source>Divider</source>
   <translation>Trennlinie</translation>
  </message>
  <message>
   <location filename="../../app/window/divider.py" />
   <source>The arrow keys give one side more room, Home and End as much as there is</source>
   <translation>Die Pfeiltasten geben einer Seite mehr Platz, Pos1 und Ende so viel wie möglich</translation>
  </message>
 </context>
 <context>
  <name>acts</name>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Open a document</source>
   <translation>Ein Dokument öffnen</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Open a document in a new window</source>
   <translation>Dokument in einem neuen Fenster öffnen</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>New window</source>
   <translation>Neues Fenster</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Save the result</source>
   <translation>Das Ergebnis speichern</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Save the result as…</source>
   <translation>Das Ergebnis speichern unter …</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Copy the result</source>
   <translation>Das Ergebnis kopieren</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Copy the result as rich text</source>
   <translation>Das Ergebnis mit Formatierung kopieren</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Print the result</source>
   <translation>Das Ergebnis drucken</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Run</source>
   <translation>Ausführen</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Stop</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Write it again</source>
   <translation>Neu schreiben</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Older version</source>
   <translation>Ältere Fassung</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Newer version</source>
   <translation>Neuere Fassung</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Compare versions</source>
   <translation>Fassungen vergleichen</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Replace</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Next unsupported words</source>
   <translation>Nächste nicht belegte Stelle</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Previous unsupported words</source>
   <translation>Vorige nicht belegte Stelle</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Show unsure words</source>
   <translation>Unsichere Wörter zeigen</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Next unsure word</source>
   <translation>Nächstes unsicheres Wort</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Previous unsure word</source>
   <translation>Voriges unsicheres Wort</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Show what the model considers</source>
   <translation>Zeigen, was das Modell erwägt</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>To the sentence it rests on, and back</source>
   <translation>Zum Satz, auf dem es beruht, und zurück</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>To the source or the result</source>
   <translation>Zur Quelle oder zum Ergebnis</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Queue</source>
   <translation>Warteschlange</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Larger text</source>
   <translation>Text größer</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Smaller text</source>
   <translation>Text kleiner</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Usual text size</source>
   <translation>Übliche Textgröße</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../app/window/main_acts.py" />
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
 </context>
 <context>
  <name>amounts</name>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{size}/s</source>
   <translation>{size}/s</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>under 1 %</source>
   <translation>unter 1 %</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{number} %</source>
   <translation>{number} %</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{hours} h {minutes} min</source>
   <translation>{hours} h {minutes} min</translation>
  </message>
  <message>
   <location filename="../../app/window/amounts.py" />
   <source>{time} left</source>
   <translation>noch {time}</translation>
  </message>
 </context>
 <context>
  <name>application</name>
  <message>
   <location filename="../../app/application.py" />
   <source>Something went wrong in Brevity when it was last used.</source>
   <translation>Bei der letzten Benutzung von Brevity ist etwas schiefgegangen.</translation>
  </message>
  <message>
   <location filename="../../app/application.py" />
   <source>The report was not sent to anybody; it is kept in {file}.</source>
   <translation>Der Bericht wurde niemandem geschickt; er liegt in {file}.</translation>
  </message>
 </context>
 <context>
  <name>closing</name>
  <message>
   <location filename="../../app/window/closing.py" />
   <source>Brevity</source>
   <translation>Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/closing.py" />
   <source>A result that you edited was replaced; undo would still bring it back.</source>
   <translation>Ein von Ihnen bearbeitetes Ergebnis wurde ersetzt; „Rückgängig“ brächte es noch zurück.</translation>
  </message>
  <message>
   <location filename="../../app/window/closing.py" />
   <source>The source text that you typed is saved nowhere.</source>
   <translation>Der Text, den Sie als Quelle geschrieben haben, ist nirgends gespeichert.</translation>
  </message>
  <message>
   <location filename="../../app/window/closing.py" />
   <source>Save your changes to the result before closing?</source>
   <translation>Ihre Änderungen am Ergebnis vor dem Schließen speichern?</translation>
  </message>
  <message>
   <location filename="../../app/window/closing.py" />
   <source>Close and lose it?</source>
   <translation>Schließen und verlieren?</translation>
  </message>
 </context>
 <context>
  <name>counts</name>
  <message>
   <location filename="../../app/window/counts.py" />
   <source>under 1 % of the source</source>
   <translation>unter 1 % der Quelle</translation>
  </message>
  <message>
   <location filename="../../app/window/counts.py" />
   <source>{number} % of the source</source>
   <translation>{number} % der Quelle</translation>
  </message>
 </context>
 <context>
  <name>coverage</name>
  <message>
   <location filename="../../app/window/coverage.py" />
   <source>{count} of {total} words were not read: they are shown in grey.</source>
   <translation>{count} von {total} Wörtern wurden nicht gelesen: Sie sind grau dargestellt.</translation>
  </message>
 </context>
 <context>
  <name>doubts</name>
  <message>
   <location filename="../../app/window/confidence/doubts.py" />
   <source>The model was {share} sure of “{word}”.</source>
   <translation>Das Modell war sich bei „{word}“ zu {share} sicher.</translation>
  </message>
 </context>
 <context>
  <name>export</name>
  <message>
   <location filename="../../app/window/export/composing.py" />
   <source>without a receipt: nobody knows how it was made</source>
   <translation>ohne Entstehungsnachweis: Wie es entstand, ist nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../app/window/export/composing.py" />
   <source>without sources: a translation has other words than they</source>
   <translation>ohne Quellen: Eine Übersetzung hat andere Wörter als sie</translation>
  </message>
  <message>
   <location filename="../../app/window/export/composing.py" />
   <source>without sources: the text it is from is not here</source>
   <translation>ohne Quellen: Der Text, aus dem es ist, ist nicht hier</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Drag the result into another program</source>
   <translation>Das Ergebnis in ein anderes Programm ziehen</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Saving {name}…</source>
   <translation>{name} wird gespeichert …</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Something is still being saved or printed.</source>
   <translation>Es wird noch etwas gespeichert oder gedruckt.</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Stopped. Nothing was saved.</source>
   <translation>Angehalten. Nichts wurde gespeichert.</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Saved as {name}</source>
   <translation>Als {name} gespeichert</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Save as a Word document…</source>
   <translation>Als Word-Dokument speichern …</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Save elsewhere…</source>
   <translation>Woanders speichern …</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Copied as plain text: it is too long for more.</source>
   <translation>Als reiner Text kopiert: Für mehr ist er zu lang.</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Copied with paragraphs, headings and lists.</source>
   <translation>Mit Absätzen, Überschriften und Listen kopiert.</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Save as a PDF…</source>
   <translation>Als PDF speichern …</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Printing…</source>
   <translation>Wird gedruckt …</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Stopped. What was not printed yet will not be.</source>
   <translation>Angehalten. Was noch nicht gedruckt ist, wird es auch nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../app/window/export/controller.py" />
   <source>Printed</source>
   <translation>Gedruckt</translation>
  </message>
  <message>
   <location filename="../../app/window/export/formats.py" />
   <source>Plain text</source>
   <translation>Reiner Text</translation>
  </message>
  <message>
   <location filename="../../app/window/export/formats.py" />
   <source>Markdown</source>
   <translation>Markdown</translation>
  </message>
  <message>
   <location filename="../../app/window/export/formats.py" />
   <source>Web page</source>
   <translation>Webseite</translation>
  </message>
  <message>
   <location filename="../../app/window/export/formats.py" />
   <source>Word document</source>
   <translation>Word-Dokument</translation>
  </message>
  <message>
   <location filename="../../app/window/export/formats.py" />
   <source>PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Save as plain text…</source>
   <translation>Als reinen Text speichern …</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Save as Markdown…</source>
   <translation>Als Markdown speichern …</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Save as a web page (HTML)…</source>
   <translation>Als Webseite (HTML) speichern …</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>With sources as footnotes</source>
   <translation>Mit Quellen als Fußnoten</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Under the text, the sentence of the source that each of it rests on</source>
   <translation>Unter dem Text zu jedem Satz der Satz der Quelle, auf dem er beruht</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>With a receipt</source>
   <translation>Mit Entstehungsnachweis</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>How it was made: model, settings, date, source, what was read and flagged</source>
   <translation>Wie es entstand: Modell, Einstellungen, Datum, Quelle, was gelesen und was beanstandet wurde</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Copy as plain text</source>
   <translation>Als reinen Text kopieren</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Copy as rich text</source>
   <translation>Mit Formatierung kopieren</translation>
  </message>
  <message>
   <location filename="../../app/window/export/menu.py" />
   <source>Print…</source>
   <translation>Drucken …</translation>
  </message>
  <message>
   <location filename="../../app/window/export/printing.py" />
   <source>Print the result</source>
   <translation>Das Ergebnis drucken</translation>
  </message>
  <message>
   <location filename="../../app/window/export/printing.py" />
   <source>the printer</source>
   <translation>dem Drucker</translation>
  </message>
  <message>
   <location filename="../../app/window/export/save_dialog.py" />
   <source>Save the result</source>
   <translation>Das Ergebnis speichern</translation>
  </message>
  <message>
   <location filename="../../app/window/export/save_dialog.py" />
   <source>{name} already exists. Do you want to replace it?</source>
   <translation>{name} gibt es schon. Möchten Sie die Datei ersetzen?</translation>
  </message>
  <message>
   <location filename="../../app/export/exporting.py" />
   <source>the work broke off</source>
   <translation>die Arbeit brach ab</translation>
  </message>
  <message>
   <location filename="../../app/export/exporting.py" />
   <source>for the printer</source>
   <translation>für den Drucker</translation>
  </message>
  <message>
   <location filename="../../app/export/request.py" />
   <source>{sha256} (of its text)</source>
   <translation>{sha256} (ihres Textes)</translation>
  </message>
  <message>
   <location filename="../../app/export_pdf.py" />
   <source>Qt can't be loaded ({error})</source>
   <translation>Qt lässt sich nicht laden ({error})</translation>
  </message>
  <message>
   <location filename="../../app/export_pdf.py" />
   <source>Qt for Python is not installed</source>
   <translation>Qt für Python ist nicht installiert</translation>
  </message>
  <message>
   <location filename="../../app/export_pdf.py" />
   <source>Qt needs {field1}</source>
   <translation>Qt braucht {field1}</translation>
  </message>
  <message>
   <location filename="../../app/export_pdf.py" />
   <source>there is no font on this machine</source>
   <translation>auf diesem Computer ist keine Schrift</translation>
  </message>
  <message>
   <location filename="../../app/export_pdf.py" />
   <source>no font on this machine has the letters {named}</source>
   <translation>auf diesem Computer hat keine Schrift die Buchstaben {named}</translation>
  </message>
  <message>
   <location filename="../../app/window/export/printing.py" />
   <source>it takes no pages</source>
   <translation>er nimmt keine Seiten an</translation>
  </message>
  <message>
   <location filename="../../app/window/export/printing.py" />
   <source>it reports an error</source>
   <translation>er meldet einen Fehler</translation>
  </message>
  <message>
   <location filename="../../engine/export/footnotes.py" />
   <source>page {page}</source>
   <translation>Seite {page}</translation>
  </message>
  <message>
   <location filename="../../engine/export/pdf.py" />
   <source>the process that draws it ended with {how}</source>
   <translation>der Prozess, der es zeichnet, endete mit {how}</translation>
  </message>
  <message>
   <location filename="../../engine/export/pdf.py" />
   <source>drawing it took more than {seconds} seconds</source>
   <translation>das Zeichnen dauerte länger als {seconds} Sekunden</translation>
  </message>
  <message>
   <location filename="../../engine/export/plain_text.py" />
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>How this was made</source>
   <translation>Wie dies entstand</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>{model}, commit {commit}</source>
   <translation>{model}, Commit {commit}</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>{count} word</source>
   <translation>{count} Wort</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>{count} words</source>
   <translation>{count} Wörter</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>{read:,} of {words}</source>
   <translation>{read:,} (insgesamt {words})</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>none: sentences are quoted</source>
   <translation>keines: Es sind zitierte Sätze</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>nothing was found</source>
   <translation>nichts gefunden</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Strategy</source>
   <translation>Strategie</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Options</source>
   <translation>Optionen</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Ran on</source>
   <translation>Gelaufen auf</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>SHA-256 of the source</source>
   <translation>SHA-256 der Quelle</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Read</source>
   <translation>Gelesen</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Quoted</source>
   <translation>Zitiert</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Not supported by the source</source>
   <translation>Von der Quelle nicht belegt</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>summarize</source>
   <translation>zusammenfassen</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>headline</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>fuse</source>
   <translation>verbinden</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>split</source>
   <translation>aufteilen</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>translate</source>
   <translation>übersetzen</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>whole</source>
   <translation>ganzer Text</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>by-section</source>
   <translation>nach Abschnitten</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>condensed</source>
   <translation>verdichtet</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>extractive</source>
   <translation>Kernsätze zitiert</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>strategy</source>
   <translation>Strategie</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>short</source>
   <translation>kurz</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>medium</source>
   <translation>mittel</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>long</source>
   <translation>lang</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>beams</source>
   <translation>Suchbreite</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>max tokens</source>
   <translation>Höchstzahl der Token</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>variation</source>
   <translation>Variante</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>source language</source>
   <translation>Ausgangssprache</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>target language</source>
   <translation>Zielsprache</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>faithful</source>
   <translation>an die Quelle gebunden:</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>part</source>
   <translation>Teil:</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>the selection</source>
   <translation>die Auswahl</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>rewritten</source>
   <translation>neu geschrieben:</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>in part</source>
   <translation>teilweise</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>edited</source>
   <translation>bearbeitet:</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>by hand</source>
   <translation>von Hand</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>ended</source>
   <translation>beendet:</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>early</source>
   <translation>vorzeitig</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>quotation</source>
   <translation>Zitat</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>polarity</source>
   <translation>Verneinung</translation>
  </message>
  <message>
   <location filename="../../engine/export/receipt.py" />
   <source>Brevity {version}</source>
   <translation>Brevity {version}</translation>
  </message>
  <message>
   <location filename="../../engine/export/writing.py" />
   <source>it is a folder</source>
   <translation>es ist ein Ordner</translation>
  </message>
  <message>
   <location filename="../../engine/export/writing.py" />
   <source>its folder is not there</source>
   <translation>den Ordner dafür gibt es nicht</translation>
  </message>
  <message>
   <location filename="../../engine/export/writing.py" />
   <source>there is no folder {field1}</source>
   <translation>es gibt keinen Ordner {field1}</translation>
  </message>
  <message>
   <location filename="../../engine/export/writing.py" />
   <source>its folder may not be written to</source>
   <translation>in den Ordner darf nicht geschrieben werden</translation>
  </message>
  <message>
   <location filename="../../engine/export/writing.py" />
   <source>no file can have this name</source>
   <translation>keine Datei kann so heißen</translation>
  </message>
 </context>
 <context>
  <name>help</name>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source> or </source>
   <translation> oder </translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>About Brevity</source>
   <translation>Über Brevity</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>Brevity summarizes, fuses, splits and translates text on this machine. Nothing leaves it, but for the models that you ask it to download.</source>
   <translation>Brevity fasst Texte zusammen, verbindet und teilt Sätze und übersetzt, alles auf diesem Rechner. Nichts verlässt ihn; ins Netz geht Brevity nur, um Modelle herunterzuladen, wenn Sie es wünschen.</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>Brevity is free software under the Apache License, version 2.0.</source>
   <translation>Brevity ist freie Software unter der Apache-Lizenz, Version 2.0.</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>What it is made of</source>
   <translation>Woraus es besteht</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>The full texts of these licences are in {file}.</source>
   <translation>Die vollständigen Texte dieser Lizenzen stehen in {file}.</translation>
  </message>
  <message>
   <location filename="../../app/window/help/pages.py" />
   <source>This installation</source>
   <translation>Diese Installation</translation>
  </message>
  <message>
   <location filename="../../app/licences.py" />
   <source>see its page</source>
   <translation>siehe seine Seite</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Libraries</source>
   <translation>Bibliotheken</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Devices</source>
   <translation>Geräte</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Folders</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>bundle</source>
   <translation>Programmpaket</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>from source</source>
   <translation>aus dem Quelltext</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Processor</source>
   <translation>Prozessor</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Cores</source>
   <translation>Kerne</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Memory</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Available</source>
   <translation>Vorhanden</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Chosen by itself</source>
   <translation>Automatisch gewählt</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Precision chosen by itself</source>
   <translation>Automatisch gewählte Genauigkeit</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>8-bit products</source>
   <translation>8-Bit-Produkte</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>8 bits are faster</source>
   <translation>8 Bit sind schneller</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Blocked float32 products</source>
   <translation>Blockweise float32-Produkte</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>used</source>
   <translation>verwendet</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>not used</source>
   <translation>nicht verwendet</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Free there</source>
   <translation>Dort frei</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../engine/diagnostics.py" />
   <source>can't be loaded: {error}</source>
   <translation>lässt sich nicht laden: {error}</translation>
  </message>
 </context>
 <context>
  <name>history</name>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>How</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>To</source>
   <translation>Nach</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Variation</source>
   <translation>Variante</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Written anew</source>
   <translation>Neu geschrieben</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Beams</source>
   <translation>Suchbreite</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Most tokens</source>
   <translation>Höchstzahl der Token</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Precision</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Unsupported sentences</source>
   <translation>Nicht belegte Sätze</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Took</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>Ended</source>
   <translation>Ende</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>the selection</source>
   <translation>die Auswahl</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>in part</source>
   <translation>teilweise</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>kept</source>
   <translation>behalten</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>at the greatest length</source>
   <translation>an der Höchstlänge</translation>
  </message>
  <message>
   <location filename="../../app/window/history/keeping.py" />
   <source>{way}, chosen automatically</source>
   <translation>{way}, automatisch gewählt</translation>
  </message>
  <message>
   <location filename="../../app/window/history/wording.py" />
   <source>Text without a name</source>
   <translation>Text ohne Namen</translation>
  </message>
  <message>
   <location filename="../../app/window/history/wording.py" />
   <source>1 run</source>
   <translation>1 Lauf</translation>
  </message>
  <message>
   <location filename="../../app/window/history/wording.py" />
   <source>{count} runs</source>
   <translation>{count} Läufe</translation>
  </message>
 </context>
 <context>
  <name>language_offer</name>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>Choose a model…</source>
   <translation>Modell wählen …</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>Run anyway</source>
   <translation>Trotzdem ausführen</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>Its key sentences can be quoted word for word.</source>
   <translation>Seine Kernsätze lassen sich wörtlich zitieren.</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>Quote key sentences</source>
   <translation>Kernsätze zitieren</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>For {language} there is “{model}”.</source>
   <translation>Für {language} gibt es „{model}“.</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>Brevity knows of no model for {language}.</source>
   <translation>Brevity kennt kein Modell für {language}.</translation>
  </message>
  <message>
   <location filename="../../app/window/language_offer.py" />
   <source>The result below is an earlier one.</source>
   <translation>Das Ergebnis unten ist ein früheres.</translation>
  </message>
 </context>
 <context>
  <name>lights</name>
  <message>
   <location filename="../../app/window/evidence/lights.py" />
   <source>The caret is in no sentence that is known.</source>
   <translation>Die Schreibmarke steht in keinem bekannten Satz.</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/lights.py" />
   <source>Nothing in the source is like this sentence.</source>
   <translation>Nichts in der Quelle gleicht diesem Satz.</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/lights.py" />
   <source>This rests on {sentences} of the source.</source>
   <translation>Das beruht auf {sentences} der Quelle.</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/lights.py" />
   <source>Nothing in the result rests on this sentence.</source>
   <translation>Nichts im Ergebnis beruht auf diesem Satz.</translation>
  </message>
  <message>
   <location filename="../../app/window/evidence/lights.py" />
   <source>This is in {sentences} of the result.</source>
   <translation>Das steht in {sentences} des Ergebnisses.</translation>
  </message>
 </context>
 <context>
  <name>models</name>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>about {size}</source>
   <translation>etwa {size}</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Tasks</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Also does</source>
   <translation>Kann auch</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Languages</source>
   <translation>Sprachen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Memory</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Fit</source>
   <translation>Eignung</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Kind</source>
   <translation>Bauart</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Quality</source>
   <translation>Güte</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Source</source>
   <translation>Herkunft</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Input</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Commit</source>
   <translation>Commit</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../app/window/models/facts.py" />
   <source>{flavour}, {count} million parameters</source>
   <translation>{flavour}, {count} Millionen Parameter</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>By the form of its files: no rule of its own is known</source>
   <translation>Nach der Form seiner Dateien: Eine eigene Regel ist nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>A mark that names the task, then the text</source>
   <translation>Eine Marke, die die Aufgabe nennt, dann der Text</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>{written} is written as {meant}</source>
   <translation>{written} wird als {meant} geschrieben</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>The text between {before} and {after}</source>
   <translation>Der Text zwischen {before} und {after}</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>The text between the marks of its vocabulary</source>
   <translation>Der Text zwischen den Marken seines Vokabulars</translation>
  </message>
  <message>
   <location filename="../../app/window/models/input_rules.py" />
   <source>The text alone, without marks</source>
   <translation>Nur der Text, ohne Marken</translation>
  </message>
  <message>
   <location filename="../../app/window/models/table.py" />
   <source>Worked out from the memory and the processor of this computer</source>
   <translation>Aus Speicher und Prozessor dieses Computers berechnet</translation>
  </message>
  <message>
   <location filename="../../app/window/models/table.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../app/window/models/table.py" />
   <source>This computer</source>
   <translation>Dieser Computer</translation>
  </message>
  <message>
   <location filename="../../app/window/models/table.py" />
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Not installed</source>
   <translation>Nicht installiert</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Waiting</source>
   <translation>Wartet</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Downloading</source>
   <translation>Lädt</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Paused</source>
   <translation>Unterbrochen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Installed</source>
   <translation>Installiert</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>To be converted</source>
   <translation>Umzuwandeln</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Damaged</source>
   <translation>Beschädigt</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Verifying</source>
   <translation>Wird geprüft</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Importing</source>
   <translation>Wird importiert</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Converting</source>
   <translation>Wird umgewandelt</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Deleting</source>
   <translation>Wird gelöscht</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Fits</source>
   <translation>Passt</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Slow</source>
   <translation>Langsam</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Does not fit</source>
   <translation>Zu groß</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Not known</source>
   <translation>Unbekannt</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Waiting for the hub</source>
   <translation>Wartet auf den Hub</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Trying again</source>
   <translation>Neuer Versuch</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Checking what has come</source>
   <translation>Was da ist, wird geprüft</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Finishing</source>
   <translation>Wird abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>Not known yet</source>
   <translation>Noch unbekannt</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>{source} → {target}</source>
   <translation>{source} → {target}</translation>
  </message>
  <message>
   <location filename="../../app/window/models/wording.py" />
   <source>≈ {size}</source>
   <translation>≈ {size}</translation>
  </message>
  <message>
   <location filename="../../app/model_conversion.py" />
   <source>The conversion of {name} broke off ({how}).</source>
   <translation>Die Umwandlung von {name} brach ab ({how}).</translation>
  </message>
  <message>
   <location filename="../../app/model_conversion.py" />
   <source>The conversion of {name} can't be started.</source>
   <translation>Die Umwandlung von {name} lässt sich nicht starten.</translation>
  </message>
  <message>
   <location filename="../../engine/hub/bytes_work.py" />
   <source>it is no ordinary file</source>
   <translation>es ist keine gewöhnliche Datei</translation>
  </message>
  <message>
   <location filename="../../engine/hub/download.py" />
   <source>{names} missing</source>
   <translation>{names} fehlt</translation>
  </message>
  <message>
   <location filename="../../engine/hub/download.py" />
   <source>another Brevity is downloading this model</source>
   <translation>ein anderes Brevity lädt dieses Modell gerade herunter</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>It needs about {field1} of memory</source>
   <translation>Es braucht etwa {field1} Speicher</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>does not fit</source>
   <translation>passt nicht</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>{needs}, and {field2} are free.</source>
   <translation>{needs}, und {field2} sind frei.</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>{needs}; this machine does not tell how much it has.</source>
   <translation>{needs}; dieser Rechner sagt nicht, wie viel er hat.</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>{needs}, and this machine has {field2} in all.</source>
   <translation>{needs}, und dieser Rechner hat insgesamt {field2}.</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>{needs}, and {field2} are free now: close other programs first.</source>
   <translation>{needs}, und jetzt sind {field2} frei: Schließen Sie zuerst andere Programme.</translation>
  </message>
  <message>
   <location filename="../../engine/hub/fit.py" />
   <source>{needs}, which is there, but without a graphics card it writes slowly.</source>
   <translation>{needs}, und der ist da; ohne Grafikkarte schreibt es aber langsam.</translation>
  </message>
  <message>
   <location filename="../../engine/hub/library.py" />
   <source>it is that of another model</source>
   <translation>sie gehört zu einem anderen Modell</translation>
  </message>
  <message>
   <location filename="../../engine/hub/manifest.py" />
   <source>it is far too large</source>
   <translation>die Datei ist viel zu groß</translation>
  </message>
  <message>
   <location filename="../../engine/hub/manifest.py" />
   <source>it is missing</source>
   <translation>die Datei fehlt</translation>
  </message>
  <message>
   <location filename="../../engine/hub/manifest.py" />
   <source>it is not JSON</source>
   <translation>die Datei ist kein JSON</translation>
  </message>
  <message>
   <location filename="../../engine/hub/model_files.py" />
   <source>the vocabulary (spiece.model, vocab.txt or tokenizer.json)</source>
   <translation>Vokabular (spiece.model, vocab.txt oder tokenizer.json)</translation>
  </message>
  <message>
   <location filename="../../engine/hub/model_files.py" />
   <source>it names a file elsewhere: {shard}</source>
   <translation>die Datei nennt eine Datei anderswo: {shard}</translation>
  </message>
  <message>
   <location filename="../../engine/hub/model_json.py" />
   <source>it holds no JSON object</source>
   <translation>die Datei enthält kein JSON-Objekt</translation>
  </message>
  <message>
   <location filename="../../engine/hub/model_json.py" />
   <source>it names no weights</source>
   <translation>die Datei nennt keine Gewichte</translation>
  </message>
  <message>
   <location filename="../../engine/hub/model_json.py" />
   <source>it is no file</source>
   <translation>es ist keine Datei</translation>
  </message>
  <message>
   <location filename="../../engine/hub/naming.py" />
   <source>it is not written like owner/model</source>
   <translation>die Schreibweise ist nicht besitzer/modell</translation>
  </message>
  <message>
   <location filename="../../engine/hub/naming.py" />
   <source>its commit is not 40 hexadecimal digits</source>
   <translation>der Commit hat nicht 40 Hexadezimalziffern</translation>
  </message>
  <message>
   <location filename="../../engine/hub/relocation.py" />
   <source>a model is being downloaded or imported</source>
   <translation>ein Modell wird gerade heruntergeladen oder importiert</translation>
  </message>
  <message>
   <location filename="../../engine/hub/relocation.py" />
   <source>it lies in the library itself</source>
   <translation>das Ziel liegt in der Bibliothek selbst</translation>
  </message>
  <message>
   <location filename="../../engine/hub/relocation.py" />
   <source>a file stands there</source>
   <translation>dort steht eine Datei</translation>
  </message>
  <message>
   <location filename="../../engine/hub/relocation.py" />
   <source>it is not empty</source>
   <translation>der Ordner ist nicht leer</translation>
  </message>
  <message>
   <location filename="../../engine/hub/relocation.py" />
   <source>{field1} came out changed on that disk</source>
   <translation>{field1} kam auf jenem Datenträger verändert an</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>{rfilename} has no checksum</source>
   <translation>{rfilename} hat keine Prüfsumme</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>{config_file} is not JSON</source>
   <translation>{config_file} ist kein JSON</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>no model can be called so</source>
   <translation>kein Modell kann so heißen</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it is no address of the web</source>
   <translation>es ist keine Adresse im Web</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it is of the hub's {field1}, not of a model</source>
   <translation>es gehört zu {field1} des Hubs, nicht zu einem Modell</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it is not the address of a model's page</source>
   <translation>es ist nicht die Adresse der Seite eines Modells</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it names no commit</source>
   <translation>es nennt keinen Commit</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it is no address like https://huggingface.co</source>
   <translation>es ist keine Adresse wie https://huggingface.co</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>the connection broke</source>
   <translation>die Verbindung brach ab</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>{rfilename} has no size</source>
   <translation>{rfilename} hat keine Größe</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>{config_file} is far too large</source>
   <translation>{config_file} ist viel zu groß</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>it is no address</source>
   <translation>es ist keine Adresse</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>{name} in it</source>
   <translation>{name} darin</translation>
  </message>
  <message>
   <location filename="../../engine/hub/remote.py" />
   <source>an odd status</source>
   <translation>ein seltsamer Status</translation>
  </message>
  <message>
   <location filename="../../engine/hub/removal.py" />
   <source>it ships with Brevity</source>
   <translation>es gehört zu Brevity</translation>
  </message>
  <message>
   <location filename="../../engine/hub/removal.py" />
   <source>it lies in the cache that other programs share</source>
   <translation>es liegt in dem Zwischenspeicher, den andere Programme mitbenutzen</translation>
  </message>
  <message>
   <location filename="../../engine/hub/storage.py" />
   <source>a file stands in its way</source>
   <translation>eine Datei steht im Weg</translation>
  </message>
  <message>
   <location filename="../../engine/hub/storage.py" />
   <source>can't be read ({field1})</source>
   <translation>lässt sich nicht lesen ({field1})</translation>
  </message>
  <message>
   <location filename="../../engine/hub/storage.py" />
   <source>names no folder</source>
   <translation>nennt keinen Ordner</translation>
  </message>
  <message>
   <location filename="../../engine/hub/storage.py" />
   <source>is far too large</source>
   <translation>ist viel zu groß</translation>
  </message>
  <message>
   <location filename="../../engine/hub/storage.py" />
   <source>is damaged</source>
   <translation>ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/connection.py" />
   <source>its certificate is not valid</source>
   <translation>das Zertifikat ist nicht gültig</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>its name is not found</source>
   <translation>der Name wird nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>no connection: {reason}</source>
   <translation>keine Verbindung: {reason}</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>the hub limits the rate of requests</source>
   <translation>der Hub begrenzt die Zahl der Anfragen</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>it does not answer</source>
   <translation>es kommt keine Antwort</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>the hub has a fault (status {status})</source>
   <translation>der Hub hat eine Störung (Status {status})</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>invalid credentials</source>
   <translation>ungültige Anmeldedaten</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>it refuses connections</source>
   <translation>Verbindungen werden abgelehnt</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/failures.py" />
   <source>no safe connection comes about ({field1})</source>
   <translation>keine sichere Verbindung kommt zustande ({field1})</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>{size} bytes</source>
   <translation>{size} Byte</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>an odd answer ({what})</source>
   <translation>eine seltsame Antwort ({what})</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>once more in {wait} s</source>
   <translation>noch einmal in {wait} s</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>once more</source>
   <translation>noch einmal</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>{field1} were offered in place of all</source>
   <translation>{field1} wurden anstelle von allem angeboten</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>reading what is there already</source>
   <translation>was schon da ist, wird gelesen</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>the file's address has expired</source>
   <translation>die Adresse der Datei ist abgelaufen</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>status {status}</source>
   <translation>Status {status}</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>a packed file</source>
   <translation>eine gepackte Datei</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>there is no such part of the file</source>
   <translation>diesen Teil der Datei gibt es nicht</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>its checksum was wrong: once more from the start</source>
   <translation>die Prüfsumme stimmte nicht: noch einmal von vorn</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>the connection stalled</source>
   <translation>die Verbindung stockte</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>the connection was lost</source>
   <translation>die Verbindung ging verloren</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>another part of the file</source>
   <translation>ein anderer Teil der Datei</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/one_file.py" />
   <source>the answer ends early</source>
   <translation>die Antwort endet zu früh</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/proxies.py" />
   <source>Brevity speaks HTTP with proxies, not {scheme}</source>
   <translation>mit Proxys spricht Brevity HTTP, nicht {scheme}</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/proxies.py" />
   <source>its port is none</source>
   <translation>der Port ist keiner</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/proxies.py" />
   <source>in the settings</source>
   <translation>in den Einstellungen</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>it leads on and on</source>
   <translation>die Weiterleitung nimmt kein Ende</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>its address is none of the web</source>
   <translation>die Adresse ist keine im Web</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>from an encrypted connection to an open one</source>
   <translation>von einer verschlüsselten Verbindung zu einer offenen</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>its address holds a user's name</source>
   <translation>die Adresse enthält einen Benutzernamen</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>a header that is none</source>
   <translation>eine Kopfzeile, die keine ist</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>it wants a user and a password</source>
   <translation>Benutzer und Passwort werden verlangt</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>it refuses the connection (status {status})</source>
   <translation>die Verbindung wird abgelehnt (Status {status})</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>its address is none</source>
   <translation>die Adresse ist keine</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>no answer in HTTP</source>
   <translation>keine Antwort in HTTP</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>no answer</source>
   <translation>keine Antwort</translation>
  </message>
  <message>
   <location filename="../../engine/hub/transfer/request.py" />
   <source>a broken transfer</source>
   <translation>eine gestörte Übertragung</translation>
  </message>
  <message>
   <location filename="../../engine/hub/verification.py" />
   <source>it did not come from a hub</source>
   <translation>es kam nicht von einem Hub</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/device.py" />
   <source>The device {kind} does not work ({reason}), so the model runs on the processor.</source>
   <translation>Das Gerät {kind} funktioniert nicht ({reason}); das Modell läuft auf dem Prozessor.</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/device.py" />
   <source>8-bit weights don't work on this machine ({reason}), so it runs in float32.</source>
   <translation>Gewichte mit 8 Bit funktionieren auf diesem Rechner nicht ({reason}); es wird in float32 gerechnet.</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/device.py" />
   <source>this build of torch has no 8-bit operators</source>
   <translation>dieses torch hat keine 8-Bit-Operatoren</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/device_trial.py" />
   <source>its products in {name} are wrong</source>
   <translation>seine Produkte in {name} sind falsch</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/packed/graphed.py" />
   <source>Decoding steps can't be recorded here ({failure}), so it decodes more slowly.</source>
   <translation>Schritte des Dekodierens lassen sich hier nicht aufzeichnen ({failure}); es wird langsamer dekodiert.</translation>
  </message>
  <message>
   <location filename="../../engine/seq2seq/packed/graphed.py" />
   <source>its scores are wrong by {wrong}</source>
   <translation>seine Bewertungen sind um {wrong} falsch</translation>
  </message>
 </context>
 <context>
  <name>opening</name>
  <message>
   <location filename="../../app/window/opening.py" />
   <source>Documents ({patterns});;All files (*)</source>
   <translation>Dokumente ({patterns});;Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../app/window/opening.py" />
   <source>Open a document</source>
   <translation>Ein Dokument öffnen</translation>
  </message>
 </context>
 <context>
  <name>queue</name>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>Looking for documents…</source>
   <translation>Dokumente werden gesucht …</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/bars.py" />
   <source>starting…</source>
   <translation>beginnt …</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Export all results to a folder</source>
   <translation>Alle Ergebnisse in einen Ordner exportieren</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Export all results</source>
   <translation>Alle Ergebnisse exportieren</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>JSON Lines (*.jsonl)</source>
   <translation>JSON Lines (*.jsonl)</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>{name} already exists. Do you want to replace it?</source>
   <translation>{name} gibt es schon. Möchten Sie die Datei ersetzen?</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>{count} of {total} files are in {folder} already, as {name}.</source>
   <translation>{count} von {total} Dateien liegen schon in {folder}, etwa {name}.</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Keep them and write new ones with numbers, or replace them?</source>
   <translation>Behalten und neue mit Nummern schreiben, oder ersetzen?</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Keep both</source>
   <translation>Beide behalten</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Replace</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>{results} exported to {place}.</source>
   <translation>{results} nach {place} exportiert.</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>The result of {name} is no longer there.</source>
   <translation>Das Ergebnis von {name} ist nicht mehr da.</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/exports.py" />
   <source>{results} are no longer there, such as that of {name}.</source>
   <translation>{results} sind nicht mehr da, etwa das von {name}.</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_button.py" />
   <source>Queue</source>
   <translation>Warteschlange</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_button.py" />
   <source>Many documents, worked on in the background ({keys})</source>
   <translation>Viele Dokumente, im Hintergrund bearbeitet ({keys})</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/queue_button.py" />
   <source>Queue {done} of {total}</source>
   <translation>Warteschlange {done} von {total}</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>How many words the document has</source>
   <translation>Wie viele Wörter das Dokument hat</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>From its beginning to its end, beside others</source>
   <translation>Vom Anfang bis zum Ende, neben anderen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>Document</source>
   <translation>Dokument</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>Words</source>
   <translation>Wörter</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/table.py" />
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>Waiting</source>
   <translation>Wartet</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>Working</source>
   <translation>In Arbeit</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>Stopped</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{state}: {done} of {all}</source>
   <translation>{state}: {done} von {all}</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{minutes} min {seconds} s</source>
   <translation>{minutes} min {seconds} s</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>1 document</source>
   <translation>1 Dokument</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{count} documents</source>
   <translation>{count} Dokumente</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>1 result</source>
   <translation>1 Ergebnis</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{count} results</source>
   <translation>{count} Ergebnisse</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{done} of {total} done</source>
   <translation>{done} von {total} fertig</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{count} failed</source>
   <translation>{count} fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../app/window/queue/wording.py" />
   <source>{count} documents a minute</source>
   <translation>{count} Dokumente pro Minute</translation>
  </message>
 </context>
 <context>
  <name>run_endings</name>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>The model wrote the same words again.</source>
   <translation>Das Modell hat wieder dasselbe geschrieben.</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Choose other words for one of its own, or have it all written again.</source>
   <translation>Wählen Sie für eines seiner Wörter ein anderes, oder lassen Sie alles neu schreiben.</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>The model had nothing to say about this text.</source>
   <translation>Das Modell hatte zu diesem Text nichts zu sagen.</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Choose another task, or give it more text.</source>
   <translation>Wählen Sie eine andere Aufgabe oder geben Sie ihm mehr Text.</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>The text ends early: it reached its greatest length.</source>
   <translation>Der Text endet vorzeitig: Er hat seine Höchstlänge erreicht.</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Work on a shorter source, or go on writing yourself.</source>
   <translation>Nehmen Sie eine kürzere Quelle oder schreiben Sie selbst weiter.</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Choose another model</source>
   <translation>Anderes Modell wählen</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Write it all again</source>
   <translation>Alles neu schreiben</translation>
  </message>
  <message>
   <location filename="../../app/window/run_endings.py" />
   <source>Run again</source>
   <translation>Noch einmal ausführen</translation>
  </message>
 </context>
 <context>
  <name>settings</name>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Speed</source>
   <translation>Geschwindigkeit</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Models and network</source>
   <translation>Modelle und Netz</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Appearance</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Documents and history</source>
   <translation>Dokumente und Verlauf</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Length of summaries</source>
   <translation>Länge der Zusammenfassungen</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>What a window begins with; the bar above the text changes it for that window.</source>
   <translation>Die Vorgabe für neue Fenster; die Leiste über dem Text ändert sie für ein einzelnes.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Short</source>
   <translation>Kurz</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Medium</source>
   <translation>Mittel</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Long</source>
   <translation>Lang</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>How summaries are made</source>
   <translation>Art der Zusammenfassung</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>What a window begins with. Automatic goes by the document's length and parts.</source>
   <translation>Die Vorgabe für neue Fenster. „Automatisch“ richtet sich nach Länge und Gliederung des Dokuments.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Whole text</source>
   <translation>Ganzer Text</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>By section</source>
   <translation>Nach Abschnitten</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Condensed</source>
   <translation>Verdichtet</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Quote key sentences</source>
   <translation>Kernsätze zitieren</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Keep to what the source supports</source>
   <translation>Bei dem bleiben, was die Quelle belegt</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>A sentence that the source does not support is written anew, or a quotation of the source takes its place.</source>
   <translation>Ein Satz, den die Quelle nicht belegt, wird neu geschrieben oder durch ein Zitat aus ihr ersetzt.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Beams</source>
   <translation>Suchbreite</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>How many versions a search weighs against each other. More take longer; 1 is the fastest. Automatic is what measured best for each task.</source>
   <translation>Wie viele Möglichkeiten eine Suche gegeneinander abwägt. Mehr dauern länger; 1 ist am schnellsten. „Automatisch“ nimmt, was für jede Aufgabe am besten abschnitt.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Longest result of a pass</source>
   <translation>Höchstlänge je Durchgang</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>In tokens, the pieces of words that a model writes: a hundred are some 75 words. Automatic goes by the task.</source>
   <translation>In Token, den Wortstücken, die ein Modell schreibt: Hundert sind etwa 75 Wörter. „Automatisch“ richtet sich nach der Aufgabe.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Where models run. Automatic is the fastest kind that this computer has.</source>
   <translation>Worauf Modelle laufen. „Automatisch“ nimmt das schnellste, was dieser Computer hat.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Processor (CPU)</source>
   <translation>Prozessor (CPU)</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>NVIDIA graphics (CUDA)</source>
   <translation>NVIDIA-Grafik (CUDA)</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Apple graphics (MPS)</source>
   <translation>Apple-Grafik (MPS)</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Precision</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>How exactly models calculate. Automatic is the fastest that works well on the device: 8 bits on most processors.</source>
   <translation>Wie genau Modelle rechnen. „Automatisch“ nimmt das Schnellste, was auf dem Gerät gut arbeitet: 8 Bit auf den meisten Prozessoren.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>8 bits (int8)</source>
   <translation>8 Bit (int8)</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>32 bits (float32)</source>
   <translation>32 Bit (float32)</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>16 bits (float16)</source>
   <translation>16 Bit (float16)</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>16 bits (bfloat16)</source>
   <translation>16 Bit (bfloat16)</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>How many cores of the processor a model uses. Automatic leaves one to everything else; with more than there are, it is slower.</source>
   <translation>Wie viele Kerne des Prozessors ein Modell nutzt. „Automatisch“ lässt einen für alles andere frei; mit mehr, als es gibt, wird es langsamer.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Folder of the models</source>
   <translation>Ordner der Modelle</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Where models are kept, for the commands, too. Models in the folder of before stay there; in a terminal, brevity models path --move FOLDER takes them along.</source>
   <translation>Wo Modelle liegen, auch für die Befehle. Modelle im bisherigen Ordner bleiben dort; in einem Terminal nimmt brevity models path --move FOLDER sie mit.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Proxy</source>
   <translation>Proxy</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>The way to the hub where there is no direct one. Empty: as the system says.</source>
   <translation>Der Weg zum Hub, wo es keinen direkten gibt. Leer: wie im System eingestellt.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Mirror of the hub</source>
   <translation>Spiegelserver des Hubs</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Where models are looked up and downloaded. Empty: huggingface.co, or what the environment's HF_ENDPOINT says.</source>
   <translation>Wo Modelle gesucht und heruntergeladen werden. Leer: huggingface.co oder was die Umgebungsvariable HF_ENDPOINT angibt.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Look for newer versions of Brevity</source>
   <translation>Nach neueren Versionen von Brevity suchen</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>At each start the project's page is asked for its newest version, and you are told of it. Nothing is downloaded. Otherwise Brevity never asks.</source>
   <translation>Bei jedem Start wird die Seite des Projekts nach der neuesten Version gefragt, und Sie erfahren davon. Heruntergeladen wird nichts. Sonst fragt Brevity nie.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Of the window's own words. Texts stay in the language that they are in.</source>
   <translation>In der Brevity mit Ihnen spricht. Ihre Texte bleiben in ihrer Sprache.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Theme</source>
   <translation>Farbschema</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>High contrast is light or dark as the system is, in stronger colours.</source>
   <translation>„Hoher Kontrast“ ist hell oder dunkel wie das System, mit kräftigeren Farben.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Size of the text</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>In both panes. The rest goes by the system's font.</source>
   <translation>In beiden Textfeldern. Der Rest richtet sich nach der Schrift des Systems.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Entry in the system tray</source>
   <translation>Eintrag im Infobereich</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>While Brevity runs: it summarizes what is on the clipboard. Not every desktop has a tray.</source>
   <translation>Solange Brevity läuft: Er fasst zusammen, was in der Zwischenablage ist. Nicht jeder Desktop hat einen Infobereich.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Start when a document is dropped</source>
   <translation>Starten, wenn ein Dokument abgelegt wird</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Otherwise a document that is dropped is opened, and waits for Run.</source>
   <translation>Sonst wird ein abgelegtes Dokument nur geöffnet und wartet auf „Ausführen“.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Keep runs in the history</source>
   <translation>Läufe im Verlauf aufbewahren</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>With their sources, on this computer alone, as are the names of the documents opened last. Otherwise nothing new is kept; what there is stays until you delete it. In either case, what a window shows is saved until it is closed, against a crash.</source>
   <translation>Mit ihren Quellen, nur auf diesem Computer, ebenso die Namen der zuletzt geöffneten Dokumente. Sonst wird nichts Neues aufbewahrt; was da ist, bleibt, bis Sie es löschen. In jedem Fall wird für den Fall eines Absturzes gesichert, was ein Fenster zeigt, bis es geschlossen wird.</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Greatest size of the history</source>
   <translation>Höchstgröße des Verlaufs</translation>
  </message>
  <message>
   <location filename="../../app/settings/declared.py" />
   <source>Beyond it the oldest runs are deleted.</source>
   <translation>Darüber hinaus werden die ältesten Läufe gelöscht.</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Acts at once.</source>
   <translation>Wirkt sofort.</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Acts from the next run on.</source>
   <translation>Wirkt ab dem nächsten Lauf.</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Acts when Brevity is started again.</source>
   <translation>Wirkt nach dem nächsten Start von Brevity.</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Give a whole number from {least} to {most}, or 0.</source>
   <translation>Geben Sie eine ganze Zahl von {least} bis {most} ein, oder 0.</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Give a whole number from {least} to {most}.</source>
   <translation>Geben Sie eine ganze Zahl von {least} bis {most} ein.</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Choose one of those that are offered.</source>
   <translation>Wählen Sie eine der angebotenen Möglichkeiten.</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Give an address like {example}, or nothing.</source>
   <translation>Geben Sie eine Adresse wie {example} ein, oder nichts.</translation>
  </message>
  <message>
   <location filename="../../app/settings/kinds.py" />
   <source>Give the whole path of a folder.</source>
   <translation>Geben Sie den vollständigen Pfad eines Ordners ein.</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/acting.py" />
   <source>Settings…</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/fields.py" />
   <source>Choose…</source>
   <translation>Wählen …</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/fields.py" />
   <source>Choose: {setting}</source>
   <translation>Wählen: {setting}</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/row.py" />
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/row.py" />
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/row.py" />
   <source>Back to: {value}</source>
   <translation>Zurück zu: {value}</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/row.py" />
   <source>Reset {setting} to {value}</source>
   <translation>{setting} auf {value} zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/row.py" />
   <source>Changed; the default is {value}.</source>
   <translation>Geändert; der Standardwert ist {value}.</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/wording.py" />
   <source>On</source>
   <translation>Ein</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/wording.py" />
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/wording.py" />
   <source>the usual one</source>
   <translation>der übliche</translation>
  </message>
  <message>
   <location filename="../../app/window/settings/wording.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
 </context>
 <context>
  <name>sorting</name>
  <message>
   <location filename="../../app/window/models/sorting.py" />
   <source>Sort by</source>
   <translation>Sortieren nach</translation>
  </message>
  <message>
   <location filename="../../app/window/models/sorting.py" />
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <location filename="../../app/window/models/sorting.py" />
   <source>{column}, rising</source>
   <translation>{column}, aufsteigend</translation>
  </message>
  <message>
   <location filename="../../app/window/models/sorting.py" />
   <source>{column}, falling</source>
   <translation>{column}, absteigend</translation>
  </message>
 </context>
 <context>
  <name>summary_choice</name>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Short</source>
   <translation>Kurz</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Medium</source>
   <translation>Mittel</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Long</source>
   <translation>Lang</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>What measured best</source>
   <translation>Was in Messungen am besten abschnitt</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Whole text</source>
   <translation>Ganzer Text</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>One summary of all that the model can take in at once</source>
   <translation>Eine Zusammenfassung von allem, was das Modell auf einmal aufnehmen kann</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>By section</source>
   <translation>Nach Abschnitten</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>A summary under each heading</source>
   <translation>Eine Zusammenfassung unter jeder Überschrift</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>by section</source>
   <translation>nach Abschnitten</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Condensed</source>
   <translation>Verdichtet</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>The key sentences, rewritten</source>
   <translation>Die Kernsätze, neu geschrieben</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>condensed</source>
   <translation>verdichtet</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>Quote key sentences</source>
   <translation>Kernsätze zitieren</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>The key sentences, word for word</source>
   <translation>Die Kernsätze, Wort für Wort</translation>
  </message>
  <message>
   <location filename="../../app/window/summary_choice.py" />
   <source>key sentences</source>
   <translation>Kernsätze</translation>
  </message>
 </context>
 <context>
  <name>tasks</name>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Summarize</source>
   <translation>Zusammenfassen</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Summary</source>
   <translation>Zusammenfassung</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>The summary</source>
   <translation>Die Zusammenfassung</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Say the main points in a few sentences</source>
   <translation>Die Hauptpunkte in wenigen Sätzen sagen</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Headline</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>The headline</source>
   <translation>Die Überschrift</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Say it in one line</source>
   <translation>In einer Zeile sagen</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Fuse</source>
   <translation>Verbinden</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Fused text</source>
   <translation>Verbundener Text</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>The fused text</source>
   <translation>Der verbundene Text</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Join sentences that belong together</source>
   <translation>Zusammengehörige Sätze verbinden</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Split</source>
   <translation>Aufteilen</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Split sentences</source>
   <translation>Aufgeteilte Sätze</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>The short sentences</source>
   <translation>Die kurzen Sätze</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Divide long sentences into short ones</source>
   <translation>Lange Sätze in kurze aufteilen</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Translate</source>
   <translation>Übersetzen</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Translation</source>
   <translation>Übersetzung</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>The translation</source>
   <translation>Die Übersetzung</translation>
  </message>
  <message>
   <location filename="../../app/window/tasks.py" />
   <source>Say it in another language</source>
   <translation>In einer anderen Sprache sagen</translation>
  </message>
  <message>
   <location filename="../../engine/scores/outputs_file.py" />
   <source>it lacks {field1} of the {field2} pairs</source>
   <translation>von den {field2} Paaren fehlen {field1}</translation>
  </message>
  <message>
   <location filename="../../engine/scores/outputs_file.py" />
   <source>it is no text in UTF-8</source>
   <translation>es ist kein Text in UTF-8</translation>
  </message>
  <message>
   <location filename="../../engine/scores/outputs_file.py" />
   <source>line {number} holds no output</source>
   <translation>Zeile {number} enthält keine Ausgabe</translation>
  </message>
  <message>
   <location filename="../../engine/service.py" />
   <source>The text</source>
   <translation>Der Text</translation>
  </message>
  <message>
   <location filename="../../engine/service.py" />
   <source>this job</source>
   <translation>diesen Auftrag</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/coverage.py" />
   <source>Tables have no sentences to choose from.</source>
   <translation>Tabellen haben keine Sätze zum Auswählen.</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/coverage.py" />
   <source>Code has no sentences to choose from.</source>
   <translation>Programmtext hat keine Sätze zum Auswählen.</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/coverage.py" />
   <source>Captions are not chosen from: they need what they stand under.</source>
   <translation>Bildunterschriften werden nicht ausgewählt: Ohne das, worunter sie stehen, sagen sie nichts.</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/frugal_search.py" />
   <source>Memory ran out, so that only one hypothesis is searched from here on, and not {beams}.</source>
   <translation>Der Speicher ging aus; ab hier wird nur eine Möglichkeit verfolgt statt {beams}.</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/frugal_search.py" />
   <source>The memory of the device {device} ran out, so that this run goes on on the processor, slower.</source>
   <translation>Der Speicher des Geräts {device} ging aus; dieser Lauf geht auf dem Prozessor weiter, langsamer.</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/language.py" />
   <source>This text does not look like {field1}, {only} that {name} reads: the result will be poor.</source>
   <translation>Dieser Text sieht nicht nach {field1} aus, {only}, die {name} liest: Das Ergebnis wird schlecht.</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/language.py" />
   <source>the only language</source>
   <translation>der einzigen Sprache</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/language.py" />
   <source>the only languages</source>
   <translation>den einzigen Sprachen</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/resolution.py" />
   <source>any language</source>
   <translation>jede Sprache</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/resolution.py" />
   <source>from {one} to {other}</source>
   <translation>von {one} nach {other}</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/resolution.py" />
   <source>nothing that is known</source>
   <translation>nichts Bekanntes</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/rewriting/document.py" />
   <source>A sentence of it is too long for the model and stands as it was.</source>
   <translation>Ein Satz darin ist für das Modell zu lang und bleibt, wie er war.</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/rewriting/document.py" />
   <source>A sentence of it could not be translated and stands as it was.</source>
   <translation>Ein Satz darin ließ sich nicht übersetzen und bleibt, wie er war.</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/summaries/quoting.py" />
   <source>This document has hardly any sentences: quoted is what stands at its beginning.</source>
   <translation>Dieses Dokument hat kaum Sätze: Zitiert wird, was am Anfang steht.</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/summaries/summarizing.py" />
   <source>{model_name} reads no more of this document at once.</source>
   <translation>{model_name} liest von diesem Dokument auf einmal nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/task.py" />
   <source>{field1}, or a number of sentences</source>
   <translation>{field1} oder eine Anzahl von Sätzen</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/task.py" />
   <source>0 to {max_variation}</source>
   <translation>0 bis {max_variation}</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/task.py" />
   <source>1 or more</source>
   <translation>1 oder mehr</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/task.py" />
   <source>1 to {max_sentences} sentences</source>
   <translation>1 bis {max_sentences} Sätze</translation>
  </message>
  <message>
   <location filename="../../engine/tasks/task.py" />
   <source>1 to {max_beams}</source>
   <translation>1 bis {max_beams}</translation>
  </message>
 </context>
 <context>
  <name>tray</name>
  <message>
   <location filename="../../app/window/tray.py" />
   <source>Summarize clipboard</source>
   <translation>Zwischenablage zusammenfassen</translation>
  </message>
  <message>
   <location filename="../../app/window/tray.py" />
   <source>New window</source>
   <translation>Neues Fenster</translation>
  </message>
  <message>
   <location filename="../../app/window/tray.py" />
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <location filename="../../app/window/tray.py" />
   <source>There is no text on the clipboard</source>
   <translation>In der Zwischenablage ist kein Text</translation>
  </message>
  <message>
   <location filename="../../app/window/tray.py" />
   <source>Copy some text, then choose “Summarize clipboard” again.</source>
   <translation>Kopieren Sie Text und wählen Sie dann noch einmal „Zwischenablage zusammenfassen“.</translation>
  </message>
 </context>
 <context>
  <name>unsure</name>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>No unsure words</source>
   <translation>Nichts unsicher</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>1 unsure word</source>
   <translation>1 unsicher</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/unsure_button.py" />
   <source>{count} unsure words</source>
   <translation>{count} unsicher</translation>
  </message>
 </context>
 <context>
  <name>versions</name>
  <message>
   <location filename="../../app/window/versions/comparison.py" />
   <source>Both are the same.</source>
   <translation>Beide sind gleich.</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/comparison.py" />
   <source>Only spaces and punctuation differ.</source>
   <translation>Nur Leer- und Satzzeichen unterscheiden sich.</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/comparison.py" />
   <source>{words} removed</source>
   <translation>{words} entfernt</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/comparison.py" />
   <source>{count} added</source>
   <translation>{count} hinzugefügt</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/comparison.py" />
   <source>{share} % the same</source>
   <translation>{share} % gleich</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/wording.py" />
   <source>version {number} of {total}</source>
   <translation>Fassung {number} von {total}</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/wording.py" />
   <source>{number} of {total}</source>
   <translation>{number} von {total}</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/wording.py" />
   <source>Version {number}</source>
   <translation>Fassung {number}</translation>
  </message>
  <message>
   <location filename="../../app/window/versions/wording.py" />
   <source>edited</source>
   <translation>bearbeitet</translation>
  </message>
 </context>
 <context>
  <name>word_menu</name>
  <message>
   <location filename="../../app/window/confidence/word_menu.py" />
   <source>There is nothing else to choose here.</source>
   <translation>Hier gibt es nichts anderes zu wählen.</translation>
  </message>
  <message>
   <location filename="../../app/window/confidence/word_menu.py" />
   <source>Rewrite this sentence</source>
   <translation>Diesen Satz neu schreiben</translation>
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <location filename="../../app/window/words.py" />
   <source>1 word</source>
   <translation>1 Wort</translation>
  </message>
  <message>
   <location filename="../../app/window/words.py" />
   <source>{count} words</source>
   <translation>{count} Wörter</translation>
  </message>
  <message>
   <location filename="../../app/window/words.py" />
   <source>1 page</source>
   <translation>1 Seite</translation>
  </message>
  <message>
   <location filename="../../app/window/words.py" />
   <source>{count} pages</source>
   <translation>{count} Seiten</translation>
  </message>
  <message>
   <location filename="../../app/window/words.py" />
   <source>1 sentence</source>
   <translation>1 Satz</translation>
  </message>
  <message>
   <location filename="../../app/window/words.py" />
   <source>{count} sentences</source>
   <translation>{count} Sätze</translation>
  </message>
 </context>
 <context>
  <name>zoom</name>
  <message>
   <location filename="../../app/window/zoom.py" />
   <source>Text size: {percent} %</source>
   <translation>Textgröße: {percent} %</translation>
  </message>
 </context>
 <context>
  <name>batch</name>
  <message>
   <location filename="../../engine/batch/folder.py" />
   <source>the whole</source>
   <translation>allem</translation>
  </message>
  <message>
   <location filename="../../engine/batch/folder.py" />
   <source>shard {field1}</source>
   <translation>Teil {field1}</translation>
  </message>
  <message>
   <location filename="../../engine/batch/folder.py" />
   <source> of </source>
   <translation> von </translation>
  </message>
  <message>
   <location filename="../../engine/batch/folder.py" />
   <source>something stands in the place of {output}</source>
   <translation>etwas steht an der Stelle von {output}</translation>
  </message>
  <message>
   <location filename="../../engine/batch/folder.py" />
   <source>no file can be called {output}</source>
   <translation>keine Datei kann {output} heißen</translation>
  </message>
  <message>
   <location filename="../../engine/batch/manifest.py" />
   <source>line {number} is no entry</source>
   <translation>Zeile {number} ist kein Eintrag</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_driver.py" />
   <source>the last time, it had only this one</source>
   <translation>beim letzten Mal hatte er nur diesen</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_driver.py" />
   <source>this machine is no part of it, as ray start has not been run here</source>
   <translation>dieser Rechner gehört nicht dazu, weil ray start hier nicht ausgeführt wurde</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>the process that drives it ended with status {returncode}</source>
   <translation>der Prozess, der es steuert, endete mit dem Status {returncode}</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>this is the program as a bundle, and Ray needs one that pip installed</source>
   <translation>das ist das gebündelte Programm, und Ray braucht ein mit pip installiertes</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>it is not installed</source>
   <translation>es ist nicht installiert</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>its version {version} is older than {field2}</source>
   <translation>seine Version {version} ist älter als {field2}</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>an address is a name or number and a port, as in host:6379</source>
   <translation>eine Adresse besteht aus Name oder Nummer und einem Port, wie host:6379</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_engine.py" />
   <source>what listens there does not speak as Ray does</source>
   <translation>was dort lauscht, spricht nicht wie Ray</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_worker.py" />
   <source>it has Brevity {version} and not {version2}</source>
   <translation>dort ist Brevity {version} und nicht {version2}</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_worker.py" />
   <source>its model {model} has another content</source>
   <translation>das Modell {model} dort hat einen anderen Inhalt</translation>
  </message>
  <message>
   <location filename="../../engine/batch/ray_worker.py" />
   <source>its model can't be read ({field1})</source>
   <translation>das Modell dort lässt sich nicht lesen ({field1})</translation>
  </message>
  <message>
   <location filename="../../engine/batch/results.py" />
   <source>Of {words_total} words, {words_read} were read.</source>
   <translation>Von {words_total} Wörtern wurden {words_read} gelesen.</translation>
  </message>
  <message>
   <location filename="../../engine/batch/results.py" />
   <source>A part of it was cut at its longest length.</source>
   <translation>Ein Teil davon wurde an der Höchstlänge abgeschnitten.</translation>
  </message>
  <message>
   <location filename="../../engine/batch/settings.py" />
   <source>it does not hold the settings of a batch</source>
   <translation>sie enthält nicht die Einstellungen einer Stapelverarbeitung</translation>
  </message>
  <message>
   <location filename="../../engine/batch/settings.py" />
   <source>the content of the model</source>
   <translation>der Inhalt des Modells</translation>
  </message>
  <message>
   <location filename="../../engine/batch/settings.py" />
   <source>not given</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <location filename="../../engine/batch/settings.py" />
   <source>{name} was {field2}, is {field3}</source>
   <translation>{name} war {field2}, ist {field3}</translation>
  </message>
 </context>
 <context>
  <name>catalogue</name>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Ships with Brevity.</source>
   <translation>Gehört zu Brevity.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Fusing and splitting sentences is what it does best; rare names are its weak spot.</source>
   <translation>Sätze verbinden und aufteilen kann es am besten; seltene Namen sind seine Schwäche.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>English only.</source>
   <translation>Nur Englisch.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Trained on English news (CNN and Daily Mail): several short sentences that stay close to the text's own words.</source>
   <translation>An englischen Nachrichten trainiert (CNN und Daily Mail): mehrere kurze Sätze, die nah am Wortlaut des Textes bleiben.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Rothe, Narayan and Severyn (2019), the 24-layer model; not measured by Brevity</source>
   <translation>Rothe, Narayan und Severyn (2019), das Modell mit 24 Schichten; nicht von Brevity gemessen</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Writes one sentence.</source>
   <translation>Schreibt einen Satz.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Trained on XSum, whose summaries say things that their articles do not: it adds names, numbers and facts that your text lacks.</source>
   <translation>Trainiert an XSum, dessen Zusammenfassungen sagen, was in ihren Artikeln nicht steht: Es fügt Namen, Zahlen und Tatsachen hinzu, die Ihr Text nicht hat.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Check every detail before you use it.</source>
   <translation>Prüfen Sie jede Einzelheit, bevor Sie es verwenden.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Trained on the first sentences of news articles: give it a sentence or a short paragraph.</source>
   <translation>Trainiert an den ersten Sätzen von Nachrichten: Geben Sie ihm einen Satz oder einen kurzen Absatz.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Its headlines are in lower case.</source>
   <translation>Seine Überschriften sind kleingeschrieben.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Give it two sentences that belong together.</source>
   <translation>Geben Sie ihm zwei Sätze, die zusammengehören.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>It does not know the double quote: Brevity writes a back tick in its place, as the model was trained, and quotes come out so.</source>
   <translation>Das doppelte Anführungszeichen kennt es nicht: Brevity schreibt dafür einen Gravis, wie das Modell trainiert wurde, und so kommen Zitate heraus.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Give it one long sentence; it writes two.</source>
   <translation>Geben Sie ihm einen langen Satz; es schreibt zwei.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Quotes inside the sentence may come out changed, and now and then it adds or drops a detail.</source>
   <translation>Zitate im Satz können verändert herauskommen, und hin und wieder kommt eine Einzelheit hinzu oder fällt weg.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Translates sentences of news.</source>
   <translation>Übersetzt Sätze aus Nachrichten.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Give it a sentence or a short paragraph; longer texts lose their end.</source>
   <translation>Geben Sie ihm einen Satz oder einen kurzen Absatz; längere Texte verlieren ihr Ende.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>A starting point for engineers who train a model: it does no task of its own, and Brevity's window can't use it.</source>
   <translation>Ein Ausgangspunkt für alle, die ein Modell trainieren: Es beherrscht keine eigene Aufgabe, und das Fenster von Brevity kann es nicht verwenden.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>not stated</source>
   <translation>nicht genannt</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Very small and fast, in lower case; less fluent than the large ones.</source>
   <translation>Sehr klein und schnell, in Kleinbuchstaben; weniger flüssig als die großen.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>its authors' report; not measured by Brevity</source>
   <translation>Angabe ihrer Urheber; nicht von Brevity gemessen</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Small, in lower case.</source>
   <translation>Klein, in Kleinbuchstaben.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>In lower case.</source>
   <translation>In Kleinbuchstaben.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>An early experiment that the reference's own tests use: google-cnn and bert-cnn are better.</source>
   <translation>Ein früher Versuch, den die Tests der Vorlage benutzen: google-cnn und bert-cnn sind besser.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>An experiment with a GPT-2 as the writer.</source>
   <translation>Ein Versuch, bei dem ein GPT-2 schreibt.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For German news, trained on MLSUM, whose summaries are the lead of the article: they can hold what the rest of the text does not say.</source>
   <translation>Für deutsche Nachrichten, trainiert an MLSUM, dessen Zusammenfassungen der Vorspann des Artikels sind: Sie können enthalten, was der übrige Text nicht sagt.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For Turkish news, trained on MLSUM, whose summaries are the lead of the article: they can hold what the rest of the text does not say.</source>
   <translation>Für türkische Nachrichten, trainiert an MLSUM, dessen Zusammenfassungen der Vorspann des Artikels sind: Sie können enthalten, was der übrige Text nicht sagt.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Turns an English question into an SQL query.</source>
   <translation>Macht aus einer englischen Frage eine SQL-Abfrage.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Brevity offers no such task: for engineers.</source>
   <translation>Eine solche Aufgabe bietet Brevity nicht an: für Fachleute.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Asks a question about an English text.</source>
   <translation>Stellt eine Frage zu einem englischen Text.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For Persian.</source>
   <translation>Für Persisch.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Trained on the openings of Wikipedia articles, which say more than the article below them: it can add facts.</source>
   <translation>Trainiert an den Einleitungen von Wikipedia-Artikeln, die mehr sagen als der Artikel darunter: Es kann Tatsachen hinzufügen.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Little is known of how good it is: try it on texts that you know.</source>
   <translation>Über seine Güte ist wenig bekannt: Probieren Sie es an Texten aus, die Sie kennen.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For Arabic.</source>
   <translation>Für Arabisch.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For Arabic instructions, trained on WikiLingua: it writes short steps.</source>
   <translation>Für arabische Anleitungen, trainiert an WikiLingua: Es schreibt kurze Schritte.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Tells of scientific papers in plain English; made from google-cnn.</source>
   <translation>Erzählt wissenschaftliche Aufsätze in einfachem Englisch; aus google-cnn gemacht.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>It reads about 350 words: give it the abstract.</source>
   <translation>Es liest etwa 350 Wörter: Geben Sie ihm die Kurzfassung.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Check facts and numbers.</source>
   <translation>Prüfen Sie Tatsachen und Zahlen.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Turns an English question into a SPARQL query.</source>
   <translation>Macht aus einer englischen Frage eine SPARQL-Abfrage.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>For English.</source>
   <translation>Für Englisch.</translation>
  </message>
  <message>
   <location filename="../../resources/catalogue.json" />
   <source>Little is known of how it was trained and how good it is: try it on texts that you know.</source>
   <translation>Wie es trainiert wurde und wie gut es ist, ist kaum bekannt: Probieren Sie es an Texten aus, die Sie kennen.</translation>
  </message>
 </context>
 <context>
  <name>command line</name>
  <message>
   <source>usage: </source>
   <translation>Aufruf: </translation>
  </message>
  <message>
   <source>positional arguments</source>
   <translation>Angaben</translation>
  </message>
  <message>
   <source>options</source>
   <translation>Optionen</translation>
  </message>
  <message>
   <source>show this help message and exit</source>
   <translation>diese Hilfe zeigen und enden</translation>
  </message>
  <message>
   <source>show program's version number and exit</source>
   <translation>die Version des Programms zeigen und enden</translation>
  </message>
  <message>
   <source>the following arguments are required: %s</source>
   <translation>es fehlt: %s</translation>
  </message>
  <message>
   <source>unrecognized arguments: %s</source>
   <translation>unbekannte Angaben: %s</translation>
  </message>
  <message>
   <source>one of the arguments %s is required</source>
   <translation>eine der Angaben %s ist nötig</translation>
  </message>
  <message>
   <source>not allowed with argument %s</source>
   <translation>nicht erlaubt zusammen mit %s</translation>
  </message>
  <message>
   <source>ignored explicit argument %r</source>
   <translation>überflüssiger Wert %r</translation>
  </message>
  <message>
   <source>expected one argument</source>
   <translation>ein Wert fehlt</translation>
  </message>
  <message>
   <source>expected at most one argument</source>
   <translation>höchstens ein Wert ist erlaubt</translation>
  </message>
  <message>
   <source>expected at least one argument</source>
   <translation>mindestens ein Wert fehlt</translation>
  </message>
  <message>
   <source>expected %s argument</source>
   <translation>%s Wert ist nötig</translation>
  </message>
  <message>
   <source>expected %s arguments</source>
   <translation>%s Werte sind nötig</translation>
  </message>
  <message>
   <source>invalid %(type)s value: %(value)r</source>
   <translation>ungültiger Wert (%(type)s): %(value)r</translation>
  </message>
  <message>
   <source>invalid choice: %(value)r (choose from %(choices)s)</source>
   <translation>ungültige Wahl: %(value)r (möglich: %(choices)s)</translation>
  </message>
  <message>
   <source>argument %(argument_name)s: %(message)s</source>
   <translation>Angabe %(argument_name)s: %(message)s</translation>
  </message>
  <message>
   <location filename="../../app/__main__.py" />
   <source>{message} Here is the summary of the sample instead; for more, see brevity --help.</source>
   <translation>{message} Hier stattdessen die Zusammenfassung des Beispiels; mehr mit brevity --help.</translation>
  </message>
  <message>
   <location filename="../../app/__main__.py" />
   <source>is not installed</source>
   <translation>ist nicht installiert</translation>
  </message>
  <message>
   <location filename="../../app/__main__.py" />
   <source>can't be loaded ({error})</source>
   <translation>lässt sich nicht laden ({error})</translation>
  </message>
  <message>
   <location filename="../../app/qt_libraries.py" />
   <source>Installing {field1} system packages that Qt needs (with apt-get) ...</source>
   <translation>{field1} Systempakete, die Qt braucht, werden installiert (mit apt-get) ...</translation>
  </message>
  <message>
   <location filename="../../app/qt_libraries.py" />
   <source>install what is missing, when run as root on a system with apt-get</source>
   <translation>das Fehlende installieren, wenn es als root auf einem System mit apt-get läuft</translation>
  </message>
  <message>
   <location filename="../../app/qt_libraries.py" />
   <source>The window needs system packages; install them with: {field1}</source>
   <translation>Das Fenster braucht Systempakete; installieren Sie sie mit: {field1}</translation>
  </message>
  <message>
   <location filename="../../app/qt_libraries.py" />
   <source>The window needs system libraries; install them first: {libraries}</source>
   <translation>Das Fenster braucht Systembibliotheken; installieren Sie sie zuerst: {libraries}</translation>
  </message>
  <message>
   <location filename="../../app/qt_libraries.py" />
   <source>a font</source>
   <translation>eine Schrift</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch.py" />
   <source>standard input</source>
   <translation>die Standardeingabe</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch.py" />
   <source>another folder than the documents'</source>
   <translation>ein anderer Ordner als der der Dokumente</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch.py" />
   <source>the list</source>
   <translation>der Liste</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count} document</source>
   <translation>{count} Dokument</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count} documents</source>
   <translation>{count} Dokumente</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>stopped: {documents} done. The same command again goes on from there.</source>
   <translation>angehalten: {documents} fertig. Derselbe Befehl macht dort weiter.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{done:,} of {all:,} documents</source>
   <translation>{done:,} von {all:,} Dokumenten</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count:,} done</source>
   <translation>{count:,} fertig</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count:,} failed</source>
   <translation>{count:,} fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>; {count:,.0f} a minute</source>
   <translation>; {count:,.0f} pro Minute</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{documents}: {told}.</source>
   <translation>{documents}: {told}.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>The results are in {folder}.</source>
   <translation>Die Ergebnisse sind in {folder}.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{names} and {more:,} more</source>
   <translation>{names} und {more:,} weitere</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{names} is not there any more; what was made of it stays.</source>
   <translation>{names} ist nicht mehr da; was daraus wurde, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{names} are not there any more; what was made of it stays.</source>
   <translation>{names} sind nicht mehr da; was daraus wurde, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{documents} failed before; --retry-failed tries again.</source>
   <translation>{documents} sind früher fehlgeschlagen; --retry-failed versucht es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count:,.0f} a minute</source>
   <translation>{count:,.0f} pro Minute</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>, </source>
   <translation>, </translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>{count:,} from earlier runs</source>
   <translation>{count:,} aus früheren Läufen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_meters.py" />
   <source>Failed: {kinds}. --retry-failed tries them again.</source>
   <translation>Fehlgeschlagen: {kinds}. --retry-failed versucht es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>Results lie in DIR as the documents lie in SRC, each with .txt or .md behind its name; with --format
jsonl they are lines of DIR/results.jsonl. What became of every document is noted in DIR/.brevity.
The same command again goes on where it was stopped, killed or left without room: what is done and
has not changed is not done again. With --json each event is an object on a line of its own:
planned, begun, progress, done, failed, and ended, or stopped with the reason.
--help behind --task TASK tells of the options of that task.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.</source>
   <translation>Ergebnisse liegen in DIR, wie die Dokumente in SRC liegen, mit .txt oder .md hinter dem Namen; mit
--format jsonl sind sie Zeilen von DIR/results.jsonl. Was aus jedem Dokument wurde, steht in
DIR/.brevity. Derselbe Befehl macht dort weiter, wo er angehalten oder abgebrochen wurde oder der
Platz ausging: Was fertig ist und sich nicht geändert hat, wird nicht noch einmal gemacht. Mit
--json ist jedes Ereignis ein Objekt auf einer eigenen Zeile: planned, begun, progress, done,
failed und ended, oder stopped mit dem Grund.
--help hinter --task TASK nennt die Optionen jener Aufgabe.
Endstatus: 0 alles ging gut, 1 etwas schlug fehl, 2 falscher Aufruf, 130 unterbrochen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>{word} is no part of a whole, as in 1/4</source>
   <translation>{word} ist kein Teil eines Ganzen, wie 1/4</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>a SRC is missing, or --list FILE</source>
   <translation>es fehlt ein SRC oder --list FILE</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>the name of a SRC is empty</source>
   <translation>der Name eines SRC ist leer</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>--address belongs to --engine ray</source>
   <translation>--address gehört zu --engine ray</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>a folder, searched to its depth, or a document</source>
   <translation>ein Ordner, der bis in die Tiefe durchsucht wird, oder ein Dokument</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>where results go</source>
   <translation>wohin die Ergebnisse kommen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>further documents, a path a line; - is standard input</source>
   <translation>weitere Dokumente, ein Pfad je Zeile; - ist die Standardeingabe</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>default: %(default)s</source>
   <translation>Vorgabe: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>of results; default: %(default)s</source>
   <translation>der Ergebnisse; Vorgabe: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>processes with a model each; default: one a core, as far as the memory goes</source>
   <translation>Prozesse mit je einem Modell; Vorgabe: einer je Kern, soweit der Speicher reicht</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>sources decoded together at most; default: as many as are fastest</source>
   <translation>höchstens so viele Quellen auf einmal; Vorgabe: so viele, wie am schnellsten sind</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>only part I of N, as one of N machines; all may write to the same DIR</source>
   <translation>nur Teil I von N, als einer von N Rechnern; alle dürfen in dasselbe DIR schreiben</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>do documents again that failed before</source>
   <translation>früher fehlgeschlagene Dokumente noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>ray runs it on a Ray cluster (the extra brevity[ray]); default: %(default)s</source>
   <translation>ray lässt es auf einem Ray-Cluster laufen (Zusatz brevity[ray]); Vorgabe: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>of a Ray cluster, as in 10.0.0.1:6379</source>
   <translation>eines Ray-Clusters, wie 10.0.0.1:6379</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>one event a line, as JSON</source>
   <translation>ein Ereignis je Zeile, als JSON</translation>
  </message>
  <message>
   <location filename="../../engine/cli/batch_parser.py" />
   <source>{word} is not a whole number from 1 to {most}</source>
   <translation>{word} ist keine ganze Zahl von 1 bis {most}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{sentences}, {items} checked, {flags}.</source>
   <translation>{sentences}, {items} geprüft, {flags}.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>rests on sentence {number} ({score}): {quote}</source>
   <translation>beruht auf Satz {number} ({score}): {quote}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} sentence</source>
   <translation>{count} Satz</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} sentences</source>
   <translation>{count} Sätze</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} item</source>
   <translation>{count} Angabe</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} items</source>
   <translation>{count} Angaben</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} flag</source>
   <translation>{count} Beanstandung</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>{count} flags</source>
   <translation>{count} Beanstandungen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check.py" />
   <source>rests on no sentence of the source</source>
   <translation>beruht auf keinem Satz der Quelle</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>Everything is matched by words, numbers and names; no model is needed. What the source does not
support is flagged: names, numbers, dates, changed quotations, and negations that turned. English
is checked best, then German; a result in another language than its source only for its digits.

With --json there is one object for each sentence of the result: its text and place (start, end),
its sources, best first (sentence, counted from 0 as in brevity read --json, start, end, score from
0 to 1, text), its flags (kind, start, end, text, reason), and how many items were checked. Places
count code points of the document's text.
exit status: 0 it was checked, whatever was found, 1 something failed, 2 wrong usage,
130 interrupted.</source>
   <translation>Verglichen werden Wörter, Zahlen und Namen; ein Modell ist nicht nötig. Beanstandet wird, was die
Quelle nicht belegt: Namen, Zahlen, Daten, geänderte Zitate und verkehrte Verneinungen. Am besten
wird Englisch geprüft, dann Deutsch; ein Ergebnis in anderer Sprache als die Quelle nur auf Ziffern.

Mit --json gibt es ein Objekt für jeden Satz des Ergebnisses: Text und Ort (start, end), seine
Quellen, die beste zuerst (sentence, von 0 an gezählt wie in brevity read --json, start, end, score
von 0 bis 1, text), seine Beanstandungen (kind, start, end, text, reason) und wie viele Angaben
geprüft wurden (items). Orte zählen Codepunkte des Textes.
Endstatus: 0 geprüft, was auch gefunden wurde, 1 etwas schlug fehl, 2 falscher Aufruf,
130 unterbrochen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>the name of a file is empty</source>
   <translation>der Name einer Datei ist leer</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>SOURCE and RESULT can't both be standard input</source>
   <translation>SOURCE und RESULT können nicht beide die Standardeingabe sein</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>a document; - is standard input</source>
   <translation>ein Dokument; - ist die Standardeingabe</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>what was made of it: a document, too</source>
   <translation>was daraus wurde: ebenfalls ein Dokument</translation>
  </message>
  <message>
   <location filename="../../engine/cli/check_parser.py" />
   <source>one JSON object a sentence, instead of text</source>
   <translation>ein JSON-Objekt je Satz statt Text</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{told}.</source>
   <translation>{told}.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{precision} on {device}, {seconds:,.1f} s</source>
   <translation>{precision} auf {device}, {seconds:,.1f} s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>against {file}:</source>
   <translation>gegenüber {file}:</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{count:,} cut at the greatest length</source>
   <translation>{count:,} an der Höchstlänge abgeschnitten</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{count:,} sources read in part</source>
   <translation>{count:,} Quellen nur zum Teil gelesen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>Left out.</source>
   <translation>Ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>; </source>
   <translation>; </translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{name} does not do {field2}: left out.</source>
   <translation>{name} beherrscht {field2} nicht: ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>{field1} more lines of {name} are left out.</source>
   <translation>{field1} weitere Zeilen von {name} sind ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate.py" />
   <source>no pair is for {field1}</source>
   <translation>kein Paar ist für {field1}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>Score a model on pairs of a source and what a human made of it, beside what takes no model: a copy
of the source, and its first sentence.</source>
   <translation>Ein Modell an Paaren aus einer Quelle und dem, was ein Mensch daraus machte, bewerten, neben dem,
was ohne Modell geht: einer Kopie der Quelle und ihrem ersten Satz.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>FILE holds a pair a line, as {"task": "fuse", "source": "...", "target": "..."}; it may be packed
(.gz), or a CSV of sources and targets. Scores are 0 to 100 and means over the pairs:
  SARI    what was rightly added, kept and deleted; an unchanged source has about 65 in splitting
  exact   outputs that are the target itself
  BLEU    of all outputs together, as sacrebleu has it
  R-1 R-2 R-L  ROUGE F1 with stemming
  copied  runs of 4 words and marks that stand in the source
  words   mean words of an output; length: all their words for one of the targets
With --json also SARI's parts, and what --against found.

exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted.</source>
   <translation>FILE enthält ein Paar je Zeile, wie {"task": "fuse", "source": "...", "target": "..."}; sie darf
gepackt sein (.gz) oder eine CSV-Datei mit Quellen und Zielen. Werte reichen von 0 bis 100 und sind
Mittel über die Paare:
  SARI    was richtig hinzukam, blieb und wegfiel; eine unveränderte Quelle hat beim Aufteilen etwa 65
  exact   Ausgaben, die das Ziel selbst sind
  BLEU    aller Ausgaben zusammen, wie bei sacrebleu
  R-1 R-2 R-L  ROUGE F1 mit Stammformen
  copied  Folgen von 4 Wörtern und Zeichen, die in der Quelle stehen
  words   Wörter je Ausgabe; length: alle Wörter im Verhältnis zu denen der Ziele
Mit --json auch die Teile von SARI und was --against fand.

Endstatus: 0 fertig, 1 fehlgeschlagen, 2 falscher Aufruf, 130 unterbrochen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>{word} is not a whole number of 1 or more</source>
   <translation>{word} ist keine ganze Zahl ab 1</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>what to score it on</source>
   <translation>woran es bewertet wird</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>a model of brevity models list, or a folder; default: the embedded one</source>
   <translation>ein Modell aus brevity models list oder ein Ordner; Vorgabe: das eingebaute</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>the task of lines that name none, as in a CSV</source>
   <translation>die Aufgabe von Zeilen, die keine nennen, etwa einer CSV-Datei</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>only pairs of these tasks; default: of all that the model does</source>
   <translation>nur Paare dieser Aufgaben; Vorgabe: aller, die das Modell beherrscht</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>only the first N pairs of each task</source>
   <translation>nur die ersten N Paare jeder Aufgabe</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>leave out lines of FILE that are no pairs</source>
   <translation>Zeilen von FILE auslassen, die keine Paare sind</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>hypotheses searched at once; 1 is greedy</source>
   <translation>zugleich verfolgte Möglichkeiten; 1 ist gierig</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>longest output</source>
   <translation>längste Ausgabe</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>bound fusing and splitting to the words of the source (default)</source>
   <translation>Verbinden und Aufteilen an die Wörter der Quelle binden (Vorgabe)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>one JSON object instead of tables</source>
   <translation>ein JSON-Objekt statt Tabellen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>write every output there, a line each</source>
   <translation>jede Ausgabe dorthin schreiben, eine je Zeile</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>what --outputs wrote of another model: how much better is this one?</source>
   <translation>was --outputs von einem anderen Modell schrieb: Wie viel besser ist dieses?</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>--{name} is empty</source>
   <translation>--{name} ist leer</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>--outputs would overwrite the file of --{name}</source>
   <translation>--outputs würde die Datei von --{name} überschreiben</translation>
  </message>
  <message>
   <location filename="../../engine/cli/evaluate_parser.py" />
   <source>there is no task {task}: {field2}</source>
   <translation>es gibt keine Aufgabe {task}: {field2}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/generate.py" />
   <source>Loading the model…</source>
   <translation>Das Modell wird geladen …</translation>
  </message>
  <message>
   <location filename="../../engine/cli/generate.py" />
   <source>the model</source>
   <translation>das Modell</translation>
  </message>
  <message>
   <location filename="../../engine/cli/language_offers.py" />
   <source>Add {offers}.</source>
   <translation>Geben Sie dazu an: {offers}.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/language_offers.py" />
   <source>(after {command})</source>
   <translation>(nach {command})</translation>
  </message>
  <message>
   <location filename="../../engine/cli/language_offers.py" />
   <source>--any-language to run this model all the same</source>
   <translation>--any-language, um dieses Modell trotzdem zu benutzen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/language_offers.py" />
   <source>--strategy extractive to quote what is central in any language</source>
   <translation>--strategy extractive, um in jeder Sprache das Wichtigste zu zitieren</translation>
  </message>
  <message>
   <location filename="../../engine/cli/language_offers.py" />
   <source>, or </source>
   <translation>, oder </translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_answers.py" />
   <source>{id}: {size} in {files} from {endpoint}</source>
   <translation>{id}: {size} in {files} von {endpoint}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_answers.py" />
   <source>{count} file</source>
   <translation>{count} Datei</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_answers.py" />
   <source>{count} files</source>
   <translation>{count} Dateien</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_answers.py" />
   <source>[y/N]</source>
   <translation>[j/N]</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_answers.py" />
   <source>y yes</source>
   <translation>j ja</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_conversion.py" />
   <source>shared cache</source>
   <translation>gemeinsamer Zwischenspeicher</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>waiting</source>
   <translation>wartet</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>downloading</source>
   <translation>wird geladen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>retrying</source>
   <translation>neuer Versuch</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>paused</source>
   <translation>unterbrochen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>verifying</source>
   <translation>wird geprüft</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>finishing</source>
   <translation>wird abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_meters.py" />
   <source>{done} of {all}</source>
   <translation>{done} von {all}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>MODEL</source>
   <translation>MODELL</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>TASKS</source>
   <translation>AUFGABEN</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>LANG</source>
   <translation>SPRACHE</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>SIZE</source>
   <translation>GRÖSSE</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>STATE</source>
   <translation>ZUSTAND</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>not here</source>
   <translation>nicht hier</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>none here (it does: {tasks})</source>
   <translation>keine hier (es kann: {tasks})</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>damaged</source>
   <translation>beschädigt</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>to be converted</source>
   <translation>umzuwandeln</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>installed</source>
   <translation>installiert</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>state</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>short name</source>
   <translation>Kurzname</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>what</source>
   <translation>was</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>tasks</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>languages</source>
   <translation>Sprachen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>shared encoder and decoder</source>
   <translation>Encoder und Decoder gemeinsam</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>{millions:,.1f} million parameters</source>
   <translation>{millions:,.1f} Millionen Parameter</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>note</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>about {size} of memory</source>
   <translation>etwa {size} Speicher</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>this machine</source>
   <translation>dieser Rechner</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>quality</source>
   <translation>Güte</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>download</source>
   <translation>Download</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>its size is known when the hub is asked</source>
   <translation>die Größe ist bekannt, wenn der Hub gefragt wird</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>from</source>
   <translation>von</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>fault</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>about {size}</source>
   <translation>etwa {size}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>not here; {verdict}</source>
   <translation>nicht hier; {verdict}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>{field1} % is here</source>
   <translation>{field1} % ist da</translation>
  </message>
  <message>
   <location filename="../../engine/cli/model_tables.py" />
   <source>{field1} are here</source>
   <translation>{field1} sind da</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>converting {id}</source>
   <translation>{id} umwandeln</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{name} is in an older format (pytorch_model.bin). Convert it once, in a process of its own without network?</source>
   <translation>{name} hat ein älteres Format (pytorch_model.bin). Einmal umwandeln, in einem eigenen Prozess ohne Netz?</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{id} is ready in {folder}</source>
   <translation>{id} liegt bereit in {folder}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>asking for {name}</source>
   <translation>nach {name} fragen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>copying {name}</source>
   <translation>{name} kopieren</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{id} is in the library now: {folder}</source>
   <translation>{id} ist jetzt in der Bibliothek: {folder}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{id} is converted: {folder}</source>
   <translation>{id} ist umgewandelt: {folder}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>verifying {id}</source>
   <translation>{id} prüfen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{name} is damaged, and is repaired now: {files}</source>
   <translation>{name} ist beschädigt und wird jetzt repariert: {files}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>repairing {id}</source>
   <translation>{id} reparieren</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{name} is repaired.</source>
   <translation>{name} ist repariert.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>what came of {id} ({field2})</source>
   <translation>was von {id} schon da ist ({field2})</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>brevity models list --all shows the models that can be downloaded, too.</source>
   <translation>brevity models list --all zeigt auch die Modelle, die sich herunterladen lassen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>moving the models</source>
   <translation>Modelle verlegen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>The models are in {folder} now.</source>
   <translation>Die Modelle sind jetzt in {folder}.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>The library is {folder} from now on.</source>
   <translation>Die Bibliothek ist von jetzt an {folder}.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>Its format is an old one: brevity models convert {id} converts it.</source>
   <translation>Das Format ist ein altes: brevity models convert {id} wandelt es um.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{id} needs no conversion.</source>
   <translation>{id} braucht keine Umwandlung.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>as installed</source>
   <translation>wie installiert</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>of the right form; there are no checksums</source>
   <translation>von der richtigen Form; Prüfsummen gibt es nicht</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{name} is sound: its files are {how}.</source>
   <translation>{name} ist in Ordnung: Die Dateien sind {how}.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>It has to be converted again: brevity models convert {id}.</source>
   <translation>Es muss noch einmal umgewandelt werden: brevity models convert {id}.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{name} is deleted.</source>
   <translation>{name} ist gelöscht.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>Deleted {what}.</source>
   <translation>Gelöscht: {what}.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>The library holds no models yet.</source>
   <translation>Die Bibliothek enthält noch keine Modelle.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>in the cache that other programs share</source>
   <translation>in dem Zwischenspeicher, den andere Programme mitbenutzen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>{id} is {where} already: {folder}</source>
   <translation>{id} ist schon {where}: {folder}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>Delete {what}?</source>
   <translation>Löschen: {what}?</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models.py" />
   <source>What came of {id} is kept: brevity models pull {name} goes on.</source>
   <translation>Was von {id} schon da ist, bleibt: brevity models pull {name} macht weiter.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>List, download and keep models. The network is used by pull and verify --repair.</source>
   <translation>Modelle auflisten, herunterladen und verwalten. Das Netz benutzen nur pull und verify --repair.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>A MODEL is a name of `brevity models list --all`, an id as owner/name, or its address on the hub;
id@commit names one of several versions.

environment: HF_ENDPOINT another hub or mirror, HF_TOKEN your token, HF_HUB_OFFLINE=1 no network,
BREVITY_HOME the folder in which Brevity keeps its data.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.</source>
   <translation>Ein MODEL ist ein Name aus `brevity models list --all`, eine Kennung wie besitzer/name oder die
Adresse auf dem Hub; kennung@commit nennt eine von mehreren Versionen.

Umgebung: HF_ENDPOINT ein anderer Hub oder Spiegelserver, HF_TOKEN Ihr Zugangsschlüssel,
HF_HUB_OFFLINE=1 kein Netz, BREVITY_HOME der Ordner, in dem Brevity seine Daten aufbewahrt.
Endstatus: 0 alles ging gut, 1 etwas schlug fehl, 2 falscher Aufruf, 130 unterbrochen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a model: its name, id or address</source>
   <translation>ein Modell: Name, Kennung oder Adresse</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a model that is on this machine</source>
   <translation>ein Modell, das auf diesem Rechner ist</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>the models on this machine</source>
   <translation>die Modelle auf diesem Rechner</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>download models, or go on with that</source>
   <translation>Modelle herunterladen oder damit weitermachen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>convert a model of the old format without asking</source>
   <translation>ein Modell im alten Format ohne Rückfrage umwandeln</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>copy the models in folders into the library</source>
   <translation>die Modelle in Ordnern in die Bibliothek kopieren</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a folder with config.json, weights and vocabulary</source>
   <translation>ein Ordner mit config.json, Gewichten und Vokabular</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>compare the files of models with their checksums</source>
   <translation>die Dateien von Modellen mit ihren Prüfsummen vergleichen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a model that is on this machine; default: all</source>
   <translation>ein Modell, das auf diesem Rechner ist; Vorgabe: alle</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>delete models, or what has come of a download</source>
   <translation>Modelle löschen oder was von einem Download da ist</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>delete without asking</source>
   <translation>ohne Rückfrage löschen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>the folder of the library, or of models</source>
   <translation>der Ordner der Bibliothek oder von Modellen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>convert models of the old format, once</source>
   <translation>Modelle im alten Format einmal umwandeln</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>convert without asking</source>
   <translation>ohne Rückfrage umwandeln</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a command is missing, as in brevity models list</source>
   <translation>ein Befehl fehlt, wie in brevity models list</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>the name of a model is empty</source>
   <translation>der Name eines Modells ist leer</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>and those that can be downloaded</source>
   <translation>und die, die sich herunterladen lassen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>all that is known of models</source>
   <translation>alles, was über Modelle bekannt ist</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>a branch or commit; default: the newest</source>
   <translation>ein Zweig oder Commit; Vorgabe: der neueste</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>download what is damaged anew</source>
   <translation>Beschädigtes neu herunterladen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>move the library there</source>
   <translation>die Bibliothek dorthin verlegen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>have the library there; nothing is moved</source>
   <translation>die Bibliothek dort haben; nichts wird verlegt</translation>
  </message>
  <message>
   <location filename="../../engine/cli/models_parser.py" />
   <source>one JSON object a line</source>
   <translation>ein JSON-Objekt je Zeile</translation>
  </message>
  <message>
   <location filename="../../engine/cli/one_line_parser.py" />
   <source>see {command}</source>
   <translation>siehe {command}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>only the beginning of the text was read</source>
   <translation>nur der Anfang des Textes wurde gelesen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>{count} token</source>
   <translation>{count} Token</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>{count} tokens</source>
   <translation>{count} Token</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>only {read:,} of {total:,} words were read</source>
   <translation>nur {read:,} von {total:,} Wörtern wurden gelesen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>{count} of {total:,} blocks was not done whole</source>
   <translation>{count} von {total:,} Blöcken wurde nicht ganz bearbeitet</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>{count} of {total:,} blocks were not done whole</source>
   <translation>{count} von {total:,} Blöcken wurden nicht ganz bearbeitet</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>the result was cut at its limit of {tokens}.</source>
   <translation>das Ergebnis wurde an seiner Grenze von {tokens} abgeschnitten.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>the model had nothing to say.</source>
   <translation>das Modell hatte nichts zu sagen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/outcomes.py" />
   <source>a part of the result was cut at the limit of a pass.</source>
   <translation>ein Teil des Ergebnisses wurde an der Grenze eines Durchgangs abgeschnitten.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output.py" />
   <source>it is closed</source>
   <translation>sie ist geschlossen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output.py" />
   <source>unknown reason</source>
   <translation>Grund unbekannt</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>--output takes the result of one FILE, and there are {field1}</source>
   <translation>--output nimmt das Ergebnis einer einzigen FILE, und es sind {field1}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>write the result to this file, in the format of its ending: {field1} or {field2}; one that is there is replaced</source>
   <translation>das Ergebnis in diese Datei schreiben, im Format ihrer Endung: {field1} oder {field2}; eine vorhandene wird ersetzt</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>with --output: a footnote for each sentence, with what it rests on in the source</source>
   <translation>mit --output: eine Fußnote zu jedem Satz mit dem, worauf er in der Quelle beruht</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>with --output: how the result was made, below it</source>
   <translation>mit --output: darunter, wie das Ergebnis entstand</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>--{option} needs --output</source>
   <translation>--{option} braucht --output</translation>
  </message>
  <message>
   <location filename="../../engine/cli/output_parser.py" />
   <source>the name of the file is empty</source>
   <translation>der Name der Datei ist leer</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pacing.py" />
   <source>{hours:.1f} h</source>
   <translation>{hours:.1f} h</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pacing.py" />
   <source>{time} left</source>
   <translation>noch {time}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pacing.py" />
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pacing.py" />
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pair_meter.py" />
   <source>{done:,} of {all:,}</source>
   <translation>{done:,} von {all:,}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>there is no command {word}</source>
   <translation>es gibt keinen Befehl {word}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>there is no command and no document {word}</source>
   <translation>es gibt weder einen Befehl noch ein Dokument {word}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>{told}: did you mean {name}?</source>
   <translation>{told}: Meinten Sie {name}?</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>there is no option {option}</source>
   <translation>es gibt keine Option {option}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>list, download and keep models</source>
   <translation>Modelle auflisten, herunterladen und verwalten</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>show what a result rests on in its source, and flag what the source does not support</source>
   <translation>zeigen, worauf ein Ergebnis in seiner Quelle beruht, und beanstanden, was sie nicht belegt</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>do a task on many documents: folders of them, on one machine or several</source>
   <translation>eine Aufgabe an vielen Dokumenten ausführen: ganze Ordner, auf einem Rechner oder mehreren</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>Summarize, fuse, split and translate text on this machine. Nothing leaves it.</source>
   <translation>Texte auf diesem Rechner zusammenfassen, verbinden, aufteilen und übersetzen. Nichts verlässt ihn.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>a text, Markdown, HTML, PDF, DOCX, ODT, RTF or EPUB document, known by its content; - is standard input</source>
   <translation>ein Text-, Markdown-, HTML-, PDF-, DOCX-, ODT-, RTF- oder EPUB-Dokument, am Inhalt erkannt; - ist die Standardeingabe</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>Without a command, brevity opens its window. `brevity COMMAND --help` tells more.</source>
   <translation>Ohne Befehl öffnet brevity sein Fenster. `brevity COMMAND --help` sagt mehr.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>With --json each object tells what became of every block of the document: coverage holds its
start and end (in code points), its kind, its state (used, read or unread) and why it is unread.
The sections that were finished before an interrupt are written with complete as false.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.
The result goes to standard output as it is made, or when it is whole to the file of --output;
notes and errors go to standard error.</source>
   <translation>Mit --json sagt jedes Objekt, was aus jedem Block des Dokuments wurde: coverage enthält Anfang und
Ende (in Codepunkten), Art (kind), Zustand (used, read oder unread) und warum er ungelesen ist.
Abschnitte, die vor einer Unterbrechung fertig waren, werden mit complete als false geschrieben.
Endstatus: 0 alles ging gut, 1 etwas schlug fehl, 2 falscher Aufruf, 130 unterbrochen.
Das Ergebnis geht auf die Standardausgabe, während es entsteht, oder am Ende in die Datei von
--output; Hinweise und Fehler gehen auf die Standardfehlerausgabe.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>With --json each object has the text, its title, format, encoding, language (a code or null),
pages, blocks (kind, start, end, level, page), sentences (start, end) and warnings.
Places in the text count code points.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.</source>
   <translation>Mit --json enthält jedes Objekt Text, Titel, Format, Kodierung, Sprache (ein Kürzel oder null),
Seiten, Blöcke (kind, start, end, level, page), Sätze (start, end) und Warnungen.
Orte im Text zählen Codepunkte.
Endstatus: 0 alles ging gut, 1 etwas schlug fehl, 2 falscher Aufruf, 130 unterbrochen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>condense a document</source>
   <translation>ein Dokument zusammenfassen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>find a headline for it</source>
   <translation>eine Überschrift dafür finden</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>make one sentence of several</source>
   <translation>aus mehreren Sätzen einen machen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>make several sentences of one</source>
   <translation>aus einem Satz mehrere machen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>say it in another language</source>
   <translation>es in einer anderen Sprache sagen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>fine-tune a model on pairs of texts</source>
   <translation>ein Modell an Textpaaren nachtrainieren</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>make a model to train of BERT-like checkpoints</source>
   <translation>aus BERT-artigen Checkpoints ein Modell zum Trainieren machen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>score a model on pairs of texts</source>
   <translation>ein Modell an Textpaaren bewerten</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>a command is missing</source>
   <translation>ein Befehl fehlt</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>a command is missing before {field1}, as in brevity summarize FILE</source>
   <translation>vor {field1} fehlt ein Befehl, wie in brevity summarize FILE</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>show the text that is read of a document</source>
   <translation>den Text zeigen, der von einem Dokument gelesen wird</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>a FILE is missing</source>
   <translation>eine FILE fehlt</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>the name of a FILE is empty</source>
   <translation>der Name einer FILE ist leer</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>{option} belongs behind a command, as in brevity summarize FILE {option2}</source>
   <translation>{option} gehört hinter einen Befehl, wie in brevity summarize FILE {option2}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>check that every part of this installation works</source>
   <translation>prüfen, ob alle Teile dieser Installation funktionieren</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>one JSON object a line, instead of text</source>
   <translation>ein JSON-Objekt je Zeile statt Text</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>ask for the password of protected documents</source>
   <translation>nach dem Passwort geschützter Dokumente fragen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/parser.py" />
   <source>a file whose first line is the password of protected documents</source>
   <translation>eine Datei, deren erste Zeile das Passwort geschützter Dokumente ist</translation>
  </message>
  <message>
   <location filename="../../engine/cli/pass_progress.py" />
   <source>Pass {number:,} of {passes:,}</source>
   <translation>Durchgang {number:,} von {passes:,}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/process.py" />
   <source>Stopped.</source>
   <translation>Angehalten.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/score_table.py" />
   <source>{task}, {count:,} pairs</source>
   <translation>{task}, {count:,} Paare</translation>
  </message>
  <message>
   <location filename="../../engine/cli/score_table.py" />
   <source>95 % sure: {low} to {high}</source>
   <translation>95 % sicher: {low} bis {high}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/score_table.py" />
   <source>{told} (may be chance)</source>
   <translation>{told} (kann Zufall sein)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/sources.py" />
   <source>Password: </source>
   <translation>Passwort: </translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>strategies: whole (one pass over all that fits the model), by-section (a summary under each
heading), condensed (the most central sentences, rewritten), extractive (the most central sentences
word for word, in any language, without a model), auto (what measured best).</source>
   <translation>Strategien: whole (ein Durchgang über alles, was das Modell fasst), by-section (eine Zusammenfassung
unter jeder Überschrift), condensed (die wichtigsten Sätze, neu geschrieben), extractive (die
wichtigsten Sätze Wort für Wort, in jeder Sprache, ohne Modell), auto (was in
Messungen am besten abschnitt).</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>The embedded model does not translate: --model names one that does. A document whose language
is not the model's is refused.</source>
   <translation>Das eingebaute Modell übersetzt nicht: --model nennt eines, das es kann. Ein Dokument in einer
anderen Sprache als der des Modells wird abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>how a document becomes a summary (see below)</source>
   <translation>wie aus einem Dokument eine Zusammenfassung wird (siehe unten)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>{word} is not the code of a language, as in de or en</source>
   <translation>{word} ist kein Sprachkürzel wie de oder en</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>{word} is not short, medium, long, or a number of sentences up to {max_sentences}</source>
   <translation>{word} ist nicht short, medium, long oder eine Anzahl von Sätzen bis {max_sentences}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>extractive quotes a sentence, without a model</source>
   <translation>extractive zitiert einen Satz, ohne Modell</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>longest result, in tokens of the model</source>
   <translation>längstes Ergebnis, in Token des Modells</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>a model of brevity models list, or a folder; default: the embedded one, also called brevity-small (a folder of that name is ./brevity-small)</source>
   <translation>ein Modell aus brevity models list oder ein Ordner; Vorgabe: das eingebaute, auch brevity-small genannt (ein Ordner dieses Namens ist ./brevity-small)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>take away spaces before punctuation; default: as the model needs it</source>
   <translation>Leerzeichen vor Satzzeichen entfernen; Vorgabe: wie es das Modell braucht</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>run the model on a document in a language that it was not made for, too</source>
   <translation>das Modell auch bei einem Dokument in einer Sprache ausführen, für die es nicht gemacht ist</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>say it in other words, for each N the same; default: 0, the likeliest ones</source>
   <translation>mit anderen Worten sagen, für jedes N denselben; Vorgabe: 0, die wahrscheinlichsten</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>short, medium, long, or a number of sentences</source>
   <translation>short, medium, long oder eine Anzahl von Sätzen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>{meaning}; default: %(default)s</source>
   <translation>{meaning}; Vorgabe: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>keep to what the source supports, and quote it where the model does not; the default</source>
   <translation>bei dem bleiben, was die Quelle belegt, und sie zitieren, wo das Modell es nicht tut; die Vorgabe</translation>
  </message>
  <message>
   <location filename="../../engine/cli/task_parser.py" />
   <source>a language's code, as in de; default: the model's own</source>
   <translation>das Kürzel einer Sprache, wie de; Vorgabe: das des Modells</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>{count:,} lines of {file} were left out.</source>
   <translation>{count:,} Zeilen von {file} wurden ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>{count:,} {what} (the first on line {line}).</source>
   <translation>{count:,} {what} (zuerst in Zeile {line}).</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>stage {name}</source>
   <translation>Stufe {name}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>a training</source>
   <translation>ein Training</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>other files</source>
   <translation>andere Dateien</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>targets longer than the model's positions were left out</source>
   <translation>Ziele, die länger sind als die Positionen des Modells, wurden ausgelassen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>sources hold nothing that the model reads and were left out</source>
   <translation>Quellen enthalten nichts, was das Modell liest, und wurden ausgelassen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>sources longer than the model's positions are shortened</source>
   <translation>Quellen, die länger sind als die Positionen des Modells, werden gekürzt</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>none of them fits the model</source>
   <translation>keines davon passt zum Modell</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>ending behind this step; interrupt again to end at once.</source>
   <translation>nach diesem Schritt ist Schluss; noch einmal unterbrechen beendet sofort.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>making the warm start in {start}</source>
   <translation>der Ausgangspunkt entsteht in {start}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train.py" />
   <source>a batch of this size: lower --tokens-per-batch</source>
   <translation>einen Stapel dieser Größe: --tokens-per-batch verkleinern</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>Fine-tune a model on pairs of texts. Nothing leaves this machine. FOLDER/best is the model of the lowest development loss, FOLDER/last the last; both go behind --model of the other commands.</source>
   <translation>Ein Modell an Textpaaren nachtrainieren. Nichts verlässt diesen Rechner. FOLDER/best ist das Modell mit dem kleinsten Entwicklungsverlust, FOLDER/last das letzte; beide passen hinter --model der anderen Befehle.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>A pairs file has a line like {"task": "fuse", "source": "...", "target": "..."} for each pair, and
may be compressed with gzip; or it is a CSV with a source and a target in each row, and --task.
Without --steps and --minutes, the training is one pass over the pairs.
Interrupt it (Ctrl+C) and it ends behind the present step; --resume goes on from there, as it does
from the last checkpoint after anything worse.
exit status: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted.</source>
   <translation>Eine Paardatei hat eine Zeile wie {"task": "fuse", "source": "...", "target": "..."} je Paar und darf
mit gzip gepackt sein; oder sie ist eine CSV-Datei mit Quelle und Ziel in jeder Zeile, und --task.
Ohne --steps und --minutes ist das Training ein Durchgang durch die Paare.
Unterbrechen (Strg+C) beendet es nach dem laufenden Schritt; --resume macht dort weiter und nach
allem Schlimmeren beim letzten Checkpoint.
Endstatus: 0 alles ging gut, 1 etwas schlug fehl, 2 falscher Aufruf, 130 unterbrochen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>how long</source>
   <translation>wie lange</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>how it learns</source>
   <translation>wie es lernt</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>where it runs</source>
   <translation>wo es läuft</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>{word} is not a whole number</source>
   <translation>{word} ist keine ganze Zahl</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>say with --from what to train, or with --recipe how to make a model</source>
   <translation>sagen Sie mit --from, was trainiert wird, oder mit --recipe, wie ein Modell entsteht</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>--stage is one of a --recipe</source>
   <translation>--stage nennt eine Stufe eines --recipe</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>--score needs pairs to score, behind --dev</source>
   <translation>--score braucht Paare zum Bewerten hinter --dev</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>the model to begin with: a folder, or one of brevity models list</source>
   <translation>das Modell, mit dem es beginnt: ein Ordner oder eines aus brevity models list</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>make a model as a recipe.toml says, each stage in a folder of its name</source>
   <translation>ein Modell nach einer recipe.toml machen, jede Stufe in einem Ordner ihres Namens</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>only this stage of the recipe</source>
   <translation>nur diese Stufe des Rezepts</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>what to train on</source>
   <translation>woran trainiert wird</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>pairs to measure the loss on</source>
   <translation>Paare, an denen der Verlust gemessen wird</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>where checkpoints go</source>
   <translation>wohin Checkpoints kommen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>go on with the training in that folder</source>
   <translation>mit dem Training in jenem Ordner weitermachen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>the task of pairs that name none</source>
   <translation>die Aufgabe von Paaren, die keine nennen</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>leave lines out that are no pairs</source>
   <translation>Zeilen auslassen, die keine Paare sind</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>weights of the models in FOLDER</source>
   <translation>Gewichte der Modelle in FOLDER</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>end after so many updates</source>
   <translation>nach so vielen Schritten enden</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>end after so much time</source>
   <translation>nach so viel Zeit enden</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>updates between evaluations (200)</source>
   <translation>Schritte zwischen Auswertungen (200)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>updates between checkpoints (100)</source>
   <translation>Schritte zwischen Checkpoints (100)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>development pairs a task; 0 all (128)</source>
   <translation>Entwicklungspaare je Aufgabe; 0 alle (128)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>at evaluations also write texts and score them</source>
   <translation>bei Auswertungen auch Texte schreiben und bewerten</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>the highest rate (3e-4)</source>
   <translation>die höchste Rate (3e-4)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>the last rate, as a part of it (0.01)</source>
   <translation>die letzte Rate, als Teil davon (0.01)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>source and target tokens of a batch, with padding (3000)</source>
   <translation>Token von Quellen und Zielen je Stapel, mit Füllung (3000)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>batches an update (1)</source>
   <translation>Stapel je Schritt (1)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>0.5 takes half of a task's pairs an epoch, 2 each twice; may be repeated</source>
   <translation>0.5 nimmt je Epoche die Hälfte der Paare einer Aufgabe, 2 jedes zweimal; mehrmals möglich</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>default: the model's own</source>
   <translation>Vorgabe: die des Modells</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>largest gradient norm (1)</source>
   <translation>größte Norm des Gradienten (1)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>of products; auto measures (auto)</source>
   <translation>der Produkte; auto misst (auto)</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>0 takes all cores; default: leaves one</source>
   <translation>0 nimmt alle Kerne; Vorgabe: lässt einen frei</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>{word} is not a task and its weight, as in fuse=0.5</source>
   <translation>{word} ist keine Aufgabe mit Gewicht, wie fuse=0.5</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>the name behind --{name} is empty</source>
   <translation>der Name hinter --{name} ist leer</translation>
  </message>
  <message>
   <location filename="../../engine/cli/train_parser.py" />
   <source>{word} is not a number</source>
   <translation>{word} ist keine Zahl</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>{length}, in {precision}; {batches} batches an epoch</source>
   <translation>{length}, in {precision}; {batches} Stapel je Epoche</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>loss {loss:.3f}, rate {rate:.1e}, {pace:.0f} tokens/s, {left}</source>
   <translation>Verlust {loss:.3f}, Rate {rate:.1e}, {pace:.0f} Token/s, {left}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>step {step}: development loss {loss:.4f} ({losses})</source>
   <translation>Schritt {step}: Entwicklungsverlust {loss:.4f} ({losses})</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>complete after {steps} steps</source>
   <translation>fertig nach {steps} Schritten</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>stopped after {steps} steps</source>
   <translation>angehalten nach {steps} Schritten</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>{steps} steps</source>
   <translation>{steps} Schritte</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>training</source>
   <translation>Training</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>, after {steps} before</source>
   <translation>, nach {steps} zuvor</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>, the best so far</source>
   <translation>, bisher am besten</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>; best at step {step}</source>
   <translation>; am besten bei Schritt {step}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>step {step} of {steps}</source>
   <translation>Schritt {step} von {steps}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/training_report.py" />
   <source>step {step}</source>
   <translation>Schritt {step}</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>{layers} layers, shared</source>
   <translation>{layers} Schichten, gemeinsam</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>{layers} layers</source>
   <translation>{layers} Schichten</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>{folder}: {encoder} to {decoder}, {layers}, {pieces} pieces, {millions:.1f} million parameters. Train it with {command}.</source>
   <translation>{folder}: {encoder} zu {decoder}, {layers}, {pieces} Wortstücke, {millions:.1f} Millionen Parameter. Trainieren Sie es mit {command}.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>training a vocabulary of {size} pieces; this can take minutes</source>
   <translation>ein Vokabular von {size} Wortstücken wird trainiert; das kann Minuten dauern</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>{vocabulary} is no SentencePiece vocabulary</source>
   <translation>{vocabulary} ist kein SentencePiece-Vokabular</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start.py" />
   <source>permission denied</source>
   <translation>Zugriff verweigert</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>Make a model to train of BERT-like checkpoints: an encoder and a decoder that begin with their
weights. What it writes is a model for brevity train --from.</source>
   <translation>Aus BERT-artigen Checkpoints ein Modell zum Trainieren machen: Encoder und Decoder beginnen mit deren
Gewichten. Heraus kommt ein Modell für brevity train --from.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>A CHECKPOINT is a folder with config.json, model.safetensors and a vocabulary, or the id of one that
hf download OWNER/NAME has brought. BERT, RoBERTa, XLM-R and BertGeneration serve as both, GPT-2
as the decoder.

With a new vocabulary each piece begins as the mean of the old pieces that spell it. FILEs to train
one on are text, a text a line, or pairs (.jsonl); either may be packed (.gz).

exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted.</source>
   <translation>Ein CHECKPOINT ist ein Ordner mit config.json, model.safetensors und einem Vokabular oder die Kennung
eines, den hf download BESITZER/NAME gebracht hat. BERT, RoBERTa, XLM-R und BertGeneration taugen als
beides, GPT-2 als Decoder.

Mit neuem Vokabular beginnt jedes Wortstück als Mittel der alten, die es buchstabieren. FILEs zum
Trainieren sind Text, ein Text je Zeile, oder Paare (.jsonl); beide dürfen gepackt sein (.gz).

Endstatus: 0 fertig, 1 fehlgeschlagen, 2 falscher Aufruf, 130 unterbrochen.</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>--vocabulary-size needs --train-vocabulary</source>
   <translation>--vocabulary-size braucht --train-vocabulary</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>--share takes one checkpoint, named by --encoder, for both sides</source>
   <translation>--share nimmt einen Checkpoint, mit --encoder genannt, für beide Seiten</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>with --share both sides have the same --layers</source>
   <translation>mit --share haben beide Seiten dieselben --layers</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>what the encoder begins with</source>
   <translation>womit der Encoder beginnt</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>what the decoder begins with; default: the same</source>
   <translation>womit der Decoder beginnt; Vorgabe: dasselbe</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>a new folder for the model</source>
   <translation>ein neuer Ordner für das Modell</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>one copy of all that encoder and decoder both have</source>
   <translation>nur eine Kopie von allem, was Encoder und Decoder beide haben</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>only these layers, from 0 on; default: all</source>
   <translation>nur diese Schichten, ab 0; Vorgabe: alle</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>other layers for the decoder; default: as --layers</source>
   <translation>andere Schichten für den Decoder; Vorgabe: wie --layers</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>begin it with random numbers, or as the layer's self-attention; default: %(default)s</source>
   <translation>mit Zufallszahlen beginnen oder wie die Self-Attention der Schicht; Vorgabe: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>a SentencePiece vocabulary for the new model</source>
   <translation>ein SentencePiece-Vokabular für das neue Modell</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>train one on these texts</source>
   <translation>eines an diesen Texten trainieren</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>its pieces; default: 16384</source>
   <translation>seine Wortstücke; Vorgabe: 16384</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>of random numbers; default: %(default)s</source>
   <translation>der Zufallszahlen; Vorgabe: %(default)s</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>0 is not a whole number of 1 or more</source>
   <translation>0 ist keine ganze Zahl ab 1</translation>
  </message>
  <message>
   <location filename="../../engine/cli/warm_start_parser.py" />
   <source>{word} is no list of layers, as in 0,2,4</source>
   <translation>{word} ist keine Liste von Schichten, wie 0,2,4</translation>
  </message>
 </context>
 <context>
  <name>documents</name>
  <message>
   <location filename="../../engine/documents/assembly.py" />
   <source>it has more than {block_limit} paragraphs</source>
   <translation>es hat mehr als {block_limit} Absätze</translation>
  </message>
  <message>
   <location filename="../../engine/documents/assembly.py" />
   <source>it holds more than {text_limit} characters of text</source>
   <translation>es enthält mehr als {text_limit} Zeichen Text</translation>
  </message>
  <message>
   <location filename="../../engine/documents/child.py" />
   <source>it takes more than 2 GB of memory to read</source>
   <translation>das Lesen braucht mehr als 2 GB Speicher</translation>
  </message>
  <message>
   <location filename="../../engine/documents/child.py" />
   <source>it takes more than {seconds_limit} seconds to read</source>
   <translation>das Lesen dauert länger als {seconds_limit} Sekunden</translation>
  </message>
  <message>
   <location filename="../../engine/documents/child.py" />
   <source>its reader failed on it ({name})</source>
   <translation>das Leseprogramm ist daran gescheitert ({name})</translation>
  </message>
  <message>
   <location filename="../../engine/documents/child.py" />
   <source>its parts are nested too deeply</source>
   <translation>die Teile sind zu tief ineinander verschachtelt</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>1 NUL character was dropped.</source>
   <translation>1 NUL-Zeichen wurde entfernt.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>{count} NUL characters were dropped.</source>
   <translation>{count} NUL-Zeichen wurden entfernt.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>1 terminal control sequence was dropped.</source>
   <translation>1 Steuerfolge für Terminals wurde entfernt.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>{count} terminal control sequences were dropped.</source>
   <translation>{count} Steuerfolgen für Terminals wurden entfernt.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>1 control character was dropped.</source>
   <translation>1 Steuerzeichen wurde entfernt.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>{count} control characters were dropped.</source>
   <translation>{count} Steuerzeichen wurden entfernt.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>1 character was not readable and shown as �.</source>
   <translation>1 Zeichen war nicht lesbar und ist als � dargestellt.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/cleaning.py" />
   <source>{count} characters were not readable and shown as �.</source>
   <translation>{count} Zeichen waren nicht lesbar und sind als � dargestellt.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/docx/reader.py" />
   <source>The document has tracked deletions: they were left out.</source>
   <translation>Das Dokument enthält als gelöscht markierten Text: Er wurde ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/docx/reader.py" />
   <source>Parts of the document that are embedded in another format were left out.</source>
   <translation>Teile des Dokuments, die in einem anderen Format eingebettet sind, wurden ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/docx/reader.py" />
   <source>A part of the document is missing, and what it says with it: {part}.</source>
   <translation>Ein Teil des Dokuments fehlt und mit ihm, was er sagt: {part}.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/docx/reader.py" />
   <source>{main} is no text document</source>
   <translation>{main} ist kein Textdokument</translation>
  </message>
  <message>
   <location filename="../../engine/documents/encodings.py" />
   <source>The data</source>
   <translation>Die Daten</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/publication.py" />
   <source>its part {container} is missing</source>
   <translation>der Teil {container} fehlt</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/publication.py" />
   <source>it lists no chapters</source>
   <translation>es führt keine Kapitel auf</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/read.py" />
   <source> and {more} more</source>
   <translation> und {more} weitere</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/read.py" />
   <source>Parts of the book are missing from the file: {named}{rest}.</source>
   <translation>Teile des Buches fehlen in der Datei: {named}{rest}.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/read.py" />
   <source>its part {field1} is missing</source>
   <translation>der Teil {field1} fehlt</translation>
  </message>
  <message>
   <location filename="../../engine/documents/epub/read.py" />
   <source>{member} declares XML entities of its own</source>
   <translation>{member} vereinbart eigene XML-Entitäten</translation>
  </message>
  <message>
   <location filename="../../engine/documents/extraction.py" />
   <source>signal {field1}</source>
   <translation>Signal {field1}</translation>
  </message>
  <message>
   <location filename="../../engine/documents/extraction.py" />
   <source>exit code {status}</source>
   <translation>Endstatus {status}</translation>
  </message>
  <message>
   <location filename="../../engine/documents/extraction.py" />
   <source>it made its reader crash ({how})</source>
   <translation>das Leseprogramm ist daran abgestürzt ({how})</translation>
  </message>
  <message>
   <location filename="../../engine/documents/extraction.py" />
   <source>no process can be started for it ({field1})</source>
   <translation>dafür lässt sich kein Prozess starten ({field1})</translation>
  </message>
  <message>
   <location filename="../../engine/documents/extraction.py" />
   <source>it holds more text than can be read</source>
   <translation>es enthält mehr Text, als sich lesen lässt</translation>
  </message>
  <message>
   <location filename="../../engine/documents/formats.py" />
   <source>OpenDocument drawing</source>
   <translation>OpenDocument-Zeichnung</translation>
  </message>
  <message>
   <location filename="../../engine/documents/formats.py" />
   <source>its content is something else</source>
   <translation>der Inhalt ist etwas anderes</translation>
  </message>
  <message>
   <location filename="../../engine/documents/formats.py" />
   <source>it is an archive of something else</source>
   <translation>es ist ein Archiv mit etwas anderem</translation>
  </message>
  <message>
   <location filename="../../engine/documents/formats.py" />
   <source>Office 97</source>
   <translation>Office 97</translation>
  </message>
  <message>
   <location filename="../../engine/documents/html/mhtml.py" />
   <source>it holds no page</source>
   <translation>es enthält keine Seite</translation>
  </message>
  <message>
   <location filename="../../engine/documents/html/mhtml.py" />
   <source>its parts are nested too deep</source>
   <translation>die Teile sind zu tief verschachtelt</translation>
  </message>
  <message>
   <location filename="../../engine/documents/html/read.py" />
   <source>The pasted text</source>
   <translation>Der eingefügte Text</translation>
  </message>
  <message>
   <location filename="../../engine/documents/html/tree.py" />
   <source>it has too many elements</source>
   <translation>es hat zu viele Elemente</translation>
  </message>
  <message>
   <location filename="../../engine/documents/odt/reader.py" />
   <source>A part of the document is missing, and what it says with it: {styles}.</source>
   <translation>Ein Teil des Dokuments fehlt und mit ihm, was er sagt: {styles}.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/odt/reader.py" />
   <source>{content} is no text document</source>
   <translation>{content} ist kein Textdokument</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>it unpacks to more than {megabytes} MB</source>
   <translation>entpackt hat es mehr als {megabytes} MB</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>it unpacks to more than {ratio_limit} times its size</source>
   <translation>entpackt ist es mehr als {ratio_limit}-mal so groß</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>its archive has more than {member_limit} parts</source>
   <translation>das Archiv hat mehr als {member_limit} Teile</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>its archive is damaged or cut off</source>
   <translation>das Archiv ist beschädigt oder abgeschnitten</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>the parts of its archive lie over one another</source>
   <translation>die Teile des Archivs überlappen einander</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>its part {member} is missing</source>
   <translation>der Teil {member} fehlt</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>its part {member} is compressed in an unknown way</source>
   <translation>der Teil {member} ist auf unbekannte Weise komprimiert</translation>
  </message>
  <message>
   <location filename="../../engine/documents/package.py" />
   <source>its part {member} can't be unpacked</source>
   <translation>der Teil {member} lässt sich nicht entpacken</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>it is encrypted in a way that is not known here</source>
   <translation>die Art der Verschlüsselung ist hier nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>it does not begin as one</source>
   <translation>der Anfang ist nicht der eines solchen</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>it has no pages</source>
   <translation>es hat keine Seiten</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>it has more than {page_limit} pages</source>
   <translation>es hat mehr als {page_limit} Seiten</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>it is cut off</source>
   <translation>es ist abgeschnitten</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/file.py" />
   <source>its structure is broken</source>
   <translation>der Aufbau ist fehlerhaft</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>Pages {field1} and {more} more</source>
   <translation>Die Seiten {field1} und {more} weitere</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>Pages {field1} and {field2}</source>
   <translation>Die Seiten {field1} und {field2}</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>Page {field1}</source>
   <translation>Seite {field1}</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>none of its pages can be read</source>
   <translation>keine der Seiten lässt sich lesen</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>{field1} without text: scanned pictures, or empty.</source>
   <translation>{field1} ohne Text: eingescannte Bilder oder leer.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>{field1}: only the first {character_limit} characters were read.</source>
   <translation>{field1}: Nur die ersten {character_limit} Zeichen wurden gelesen.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>{field1} can't be read and was left out.</source>
   <translation>{field1} lässt sich nicht lesen und wurde ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/pdf/reading.py" />
   <source>{field1} can't be read and were left out.</source>
   <translation>{field1} lassen sich nicht lesen und wurden ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/rtf/read.py" />
   <source>The file ends in the middle: the document may be cut off.</source>
   <translation>Die Datei endet mittendrin: Das Dokument könnte abgeschnitten sein.</translation>
  </message>
  <message>
   <location filename="../../engine/documents/safe_xml.py" />
   <source>{part} is no well-formed XML (line {lineno})</source>
   <translation>{part} ist kein wohlgeformtes XML (Zeile {lineno})</translation>
  </message>
  <message>
   <location filename="../../engine/documents/safe_xml.py" />
   <source>{part} is nested more than {depth_limit} deep</source>
   <translation>{part} ist mehr als {depth_limit} Ebenen tief verschachtelt</translation>
  </message>
  <message>
   <location filename="../../engine/documents/safe_xml.py" />
   <source>{part} is in an unknown encoding</source>
   <translation>{part} hat eine unbekannte Kodierung</translation>
  </message>
  <message>
   <location filename="../../engine/documents/safe_xml.py" />
   <source>{part} declares XML entities of its own</source>
   <translation>{part} vereinbart eigene XML-Entitäten</translation>
  </message>
 </context>
 <context>
  <name>errors</name>
  <message>
   <location filename="../../app/errors.py" />
   <source>The engine stopped unexpectedly ({reason}).</source>
   <translation>Der Rechenkern ist unerwartet stehen geblieben ({reason}).</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Your text is kept and the engine has been restarted. Run it again.</source>
   <translation>Ihr Text ist erhalten, der Rechenkern neu gestartet. Führen Sie die Aufgabe noch einmal aus.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The engine can't be started: {reason}.</source>
   <translation>Der Rechenkern lässt sich nicht starten: {reason}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Restart Brevity; if that does not help, install it again.</source>
   <translation>Starten Sie Brevity neu; hilft das nicht, installieren Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>There is no display, so the window can't open.</source>
   <translation>Es gibt keinen Bildschirm, also kann sich das Fenster nicht öffnen.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The commands work without one: see brevity --help.</source>
   <translation>Die Befehle gehen ohne: siehe brevity --help.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The window needs system libraries that are missing: {libraries}.</source>
   <translation>Dem Fenster fehlen Bibliotheken des Systems: {libraries}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Install them with: {command}</source>
   <translation>Installieren Sie sie mit: {command}</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The window needs Qt for Python, which {reason}.</source>
   <translation>Das Fenster braucht Qt für Python, und das {reason}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Install it with: {command}</source>
   <translation>Installieren Sie es mit: {command}</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>There was no file in what was dropped.</source>
   <translation>In dem, was abgelegt wurde, war keine Datei.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Drop one document.</source>
   <translation>Legen Sie ein Dokument ab.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{count} files were dropped, and Brevity opens one at a time.</source>
   <translation>{count} Dateien wurden abgelegt, und Brevity öffnet eine auf einmal.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{count} documents were named, and each would open a window.</source>
   <translation>{count} Dokumente wurden genannt, und jedes würde ein Fenster öffnen.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Name up to {most}, or give all of them to one command: brevity batch.</source>
   <translation>Nennen Sie höchstens {most}, oder geben Sie alle an einen Befehl: brevity batch.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{address} is not a file on this computer.</source>
   <translation>{address} ist keine Datei auf diesem Computer.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Save the page as text first, or copy its text and paste it.</source>
   <translation>Speichern Sie die Seite zuerst als Text oder kopieren Sie ihren Text und fügen Sie ihn ein.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The work on {name} broke off by a fault of Brevity's.</source>
   <translation>Die Arbeit an {name} brach durch einen Fehler von Brevity ab.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Try again; what has come of a download so far is kept.</source>
   <translation>Versuchen Sie es noch einmal; was schon heruntergeladen ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{name} is damaged: {files}.</source>
   <translation>{name} ist beschädigt: {files}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Repair it: only the damaged files are downloaded again.</source>
   <translation>Reparieren Sie es: Nur die beschädigten Dateien werden neu heruntergeladen.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The list of the queue {reason}, so the queue begins empty.</source>
   <translation>Die Liste der Warteschlange {reason}, deshalb beginnt sie leer.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Add the files again. What there was is kept as {path}.</source>
   <translation>Fügen Sie die Dateien noch einmal hinzu. Das Bisherige ist erhalten: {path}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The queue was last used by a newer Brevity, and is left as it is.</source>
   <translation>Die Warteschlange wurde zuletzt von einem neueren Brevity benutzt und bleibt, wie sie ist.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Open it with that one, or begin a new queue here.</source>
   <translation>Öffnen Sie sie mit jenem oder beginnen Sie hier eine neue.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The queue is open in another Brevity that is running.</source>
   <translation>Die Warteschlange ist in einem anderen laufenden Brevity geöffnet.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Use it there, or close the other Brevity and try again.</source>
   <translation>Benutzen Sie sie dort oder schließen Sie das andere Brevity und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The queue can't be kept in {folder}: {reason}.</source>
   <translation>Die Warteschlange lässt sich nicht in {folder} aufbewahren: {reason}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Make room there; until then the next start does not know of changes.</source>
   <translation>Schaffen Sie dort Platz; bis dahin weiß der nächste Start nichts von Änderungen.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The queue takes {limit} files, and there were more.</source>
   <translation>Die Warteschlange fasst {limit} Dateien, und es waren mehr.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The rest was left out. For so many there is the command brevity batch.</source>
   <translation>Der Rest wurde ausgelassen. Für so viele gibt es den Befehl brevity batch.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>No document was found in {name}.</source>
   <translation>In {name} wurde kein Dokument gefunden.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Add PDF, Word (.docx), ODT, RTF, EPUB, HTML, Markdown or text files.</source>
   <translation>Fügen Sie PDF-, Word- (.docx), ODT-, RTF-, EPUB-, HTML-, Markdown- oder Textdateien hinzu.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>What is in {names} can't be read, and was left out.</source>
   <translation>Was in {names} ist, lässt sich nicht lesen und wurde ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Check that you may open it and that it is still there, then add it.</source>
   <translation>Prüfen Sie, ob Sie es öffnen dürfen und ob es noch da ist, und fügen Sie es dann hinzu.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The work on the queue stopped unexpectedly ({reason}).</source>
   <translation>Die Arbeit an der Warteschlange ist unerwartet stehen geblieben ({reason}).</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>What is done is kept. Go on when you are ready.</source>
   <translation>Was fertig ist, bleibt erhalten. Machen Sie weiter, wenn Sie so weit sind.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The result of {name} is no longer there.</source>
   <translation>Das Ergebnis von {name} ist nicht mehr da.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The document can be done again: choose it, and try again.</source>
   <translation>Das Dokument lässt sich noch einmal bearbeiten: Wählen Sie es und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{name} was not exported: {reason}.</source>
   <translation>{name} wurde nicht exportiert: {reason}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{written} were written before it. Choose another folder, or make room.</source>
   <translation>{written} wurden vorher geschrieben. Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>What the result rests on can't be shown ({reason}).</source>
   <translation>Worauf das Ergebnis beruht, lässt sich nicht zeigen ({reason}).</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Your texts are kept. Run the task again, or restart Brevity.</source>
   <translation>Ihre Texte sind erhalten. Führen Sie die Aufgabe noch einmal aus oder starten Sie Brevity neu.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The history ({name}) can't be used: {reason}.</source>
   <translation>Der Verlauf ({name}) lässt sich nicht benutzen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Your texts are not touched; runs are kept again when that is mended.</source>
   <translation>Ihre Texte sind nicht betroffen; Läufe werden wieder behalten, wenn das behoben ist.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The history ({name}) could not be opened: {reason}.</source>
   <translation>Der Verlauf ({name}) ließ sich nicht öffnen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>{rest} The old file is kept beside it as {aside}.</source>
   <translation>{rest} Die alte Datei bleibt daneben erhalten: {aside}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>This run is no longer in the history.</source>
   <translation>Dieser Lauf ist nicht mehr im Verlauf.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Choose another one; the list shows what is there now.</source>
   <translation>Wählen Sie einen anderen; die Liste zeigt, was jetzt da ist.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Your text is not being saved for the case of a crash: {reason}.</source>
   <translation>Ihr Text wird gerade nicht für den Fall eines Absturzes gesichert: {reason}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>It is still here. Make room on the disk, or save the result as a file.</source>
   <translation>Er ist noch hier. Schaffen Sie Platz auf dem Datenträger oder speichern Sie das Ergebnis als Datei.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The last state of this window could not be read ({reason}).</source>
   <translation>Der letzte Stand dieses Fensters ließ sich nicht lesen ({reason}).</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>An older one is shown, if there was one; the file is kept as {aside}.</source>
   <translation>Gezeigt wird ein älterer, falls es einen gab; die Datei bleibt erhalten: {aside}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The settings could not be read ({reason}), so they are the defaults.</source>
   <translation>Die Einstellungen ließen sich nicht lesen ({reason}); deshalb gelten die Standardwerte.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Choose yours anew. The file is kept as {aside}.</source>
   <translation>Wählen Sie Ihre neu. Die Datei bleibt als {aside} erhalten.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The settings can't be read: {reason}. They are the defaults for now.</source>
   <translation>Die Einstellungen lassen sich nicht lesen: {reason}. Vorerst gelten die Standardwerte.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Check that you may open {path}, then start Brevity again.</source>
   <translation>Prüfen Sie, ob Sie {path} öffnen dürfen, und starten Sie Brevity dann neu.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Some settings have values that can't be used: {names}.</source>
   <translation>Einige Einstellungen haben unbrauchbare Werte: {names}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>They are at their defaults now. Choose them anew; they are in {path}.</source>
   <translation>Für sie gelten jetzt die Standardwerte. Wählen Sie sie neu; sie stehen in {path}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>What you chose acts now, but can't be kept: {reason}.</source>
   <translation>Was Sie gewählt haben, gilt jetzt, lässt sich aber nicht speichern: {reason}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Make room where {path} is; it is tried again with your next choice.</source>
   <translation>Schaffen Sie dort Platz, wo {path} liegt; bei Ihrer nächsten Wahl wird es wieder versucht.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The choice of this model can't be remembered: {reason}.</source>
   <translation>Die Wahl dieses Modells kann nicht gemerkt werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>It is used until Brevity is closed; choose it again once that is mended.</source>
   <translation>Es wird verwendet, bis Brevity geschlossen wird; wählen Sie es erneut, sobald das behoben ist.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The file {name} could not be made ({reason}).</source>
   <translation>Die Datei {name} ließ sich nicht erzeugen ({reason}).</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Your text is still here. Try again, or save it as plain text.</source>
   <translation>Ihr Text ist noch da. Versuchen Sie es noch einmal, oder speichern Sie ihn als reinen Text.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>There is no printer on this computer.</source>
   <translation>An diesem Computer gibt es keinen Drucker.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Save the result as a PDF, which prints the same anywhere.</source>
   <translation>Speichern Sie das Ergebnis als PDF; das lässt sich überall gleich drucken.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>The result was not printed on {name}: {reason}.</source>
   <translation>Das Ergebnis wurde auf {name} nicht gedruckt: {reason}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Check the printer and try again, or save the result as a PDF.</source>
   <translation>Prüfen Sie den Drucker und versuchen Sie es noch einmal, oder speichern Sie das Ergebnis als PDF.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>This paragraph was edited since the model wrote it.</source>
   <translation>Dieser Absatz wurde bearbeitet, seit das Modell ihn schrieb.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Undo the edits and try again, or have the whole result written again.</source>
   <translation>Machen Sie die Bearbeitung rückgängig und versuchen Sie es noch einmal, oder lassen Sie das ganze Ergebnis neu schreiben.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Brevity can't find out whether there is a newer version: {reason}.</source>
   <translation>Brevity kann nicht feststellen, ob es eine neuere Version gibt: {reason}.</translation>
  </message>
  <message>
   <location filename="../../app/errors.py" />
   <source>Try again later, or look at the project's page.</source>
   <translation>Versuchen Sie es später noch einmal oder sehen Sie auf der Seite des Projekts nach.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>{folder} holds the results of another batch: {differences}.</source>
   <translation>{folder} enthält die Ergebnisse einer anderen Stapelverarbeitung: {differences}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Choose another folder for --out, or ask for the same as before.</source>
   <translation>Wählen Sie für --out einen anderen Ordner oder verlangen Sie dasselbe wie zuvor.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>{folder} holds files that no batch has written.</source>
   <translation>{folder} enthält Dateien, die keine Stapelverarbeitung geschrieben hat.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Choose a new or an empty folder for --out.</source>
   <translation>Wählen Sie für --out einen neuen oder leeren Ordner.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Another process is working on {shard} of the batch in {folder}.</source>
   <translation>Ein anderer Prozess arbeitet an {shard} der Stapelverarbeitung in {folder}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Let it end, or stop it; then run this again.</source>
   <translation>Lassen Sie ihn zu Ende kommen oder halten Sie ihn an; führen Sie dies dann noch einmal aus.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Results can't be written to {folder}: {reason}.</source>
   <translation>In {folder} lassen sich keine Ergebnisse schreiben: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Check who may write there, or choose another folder for --out. What is done stands.</source>
   <translation>Prüfen Sie, wer dort schreiben darf, oder wählen Sie für --out einen anderen Ordner. Was fertig ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>The disk is full: no more results can be written to {folder}.</source>
   <translation>Der Datenträger ist voll: In {folder} passen keine Ergebnisse mehr.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Make room and run the same command again: what is done stands.</source>
   <translation>Schaffen Sie Platz und führen Sie denselben Befehl noch einmal aus: Was fertig ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>{file} is damaged: {reason}.</source>
   <translation>{file} ist beschädigt: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Repair or delete what is damaged in it, or choose another folder for --out: a document that no line tells of is done again.</source>
   <translation>Reparieren oder löschen Sie darin, was beschädigt ist, oder wählen Sie für --out einen anderen Ordner: Ein Dokument, von dem keine Zeile berichtet, wird noch einmal bearbeitet.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>There is no document to work on in {where}.</source>
   <translation>In {where} gibt es kein Dokument zu bearbeiten.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Folders are searched for text, Markdown, HTML, PDF, DOCX, ODT, RTF and EPUB files; hidden ones are left out.</source>
   <translation>In Ordnern wird nach Text-, Markdown-, HTML-, PDF-, DOCX-, ODT-, RTF- und EPUB-Dateien gesucht; verborgene bleiben außen vor.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>The processes that run the model keep ending: {reason}.</source>
   <translation>Die Prozesse, die das Modell ausführen, enden immer wieder: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Run with fewer --jobs, or a smaller model. What is done stands.</source>
   <translation>Nehmen Sie weniger --jobs oder ein kleineres Modell. Was fertig ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>The process that worked on this document ended twice ({reason}).</source>
   <translation>Der Prozess, der dieses Dokument bearbeitete, endete zweimal ({reason}).</translation>
  </message>
  <message>
   <location filename="../../engine/errors/batch.py" />
   <source>Run it alone, as in brevity summarize FILE; the other documents go on.</source>
   <translation>Bearbeiten Sie es allein, etwa mit brevity summarize FILE; die übrigen Dokumente laufen weiter.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>Ray can't be used here: {reason}.</source>
   <translation>Ray lässt sich hier nicht benutzen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>Install it with pip install "brevity[ray]", or leave --engine out: the batch then runs on this machine.</source>
   <translation>Installieren Sie es mit pip install "brevity[ray]" oder lassen Sie --engine weg: Dann läuft die Stapelverarbeitung auf diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>No Ray cluster answers at {address}: {reason}.</source>
   <translation>Unter {address} antwortet kein Ray-Cluster: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>Start one there with ray start --head, correct --address, or leave it out: the batch then runs on a cluster of this machine alone. What is done stands.</source>
   <translation>Starten Sie dort einen mit ray start --head, berichtigen Sie --address oder lassen Sie es weg: Dann läuft die Stapelverarbeitung auf einem Cluster nur aus diesem Rechner. Was fertig ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>The machine {machine} of the cluster can't take part: {reason}.</source>
   <translation>Der Rechner {machine} des Clusters kann nicht mitmachen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>Install the same Brevity, Ray, Python and model on every machine; then run the same command again: what is done stands.</source>
   <translation>Installieren Sie auf jedem Rechner dasselbe Brevity, Ray, Python und Modell; führen Sie dann denselben Befehl noch einmal aus: Was fertig ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>The Ray cluster was lost: {reason}.</source>
   <translation>Der Ray-Cluster ging verloren: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/clusters.py" />
   <source>Look after the cluster with ray status; then run the same command again: what is done stands.</source>
   <translation>Sehen Sie mit ray status nach dem Cluster; führen Sie dann denselben Befehl noch einmal aus: Was fertig ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>There is no file {name}.</source>
   <translation>Es gibt keine Datei {name}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Check the name, or whether the file was moved.</source>
   <translation>Prüfen Sie den Namen und ob die Datei verschoben wurde.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is a folder, not a document.</source>
   <translation>{name} ist ein Ordner, kein Dokument.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Choose one of the documents in it.</source>
   <translation>Wählen Sie eines der Dokumente darin.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} can't be read: {reason}.</source>
   <translation>{name} lässt sich nicht lesen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Check that you may open it, and that it is not in use elsewhere.</source>
   <translation>Prüfen Sie, ob Sie es öffnen dürfen und ob es anderswo in Gebrauch ist.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is a pipe or a device, not an ordinary file.</source>
   <translation>{name} ist eine Pipe oder ein Gerät, keine gewöhnliche Datei.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Save what it gives as a file, or pipe it into brevity with - in place of the file.</source>
   <translation>Speichern Sie, was daraus kommt, als Datei, oder leiten Sie es mit - anstelle der Datei in brevity.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} has {megabytes} MB, more than the {limit} MB that Brevity reads.</source>
   <translation>{name} hat {megabytes} MB, mehr als die {limit} MB, die Brevity liest.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Split it, or paste the part you need.</source>
   <translation>Teilen Sie es auf oder fügen Sie den Teil ein, den Sie brauchen.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} has more than the {limit} MB that Brevity reads.</source>
   <translation>{name} hat mehr als die {limit} MB, die Brevity liest.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} holds binary data, not text.</source>
   <translation>{name} enthält binäre Daten, keinen Text.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Open a document, or paste the text.</source>
   <translation>Öffnen Sie ein Dokument oder fügen Sie den Text ein.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Brevity can't read {format} documents ({name}).</source>
   <translation>Brevity kann {format}-Dokumente nicht lesen ({name}).</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Save it as PDF, DOCX, ODT or plain text, or copy its text and paste it.</source>
   <translation>Speichern Sie es als PDF, DOCX, ODT oder reinen Text, oder kopieren Sie den Text und fügen Sie ihn ein.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is protected by a password.</source>
   <translation>{name} ist durch ein Passwort geschützt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Give its password, or a copy that was saved without one.</source>
   <translation>Geben Sie das Passwort an oder nehmen Sie eine Kopie, die ohne Passwort gespeichert wurde.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>The password does not open {name}.</source>
   <translation>Das Passwort öffnet {name} nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Check capital letters and the keyboard's layout, and give it again.</source>
   <translation>Achten Sie auf Großbuchstaben und die Belegung der Tastatur und geben Sie es noch einmal ein.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>There is no terminal in which to ask for the password.</source>
   <translation>Es gibt kein Terminal, in dem nach dem Passwort gefragt werden könnte.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Put it on the first line of a file, and name that with --password-file.</source>
   <translation>Schreiben Sie es in die erste Zeile einer Datei und nennen Sie diese mit --password-file.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is protected by a password, and Brevity can't open protected {format} documents.</source>
   <translation>{name} ist durch ein Passwort geschützt, und geschützte {format}-Dokumente kann Brevity nicht öffnen.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Save a copy without the password, or copy its text and paste it.</source>
   <translation>Speichern Sie eine Kopie ohne Passwort oder kopieren Sie den Text und fügen Sie ihn ein.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is locked by the copy protection of the shop that sold it.</source>
   <translation>{name} ist durch den Kopierschutz des Händlers gesperrt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Get a copy without copy protection, or paste the part you need.</source>
   <translation>Besorgen Sie eine Ausgabe ohne Kopierschutz oder fügen Sie den Teil ein, den Sie brauchen.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} holds pictures of pages and no text layer (pages: {pages}).</source>
   <translation>{name} enthält Bilder von Seiten und keine Textebene (Seiten: {pages}).</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Have a program for text recognition (OCR) add its text, and open that.</source>
   <translation>Lassen Sie ein Programm zur Texterkennung (OCR) den Text ergänzen und öffnen Sie das Ergebnis.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} is no readable {format} document: {reason}.</source>
   <translation>{name} ist kein lesbares {format}-Dokument: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Get the file anew, or open it in the program that made it and save it again.</source>
   <translation>Besorgen Sie die Datei neu oder öffnen Sie sie im Programm, das sie gemacht hat, und speichern Sie sie noch einmal.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>{name} was given up: {reason}.</source>
   <translation>{name} wurde aufgegeben: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Save the part you need as plain text, or copy its text and paste it.</source>
   <translation>Speichern Sie den Teil, den Sie brauchen, als reinen Text, oder kopieren Sie den Text und fügen Sie ihn ein.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>There is no text to work on.</source>
   <translation>Es gibt keinen Text zu bearbeiten.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/documents.py" />
   <source>Open a document or paste some text first.</source>
   <translation>Öffnen Sie zuerst ein Dokument oder fügen Sie Text ein.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Brevity is told to stay offline ({variable} is set).</source>
   <translation>Brevity soll ohne Netz auskommen ({variable} ist gesetzt).</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Start Brevity without {variable} to download, or choose a model that is installed.</source>
   <translation>Starten Sie Brevity ohne {variable}, um herunterzuladen, oder wählen Sie ein installiertes Modell.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{id} is not complete, and Brevity is told to stay offline: {missing}.</source>
   <translation>{id} ist nicht vollständig, und Brevity soll ohne Netz auskommen: {missing}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Start Brevity without HF_HUB_OFFLINE to get what is missing, or choose another model.</source>
   <translation>Starten Sie Brevity ohne HF_HUB_OFFLINE, um das Fehlende zu holen, oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>There is no connection to {host}: {reason}.</source>
   <translation>Es gibt keine Verbindung zu {host}: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check the network and its proxy, then try again: what has come so far is kept.</source>
   <translation>Prüfen Sie das Netz und seinen Proxy und versuchen Sie es noch einmal: Was schon da ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The connection to {host} is not safe: {reason}.</source>
   <translation>Die Verbindung zu {host} ist nicht sicher: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check the clock of this machine; where a firewall inspects connections, have its certificate installed in the system.</source>
   <translation>Prüfen Sie die Uhr dieses Rechners; wo eine Firewall Verbindungen prüft, lassen Sie deren Zertifikat im System installieren.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The proxy {proxy} can't be used: {reason}.</source>
   <translation>Der Proxy {proxy} lässt sich nicht benutzen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Set an HTTP proxy in the system or in HTTPS_PROXY, or none.</source>
   <translation>Stellen Sie im System oder in HTTPS_PROXY einen HTTP-Proxy ein oder keinen.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>A web page came in place of the answer of {host}.</source>
   <translation>Anstelle der Antwort von {host} kam eine Webseite.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>This network may want you to sign in: open a browser, sign in, and try again.</source>
   <translation>Vielleicht verlangt dieses Netz eine Anmeldung: Öffnen Sie einen Browser, melden Sie sich an und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} leads to a place that is not safe: {reason}.</source>
   <translation>{host} leitet an einen unsicheren Ort weiter: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check the address of the hub (HF_ENDPOINT), or try another network.</source>
   <translation>Prüfen Sie die Adresse des Hubs (HF_ENDPOINT) oder versuchen Sie es in einem anderen Netz.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{text} does not name a model: {reason}.</source>
   <translation>{text} benennt kein Modell: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Give a name as owner/model, or the address of the model's page on the hub.</source>
   <translation>Geben Sie einen Namen wie besitzer/modell an oder die Adresse der Seite des Modells auf dem Hub.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>There is no model {id} on {host}.</source>
   <translation>Auf {host} gibt es kein Modell {id}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check how it is written; for a private model give your token, in Brevity's window or as HF_TOKEN.</source>
   <translation>Prüfen Sie die Schreibweise; für ein privates Modell geben Sie Ihren Zugangsschlüssel an, im Fenster von Brevity oder als HF_TOKEN.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The model {id} has no revision {revision}.</source>
   <translation>Das Modell {id} hat keine Revision {revision}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Choose another revision, or leave it out for the newest.</source>
   <translation>Wählen Sie eine andere Revision oder lassen Sie sie weg, um die neueste zu bekommen.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} has no model {id} that everybody may see.</source>
   <translation>{host} hat kein Modell {id}, das jeder sehen darf.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check how it is written; if it is private, give your token, in Brevity's window or as HF_TOKEN.</source>
   <translation>Prüfen Sie die Schreibweise; ist es privat, geben Sie Ihren Zugangsschlüssel an, im Fenster von Brevity oder als HF_TOKEN.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} does not accept your token.</source>
   <translation>{host} nimmt Ihren Zugangsschlüssel nicht an.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Make a new one in your account's settings there, and give that one, in Brevity's window or as HF_TOKEN.</source>
   <translation>Erzeugen Sie dort in den Einstellungen Ihres Kontos einen neuen und geben Sie ihn an, im Fenster von Brevity oder als HF_TOKEN.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The owner of {id} gives it only to those who ask.</source>
   <translation>Der Besitzer von {id} gibt es nur denen, die darum bitten.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Ask for access at {page}, then give your token, in Brevity's window or as HF_TOKEN.</source>
   <translation>Bitten Sie unter {page} um Zugang und geben Sie dann Ihren Zugangsschlüssel an, im Fenster von Brevity oder als HF_TOKEN.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} is rate limited: it has had too many requests from here.</source>
   <translation>{host} begrenzt die Anfragen: Von hier kamen zu viele.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Try again at {time}: what has come so far is kept.</source>
   <translation>Versuchen Sie es um {time} noch einmal: Was schon da ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} has a fault of its own (status {status}).</source>
   <translation>{host} hat selbst eine Störung (Status {status}).</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Try again later: what has come so far is kept.</source>
   <translation>Versuchen Sie es später noch einmal: Was schon da ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} answers what no hub answers: {reason}.</source>
   <translation>{host} antwortet, was kein Hub antwortet: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check the address of the hub (HF_ENDPOINT), or try again later.</source>
   <translation>Prüfen Sie die Adresse des Hubs (HF_ENDPOINT) oder versuchen Sie es später noch einmal.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{id} is not a model that can be used: it has no {missing}.</source>
   <translation>{id} ist kein brauchbares Modell: Es fehlt {missing}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Choose another model, or another revision of this one.</source>
   <translation>Wählen Sie ein anderes Modell oder eine andere Revision von diesem.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{id} is refused: it has a file with the unsafe name {name}.</source>
   <translation>{id} wird abgelehnt: Eine Datei darin hat den unsicheren Namen {name}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Nothing was written. Choose another model, and don't trust this one.</source>
   <translation>Es wurde nichts geschrieben. Wählen Sie ein anderes Modell und trauen Sie diesem nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{id} has changed on the hub: {file} is no longer there as it was.</source>
   <translation>{id} hat sich auf dem Hub geändert: {file} ist nicht mehr da, wie es war.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Start the download anew to get the model as it is now.</source>
   <translation>Beginnen Sie den Download neu, um das Modell in seinem jetzigen Stand zu holen.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The connection to {host} was lost again and again at {file}.</source>
   <translation>Die Verbindung zu {host} ging bei {file} immer wieder verloren.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Go on when the network is steadier: what has come so far is kept.</source>
   <translation>Machen Sie weiter, wenn das Netz ruhiger ist: Was schon da ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The connection to {host} stalled: nothing more comes of {file}.</source>
   <translation>Die Verbindung zu {host} stockt: Von {file} kommt nichts mehr.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Go on later, or from another network: what has come so far is kept.</source>
   <translation>Machen Sie später oder in einem anderen Netz weiter: Was schon da ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{file} came with {got} in place of {expected}.</source>
   <translation>{file} kam mit {got} statt {expected}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>It was not installed. Try again later, or from another network.</source>
   <translation>Sie wurde nicht installiert. Versuchen Sie es später noch einmal oder in einem anderen Netz.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{file} came damaged from {host}, twice: its checksum is wrong.</source>
   <translation>{file} kam zweimal beschädigt von {host}: Die Prüfsumme stimmt nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>It was thrown away, not installed. Try again later, or from another network.</source>
   <translation>Sie wurde weggeworfen, nicht installiert. Versuchen Sie es später noch einmal oder in einem anderen Netz.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{host} refuses to give {file} (status {status}).</source>
   <translation>{host} gibt {file} nicht heraus (Status {status}).</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Try again later; if it happens again, choose another model.</source>
   <translation>Versuchen Sie es später noch einmal; geschieht es wieder, wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The download needs {needed}; {free} are free where {folder} is.</source>
   <translation>Der Download braucht {needed}; wo {folder} liegt, sind {free} frei.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Make room, or move the models to another disk, then try again.</source>
   <translation>Schaffen Sie Platz oder verlegen Sie die Modelle auf einen anderen Datenträger und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>The disk is full: {file} needs {needed} more; {free} are free. The download is paused.</source>
   <translation>Der Datenträger ist voll: {file} braucht noch {needed}; {free} sind frei. Der Download ist unterbrochen.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Make room, then go on: what has come so far is kept.</source>
   <translation>Schaffen Sie Platz, dann machen Sie weiter: Was schon da ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{file} ({size}) is larger than a file may be there. The download is paused.</source>
   <translation>{file} ({size}) ist größer, als eine Datei dort sein darf. Der Download ist unterbrochen.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Move the models to a disk that holds large files (not FAT32), then go on.</source>
   <translation>Verlegen Sie die Modelle auf einen Datenträger, der große Dateien fasst (nicht FAT32), dann machen Sie weiter.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>{folder} can't be written: {reason}.</source>
   <translation>In {folder} lässt sich nicht schreiben: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/downloads.py" />
   <source>Check who may write there, or choose another folder for the models.</source>
   <translation>Prüfen Sie, wer dort schreiben darf, oder wählen Sie einen anderen Ordner für die Modelle.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>The ending of {name} stands for no format that Brevity writes.</source>
   <translation>Die Endung von {name} steht für kein Format, das Brevity schreibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>Choose one of these: {endings}.</source>
   <translation>Wählen Sie eine von diesen: {endings}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>{name} can't be written: {reason}.</source>
   <translation>{name} lässt sich nicht schreiben: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>Make room there, or write it somewhere else; nothing was changed.</source>
   <translation>Schaffen Sie dort Platz oder schreiben Sie woandershin; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>{name} is the document itself, which a result must not replace.</source>
   <translation>{name} ist das Dokument selbst, das ein Ergebnis nicht ersetzen darf.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>Choose another name for the result.</source>
   <translation>Wählen Sie einen anderen Namen für das Ergebnis.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>No PDF can be made here: {reason}.</source>
   <translation>Hier lässt sich kein PDF erzeugen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/export.py" />
   <source>Write a .docx or an .html file, which need nothing else and print as well.</source>
   <translation>Schreiben Sie eine .docx- oder .html-Datei; die brauchen nichts weiter und lassen sich ebenso drucken.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} is not on this machine.</source>
   <translation>Das Modell {name} ist nicht auf diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Get it in Brevity's window or with brevity models pull {name}, or check the path if you meant a folder.</source>
   <translation>Holen Sie es im Fenster von Brevity oder mit brevity models pull {name}, oder prüfen Sie den Pfad, wenn ein Ordner gemeint war.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The list of files of the model in {folder} is not usable: {reason}.</source>
   <translation>Die Dateiliste des Modells in {folder} ist unbrauchbar: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Delete the model, in Brevity's window or with brevity models rm, and install it again.</source>
   <translation>Löschen Sie das Modell im Fenster von Brevity oder mit brevity models rm und installieren Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The folder of the models, {folder}, is not there.</source>
   <translation>Der Ordner der Modelle, {folder}, ist nicht da.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Connect its drive, or choose another folder in a terminal: brevity models path --use FOLDER.</source>
   <translation>Schließen Sie seinen Datenträger an oder wählen Sie im Terminal einen anderen Ordner: brevity models path --use FOLDER.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The file that says where the models are, {file}, {reason}.</source>
   <translation>Die Datei, die sagt, wo die Modelle sind, {file}, {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Choose their folder anew in a terminal: brevity models path --use FOLDER.</source>
   <translation>Wählen Sie im Terminal neu, wo sie liegen: brevity models path --use FOLDER.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The copy needs {needed}; {free} are free where {folder} is.</source>
   <translation>Die Kopie braucht {needed}; wo {folder} liegt, sind {free} frei.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Make room, or choose a folder on another disk.</source>
   <translation>Schaffen Sie Platz oder wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The models can't be moved to {folder}: {reason}.</source>
   <translation>Die Modelle lassen sich nicht nach {folder} verlegen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Choose an empty folder, or one that does not exist yet.</source>
   <translation>Wählen Sie einen leeren Ordner oder einen, den es noch nicht gibt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} is not deleted: {reason}.</source>
   <translation>Das Modell {name} wird nicht gelöscht: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Only models that Brevity downloaded or imported can be deleted.</source>
   <translation>Löschen lassen sich nur Modelle, die Brevity heruntergeladen oder importiert hat.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} is in use by another program.</source>
   <translation>Das Modell {name} wird von einem anderen Programm benutzt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Close the windows and commands that run it, then try again.</source>
   <translation>Schließen Sie die Fenster und Befehle, die es benutzen, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} can't be repaired: {reason}.</source>
   <translation>Das Modell {name} lässt sich nicht reparieren: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Delete it, then download or import it again.</source>
   <translation>Löschen Sie es und laden oder importieren Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} is in an older format (pytorch_model.bin) that has to be converted once.</source>
   <translation>Das Modell {name} hat ein älteres Format (pytorch_model.bin) und muss einmal umgewandelt werden.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Say --yes to have it converted in an isolated process.</source>
   <translation>Mit --yes wird es in einem abgeschotteten Prozess umgewandelt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} was not deleted: nobody was there to say yes.</source>
   <translation>Das Modell {name} wurde nicht gelöscht: Niemand war da, um Ja zu sagen.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Say --yes to have it deleted without being asked.</source>
   <translation>Mit --yes wird es ohne Rückfrage gelöscht.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>The model {name} is damaged: {files}.</source>
   <translation>Das Modell {name} ist beschädigt: {files}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/library.py" />
   <source>Repair it, in Brevity's window or with brevity models verify --repair {name}, or delete and install it again.</source>
   <translation>Reparieren Sie es im Fenster von Brevity oder mit brevity models verify --repair {name}, oder löschen und installieren Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>There is no model folder {folder}.</source>
   <translation>Es gibt keinen Modellordner {folder}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Check its path, or choose another model.</source>
   <translation>Prüfen Sie den Pfad oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>{file} is a file, not the folder of a model.</source>
   <translation>{file} ist eine Datei, nicht der Ordner eines Modells.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Name the folder that holds the model's config.json.</source>
   <translation>Nennen Sie den Ordner, in dem die config.json des Modells liegt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>The model in {folder} is incomplete: {missing} is missing.</source>
   <translation>Das Modell in {folder} ist unvollständig: {missing} fehlt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Choose another model, or install this one again.</source>
   <translation>Wählen Sie ein anderes Modell oder installieren Sie dieses noch einmal.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>The model in {folder} is damaged: {file}: {reason}.</source>
   <translation>Das Modell in {folder} ist beschädigt: {file}: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Install the model again, or choose another one.</source>
   <translation>Installieren Sie das Modell noch einmal oder wählen Sie ein anderes.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>The model in {folder} is in an older format (pytorch_model.bin) that could hold programs.</source>
   <translation>Das Modell in {folder} hat ein älteres Format (pytorch_model.bin), das Programme enthalten könnte.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Have it converted once, in Brevity's window or with brevity models convert, or choose another model.</source>
   <translation>Lassen Sie es einmal umwandeln, im Fenster von Brevity oder mit brevity models convert, oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>{file} of the model in {folder} can't be converted safely: {reason}.</source>
   <translation>{file} des Modells in {folder} lässt sich nicht sicher umwandeln: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Choose another model, or get this one in the safetensors format.</source>
   <translation>Wählen Sie ein anderes Modell oder besorgen Sie dieses im Format safetensors.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>The model {folder} is not of the family that Brevity runs ({architecture}).</source>
   <translation>Das Modell {folder} gehört nicht zu der Familie, die Brevity ausführt ({architecture}).</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>Choose an encoder-decoder of BertGeneration, BERT, RoBERTa or XLM-R.</source>
   <translation>Wählen Sie einen Encoder-Decoder von BertGeneration, BERT, RoBERTa oder XLM-R.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/models.py" />
   <source>The model's configuration is not usable: {field} {reason}.</source>
   <translation>Die Konfiguration des Modells ist unbrauchbar: {field} {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>{option} can't be {value}.</source>
   <translation>{option} kann nicht {value} sein.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>It takes {allowed}.</source>
   <translation>Möglich ist: {allowed}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The model {model} does not do the task {task}.</source>
   <translation>Das Modell {model} beherrscht die Aufgabe {task} nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>It does: {does}. Choose another task, or another model.</source>
   <translation>Es beherrscht: {does}. Wählen Sie eine andere Aufgabe oder ein anderes Modell.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The model {model} does not translate from {source} to {target}.</source>
   <translation>Das Modell {model} übersetzt nicht von {source} nach {target}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>It translates {pairs}. Choose these languages, or another model.</source>
   <translation>Es übersetzt {pairs}. Wählen Sie diese Sprachen oder ein anderes Modell.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>This document is in {language}; the model {model} reads only {languages}.</source>
   <translation>Dieses Dokument ist auf {language}; das Modell {model} liest nur {languages}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Choose a model for {language}, or for a summary the strategy extractive, which quotes the most central sentences in any language.</source>
   <translation>Wählen Sie ein Modell für {language} oder für eine Zusammenfassung die Strategie extractive, die in jeder Sprache die wichtigsten Sätze zitiert.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The engine does not remember how this result was written.</source>
   <translation>Der Rechenkern weiß nicht mehr, wie dieses Ergebnis entstand.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Run the task again: only the last results are remembered, until another model is loaded or the engine ends.</source>
   <translation>Führen Sie die Aufgabe noch einmal aus: Nur die letzten Ergebnisse bleiben im Gedächtnis, bis ein anderes Modell geladen wird oder der Rechenkern endet.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The model did not write this part of the result.</source>
   <translation>Diesen Teil des Ergebnisses hat das Modell nicht geschrieben.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>It was quoted from the source or has been changed since. Choose another part, or write the whole result again.</source>
   <translation>Er wurde aus der Quelle zitiert oder seither geändert. Wählen Sie einen anderen Teil, oder lassen Sie das ganze Ergebnis neu schreiben.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The model found nothing else to say here that the source supports.</source>
   <translation>Das Modell fand hier nichts anderes zu sagen, was die Quelle belegt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Change the words yourself, or choose a larger or another part.</source>
   <translation>Ändern Sie die Wörter selbst, oder wählen Sie einen größeren oder anderen Teil.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>There is no device {device} on this machine.</source>
   <translation>Auf diesem Rechner gibt es kein Gerät {device}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Available: {available}.</source>
   <translation>Vorhanden: {available}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The device {device} does not work on this machine: {reason}.</source>
   <translation>Das Gerät {device} funktioniert auf diesem Rechner nicht: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Close what else uses it, update its driver, or choose another device. Available: {available}.</source>
   <translation>Schließen Sie, was es sonst benutzt, aktualisieren Sie seinen Treiber, oder wählen Sie ein anderes Gerät. Vorhanden: {available}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Precision {precision} does not run on {device}.</source>
   <translation>Die Genauigkeit {precision} läuft nicht auf {device}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>There is not enough memory for {wanted}.</source>
   <translation>Für {wanted} reicht der Speicher nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Close other programs, choose fewer beams, or a smaller model.</source>
   <translation>Schließen Sie andere Programme, wählen Sie eine kleinere Suchbreite oder ein kleineres Modell.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The output can't be written: {reason}.</source>
   <translation>Die Ausgabe lässt sich nicht schreiben: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Check that there is room where it goes, and that it may be written.</source>
   <translation>Prüfen Sie, ob am Ziel Platz ist und geschrieben werden darf.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The window and the engine misunderstood each other: {reason}.</source>
   <translation>Fenster und Rechenkern haben einander missverstanden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Run the task again; if it happens again, restart Brevity.</source>
   <translation>Führen Sie die Aufgabe noch einmal aus; geschieht es wieder, starten Sie Brevity neu.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>The engine met an unexpected fault: {reason}.</source>
   <translation>Der Rechenkern stieß auf einen unerwarteten Fehler: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Your text is safe. Run the task again, or report the details.</source>
   <translation>Ihr Text ist sicher. Führen Sie die Aufgabe noch einmal aus oder melden Sie die Einzelheiten.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>A part of this installation of Brevity can't be loaded: {reason}.</source>
   <translation>Ein Teil dieser Installation von Brevity lässt sich nicht laden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/running.py" />
   <source>Install Brevity again; brevity --selftest says whether it then works.</source>
   <translation>Installieren Sie Brevity neu; brevity --selftest sagt, ob es dann funktioniert.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/scores.py" />
   <source>Scores need {libraries}, which the program alone does not install.</source>
   <translation>Bewertungen brauchen {libraries}, die das Programm allein nicht mitbringt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/scores.py" />
   <source>Install what is missing with: {command}</source>
   <translation>Installieren Sie das Fehlende mit: {command}</translation>
  </message>
  <message>
   <location filename="../../engine/errors/scores.py" />
   <source>{file} can't be compared with: {reason}.</source>
   <translation>Mit {file} lässt sich nicht vergleichen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/scores.py" />
   <source>Name a file that brevity evaluate --outputs wrote of these pairs.</source>
   <translation>Nennen Sie eine Datei, die brevity evaluate --outputs zu diesen Paaren geschrieben hat.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Line {line} of {file} is no pair of texts: {reason}.</source>
   <translation>Zeile {line} von {file} ist kein Textpaar: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Correct the line, or say --skip-bad-lines to leave such lines out.</source>
   <translation>Berichtigen Sie die Zeile oder lassen Sie solche mit --skip-bad-lines aus.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>There are no usable pairs in {file}: {reason}.</source>
   <translation>In {file} gibt es keine brauchbaren Paare: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Give a file with lines like {{"task": "fuse", "source": "...", "target": "..."}}, or a CSV with a source and a target in each row.</source>
   <translation>Geben Sie eine Datei mit Zeilen wie {{"task": "fuse", "source": "...", "target": "..."}} an oder eine CSV-Datei mit Quelle und Ziel in jeder Zeile.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>The pairs in {file} can't be read: {reason}.</source>
   <translation>Die Paare in {file} lassen sich nicht lesen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Give JSON Lines (.jsonl, also .jsonl.gz) or a CSV with two columns, in UTF-8.</source>
   <translation>Geben Sie JSON Lines (.jsonl, auch .jsonl.gz) oder eine CSV-Datei mit zwei Spalten an, in UTF-8.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>At step {step} the loss is no finite number; the batch holds the pairs of lines {lines}.</source>
   <translation>Bei Schritt {step} ist der Verlust keine endliche Zahl; der Stapel enthält die Paare der Zeilen {lines}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>The last checkpoint is kept. Look at these lines, or train with a lower --rate or with --precision float32.</source>
   <translation>Der letzte Checkpoint ist erhalten. Sehen Sie sich diese Zeilen an oder trainieren Sie mit kleinerem --rate oder mit --precision float32.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>{folder} already holds {found}.</source>
   <translation>{folder} enthält schon {found}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Choose another folder; where a training is, --resume goes on with it.</source>
   <translation>Wählen Sie einen anderen Ordner; wo ein Training ist, macht --resume damit weiter.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>There is no training in {folder} to go on with.</source>
   <translation>In {folder} gibt es kein Training, das weitergehen könnte.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Leave --resume out to begin one, or check the folder's path.</source>
   <translation>Lassen Sie --resume weg, um eines zu beginnen, oder prüfen Sie den Pfad des Ordners.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>The training can't go on: its checkpoint {file} is damaged ({reason}).</source>
   <translation>Das Training kann nicht weitergehen: Sein Checkpoint {file} ist beschädigt ({reason}).</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Begin a new training in another folder, from the model in best or last of this one.</source>
   <translation>Beginnen Sie in einem anderen Ordner ein neues Training, mit dem Modell in best oder last von diesem.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>The training can't go on: {what} changed since it began.</source>
   <translation>Das Training kann nicht weitergehen: {what} hat sich seit dem Beginn geändert.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>Give the same as before, or begin a new training in another folder from this one's last.</source>
   <translation>Geben Sie dasselbe an wie zuvor oder beginnen Sie in einem anderen Ordner ein neues Training mit last von diesem.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>{file} can't be written: {reason}. The training stopped.</source>
   <translation>{file} lässt sich nicht schreiben: {reason}. Das Training wurde angehalten.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/training.py" />
   <source>The checkpoint before it is whole. Make room where it is, then go on with --resume.</source>
   <translation>Der Checkpoint davor ist vollständig. Schaffen Sie dort Platz und machen Sie mit --resume weiter.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>The checkpoint {name} is not on this machine.</source>
   <translation>Der Checkpoint {name} ist nicht auf diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Get it with hf download {name}, or name the folder that holds it.</source>
   <translation>Holen Sie ihn mit hf download {name} oder nennen Sie den Ordner, in dem er liegt.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>The weights in {folder} are not those of the recipe: their sha256 begins {found}, not {expected}.</source>
   <translation>Die Gewichte in {folder} sind nicht die des Rezepts: Ihr SHA-256 beginnt mit {found}, nicht {expected}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Get the checkpoint again, or take sha256 out of the recipe's [base] to start from these.</source>
   <translation>Holen Sie den Checkpoint neu oder nehmen Sie sha256 aus [base] des Rezepts, um mit diesen zu beginnen.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>These checkpoints do not make such a model: {reason}.</source>
   <translation>Diese Checkpoints ergeben kein solches Modell: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Choose other checkpoints, or other options of the warm start.</source>
   <translation>Wählen Sie andere Checkpoints oder andere Optionen.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>No vocabulary could be trained on these texts: {reason}.</source>
   <translation>Mit diesen Texten ließ sich kein Vokabular trainieren: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Give more text, or ask for fewer pieces.</source>
   <translation>Geben Sie mehr Text oder verlangen Sie weniger Wortstücke.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>The folder {folder} is not empty.</source>
   <translation>Der Ordner {folder} ist nicht leer.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Name a new folder for the model.</source>
   <translation>Nennen Sie einen neuen Ordner für das Modell.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>The recipe {file} is not usable: {reason}.</source>
   <translation>Das Rezept {file} ist unbrauchbar: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>Correct it there; the one of the embedded model shows the form.</source>
   <translation>Berichtigen Sie es dort; das des eingebauten Modells zeigt die Form.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>The recipe {file} has no stage {stage}.</source>
   <translation>Das Rezept {file} hat keine Stufe {stage}.</translation>
  </message>
  <message>
   <location filename="../../engine/errors/warm_starts.py" />
   <source>It has: {stages}.</source>
   <translation>Es hat: {stages}.</translation>
  </message>
 </context>
 <context>
  <name>flags</name>
  <message>
   <location filename="../../engine/evidence/flags/dates.py" />
   <source>The source does not have the date {written}.</source>
   <translation>Das Datum {written} steht nicht in der Quelle.</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/names.py" />
   <source>The source never names {field1}.</source>
   <translation>Die Quelle nennt nirgends {field1}.</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/numbers.py" />
   <source>The source does not have the number {written}.</source>
   <translation>Die Zahl {written} steht nicht in der Quelle.</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/numbers.py" />
   <source>The source has {written} with another unit ({others}), not with {unit}.</source>
   <translation>In der Quelle hat {written} eine andere Einheit ({others}), nicht {unit}.</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/numbers.py" />
   <source>The source has {written}, but nowhere the unit ({unit}).</source>
   <translation>In der Quelle steht {written}, die Einheit ({unit}) aber nirgends.</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/places.py" />
   <source>The source has {written}, but not here: the words beside it stand elsewhere.</source>
   <translation>In der Quelle steht {written}, aber nicht hier: Die Wörter daneben stehen woanders.</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/polarity.py" />
   <source>The source says this without the negation.</source>
   <translation>Die Quelle sagt das ohne die Verneinung.</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/polarity.py" />
   <source>The source says the opposite of this.</source>
   <translation>Die Quelle sagt das Gegenteil davon.</translation>
  </message>
  <message>
   <location filename="../../engine/evidence/flags/quotations.py" />
   <source>The source does not have these words in this order.</source>
   <translation>Diese Wörter stehen in der Quelle nicht in dieser Reihenfolge.</translation>
  </message>
 </context>
 <context>
  <name>languages</name>
  <message>
   <source>Arabic</source>
   <translation>Arabisch</translation>
  </message>
  <message>
   <source>Bulgarian</source>
   <translation>Bulgarisch</translation>
  </message>
  <message>
   <source>Catalan</source>
   <translation>Katalanisch</translation>
  </message>
  <message>
   <source>Chinese</source>
   <translation>Chinesisch</translation>
  </message>
  <message>
   <source>Croatian</source>
   <translation>Kroatisch</translation>
  </message>
  <message>
   <source>Czech</source>
   <translation>Tschechisch</translation>
  </message>
  <message>
   <source>Danish</source>
   <translation>Dänisch</translation>
  </message>
  <message>
   <source>Dutch</source>
   <translation>Niederländisch</translation>
  </message>
  <message>
   <source>English</source>
   <translation>Englisch</translation>
  </message>
  <message>
   <source>Estonian</source>
   <translation>Estnisch</translation>
  </message>
  <message>
   <source>Finnish</source>
   <translation>Finnisch</translation>
  </message>
  <message>
   <source>French</source>
   <translation>Französisch</translation>
  </message>
  <message>
   <source>German</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <source>Greek</source>
   <translation>Griechisch</translation>
  </message>
  <message>
   <source>Hebrew</source>
   <translation>Hebräisch</translation>
  </message>
  <message>
   <source>Hindi</source>
   <translation>Hindi</translation>
  </message>
  <message>
   <source>Hungarian</source>
   <translation>Ungarisch</translation>
  </message>
  <message>
   <source>Indonesian</source>
   <translation>Indonesisch</translation>
  </message>
  <message>
   <source>Italian</source>
   <translation>Italienisch</translation>
  </message>
  <message>
   <source>Japanese</source>
   <translation>Japanisch</translation>
  </message>
  <message>
   <source>Korean</source>
   <translation>Koreanisch</translation>
  </message>
  <message>
   <source>Latin</source>
   <translation>Latein</translation>
  </message>
  <message>
   <source>Latvian</source>
   <translation>Lettisch</translation>
  </message>
  <message>
   <source>Lithuanian</source>
   <translation>Litauisch</translation>
  </message>
  <message>
   <source>Norwegian</source>
   <translation>Norwegisch</translation>
  </message>
  <message>
   <source>Persian</source>
   <translation>Persisch</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>Polnisch</translation>
  </message>
  <message>
   <source>Portuguese</source>
   <translation>Portugiesisch</translation>
  </message>
  <message>
   <source>Romanian</source>
   <translation>Rumänisch</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>Russisch</translation>
  </message>
  <message>
   <source>Serbian</source>
   <translation>Serbisch</translation>
  </message>
  <message>
   <source>Slovak</source>
   <translation>Slowakisch</translation>
  </message>
  <message>
   <source>Slovenian</source>
   <translation>Slowenisch</translation>
  </message>
  <message>
   <source>Spanish</source>
   <translation>Spanisch</translation>
  </message>
  <message>
   <source>Swedish</source>
   <translation>Schwedisch</translation>
  </message>
  <message>
   <source>Thai</source>
   <translation>Thailändisch</translation>
  </message>
  <message>
   <source>Turkish</source>
   <translation>Türkisch</translation>
  </message>
  <message>
   <source>Ukrainian</source>
   <translation>Ukrainisch</translation>
  </message>
  <message>
   <source>Vietnamese</source>
   <translation>Vietnamesisch</translation>
  </message>
 </context>
 <context>
  <name>system</name>
  <message>
   <source>address already in use</source>
   <translation>die Adresse ist schon vergeben</translation>
  </message>
  <message>
   <source>connection refused</source>
   <translation>die Verbindung wurde abgelehnt</translation>
  </message>
  <message>
   <source>connection reset by peer</source>
   <translation>die Gegenseite hat die Verbindung abgebrochen</translation>
  </message>
  <message>
   <source>device or resource busy</source>
   <translation>das Gerät ist belegt</translation>
  </message>
  <message>
   <source>disk quota exceeded</source>
   <translation>das Speicherkontingent ist ausgeschöpft</translation>
  </message>
  <message>
   <source>file exists</source>
   <translation>die Datei gibt es schon</translation>
  </message>
  <message>
   <source>file name too long</source>
   <translation>der Dateiname ist zu lang</translation>
  </message>
  <message>
   <source>file too large</source>
   <translation>die Datei ist zu groß</translation>
  </message>
  <message>
   <source>input/output error</source>
   <translation>Fehler beim Lesen oder Schreiben</translation>
  </message>
  <message>
   <source>is a directory</source>
   <translation>es ist ein Ordner</translation>
  </message>
  <message>
   <source>name or service not known</source>
   <translation>der Name ist nicht bekannt</translation>
  </message>
  <message>
   <source>network is unreachable</source>
   <translation>das Netz ist nicht erreichbar</translation>
  </message>
  <message>
   <source>no route to host</source>
   <translation>kein Weg zu diesem Rechner</translation>
  </message>
  <message>
   <source>no space left on device</source>
   <translation>auf dem Datenträger ist kein Platz mehr</translation>
  </message>
  <message>
   <source>no such file or directory</source>
   <translation>keine solche Datei und kein solcher Ordner</translation>
  </message>
  <message>
   <source>not a directory</source>
   <translation>es ist kein Ordner</translation>
  </message>
  <message>
   <source>operation not permitted</source>
   <translation>der Vorgang ist nicht erlaubt</translation>
  </message>
  <message>
   <source>read-only file system</source>
   <translation>der Datenträger lässt sich nur lesen</translation>
  </message>
  <message>
   <source>timed out</source>
   <translation>die Zeit ist abgelaufen</translation>
  </message>
  <message>
   <source>too many open files</source>
   <translation>zu viele Dateien sind geöffnet</translation>
  </message>
 </context>
 <context>
  <name>window</name>
  <message>
   <location filename="../../app/document_loader.py" />
   <source>reading broke off</source>
   <translation>das Lesen brach ab</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>there is no room left on the disk</source>
   <translation>auf dem Datenträger ist kein Platz mehr</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>another window is writing to it for too long</source>
   <translation>ein anderes Fenster schreibt zu lange hinein</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>it may not be written</source>
   <translation>darin darf nicht geschrieben werden</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>it can't be opened</source>
   <translation>das Öffnen ist nicht möglich</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>it may not be read</source>
   <translation>darin darf nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../app/history/failures.py" />
   <source>this run in it is damaged</source>
   <translation>dieser Lauf darin ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../app/history/opening.py" />
   <source>The runs up to the last copy of it are back.</source>
   <translation>Die Läufe bis zu seiner letzten Kopie sind wieder da.</translation>
  </message>
  <message>
   <location filename="../../app/history/opening.py" />
   <source>The history begins anew.</source>
   <translation>Der Verlauf beginnt neu.</translation>
  </message>
  <message>
   <location filename="../../app/history/opening.py" />
   <source>it was written by a newer Brevity</source>
   <translation>ein neueres Brevity hat sie geschrieben</translation>
  </message>
  <message>
   <location filename="../../app/history/opening.py" />
   <source>it is damaged</source>
   <translation>die Datei ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../app/history/opening.py" />
   <source>it is the file of another program</source>
   <translation>die Datei gehört einem anderen Programm</translation>
  </message>
  <message>
   <location filename="../../app/piped_process.py" />
   <source>killed by signal {field1}</source>
   <translation>durch Signal {field1} beendet</translation>
  </message>
  <message>
   <location filename="../../app/piped_process.py" />
   <source>exit code {code}</source>
   <translation>Endstatus {code}</translation>
  </message>
  <message>
   <location filename="../../app/piped_process.py" />
   <source>ended before it started</source>
   <translation>vor dem Start beendet</translation>
  </message>
  <message>
   <location filename="../../app/piped_process.py" />
   <source>an endless line</source>
   <translation>eine endlose Zeile</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Close the other Brevity, or wait for it, then go on.</source>
   <translation>Schließen Sie das andere Brevity oder warten Sie darauf, dann machen Sie weiter.</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Make room, then go on: what is done is kept.</source>
   <translation>Schaffen Sie Platz, dann machen Sie weiter: Was fertig ist, bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Check who may write there, then go on: what is done is kept.</source>
   <translation>Prüfen Sie, wer dort schreiben darf, dann machen Sie weiter: Was fertig ist, bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Export what you need, then clear the queue and add the files again.</source>
   <translation>Exportieren Sie, was Sie brauchen; leeren Sie dann die Warteschlange und fügen Sie die Dateien neu hinzu.</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Close other programs, then go on; or clear the queue and choose a smaller model.</source>
   <translation>Schließen Sie andere Programme, dann machen Sie weiter; oder leeren Sie die Warteschlange und wählen Sie ein kleineres Modell.</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Open it in the other window, which asks for the password; or add a copy without.</source>
   <translation>Öffnen Sie es im anderen Fenster, das nach dem Passwort fragt; oder fügen Sie eine Kopie ohne Passwort hinzu.</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Add a document or a text file in its place.</source>
   <translation>Fügen Sie stattdessen ein Dokument oder eine Textdatei hinzu.</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Open it in the other window, which offers key sentences and models for it.</source>
   <translation>Öffnen Sie es im anderen Fenster, das Kernsätze und Modelle dafür anbietet.</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>If text is to be in it, try again once it is.</source>
   <translation>Wenn noch Text hineinkommen soll, versuchen Sie es danach noch einmal.</translation>
  </message>
  <message>
   <location filename="../../app/queue/advice.py" />
   <source>Open it by itself in the other window; the other documents go on.</source>
   <translation>Öffnen Sie es für sich im anderen Fenster; die übrigen Dokumente laufen weiter.</translation>
  </message>
  <message>
   <location filename="../../app/queue/outcomes.py" />
   <source>The name of this document has a line end in it.</source>
   <translation>Im Namen dieses Dokuments ist ein Zeilenumbruch.</translation>
  </message>
  <message>
   <location filename="../../app/queue/outcomes.py" />
   <source>Give it another name, or open it by itself.</source>
   <translation>Geben Sie ihm einen anderen Namen oder öffnen Sie es für sich.</translation>
  </message>
  <message>
   <location filename="../../app/queue/outcomes.py" />
   <source>The batch left this document out.</source>
   <translation>Die Stapelverarbeitung hat dieses Dokument ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../app/queue/outcomes.py" />
   <source>Try it again, or open it by itself.</source>
   <translation>Versuchen Sie es noch einmal oder öffnen Sie es für sich.</translation>
  </message>
  <message>
   <location filename="../../app/session/folder.py" />
   <source>a text is damaged</source>
   <translation>ein Text ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../app/session/folder.py" />
   <source>a text is missing</source>
   <translation>ein Text fehlt</translation>
  </message>
  <message>
   <location filename="../../app/session/state.py" />
   <source>a name of a text file is none</source>
   <translation>der Name einer Textdatei ist keiner</translation>
  </message>
  <message>
   <location filename="../../app/settings/file.py" />
   <source>it holds no settings</source>
   <translation>sie enthält keine Einstellungen</translation>
  </message>
  <message>
   <location filename="../../app/update_check.py" />
   <source>the answer is far too long</source>
   <translation>die Antwort ist viel zu lang</translation>
  </message>
  <message>
   <location filename="../../app/update_check.py" />
   <source>the answer leads to no web page</source>
   <translation>die Antwort führt zu keiner Webseite</translation>
  </message>
  <message>
   <location filename="../../app/update_check.py" />
   <source>it was not built by the project's releases</source>
   <translation>es stammt nicht aus den Veröffentlichungen des Projekts</translation>
  </message>
  <message>
   <location filename="../../app/update_check.py" />
   <source>the server answers {code}</source>
   <translation>der Server antwortet mit {code}</translation>
  </message>
  <message>
   <location filename="../../app/update_check.py" />
   <source>the answer is no release</source>
   <translation>die Antwort ist keine Veröffentlichung</translation>
  </message>
  <message>
   <location filename="../../app/update_thread.py" />
   <source>the process that asks ended with exit code {returncode}</source>
   <translation>der Prozess, der fragt, endete mit dem Exit-Code {returncode}</translation>
  </message>
 </context>
</TS>
