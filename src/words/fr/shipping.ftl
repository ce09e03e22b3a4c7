totals-goods = Sous-total
totals-shipping = Livraison ({ $method })
totals-free = Offerte
totals-total = Total
totals-tax-included = dont { $tax } de { $name }
shipping-days = { $min ->
    [one] { $max ->
        [one] { $max } jour
       *[other] { $min } à { $max } jours
    }
   *[other] { $same ->
        [yes] { $min } jours
       *[no] { $min } à { $max } jours
    }
}
shipping-free-from = Ajoutez { $missing } d’articles pour la livraison offerte.
shipping-nowhere = Nous ne pouvons pas livrer cette commande vers ce pays : { $country }.
shipping-country = Livrer vers
shipping-region = État ou région
shipping-region-choose = Veuillez choisir
shipping-region-elsewhere = Une autre région
tax-at-rate = { $name } { $rate }
tax-included = dont { $name }
tax-unnamed = Taxe
