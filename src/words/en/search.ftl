search-title = Search
search-title-for = Results for “{ $words }”
search-meant = Nothing is called that. Here is what we found for “{ $words }”.
search-suggestions = Suggestions
search-nothing-typed = What are you looking for?
search-nothing-typed-text = Type a word into the search box, or begin with a category.
search-nothing-found = We found nothing for that
search-nothing-found-text = Try fewer or other words, or begin with a category.
