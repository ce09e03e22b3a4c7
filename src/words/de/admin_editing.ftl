admin-unsaved = Nicht gespeicherte Änderungen
admin-draft-of = Diese Änderungen sind noch nicht gespeichert. Eingegeben: { $age }.
admin-draft-discard = Entwurf verwerfen
admin-ago-now = gerade eben
admin-ago-minutes = { $count ->
    [one] vor { $count } Minute
   *[other] vor { $count } Minuten
}
admin-ago-hours = { $count ->
    [one] vor { $count } Stunde
   *[other] vor { $count } Stunden
}
admin-ago-days = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}
admin-conflict-by = { $who } hat dies { $age } gespeichert, nachdem Sie es geöffnet haben. Ihre Eingaben stehen unten und sind noch nicht gespeichert.
admin-conflict-somebody = Dies wurde { $age } geändert, nachdem Sie es geöffnet haben. Ihre Eingaben stehen unten und sind noch nicht gespeichert.
admin-conflict-field = Feld
admin-conflict-saved = Jetzt gespeichert
admin-conflict-typed = Ihre Eingabe
admin-conflict-more = { $count ->
    [one] Und ein weiteres Feld.
   *[other] Und { $count } weitere Felder.
}
admin-conflict-save-over = Die fremden Änderungen mit meinen Eingaben überschreiben
admin-removal = Diese Varianten löschen?
admin-removal-text = Im Formular gibt es für sie keine Zeile mehr. Beim Speichern werden sie mit ihrem Bestand gelöscht. Um eine zu behalten, tragen Sie ihren Optionswert wieder ein oder verwerfen den Entwurf.
admin-removal-stock = { $variant } löschen, { $count } auf Lager
admin-removal-ordered = { $variant } löschen, { $count } auf Lager, schon einmal bestellt
admin-removal-tick = Kreuzen Sie jede Variante an, die gelöscht werden darf.
admin-pictures-refused = Diese Dateien sind keine verwendbaren Bilder: { $names }
