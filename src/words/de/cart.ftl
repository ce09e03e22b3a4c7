cart-title = Warenkorb
cart-summary = Übersicht
cart-quantity = Menge
cart-line-quantity = Menge von { $product }
cart-line-update = Ändern
cart-line-update-label = Menge von { $product } ändern
cart-line-remove = Entfernen
cart-line-remove-label = { $product } entfernen
cart-nothing-added = Es wurde nichts in den Warenkorb gelegt: Bitte geben Sie als Menge eine ganze Zahl von 1 bis { $max } ein.
cart-choose-first = Nichts wurde in den Warenkorb gelegt: Wählen Sie erst eine Option des Artikels.
cart-quantity-wrong = Bitte geben Sie eine ganze Zahl von 0 bis { $max } ein; 0 nimmt den Artikel heraus.
cart-line-not-for-sale = Nicht mehr im Verkauf. Bitte entfernen.
cart-line-exceeds = { $available ->
    [0] Inzwischen ausverkauft.
    [one] Inzwischen ist nur noch 1 da.
   *[other] Inzwischen sind nur noch { $available } da.
}
cart-line-limited = { $available ->
    [one] Gewünscht waren { $wanted }. Nur noch 1 ist da, das liegt nun im Warenkorb.
   *[other] Gewünscht waren { $wanted }. Nur noch { $available } sind da, die liegen nun im Warenkorb.
}
cart-empty = Der Warenkorb ist leer
cart-empty-text = Was Sie in den Warenkorb legen, steht hier.
cart-empty-link = Weiter einkaufen
cart-estimate = Neu berechnen
cart-checkout = Zur Kasse
cart-see = Warenkorb ansehen
cart-close = Schließen
cart-unreachable = Der Shop ist gerade nicht zu erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
cart-try-again = Noch einmal versuchen
cart-said-added = Im Warenkorb.
cart-said-changed = Menge von { $product } geändert.
cart-said-removed = { $product } entfernt.
cart-said-code = Der Code ist im Warenkorb.
cart-said-code-removed = Code { $code } entfernt.
cart-said-now = { $units ->
    [one] 1 Artikel, Summe { $total }.
   *[other] { $units } Artikel, Summe { $total }.
}
cart-returns = { $days ->
    [one] Rückgabe innerhalb von 1 Tag
   *[other] Rückgabe innerhalb von { $days } Tagen
}
cart-adjust-text = Einige Artikel sind in dieser Menge nicht mehr da.
cart-adjust = Mit verfügbaren Artikeln fortfahren
cart-refilled = Ihre Bestellung liegt wieder im Warenkorb, aber nicht alles ist noch da:
cart-refilled-none = { $product }: nicht mehr erhältlich.
cart-refilled-fewer = { $product }: { $quantity } statt { $wanted }.
cart-merged = Beim Anmelden haben wir Ihre beiden Warenkörbe zusammengelegt. Nicht alles hat gepasst:
cart-merged-line = { $product }: zusammen { $wanted }, jetzt { $quantity } im Warenkorb.
cart-line-before = Vorher
cart-undo = Rückgängig
cart-line-fewer = { $product }: eins weniger
cart-line-more = { $product }: eins mehr
cart-line-recipient = Empfänger ändern
cart-recipient-title = Empfänger der Geschenkkarte
cart-recipient-save = Speichern
cart-recipient-back = Zurück zum Warenkorb
