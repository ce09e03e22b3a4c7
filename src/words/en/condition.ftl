admin-promotion-conditions-subtotal = Subtotal
admin-promotion-conditions-quantity = Units in the cart
admin-promotion-conditions-line-quantity = Units of one variant
admin-promotion-conditions-contains = Certain items in the cart
admin-promotion-conditions-customer-in = Customer in a segment or group
admin-promotion-conditions-order-number = Number of the customer’s order
admin-promotion-conditions-lifetime-spend = Total spent in the shop
admin-promotion-conditions-signed-up-within = Signed up recently
admin-promotion-conditions-abandoned-within = Abandoned a cart recently
admin-promotion-conditions-birthday-within = Birthday
admin-promotion-conditions-redeemed = Redeemed a code or promotion
admin-promotion-conditions-referred = Referred others
admin-promotion-conditions-channel = Came from a channel
admin-promotion-conditions-shipping-method = Shipping method
admin-promotion-conditions-country = Delivery country
admin-promotion-conditions-payment-method = Payment method
admin-promotion-conditions-window = Days and times

# What the preview says where one refuses.
admin-promotion-refused-subtotal = The subtotal is too low.
admin-promotion-refused-quantity = There are too few units in the cart.
admin-promotion-refused-line-quantity = No variant has enough units in the cart.
admin-promotion-refused-contains = Required items are not in the cart.
admin-promotion-refused-customer-in = The customer is in none of the segments or groups.
admin-promotion-refused-order-number = Not the required order number.
admin-promotion-refused-lifetime-spend = The customer has not spent enough so far.
admin-promotion-refused-signed-up-within = The customer did not sign up recently.
admin-promotion-refused-abandoned-within = The customer has not abandoned a cart recently.
admin-promotion-refused-birthday-within = It is not close to the customer’s birthday.
admin-promotion-refused-redeemed = The customer has not redeemed the required code or promotion.
admin-promotion-refused-referred = The customer has not referred enough people.
admin-promotion-refused-channel = The visit came from another channel.
admin-promotion-refused-shipping-method = Another shipping method is chosen.
admin-promotion-refused-country = The order goes to another country.
admin-promotion-refused-payment-method = Another payment method is chosen.
admin-promotion-refused-window = Not valid on this day or at this time.

# What customers read.
terms-any = One of these: { $parts }
terms-not = Not when this applies: { $part }
terms-subtotal = When you spend at least { $amount }.
terms-subtotal-undiscounted = When you spend at least { $amount } before other discounts.
terms-units = { $units ->
    [one] When you buy at least 1 item.
   *[other] When you buy at least { $units } items.
}
terms-line-units = { $units ->
    [one] When you buy at least 1 of the same item.
   *[other] When you buy at least { $units } of the same item.
}
terms-contains = With at least { $units } × { $goods } in the cart.
terms-contains-value = With at least { $units } × { $goods } worth { $value } in the cart.
terms-any-goods = any item
terms-customer-in = For invited customers.
terms-order-number = { $n ->
    [1] For your first order.
   *[other] For your order number { $n }.
}
terms-order-every = For every { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
} order.
terms-lifetime-spend = For customers who have spent at least { $amount } with us.
terms-signed-up = { $days ->
    [one] For customers who signed up within the last day.
   *[other] For customers who signed up within the last { $days } days.
}
terms-abandoned = For customers who come back to their cart.
terms-birthday = { $days ->
    [0] On your birthday.
    [one] Around your birthday, one day before and after.
   *[other] Around your birthday, { $days } days before and after.
}
terms-redeemed = For customers who have used another offer.
terms-referred = { $people ->
    [one] For customers who recommended us to a friend.
   *[other] For customers who recommended us to { $people } friends.
}
terms-channel = For visitors from { $channels }.
terms-shipping-method = When shipped by { $methods }.
terms-country = For delivery to { $countries }.
terms-payment-method = When paying by { $methods }.
terms-every-day = Every day
terms-days = { $days }.
terms-hours = { $days } from { $from } to { $to }.
terms-day-mon = Monday
terms-day-tue = Tuesday
terms-day-wed = Wednesday
terms-day-thu = Thursday
terms-day-fri = Friday
terms-day-sat = Saturday
terms-day-sun = Sunday
