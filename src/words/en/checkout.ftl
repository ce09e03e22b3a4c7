checkout-title = Checkout
checkout-step-cart = Cart
checkout-step-details = Details
checkout-step-done = Done
checkout-summary = Order summary
checkout-contact = Contact
checkout-email = Email
checkout-email-hint = For the confirmation and updates on your parcel. No account needed.
checkout-phone = Phone
checkout-phone-hint = For the carrier, if anything is unclear.
checkout-address = Delivery address
checkout-name = Name
checkout-street = Street and number
checkout-postal-code = Postal code
checkout-city = City
checkout-country = Country
checkout-update = Update totals
checkout-delivery = Shipping method
checkout-delivery-fault = This shipping method is not available for the country you chose. Choose one of the methods below.
checkout-payment = Payment method
checkout-bank-transfer-hint = { $days ->
    [one] You get our bank details after ordering. Please transfer within 1 day; we ship once the payment arrives.
   *[other] You get our bank details after ordering. Please transfer within { $days } days; we ship once the payment arrives.
}
checkout-cash-on-delivery-hint = You pay the carrier at your door.
checkout-card-hint = After ordering you enter your card on our payment provider’s secure page.
checkout-paypal-hint = After ordering you pay on PayPal’s own page, with whatever you have there.
checkout-nothing-to-pay = There is nothing to pay for this order.
checkout-no-payment = This shop does not accept payments at the moment.
checkout-terms = Our terms apply to your order.
checkout-return-days = { $days ->
    [one] You can return items within 1 day.
   *[other] You can return items within { $days } days.
}
checkout-order = Order and pay { $total }
checkout-order-free = Place free order
checkout-order-by-gift-card = Order and pay by gift card
checkout-paid-by-gift-card = Your gift card pays for this order. No other payment is needed.
checkout-postcode = Postcode
checkout-zip-code = ZIP code
checkout-eircode = Eircode
checkout-pin-code = PIN code
checkout-company = Company
checkout-add-company = Add a company
checkout-billing = Bill to another address
checkout-billing-address = Billing address
checkout-billing-hint = Leave this empty if the bill goes to the delivery address.
checkout-add-note = Add a note
checkout-note = Note to the shop
checkout-note-hint = At most 500 characters.
checkout-missing-email = Enter your email address.
checkout-missing-name = Enter your name.
checkout-missing-billing-name = Enter the name for the bill.
checkout-missing-postal-code = Enter the postal code.
checkout-missing-payment = Choose how you would like to pay.
checkout-after-payment = { $days } after your payment arrives
checkout-unsent = The shop cannot be reached, and nothing was ordered. Please check your connection and try again.
checkout-payment-unavailable = This payment method is not available for this order. Please choose another one, or get in touch with us.
checkout-identity-document = Identity document number
checkout-identity-document-hint = Your passport or identity card: customs asks the carrier for it. We store it encrypted and delete it once your order has arrived.
checkout-identity-document-kept = We have the number ending in { $end }. Enter it again only to change it.
checkout-missing-identity-document = Enter the number of your passport or identity card.
checkout-add-gift-message = Add a gift message
checkout-gift-message = Gift message
checkout-gift-message-hint = Printed on the slip in the parcel, which shows no prices. At most 300 characters.
checkout-buyer = Buyer
checkout-gift-cards-no-cash = Gift cards cannot be paid in cash on delivery.
checkout-gift-cards-at-most = A gift card cannot buy a gift card: it pays at most { $amount } of this order.
