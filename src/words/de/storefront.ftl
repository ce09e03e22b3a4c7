text-ways = Wie es weitergeht
faq-delivery = Wie lange dauert die Lieferung, und was kostet sie?
faq-delivery-answer = Beides steht auf jeder Produktseite, für Ihr Land und vor der Bestellung: unter dem Knopf und noch einmal im Warenkorb. Sobald Ihr Paket unterwegs ist, schreiben wir Ihnen, wo Sie es verfolgen können.
faq-order = Wo ist meine Bestellung?
faq-order-answer = Der Link in Ihrer Bestellbestätigung führt zur Seite Ihrer Bestellung. Dort steht ohne Anmeldung, was geschehen ist und was als Nächstes kommt.
faq-returns = Kann ich etwas zurückschicken?
faq-returns-answer = { $days ->
    [one] Ja, bis einen Tag nach der Ankunft.
   *[other] Ja, bis { $days } Tage nach der Ankunft.
}
faq-payment = Wie kann ich zahlen?
faq-payment-answer = Sie wählen an der Kasse
faq-account = Brauche ich ein Konto?
faq-account-answer = Nein. Bestellen, verfolgen und zurückgeben können Sie auch als Gast. Mit einem Konto haben Sie Ihre Bestellungen und Adressen an einem Ort.
faq-data = Was geschieht mit meinen Daten?
faq-data-answer = Wir speichern, was Ihre Bestellung braucht, und nutzen es für nichts anderes, außer Sie erlauben es.
