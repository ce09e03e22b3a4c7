//! What the search box asks, in types. Its plain twin is the page of results.

use leptos::prelude::*;

use super::suggestion::SuggestionsFound;
use crate::core::Error;
use crate::ui::Call;

/// What is suggested for the words so far.
#[server(prefix = "/api", endpoint = "search/suggest", protocol = Call)]
pub async fn suggest_for(words: String) -> Result<SuggestionsFound, Error> {
    let caller = crate::web::Caller::of_call().await?;
    server::suggest_for(&caller.shop, &words).await
}

#[cfg(feature = "ssr")]
mod server {
    use crate::core::Error;
    use crate::search::suggest::suggest;
    use crate::search::suggestion::SuggestionsFound;
    use crate::web::call::end;
    use crate::web::{Failure, Shop};

    /// As long as the search box takes.
    const LONGEST: usize = 100;

    pub async fn suggest_for(shop: &Shop, words: &str) -> Result<SuggestionsFound, Error> {
        let words = words.trim().chars();
        let words: String = words.filter(|c| !c.is_control()).take(LONGEST).collect();
        end(found(shop, &words).await)
    }

    async fn found(shop: &Shop, words: &str) -> Result<SuggestionsFound, Failure> {
        let mut tx = shop.begin().await?;
        let found = suggest(shop, &mut tx, words).await?;
        tx.commit().await?;
        Ok(found)
    }
}
