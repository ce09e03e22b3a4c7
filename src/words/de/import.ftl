import-title = Produkte importieren
import-lead = Nimmt Produktdateien im Format des Shopify-Exports an und gibt Ihre so zurück.
import-export = Alle Produkte exportieren
import-file = Datei
import-file-hint = Eine CSV-Datei mit höchstens 20 MB. Vor der Vorschau wird nichts geändert.
import-upload = Hochladen und durchsehen
import-start = Import starten
import-cancel = Abbrechen
import-back = Alle Importe
import-state = Stand
import-state-preview = Vorschau
import-state-queued = Wartet
import-state-running = Läuft
import-state-done = Fertig
import-state-failed = Fehlgeschlagen
import-state-cancelled = Abgebrochen
import-progress = Fortschritt des Imports
import-rows = Zeilen
import-created = Neu
import-changed = Geändert
import-unchanged = Unverändert
import-imported = Übernommen
import-refused = Abgelehnt
import-product = Produkt
import-handle = Adresse
import-variants = Varianten
import-pictures = Bilder
import-faults = { $count ->
    [one] Eine Anmerkung
   *[other] { $count } Anmerkungen
}
import-row = Zeile
import-column = Spalte
import-severity = Art
import-fault = Was nicht stimmt
import-error = Ausgelassen
import-warning = Hinweis
import-fault-unreadable = Diese Zeile ist kein UTF-8-Text oder hat mehr Zellen als der Kopf.
import-fault-handle-again = Zeilen dieses Produkts stehen weiter oben, mit anderen dazwischen.
import-fault-variant-again = Eine andere Zeile des Produkts hat dieselben Optionen.
import-fault-in-use = Stücke davon sind für Bestellungen zurückgelegt.
import-fault-negative-stock = Weniger als nichts wurde als nichts gezählt.
import-fault-picture-unreachable = Das Bild war nicht zu erreichen.
import-fault-picture-forbidden = Die Adresse des Bildes liegt nicht im öffentlichen Netz.
import-fault-picture-refused = Was dort lag, ist kein Bild, das angenommen wird.
import-fault-picture-missing = Ein Bild dieses Namens gibt es nicht.
import-kept = Unangetastet
import-preview = Was der Import tun würde
import-log = Was der Import getan hat
import-differences = Änderungen
import-columns-read = Es gibt keine Spalte namens Handle. Gelesen wurden diese Spalten: { $columns }
import-replace = Vorhandene Produkte ersetzen
import-replace-hint = { $count ->
    [one] Ein Produkt dieser Datei gibt es schon. Ohne dieses Häkchen bleibt es, wie es ist.
   *[other] { $count } Produkte dieser Datei gibt es schon. Ohne dieses Häkchen bleiben sie, wie sie sind.
}
import-remove-variants = Deren Varianten entfernen, die in der Datei fehlen
import-remove-variants-hint = { $count ->
    [one] Eine Variante, unten rot markiert, würde samt Artikelnummer und Bestand gelöscht. Ohne dieses Häkchen bleibt sie.
   *[other] { $count } Varianten, unten rot markiert, würden samt Artikelnummern und Bestand gelöscht. Ohne dieses Häkchen bleiben sie.
}
import-unnamed = Fehlt in der Datei
import-removed = Entfernt
import-fault-address-taken = Ein anderes Produkt hat diese Adresse; deshalb steht eine Nummer dahinter.
import-fault-sku-taken = Eine andere Variante hat diese Artikelnummer; hier wurde sie weggelassen.
import-fault-which-variant = Das Produkt hat mehrere Varianten, und diese Zeile nennt keine davon. Preise und Bestand bleiben, wie sie sind.
import-fault-options-differ = Das Produkt hat andere Optionen. Dafür müssten seine Varianten entfernt werden; setzen Sie das Häkchen, wenn Sie das wollen.
import-fault-unknown-state = Dieser Status ist hier nicht bekannt. Das Produkt wird als Entwurf importiert.
