cart-title = Cart
cart-summary = Summary
cart-quantity = Quantity
cart-line-quantity = Quantity of { $product }
cart-line-update = Update
cart-line-update-label = Update quantity of { $product }
cart-line-remove = Remove
cart-line-remove-label = Remove { $product }
cart-nothing-added = Nothing was added to the cart: please enter a whole number from 1 to { $max } as the quantity.
cart-quantity-wrong = Please enter a whole number from 0 to { $max }; 0 removes the item.
cart-line-not-for-sale = No longer for sale. Please remove it.
cart-line-exceeds = { $available ->
    [0] Sold out in the meantime.
    [one] Only 1 is left now.
   *[other] Only { $available } are left now.
}
cart-line-limited = { $available ->
    [one] You asked for { $wanted }. Only 1 is left, so we put in that one.
   *[other] You asked for { $wanted }. Only { $available } are left, so we put in those.
}
cart-empty = Your cart is empty
cart-empty-text = What you choose waits for you here.
cart-empty-link = Look around
cart-estimate = Update estimate
cart-checkout = Checkout
cart-see = See cart
cart-close = Close
cart-unreachable = We cannot reach the shop right now. Check your connection and try again.
cart-try-again = Try again
cart-said-added = Added to your cart.
cart-said-changed = Quantity of { $product } changed.
cart-said-removed = { $product } removed.
cart-said-code = The code is in your cart.
cart-said-code-removed = Code { $code } removed.
cart-said-now = { $units ->
    [one] 1 item, total { $total }.
   *[other] { $units } items, total { $total }.
}
cart-returns = { $days ->
    [one] Return within 1 day
   *[other] Return within { $days } days
}
cart-adjust-text = Some of this is not there in that quantity any more.
cart-adjust = Go on with what is left
cart-merged = When you signed in, we put both of your carts together. Not everything fitted:
cart-merged-line = { $product }: together { $wanted }, now { $quantity } in the cart.
cart-line-before = Before
