search-title = Search
search-title-for = Results for “{ $words }”
search-meant = No results for that. Here is what we found for “{ $words }”.
search-suggestions = Suggestions
search-nothing-typed = What are you looking for?
search-nothing-typed-text = Type a word into the search box, or start with a category.
search-nothing-found = No results
search-nothing-found-text = Try fewer or different words, or start with a category.
