catalog-home = Startseite
catalog-breadcrumb = Sie sind hier
catalog-categories = Kategorien
catalog-new = Neu eingetroffen
catalog-collections = Kollektionen
catalog-best-sellers = Beliebt
catalog-story-more = Unsere Geschichte lesen
catalog-subcategories = Engere Kategorien
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
catalog-in-stock-only = Nur Vorrätiges
catalog-availability = Verfügbarkeit
catalog-price = Preis
catalog-price-from = Von
catalog-price-to = Bis
catalog-quantity = Anzahl
catalog-add = In den Warenkorb
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
catalog-nothing-here = Hier ist noch nichts
catalog-nothing-here-text = Neues ist unterwegs. Sehen Sie sich solange gern um.
catalog-nothing-fits = Auf all das passt nichts
catalog-nothing-fits-text = Heben Sie einen Filter auf, dann zeigt sich mehr.
catalog-about = Beschreibung
catalog-specification = Details
catalog-vendor = Hersteller
catalog-care = Pflege
catalog-delivery-returns = Lieferung und Rückgabe
catalog-related = Mehr davon
catalog-pictures = Bilder
catalog-picture-number = Bild { $number }
catalog-picture-large = Bild, groß
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
catalog-total-delivered = { $total } mit Lieferung, darin { $tax } Steuer
catalog-total-delivered-untaxed = { $total } mit Lieferung, ohne Steuer
catalog-total = { $total }, darin { $tax } Steuer
catalog-total-untaxed = { $total }, ohne Steuer
catalog-returns = Rückgabe innerhalb von { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
}, ganz gleich warum.
catalog-returns-how = So geht es
catalog-address = Anschrift
catalog-email = E-Mail
catalog-phone = Telefon
catalog-tax-number = USt-IdNr.
catalog-unwritten = An dieser Seite schreiben wir noch. Schreiben Sie uns solange mit jeder Frage, wir antworten.
