totals-goods = Zwischensumme
totals-shipping = Versand ({ $method })
totals-free = Kostenlos
totals-total = Gesamtbetrag
totals-tax-included = inkl. { $tax } { $name }
tax-at-rate = { $name } { $rate }
tax-included = inkl. { $name }
tax-unnamed = Steuer
shipping-days = { $min ->
    [one] { $max ->
        [one] 1 Tag
       *[other] 1 bis { $max } Tage
    }
   *[other] { $same ->
        [yes] { $min } Tage
       *[no] { $min } bis { $max } Tage
    }
}
shipping-free-from = Noch { $missing } bis zum kostenlosen Versand.
shipping-nowhere = Nach { $country } können wir das nicht schicken.
shipping-country = Lieferung nach
shipping-region = Bundesstaat oder Region
shipping-region-choose = Bitte wählen
shipping-region-elsewhere = Eine andere Region
