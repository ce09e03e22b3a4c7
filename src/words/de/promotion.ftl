promotion-discount = Rabatt
code-label = Code
code-apply = Einlösen
code-remove = Entfernen
code-remove-label = Code { $code } entfernen
code-terms = Bedingungen
code-not-met = Ihr Warenkorb erfüllt die Bedingungen dieses Codes noch nicht.
code-for-signed-in = Dieser Code gilt für angemeldete Kundinnen und Kunden.
code-sign-in = Anmelden
code-outdone = Statt dieses Codes gilt ein anderer Rabatt.
code-nothing = In Ihrem Warenkorb ist nichts, was dieser Code verbilligen könnte.
hint-spend-more = Noch { $amount } bis: { $gain }.
hint-spend-more-on = Noch { $amount } an Waren der Aktion bis: { $gain }.
hint-units-more = { $units ->
    [one] Noch 1 Artikel bis: { $gain }.
   *[other] Noch { $units } Artikel bis: { $gain }.
}
hint-units-more-on = { $units ->
    [one] Noch 1 Artikel der Aktion bis: { $gain }.
   *[other] Noch { $units } Artikel der Aktion bis: { $gain }.
}
time-left = { $hours ->
    [0] { $minutes ->
        [one] noch 1 Minute
       *[other] noch { $minutes } Minuten
    }
   *[other] noch { $hours } Std. { $minutes } Min.
}
gain-off = { $off } Rabatt
gain-on = { $gain } auf { $goods }
gain-each-line = { $off } je Position
gain-each-unit = { $off } je Stück
gain-every = { $off } je Stück bei jedem vollen Satz von { $units }
gain-bundle = je { $units } Stück für { $price }
gain-price = { $goods } für je { $price }
gain-buy-get = { $free ->
    [yes] { $get } × { $got } gratis zu { $buy } × { $bought }
   *[no] { $off } auf { $get } × { $got } zu { $buy } × { $bought }
}
gain-gift = { $units ->
    [one] { $gift } als Geschenk
   *[other] { $units } × { $gift } als Geschenk
}
gain-free-delivery = kostenloser Versand
gain-delivery = { $off } auf den Versand
gain-by = { $gain } mit { $methods }
gain-capped = { $gain } (höchstens { $cap })
gain-at-most = { $units ->
    [one] { $gain } (höchstens 1 Stück)
   *[other] { $gain } (höchstens { $units } Stück)
}
gain-tier-spend = { $gain } ab { $from }
gain-tier-units = { $gain } ab { $from } Stück
terms-gain = Sie erhalten: { $gain }.
terms-and = { $first } und { $last }
terms-or = { $first } oder { $last }
terms-price-from = ab { $price }
terms-price-to = bis { $price }
terms-except = außer { $goods }
terms-from = Gilt ab { $moment }.
terms-until = Gilt bis { $moment }.
terms-per-customer = { $times ->
    [one] Einmal je Kundin oder Kunde.
   *[other] Höchstens { $times } Mal je Kundin oder Kunde.
}
terms-in-all = { $times ->
    [one] Nur für eine einzige Bestellung.
   *[other] Für die ersten { $times } Bestellungen.
}
terms-not-reduced = Nicht auf Waren, die schon reduziert sind.
terms-alone = Nicht mit anderen Rabatten kombinierbar.
price-lowest = Niedrigster Preis der { $days } Tage vor der Ermäßigung: { $price }
incentive-title = Für Sie
incentive-gain = Für Sie: { $gain }.
coupon-none = Dieser Gutschein kann nicht eingelöst werden
coupon-code = Ihr Code
coupon-apply = In den Warenkorb übernehmen
coupon-applied = Der Code liegt in Ihrem Warenkorb.
coupon-see-cart = Zum Warenkorb
coupon-picture = Als Bild speichern
coupon-print = Als PDF speichern
coupon-share = Teilen
coupon-link = Link zu diesem Gutschein
coupon-copy = Kopieren
coupon-copied = Kopiert
coupon-barcode = Strichcode des Codes für die Kasse
coupon-qr = QR-Code mit der Adresse dieser Seite
coupon-days-left = { $days ->
    [one] Noch 1 Tag
   *[other] Noch { $days } Tage
}
upcoming-title = Aktionen
upcoming-lead = Womit Sie jetzt sparen und was bald kommt.
upcoming-none = Zurzeit gibt es keine Aktionen.
upcoming-see-goods = Zu den reduzierten Artikeln
upcoming-coming = Demnächst
upcoming-running = Jetzt
upcoming-from = Ab { $moment }
upcoming-until = Bis { $moment }
lead-email = E-Mail
lead-phone = Telefon
lead-location = Ort oder Postleitzahl
lead-text = Sagen Sie uns, wie wir Sie erreichen, und Sie sehen Ihren Gutschein sofort.
lead-show = Meinen Gutschein zeigen
lead-news = Schreiben Sie mir per E-Mail über neue Angebote
lead-news-hint = Das können Sie jederzeit zurücknehmen; ein Wort an uns genügt.
lead-privacy = Was mit Ihren Angaben geschieht:
request-title = Um einen Rabatt bitten
request-lead = Schreiben Sie uns, worum es geht. Wir sehen uns jede Anfrage an und antworten per E-Mail.
request-message = Ihre Anfrage
request-message-hint = Zum Beispiel, was Sie kaufen möchten oder was der Anlass ist.
request-send = Absenden
request-waits = Ihre Anfrage liegt uns vor. Wir antworten per E-Mail.
request-unproven = Bitte bestätigen Sie zuerst Ihre Adresse: Den Link haben wir Ihnen per E-Mail geschickt.
request-account = Ihr Konto
request-state-open = Wartet auf Antwort
request-state-granted = Gewährt
request-state-declined = Diesmal nicht
request-promotion-name = Ein Rabatt für Sie
sale-ends-at = Endet am { $moment }
sale-ends-days = { $count ->
    [one] Endet in { $days } Tag
   *[other] Endet in { $days } Tagen
}
sale-ends-clock = Endet in { $clock }
sale-over = Die Aktion ist zu Ende. Die Preise sind aktualisiert.
