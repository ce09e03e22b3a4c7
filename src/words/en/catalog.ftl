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
import-title = Import products
import-lead = Takes product files in the format of Shopify's export, and gives yours back in it.
import-export = Export all products
import-file = File
import-file-hint = A CSV file of at most 20 MB. Nothing is changed before you have seen the preview.
import-upload = Upload and look through
import-start = Start the import
import-cancel = Cancel
import-back = All imports
import-state = State
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
import-refused = Refused
import-product = Product
import-handle = Address
import-variants = Variants
import-pictures = Pictures
import-faults = { $count ->
    [one] One remark
   *[other] { $count } remarks
}
import-row = Row
import-column = Column
import-severity = Kind
import-fault = What is wrong
import-error = Left out
import-warning = Note
import-fault-unreadable = This row cannot be read as UTF-8 text, or has more cells than the head.
import-fault-handle-again = Rows of this product stand further up, with others between.
import-fault-variant-again = Another row of this product has the same options.
import-fault-in-use = Units of it are held for placed orders.
import-fault-negative-stock = Less than nothing was counted as nothing.
import-fault-picture-unreachable = The picture could not be reached.
import-fault-picture-forbidden = The picture's address is not on the public network.
import-fault-picture-refused = What was found there is no accepted picture.
import-fault-picture-missing = There is no picture of that name.
import-kept = Left as they are
import-preview = What the import would do
import-log = What the import did
import-differences = Changes
import-columns-read = There is no column named Handle. These columns were read: { $columns }
import-replace = Replace products that exist
import-replace-hint = { $count ->
    [one] One product of this file exists already. Without this tick it is left as it is.
   *[other] { $count } products of this file exist already. Without this tick they are left as they are.
}
import-remove-variants = Remove their variants that the file doesn’t name
import-remove-variants-hint = { $count ->
    [one] One variant, marked red below, would be deleted with its SKU and stock. Without this tick it stays.
   *[other] { $count } variants, marked red below, would be deleted with their SKUs and stock. Without this tick they stay.
}
import-unnamed = Not in the file
import-removed = Removed
import-fault-address-taken = Another product has this address, so a number was put behind it.
import-fault-sku-taken = Another variant has this SKU, so it was left out here.
import-fault-which-variant = The product has several variants, and this row names none of them. Their prices and stock stay as they are.
import-fault-options-differ = The product has other options. Its variants would have to be removed for these; tick that if it is what you want.
import-fault-unknown-state = This status isn’t known here. The product is imported as a draft.
admin-removal = Delete these variants?
admin-removal-text = The form has no row for them any more. Saving deletes them with their stock. To keep one, put its option value back or discard the draft.
admin-removal-stock = Delete { $variant }, { $count } in stock
admin-removal-ordered = Delete { $variant }, { $count } in stock, ordered before
admin-removal-tick = Tick every variant that may be deleted.
admin-pictures-refused = These files are no pictures that can be used: { $names }
admin-categories = Categories
admin-categories-edit = Edit categories
admin-categories-none = There are no categories yet. They make the shop’s menu.
admin-category-new = New category
admin-category-parent = Part of
admin-category-no-parent = Nothing: it stands in the menu
admin-collections = Collections
admin-collections-edit = Edit collections
admin-collections-none = There are no collections yet. They show what you want to be seen together.
admin-collection-new = New collection
admin-collection-featured = On the home page
admin-collection-featured-hint = The home page shows it with its picture.
admin-collection-products-hint = Tick what belongs in it. Small numbers come first; a new number moves a product to that place.
admin-collection-inside = In this collection
admin-collection-others = Other products
admin-group-delete = Delete { $name }?
admin-group-delete-products = { $count ->
    [0] No product is in it.
    [one] One product is in it. It stays.
   *[other] { $count } products are in it. They stay.
 }
admin-group-delete-children = { $count ->
    [one] One category lies in it. It moves up.
   *[other] { $count } categories lie in it. They move up.
 }
