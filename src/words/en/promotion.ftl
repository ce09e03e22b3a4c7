promotion-discount = Discount
code-label = Code
code-apply = Apply
code-remove = Remove
code-remove-label = Remove code { $code }
code-terms = Terms
code-not-met = Your cart does not meet the terms of this code yet.
code-for-signed-in = This code is for signed-in customers.
code-sign-in = Sign in
code-outdone = Another discount applies instead of this code.
code-nothing = Nothing in your cart qualifies for this code.
hint-spend-more = Spend { $amount } more to get { $gain }.
hint-spend-more-on = Spend { $amount } more on qualifying items to get { $gain }.
hint-units-more = { $units ->
    [one] Add 1 more item to get { $gain }.
   *[other] Add { $units } more items to get { $gain }.
}
hint-units-more-on = { $units ->
    [one] Add 1 more qualifying item to get { $gain }.
   *[other] Add { $units } more qualifying items to get { $gain }.
}
time-left = { $hours ->
    [0] { $minutes ->
        [one] 1 minute left
       *[other] { $minutes } minutes left
    }
   *[other] { $hours } h { $minutes } min left
}
gain-off = { $off } off
gain-on = { $gain } on { $goods }
gain-each-line = { $off } each line
gain-each-unit = { $off } each item
gain-every = { $off } each item in every full set of { $units }
gain-bundle = any { $units } for { $price }
gain-price = { $goods } for { $price } each
gain-buy-get = { $free ->
    [yes] { $get } × { $got } free with { $buy } × { $bought }
   *[no] { $off } on { $get } × { $got } with { $buy } × { $bought }
}
gain-gift = { $units ->
    [one] a free { $gift }
   *[other] { $units } × { $gift } free
}
gain-free-delivery = free shipping
gain-delivery = { $off } shipping
gain-by = { $gain } by { $methods }
gain-capped = { $gain } (at most { $cap })
gain-at-most = { $units ->
    [one] { $gain } (1 item at most)
   *[other] { $gain } ({ $units } items at most)
}
gain-tier-spend = { $gain } from { $from }
gain-tier-units = { $gain } from { $from } items
terms-gain = You get { $gain }.
terms-and = { $first } and { $last }
terms-or = { $first } or { $last }
terms-price-from = from { $price }
terms-price-to = up to { $price }
terms-except = except { $goods }
terms-from = Valid from { $moment }.
terms-until = Valid until { $moment }.
terms-per-customer = { $times ->
    [one] Once per customer.
   *[other] Up to { $times } times per customer.
}
terms-in-all = { $times ->
    [one] For one order only.
   *[other] For the first { $times } orders.
}
terms-not-reduced = Not valid on items that are already reduced.
terms-alone = Cannot be combined with other discounts.
price-lowest = Lowest price of the { $days } days before the reduction: { $price }
incentive-title = For you
incentive-gain = For you: { $gain }.
coupon-none = This coupon cannot be used
coupon-code = Your code
coupon-apply = Apply to my cart
coupon-applied = The code was added to your cart.
coupon-see-cart = View cart
coupon-picture = Save as a picture
coupon-print = Save as a PDF
coupon-share = Share
coupon-link = Link to this coupon
coupon-copy = Copy
coupon-copied = Copied
coupon-barcode = Barcode of the code, for the till
coupon-qr = QR code with the address of this page
coupon-days-left = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
upcoming-title = Promotions
upcoming-lead = What you can save on now, and what is coming up.
upcoming-none = There are no promotions at the moment.
upcoming-see-goods = See what is reduced
upcoming-coming = Coming up
upcoming-running = Now
upcoming-from = From { $moment }
upcoming-until = Until { $moment }
lead-email = Email
lead-phone = Phone
lead-location = City or postal code
lead-text = Tell us how to reach you to see your coupon right away.
lead-show = Show my coupon
lead-news = Email me about new offers
lead-news-hint = You can withdraw this at any time; just tell us.
lead-privacy = How we use what you tell us:
request-title = Ask for a discount
request-lead = Tell us what you have in mind. We look at every request and answer by email.
request-message = Your request
request-message-hint = For example what you would like to buy, or what the occasion is.
request-send = Send
request-waits = We have your request. We will answer by email.
request-unproven = Please confirm your address first: we sent you a link by email.
request-account = Your account
request-state-open = Waiting for an answer
request-state-granted = Granted
request-state-declined = Not this time
request-promotion-name = A discount for you
sale-ends-at = Ends { $moment }
sale-ends-days = { $count ->
    [one] Ends in { $days } day
   *[other] Ends in { $days } days
}
sale-ends-clock = Ends in { $clock }
sale-over = The sale has ended. Prices have been updated.
