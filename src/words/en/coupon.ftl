coupon-none = This coupon cannot be used
coupon-code = Your code
coupon-apply = Apply to my cart
coupon-applied = The code is in your cart.
coupon-see-cart = See the cart
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
upcoming-lead = What is coming up, and what you can use now.
upcoming-none = Nothing is announced at the moment.
upcoming-coming = Coming up
upcoming-running = Now
upcoming-from = From { $moment }
upcoming-until = Until { $moment }
admin-sheet = Coupons to print
admin-sheet-lead = { $count ->
    [one] 1 code that can be handed out. Print this page and cut along the lines.
   *[other] { $count } codes that can be handed out, 24 on each page. Print it and cut along the lines.
}
admin-sheet-none = No codes to hand out. Make some first.
