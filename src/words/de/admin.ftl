admin-dashboard = Übersicht
admin-orders = Bestellungen
admin-products = Artikel
admin-outbox = E-Mails
admin-staff = Team
admin-settings = Einstellungen
admin-account = Ihr Konto
admin-navigation = Verwaltung
admin-set-up = Einrichten
admin-view-shop = Shop ansehen
admin-sign-out = Abmelden
admin-language = Sprache
admin-cancel = Abbrechen
admin-save = Speichern
admin-delete = Löschen
admin-optional = freiwillig
admin-done-saved = Gespeichert.
admin-done-added = Hinzugefügt.
admin-done-deleted = Gelöscht.
admin-done-sent = Verschickt.
admin-done-queued = Geht in Kürze noch einmal hinaus.
admin-done-changed = Geändert.
admin-password-old = { $days ->
    [one] Ihr Passwort ist älter als ein Tag.
   *[other] Ihr Passwort ist älter als { $days } Tage.
}
admin-customers = Kunden
admin-not-found-text = Vielleicht wurde sie gelöscht, oder in der Adresse steckt ein Tippfehler.
admin-to-dashboard = Zur Übersicht
admin-unsaved = Nicht gespeicherte Änderungen
admin-draft-of = Diese Änderungen sind noch nicht gespeichert. Eingegeben: { $age }.
admin-draft-discard = Entwurf verwerfen
admin-ago-now = gerade eben
admin-ago-minutes = { $count ->
    [one] vor { $count } Minute
   *[other] vor { $count } Minuten
}
admin-ago-hours = { $count ->
    [one] vor { $count } Stunde
   *[other] vor { $count } Stunden
}
admin-ago-days = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}
admin-conflict-by = { $who } hat dies { $age } gespeichert, nachdem Sie es geöffnet haben. Ihre Eingaben stehen unten und sind noch nicht gespeichert.
admin-conflict-somebody = Dies wurde { $age } geändert, nachdem Sie es geöffnet haben. Ihre Eingaben stehen unten und sind noch nicht gespeichert.
admin-conflict-field = Feld
admin-conflict-saved = Gespeicherte Fassung
admin-conflict-typed = Ihre Fassung
admin-conflict-more = { $count ->
    [one] Und ein weiteres Feld.
   *[other] Und { $count } weitere Felder.
}
admin-conflict-save-over = Die fremden Änderungen mit meinen Eingaben überschreiben
dashboard-no-mail = Es ist kein Mailserver eingerichtet, darum warten E-Mails im Ausgang. Wer die Plattform betreibt, setzt GALLERIA_SMTP_URL.
dashboard-orders-today = Bestellungen heute
dashboard-revenue-today = Umsatz heute
dashboard-to-ship = Zu versenden
dashboard-unpaid = Unbezahlt
dashboard-chart = Umsatz der letzten { $days } Tage
dashboard-chart-table = Als Tabelle
dashboard-day = Tag
dashboard-revenue = Umsatz
dashboard-latest = Neueste Bestellungen
dashboard-no-orders = Es gibt noch keine Bestellungen.
dashboard-low-stock = Wenig Bestand
dashboard-stock-fine = Von allem ist genug da.
settings-store = Shop
settings-store-lead = Wer Sie sind, wo Sie sind und was oben im Shop steht.
settings-pictures = Logo und Bilder
settings-pictures-lead = Der Shop zeigt sie im Kopf, auf der Startseite und in seinen E-Mails. Sie werden sofort gespeichert.
settings-picture-logo = Logo
settings-picture-logo-hint = PNG oder WebP mit durchsichtigem Grund sieht am besten aus. Es steht für den Namen des Shops, der an seiner Stelle vorgelesen wird.
settings-picture-logo-on-dark = Logo auf dunklem Grund
settings-picture-logo-on-dark-hint = Zu sehen in der dunklen Ansicht; ohne dieses gilt auch dort das andere.
settings-picture-hero = Oben auf der Startseite
settings-picture-hero-hint = Ein breites Bild füllt die Breite, ein hohes steht neben dem Text. Ohne Bild ist das neueste Produkt zu sehen.
settings-picture-alt = Was das Bild zeigt
settings-picture-remove = Entfernen
settings-policies = Seiten und Regeln
settings-policies-lead = Ihre Texte zu AGB, Datenschutz, Rückgabe und Ihrer Geschichte. Jede Seite des Shops verweist darauf.
settings-theme = Aussehen
settings-theme-lead = Wenige Entscheidungen, die den ganzen Shop prägen, hell und dunkel.
settings-shipping = Versand
settings-shipping-lead = Versandarten. Angeboten wird, was zu Adresse, Gewicht und Warenwert passt.
settings-taxes = Steuern
settings-taxes-lead = Sätze nach Art der Ware und Ort.
settings-payment = Zahlung
settings-payment-lead = Wie bezahlt wird.
settings-languages = Sprachen
settings-languages-lead = Die Sprachen, in denen der Shop zu lesen ist.
settings-who = Wer Sie sind
settings-address = Wo Sie sind
settings-selling = Verkauf
settings-home = Startseite
settings-name = Name des Shops
settings-tagline = Zeile unter dem Namen
settings-legal-name = Firma
settings-email = E-Mail
settings-phone = Telefon
settings-tax-number = Steuernummer
settings-street = Straße und Hausnummer
settings-postal-code = Postleitzahl
settings-city = Ort
settings-country = Land
settings-country-hint = Die Preise enthalten die Steuern dieses Landes.
settings-currency = Währung
settings-currency-hint = Drei Buchstaben, zum Beispiel EUR. Mit der ersten Bestellung steht sie fest.
settings-currency-fault = Bitte die drei Buchstaben einer Währung: EUR, CHF, USD …
settings-currency-fixed = Die Währung ist { $currency }. Sie steht seit der ersten Bestellung fest.
settings-time-zone = Zeitzone
settings-prices-include-tax = Preise enthalten die Steuer
settings-same-net-abroad = Im Ausland gilt derselbe Nettopreis
settings-same-net-abroad-hint = Sonst zahlen alle denselben Preis, und die fremde Steuer wird herausgerechnet.
settings-shows-scarcity = Zeigen, wie viele noch da sind und wie viele gerade an der Kasse sind
settings-shows-scarcity-hint = Gezeigt werden nur die wahren Zahlen, sobald sie sich ändern: der Rest bis zur Grenze unten und unbezahlte Bestellungen anderer, für die der Artikel gerade zurückliegt.
settings-asks-phone = An der Kasse nach der Telefonnummer fragen
settings-asks-phone-hint = Käufer dürfen sie weglassen. Grenzen je Kunde gelten dann auch für die Nummer.
settings-lowest-price-notice = Bei reduzierten Waren den niedrigsten Preis der letzten { $days } Tage zeigen
settings-lowest-price-notice-hint = In der Europäischen Union verlangt es das Gesetz.
settings-return-days = Rückgabefrist (Tage)
settings-low-stock = „Nur noch … da“ ab
settings-low-stock-alert = E-Mail an mich bei Bestand ab (0: nie)
settings-open-unpaid-orders = Unbezahlte Bestellungen je Kunde
settings-guest-units = Unbezahlte Stück je Gast
settings-guest-total = Unbezahlter Betrag je Gast
settings-guest-transfer-days = Tage, die ein Gast zum Überweisen hat
settings-guest-hint = Gast ist, wer nicht mit bestätigter E-Mail-Adresse angemeldet ist. Bis zur Zahlung bleibt Ware für eine Bestellung zurückgelegt, darum bekommen Gäste weniger auf Vertrauen; für eine Überweisung gilt die kürzere der beiden Fristen.
settings-abandoned-after-minutes = Warenkorb gilt als verlassen nach (Minuten)
settings-hold-minutes = Ware für eine Zahlung mit Karte oder PayPal zurückhalten (Minuten)
settings-announcement = Zeile über dem Kopf
settings-hero-headline = Überschrift
settings-hero-text = Text unter der Überschrift
settings-hero-button = Text auf dem Knopf
settings-hero-link = Ziel des Knopfs
settings-hero-link-hint = Ein Pfad im Shop, zum Beispiel /categories/lamps.
settings-page = Seite
settings-written = geschrieben
settings-missing = fehlt
settings-preview = Vorschau
settings-see-page = Seite ansehen
settings-markdown-hint = Schreiben Sie Markdown: # für Überschriften, * für Listen, [Worte](Adresse) für Verweise.
settings-accent = Akzentfarbe
settings-display-font = Schrift der Überschriften
settings-body-font = Schrift des Textes
settings-font-crimson = Crimson Pro, Antiqua
settings-font-figtree = Figtree, geometrische Grotesk
settings-font-hanken = Hanken Grotesk, schlichte Grotesk
settings-font-old-style = Renaissance-Antiqua
settings-font-transitional = Barock-Antiqua
settings-font-humanist = Humanistisch
settings-font-grotesque = Grotesk
settings-font-geometric = Geometrisch
settings-font-system = System
settings-surface-hue = Tönung von Papier und Schrift
settings-surface-chroma = Stärke der Tönung
settings-display-weight = Strichstärke der Überschriften
settings-display-tracking = Laufweite der Überschriften
settings-radius = Rundung der Ecken
settings-density = Abstand zwischen Abschnitten
settings-sample-heading = Dinge, die bleiben
settings-sample-text = Ein ruhiges Zimmer, ein guter Stuhl und Licht, wo Sie lesen.
settings-sample-button = In den Warenkorb
settings-sample-other = Mehr darüber
settings-shipping-new = Neue Versandart
settings-shipping-none = Es gibt noch keine: Nichts kann verschickt werden.
settings-shipping-name = Name
settings-shipping-countries = Länder
settings-shipping-countries-hint = Ohne Auswahl gilt sie überall.
settings-shipping-everywhere = Überall
settings-shipping-offered = Anbieten
settings-shipping-price = Preis
settings-shipping-free-from = Kostenlos ab Warenwert
settings-shipping-min-days = Lieferzeit, von (Tage)
settings-shipping-max-days = Lieferzeit, bis (Tage)
settings-shipping-min-weight = Ab Gewicht (Gramm)
settings-shipping-max-weight = Bis Gewicht (Gramm)
settings-shipping-min-subtotal = Ab Warenwert
settings-shipping-max-subtotal = Bis Warenwert
settings-shipping-position = Platz in der Liste
settings-offered = Angeboten
settings-not-offered = Nicht angeboten
settings-tax-new = Neuer Steuersatz
settings-taxes-none = Es gibt noch keinen: Nichts wird besteuert.
settings-tax-name = Name für die Kundschaft
settings-tax-name-hint = Wie Ihre Kundschaft sie kennt, zum Beispiel MwSt. Wo jede Steuer eine eigene Zeile hat, steht der Satz dabei.
settings-tax-place = Ort
settings-tax-country = Land
settings-tax-region = Region
settings-tax-region-hint = Ein Bundesstaat oder eine Provinz mit Namen oder Kürzel. Leer heißt: das ganze Land.
settings-tax-class = Steuerklasse
settings-tax-class-hint = standard, reduced oder ein eigener Name. Versand wird wie standard besteuert.
settings-tax-rate = Satz
settings-tax-rate-hint = In Prozent, zum Beispiel 19.
settings-bank-transfer-offered = Überweisung anbieten
settings-account-holder = Kontoinhaber
settings-iban = IBAN
settings-iban-hint = Mit Kontoinhaber und IBAN können Käufer die Angaben kopieren oder einen Code mit ihrer Banking-App scannen.
settings-bic = BIC
settings-instructions = Weiteres zur Überweisung
settings-transfer-days = Unbezahlte Bestellungen stornieren nach (Tagen)
settings-transfer-days-hint = Dann kommt die Ware wieder in den Verkauf.
settings-cash-offered = Nachnahme anbieten
settings-card = Karten (Stripe)
settings-card-text = Käufer bezahlen auf der Seite von Stripe, keine Kartennummer erreicht Ihren Shop. Sie brauchen ein Konto bei Stripe.
settings-card-no-sealing = Das kann noch nicht eingerichtet werden: Der Betreiber dieser Plattform muss ihr zuerst einen Schlüssel zum Verschlüsseln geben (GALLERIA_SEALING_KEYS).
settings-card-secret-key = Geheimer Schlüssel
settings-card-secret-key-hint = Beginnt mit sk_ oder rk_. Ein eingeschränkter Schlüssel muss Checkout Sessions und Erstattungen schreiben dürfen.
settings-card-webhook-secret = Signaturschlüssel des Webhooks
settings-card-webhook-secret-hint = Beginnt mit whsec_. Stripe zeigt ihn, sobald der Webhook eingerichtet ist.
settings-card-kept = Gespeichert, endet auf { $end }. Leer lassen, um ihn zu behalten.
settings-card-offered = Kartenzahlung anbieten
settings-card-webhook = Richten Sie in Stripe diese Webhook-Adresse mit diesen Ereignissen ein:
settings-card-mode = Modus
settings-card-live = Live: echtes Geld
settings-card-test-mode = Test: es fließt kein Geld
settings-card-tested = Schlüssel zuletzt angenommen
settings-card-heard = Letztes Ereignis empfangen
settings-card-never-heard = noch keines
settings-card-test = Schlüssel prüfen
settings-card-remove = Schlüssel entfernen
settings-paypal = PayPal
settings-paypal-text = Käufer bezahlen auf der Seite von PayPal. Sie brauchen ein Geschäftskonto bei PayPal und dort eine eigene App für diesen Shop.
settings-paypal-currency = PayPal nimmt { $currency } nicht an, darum wird es an Ihrer Kasse nicht angeboten.
settings-paypal-client-id = Client-ID
settings-paypal-hint = Aus Ihrer App unter „Apps & Credentials“ auf developer.paypal.com.
settings-paypal-secret = Secret der App
settings-paypal-webhook-id = ID des Webhooks
settings-paypal-webhook-id-hint = PayPal zeigt sie, sobald der Webhook eingerichtet ist.
settings-paypal-webhook = Richten Sie bei PayPal in derselben App diese Webhook-Adresse mit diesen Ereignissen ein:
settings-paypal-sandbox = Das sind Schlüssel der Sandbox: es fließt kein Geld
settings-paypal-offered = Zahlung mit PayPal anbieten
admin-done-card-works = Stripe nimmt den Schlüssel an.
admin-done-paypal-works = PayPal nimmt die Schlüssel an und kennt den Webhook.
admin-done-refunded = Erstattet.
admin-done-refund-asked = Die Erstattung ist gespeichert. Der Zahlungsanbieter hat noch nicht geantwortet und wird noch einmal gefragt.
settings-first-language = Standardsprache
settings-first-language-fixed = Die Standardsprache ist { $language }. Sie lässt sich nicht mehr ändern, seit etwas in ihr geschrieben wurde.
settings-further-languages = Weitere Sprachen
settings-further-languages-hint = Sie haben eigene Adressen, zum Beispiel /de. Knöpfe und Meldungen gibt es auf Englisch, Deutsch und Französisch.
settings-domains = Domains
settings-domains-lead = Eigene Adressen. Jede führt zum Shop, sobald sie bestätigt ist.
settings-domains-none = Es gibt noch keine.
settings-domain = Domain
settings-domain-hint = Ohne https://, zum Beispiel shop.example.com.
settings-domain-add = Domain hinzufügen
settings-domain-proven = Bestätigt
settings-domain-waiting = Wartet auf Bestätigung
settings-domain-record = Legen Sie diesen Eintrag im DNS der Domain an und prüfen Sie ihn dann hier.
settings-domain-record-kind = Typ
settings-domain-record-name = Name
settings-domain-record-value = Wert
settings-domain-target = Damit Besucher hierher kommen, muss die Domain auch auf { $target } zeigen, mit einem CNAME-Eintrag.
settings-domain-check = Jetzt prüfen
settings-domain-not-found = Der Eintrag wurde nicht gefunden. Es kann einige Stunden dauern, bis ein neuer überall zu sehen ist.
settings-domain-remove = Entfernen
settings-domain-remove-one = { $host } entfernen
settings-domain-passkeys = { $count ->
    [one] { $count } Kunde meldet sich mit einem Passkey von { $host } an.
   *[other] { $count } Kunden melden sich mit einem Passkey von { $host } an.
}
settings-domain-passkeys-text = Zieht der Shop auf eine andere Adresse um, funktionieren diese Passkeys nicht mehr. Mit einem Link per E-Mail können sich alle weiterhin anmelden.
admin-done-proven = Die Domain ist bestätigt und führt zum Shop.
admin-search = Suchen
admin-sort = Sortieren nach
admin-filter = Filtern
admin-filter-any = Alle
admin-previous = Zurück
admin-next = Weiter
admin-pages = Seiten
admin-page-of = Seite { $page } von { $pages }
admin-breadcrumb = Sie sind hier
admin-done-paid = Als bezahlt vermerkt.
admin-done-packed = Gepackt. Das Paket kann versandt werden.
admin-done-shipped = Versandt. Die Kundschaft wird per E-Mail benachrichtigt.
admin-done-delivered = Als zugestellt vermerkt.
admin-done-cancelled = Storniert. Die Ware ist wieder verkäuflich.
admin-done-commented = Ihr Kommentar steht im Verlauf.
admin-done-released = Erledigt.
admin-done-released-count = { $count ->
    [0] Nichts storniert: inzwischen bezahlt, verschickt oder storniert.
    [one] Eine Bestellung storniert. Die Ware ist wieder zu haben.
   *[other] { $count } Bestellungen storniert. Die Ware ist wieder zu haben.
}
admin-done-published = Veröffentlicht.
admin-done-archived = Archiviert.
admin-done-unpublished = Wieder Entwürfe.
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
admin-done-started = Gestartet.
admin-done-paused = Angehalten.
admin-done-withdrawn = Wieder ein Entwurf.
admin-done-collected = Übergeben.
settings-collect-in-store = Bestellungen können im Laden abgeholt werden
settings-collect-in-store-hint = Die Seite einer Bestellung zeigt dann einen Strichcode für die Kasse.
settings-shipping-working-days-only = Nur Werktage von Montag bis Freitag zählen
settings-refused-parcels = Keine Nachnahme nach so vielen verweigerten Paketen
settings-refused-parcels-hint = Wer so viele Pakete nicht angenommen hat, muss anders bezahlen. 0 schaltet das ab.
admin-block-buyer = Auf die Sperrliste setzen
admin-done-came-back = Das Paket ist als verweigert vermerkt, die Artikel sind wieder im Bestand.
settings-review-from = Bestellungen ab dieser Risikozahl prüfen
settings-review-from-hint = Bestellungen mit dieser Zahl oder mehr können erst gepackt werden, wenn jemand sie freigibt. Die höchste ist 100; 0 schaltet das ab.
settings-retention-years = Angaben zum Käufer aufbewahren (Jahre)
settings-retention-years-hint = Für Kunden, die ihre Daten löschen ließen. Gezählt ab dem Ende des Jahres der Bestellung: So lange sind Rechnungen nach dem Gesetz aufzubewahren. Nur der Inhaber sieht diese Angaben. Danach werden sie gelöscht.
admin-done-approved = Freigegeben. Die Bestellung kann gepackt werden.
settings-shipping-asks-identity-document = Nach der Nummer des Ausweises fragen
