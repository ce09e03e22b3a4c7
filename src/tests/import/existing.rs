//! What an import leaves alone.

use galleria::import::Mode;
use galleria::import::shopify_csv::{RowFault, RowReason};

use super::{REPLACE, counts, exported, import, import_as};
use crate::harness::TestShop;

const CUPS: &str = "Handle,Title,Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price\n\
    cup,Cup,Kolbe,Size,S,C-S,shopify,3,10\n\
    cup,,,,M,C-M,shopify,4,11\n\
    cup,,,,L,C-L,shopify,5,12\n";

/// SKU, stock and price of each variant.
const VARIANTS: &str = "select string_agg(coalesce(sku, '-') || ' ' || on_hand || ' ' || price::numeric(12, 2), ', ' order by position)
    from variants v join stock_items s on s.variant_id = v.id";

async fn shop_with_cups() -> TestShop {
    let shop = TestShop::open().await;
    let (done, faults) = import(&shop, CUPS).await;
    assert_eq!((counts(&done), faults), ([1, 0, 0, 0], vec![]));
    shop
}

#[tokio::test]
async fn ex_7_names_that_become_one_address_stay_different_products() {
    let long = "x".repeat(110);
    let file = format!(
        "Handle,Title,Variant Price\nfoo-bar,One,1\nFoo Bar,Two,2\nfoo_bar!,Three,3\n{long}a,Four,4\n{long}b,Five,5\n日本 2,Six,6\n木 2,Seven,7\n2,Eight,8\n"
    );
    let shop = TestShop::open().await;
    let (done, faults) = import(&shop, &file).await;
    assert_eq!(counts(&done), [8, 0, 0, 0]);
    let taken = |row| RowFault::warning(row, "Handle", RowReason::AddressTaken);
    assert_eq!(faults, [taken(3), taken(4), taken(6), taken(8), taken(9)]);
    assert_eq!(
        shop.text(
            "select string_agg(title || ':' || right(slug, 9), ' ' order by id) from products"
        )
        .await,
        "One:foo-bar Two:foo-bar-2 Three:foo-bar-3 Four:xxxxxxxxx Five:xxxxxxx-2 Six:2 Seven:2-2 Eight:2-3"
    );
    // Each is known again, by the file and by what was exported, also alone and in another order.
    let first = exported(&shop).await;
    for file in [&file, &first] {
        assert_eq!(counts(&import(&shop, file).await.0), [0, 0, 8, 0]);
    }
    let some = format!("Handle,Title\n木 2,Seven\n{long}b,Five!\nFoo Bar,Two\n");
    assert_eq!(counts(&import(&shop, &some).await.0), [0, 1, 2, 0]);
    assert_eq!(
        shop.text("select title from products where slug like 'xxx%-2'")
            .await,
        "Five!"
    );
    let other = shop.neighbour("globex").await;
    assert_eq!(counts(&import(&other, &first).await.0), [8, 0, 0, 0]);
    assert_eq!(exported(&other).await, first);
}

#[tokio::test]
async fn ex_7_names_far_apart_in_a_file_stay_different_products_too() {
    let mut file = "Handle,Title,Variant Price\n日本 2,One,1\n".to_owned();
    for number in 0..60 {
        file.push_str(&format!("p-{number},Product {number},1\n"));
    }
    file.push_str("2,Two,1\n");
    let shop = TestShop::open().await;
    assert_eq!(counts(&import(&shop, &file).await.0), [62, 0, 0, 0]);
    assert_eq!(counts(&import(&shop, &file).await.0), [0, 0, 62, 0]);
    assert_eq!(
        shop.text(
            "select string_agg(title || slug, ' ' order by id) from products where slug like '2%'"
        )
        .await,
        "One2 Two2-2"
    );
}

#[tokio::test]
async fn ex_7_a_product_made_by_hand_is_met_by_its_address_only() {
    let shop = TestShop::open().await;
    shop.sell("2", "5", 1).await;
    let (done, _) = import(&shop, "Handle,Title,Variant Price\n日本 2,Other,1\n").await;
    assert_eq!(counts(&done), [1, 0, 0, 0]);
    assert_eq!(
        shop.text("select title from products where slug = '2'")
            .await,
        "The 2"
    );
    let (done, _) = import(&shop, "Handle,Title\n2,Mine\n").await;
    assert_eq!(counts(&done), [0, 1, 0, 0]);
}

