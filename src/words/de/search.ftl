search-title = Suche
search-title-for = Ergebnisse für „{ $words }“
search-meant = Dazu gibt es keine Ergebnisse. Das haben wir zu „{ $words }“ gefunden.
search-suggestions = Vorschläge
search-nothing-typed = Was suchen Sie?
search-nothing-typed-text = Schreiben Sie ein Wort in das Suchfeld oder beginnen Sie mit einer Kategorie.
search-nothing-found = Keine Ergebnisse
search-nothing-found-text = Versuchen Sie es mit weniger oder anderen Wörtern oder beginnen Sie mit einer Kategorie.
