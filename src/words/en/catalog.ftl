catalog-home = Home
catalog-breadcrumb = You are here
catalog-categories = Categories
catalog-new = New arrivals
catalog-collections = Collections
catalog-best-sellers = Best sellers
catalog-story-more = Read our story
catalog-subcategories = Subcategories
catalog-products = { $count ->
    [one] 1 product
   *[other] { $count } products
}
catalog-colours = { $count ->
    [one] 1 color
   *[other] { $count } colors
}
catalog-from = from { $price }
catalog-now = Now
catalog-before = Before
catalog-reduced = Reduced
catalog-sold-out = Sold out
catalog-in-stock = In stock
catalog-only-left = Only { $count } left
catalog-checking-out = { $count ->
    [one] { $count } person is checking out now
   *[other] { $count } people are checking out now
}
catalog-in-stock-only = In stock only
catalog-availability = Availability
catalog-price = Price
catalog-price-from = From
catalog-price-to = To
catalog-quantity = Quantity
catalog-add = Add to cart
catalog-choose = Choose { $option }
catalog-choose-size = Choose a size
catalog-still-available = Still available:
catalog-similar = You might also like
catalog-quantity-wrong = Enter a whole number from 1 to { $max }.
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
catalog-percent-off = −{ $percent }%
catalog-add-title = Add { $title } to cart
catalog-choose-title = Choose options for { $title }
catalog-show-products = { $count ->
    [one] Show 1 product
   *[other] Show { $count } products
}
catalog-filter-more = { $count } more
catalog-color-shades = { $count ->
    [one] 1 shade
   *[other] { $count } shades
}
catalog-color-white = White
catalog-color-beige = Beige
catalog-color-brown = Brown
catalog-color-black = Black
catalog-color-gray = Gray
catalog-color-yellow = Yellow and gold
catalog-color-red = Red and orange
catalog-color-pink = Pink and purple
catalog-color-blue = Blue
catalog-color-green = Green
catalog-price-no-amount = Enter an amount such as { $example }.
catalog-price-above-highest = The lowest price is above the highest.
catalog-all = All products
catalog-all-lead = Everything we sell, newest first.
catalog-sale = Sale
catalog-sale-lead = Everything that is reduced right now.
catalog-no-sale = Nothing is reduced right now
catalog-no-sale-text = Our prices are steady between sales. Have a look around in the meantime.
catalog-nothing-here = Nothing here yet
catalog-nothing-here-text = New things are on their way. In the meantime, have a look around.
catalog-nothing-fits = No products match these filters
catalog-nothing-fits-text = Remove a filter or two to see more.
catalog-about = Description
catalog-specification = Details
catalog-vendor = Made by
catalog-care = Care
catalog-delivery-returns = Shipping and returns
catalog-related = More like this
catalog-pictures = Pictures
catalog-picture-number = Picture { $number }
catalog-picture-previous = Previous picture
catalog-picture-next = Next picture
catalog-picture-of = of
catalog-close = Close
catalog-delivery = Shipping to { $country }: { $price }, { $days }.
catalog-free = free
catalog-days = { $days ->
    [0] today
    [one] 1 day
   *[other] { $days } days
}
catalog-days-range = { $from } to { $to } days
catalog-missing-for-free = Free with { $amount } more in your cart.
catalog-no-delivery = We don’t ship this to { $country }.
catalog-no-delivery-needed = No shipping needed.
catalog-total-delivered = { $total } with shipping, including { $tax } { $name }
catalog-total-delivered-untaxed = { $total } with shipping, no tax added
catalog-total = { $total } including { $tax } { $name }
catalog-total-untaxed = { $total }, no tax added
catalog-returns = Return within { $days ->
    [one] 1 day
   *[other] { $days } days
}, for any reason.
catalog-returns-how = How it works
catalog-address = Address
catalog-email = Email
catalog-phone = Phone
catalog-tax-number = Tax number
catalog-unwritten = We are still writing this page. In the meantime, write to us with any question and we will answer.
import-title = Import products
import-lead = Reads product files in Shopify’s export format, and exports yours in it.
import-export = Export all products
import-file = File
import-file-hint = A CSV file of up to 20 MB. Nothing changes before you have seen the preview.
import-upload = Upload and preview
import-start = Start import
import-cancel = Cancel
import-back = All imports
import-state = Status
import-state-preview = Preview
import-state-queued = Waiting
import-state-running = Running
import-state-done = Done
import-state-failed = Failed
import-state-cancelled = Cancelled
import-progress = Progress of the import
import-rows = Rows
import-created = New
import-changed = Changed
import-unchanged = Unchanged
import-imported = Imported
import-refused = Rejected
import-product = Product
import-handle = Web address
import-variants = Variants
import-pictures = Pictures
import-faults = { $count ->
    [one] One note
   *[other] { $count } notes
}
import-row = Row
import-column = Column
import-severity = Type
import-fault = What is wrong
import-error = Skipped
import-warning = Note
import-fault-unreadable = This row is not UTF-8 text, or has more cells than the header.
import-fault-handle-again = Other rows of this product are further up, with other products in between.
import-fault-variant-again = Another row of this product has the same options.
import-fault-in-use = Some of its units are held for orders.
import-fault-negative-stock = Stock below zero was read as zero.
import-fault-picture-unreachable = The picture could not be reached.
import-fault-picture-forbidden = The picture’s address is not on the public network.
import-fault-picture-refused = What was found there is not an accepted picture.
import-fault-picture-missing = There is no picture with that name.
import-kept = Left unchanged
import-preview = What the import would do
import-log = What the import did
import-differences = Changes
import-columns-read = There is no column named Handle. These columns were found: { $columns }
import-replace = Replace existing products
import-replace-hint = { $count ->
    [one] One product in this file already exists. Unless you select this, it stays as it is.
   *[other] { $count } products in this file already exist. Unless you select this, they stay as they are.
}
import-remove-variants = Remove their variants that the file doesn’t list
import-remove-variants-hint = { $count ->
    [one] One variant, marked red below, would be deleted with its SKU and stock. Unless you select this, it stays.
   *[other] { $count } variants, marked red below, would be deleted with their SKUs and stock. Unless you select this, they stay.
}
import-unnamed = Not in the file
import-removed = Removed
import-fault-address-taken = Another product has this web address, so a number was added to it.
import-fault-sku-taken = Another variant has this SKU, so it was left out here.
import-fault-which-variant = The product has several variants, and this row names none of them. Their prices and stock stay as they are.
import-fault-options-differ = The product has different options. Its variants would have to be removed for these; select that above if you want it.
import-fault-unknown-state = This status isn’t recognized. The product is imported as a draft.
admin-removal = Delete these variants?
admin-removal-text = The form no longer has a row for them. Saving deletes them with their stock. To keep one, put its option value back or discard the draft.
admin-removal-stock = Delete { $variant }, { $count } in stock
admin-removal-ordered = Delete { $variant }, { $count } in stock, ordered before
admin-removal-tick = Select every variant that may be deleted.
admin-pictures-refused = These files can’t be used as pictures: { $names }
admin-categories = Categories
admin-categories-edit = Edit categories
admin-categories-none = No categories yet. They make up the shop’s menu.
admin-category-new = New category
admin-category-parent = Parent category
admin-category-no-parent = None: shown in the menu
admin-collections = Collections
admin-collections-edit = Edit collections
admin-collections-none = No collections yet. They show what you want to be seen together.
admin-collection-new = New collection
admin-collection-featured = On the home page
admin-collection-featured-hint = The home page shows it with its picture.
admin-collection-products-hint = Select what belongs in it. Lower numbers come first; a new number moves a product to that position.
admin-collection-inside = In this collection
admin-collection-others = Other products
admin-group-delete = Delete { $name }?
admin-group-delete-products = { $count ->
    [0] It contains no products.
    [one] It contains one product, which stays.
   *[other] It contains { $count } products, which stay.
}
admin-group-delete-children = { $count ->
    [one] It contains one category, which moves up.
   *[other] It contains { $count } categories, which move up.
}
admin-group-delete-leads-on = Its address redirects to { $name }.
admin-group-delete-gone = Its address says that it is gone.
admin-group-name = Name
admin-group-description = Description
admin-group-position = Position
admin-group-position-hint = Lower numbers come first.
admin-group-picture = Picture
admin-group-picture-choose = Choose a picture
admin-products-found = { $count ->
    [one] One product
   *[other] { $count } products
}
admin-products-all = All
admin-products-by-state = Products by status
admin-products-search-hint = Title, vendor, SKU
admin-products-none = No products found
admin-products-none-text = Create the first one, or check whether a filter hides them.
admin-products-choose = Select
admin-products-choose-one = Select { $title }
admin-products-ticked = Selected products:
admin-products-stock-low = Low stock
admin-products-stock-out = Sold out
admin-product = Product
admin-product-new = New product
admin-products-import = Import
admin-products-export = Export
admin-product-see = View in shop
admin-product-state = Status
admin-product-state-hint = Shoppers only see published products.
admin-product-state-draft = Draft
admin-product-state-published = Published
admin-product-state-archived = Archived
admin-product-publish = Publish
admin-product-unpublish = Unpublish
admin-product-archive = Archive
admin-product-variants = Variants
admin-product-stock = Stock
admin-product-not-counted = Not tracked
admin-product-price = Price
admin-product-texts = Texts
admin-product-title = Title
admin-product-short = Short description
admin-product-short-hint = At most { $max } characters, shown beside the picture.
admin-product-description = Description
admin-product-markdown = Markdown: an empty line starts a new paragraph, **bold**, - lists.
admin-product-html = HTML from an import. Asterisks and underscores stay as they are.
admin-product-format = Description format
admin-product-format-markdown = Markdown
admin-product-format-html = HTML
admin-product-specification = Specification
admin-product-specification-hint = One per line, such as Height: 42 cm
admin-product-care = Care tips
admin-product-seo = Web address and search engines
admin-product-slug = Web address
admin-product-slug-hint = Made from the name if empty. Old addresses redirect here.
admin-product-seo-title = Title for search engines
admin-product-seo-description = Description for search engines
admin-product-organisation = Organization
admin-product-vendor = Vendor
admin-product-type = Type
admin-product-tags = Tags
admin-product-tags-hint = Separate with commas
admin-product-tax-class = Tax class
admin-options = Options
admin-options-hint = What shoppers can choose, such as color or size: up to three, as in the CSV format. One value per line; a color code after it makes a swatch: Moss #4a5d23
admin-options-make = Create variants
admin-option-name = Option
admin-option-values = Values, one per line
admin-option-must-choose = Shoppers must choose
admin-option-must-choose-sizes = If it is a size
admin-option-must-choose-yes = Yes
admin-option-must-choose-no = No, the first in stock is selected
admin-variant = Variant
admin-variant-only = Default
admin-variant-sku = SKU
admin-variant-price = Price
admin-variant-before = Compare-at price
admin-variant-stock = On hand
admin-variant-weight = Weight (grams)
admin-variant-picture = Picture
admin-variant-remove = Remove
admin-variant-more = More
admin-variant-barcode = Barcode
admin-variant-floor = Floor price
admin-variant-floor-hint = No discount goes below it.
admin-variant-untracked = Don’t track stock
admin-variant-untracked-hint = It is always for sale.
admin-variant-oversell = Sell when out of stock
admin-variant-oversell-hint = Stock can go below zero.
admin-pictures = Pictures
admin-pictures-none = No pictures yet.
admin-pictures-after-saving = You can add pictures once the product is saved.
admin-pictures-alt = What the picture shows
admin-pictures-earlier = Move earlier
admin-pictures-later = Move later
admin-pictures-remove = Remove
admin-pictures-drop = Drop pictures here
admin-pictures-choose = or choose files
admin-pictures-hint = JPEG, PNG, WebP or still GIF. They are saved right away.
admin-pictures-failed = That did not work. Is it a type of picture that is accepted, and not too large?
admin-pictures-upload = Upload
admin-product-gift-card = This is a gift card
admin-product-gift-card-hint = Each variant is an amount and worth its price. It has no stock, weight, tax or former price.
