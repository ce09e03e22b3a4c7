use crate::web::ClientAddress;

/// From which network an order came, so that what belongs together is seen. Told apart by shop: nobody can
/// follow a client from one to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkHash([u8; 32]);

impl NetworkHash {
    /// Of a client of the shop whose schema this is.
    #[must_use]
    pub fn of(schema: &str, client: ClientAddress) -> Self {
        let network = [schema, "\n", &client.network()].concat();
        Self(blake3::derive_key(
            "galleria 2026-11-30 network of an order",
            network.as_bytes(),
        ))
    }

    /// As it is stored.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}
