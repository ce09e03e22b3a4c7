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
upcoming-lead = Was bald kommt und was schon jetzt gilt.
upcoming-none = Zurzeit ist nichts angekündigt.
upcoming-coming = Demnächst
upcoming-running = Jetzt
upcoming-from = Ab { $moment }
upcoming-until = Bis { $moment }
admin-sheet = Gutscheine zum Drucken
admin-sheet-lead = { $count ->
    [one] 1 Code zum Verteilen. Drucken Sie die Seite und schneiden Sie an den Linien.
   *[other] { $count } Codes zum Verteilen, 24 auf jeder Seite. Drucken Sie sie und schneiden Sie an den Linien.
}
admin-sheet-none = Keine Codes zum Verteilen. Legen Sie zuerst welche an.
