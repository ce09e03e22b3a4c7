totals-goods = Subtotal
totals-shipping = Delivery ({ $method })
totals-free = Free
totals-tax = VAT
totals-total = Total
totals-tax-included = incl. { $tax } VAT
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
shipping-free-from = Add { $missing } for free delivery.
shipping-nowhere = We cannot send this to { $country }.
shipping-country = Deliver to
shipping-region = State or region
shipping-region-choose = Please choose
shipping-region-elsewhere = Another region
