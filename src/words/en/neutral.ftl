neutral-unknown-host = There is no shop here
neutral-unknown-host-text = Please check the address. Perhaps a letter went astray.
neutral-suspended = Closed for now
neutral-suspended-text = This shop is not available at the moment. Please come back later.
neutral-back-soon = Back in a moment
neutral-back-soon-text = We cannot answer right now. Please try again in a minute.
neutral-not-found = There is no such page
neutral-not-found-text = It may have moved, or the address has a slip in it.
