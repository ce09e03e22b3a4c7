customers-found = { $count ->
    [one] One customer
   *[other] { $count } customers
}
customers-none = No customers here
customers-none-text = Whoever orders or registers appears in this list.
customers-name = Name
customers-nameless = No name
customers-email = E-mail
customers-phone = Telephone
customers-birthday = Birthday
customers-account = Account
customers-registered = Registered
customers-guest = Guest
customers-spent = Spent
customers-last-order = Last order
customers-person = About
customers-known-since = Known since
customers-account-since = Account since
customers-goods = Goods
customers-state = State
customers-no-orders = Nothing was ordered yet.
customers-consents = Permissions
customers-no-consents = Nothing was allowed or refused yet.
customers-consent-granted = Allowed
customers-consent-refused = Not allowed
customers-consent-cookies = Remember what is looked at
customers-consent-email = Marketing by mail
customers-consent-source-cookie-notice = Cookie notice
customers-consent-source-consent-page = Page of privacy choices
customers-consent-source-registration = Registration
customers-consent-source-account = Account page
customers-no-segments = In no segment now.
customers-save-groups = Save groups
customers-consent-source-lead-form = form in front of a coupon
