neutral-unknown-host = Hier ist kein Laden
neutral-unknown-host-text = Bitte prüfen Sie die Adresse. Vielleicht ist ein Buchstabe verrutscht.
neutral-suspended = Zurzeit geschlossen
neutral-suspended-text = Dieser Laden ist im Moment nicht erreichbar. Bitte schauen Sie später wieder vorbei.
neutral-suspended-admin = Dieser Laden ist vorübergehend geschlossen
neutral-suspended-admin-text = Geschlossen wurde er vom Betreiber von { $platform }; es geht nichts verloren. { $operator ->
    [none] Wenn es Ihr Laden ist, fragen Sie bitte dort nach.
   *[other] Wenn es Ihr Laden ist, fragen Sie bitte dort nach: { $operator }
}
neutral-back-soon = Gleich wieder da
neutral-back-soon-text = Wir können gerade nicht antworten. Bitte versuchen Sie es in einer Minute noch einmal.
neutral-not-found = Diese Seite gibt es nicht
neutral-not-found-text = Vielleicht ist sie umgezogen, oder in der Adresse steckt ein Fehler.
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
