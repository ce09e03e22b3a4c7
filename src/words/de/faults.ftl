fault-summary = Bitte sehen Sie sich die markierten Angaben an
fault-required = Bitte ausfüllen.
fault-too-short = Bitte mindestens { $min } Zeichen.
fault-too-long = Hier passen höchstens { $max } Zeichen.
fault-malformed = Das hat nicht die erwartete Form.
fault-out-of-range = Bitte eine Zahl von { $min } bis { $max }.
fault-too-precise = Bitte höchstens { $max } Nachkommastellen.
fault-forbidden-character = Darin steht ein Zeichen, das nicht angenommen wird.
fault-already-taken = Das ist schon vergeben.
fault-reserved = Dieses Wort ist reserviert.
fault-mismatch = Die beiden Angaben sind verschieden.
fault-weak = Bitte Buchstaben, Ziffern und ein Sonderzeichen verwenden, aber nicht die eigene E-Mail-Adresse.
fault-unknown = Bitte einen der angebotenen Werte wählen.
fault-unsupported-file = Diese Art von Datei wird nicht angenommen.
fault-wrong-order = Das Ende liegt vor dem Anfang.
refusal-out-of-stock = { $available ->
    [0] Das ist ausverkauft.
    [one] Es ist nur noch eines da.
   *[other] Es sind nur noch { $available } da.
 }
refusal-not-for-sale = Das ist zurzeit nicht zu kaufen.
refusal-cart-empty = Im Warenkorb liegt nichts.
refusal-cart-full = Es passen höchstens { $max } hinein.
refusal-price-changed = Ein Preis hat sich geändert. Bitte sehen Sie sich die Summe noch einmal an.
refusal-code-refused = Dieser Code kann nicht verwendet werden.
refusal-code-not-started = Ihr Code gilt noch nicht.
refusal-code-expired = Ihr Code gilt nicht mehr.
refusal-code-used-up = Sie haben diesen Code schon verwendet.
refusal-no-shipping-method = Dorthin liefern wir das nicht.
refusal-no-payment-method = Diese Zahlungsart gibt es hier nicht.
refusal-too-many-open-orders = Es gibt schon mehrere unbezahlte Bestellungen. Bitte erst eine bezahlen oder stornieren.
refusal-already-shipped = Das ist schon verschickt.
refusal-wrong-state = Dieser Schritt passt nicht mehr: Jemand war schneller. Bitte sehen Sie sich den aktuellen Stand an.
refusal-key-reused = Das wurde schon einmal mit anderem Inhalt geschickt.
refusal-in-use = Das wird noch gebraucht und kann nicht gelöscht werden.
refusal-last-owner = Ein Shop braucht einen Inhaber, und dies ist der letzte.
refusal-link-expired = Dieser Link wurde schon benutzt oder ist abgelaufen. Bitte fordern Sie einen neuen an.
refusal-wrong-credentials = E-Mail-Adresse und Passwort gehören nicht zusammen.
refusal-sign-up-closed = Neue Shops werden zurzeit nicht aufgenommen.
refusal-already-exists = Das gibt es schon. Es wurde nichts geändert.
refusal-limit-reached = Höchstens { $max } sind möglich.
error-wire-rate-limited = Zu viele Versuche. Bitte warten Sie ein wenig und versuchen Sie es noch einmal.
error-wire-conflict = Jemand anderes hat das inzwischen geändert. Bitte sehen Sie es sich noch einmal an.
error-wire-other = Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.
fault-wrong-day = Wählen Sie einen vergangenen Tag seit 1900.
