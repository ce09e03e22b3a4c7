payment-bank-transfer = Überweisung
payment-cash-on-delivery = Nachnahme
payment-cash = Bar
payment-card = Karte
payment-nothing = Nichts zu bezahlen
