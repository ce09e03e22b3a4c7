admin-dashboard = Dashboard
admin-orders = Orders
admin-products = Products
admin-outbox = Emails
admin-staff = Staff
admin-settings = Settings
admin-account = Your account
admin-navigation = Admin
admin-set-up = Set up
admin-view-shop = View shop
admin-sign-out = Sign out
admin-language = Language
admin-cancel = Cancel
admin-save = Save
admin-delete = Delete
admin-optional = optional
admin-done-saved = Saved.
admin-done-added = Added.
admin-done-deleted = Deleted.
admin-done-sent = Sent.
admin-done-queued = It will be sent again shortly.
admin-done-changed = Changed.
admin-password-old = { $days ->
    [one] Your password is more than a day old.
   *[other] Your password is more than { $days } days old.
}
admin-customers = Customers
admin-not-found-text = It may have been deleted, or the address may be mistyped.
admin-to-dashboard = Go to the dashboard
admin-unsaved = Unsaved changes
admin-draft-of = These changes are not saved yet. They were entered { $age }.
admin-draft-discard = Discard draft
admin-ago-now = just now
admin-ago-minutes = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
admin-ago-hours = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
admin-ago-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
admin-conflict-by = { $who } saved this { $age }, after you opened it. Your changes are below and not saved yet.
admin-conflict-somebody = This was changed { $age }, after you opened it. Your changes are below and not saved yet.
admin-conflict-field = Field
admin-conflict-saved = Saved version
admin-conflict-typed = Your version
admin-conflict-more = { $count ->
    [one] And one more field.
   *[other] And { $count } more fields.
}
admin-conflict-save-over = Save my changes over theirs
dashboard-no-mail = No mail server is set up, so emails wait in the outbox. The platform’s operator sets GALLERIA_SMTP_URL.
dashboard-orders-today = Orders today
dashboard-revenue-today = Revenue today
dashboard-to-ship = To be shipped
dashboard-unpaid = Unpaid
dashboard-chart = Revenue in the last { $days } days
dashboard-chart-table = As a table
dashboard-day = Day
dashboard-revenue = Revenue
dashboard-latest = Latest orders
dashboard-no-orders = No orders yet.
dashboard-low-stock = Low stock
dashboard-stock-fine = Everything is well stocked.
settings-store = Store
settings-store-lead = Who you are, where you are, and what appears at the top of the shop.
settings-pictures = Logo and pictures
settings-pictures-lead = Shown in the shop’s header, on its home page and in its emails. Pictures are saved right away.
settings-picture-logo = Logo
settings-picture-logo-hint = A PNG or WebP with a transparent background looks best. It is shown in place of the shop’s name, which screen readers still read aloud.
settings-picture-logo-on-dark = Logo on a dark background
settings-picture-logo-on-dark-hint = Shown to visitors who use dark mode. Without it, they see the other logo.
settings-picture-hero = Top of the home page
settings-picture-hero-hint = A wide picture fills the width, an upright one stands beside the text. Without one, the newest product is shown.
settings-picture-alt = What the picture shows
settings-picture-remove = Remove
settings-policies = Pages and policies
settings-policies-lead = Your terms, privacy, returns and story. Every page of the shop links to them.
settings-theme = Theme
settings-theme-lead = A few choices that shape the whole shop, in light and in dark.
settings-shipping = Shipping
settings-shipping-lead = Shipping methods. Shoppers see those that fit the address, weight and value of the cart.
settings-taxes = Taxes
settings-taxes-lead = Rates by tax class and place.
settings-payment = Payment
settings-payment-lead = How shoppers pay.
settings-languages = Languages
settings-languages-lead = The languages shoppers can read the shop in.
settings-who = Who you are
settings-address = Where you are
settings-selling = Selling
settings-home = Home page
settings-name = Name of the shop
settings-tagline = Line under the name
settings-legal-name = Legal name
settings-email = Email
settings-phone = Phone
settings-tax-number = Tax number
settings-street = Street and number
settings-postal-code = Postal code
settings-city = City
settings-country = Country
settings-country-hint = Prices include this country’s taxes.
settings-currency = Currency
settings-currency-hint = Three letters, such as EUR. It can’t be changed after the first order.
settings-currency-fault = Enter the three letters of a currency, such as EUR, CHF or USD.
settings-currency-fixed = The currency is { $currency }. It can’t be changed after the first order.
settings-time-zone = Time zone
settings-prices-include-tax = Prices include tax
settings-same-net-abroad = Customers abroad pay the same net price
settings-same-net-abroad-hint = Otherwise they pay the same total as customers at home, and it includes their own tax.
settings-shows-scarcity = Show how many are left and how many people are checking out
settings-shows-scarcity-hint = Only the true numbers are shown, as they change: what is left up to the limit below, and unpaid orders of others that hold the item now.
settings-asks-phone = Ask for a phone number at checkout
settings-asks-phone-hint = Customers may leave it empty. Limits per customer then apply to the phone number too.
settings-lowest-price-notice = Show the lowest price of the last { $days } days beside reduced prices
settings-lowest-price-notice-hint = Required by law in the European Union.
settings-return-days = Return period (days)
settings-low-stock = Show “Only … left” from
settings-low-stock-alert = Email me when stock falls to (0: never)
settings-open-unpaid-orders = Unpaid orders per customer
settings-guest-units = Unpaid items per guest
settings-guest-total = Unpaid amount per guest
settings-guest-transfer-days = Days a guest has to pay by bank transfer
settings-guest-hint = A guest is anyone not signed in with a confirmed email address. Items are held for an order until it is paid, so guests have lower limits. For a bank transfer, the shorter of the two periods applies.
settings-abandoned-after-minutes = Mark a cart abandoned after (minutes)
settings-hold-minutes = Hold items for a payment by card or PayPal (minutes)
settings-announcement = Announcement above the header
settings-hero-headline = Headline
settings-hero-text = Text under the headline
settings-hero-button = Button text
settings-hero-link = Button link
settings-hero-link-hint = A path within the shop, such as /categories/lamps.
settings-page = Page
settings-written = written
settings-missing = missing
settings-preview = Preview
settings-see-page = View page
settings-markdown-hint = Use Markdown: # for headings, * for lists, [text](address) for links.
settings-accent = Accent color
settings-display-font = Heading font
settings-body-font = Text font
settings-font-crimson = Crimson Pro, a serif
settings-font-figtree = Figtree, a geometric sans serif
settings-font-hanken = Hanken Grotesk, a plain sans serif
settings-font-old-style = Old style
settings-font-transitional = Transitional
settings-font-humanist = Humanist
settings-font-grotesque = Grotesque
settings-font-geometric = Geometric
settings-font-system = System
settings-surface-hue = Tint of background and text
settings-surface-chroma = Tint strength
settings-display-weight = Heading weight
settings-display-tracking = Heading letter spacing
settings-radius = Corner radius
settings-density = Space between sections
settings-sample-heading = Things that last
settings-sample-text = A quiet room, a good chair, and light where you read.
settings-sample-button = Add to cart
settings-sample-other = Learn more
settings-shipping-new = New shipping method
settings-shipping-none = No shipping methods yet: nothing can be shipped.
settings-shipping-name = Name
settings-shipping-countries = Countries
settings-shipping-countries-hint = Select none to ship everywhere.
settings-shipping-everywhere = Everywhere
settings-shipping-offered = Offer this method
settings-shipping-price = Price
settings-shipping-free-from = Free from (subtotal)
settings-shipping-min-days = Delivery time, from (days)
settings-shipping-max-days = Delivery time, to (days)
settings-shipping-min-weight = Minimum weight (grams)
settings-shipping-max-weight = Maximum weight (grams)
settings-shipping-min-subtotal = Minimum subtotal
settings-shipping-max-subtotal = Maximum subtotal
settings-shipping-position = Position in the list
settings-offered = Offered
settings-not-offered = Not offered
settings-tax-new = New tax rate
settings-taxes-none = No tax rates yet: no tax is charged.
settings-tax-name = Name shown to shoppers
settings-tax-name-hint = As your shoppers know it, such as VAT or Sales tax. The rate is added where each tax has its own line.
settings-tax-place = Place
settings-tax-country = Country
settings-tax-region = Region
settings-tax-region-hint = A state or province, by name or code. Leave empty for the whole country.
settings-tax-class = Tax class
settings-tax-class-hint = Use standard, reduced, or a name of your own. Shipping is taxed as standard.
settings-tax-rate = Rate
settings-tax-rate-hint = In percent, such as 19.
settings-bank-transfer-offered = Offer bank transfer
settings-account-holder = Account holder
settings-iban = IBAN
settings-iban-hint = With holder and IBAN, buyers can copy the details or scan a code with their banking app.
settings-bic = BIC
settings-instructions = More about the transfer
settings-transfer-days = Cancel unpaid orders after (days)
settings-transfer-days-hint = Their items are then for sale again.
settings-cash-offered = Offer cash on delivery
settings-card = Cards (Stripe)
settings-card-text = Shoppers pay on Stripe’s own page; no card number reaches your shop. You need an account with Stripe.
settings-card-no-sealing = This cannot be set up yet: the operator of this platform has to give it an encryption key (GALLERIA_SEALING_KEYS) first.
settings-card-secret-key = Secret key
settings-card-secret-key-hint = Begins with sk_ or rk_. A restricted key needs to write Checkout Sessions and refunds.
settings-card-webhook-secret = Signing secret of the webhook
settings-card-webhook-secret-hint = Begins with whsec_. Stripe shows it once the webhook is registered.
settings-card-kept = Saved, ends with { $end }. Leave empty to keep it.
settings-card-offered = Offer payment by card
settings-card-webhook = In Stripe, register this webhook address with these events:
settings-card-mode = Mode
settings-card-live = Live: real money
settings-card-test-mode = Test: no money moves
settings-card-tested = Key last accepted
settings-card-heard = Last event received
settings-card-never-heard = none yet
settings-card-test = Test the key
settings-card-remove = Remove the keys
settings-paypal = PayPal
settings-paypal-text = Shoppers pay on PayPal’s own page. You need a business account with PayPal and an app of its own for this shop.
settings-paypal-currency = PayPal does not take { $currency }, so it is not offered at your checkout.
settings-paypal-client-id = Client ID
settings-paypal-hint = From your app under Apps & Credentials at developer.paypal.com.
settings-paypal-secret = Secret of the app
settings-paypal-webhook-id = ID of the webhook
settings-paypal-webhook-id-hint = PayPal shows it once the webhook is registered.
settings-paypal-webhook = In the same app at PayPal, register this webhook address with these events:
settings-paypal-sandbox = These are keys of the sandbox: no money moves
settings-paypal-offered = Offer payment with PayPal
admin-done-card-works = Stripe accepts the key.
admin-done-paypal-works = PayPal accepts the keys and knows the webhook.
admin-done-refunded = Refunded.
admin-done-refund-asked = The refund is saved. The payment provider has not answered yet and is asked again.
settings-first-language = Default language
settings-first-language-fixed = The default language is { $language }. It can’t be changed once something has been written in it.
settings-further-languages = Other languages
settings-further-languages-hint = Each has its own addresses, such as /de. Buttons and messages are available in English, German and French.
settings-domains = Domains
settings-domains-lead = Addresses of your own. Each leads to the shop once it is verified.
settings-domains-none = No domains yet.
settings-domain = Domain
settings-domain-hint = Without https://, such as shop.example.com.
settings-domain-add = Add domain
settings-domain-proven = Verified
settings-domain-waiting = Waiting for verification
settings-domain-record = Add this record where you manage the domain’s DNS, then check it here.
settings-domain-record-kind = Type
settings-domain-record-name = Name
settings-domain-record-value = Value
settings-domain-target = To bring visitors here, also point the domain at { $target } with a CNAME record.
settings-domain-check = Check now
settings-domain-not-found = The record was not found. New records can take a few hours to appear everywhere.
settings-domain-remove = Remove
settings-domain-remove-one = Remove { $host }
settings-domain-passkeys = { $count ->
    [one] { $count } customer signs in with a passkey of { $host }.
   *[other] { $count } customers sign in with a passkey of { $host }.
}
settings-domain-passkeys-text = If the shop moves to a different address, these passkeys stop working. An emailed link still signs everybody in.
admin-done-proven = The domain is verified and leads to the shop.
admin-search = Search
admin-sort = Sort by
admin-filter = Filter
admin-filter-any = Any
admin-previous = Previous
admin-next = Next
admin-pages = Pages
admin-page-of = Page { $page } of { $pages }
admin-breadcrumb = You are here
admin-done-paid = Marked as paid.
admin-done-packed = Packed. The parcel is ready to ship.
admin-done-shipped = Shipped. The customer is notified by email.
admin-done-delivered = Marked as delivered.
admin-done-cancelled = Cancelled. The items are for sale again.
admin-done-commented = Your comment was added to the timeline.
admin-done-released = Done.
admin-done-released-count = { $count ->
    [0] Nothing was cancelled: paid, shipped or cancelled in the meantime.
    [one] One order cancelled. The items are for sale again.
   *[other] { $count } orders cancelled. The items are for sale again.
}
admin-done-published = Published.
admin-done-archived = Archived.
admin-done-unpublished = Changed back to drafts.
admin-done-published-count = { $count ->
    [one] One product published.
   *[other] { $count } products published.
}
admin-done-archived-count = { $count ->
    [one] One product archived.
   *[other] { $count } products archived.
}
admin-done-unpublished-count = { $count ->
    [one] One product unpublished.
   *[other] { $count } products unpublished.
}
admin-done-started = Started.
admin-done-paused = Paused.
admin-done-withdrawn = Changed back to a draft.
admin-done-collected = Handed over.
settings-collect-in-store = Let customers pick up orders in the store
settings-collect-in-store-hint = The customer’s order page then shows a barcode for the till.
settings-shipping-working-days-only = Count working days only (Monday to Friday)
settings-refused-parcels = No cash on delivery after refused parcels
settings-refused-parcels-hint = Buyers who have refused this many parcels have to pay another way. 0 switches this off.
admin-block-buyer = Add to blocklist
admin-done-came-back = The parcel is marked as refused and its items are back in stock.
settings-review-from = Review orders from this risk score
settings-review-from-hint = Orders with this score or more cannot be packed until somebody approves them. The highest score is 100; 0 switches this off.
settings-retention-years = Keep the buyer’s details of orders for (years)
settings-retention-years-hint = For customers who had their data deleted. Counted from the end of the year of the order: so long the law makes you keep invoices. Only the owner can see these details. After that they are deleted.
admin-done-approved = Approved. The order can be packed.
settings-shipping-asks-identity-document = Ask for the number of the receiver’s identity document
