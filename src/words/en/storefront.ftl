text-ways = What next
faq-delivery = How long does delivery take, and what does it cost?
faq-delivery-answer = Both are on every product page, for your country and before you order: below the button and again in the cart. Once your parcel is on its way, we email you where you can track it.
faq-order = Where is my order?
faq-order-answer = The link in your order confirmation leads to the page of your order. It shows what has happened and what comes next, without signing in.
faq-returns = Can I send something back?
faq-returns-answer = { $days ->
    [one] Yes, within one day of its arrival.
   *[other] Yes, within { $days } days of its arrival.
}
faq-payment = How can I pay?
faq-payment-answer = You choose at checkout
faq-account = Do I need an account?
faq-account-answer = No. You can order, follow your order and return it as a guest. With an account you have your orders and addresses in one place.
faq-data = What happens to my data?
faq-data-answer = We keep what your order needs, and use it for nothing else unless you allow it.
