//! Imports beside orders of the same goods.

use futures::future::{join, join_all};
use galleria::db::{Db, SchemaName, TenantTx};
use galleria::import::{Images, Listener, Progress, Signal};

use super::{Ear, importer};
use crate::goods::Guest;
use crate::harness::TestShop;

fn goods(count: usize, on_hand: usize) -> String {
    let mut file =
        "Handle,Title,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price\n"
            .to_owned();
    for number in 0..count {
        file.push_str(&format!(
            "good-{number:02},Good {number},G-{number:02},shopify,{on_hand},10\n"
        ));
    }
    file
}

/// Looks whether what was written before can be locked while the next is being written.
struct Watcher {
    db: Db,
    schema: SchemaName,
    heard: usize,
}

impl Listener for Watcher {
    async fn hear(&mut self, _: &mut TenantTx, progress: &Progress) -> sqlx::Result<Signal> {
        let mut other = self.db.begin(&self.schema).await?;
        let free: Vec<(sqlx::types::Uuid,)> = sqlx::query_as(
            "select s.variant_id from stock_items s join variants v on v.id = s.variant_id
             where v.sku < $1 order by s.variant_id for update of s nowait",
        )
        .bind(format!("G-{:02}", progress.rows.saturating_sub(1)))
        .fetch_all(&mut *other)
        .await?;
        assert_eq!(free.len() as u64, progress.rows - 1);
        other.commit().await?;
        self.heard += 1;
        Ok(Signal::Continue)
    }
}

#[tokio::test]
async fn ex_7_an_import_holds_no_goods_but_those_it_is_writing() {
    let shop = TestShop::open().await;
    let importer = importer(&shop, Images::None).await;
    let mut watcher = Watcher {
        db: shop.platform.state.db.clone(),
        schema: SchemaName::of(&shop.tenant),
        heard: 0,
    };
    for on_hand in [5, 6] {
        let file = goods(8, on_hand);
        importer
            .run(file.as_bytes(), Progress::default(), &mut watcher)
            .await
            .expect("import");
    }
    assert_eq!(watcher.heard, 16);
}

#[tokio::test]
async fn ex_7_imports_beside_orders_of_the_same_goods_fail_nobody() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let importer = importer(&shop, Images::None).await;
    let file = goods(20, 900);
    importer
        .run(file.as_bytes(), Progress::default(), &mut Ear::default())
        .await
        .expect("import");
    let ids = shop
        .text("select string_agg(id::text, ',' order by sku) from variants")
        .await;
    let ids: Vec<&str> = ids.split(',').collect();
    let mut buyers = Vec::new();
    for number in 0..10 {
        let buyer = shop.stranger();
        for step in 0..5 {
            let place = (number * 3 + step * 7) % ids.len();
            buyer.put_in_cart(ids[place], "1").await;
        }
        let guest = buyer
            .at_checkout(Guest::named(&format!("buyer{number}")))
            .await;
        buyers.push((buyer, guest));
    }
    let files: Vec<String> = (0..3).map(|turn| goods(20, 901 + turn)).collect();
    let mut ears: Vec<Ear> = files.iter().map(|_| Ear::default()).collect();
    let imports = files
        .iter()
        .zip(&mut ears)
        .map(|(file, ear)| importer.run(file.as_bytes(), Progress::default(), ear));
    let (placed, imported) = join(
        join_all(buyers.iter().map(|(buyer, guest)| buyer.place(guest))),
        join_all(imports),
    )
    .await;
    for answer in placed {
        assert!(
            answer.location().starts_with("/orders/"),
            "{} {}",
            answer.status,
            answer.location()
        );
    }
    for done in imported {
        let done = done.expect("import");
        assert_eq!((done.refused, done.changed + done.unchanged), (0, 20));
    }
    assert_eq!(
        shop.count("select sum(committed) from stock_items").await,
        50
    );
    // What was counted is what its movements make.
    assert_eq!(
        shop.count("select count(*) from stock_items s where on_hand <> (select sum(on_hand_change) from stock_movements m where m.variant_id = s.variant_id)").await,
        0
    );
}
