//! Arranging what is sold, and how it is sent and taxed.

use uuid::Uuid;

use crate::harness::TestShop;

impl TestShop {
    /// Puts six hundred products on the shelf, `piece-1` at 1,001 and each a unit dearer than the one before: so many
    /// that their list is kept from one visitor to the next.
    pub async fn sell_pieces(&self) {
        self.sql(
            "create temp table pieces on commit drop as
                 select gen_random_uuid() as id, gen_random_uuid() as variant, n from generate_series(1, 600) n;
             insert into products (id, slug, handle, title, state, published_at, updated_at)
                 select id, 'piece-' || n, 'piece-' || n, 'Piece ' || n, 'published', '2020-01-01', '2020-01-01' from pieces;
             insert into variants (id, product_id, position, price) select variant, id, 1, 1000 + n from pieces;
             insert into stock_items (variant_id, on_hand, updated_at) select variant, 5, '2020-01-01' from pieces;",
        )
        .await;
    }

    /// A published product with one variant; answers the variant's id.
    pub async fn sell(&self, slug: &str, price: &str, on_hand: i32) -> String {
        let (product, variant) = (Uuid::now_v7(), Uuid::now_v7());
        self.sql(&format!(
            "insert into products (id, slug, title, state, published_at, care_tips)
                 values ('{product}', '{slug}', 'The {slug}', 'published', now(), 'Dust the {slug} with a dry cloth.');
             insert into variants (id, product_id, sku, price, weight_grams) values ('{variant}', '{product}', '{slug}', {price}, 500);
             insert into stock_items (variant_id, on_hand) values ('{variant}', {on_hand});
             insert into stock_movements (variant_id, kind, on_hand_change) values ('{variant}', 'count', {on_hand});"
        ))
        .await;
        variant.to_string()
    }

    /// Parcels to Germany for 4.90, free from 100.00; to Austria for 9.90. 19 % and 20 % tax.
    pub async fn send_parcels(&self) {
        self.sql(
            "insert into shipping_methods (id, position, name, countries, price, free_from, min_days, max_days) values
                 ('01890a5d-ac96-774b-bcce-b302099a8001', 1, 'Parcel', '{DE}', 4.90, 100, 2, 3),
                 ('01890a5d-ac96-774b-bcce-b302099a8002', 2, 'Express', '{DE}', 12.90, null, 1, 1),
                 ('01890a5d-ac96-774b-bcce-b302099a8003', 3, 'Abroad', '{AT}', 9.90, null, 4, 6);
             insert into tax_rates (id, tax_class, country, rate, name) values
                 ('01890a5d-ac96-774b-bcce-b302099a8011', 'standard', 'DE', 0.19, 'MwSt.'),
                 ('01890a5d-ac96-774b-bcce-b302099a8012', 'standard', 'AT', 0.20, 'USt.');",
        )
        .await;
    }

    /// Puts units of a variant into the visitor's cart.
    pub async fn put_in_cart(&self, variant: &str, quantity: &str) -> crate::harness::Answer {
        self.post(
            "/cart/lines",
            &[("variant_id", variant), ("quantity", quantity)],
        )
        .await
    }
}

/// Where the parcels of [`TestShop::send_parcels`] go by default.
pub const PARCEL: &str = "01890a5d-ac96-774b-bcce-b302099a8001";
pub const EXPRESS: &str = "01890a5d-ac96-774b-bcce-b302099a8002";
pub const ABROAD: &str = "01890a5d-ac96-774b-bcce-b302099a8003";

/// What a guest types into the checkout.
#[derive(Clone, Debug)]
pub struct Guest(pub Vec<(&'static str, String)>);

impl Guest {
    /// A guest of this name, at an address of their own.
    pub fn named(name: &str) -> Self {
        let pairs = [
            ("email", format!("{name}@example.com")),
            ("name", name.to_owned()),
            ("street", format!("{name} street 1")),
            ("postal_code", "10115".to_owned()),
            ("city", "Berlin".to_owned()),
            ("country", "DE".to_owned()),
            ("shipping_method", PARCEL.to_owned()),
            ("payment_method", "cash_on_delivery".to_owned()),
        ];
        Self(pairs.to_vec())
    }

    /// The same with a field typed otherwise.
    pub fn with(mut self, field: &'static str, value: &str) -> Self {
        self.0.retain(|(name, _)| *name != field);
        self.0.push((field, value.to_owned()));
        // A German code is none in Austria.
        let german = ("postal_code", "10115".to_owned());
        if (field, value) == ("country", "AT")
            && let Some(code) = self.0.iter_mut().find(|pair| **pair == german)
        {
            code.1 = "1010".to_owned();
        }
        self
    }

    /// As a form's fields.
    pub fn fields(&self) -> Vec<(&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect()
    }
}

/// The value of a hidden field of a page.
pub fn hidden(page: &str, name: &str) -> String {
    let mark = format!(r#"name="{name}" value=""#);
    page.split(&mark)
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_default()
        .to_owned()
}

impl TestShop {
    /// Fills in what the checkout page hides: its key, the total it shows and what gift cards pay of it.
    pub async fn at_checkout(&self, guest: Guest) -> Guest {
        let page = self.get("/checkout").await.text;
        guest
            .with("shown_gift_cards", &hidden(&page, "shown_gift_cards"))
            .with("idempotency_key", &hidden(&page, "idempotency_key"))
            .with("shown_total", &hidden(&page, "shown_total"))
    }

    /// Places the cart's order as a browser.
    pub async fn place(&self, guest: &Guest) -> crate::harness::Answer {
        self.post("/checkout/orders", &guest.fields()).await
    }

    /// Buys one unit of a variant from an empty cart; answers the path of the order's page.
    pub async fn buy(&self, variant: &str, guest: Guest) -> String {
        self.put_in_cart(variant, "1").await;
        let guest = self.at_checkout(guest).await;
        let placed = self.place(&guest).await;
        assert!(
            placed.location().starts_with("/orders/"),
            "{}",
            placed.location()
        );
        placed.location()
    }
}
