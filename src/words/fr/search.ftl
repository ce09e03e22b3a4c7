search-title = Recherche
search-title-for = Résultats pour « { $words } »
search-meant = Aucun résultat pour cette recherche. Voici ce que nous avons trouvé pour « { $words } ».
search-suggestions = Suggestions
search-nothing-typed = Que cherchez-vous ?
search-nothing-typed-text = Saisissez un mot dans le champ de recherche ou commencez par une catégorie.
search-nothing-found = Aucun résultat
search-nothing-found-text = Vérifiez l’orthographe, utilisez moins de mots ou des mots plus généraux, ou cherchez une référence. Ou commencez par une catégorie.
search-partial = Aucun produit ne correspond à tous les mots. Ceux-ci correspondent à la plupart.
search-pages = Aide et informations
search-groups = Catégories
search-products = Produits
search-suggested = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
search-nothing-suggested = Aucune suggestion pour « { $words } »
search-see-all = { $count ->
    [one] Voir { $count } résultat
   *[other] Voir les { $count } résultats
}
search-see-all-priced = Voir tous les résultats
search-recent = Recherches récentes
search-forget = Effacer les recherches récentes
search-no-products = Aucun produit
search-no-products-text = Aucun produit ne correspond, mais les pages ci-dessus peuvent vous aider. Ou commencez par une catégorie.
