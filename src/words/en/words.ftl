fault-summary = { $count ->
    [one] One field needs attention
   *[other] { $count } fields need attention
}
fault-named = { $label }: { $fault }
fault-required = This field is required.
fault-too-short = Enter at least { $min } characters.
fault-too-long = Enter at most { $max } characters.
fault-malformed = Check the format of this entry.
fault-out-of-range = Enter a number from { $min } to { $max }.
fault-too-precise = Enter at most { $max } decimal places.
fault-forbidden-character = This contains a character that is not allowed.
fault-already-taken = This is already taken.
fault-reserved = This word is reserved.
fault-mismatch = The two entries do not match.
fault-weak = This is too easy to guess. Add another word or two.
fault-common-password = This is a common password that is tried first. Choose another.
fault-personal-password = Leave out your name, your email address and the name of the shop.
fault-plain-password = Use letters, digits and special characters.
fault-unchanged = This is your current one. Choose another.
fault-wrong-password = This is not your password.
fault-wrong-code = This is not the right code, or it was used already. Wait for the next one.
fault-unknown = Choose one of the options.
fault-unsupported-file = This type of file is not accepted.
fault-wrong-order = The end must be after the start.
refusal-out-of-stock = { $available ->
    [0] This is sold out.
    [one] Only one is left.
   *[other] Only { $available } are left.
}
refusal-not-for-sale = This is not for sale right now.
refusal-cart-empty = There is nothing in the cart.
refusal-cart-full = The cart holds at most { $max } different items.
refusal-too-many-units = A cart holds at most { $max } items in all.
refusal-cart-too-large = This is more than one order can hold. Lower a quantity or remove something.
refusal-price-changed = A price has changed. Please check the total again.
refusal-code-refused = This code cannot be used.
refusal-gift-card-refused = This gift card cannot be used. Please check the code.
refusal-gift-card-changed = What your gift card can pay has changed. Please check what is left to pay.
refusal-code-not-started = Your code is not valid yet.
refusal-code-expired = Your code is no longer valid.
refusal-code-used-up = You have already used this code.
refusal-no-shipping-method = We don’t ship this to that address.
refusal-no-payment-method = This payment method is not available here.
refusal-too-many-open-orders = There are already several unpaid orders. Please pay one of them first. If you order as a guest: once you sign in with a confirmed email address, only your own orders count.
refusal-crowded-network = Many orders from your network are still unpaid. Please try again in a few minutes, or sign in with a confirmed email address; then only your own orders count.
refusal-unproven-units = As a guest you can have at most { $max } items in orders that are not paid yet. Order fewer, pay an open order first, or sign in with a confirmed email address.
refusal-unproven-total = This is more than a guest can order before paying. Order less, pay an open order first, or sign in with a confirmed email address.
refusal-already-shipped = This has already been shipped.
refusal-wrong-state = This step is no longer possible: someone else was faster. Please check the current status.
refusal-key-reused = This was already sent with different content.
refusal-not-asked-for = Marketing email needs consent. If the customer has asked for it, select that box.
refusal-no-product-chosen = Choose at least one product first.
refusal-no-order-chosen = Choose at least one order first.
refusal-in-use = This is still in use and cannot be deleted.
refusal-last-owner = A shop needs an owner, and this is the last one.
refusal-link-expired = This link has been used or has expired. Please ask for a new one.
refusal-wrong-credentials = Email or password is wrong.
refusal-sign-up-closed = We are not accepting new shops at the moment.
refusal-already-exists = This already exists. Nothing was changed.
refusal-limit-reached = No more than { $max } are possible.
error-wire-rate-limited = Too many attempts. Please wait a few minutes and try again.
error-wire-conflict = Someone else changed this in the meantime. Please look at it again.
error-wire-other = That did not work. Please try again.
fault-wrong-day = Enter a day from 1900 to today.
fault-postal-code = Postal codes in { $country } look like { $example }.
fault-email = Enter an email address, such as anna@example.org.
fault-phone = Enter a phone number, such as +49 30 1234567.
fault-web-address = Enter a full web address, such as https://example.org/track.
fault-street = Enter the street and the number.
fault-place = Enter the name of the city or town.
fault-no-such-page = The shop has no page at this address.
fault-more-than-paid = This is more than was paid and not refunded yet.
fault-key-not-accepted = The payment provider does not accept this key. Copy it again from its dashboard.
fault-no-answer = The payment provider does not answer right now, so the key could not be tested. Please try again.
fault-no-such-webhook = PayPal knows no webhook of this ID for these keys. Register the address below in PayPal, then copy its ID.
refusal-provider-refused = The payment provider refused the refund. Nothing was refunded.
fault-not-a-number = Enter a number, such as 19.90.
fault-ambiguous = This could be thousands or decimals. Write 1299.00 for one thousand two hundred ninety-nine, 1.30 for one and thirty hundredths.
fault-other-currency = Enter the amount in { $currency }.
fault-no-decimals = Enter a whole amount, without decimals.
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
span-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
fault-email-without-at = The address needs an @, as in anna@example.org.
fault-email-without-domain = The part after the @ is incomplete. It looks like anna@example.org.
fault-name = Enter a name with letters.
refusal-order-not-accepted = We cannot accept this order. Please get in touch with us.
refusal-in-review = This order waits for review. Approve it first.
refusal-order-under-way = There is still an open order. This is possible once it has been delivered and paid for.
refusal-withdrawal-under-way = There is still a withdrawal from a purchase that has not been settled. This is possible once it has.
refusal-disputed = The customer disputes this payment at their bank. Nothing can be refunded until the dispute is decided.
fault-no-sealing-key = The operator must first give this installation a key to keep secrets with (GALLERIA_SEALING_KEYS).
