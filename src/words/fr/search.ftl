search-title = Recherche
search-title-for = Résultats pour « { $words } »
search-meant = Aucun résultat pour cette recherche. Voici ce que nous avons trouvé pour « { $words } ».
search-suggestions = Suggestions
search-nothing-typed = Que cherchez-vous ?
search-nothing-typed-text = Saisissez un mot dans le champ de recherche ou commencez par une catégorie.
search-nothing-found = Aucun résultat
search-nothing-found-text = Essayez avec moins de mots ou d’autres mots, ou commencez par une catégorie.
