payment-bank-transfer = Überweisung
payment-cash-on-delivery = Nachnahme
payment-cash = Bar
payment-card = Karte
payment-card-online = Kredit- oder Debitkarte
payment-paypal = PayPal
payment-nothing = Nichts zu bezahlen
payment-gift-card = Geschenkkarte
