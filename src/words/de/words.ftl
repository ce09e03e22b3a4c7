fault-summary = { $count ->
    [one] Eine Angabe ist noch zu prüfen
   *[other] { $count } Angaben sind noch zu prüfen
}
fault-named = { $label }: { $fault }
fault-required = Bitte ausfüllen.
fault-too-short = Bitte mindestens { $min } Zeichen.
fault-too-long = Hier passen höchstens { $max } Zeichen.
fault-malformed = Bitte prüfen Sie die Form dieser Angabe.
fault-out-of-range = Bitte eine Zahl von { $min } bis { $max }.
fault-too-precise = Bitte höchstens { $max } Nachkommastellen.
fault-forbidden-character = Darin steht ein Zeichen, das nicht angenommen wird.
fault-already-taken = Das ist schon vergeben.
fault-reserved = Dieses Wort ist reserviert.
fault-mismatch = Die beiden Angaben sind verschieden.
fault-weak = Das ist zu leicht zu erraten. Mit ein, zwei weiteren Wörtern wird es sicher.
fault-common-password = Das ist eines der Passwörter, die zuerst probiert werden. Bitte wählen Sie ein anderes.
fault-personal-password = Bitte ohne Ihren Namen, Ihre E-Mail-Adresse und den Namen des Ladens.
fault-plain-password = Bitte mit Buchstaben, Ziffern und Sonderzeichen.
fault-unchanged = Das ist das jetzige. Bitte wählen Sie ein anderes.
fault-wrong-password = Das ist nicht Ihr Passwort.
fault-wrong-code = Das ist nicht der richtige Code, oder er wurde schon benutzt. Warten Sie auf den nächsten.
fault-unknown = Bitte einen der angebotenen Werte wählen.
fault-unsupported-file = Diese Art von Datei wird nicht angenommen.
fault-wrong-order = Das Ende muss nach dem Anfang liegen.
refusal-out-of-stock = { $available ->
    [0] Das ist ausverkauft.
    [one] Es ist nur noch eines da.
   *[other] Es sind nur noch { $available } da.
}
refusal-not-for-sale = Das ist zurzeit nicht zu kaufen.
refusal-cart-empty = Im Warenkorb liegt nichts.
refusal-cart-full = In den Warenkorb passen höchstens { $max } verschiedene Artikel.
refusal-too-many-units = In einen Warenkorb passen insgesamt höchstens { $max } Stück.
refusal-cart-too-large = Das ist mehr, als in eine Bestellung passt. Bitte verringern Sie eine Menge oder nehmen Sie etwas heraus.
refusal-price-changed = Ein Preis hat sich geändert. Bitte sehen Sie sich die Summe noch einmal an.
refusal-code-refused = Dieser Code kann nicht verwendet werden.
refusal-gift-card-refused = Diese Geschenkkarte kann nicht verwendet werden. Bitte prüfen Sie den Code.
refusal-gift-card-changed = Was Ihre Geschenkkarte bezahlen kann, hat sich geändert. Bitte prüfen Sie, was noch zu zahlen ist.
refusal-code-not-started = Ihr Code gilt noch nicht.
refusal-code-expired = Ihr Code gilt nicht mehr.
refusal-code-used-up = Sie haben diesen Code schon verwendet.
refusal-no-shipping-method = Dorthin liefern wir das nicht.
refusal-no-payment-method = Diese Zahlungsart gibt es hier nicht.
refusal-too-many-open-orders = Es gibt schon mehrere unbezahlte Bestellungen. Bitte bezahlen Sie erst eine davon. Falls Sie als Gast bestellen: Wer mit bestätigter E-Mail-Adresse angemeldet ist, für den zählen nur die eigenen Bestellungen.
refusal-crowded-network = Aus Ihrem Netz sind noch viele Bestellungen unbezahlt. Bitte versuchen Sie es in einigen Minuten noch einmal, oder melden Sie sich mit bestätigter E-Mail-Adresse an; dann zählen nur Ihre eigenen Bestellungen.
refusal-unproven-units = Als Gast können Sie höchstens { $max } Stück in noch unbezahlten Bestellungen haben. Bitte bestellen Sie weniger, bezahlen Sie erst eine offene Bestellung oder melden Sie sich mit bestätigter E-Mail-Adresse an.
refusal-unproven-total = Das ist mehr, als Sie als Gast bestellen können, bevor bezahlt ist. Bitte bestellen Sie weniger, bezahlen Sie erst eine offene Bestellung oder melden Sie sich mit bestätigter E-Mail-Adresse an.
refusal-already-shipped = Das ist schon verschickt.
refusal-wrong-state = Dieser Schritt ist nicht mehr möglich: Jemand war schneller. Bitte sehen Sie sich den aktuellen Stand an.
refusal-key-reused = Das wurde schon einmal mit anderem Inhalt geschickt.
refusal-not-asked-for = Werbung per E-Mail braucht eine Einwilligung. Setzen Sie das Häkchen, wenn die Kundin oder der Kunde danach gefragt hat.
refusal-no-product-chosen = Bitte wählen Sie zuerst mindestens einen Artikel aus.
refusal-no-order-chosen = Bitte wählen Sie zuerst mindestens eine Bestellung aus.
refusal-in-use = Das wird noch gebraucht und kann nicht gelöscht werden.
refusal-last-owner = Ein Shop braucht einen Inhaber, und dies ist der letzte.
refusal-link-expired = Dieser Link wurde schon benutzt oder ist abgelaufen. Bitte fordern Sie einen neuen an.
refusal-wrong-credentials = E-Mail-Adresse oder Passwort ist falsch.
refusal-sign-up-closed = Neue Shops werden zurzeit nicht aufgenommen.
refusal-already-exists = Das gibt es schon. Es wurde nichts geändert.
refusal-limit-reached = Höchstens { $max } sind möglich.
error-wire-rate-limited = Zu viele Versuche. Bitte warten Sie ein wenig und versuchen Sie es noch einmal.
error-wire-conflict = Jemand anderes hat das inzwischen geändert. Bitte sehen Sie es sich noch einmal an.
error-wire-other = Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.
fault-wrong-day = Wählen Sie einen vergangenen Tag seit 1900.
fault-postal-code = Postleitzahlen sehen dort so aus: { $example } ({ $country }).
fault-email = Bitte eine E-Mail-Adresse eingeben, zum Beispiel anna@example.org.
fault-phone = Bitte eine Telefonnummer eingeben, zum Beispiel +49 30 1234567.
fault-web-address = Bitte eine vollständige Webadresse eingeben, zum Beispiel https://example.org/track.
fault-street = Bitte geben Sie Straße und Hausnummer an.
fault-place = Bitte geben Sie den Namen des Ortes an.
fault-no-such-page = Unter dieser Adresse hat der Shop keine Seite.
fault-more-than-paid = Das ist mehr, als bezahlt und noch nicht erstattet wurde.
fault-key-not-accepted = Der Zahlungsanbieter nimmt diesen Schlüssel nicht an. Kopieren Sie ihn dort noch einmal.
fault-no-answer = Der Zahlungsanbieter antwortet gerade nicht, der Schlüssel konnte nicht geprüft werden. Bitte versuchen Sie es noch einmal.
fault-no-such-webhook = PayPal kennt zu diesen Schlüsseln keinen Webhook mit dieser ID. Richten Sie die Adresse unten bei PayPal ein und kopieren Sie dann die ID.
refusal-provider-refused = Der Zahlungsanbieter hat die Erstattung abgelehnt. Es wurde nichts erstattet.
fault-not-a-number = Bitte eine Zahl eingeben, zum Beispiel 19,90.
fault-ambiguous = Das können Tausender oder Nachkommastellen sein. Schreiben Sie 1299,00 für eintausendzweihundertneunundneunzig, 1,30 für eins Komma drei.
fault-other-currency = Bitte den Betrag in { $currency } eingeben.
fault-no-decimals = Bitte nur ganze Beträge: Nachkommastellen gibt es hier nicht.
span-days = { $count ->
    [one] einen Tag
    [2] zwei Tage
    [7] sieben Tage
   *[other] { $count } Tage
}
span-hours = { $count ->
    [one] eine Stunde
   *[other] { $count } Stunden
}
span-minutes = { $count ->
    [one] eine Minute
   *[other] { $count } Minuten
}
fault-email-without-at = In der Adresse fehlt das @, wie in anna@example.org.
fault-email-without-domain = Der Teil nach dem @ ist unvollständig. Richtig wäre zum Beispiel anna@example.org.
fault-name = Bitte geben Sie einen Namen mit Buchstaben an.
refusal-order-not-accepted = Wir können diese Bestellung nicht annehmen. Bitte melden Sie sich bei uns.
refusal-in-review = Diese Bestellung wartet auf Prüfung. Bitte geben Sie sie erst frei.
refusal-order-under-way = Es gibt noch eine offene Bestellung. Das geht, sobald sie geliefert und bezahlt ist.
refusal-withdrawal-under-way = Es gibt noch einen Widerruf, der nicht abgeschlossen ist. Das geht, sobald er es ist.
refusal-disputed = Der Kunde hat diese Zahlung bei seiner Bank angefochten. Bis darüber entschieden ist, kann nichts erstattet werden.
fault-no-sealing-key = Der Betreiber muss dieser Installation zuerst einen Schlüssel für Geheimnisse geben (GALLERIA_SEALING_KEYS).
