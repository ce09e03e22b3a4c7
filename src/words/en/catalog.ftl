catalog-home = Home
catalog-breadcrumb = You are here
catalog-categories = Categories
catalog-new = New arrivals
catalog-collections = Collections
catalog-best-sellers = Best sellers
catalog-story-more = Read our story
catalog-subcategories = Narrower categories
catalog-products = { $count ->
    [one] 1 product
   *[other] { $count } products
}
catalog-colours = { $count ->
    [one] 1 colour
   *[other] { $count } colours
}
catalog-from = from { $price }
catalog-now = Now
catalog-before = Before
catalog-reduced = Reduced
catalog-sold-out = Sold out
catalog-in-stock = In stock
catalog-only-left = Only { $count } left
catalog-in-stock-only = In stock only
catalog-availability = Availability
catalog-price = Price
catalog-price-from = From
catalog-price-to = To
catalog-quantity = Quantity
catalog-add = Add to cart
catalog-fewer = One fewer
catalog-more = One more
catalog-filter = Filter
catalog-show = Show
catalog-clear = Clear all
catalog-active-filters = Active filters
catalog-remove-filter = Remove filter { $filter }
catalog-at-least = from { $price }
catalog-at-most = up to { $price }
catalog-sort = Sort by
catalog-sort-apply = Sort
catalog-sort-featured = Featured
catalog-sort-relevance = Best match
catalog-sort-newest = Newest
catalog-sort-price-up = Price, low to high
catalog-sort-price-down = Price, high to low
catalog-sort-name = Name
catalog-pages = Pages
catalog-previous = Previous
catalog-next = Next
catalog-nothing-here = Nothing here yet
catalog-nothing-here-text = New things are on their way. Meanwhile, have a look around.
catalog-nothing-fits = Nothing fits all of that
catalog-nothing-fits-text = Take off a filter or two, and more will show up.
catalog-about = About it
catalog-specification = Details
catalog-vendor = Made by
catalog-care = Care
catalog-delivery-returns = Delivery and returns
catalog-related = More like this
catalog-pictures = Pictures
catalog-picture-number = Picture { $number }
catalog-picture-large = Picture, large
catalog-close = Close
catalog-delivery = Delivery to { $country }: { $price }, { $days }.
catalog-free = free
catalog-days = { $days ->
    [0] today
    [one] 1 day
   *[other] { $days } days
}
catalog-days-range = { $from } to { $to } days
catalog-missing-for-free = Free with { $amount } more in your cart.
catalog-no-delivery = We do not deliver this to { $country }.
catalog-no-delivery-needed = Nothing needs to be sent.
catalog-total-delivered = { $total } with delivery, including { $tax } tax
catalog-total-delivered-untaxed = { $total } with delivery, no tax added
catalog-total = { $total } including { $tax } tax
catalog-total-untaxed = { $total }, no tax added
catalog-returns = Return within { $days ->
    [one] 1 day
   *[other] { $days } days
}, for whatever reason.
catalog-returns-how = How it works
catalog-address = Address
catalog-email = E-mail
catalog-phone = Telephone
catalog-tax-number = VAT number
catalog-unwritten = We are still writing this page. Until it is done, write to us with any question, and we will answer.
