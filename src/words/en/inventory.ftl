mail-low-stock-subject = Low stock at { $shop }
mail-low-stock-preview = Sales have left little of some goods
mail-low-stock-heading = { $count ->
    [one] One item runs low
   *[other] { $count } items run low
}
mail-low-stock-text = Sales have left little of the following. You hear of each again after its stock has risen and fallen once more. From which number on, you say in the settings of the store.
mail-low-stock-button = See products with low stock
