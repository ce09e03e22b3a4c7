promotion-discount = Remise
code-label = Code promo
code-apply = Appliquer
code-remove = Retirer
code-remove-label = Retirer le code { $code }
code-terms = Conditions
code-not-met = Votre panier ne remplit pas encore les conditions de ce code.
code-for-signed-in = Ce code est réservé aux clients connectés.
code-sign-in = Se connecter
code-outdone = Une autre remise s’applique à la place de ce code.
code-nothing = Aucun article de votre panier ne donne droit à ce code.
hint-spend-more = Plus que { $amount } d’achats pour obtenir : { $gain }.
hint-spend-more-on = Plus que { $amount } d’achats sur les articles concernés pour obtenir : { $gain }.
hint-units-more = { $units ->
    [one] Plus que { $units } article pour obtenir : { $gain }.
   *[other] Plus que { $units } articles pour obtenir : { $gain }.
}
hint-units-more-on = { $units ->
    [one] Plus que { $units } article concerné pour obtenir : { $gain }.
   *[other] Plus que { $units } articles concernés pour obtenir : { $gain }.
}
time-left = { $hours ->
    [0] { $minutes ->
        [one] plus que { $minutes } minute
       *[other] plus que { $minutes } minutes
    }
   *[other] plus que { $hours } h { $minutes } min
}
gain-off = { $off } de remise
gain-on = { $gain } sur { $goods }
gain-each-line = { $off } par ligne
gain-each-unit = { $off } par article
gain-every = { $off } par article pour chaque lot complet de { $units }
gain-bundle = { $units } au choix pour { $price }
gain-price = { $goods } à { $price } l’unité
gain-buy-get = { $free ->
    [yes] { $get } × { $got } offert pour l’achat de { $buy } × { $bought }
   *[no] { $off } sur { $get } × { $got } pour l’achat de { $buy } × { $bought }
}
gain-gift = { $units ->
    [one] { $gift } en cadeau
   *[other] { $units } × { $gift } en cadeau
}
gain-free-delivery = livraison offerte
gain-delivery = { $off } sur la livraison
gain-by = { $gain } avec { $methods }
gain-capped = { $gain } ({ $cap } au maximum)
gain-at-most = { $units ->
    [one] { $gain } ({ $units } article au maximum)
   *[other] { $gain } ({ $units } articles au maximum)
}
gain-tier-spend = { $gain } dès { $from }
gain-tier-units = { $gain } dès { $from } articles
terms-gain = Vous obtenez : { $gain }.
terms-and = { $first } et { $last }
terms-or = { $first } ou { $last }
terms-price-from = à partir de { $price }
terms-price-to = jusqu’à { $price }
terms-except = sauf { $goods }
terms-from = Valable à partir du { $moment }.
terms-until = Valable jusqu’au { $moment }.
terms-per-customer = { $times ->
    [one] Une fois par client.
   *[other] Au plus { $times } fois par client.
}
terms-in-all = { $times ->
    [one] Pour une seule commande.
   *[other] Pour les { $times } premières commandes.
}
terms-not-reduced = Non valable sur les articles déjà réduits.
terms-alone = Non cumulable avec d’autres remises.
price-lowest = Prix le plus bas des { $days } jours précédant la réduction : { $price }
incentive-title = Pour vous
incentive-gain = Pour vous : { $gain }.
coupon-none = Ce bon de réduction ne peut pas être utilisé
coupon-code = Votre code
coupon-apply = Appliquer à mon panier
coupon-applied = Le code a été ajouté à votre panier.
coupon-see-cart = Voir le panier
coupon-picture = Enregistrer comme image
coupon-print = Enregistrer en PDF
coupon-share = Partager
coupon-link = Lien vers ce bon de réduction
coupon-copy = Copier
coupon-copied = Copié
coupon-barcode = Code-barres du code, pour la caisse
coupon-qr = Code QR avec l’adresse de cette page
coupon-days-left = { $days ->
    [one] Plus que { $days } jour
   *[other] Plus que { $days } jours
}
upcoming-title = Promotions
upcoming-lead = Ce dont vous pouvez profiter dès maintenant, et ce qui arrive bientôt.
upcoming-none = Il n’y a pas de promotion pour le moment.
upcoming-coming = À venir
upcoming-running = En ce moment
upcoming-from = À partir du { $moment }
upcoming-until = Jusqu’au { $moment }
lead-email = E-mail
lead-phone = Téléphone
lead-location = Ville ou code postal
lead-text = Dites-nous comment vous joindre et votre bon de réduction s’affiche aussitôt.
lead-show = Afficher mon bon de réduction
lead-news = M’informer des nouvelles offres par e-mail
lead-news-hint = Vous pouvez revenir sur ce choix à tout moment ; il suffit de nous le dire.
lead-privacy = Comment nous utilisons vos informations :
request-title = Demander une remise
request-lead = Dites-nous ce que vous avez en tête. Nous étudions chaque demande et répondons par e-mail.
request-message = Votre demande
request-message-hint = Par exemple ce que vous aimeriez acheter, ou à quelle occasion.
request-send = Envoyer
request-waits = Nous avons bien reçu votre demande. Nous répondrons par e-mail.
request-unproven = Veuillez d’abord confirmer votre adresse : nous vous avons envoyé un lien par e-mail.
request-account = Votre compte
request-state-open = En attente de réponse
request-state-granted = Accordée
request-state-declined = Pas cette fois
request-promotion-name = Une remise pour vous
upcoming-see-goods = Voir les articles en promotion
sale-ends-at = Se termine le { $moment }
sale-ends-days = { $count ->
    [one] Se termine dans { $days } jour
   *[other] Se termine dans { $days } jours
}
sale-ends-clock = Se termine dans { $clock }
sale-over = La promotion est terminée. Les prix ont été mis à jour.
