cart-title = Panier
cart-summary = Récapitulatif
cart-quantity = Quantité
cart-line-quantity = Quantité de { $product }
cart-line-update = Modifier
cart-line-update-label = Modifier la quantité de { $product }
cart-line-remove = Retirer
cart-line-remove-label = Retirer { $product }
cart-nothing-added = Rien n’a été ajouté au panier : saisissez comme quantité un nombre entier de 1 à { $max }.
cart-quantity-wrong = Saisissez un nombre entier de 0 à { $max } ; 0 retire l’article.
cart-line-not-for-sale = N’est plus en vente. Veuillez le retirer.
cart-line-exceeds = { $available ->
    [0] Épuisé entre-temps.
    [one] Il n’en reste plus que { $available }.
   *[other] Il n’en reste plus que { $available }.
}
cart-line-limited = { $available ->
    [one] Vous en avez demandé { $wanted }. Il n’en reste que { $available }, que nous avons ajouté.
   *[other] Vous en avez demandé { $wanted }. Il n’en reste que { $available }, que nous avons ajoutés.
}
cart-empty = Votre panier est vide
cart-empty-text = Les articles que vous ajoutez apparaissent ici.
cart-empty-link = Continuer mes achats
cart-estimate = Recalculer l’estimation
cart-checkout = Passer commande
cart-see = Voir le panier
cart-close = Fermer
cart-unreachable = La boutique est injoignable pour le moment. Vérifiez votre connexion et réessayez.
cart-try-again = Réessayer
cart-said-added = Ajouté à votre panier.
cart-said-changed = Quantité de { $product } modifiée.
cart-said-removed = Retiré du panier : { $product }.
cart-said-code = Le code a été ajouté à votre panier.
cart-said-code-removed = Code { $code } retiré.
cart-said-now = { $units ->
    [one] { $units } article, total { $total }.
   *[other] { $units } articles, total { $total }.
}
cart-returns = { $days ->
    [one] Retour possible sous { $days } jour
   *[other] Retour possible sous { $days } jours
}
cart-adjust-text = Certains articles ne sont plus disponibles dans cette quantité.
cart-adjust = Continuer avec les articles disponibles
cart-refilled = Nous avons remis votre commande dans le panier, mais tout n’est plus disponible :
cart-refilled-none = { $product } : plus disponible.
cart-refilled-fewer = { $product } : { $quantity } au lieu de { $wanted }.
cart-merged = Lors de votre connexion, nous avons réuni vos deux paniers. Tout n’a pas pu être conservé :
cart-merged-line = { $product } : { $wanted } en tout, { $quantity } maintenant dans le panier.
cart-line-before = Avant
cart-undo = Annuler
cart-line-fewer = Diminuer la quantité de { $product }
cart-line-more = Augmenter la quantité de { $product }
cart-choose-first = Rien n’a été ajouté au panier : choisissez d’abord une option du produit.
cart-line-recipient = Modifier le destinataire
cart-recipient-title = Destinataire de la carte cadeau
cart-recipient-save = Enregistrer
cart-recipient-back = Retour au panier
