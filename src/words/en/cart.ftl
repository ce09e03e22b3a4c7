cart-title = Cart
cart-summary = Summary
cart-quantity = Quantity
cart-line-quantity = Quantity of { $product }
cart-line-update = Update
cart-line-update-label = Update quantity of { $product }
cart-line-remove = Remove
cart-line-remove-label = Remove { $product }
cart-nothing-added = Nothing was added to the cart: enter a whole number from 1 to { $max } as the quantity.
cart-choose-first = Nothing was added to the cart: choose an option of the product first.
cart-quantity-wrong = Enter a whole number from 0 to { $max }; 0 removes the item.
cart-line-not-for-sale = No longer for sale. Please remove it.
cart-line-exceeds = { $available ->
    [0] Now sold out.
    [one] Only 1 is left now.
   *[other] Only { $available } are left now.
}
cart-line-limited = { $available ->
    [one] You asked for { $wanted }. Only 1 is left, so we added that one.
   *[other] You asked for { $wanted }. Only { $available } are left, so we added those.
}
cart-empty = Your cart is empty
cart-empty-text = Items you add appear here.
cart-empty-link = Continue shopping
cart-estimate = Update estimate
cart-checkout = Checkout
cart-see = View cart
cart-close = Close
cart-unreachable = We can’t reach the shop right now. Check your connection and try again.
cart-try-again = Try again
cart-said-added = Added to your cart.
cart-said-changed = Quantity of { $product } changed.
cart-said-removed = { $product } removed.
cart-said-code = The code was added to your cart.
cart-said-code-removed = Code { $code } removed.
cart-said-now = { $units ->
    [one] 1 item, total { $total }.
   *[other] { $units } items, total { $total }.
}
cart-returns = { $days ->
    [one] Return within 1 day
   *[other] Return within { $days } days
}
cart-adjust-text = Some items are no longer available in that quantity.
cart-adjust = Continue with available items
cart-refilled = We have put your order into the cart again, but not all of it is left:
cart-refilled-none = { $product }: no longer available.
cart-refilled-fewer = { $product }: { $quantity } instead of { $wanted }.
cart-merged = When you signed in, we combined your two carts. Not everything fit:
cart-merged-line = { $product }: { $wanted } in all, now { $quantity } in the cart.
cart-line-before = Before
cart-undo = Undo
cart-line-fewer = Decrease quantity of { $product }
cart-line-more = Increase quantity of { $product }
cart-line-recipient = Change recipient
cart-recipient-title = Recipient of the gift card
cart-recipient-save = Save
cart-recipient-back = Back to the cart
