//! Arranging what is sold, and how it is sent and taxed.

use uuid::Uuid;

use crate::harness::TestShop;

impl TestShop {
    /// A published product with one variant; answers the variant's id.
    pub async fn sell(&self, slug: &str, price: &str, on_hand: i32) -> String {
        let (product, variant) = (Uuid::now_v7(), Uuid::now_v7());
        self.sql(&format!(
            "insert into products (id, slug, title, state, published_at, care_tips)
                 values ('{product}', '{slug}', 'The {slug}', 'published', now(), 'Dust the {slug} with a dry cloth.');
             insert into variants (id, product_id, sku, price, weight_grams) values ('{variant}', '{product}', '{slug}', {price}, 500);
             insert into stock_items (variant_id, on_hand) values ('{variant}', {on_hand});"
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
