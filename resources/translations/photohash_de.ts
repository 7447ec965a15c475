<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The id of the model that tags; empty for the embedded one.</source>
        <translation>Kennung des Modells, das verschlagwortet; leer für das mitgelieferte.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where the model runs; auto takes a GPU if there is one.</source>
        <translation>Worauf das Modell läuft; „Automatisch“ nimmt eine GPU, falls vorhanden.</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>Width of a thumbnail in the window, in pixels.</source>
        <translation>Breite eines Vorschaubilds im Fenster, in Pixeln.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light or dark; system follows the computer.</source>
        <translation>Hell oder dunkel; „Wie das System“ folgt dem Computer.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>From the next start on; system follows the computer.</source>
        <translation>Ab dem nächsten Start; „Wie das System“ folgt dem Computer.</translation>
    </message>
    <message>
        <source>Order of tags</source>
        <translation>Reihenfolge der Schlagwörter</translation>
    </message>
    <message>
        <source>How they are listed beside the photos.</source>
        <translation>Wie sie neben den Fotos aufgeführt sind.</translation>
    </message>
    <message>
        <source>Learn my tags</source>
        <translation>Meine Schlagwörter lernen</translation>
    </message>
    <message>
        <source>Suggest my own tags for photos like those that have them.</source>
        <translation>Eigene Schlagwörter auch für ähnliche Fotos vorschlagen.</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>Tag photos as they come while the window is open.</source>
        <translation>Neue Fotos sofort verschlagworten, solange das Fenster offen ist.</translation>
    </message>
    <message>
        <source>Confirm trash</source>
        <translation>Löschen bestätigen</translation>
    </message>
    <message>
        <source>Ask before photos are moved to the trash.</source>
        <translation>Nachfragen, bevor Fotos in den Papierkorb gelegt werden.</translation>
    </message>
    <message>
        <source>{tags}: it was so already</source>
        <translation>{tags}: keine Änderung nötig</translation>
    </message>
    <message numerus="yes">
        <source>{tags} accepted on %Ln photos</source>
        <translation>
            <numerusform>{tags} bei %Ln&#xa0;Foto angenommen</numerusform>
            <numerusform>{tags} bei %Ln&#xa0;Fotos angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} rejected on %Ln photos</source>
        <translation>
            <numerusform>{tags} bei %Ln&#xa0;Foto abgelehnt</numerusform>
            <numerusform>{tags} bei %Ln&#xa0;Fotos abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} taken back on %Ln photos</source>
        <translation>
            <numerusform>{tags} bei %Ln&#xa0;Foto zurückgenommen</numerusform>
            <numerusform>{tags} bei %Ln&#xa0;Fotos zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Took back: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Did again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>#{tag} accepted on {right} and rejected on {wrong} of %Ln photos</source>
        <translation>
            <numerusform>#{tag} bei {right} von %Ln&#xa0;Foto angenommen und bei {wrong} abgelehnt</numerusform>
            <numerusform>#{tag} bei {right} von %Ln&#xa0;Fotos angenommen und bei {wrong} abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed to #{tag}</source>
        <translation>In #{tag} umbenannt</translation>
    </message>
    <message numerus="yes">
        <source>Merged into #{tag}; %Ln photos changed</source>
        <translation>
            <numerusform>Mit #{tag} zusammengeführt; %Ln&#xa0;Foto geändert</numerusform>
            <numerusform>Mit #{tag} zusammengeführt; %Ln&#xa0;Fotos geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>#{tag} deleted from %Ln photos</source>
        <translation>
            <numerusform>#{tag} von %Ln&#xa0;Foto gelöscht</numerusform>
            <numerusform>#{tag} von %Ln&#xa0;Fotos gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>#{tag} is on top of the hierarchy</source>
        <translation>#{tag} steht jetzt auf der obersten Ebene</translation>
    </message>
    <message>
        <source>#{tag} is a kind of #{parent}</source>
        <translation>#{tag} ist eine Art von #{parent}</translation>
    </message>
    <message>
        <source>#{tag} is no longer suggested</source>
        <translation>#{tag} wird nicht mehr vorgeschlagen</translation>
    </message>
    <message>
        <source>#{tag} is suggested again</source>
        <translation>#{tag} wird wieder vorgeschlagen</translation>
    </message>
    <message>
        <source>Saved as “{name}”</source>
        <translation>Als „{name}“ gespeichert</translation>
    </message>
    <message>
        <source>“{name}” is forgotten</source>
        <translation>„{name}“ wurde entfernt</translation>
    </message>
    <message>
        <source>{folder} is no longer in the library; its files are where they were</source>
        <translation>{folder} ist nicht mehr in der Bibliothek; die Dateien bleiben, wo sie sind</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash; {path}: {reason}</source>
        <translation>
            <numerusform>%Ln&#xa0;Foto in den Papierkorb gelegt; {path}: {reason}</numerusform>
            <numerusform>%Ln&#xa0;Fotos in den Papierkorb gelegt; {path}: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos moved to the trash, from which you can take them back</source>
        <translation>
            <numerusform>%Ln&#xa0;Foto in den Papierkorb gelegt; dort lässt es sich wiederherstellen</numerusform>
            <numerusform>%Ln&#xa0;Fotos in den Papierkorb gelegt; dort lassen sie sich wiederherstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again to read %Ln photos</source>
        <translation>
            <numerusform>%Ln&#xa0;Foto wird erneut gelesen</numerusform>
            <numerusform>%Ln&#xa0;Fotos werden erneut gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} tags from now on</source>
        <translation>{model} verschlagwortet ab jetzt</translation>
    </message>
    <message>
        <source>{model} is installed</source>
        <translation>{model} ist installiert</translation>
    </message>
    <message>
        <source>{model} is removed</source>
        <translation>{model} wurde entfernt</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Say yes or no to what was suggested</source>
        <translation>Vorschläge annehmen oder ablehnen</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>{folder} is offline; nothing of it is forgotten</source>
        <translation>{folder} ist offline; nichts davon geht verloren</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>#{tag}: {accepted} accepted, {suggested} suggested, {rejected} rejected</source>
        <translation>#{tag}: {accepted} angenommen, {suggested} vorgeschlagen, {rejected} abgelehnt</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>{degrees}° N</source>
        <translation>{degrees}°&#xa0;N</translation>
    </message>
    <message>
        <source>{degrees}° S</source>
        <translation>{degrees}°&#xa0;S</translation>
    </message>
    <message>
        <source>{degrees}° E</source>
        <translation>{degrees}°&#xa0;O</translation>
    </message>
    <message>
        <source>{degrees}° W</source>
        <translation>{degrees}°&#xa0;W</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>noch %Ln&#xa0;s</numerusform>
            <numerusform>noch %Ln&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>noch %Ln&#xa0;min</numerusform>
            <numerusform>noch %Ln&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>noch {hours}&#xa0;h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation>
            <numerusform>%Ln Kopie</numerusform>
            <numerusform>%Ln Kopien</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>Datei nicht gefunden</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>no such file; is its drive unplugged?</source>
        <translation>Datei nicht gefunden; ist das Laufwerk angeschlossen?</translation>
    </message>
    <message>
        <source>may not be read (permission denied)</source>
        <translation>darf nicht gelesen werden (Zugriff verweigert)</translation>
    </message>
    <message>
        <source>the file cannot be read ({detail})</source>
        <translation>die Datei ist nicht lesbar ({detail})</translation>
    </message>
    <message>
        <source>the folder cannot be read ({detail})</source>
        <translation>der Ordner ist nicht lesbar ({detail})</translation>
    </message>
    <message>
        <source>the metadata cannot be read ({detail})</source>
        <translation>die Metadaten sind nicht lesbar ({detail})</translation>
    </message>
    <message>
        <source>the RAW data cannot be read ({detail})</source>
        <translation>die RAW-Daten sind nicht lesbar ({detail})</translation>
    </message>
    <message>
        <source>the picture is damaged ({detail})</source>
        <translation>das Bild ist beschädigt ({detail})</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>is a folder, not a photo</source>
        <translation>ist ein Ordner, kein Foto</translation>
    </message>
    <message>
        <source>not a picture in a format that photohash opens</source>
        <translation>kein Bild in einem Format, das photohash öffnet</translation>
    </message>
    <message>
        <source>lies in the cloud only; keep it on this device to have it tagged</source>
        <translation>liegt nur in der Cloud; zum Verschlagworten auf diesem Gerät behalten</translation>
    </message>
    <message>
        <source>{width} x {height} pixels is over the limit of {limit} megapixels</source>
        <translation>{width} × {height} Pixel liegen über der Grenze von {limit} Megapixeln</translation>
    </message>
    <message>
        <source>over the size limit ({detail})</source>
        <translation>zu groß ({detail})</translation>
    </message>
    <message>
        <source>does not fit into memory</source>
        <translation>passt nicht in den Arbeitsspeicher</translation>
    </message>
    <message>
        <source>its decoder took longer than {seconds} s</source>
        <translation>das Dekodieren dauerte länger als {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>it crashes its decoder</source>
        <translation>bringt den Decoder zum Absturz</translation>
    </message>
    <message>
        <source>cannot be moved to the trash ({detail})</source>
        <translation>kann nicht in den Papierkorb gelegt werden ({detail})</translation>
    </message>
    <message>
        <source>accept {tags} on {photos}</source>
        <translation>{tags} angenommen ({photos})</translation>
    </message>
    <message>
        <source>reject {tags} on {photos}</source>
        <translation>{tags} abgelehnt ({photos})</translation>
    </message>
    <message>
        <source>clear {tags} on {photos}</source>
        <translation>{tags} zurückgenommen ({photos})</translation>
    </message>
    <message>
        <source>accept {tag} on {photos} and reject it on {others}</source>
        <translation>{tag} angenommen ({photos}) und abgelehnt ({others})</translation>
    </message>
    <message>
        <source>rename {tag} to {name}</source>
        <translation>{tag} in {name} umbenannt</translation>
    </message>
    <message>
        <source>merge {tags} into {name} on {photos}</source>
        <translation>{tags} mit {name} zusammengeführt ({photos})</translation>
    </message>
    <message>
        <source>delete {tag} from {photos}</source>
        <translation>{tag} gelöscht ({photos})</translation>
    </message>
    <message>
        <source>put {tag} on top</source>
        <translation>{tag} auf die oberste Ebene verschoben</translation>
    </message>
    <message>
        <source>put {tag} below {parent}</source>
        <translation>{tag} unter {parent} eingeordnet</translation>
    </message>
    <message>
        <source>hide {tag}</source>
        <translation>{tag} nicht mehr vorgeschlagen</translation>
    </message>
    <message>
        <source>show {tag}</source>
        <translation>{tag} wieder vorgeschlagen</translation>
    </message>
    <message>
        <source>a ) without its (</source>
        <translation>„)“ ohne „(“</translation>
    </message>
    <message>
        <source>a ( without its )</source>
        <translation>„(“ ohne „)“</translation>
    </message>
    <message>
        <source>a | needs something on both sides</source>
        <translation>„|“ braucht auf beiden Seiten etwas</translation>
    </message>
    <message>
        <source>a - needs something to exclude</source>
        <translation>„-“ braucht etwas zum Ausschließen</translation>
    </message>
    <message>
        <source>a quote that is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>score is compared with a number from 0 to 1</source>
        <translation>score wird mit einer Zahl von 0 bis 1 verglichen</translation>
    </message>
    <message>
        <source>{word} is no tag</source>
        <translation>{word} ist kein Schlagwort</translation>
    </message>
    <message>
        <source>there is no {field}: (there is {known} and score&gt;)</source>
        <translation>kein Feld {field}: (es gibt {known} und score&gt;)</translation>
    </message>
    <message>
        <source>{field}: needs a value</source>
        <translation>nach {field}: fehlt ein Wert</translation>
    </message>
    <message>
        <source>{field}: is one of {choices}</source>
        <translation>mögliche Werte für {field}: sind {choices}</translation>
    </message>
    <message>
        <source>taken: is a date, as 2024, 2024-06 or 2024-06-30, or two with .. between</source>
        <translation>als Wert von taken: gilt ein Datum wie 2024, 2024-06 oder 2024-06-30, oder zwei mit .. dazwischen</translation>
    </message>
    <message>
        <source>taken: needs a date on one side of ..</source>
        <translation>auf einer Seite von .. braucht taken: ein Datum</translation>
    </message>
    <message>
        <source>{path}: not a photo that the library has tagged</source>
        <translation>{path}: kein verschlagwortetes Foto in der Bibliothek</translation>
    </message>
    <message>
        <source>{tag}: there is no such tag</source>
        <translation>{tag}: dieses Schlagwort gibt es nicht</translation>
    </message>
    <message>
        <source>{tag}: is not on this photo</source>
        <translation>{tag}: diesem Foto nicht zugeordnet</translation>
    </message>
    <message>
        <source>{word} is no tag: it has no letters or digits</source>
        <translation>{word} ist kein Schlagwort: es hat keine Buchstaben oder Ziffern</translation>
    </message>
    <message>
        <source>{tag} cannot be below {parent}, which is below it</source>
        <translation>{tag} kann nicht unter {parent} stehen, weil {parent} darunter steht</translation>
    </message>
    <message>
        <source>{tag} is a tag already; merge {other} into it instead</source>
        <translation>{tag} gibt es schon; stattdessen {other} damit zusammenführen</translation>
    </message>
    <message>
        <source>this photo is no longer in the library</source>
        <translation>dieses Foto ist nicht mehr in der Bibliothek</translation>
    </message>
    <message>
        <source>{folder}: not a model bundle (bundle.json cannot be read)</source>
        <translation>{folder}: kein Modell (bundle.json ist nicht lesbar)</translation>
    </message>
    <message>
        <source>model {model} is installed already; remove it first</source>
        <translation>Modell {model} ist schon installiert; zuerst entfernen</translation>
    </message>
    <message>
        <source>{purpose} needs PyTorch, which this program leaves out; run photohash by uv or pip for that</source>
        <translation>{purpose} braucht PyTorch, das dieses Programm nicht enthält; dafür photohash mit uv oder pip starten</translation>
    </message>
    <message>
        <source>{url}: the server answers {answer}; try again later</source>
        <translation>{url}: der Server antwortet mit {answer}; später erneut versuchen</translation>
    </message>
    <message>
        <source>{url}: the download breaks off ({detail}); try again later</source>
        <translation>{url}: der Download wurde unterbrochen ({detail}); später erneut versuchen</translation>
    </message>
    <message>
        <source>{url}: sends another file than the catalog promises; nothing is installed</source>
        <translation>{url}: liefert eine andere Datei als im Katalog angegeben; es wird nichts installiert</translation>
    </message>
    <message>
        <source>{file}: is not the file that the catalog means; download it again</source>
        <translation>{file}: ist nicht die im Katalog angegebene Datei; erneut herunterladen</translation>
    </message>
    <message>
        <source>{file}: not a file of PyTorch weights; download it again</source>
        <translation>{file}: keine Datei mit PyTorch-Gewichten; erneut herunterladen</translation>
    </message>
    <message>
        <source>{file}: the weights cannot be loaded; install the model again</source>
        <translation>{file}: die Gewichte lassen sich nicht laden; das Modell neu installieren</translation>
    </message>
    <message>
        <source>{file}: the weights are damaged; install the model again</source>
        <translation>{file}: die Gewichte sind beschädigt; das Modell neu installieren</translation>
    </message>
    <message>
        <source>{folder}: {file} is missing; install the model again</source>
        <translation>{folder}: {file} fehlt; das Modell neu installieren</translation>
    </message>
    <message>
        <source>{folder}: bundle.json is damaged ({detail})</source>
        <translation>{folder}: bundle.json ist beschädigt ({detail})</translation>
    </message>
    <message>
        <source>{folder}: bundle.json contradicts itself ({detail})</source>
        <translation>{folder}: bundle.json widerspricht sich ({detail})</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be put there ({detail})</source>
        <translation>{folder}: das Modell lässt sich dort nicht ablegen ({detail})</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be written there ({detail})</source>
        <translation>{folder}: das Modell lässt sich dort nicht schreiben ({detail})</translation>
    </message>
    <message>
        <source>{file}: cannot be written ({detail})</source>
        <translation>{file}: lässt sich nicht schreiben ({detail})</translation>
    </message>
    <message>
        <source>{folder}: is not a folder; name the folder that the photos are in</source>
        <translation>{folder}: ist kein Ordner; den Ordner angeben, in dem die Fotos liegen</translation>
    </message>
    <message>
        <source>a saved search needs a name</source>
        <translation>eine gespeicherte Suche braucht einen Namen</translation>
    </message>
    <message>
        <source>no model has tagged this library yet; run photohash scan first</source>
        <translation>noch hat kein Modell diese Bibliothek verschlagwortet; zuerst photohash scan ausführen</translation>
    </message>
    <message>
        <source>{file}: the library cannot be opened ({detail})</source>
        <translation>{file}: die Bibliothek lässt sich nicht öffnen ({detail})</translation>
    </message>
    <message>
        <source>{file}: the library cannot be written ({detail})</source>
        <translation>{file}: in die Bibliothek lässt sich nicht schreiben ({detail})</translation>
    </message>
    <message>
        <source>{file}: cannot be opened as a photohash library ({detail})</source>
        <translation>{file}: lässt sich nicht als photohash-Bibliothek öffnen ({detail})</translation>
    </message>
    <message>
        <source>{file}: the library was made by a newer photohash; update photohash to open it</source>
        <translation>{file}: die Bibliothek stammt von einer neueren photohash-Version; photohash aktualisieren, um sie zu öffnen</translation>
    </message>
    <message>
        <source>{file}: is an SQLite file, but not a photohash library; choose another file</source>
        <translation>{file}: ist eine SQLite-Datei, aber keine photohash-Bibliothek; eine andere Datei wählen</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>Photos that could not be read</source>
        <translation>Nicht lesbare Fotos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos could not be read</source>
        <translation>
            <numerusform>%Ln Foto ist nicht lesbar</numerusform>
            <numerusform>%Ln Fotos sind nicht lesbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Selected photos</source>
        <translation>Ausgewählte Fotos</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Select a photo to see its tags</source>
        <translation>Wählen Sie ein Foto aus, um seine Schlagwörter zu sehen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos selected</source>
        <translation>
            <numerusform>%Ln Foto ausgewählt</numerusform>
            <numerusform>%Ln Fotos ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags of the first {count} are shown; what you decide goes for all.</source>
        <translation>Gezeigt werden die Schlagwörter der ersten {count}; was Sie entscheiden, gilt für alle.</translation>
    </message>
    <message>
        <source>What you decide goes for all of them.</source>
        <translation>Was Sie entscheiden, gilt für alle.</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photos to the trash?</source>
        <translation>
            <numerusform>%Ln Foto in den Papierkorb legen?</numerusform>
            <numerusform>%Ln Fotos in den Papierkorb legen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Add a folder of photos</source>
        <translation>Fotoordner hinzufügen</translation>
    </message>
    <message>
        <source>Tag photos</source>
        <translation>Fotos verschlagworten</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop; what is done is kept</source>
        <translation>Abbrechen; Erledigtes bleibt erhalten</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Fotos suchen</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>Verschlagworten</translation>
    </message>
    <message>
        <source>Writing sidecars</source>
        <translation>Sidecar-Dateien schreiben</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Learning your tags</source>
        <translation>Ihre Schlagwörter lernen</translation>
    </message>
    <message>
        <source>{stage} {done}</source>
        <translation>{stage}: {done}</translation>
    </message>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation>{stage}: {done} von {total}</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate}/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>LoosePage</name>
    <message>
        <source>Tagged photos</source>
        <translation>Verschlagwortete Fotos</translation>
    </message>
    <message>
        <source>Copy hashtags</source>
        <translation>Hashtags kopieren</translation>
    </message>
    <message>
        <source>Add their folder to the library</source>
        <translation>Ordner zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Tagging…</source>
        <translation>Verschlagworten…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos tagged; the library is as it was</source>
        <translation>
            <numerusform>%Ln Foto verschlagwortet; die Bibliothek bleibt unverändert</numerusform>
            <numerusform>%Ln Fotos verschlagwortet; die Bibliothek bleibt unverändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loupe</name>
    <message>
        <source>Previous photo</source>
        <translation>Vorheriges Foto</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>Vollbild (F)</translation>
    </message>
    <message>
        <source>Back to all photos (Escape)</source>
        <translation>Zurück zu allen Fotos (Esc)</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>There are no photos in {folder}</source>
        <translation>In {folder} sind keine Fotos</translation>
    </message>
    <message>
        <source>{folder} is offline; nothing of it is changed</source>
        <translation>{folder} ist offline; nichts davon wird geändert</translation>
    </message>
    <message>
        <source>No photo is there twice</source>
        <translation>Kein Foto ist doppelt vorhanden</translation>
    </message>
    <message>
        <source>No photo matches</source>
        <translation>Keine passenden Fotos</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln photos selected</source>
        <translation>
            <numerusform>{count} von %Ln Foto ausgewählt</numerusform>
            <numerusform>{count} von %Ln Fotos ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Tags below photos</source>
        <translation>Schlagwörter unter Fotos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show similar photos</source>
        <translation>Ähnliche Fotos zeigen</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Schlagwörter hinzufügen</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Tag photos without adding them…</source>
        <translation>Fotos verschlagworten, ohne sie hinzuzufügen…</translation>
    </message>
    <message>
        <source>Look for new and changed photos</source>
        <translation>Nach neuen und geänderten Fotos suchen</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Suche speichern…</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Cannot be used: {reason}</source>
        <translation>Nicht verwendbar: {reason}</translation>
    </message>
    <message>
        <source>In use on {device}</source>
        <translation>Wird auf {device} verwendet</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Wird verwendet</translation>
    </message>
    <message>
        <source>Can be downloaded</source>
        <translation>Kann heruntergeladen werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln Schlagwort</numerusform>
            <numerusform>%Ln Schlagwörter</numerusform>
        </translation>
    </message>
    <message>
        <source>comes with photohash</source>
        <translation>in photohash enthalten</translation>
    </message>
    <message>
        <source>licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Train your own from hashtagged photos: {command}</source>
        <translation>Ein eigenes Modell mit Fotos samt Hashtags trainieren: {command}</translation>
    </message>
    <message>
        <source>Import from a folder…</source>
        <translation>Aus einem Ordner importieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{title} is published under {licence}.</source>
        <translation>{title} ist unter {licence} veröffentlicht.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;{url}&quot;&gt;Read the terms&lt;/a&gt;. Do you accept them, and download {size}?</source>
        <translation>&lt;a href=&quot;{url}&quot;&gt;Bedingungen lesen&lt;/a&gt;. Akzeptieren und {size} herunterladen?</translation>
    </message>
    <message>
        <source>Accept and download</source>
        <translation>Akzeptieren und herunterladen</translation>
    </message>
    <message>
        <source>Import a model that you trained</source>
        <translation>Selbst trainiertes Modell importieren</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo {name}</source>
        <translation>Foto {name}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Yes (Y)</source>
        <translation>Ja (Y)</translation>
    </message>
    <message>
        <source>No (N)</source>
        <translation>Nein (N)</translation>
    </message>
    <message>
        <source>Skip (S)</source>
        <translation>Überspringen (S)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Tag to review</source>
        <translation>Zu prüfendes Schlagwort</translation>
    </message>
    <message>
        <source>Many at once (M)</source>
        <translation>Viele auf einmal (M)</translation>
    </message>
    <message>
        <source>Back to all photos (Escape)</source>
        <translation>Zurück zu allen Fotos (Esc)</translation>
    </message>
    <message>
        <source>Nothing is left to review here</source>
        <translation>Hier gibt es nichts mehr zu prüfen</translation>
    </message>
    <message>
        <source>Which of these are #{tag}? Click those that are not</source>
        <translation>Welche davon sind #{tag}? Klicken Sie auf die, die es nicht sind</translation>
    </message>
    <message>
        <source>Is this #{tag}?</source>
        <translation>Ist das #{tag}?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos left</source>
        <translation>
            <numerusform>noch %Ln Foto</numerusform>
            <numerusform>noch %Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>the model is {score} certain</source>
        <translation>das Modell ist zu {score} sicher</translation>
    </message>
    <message>
        <source>Accept {count} (Y)</source>
        <translation>{count} annehmen (Y)</translation>
    </message>
    <message>
        <source>Accept {count}, reject {wrong} (Y)</source>
        <translation>{count} annehmen, {wrong} ablehnen (Y)</translation>
    </message>
    <message>
        <source>Reject {count} (N)</source>
        <translation>{count} ablehnen (N)</translation>
    </message>
    <message>
        <source>Skip all (S)</source>
        <translation>Alle überspringen (S)</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Photos to decide on</source>
        <translation>Zu entscheidende Fotos</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search: beach -people taken:2024 camera:fuji &quot;golden gate&quot;</source>
        <translation>Suchen: beach -people taken:2024 camera:fuji &quot;golden gate&quot;</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Suche speichern…</translation>
    </message>
    <message>
        <source>{reason}, at character {position}</source>
        <translation>{reason}, bei Zeichen {position}</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
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
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>Häufigste zuerst</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Suche entfernen</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>Aus der Bibliothek entfernen…</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln tags…</source>
        <translation>
            <numerusform>%Ln Schlagwort zusammenführen…</numerusform>
            <numerusform>%Ln Schlagwörter zusammenführen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenführen mit…</translation>
    </message>
    <message>
        <source>Make it a kind of…</source>
        <translation>Einordnen unter…</translation>
    </message>
    <message>
        <source>Put on top</source>
        <translation>Auf die oberste Ebene</translation>
    </message>
    <message>
        <source>Do not suggest it any more</source>
        <translation>Nicht mehr vorschlagen</translation>
    </message>
    <message>
        <source>Suggest it again</source>
        <translation>Wieder vorschlagen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>Häufigste zuerst</translation>
    </message>
    <message>
        <source>Merge {tags} into</source>
        <translation>{tags} zusammenführen mit</translation>
    </message>
    <message>
        <source>#{tag} is a kind of</source>
        <translation>#{tag} ist eine Art von</translation>
    </message>
    <message>
        <source>Remove {folder} from the library?</source>
        <translation>{folder} aus der Bibliothek entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>Its files stay as they are. What you decided on its %Ln photos is forgotten for good.</source>
        <translation>
            <numerusform>Die Dateien bleiben unverändert. Ihre Entscheidungen zu %Ln Foto gehen endgültig verloren.</numerusform>
            <numerusform>Die Dateien bleiben unverändert. Ihre Entscheidungen zu %Ln Fotos gehen endgültig verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Click to accept, × to reject</source>
        <translation>Klicken zum Annehmen, × zum Ablehnen</translation>
    </message>
    <message>
        <source>Accepted; × takes it off</source>
        <translation>Angenommen; × entfernt es</translation>
    </message>
    <message>
        <source>Rejected; click to take that back</source>
        <translation>Abgelehnt; zum Zurücknehmen klicken</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Take back what I said</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Why this tag?</source>
        <translation>Warum dieses Schlagwort?</translation>
    </message>
