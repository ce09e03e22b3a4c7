search-title = Search
search-title-for = Results for “{ $words }”
search-meant = No results for that. Here is what we found for “{ $words }”.
search-partial = Nothing matches every word. These products match most of them.
search-pages = Help and information
search-groups = Categories
search-products = Products
search-suggestions = Suggestions
search-suggested = { $count ->
    [one] 1 suggestion
   *[other] { $count } suggestions
}
search-nothing-suggested = No suggestions for “{ $words }”
search-see-all = { $count ->
    [one] See the result
   *[other] See all { $count } results
}
search-see-all-priced = See all results
search-recent = Recent searches
search-forget = Clear recent searches
search-nothing-typed = What are you looking for?
search-nothing-typed-text = Type a word into the search box, or start with a category.
search-nothing-found = No results
search-nothing-found-text = Check the spelling, use fewer or more general words, or search for an item number. Or start with a category.
search-no-products = No products
search-no-products-text = No product matches, but the pages above may help. Or start with a category.
