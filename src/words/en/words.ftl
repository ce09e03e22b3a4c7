fault-summary = Please look at the marked entries
fault-required = Please fill this in.
fault-too-short = At least { $min } characters, please.
fault-too-long = At most { $max } characters fit here.
fault-malformed = This does not have the expected form.
fault-out-of-range = Choose a number from { $min } to { $max }.
fault-too-precise = At most { $max } decimal places, please.
fault-forbidden-character = This holds a character that is not accepted.
fault-already-taken = This is taken already.
fault-reserved = This word is reserved.
fault-mismatch = The two entries differ.
fault-weak = This is too easy to guess. Another word or two make it safe.
fault-common-password = This is one of the passwords that are tried first. Please choose another.
fault-personal-password = Leave out your name, your email address and the name of the shop.
fault-plain-password = Use letters, digits and special characters.
fault-unchanged = This is the one you have now. Please choose another.
fault-unknown = Choose one of the offered values.
fault-unsupported-file = This kind of file is not accepted.
fault-wrong-order = The end lies before the start.
refusal-out-of-stock = { $available ->
    [0] This is sold out.
    [one] Only one is left.
   *[other] Only { $available } are left.
 }
refusal-not-for-sale = This is not for sale now.
refusal-cart-empty = There is nothing in the cart.
refusal-cart-full = At most { $max } fit.
refusal-too-many-units = A cart holds at most { $max } items in all.
refusal-cart-too-large = This is more than one order can hold. Please lower a quantity or remove something.
refusal-price-changed = A price has changed. Please look at the total again.
refusal-code-refused = This code cannot be used.
refusal-code-not-started = Your code is not valid yet.
refusal-code-expired = Your code is no longer valid.
refusal-code-used-up = You have used this code already.
refusal-no-shipping-method = We do not deliver this to that address.
refusal-no-payment-method = This way of paying is not offered here.
refusal-too-many-open-orders = There are several unpaid orders already. Please pay one of them first. If you order as a guest: signed in with a confirmed email address, only your own orders count.
refusal-unproven-units = As a guest you can have at most { $max } items in orders that are not paid yet. Please order fewer, pay an open order first, or sign in with a confirmed email address.
refusal-unproven-total = This is more than a guest can order before paying. Please order less, pay an open order first, or sign in with a confirmed email address.
refusal-already-shipped = This has been shipped already.
refusal-wrong-state = This step no longer fits: somebody was faster. Please look at the current state.
refusal-key-reused = This was sent before with other content.
refusal-not-asked-for = Marketing email needs consent. Tick that the customer has asked for it, if that is so.
refusal-no-product-chosen = Choose at least one product first.
refusal-in-use = This is still in use and cannot be deleted.
refusal-last-owner = A shop needs an owner: this is the last one.
refusal-link-expired = This link was used already or has run out. Please ask for a new one.
refusal-wrong-credentials = E-mail address and password do not belong together.
refusal-sign-up-closed = New shops are not taken at the moment.
refusal-already-exists = This exists already. Nothing was changed.
refusal-limit-reached = At most { $max } are possible.
error-wire-rate-limited = Too many attempts. Please wait a little and try again.
error-wire-conflict = Somebody else changed this meanwhile. Please look at it again.
error-wire-other = That did not work. Please try again.
fault-wrong-day = Choose a day since 1900 that has been.
fault-postal-code = Postcodes in { $country } look like { $example }.
fault-street = Please give the street and the number.
fault-place = Please give the name of the city or town.
fault-no-such-page = The shop has no page at this address.
fault-not-a-number = Enter a number, such as 19.90.
fault-ambiguous = This could be thousands or decimals. Write 1299.00 for one thousand two hundred and ninety-nine, 1.30 for one and thirty hundredths.
fault-other-currency = Enter the amount in { $currency }.
fault-no-decimals = Whole amounts only: there are no decimal places here.
span-days = { $count ->
    [one] one day
    [2] two days
    [7] seven days
   *[other] { $count } days
}
span-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
