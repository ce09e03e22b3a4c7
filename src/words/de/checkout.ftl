checkout-title = Kasse
checkout-step-cart = Warenkorb
checkout-step-details = Angaben
checkout-step-done = Fertig
checkout-summary = Bestellübersicht
checkout-contact = Kontakt
checkout-email = E-Mail
checkout-email-hint = Für die Bestätigung und Nachrichten zum Paket. Ein Konto ist nicht nötig.
checkout-phone = Telefon
checkout-phone-hint = Für Rückfragen des Zustellers.
checkout-address = Lieferadresse
checkout-name = Name
checkout-street = Straße und Hausnummer
checkout-postal-code = Postleitzahl
checkout-city = Ort
checkout-country = Land
checkout-update = Beträge neu berechnen
checkout-delivery = Versandart
checkout-delivery-fault = Diese Versandart gibt es für das gewählte Land nicht. Bitte eine der folgenden wählen.
checkout-payment = Zahlungsart
checkout-bank-transfer-hint = { $days ->
    [one] Unsere Kontodaten stehen nach der Bestellung bereit. Bitte innerhalb von 1 Tag überweisen; wir versenden nach Eingang.
   *[other] Unsere Kontodaten stehen nach der Bestellung bereit. Bitte innerhalb von { $days } Tagen überweisen; wir versenden nach Eingang.
}
checkout-cash-on-delivery-hint = Bezahlt wird an der Haustür.
checkout-card-hint = Nach dem Bestellen geben Sie Ihre Karte auf der sicheren Seite unseres Zahlungsanbieters ein.
checkout-paypal-hint = Nach dem Bestellen bezahlen Sie auf der Seite von PayPal, womit Sie dort möchten.
checkout-nothing-to-pay = Für diese Bestellung ist nichts zu bezahlen.
checkout-no-payment = Dieser Shop nimmt zurzeit keine Zahlungen an.
checkout-terms = Für die Bestellung gelten unsere Bedingungen.
checkout-return-days = { $days ->
    [one] Rückgabe ist innerhalb von 1 Tag möglich.
   *[other] Rückgabe ist innerhalb von { $days } Tagen möglich.
}
checkout-order = Zahlungspflichtig bestellen · { $total }
checkout-order-free = Kostenlos bestellen
checkout-order-by-gift-card = Mit Geschenkkarte zahlungspflichtig bestellen
checkout-paid-by-gift-card = Ihre Geschenkkarte bezahlt diese Bestellung. Es ist keine weitere Zahlung nötig.
checkout-postcode = Postleitzahl
checkout-zip-code = ZIP-Code
checkout-eircode = Eircode
checkout-pin-code = PIN-Code
checkout-company = Firma
checkout-add-company = Firma hinzufügen
checkout-billing = Abweichende Rechnungsadresse
checkout-billing-address = Rechnungsadresse
checkout-billing-hint = Bitte leer lassen, wenn die Rechnung an die Lieferadresse geht.
checkout-add-note = Anmerkung hinzufügen
checkout-note = Anmerkung für den Shop
checkout-note-hint = Höchstens 500 Zeichen.
checkout-missing-email = Bitte geben Sie Ihre E-Mail-Adresse an.
checkout-missing-name = Bitte geben Sie Ihren Namen an.
checkout-missing-billing-name = Bitte geben Sie den Namen für die Rechnung an.
checkout-missing-postal-code = Bitte geben Sie die Postleitzahl an.
checkout-missing-payment = Bitte wählen Sie, wie Sie bezahlen möchten.
checkout-after-payment = { $days } nach Eingang der Zahlung
checkout-unsent = Der Shop ist nicht erreichbar, es wurde nichts bestellt. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal.
checkout-payment-unavailable = Diese Zahlungsart ist für diese Bestellung nicht möglich. Bitte wählen Sie eine andere, oder melden Sie sich bei uns.
checkout-identity-document = Nummer des Ausweises
checkout-identity-document-hint = Reisepass oder Personalausweis: Der Zoll fragt den Paketdienst danach. Wir speichern sie verschlüsselt und löschen sie, sobald Ihre Bestellung angekommen ist.
checkout-identity-document-kept = Die Nummer, die auf { $end } endet, liegt uns vor. Geben Sie sie nur ein, um sie zu ändern.
checkout-missing-identity-document = Geben Sie die Nummer Ihres Reisepasses oder Personalausweises ein.
checkout-add-gift-message = Grußtext hinzufügen
checkout-gift-message = Grußtext
checkout-gift-message-hint = Er steht auf dem Lieferschein im Paket, der keine Preise zeigt. Höchstens 300 Zeichen.
checkout-buyer = Käufer
checkout-gift-cards-no-cash = Geschenkkarten können nicht per Nachnahme bezahlt werden.
checkout-gift-cards-at-most = Eine Geschenkkarte bezahlt keine Geschenkkarte, sondern höchstens { $amount } dieser Bestellung.
