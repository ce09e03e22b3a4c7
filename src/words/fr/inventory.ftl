mail-low-stock-subject = Stock faible chez { $shop }
mail-low-stock-preview = Les ventes ont presque épuisé certains articles
mail-low-stock-heading = { $count ->
    [one] Un article s’épuise
   *[other] { $count } articles s’épuisent
}
mail-low-stock-text = Après des ventes, il reste peu de ce qui suit. Chaque article est signalé de nouveau seulement si son stock remonte puis redescend. Le seuil se choisit dans les réglages de la boutique.
mail-low-stock-button = Voir les produits au stock faible
