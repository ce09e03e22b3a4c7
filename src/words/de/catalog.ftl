catalog-home = Startseite
catalog-breadcrumb = Sie sind hier
catalog-categories = Kategorien
catalog-new = Neu eingetroffen
catalog-collections = Kollektionen
catalog-best-sellers = Beliebt
catalog-story-more = Unsere Geschichte lesen
catalog-subcategories = Unterkategorien
catalog-products = { $count ->
    [one] 1 Artikel
   *[other] { $count } Artikel
}
catalog-colours = { $count ->
    [one] 1 Farbe
   *[other] { $count } Farben
}
catalog-from = ab { $price }
catalog-now = Jetzt
catalog-before = Vorher
catalog-reduced = Reduziert
catalog-sold-out = Ausverkauft
catalog-in-stock = Vorrätig
catalog-only-left = Nur noch { $count } da
catalog-checking-out = { $count ->
    [one] { $count } Person ist gerade an der Kasse
   *[other] { $count } Personen sind gerade an der Kasse
}
catalog-in-stock-only = Nur Vorrätiges
catalog-availability = Verfügbarkeit
catalog-price = Preis
catalog-price-from = Von
catalog-price-to = Bis
catalog-quantity = Anzahl
catalog-add = In den Warenkorb
catalog-choose = { $option } wählen
catalog-choose-size = Größe wählen
catalog-still-available = Noch da:
catalog-similar = Das könnte auch passen
catalog-quantity-wrong = Geben Sie eine ganze Zahl von 1 bis { $max } ein.
catalog-fewer = Eins weniger
catalog-more = Eins mehr
catalog-filter = Filter
catalog-show = Anzeigen
catalog-clear = Alle aufheben
catalog-active-filters = Gesetzte Filter
catalog-remove-filter = Filter { $filter } aufheben
catalog-at-least = ab { $price }
catalog-at-most = bis { $price }
catalog-sort = Sortieren nach
catalog-sort-apply = Sortieren
catalog-sort-featured = Empfehlung
catalog-sort-relevance = Beste Treffer
catalog-sort-newest = Neueste
catalog-sort-price-up = Preis, aufsteigend
catalog-sort-price-down = Preis, absteigend
catalog-sort-name = Name
catalog-pages = Seiten
catalog-previous = Zurück
catalog-next = Weiter
catalog-percent-off = −{ $percent } %
catalog-add-title = { $title } in den Warenkorb legen
catalog-choose-title = Ausführung wählen: { $title }
catalog-show-products = { $count } Artikel anzeigen
catalog-filter-more = { $count } weitere
catalog-color-shades = { $count ->
    [one] 1 Farbton
   *[other] { $count } Farbtöne
}
catalog-color-white = Weiß
catalog-color-beige = Beige
catalog-color-brown = Braun
catalog-color-black = Schwarz
catalog-color-gray = Grau
catalog-color-yellow = Gelb und Gold
catalog-color-red = Rot und Orange
catalog-color-pink = Rosa und Violett
catalog-color-blue = Blau
catalog-color-green = Grün
catalog-price-no-amount = Geben Sie einen Betrag ein, zum Beispiel { $example }.
catalog-price-above-highest = Der niedrigste Preis liegt über dem höchsten.
catalog-all = Alle Artikel
catalog-all-lead = Unser ganzes Sortiment, das Neueste zuerst.
catalog-sale = Sale
catalog-sale-lead = Alles, was gerade reduziert ist.
catalog-no-sale = Zurzeit ist nichts reduziert
catalog-no-sale-text = Zwischen den Aktionen bleiben unsere Preise, wie sie sind. Sehen Sie sich solange gern um.
catalog-nothing-here = Hier ist noch nichts
catalog-nothing-here-text = Neues ist unterwegs. Sehen Sie sich solange gern um.
catalog-nothing-fits = Zu diesen Filtern passt kein Artikel
catalog-nothing-fits-text = Heben Sie einen Filter auf, dann zeigt sich mehr.
catalog-about = Beschreibung
catalog-specification = Details
catalog-vendor = Hersteller
catalog-care = Pflege
catalog-delivery-returns = Lieferung und Rückgabe
catalog-related = Mehr davon
catalog-pictures = Bilder
catalog-picture-number = Bild { $number }
catalog-picture-previous = Voriges Bild
catalog-picture-next = Nächstes Bild
catalog-picture-of = von
catalog-close = Schließen
catalog-delivery = Lieferung nach { $country }: { $price }, { $days }.
catalog-free = kostenlos
catalog-days = { $days ->
    [0] heute
    [one] 1 Tag
   *[other] { $days } Tage
}
catalog-days-range = { $from } bis { $to } Tage
catalog-missing-for-free = Ab weiteren { $amount } im Warenkorb kostenlos.
catalog-no-delivery = Nach { $country } liefern wir das nicht.
catalog-no-delivery-needed = Ein Versand ist nicht nötig.
catalog-total-delivered = { $total } mit Lieferung, darin { $tax } { $name }
catalog-total-delivered-untaxed = { $total } mit Lieferung, ohne Steuer
catalog-total = { $total }, darin { $tax } { $name }
catalog-total-untaxed = { $total }, ohne Steuer
catalog-returns = Rückgabe innerhalb von { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
}, ganz gleich warum.
catalog-returns-how = So geht es
catalog-address = Anschrift
catalog-email = E-Mail
catalog-phone = Telefon
catalog-tax-number = Steuernummer
catalog-unwritten = An dieser Seite schreiben wir noch. Schreiben Sie uns solange mit jeder Frage, wir antworten.
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
admin-removal = Diese Varianten löschen?
admin-removal-text = Im Formular gibt es für sie keine Zeile mehr. Beim Speichern werden sie mit ihrem Bestand gelöscht. Um eine zu behalten, tragen Sie ihren Optionswert wieder ein oder verwerfen den Entwurf.
admin-removal-stock = { $variant } löschen, { $count } auf Lager
admin-removal-ordered = { $variant } löschen, { $count } auf Lager, schon einmal bestellt
admin-removal-tick = Kreuzen Sie jede Variante an, die gelöscht werden darf.
admin-pictures-refused = Diese Dateien sind keine verwendbaren Bilder: { $names }
admin-categories = Kategorien
admin-categories-edit = Kategorien bearbeiten
admin-categories-none = Es gibt noch keine Kategorien. Aus ihnen entsteht das Menü des Ladens.
admin-category-new = Neue Kategorie
admin-category-parent = Übergeordnete Kategorie
admin-category-no-parent = Keine: sie steht im Menü
admin-collections = Kollektionen
admin-collections-edit = Kollektionen bearbeiten
admin-collections-none = Es gibt noch keine Kollektionen. Sie zeigen, was zusammen gesehen werden soll.
admin-collection-new = Neue Kollektion
admin-collection-featured = Auf der Startseite
admin-collection-featured-hint = Die Startseite zeigt sie mit ihrem Bild.
admin-collection-products-hint = Kreuzen Sie an, was hineingehört. Kleine Zahlen kommen zuerst; eine neue Zahl stellt ein Produkt an diesen Platz.
admin-collection-inside = In dieser Kollektion
admin-collection-others = Andere Produkte
admin-group-delete = { $name } löschen?
admin-group-delete-products = { $count ->
    [0] Es ist kein Produkt darin.
    [one] Ein Produkt ist darin. Es bleibt.
   *[other] { $count } Produkte sind darin. Sie bleiben.
}
admin-group-delete-children = { $count ->
    [one] Eine Kategorie liegt darin. Sie rückt nach oben.
   *[other] { $count } Kategorien liegen darin. Sie rücken nach oben.
}
admin-group-delete-leads-on = Ihre Adresse führt weiter zu { $name }.
admin-group-delete-gone = Ihre Adresse sagt, dass es sie nicht mehr gibt.
admin-group-name = Name
admin-group-description = Beschreibung
admin-group-position = Platz
admin-group-position-hint = Kleine Zahlen kommen zuerst.
admin-group-picture = Bild
admin-group-picture-choose = Bild auswählen
admin-products-found = { $count ->
    [one] Ein Produkt
   *[other] { $count } Produkte
}
admin-products-all = Alle
admin-products-by-state = Produkte nach Stand
admin-products-search-hint = Titel, Hersteller, Artikelnummer
admin-products-none = Keine Produkte
admin-products-none-text = Legen Sie das erste an, oder sehen Sie nach, ob ein Filter sie verbirgt.
admin-products-choose = Auswählen
admin-products-choose-one = { $title } auswählen
admin-products-ticked = Ausgewählte Produkte:
admin-products-stock-low = Wenig Bestand
admin-products-stock-out = Ausverkauft
admin-product = Produkt
admin-product-new = Neues Produkt
admin-products-import = Importieren
admin-products-export = Exportieren
admin-product-see = Im Laden ansehen
admin-product-state = Stand
admin-product-state-hint = Im Laden stehen nur veröffentlichte Produkte.
admin-product-state-draft = Entwurf
admin-product-state-published = Veröffentlicht
admin-product-state-archived = Archiviert
admin-product-publish = Veröffentlichen
admin-product-unpublish = Zurückziehen
admin-product-archive = Archivieren
admin-product-variants = Varianten
admin-product-stock = Bestand
admin-product-not-counted = Bestand nicht geführt
admin-product-price = Preis
admin-product-texts = Texte
admin-product-title = Titel
admin-product-short = Kurzbeschreibung
admin-product-short-hint = Höchstens { $max } Zeichen; sie steht neben dem Bild.
admin-product-description = Beschreibung
admin-product-markdown = Markdown: eine Leerzeile macht einen Absatz, **fett**, - Listen.
admin-product-html = HTML, wie der Import es mitgebracht hat. Sternchen und Unterstriche bleiben stehen.
admin-product-format = Beschreibung ist geschrieben in
admin-product-format-markdown = Markdown
admin-product-format-html = HTML
admin-product-specification = Technische Daten
admin-product-specification-hint = Je eine Zeile: Höhe: 42 cm
admin-product-care = Pflegehinweise
admin-product-seo = Adresse und Suchmaschinen
admin-product-slug = Adresse
admin-product-slug-hint = Entsteht aus dem Namen, wenn sie leer ist. Frühere Adressen führen weiter hierher.
admin-product-seo-title = Titel für Suchmaschinen
admin-product-seo-description = Beschreibung für Suchmaschinen
admin-product-organisation = Einordnung
admin-product-vendor = Hersteller
admin-product-type = Art
admin-product-tags = Schlagworte
admin-product-tags-hint = Durch Kommas getrennt
admin-product-tax-class = Steuerklasse
admin-options = Optionen
admin-options-hint = Was man wählen kann, etwa Farbe oder Größe: höchstens drei, wie im CSV-Format. Ein Wert je Zeile; eine Farbe dahinter macht ein Farbfeld: Moos #4a5d23
admin-options-make = Varianten bilden
admin-option-name = Option
admin-option-values = Werte, einer je Zeile
admin-option-must-choose = Muss gewählt werden
admin-option-must-choose-sizes = Wenn es eine Größe ist
admin-option-must-choose-yes = Ja
admin-option-must-choose-no = Nein, das erste Vorrätige ist gewählt
admin-variant = Variante
admin-variant-only = Standard
admin-variant-sku = Artikelnummer
admin-variant-price = Preis
admin-variant-before = Vergleichspreis
admin-variant-stock = Vorhanden
admin-variant-weight = Gewicht (Gramm)
admin-variant-picture = Bild
admin-variant-remove = Entfernen
admin-variant-more = Mehr
admin-variant-barcode = Strichcode
admin-variant-floor = Mindestpreis
admin-variant-floor-hint = Kein Rabatt geht darunter.
admin-variant-untracked = Bestand nicht zählen
admin-variant-untracked-hint = Sie ist immer zu haben.
admin-variant-oversell = Ohne Bestand weiter verkaufen
admin-variant-oversell-hint = Der Bestand geht unter null.
admin-pictures = Bilder
admin-pictures-none = Es gibt noch keine Bilder.
admin-pictures-after-saving = Bilder können hinzugefügt werden, sobald das Produkt gespeichert ist.
admin-pictures-alt = Was das Bild zeigt
admin-pictures-earlier = Nach vorn
admin-pictures-later = Nach hinten
admin-pictures-remove = Entfernen
admin-pictures-drop = Bilder hier ablegen
admin-pictures-choose = oder Dateien auswählen
admin-pictures-hint = JPEG, PNG, WebP oder unbewegtes GIF. Sie werden sofort gespeichert.
admin-pictures-failed = Das hat nicht geklappt. Ist es ein Bild einer angenommenen Art und nicht zu groß?
admin-pictures-upload = Hochladen
admin-product-gift-card = Das ist eine Geschenkkarte
admin-product-gift-card-hint = Jede Variante ist ein Betrag und so viel wert, wie sie kostet. Bestand, Gewicht, Steuer und früherer Preis entfallen.
