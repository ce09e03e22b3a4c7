admin-promotion-conditions-subtotal = Warenwert
admin-promotion-conditions-quantity = Stücke im Warenkorb
admin-promotion-conditions-line-quantity = Stücke einer Variante
admin-promotion-conditions-contains = Bestimmte Ware im Warenkorb
admin-promotion-conditions-customer-in = Kunde in Segment oder Gruppe
admin-promotion-conditions-order-number = Die wievielte Bestellung
admin-promotion-conditions-lifetime-spend = Bisher im Shop ausgegeben
admin-promotion-conditions-signed-up-within = Kürzlich registriert
admin-promotion-conditions-abandoned-within = Kürzlich einen Warenkorb verlassen
admin-promotion-conditions-birthday-within = Geburtstag
admin-promotion-conditions-redeemed = Hat schon etwas eingelöst
admin-promotion-conditions-referred = Hat andere geworben
admin-promotion-conditions-channel = Kam über einen Kanal
admin-promotion-conditions-shipping-method = Versandart
admin-promotion-conditions-country = Lieferland
admin-promotion-conditions-payment-method = Zahlungsart
admin-promotion-conditions-window = Wochentage und Stunden

# What the preview says where one refuses.
admin-promotion-refused-subtotal = Der Warenwert ist zu gering.
admin-promotion-refused-quantity = Zu wenige Stücke im Warenkorb.
admin-promotion-refused-line-quantity = Keine Variante hat genug Stücke.
admin-promotion-refused-contains = Bestimmte Ware liegt nicht im Warenkorb.
admin-promotion-refused-customer-in = Der Kunde ist in keinem der Segmente und Gruppen.
admin-promotion-refused-order-number = Es ist nicht die verlangte Bestellung.
admin-promotion-refused-lifetime-spend = Der Kunde hat bisher zu wenig ausgegeben.
admin-promotion-refused-signed-up-within = Der Kunde hat sich nicht kürzlich registriert.
admin-promotion-refused-abandoned-within = Der Kunde hat nicht kürzlich einen Warenkorb verlassen.
admin-promotion-refused-birthday-within = Der Geburtstag des Kunden ist nicht nah.
admin-promotion-refused-redeemed = Der Kunde hat nicht eingelöst, was verlangt ist.
admin-promotion-refused-referred = Der Kunde hat zu wenige geworben.
admin-promotion-refused-channel = Der Besuch kam über einen anderen Kanal.
admin-promotion-refused-shipping-method = Es wird anders versandt.
admin-promotion-refused-country = Es geht in ein anderes Land.
admin-promotion-refused-payment-method = Es wird anders bezahlt.
admin-promotion-refused-window = Es ist ein anderer Tag oder eine andere Stunde.

# What customers read.
terms-any = Eines davon: { $parts }
terms-not = Nicht, wenn dies zutrifft: { $part }
terms-subtotal = Ab einem Warenwert von { $amount }.
terms-subtotal-undiscounted = Ab einem Warenwert von { $amount } vor anderen Rabatten.
terms-units = { $units ->
    [one] Ab 1 Artikel.
   *[other] Ab { $units } Artikeln.
}
terms-line-units = { $units ->
    [one] Ab 1 Stück eines Artikels.
   *[other] Ab { $units } Stück eines Artikels.
}
terms-contains = Mit mindestens { $units } × { $goods } im Warenkorb.
terms-contains-value = Mit mindestens { $units } × { $goods } im Wert von { $value } im Warenkorb.
terms-any-goods = beliebige Artikel
terms-customer-in = Für eingeladene Kundinnen und Kunden.
terms-order-number = { $n ->
    [1] Für Ihre erste Bestellung.
   *[other] Für Ihre { $n }. Bestellung.
}
terms-order-every = Für jede { $n }. Bestellung.
terms-lifetime-spend = Für alle, die bei uns schon für mindestens { $amount } eingekauft haben.
terms-signed-up = { $days ->
    [one] Für alle, die sich am letzten Tag registriert haben.
   *[other] Für alle, die sich in den letzten { $days } Tagen registriert haben.
}
terms-abandoned = Für alle, die zu ihrem Warenkorb zurückkehren.
terms-birthday = { $days ->
    [0] An Ihrem Geburtstag.
    [one] Rund um Ihren Geburtstag, einen Tag davor und danach.
   *[other] Rund um Ihren Geburtstag, { $days } Tage davor und danach.
}
terms-redeemed = Für alle, die schon ein anderes Angebot genutzt haben.
terms-referred = { $people ->
    [one] Für alle, die uns weiterempfohlen haben.
   *[other] Für alle, die uns { $people } Mal weiterempfohlen haben.
}
terms-channel = Für Besuche von { $channels }.
terms-shipping-method = Bei Versand mit { $methods }.
terms-country = Bei Lieferung nach { $countries }.
terms-payment-method = Bei Zahlung per { $methods }.
terms-every-day = Täglich
terms-days = { $days }.
terms-hours = { $days } von { $from } bis { $to } Uhr.
terms-day-mon = Montag
terms-day-tue = Dienstag
terms-day-wed = Mittwoch
terms-day-thu = Donnerstag
terms-day-fri = Freitag
terms-day-sat = Samstag
terms-day-sun = Sonntag
