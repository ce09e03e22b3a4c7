consent-title = Privatsphäre
consent-lead = Was wir uns merken und was wir schicken dürfen. Hier können Sie es jederzeit ändern.
consent-cookies = Merken, was ich ansehe
consent-cookies-text = Wir merken uns dann, was Sie ansehen und suchen, um Ihnen Passendes zu zeigen. Ohne das speichern wir nur, was Warenkorb und Anmeldung brauchen.
consent-news = Neuigkeiten und Angebote per E-Mail
consent-news-text = Wir schreiben Ihnen dann, wenn es etwas Neues gibt. E-Mails zu Ihren Bestellungen kommen in jedem Fall.
consent-accept = Erlauben
consent-decline = Nicht erlauben
consent-granted = Sie haben das erlaubt.
consent-refused = Sie haben das nicht erlaubt.
consent-open = Noch nicht gewählt. Aus, bis Sie es erlauben.
consent-saved = Gespeichert.
customers-found = { $count ->
    [one] Ein Kunde
   *[other] { $count } Kunden
}
customers-none = Keine Kunden
customers-none-text = Wer bestellt oder sich registriert, steht in dieser Liste.
customers-name = Name
customers-nameless = Ohne Namen
customers-email = E-Mail
customers-phone = Telefon
customers-birthday = Geburtstag
customers-account = Konto
customers-registered = Registriert
customers-guest = Gast
customers-spent = Umsatz
customers-last-order = Letzte Bestellung
customers-person = Person
customers-known-since = Bekannt seit
customers-account-since = Konto seit
customers-goods = Ware
customers-state = Stand
customers-no-orders = Es wurde noch nichts bestellt.
customers-consents = Einwilligungen
customers-no-consents = Es wurde noch nichts erlaubt oder abgelehnt.
customers-consent-granted = Erlaubt
customers-consent-refused = Nicht erlaubt
customers-consent-cookies = Merken, was angesehen wird
customers-consent-email = Werbung per E-Mail
customers-consent-source-cookie-notice = Cookie-Hinweis
customers-consent-source-consent-page = Seite Privatsphäre
customers-consent-source-registration = Registrierung
customers-consent-source-account = Kontoseite
customers-no-segments = Zurzeit in keinem Segment.
customers-save-groups = Gruppen speichern
customers-consent-source-lead-form = Formular vor einem Gutschein
customers-own-data = Anfragen zu Daten
customers-own-data-text = Kunden können eine Kopie ihrer Daten verlangen oder deren Löschung. Wer ein Konto hat, kann beides selbst.
customers-own-data-download = Daten herunterladen
customers-erase = Daten dieses Kunden löschen
customers-erase-goes = Konto, Adressen, Merkliste, Einwilligungen, Anfragen, Nachrichten und persönliche Codes werden gelöscht, ebenso Kommentare zu den Bestellungen.
customers-erase-stays = Bestellungen bleiben, ohne ihren Käufer. Wer gekauft hat, wird { $years ->
    [one] ein Jahr
   *[other] { $years } Jahre
} ab dem Ende des Jahres der Bestellung nur für den Inhaber aufbewahrt und dann gelöscht.
segments-title = Segmente und Gruppen
segments-lead = Ein Segment füllt sich durch seine Regel und ist immer aktuell. Eine Gruppe füllen Sie von Hand.
segments-new = Neues Segment
segments-none = Es gibt noch kein Segment.
segments-name = Name
segments-members = Mitglieder
segments-counted = Gezählt
segments-not-counted = noch nicht
segments-groups = Gruppen von Hand
segments-groups-text = Auf der Seite eines Kunden legen Sie fest, in welchen Gruppen er ist.
segments-group-new = Neue Gruppe
segments-group-add = Gruppe anlegen
segments-group-delete = { $group } löschen
segments-editor-lead = Wer gehört dazu? Wenn Sie ändern, worum es in einer Bedingung geht, wählen Sie „Felder zeigen“.
segments-rule = Regel
segments-count = Jetzt zählen
segments-recount = Alle Kunden neu zählen
segments-promotions = Aktionen, die danach fragen
segments-promotions-text = Sie gelten weiter, wenn Sie das Segment umbenennen. Es lässt sich nicht löschen, solange eine davon aktiv ist.
segments-delete = Segment löschen
segments-takes-long = Das Zählen dauert etwas. Speichern Sie das Segment: Dann wird im Hintergrund gezählt.
segments-found = { $count ->
    [0] Niemand gehört dazu.
    [one] Ein Kunde gehört dazu.
   *[other] { $count } Kunden gehören dazu, zum Beispiel:
}
segments-group-of = Kunden, für die
segments-condition = Bedingung
segments-add = Bedingung dazu
segments-add-group = Gruppe von Bedingungen dazu
segments-show-fields = Felder zeigen
segments-remove = Entfernen
segments-list-hint = Mehrere mit Kommas dazwischen.
segments-kind-all = alles davon zutrifft
segments-kind-any = eines davon zutrifft
segments-kind-none = nichts davon zutrifft
segments-kind-signed-up-within = Hat sich kürzlich registriert
segments-kind-order-number = Die nächste Bestellung wäre die n-te
segments-kind-lifetime-spend = Hat bisher mindestens ausgegeben
segments-kind-abandoned-within = Hat kürzlich einen Warenkorb verlassen
segments-kind-birthday-within = Hat bald Geburtstag oder hatte ihn
segments-kind-redeemed = Hat einen Code oder eine Aktion genutzt
segments-kind-did = Hat etwas getan
segments-kind-bought = Hat gekauft
segments-kind-consent = Hat eingewilligt
segments-kind-country = Letzte Bestellung ging nach
segments-kind-locale = Sprache
segments-kind-customer-in = Ist in einer Gruppe
segments-days = Tage
segments-times = Mindestens wie oft, oder die wievielte Bestellung
segments-within = Innerhalb von Tagen
segments-amount = Betrag
segments-codes = Codes
segments-month = In diesem Monat
segments-event = Handlung
segments-products = Produkte (Adressen)
segments-categories = Kategorien (Adressen)
segments-tags = Schlagwörter
segments-channel = Einwilligung
segments-countries = Länder (DE, AT)
segments-locales = Sprachen (en, de)
segments-groups-label = Gruppen
segments-event-visit = Besuch
segments-event-view = Produkt angesehen
segments-event-search = Suche
segments-event-cart-change = Warenkorb geändert
segments-event-sign-up = Registrierung
segments-event-order = Bestellung
segments-event-redemption = Code oder Aktion genutzt
segments-event-refund = Erstattung
segments-event-location-change = Land gewechselt
segments-event-review = Bewertung
segments-channel-email = Werbung per E-Mail
segments-channel-cookies = Merken, was angesehen wird
customers-trouble = Probleme
customers-refused-parcels = Verweigerte Pakete
customers-questions = Fragen und Beschwerden
customers-blocked = Sperrliste
customers-suggest-block = { $count ->
    [one] Dieser Kunde hat { $count } Paket nicht angenommen. Sie können die Nachnahme für ihn sperren.
   *[other] Dieser Kunde hat { $count } Pakete nicht angenommen. Sie können die Nachnahme für ihn sperren.
}
