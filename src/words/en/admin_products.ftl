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
admin-done-published = Published.
admin-done-archived = Archived.
admin-done-unpublished = Taken back as drafts.
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
