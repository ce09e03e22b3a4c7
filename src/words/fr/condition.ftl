admin-promotion-conditions-subtotal = Sous-total
admin-promotion-conditions-quantity = Unités dans le panier
admin-promotion-conditions-line-quantity = Unités d’une même variante
admin-promotion-conditions-contains = Certains articles dans le panier
admin-promotion-conditions-customer-in = Client d’un segment ou d’un groupe
admin-promotion-conditions-order-number = Numéro de la commande du client
admin-promotion-conditions-lifetime-spend = Total dépensé dans la boutique
admin-promotion-conditions-signed-up-within = Inscription récente
admin-promotion-conditions-abandoned-within = A récemment abandonné un panier
admin-promotion-conditions-birthday-within = Anniversaire
admin-promotion-conditions-redeemed = A utilisé un code ou une promotion
admin-promotion-conditions-referred = A parrainé d’autres personnes
admin-promotion-conditions-channel = Venu par un canal
admin-promotion-conditions-shipping-method = Mode de livraison
admin-promotion-conditions-country = Pays de livraison
admin-promotion-conditions-payment-method = Mode de paiement
admin-promotion-conditions-window = Jours et heures

# What the preview says where one refuses.
admin-promotion-refused-subtotal = Le sous-total est trop faible.
admin-promotion-refused-quantity = Il y a trop peu d’unités dans le panier.
admin-promotion-refused-line-quantity = Aucune variante n’a assez d’unités dans le panier.
admin-promotion-refused-contains = Les articles requis ne sont pas dans le panier.
admin-promotion-refused-customer-in = Le client ne fait partie d’aucun des segments ou groupes.
admin-promotion-refused-order-number = Ce n’est pas la commande requise.
admin-promotion-refused-lifetime-spend = Le client n’a pas encore assez dépensé.
admin-promotion-refused-signed-up-within = L’inscription du client n’est pas récente.
admin-promotion-refused-abandoned-within = Le client n’a pas abandonné de panier récemment.
admin-promotion-refused-birthday-within = L’anniversaire du client n’est pas proche.
admin-promotion-refused-redeemed = Le client n’a pas utilisé le code ou la promotion requis.
admin-promotion-refused-referred = Le client n’a pas parrainé assez de personnes.
admin-promotion-refused-channel = La visite est venue par un autre canal.
admin-promotion-refused-shipping-method = Un autre mode de livraison est choisi.
admin-promotion-refused-country = La commande part vers un autre pays.
admin-promotion-refused-payment-method = Un autre mode de paiement est choisi.
admin-promotion-refused-window = Non valable ce jour-là ou à cette heure.

# What customers read.
terms-any = L’une de ces conditions : { $parts }
terms-not = Sauf si la condition suivante est remplie : { $part }
terms-subtotal = À partir de { $amount } d’achats.
terms-subtotal-undiscounted = À partir de { $amount } d’achats, avant toute autre remise.
terms-units = { $units ->
    [one] À partir de { $units } article.
   *[other] À partir de { $units } articles.
}
terms-line-units = { $units ->
    [one] À partir de { $units } exemplaire du même article.
   *[other] À partir de { $units } exemplaires du même article.
}
terms-contains = Avec au moins { $units } × { $goods } dans le panier.
terms-contains-value = Avec au moins { $units } × { $goods } d’une valeur de { $value } dans le panier.
terms-any-goods = n’importe quel article
terms-customer-in = Réservé aux clients invités.
terms-order-number = { $n ->
    [1] Pour votre première commande.
   *[other] Pour votre { $n }e commande.
}
terms-order-every = Toutes les { $n } commandes.
terms-lifetime-spend = Pour les clients ayant déjà dépensé au moins { $amount } chez nous.
terms-signed-up = { $days ->
    [one] Pour les clients inscrits depuis un jour au plus.
   *[other] Pour les clients inscrits depuis { $days } jours au plus.
}
terms-abandoned = Pour les clients qui reviennent à leur panier.
terms-birthday = { $days ->
    [0] Le jour de votre anniversaire.
    [one] Autour de votre anniversaire, un jour avant et après.
   *[other] Autour de votre anniversaire, { $days } jours avant et après.
}
terms-redeemed = Pour les clients ayant déjà profité d’une autre offre.
terms-referred = { $people ->
    [one] Pour les clients qui nous ont recommandés à un proche.
   *[other] Pour les clients qui nous ont recommandés à { $people } proches.
}
terms-channel = Pour les visiteurs venus de { $channels }.
terms-shipping-method = Mode de livraison : { $methods }.
terms-country = Pays de livraison : { $countries }.
terms-payment-method = Mode de paiement : { $methods }.
terms-every-day = Tous les jours
terms-days = Jours : { $days }.
terms-hours = { $days }, de { $from } à { $to }.
terms-day-mon = lundi
terms-day-tue = mardi
terms-day-wed = mercredi
terms-day-thu = jeudi
terms-day-fri = vendredi
terms-day-sat = samedi
terms-day-sun = dimanche
