checkout-title = Checkout
checkout-step-cart = Cart
checkout-step-details = Details
checkout-step-done = Done
checkout-summary = Order summary
checkout-contact = Contact
checkout-email = E-mail
checkout-email-hint = For the confirmation and news of your parcel. No account needed.
checkout-phone = Telephone
checkout-phone-hint = For the carrier, if something is unclear.
checkout-address = Delivery address
checkout-name = Name
checkout-street = Street and number
checkout-postal-code = Postal code
checkout-city = City
checkout-country = Country
checkout-update = Update totals
checkout-delivery = Delivery
checkout-delivery-fault = This way of sending is not offered for the country you chose. Please look at the ones below.
checkout-payment = Payment
checkout-bank-transfer-hint = { $days ->
    [one] You get our account details after the order. Please transfer within 1 day; we send when it has arrived.
   *[other] You get our account details after the order. Please transfer within { $days } days; we send when it has arrived.
}
checkout-cash-on-delivery-hint = You pay the carrier at your door.
checkout-nothing-to-pay = There is nothing to pay for this order.
checkout-no-payment = This shop takes no payments at the moment.
checkout-terms = Our terms apply to your order.
checkout-return-days = { $days ->
    [one] You can send goods back within 1 day.
   *[other] You can send goods back within { $days } days.
}
checkout-order = Order and pay
checkout-order-free = Place free order