#[tokio::test]
async fn ex_7_without_being_asked_an_import_leaves_what_exists_alone() {
    let shop = shop_with_cups().await;
    let before = exported(&shop).await;
    let file = "Handle,Title,Variant Price\ncup,The only one,9.99\nnew,New,1\n";
    let (done, _) = import_as(&shop, file, Mode::default()).await;
    assert_eq!((counts(&done), done.kept), ([1, 0, 0, 0], 1));
    assert!(exported(&shop).await.starts_with(&before));
}

#[tokio::test]
async fn ex_7_columns_that_are_absent_change_nothing() {
    let shop = shop_with_cups().await;
    let before = shop.text(VARIANTS).await;
    assert_eq!(before, "C-S 3 10.00, C-M 4 11.00, C-L 5 12.00");
    let file = "Handle,Title,Variant Price\ncup,Mug,9.99\n";
    for mode in [
        REPLACE,
        Mode {
            removes_variants: true,
            ..REPLACE
        },
    ] {
        let (_, faults) = import_as(&shop, file, mode).await;
        let which = RowFault::warning(2, "Option1 Value", RowReason::WhichVariant);
        assert_eq!(faults, [which]);
        assert_eq!(shop.text(VARIANTS).await, before);
    }
    assert_eq!(
        shop.text("select title || vendor from products").await,
        "MugKolbe"
    );
    // By their SKUs, variants are told apart.
    let file = "Handle,Variant SKU,Variant Price\ncup,C-L,13\ncup,C-S,9\n";
    let (done, faults) = import(&shop, file).await;
    assert_eq!((counts(&done), faults), ([0, 1, 0, 0], vec![]));
    assert_eq!(
        shop.text(VARIANTS).await,
        "C-S 3 9.00, C-M 4 11.00, C-L 5 13.00"
    );
    assert_eq!(shop.text("select title from products").await, "Mug");
}

#[tokio::test]
async fn ex_7_variants_that_a_file_does_not_name_stay_unless_asked() {
    let shop = shop_with_cups().await;
    let file = "Handle,Option1 Name,Option1 Value,Variant Price\ncup,Size,M,20\ncup,,XL,30\n";
    let (done, faults) = import(&shop, file).await;
    assert_eq!((counts(&done), faults), ([0, 1, 0, 0], vec![]));
    assert_eq!(
        shop.text(VARIANTS).await,
        "C-S 3 10.00, C-M 4 20.00, C-L 5 12.00, - 0 30.00"
    );
    assert_eq!(counts(&import(&shop, file).await.0), [0, 0, 1, 0]);
    let removing = Mode {
        removes_variants: true,
        ..REPLACE
    };
    let (done, _) = import_as(&shop, file, removing).await;
    assert_eq!(counts(&done), [0, 1, 0, 0]);
    assert_eq!(shop.text(VARIANTS).await, "C-M 4 20.00, - 0 30.00");
}

#[tokio::test]
async fn ex_7_options_may_be_renamed_and_ordered_but_not_swept_away() {
    let shop = TestShop::open().await;
    let two = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Qty,Variant Price\n\
        tee,Tee,Size,S,Colour,Red,T-1,3,10\ntee,,,M,,Red,T-2,4,10\n";
    import(&shop, two).await;
    let ids = "select string_agg(id::text, ',' order by sku) from variants";
    let before = shop.text(ids).await;
    // The same options in another order, and one under another name.
    let turned = "Handle,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price\n\
        tee,Farbe,Red,Size,S,11\ntee,,Red,,M,11\n";
    let (done, faults) = import(&shop, turned).await;
    assert_eq!((counts(&done), faults), ([0, 1, 0, 0], vec![]));
    assert_eq!(shop.text(ids).await, before);
    assert_eq!(shop.text(VARIANTS).await, "T-1 3 11.00, T-2 4 11.00");
    // Other options: refused, until somebody asked.
    let other = "Handle,Option1 Name,Option1 Value,Variant Price\ntee,Cut,Wide,11\n";
    let (done, faults) = import(&shop, other).await;
    assert_eq!(counts(&done), [0, 0, 0, 1]);
    let differ = RowFault::error(2, "Option1 Name", RowReason::OptionsDiffer);
    assert_eq!(faults, [differ]);
    assert_eq!(shop.text(ids).await, before);
    let removing = Mode {
        removes_variants: true,
        ..REPLACE
    };
    assert_eq!(
        counts(&import_as(&shop, other, removing).await.0),
        [0, 1, 0, 0]
    );
    assert_eq!(shop.count("select count(*) from variants").await, 1);
}
