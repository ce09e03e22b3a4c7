use crate::web::{ClientAddress, Shop};

/// By what somebody who tries codes is known: the network, and the session where there is one. Those
/// who guess wrong too often are slowed down under both.
#[must_use]
pub fn guesser(shop: &Shop, client: ClientAddress) -> Vec<String> {
    let schema = shop.tenant.schema.as_str();
    let mut signs = vec![format!("{schema} {}", client.network())];
    if let Some(token) = &shop.session {
        let hash = blake3::hash(&token.hash()).to_hex();
        signs.push(format!("{schema} {hash}"));
    }
    signs
}
