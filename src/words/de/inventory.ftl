mail-low-stock-subject = Wenig Bestand bei { $shop }
mail-low-stock-preview = Von einigem ist nach Verkäufen wenig übrig
mail-low-stock-heading = { $count ->
    [one] Ein Artikel wird knapp
   *[other] { $count } Artikel werden knapp
}
mail-low-stock-text = Nach Verkäufen ist vom Folgenden wenig übrig. Von jedem hören Sie erst wieder, wenn der Bestand gestiegen und erneut gefallen ist. Ab welcher Zahl, bestimmen Sie in den Einstellungen des Shops.
mail-low-stock-button = Produkte mit wenig Bestand
