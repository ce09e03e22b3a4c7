admin-categories = Kategorien
admin-categories-edit = Kategorien bearbeiten
admin-categories-none = Es gibt noch keine Kategorien. Aus ihnen entsteht das Menü des Ladens.
admin-category-new = Neue Kategorie
admin-category-parent = Teil von
admin-category-no-parent = Von nichts: sie steht im Menü
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
admin-done-published = Veröffentlicht.
admin-done-archived = Archiviert.
admin-done-unpublished = Als Entwürfe zurückgenommen.
admin-done-published-count = { $count ->
    [one] Ein Artikel veröffentlicht.
   *[other] { $count } Artikel veröffentlicht.
}
admin-done-archived-count = { $count ->
    [one] Ein Artikel archiviert.
   *[other] { $count } Artikel archiviert.
}
admin-done-unpublished-count = { $count ->
    [one] Ein Artikel zurückgenommen.
   *[other] { $count } Artikel zurückgenommen.
}
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
admin-products-ticked = Die angekreuzten:
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
admin-product-not-counted = Nicht gezählt
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
admin-variant = Variante
admin-variant-only = Die einzige
admin-variant-sku = Artikelnummer
admin-variant-price = Preis
admin-variant-before = Preis vorher
admin-variant-stock = Vorhanden
admin-variant-weight = Gramm
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
