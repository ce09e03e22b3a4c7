totals-goods = Subtotal
totals-shipping = Shipping ({ $method })
totals-free = Free
totals-total = Total
totals-tax-included = incl. { $tax } { $name }
tax-at-rate = { $name } { $rate }
tax-included = incl. { $name }
tax-unnamed = Tax
shipping-days = { $min ->
    [one] { $max ->
        [one] 1 day
       *[other] 1 to { $max } days
    }
   *[other] { $same ->
        [yes] { $min } days
       *[no] { $min } to { $max } days
    }
}
shipping-free-from = Add { $missing } for free shipping.
shipping-nowhere = We can’t ship this to { $country }.
shipping-country = Ship to
shipping-region = State or region
shipping-region-choose = Please choose
shipping-region-elsewhere = Another region