</context>
<context>
    <name>TagEntry</name>
    <message>
        <source>Add tags: beagle, or #dog #beach</source>
        <translation>Schlagwörter: beagle oder #dog #beach</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Schlagwörter hinzufügen</translation>
    </message>
</context>
<context>
    <name>TermChip</name>
    <message>
        <source>Take {term} out of the search</source>
        <translation>{term} aus der Suche entfernen</translation>
    </message>
</context>
<context>
    <name>TermChips</name>
    <message>
        <source>Terms of the search</source>
        <translation>Suchbegriffe</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop photos or a folder here</source>
        <translation>Fotos oder Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>photohash names what is in your photos. They stay where they are, and nothing leaves this computer.</source>
        <translation>photohash benennt, was auf Ihren Fotos zu sehen ist. Die Fotos bleiben, wo sie sind, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>Only try a few photos</source>
        <translation>Nur mit ein paar Fotos ausprobieren</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Why #{tag}?</source>
        <translation>Warum #{tag}?</translation>
    </message>
    <message>
        <source>You accepted it.</source>
        <translation>Sie haben es angenommen.</translation>
    </message>
    <message>
        <source>You rejected it.</source>
        <translation>Sie haben es abgelehnt.</translation>
    </message>
    <message>
        <source>It is a keyword in the file or its sidecar.</source>
        <translation>Es ist ein Stichwort in der Datei oder ihrer Sidecar-Datei.</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln photos that have it: {score}.</source>
        <translation>
            <numerusform>Gelernt aus %Ln Foto mit diesem Schlagwort: {score}.</numerusform>
            <numerusform>Gelernt aus %Ln Fotos mit diesem Schlagwort: {score}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} gives it {score}.</source>
        <translation>{model} gibt ihm {score}.</translation>
    </message>
    <message>
        <source>{model} gives it {score}; it is suggested from {threshold} on.</source>
        <translation>{model} gibt ihm {score}; vorgeschlagen wird es ab {threshold}.</translation>
    </message>
    <message>
        <source>Most like these, which have it:</source>
        <translation>Am ähnlichsten sind diese Fotos mit dem Schlagwort:</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>No tag reaches its threshold</source>
        <translation>Kein Schlagwort erreicht seinen Schwellenwert</translation>
    </message>
</context>
<context>
    <name>_Reasons</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
</TS>