admin-group-delete-leads-on = Its address leads on to { $name }.
admin-group-delete-gone = Its address says that it is gone.
admin-group-name = Name
admin-group-description = Description
admin-group-position = Position
admin-group-position-hint = Small numbers come first.
admin-group-picture = Picture
admin-group-picture-choose = Choose a picture
admin-products-found = { $count ->
    [one] One product
   *[other] { $count } products
 }
admin-products-all = All
admin-products-by-state = Products by state
admin-products-search-hint = Title, vendor, SKU
admin-products-none = No products here
admin-products-none-text = Create the first one, or see whether a filter hides them.
admin-products-choose = Choose
admin-products-choose-one = Choose { $title }
admin-products-ticked = The ticked ones:
admin-products-stock-low = Low stock
admin-products-stock-out = Sold out
admin-product = Product
admin-product-new = New product
admin-products-import = Import
admin-products-export = Export
admin-product-see = See it in the shop
admin-product-state = State
admin-product-state-hint = Shoppers see published products only.
admin-product-state-draft = Draft
admin-product-state-published = Published
admin-product-state-archived = Archived
admin-product-publish = Publish
admin-product-unpublish = Unpublish
admin-product-archive = Archive
admin-product-variants = Variants
admin-product-stock = Stock
admin-product-not-counted = Not counted
admin-product-price = Price
admin-product-texts = Texts
admin-product-title = Title
admin-product-short = Short description
admin-product-short-hint = At most { $max } characters; it stands beside the picture.
admin-product-description = Description
admin-product-markdown = Markdown: an empty line makes a paragraph, **bold**, - lists.
admin-product-html = HTML, as an import brought it. Stars and underscores stay as they are.
admin-product-format = Description is written in
admin-product-format-markdown = Markdown
admin-product-format-html = HTML
admin-product-specification = Specification
admin-product-specification-hint = One line each: Height: 42 cm
admin-product-care = Care tips
admin-product-seo = Address and search engines
admin-product-slug = Address
admin-product-slug-hint = Made from the name when empty. Old addresses go on leading here.
admin-product-seo-title = Title for search engines
admin-product-seo-description = Description for search engines
admin-product-organisation = Organisation
admin-product-vendor = Vendor
admin-product-type = Type
admin-product-tags = Tags
admin-product-tags-hint = Between commas
admin-product-tax-class = Tax class
admin-options = Options
admin-options-hint = What can be chosen, such as colour or size: at most three, as in the CSV format. One value on each line; a colour behind it makes a swatch: Moss #4a5d23
admin-options-make = Make variants
admin-option-name = Option
admin-option-values = Values, one on each line
admin-variant = Variant
admin-variant-only = The only one
admin-variant-sku = SKU
admin-variant-price = Price
admin-variant-before = Price before
admin-variant-stock = On hand
admin-variant-weight = Grams
admin-variant-picture = Picture
admin-variant-remove = Remove
admin-variant-more = More
admin-variant-barcode = Barcode
admin-variant-floor = Floor price
admin-variant-floor-hint = No discount goes below it.
admin-variant-untracked = Do not count the stock
admin-variant-untracked-hint = It is always for sale.
admin-variant-oversell = Sell when out of stock
admin-variant-oversell-hint = The count goes below zero.
admin-pictures = Pictures
admin-pictures-none = There are no pictures yet.
admin-pictures-after-saving = Pictures can be added as soon as the product is saved.
admin-pictures-alt = What the picture shows
admin-pictures-earlier = Earlier
admin-pictures-later = Later
admin-pictures-remove = Remove
admin-pictures-drop = Drop pictures here
admin-pictures-choose = or choose files
admin-pictures-hint = JPEG, PNG, WebP or GIF without movement. They are saved at once.
admin-pictures-failed = That did not work. Is it a picture of an accepted kind, and not too large?
admin-pictures-upload = Upload
