admin-unsaved = Unsaved changes
admin-draft-of = These changes are not saved yet. They were typed { $age }.
admin-draft-discard = Discard draft
admin-ago-now = just now
admin-ago-minutes = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
admin-ago-hours = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
admin-ago-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
admin-conflict-by = { $who } saved this { $age }, after you opened it. Your changes are below and not saved yet.
admin-conflict-somebody = This was changed { $age }, after you opened it. Your changes are below and not saved yet.
admin-conflict-field = Field
admin-conflict-saved = Saved now
admin-conflict-typed = Your entry
admin-conflict-more = { $count ->
    [one] And one more field.
   *[other] And { $count } more fields.
}
admin-conflict-save-over = Save my entries over theirs
admin-removal = Delete these variants?
admin-removal-text = The form has no row for them any more. Saving deletes them with their stock. To keep one, put its option value back or discard the draft.
admin-removal-stock = Delete { $variant }, { $count } in stock
admin-removal-ordered = Delete { $variant }, { $count } in stock, ordered before
admin-removal-tick = Tick every variant that may be deleted.
admin-pictures-refused = These files are no pictures that can be used: { $names }
