consent-title = Privacy choices
consent-lead = What we may remember and send you. You can change your mind at any time.
consent-cookies = Remember what I view
consent-cookies-text = We remember what you view and search for, so we can show you products that suit you. Without it, we keep only what the cart and signing in need.
consent-news = News and offers by email
consent-news-text = We email you when there is something new. Emails about your orders are sent either way.
consent-accept = Allow
consent-decline = Do not allow
consent-granted = You have allowed this.
consent-refused = You have not allowed this.
consent-open = Not chosen yet. Off until you allow it.
consent-saved = Saved.
customers-found = { $count ->
    [one] One customer
   *[other] { $count } customers
}
customers-none = No customers here
customers-none-text = Anyone who orders or registers appears in this list.
customers-name = Name
customers-nameless = No name
customers-email = Email
customers-phone = Phone
customers-birthday = Birthday
customers-account = Account
customers-registered = Registered
customers-guest = Guest
customers-spent = Spent
customers-last-order = Last order
customers-person = Details
customers-known-since = Customer since
customers-account-since = Account since
customers-goods = Items
customers-state = Status
customers-no-orders = No orders yet.
customers-consents = Consent
customers-no-consents = No consent given or refused yet.
customers-consent-granted = Allowed
customers-consent-refused = Not allowed
customers-consent-cookies = Remember what they view
customers-consent-email = Marketing by email
customers-consent-source-cookie-notice = Cookie notice
customers-consent-source-consent-page = Privacy choices page
customers-consent-source-registration = Registration
customers-consent-source-account = Account page
customers-no-segments = Not in any segment right now.
customers-save-groups = Save groups
customers-consent-source-lead-form = Coupon form
customers-own-data = Data requests
customers-own-data-text = A customer may ask for a copy of their data, or to have it deleted. With an account they can do both themselves.
customers-own-data-download = Download their data
customers-erase = Delete this customer’s data
customers-erase-goes = The account, addresses, wishlist, consents, requests, messages and personal codes are deleted. Comments on their orders are deleted, too.
customers-erase-stays = Orders stay, without their buyer. Who bought is kept for { $years ->
    [one] one year
   *[other] { $years } years
} after the end of the year of the order, for the owner’s eyes only, and then deleted.
segments-title = Segments and groups
segments-lead = A segment fills itself by its rule and is always up to date. A group is filled by hand.
segments-new = New segment
segments-none = No segments yet.
segments-name = Name
segments-members = Members
segments-counted = Last counted
segments-not-counted = not yet
segments-groups = Manual groups
segments-groups-text = Add customers to a group on their own page.
segments-group-new = New group
segments-group-add = Add group
segments-group-delete = Delete { $group }
segments-editor-lead = Who belongs in it? After changing what a condition is about, choose “Show fields”.
segments-rule = Rule
segments-count = Count now
segments-recount = Count all customers again
segments-promotions = Promotions that use it
segments-promotions-text = They keep working when you rename the segment. It cannot be deleted while one of them is active.
segments-delete = Delete segment
segments-takes-long = Counting takes a while. Save the segment and it will be counted in the background.
segments-found = { $count ->
    [0] No customers match.
    [one] One customer matches.
   *[other] { $count } customers match, for example:
}
segments-group-of = Customers who match
segments-condition = Condition
segments-add = Add condition
segments-add-group = Add group of conditions
segments-show-fields = Show fields
segments-remove = Remove
segments-list-hint = Separate several with commas.
segments-kind-all = all of these conditions
segments-kind-any = at least one of these conditions
segments-kind-none = none of these conditions
segments-kind-signed-up-within = Signed up recently
segments-kind-order-number = Number of the next order
segments-kind-lifetime-spend = Total spent, at least
segments-kind-abandoned-within = Abandoned a cart recently
segments-kind-birthday-within = Birthday is close
segments-kind-redeemed = Used a code or promotion
segments-kind-did = Took an action
segments-kind-bought = Bought
segments-kind-consent = Has given consent
segments-kind-country = Last order shipped to
segments-kind-locale = Language
segments-kind-customer-in = Is in a group
segments-days = Days
segments-times = At least how many times, or which order
segments-within = Within (days)
segments-amount = Amount
segments-codes = Codes
segments-month = This month
segments-event = Action
segments-products = Products (web addresses)
segments-categories = Categories (web addresses)
segments-tags = Tags
segments-channel = Consent
segments-countries = Countries (DE, AT)
segments-locales = Languages (en, de)
segments-groups-label = Groups
segments-event-visit = Visit
segments-event-view = Product view
segments-event-search = Search
segments-event-cart-change = Cart change
segments-event-sign-up = Sign-up
segments-event-order = Order
segments-event-redemption = Code or promotion used
segments-event-refund = Refund
segments-event-location-change = Country change
segments-event-review = Review
segments-channel-email = Marketing by email
segments-channel-cookies = Remember what they view
customers-trouble = Problems
customers-refused-parcels = Refused parcels
customers-questions = Questions and complaints
customers-blocked = Blocklist
customers-suggest-block = { $count ->
    [one] This customer has refused { $count } parcel. Consider blocking cash on delivery.
   *[other] This customer has refused { $count } parcels. Consider blocking cash on delivery.
}
