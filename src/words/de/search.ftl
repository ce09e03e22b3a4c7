search-title = Suche
search-title-for = Ergebnisse für „{ $words }“
search-meant = Dazu gibt es keine Ergebnisse. Das haben wir zu „{ $words }“ gefunden.
search-partial = Zu allen Wörtern zusammen gibt es nichts. Diese Produkte passen zu den meisten davon.
search-pages = Hilfe und Informationen
search-groups = Kategorien
search-products = Produkte
search-suggestions = Vorschläge
search-suggested = { $count ->
    [one] 1 Vorschlag
   *[other] { $count } Vorschläge
}
search-nothing-suggested = Keine Vorschläge zu „{ $words }“
search-see-all = { $count ->
    [one] Zum Ergebnis
   *[other] Alle { $count } Ergebnisse ansehen
}
search-see-all-priced = Alle Ergebnisse ansehen
search-recent = Letzte Suchen
search-forget = Letzte Suchen löschen
search-nothing-typed = Was suchen Sie?
search-nothing-typed-text = Schreiben Sie ein Wort in das Suchfeld oder beginnen Sie mit einer Kategorie.
search-nothing-found = Keine Ergebnisse
search-nothing-found-text = Prüfen Sie die Schreibweise, versuchen Sie es mit weniger oder allgemeineren Wörtern oder suchen Sie nach einer Artikelnummer. Oder beginnen Sie mit einer Kategorie.
search-no-products = Keine Produkte
search-no-products-text = Kein Produkt passt dazu, aber vielleicht helfen die Seiten oben. Oder beginnen Sie mit einer Kategorie.
