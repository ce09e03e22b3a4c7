//! What the search box asks, in types. Its plain twin is the page of results.

use leptos::prelude::*;

use super::suggestion::SuggestionsFound;
use crate::core::Error;
use crate::ui::Call;

/// What is suggested for the words so far.
#[server(prefix = "/api", endpoint = "search/suggest", protocol = Call)]
pub async fn suggest_for(words: String) -> Result<SuggestionsFound, Error> {
    let caller = crate::web::Caller::of_call().await?;
    crate::web::call::end(crate::search::suggest::answer(&caller.shop, &words).await)
}
