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
