neutral-unknown-host = There is no shop here
neutral-unknown-host-text = Please check the address. Perhaps a letter went astray.
neutral-suspended = Closed for now
neutral-suspended-text = This shop is not available at the moment. Please come back later.
neutral-suspended-admin = This shop is closed for now
neutral-suspended-admin-text = The operator of { $platform } has closed it; nothing in it is lost. { $operator ->
    [none] If it is your shop, please ask them.
   *[other] If it is your shop, please ask them: { $operator }
}
neutral-back-soon = Back in a moment
neutral-back-soon-text = We cannot answer right now. Please try again in a minute.
neutral-not-found = There is no such page
neutral-not-found-text = It may have moved, or the address has a slip in it.
span-days = { $count ->
    [one] one day
    [2] two days
    [7] seven days
   *[other] { $count } days
}
span-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
