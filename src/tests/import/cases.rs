//! Files as real shops have them.

use galleria::core::Reason;
use galleria::import::shopify_csv::{RowFault, RowReason};

use super::{counts, exported, import};
use crate::harness::TestShop;

/// A file of `cases/`.
macro_rules! case {
    ($name:literal) => {
        include_str!(concat!("cases/", $name, ".csv"))
    };
}

/// Slug, title and variants of each product, by title.
const VARIANTS: &str = "select string_agg(line, '; ' order by line) from (
    select p.slug || ' ' || coalesce(o1.name, '') || ' ' || coalesce(o2.name, '') || ' ' || v.price::numeric(12, 2)
        || ' ' || coalesce(v.sku, '-') as line
    from products p join variants v on v.product_id = p.id
    left join option_values o1 on o1.id = v.option1_value_id left join option_values o2 on o2.id = v.option2_value_id
) as lines";

/// Imports a file into a new shop and again, as it is and as it was exported: nothing may change.
async fn imported(file: &str) -> (TestShop, [u64; 4], Vec<RowFault>) {
    let shop = TestShop::open().await;
    let (done, faults) = import(&shop, file).await;
    let all = done.imported();
    let first = exported(&shop).await;
    for file in [file, &first] {
        let (again, _) = import(&shop, file).await;
        assert_eq!(
            [again.created, again.changed, again.unchanged],
            [0, 0, all],
            "{file}"
        );
    }
    assert_eq!(exported(&shop).await, first);
    (shop, counts(&done), faults)
}

#[tokio::test]
async fn ex_7_an_apostrophe_before_digits_is_no_part_of_a_code() {
    let (shop, done, faults) = imported(case!("apostrophe")).await;
    assert_eq!((done, faults), ([1, 0, 0, 0], vec![]));
    assert_eq!(
        shop.text("select sku || ' ' || barcode from variants")
            .await,
        "00123 4006381333931"
    );
    let names = "Handle,Title,Variant SKU,Variant Price\nshirt,O'Neill,'n roll,5\n";
    let (shop, ..) = imported(names).await;
    assert_eq!(
        shop.text("select title || sku from products, variants")
            .await,
        "O'Neill'n roll"
    );
    // What a merchant really calls so goes out and comes back.
    shop.sql("update variants set sku = '''7'").await;
    let out = exported(&shop).await;
    assert_eq!(counts(&import(&shop, &out).await.0), [0, 0, 1, 0]);
}

#[tokio::test]
async fn ex_7_a_sku_that_comes_twice_is_left_out_and_told() {
    let (shop, done, faults) = imported(case!("dup-sku")).await;
    assert_eq!(done, [3, 0, 0, 0]);
    let taken = |row| RowFault::warning(row, "Variant SKU", RowReason::SkuTaken);
    assert_eq!(faults, [taken(3), taken(5)]);
    assert_eq!(
        shop.text(VARIANTS).await,
        "sku-one M  5.00 -; sku-one S  5.00 DUP-1; sku-three   5.00 -; sku-two   5.00 DUP-2"
    );
}

#[tokio::test]
async fn ex_7_whole_numbers_may_be_written_with_a_point() {
    let (shop, done, faults) = imported(case!("floats")).await;
    assert_eq!((done, faults), ([1, 0, 0, 0], vec![]));
    assert_eq!(
        shop.count("select on_hand::bigint from stock_items where tracked")
            .await,
        10
    );
    let half = case!("floats").replace("10.0", "10.5");
    let (done, faults) = import(&TestShop::open().await, &half).await;
    assert_eq!(counts(&done), [0, 0, 0, 1]);
    let malformed = RowReason::Value(Reason::Malformed);
    assert_eq!(
        faults,
        [RowFault::error(2, "Variant Inventory Qty", malformed)]
    );
}

#[tokio::test]
async fn ex_7_goods_that_nobody_counts_can_be_bought() {
    let (shop, done, _) = imported(case!("minimal")).await;
    assert_eq!(done, [1, 0, 0, 0]);
    let cup = shop.text("select id::text from variants").await;
    assert!(shop.put_in_cart(&cup, "1").await.status.is_redirection());
    assert_eq!(shop.count("select count(*) from line_items").await, 1);
    assert!(shop.get("/products/min-cup").await.text.contains("5.00"));
}

#[tokio::test]
async fn ex_7_rows_are_counted_as_a_spreadsheet_counts_them() {
    let (_, done, faults) = imported(case!("blank-lines")).await;
    assert_eq!(done, [1, 0, 0, 1]);
    let no_number = RowReason::Value(Reason::NotANumber);
    assert_eq!(faults, [RowFault::error(5, "Variant Price", no_number)]);
}

#[tokio::test]
async fn ex_7_names_in_any_script_get_an_address() {
    let (shop, done, faults) = imported(case!("japanese")).await;
    assert_eq!((done, faults), ([2, 0, 0, 0], vec![]));
    assert_eq!(
        shop.count("select count(distinct slug) from products")
            .await,
        2
    );
    let tea = shop
        .text("select slug from products order by id limit 1")
        .await;
    assert!(
        shop.get(&format!("/products/{tea}"))
            .await
            .text
            .contains("日本茶")
    );
    assert!(exported(&shop).await.contains("\n日本茶,日本茶,"));

    let (shop, done, _) = imported(case!("vietnamese")).await;
    assert_eq!(done, [1, 0, 0, 0]);
    assert_eq!(shop.text("select slug from products").await, "nhan-1");
}

#[tokio::test]
async fn ex_7_a_title_in_any_script_gets_an_address_in_the_admin() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    for title in ["日本茶", "Καρέκλα", "Стул", "木の椅子"] {
        let fields = [
            ("title", title),
            ("state", "published"),
            ("variants[0].price", "5"),
        ];
        let made = merchant.post("/admin/products", &fields).await;
        assert!(
            made.location().ends_with("?done=added"),
            "{title}: {}",
            made.location()
        );
        let slug = shop
            .text(&format!(
                "select slug from products where title = '{title}'"
            ))
            .await;
        let page = shop.get(&format!("/products/{slug}")).await;
        assert!(page.status.is_success() && page.text.contains(title));
    }
    assert_eq!(
        shop.count("select count(*) from products where slug in ('karekla', 'stul')")
            .await,
        2
    );
    let made = merchant
        .post("/admin/collections", &[("title", "お茶")])
        .await;
    assert!(made.location().contains("done="), "{}", made.location());
}

#[tokio::test]
async fn ex_7_separators_and_line_ends_of_all_spreadsheets_are_read() {
    for (file, products) in [
        (case!("mac-semicolon"), 2),
        (case!("comma-in-a-column"), 1),
        (case!("sep-line"), 1),
        (case!("tabs"), 1),
    ] {
        let (shop, done, faults) = imported(file).await;
        assert_eq!((done, faults), ([products, 0, 0, 0], vec![]), "{file}");
        assert_eq!(
            shop.count("select count(*) from variants where price = 5")
                .await,
            1
        );
    }
}

#[tokio::test]
async fn ex_7_the_present_template_is_read() {
    let (shop, done, faults) = imported(case!("template-2024")).await;
    assert_eq!((done, faults), ([1, 0, 0, 0], vec![]));
    assert_eq!(
        shop.text(VARIANTS).await,
        "field-cup L  14.50 FCUP-L; field-cup S  12.50 FCUP-S"
    );
    assert_eq!(
        shop.text(
            "select p.title || tags::text || p.state || v.compare_at_price::numeric(12, 2) || ' ' || s.on_hand || ' ' || v.weight_grams
             from products p join variants v on v.product_id = p.id join stock_items s on s.variant_id = v.id
             where v.sku = 'FCUP-S' and s.tracked and not s.oversell and v.taxable"
        )
        .await,
        "Field Cup{cup,test}published15.00 4 300"
    );
    assert_eq!(
        shop.count("select on_hand * 1000 + weight_grams from variants v join stock_items s on s.variant_id = v.id where sku = 'FCUP-L'").await,
        2_400
    );
    assert!(
        shop.get("/products/field-cup")
            .await
            .text
            .contains("<p>A cup.</p>")
    );
}

#[tokio::test]
async fn ex_7_a_first_row_may_tell_the_product_only() {
    let (shop, done, faults) = imported(case!("top-row")).await;
    assert_eq!((done, faults), ([1, 0, 0, 0], vec![]));
    assert_eq!(
        shop.text(VARIANTS).await,
        "top-shoe Black 10 20.00 TS-2; top-shoe White 9.5 10.00 TS-1"
    );
}

#[tokio::test]
async fn ex_7_a_state_of_others_is_never_listed() {
    let shop = TestShop::open().await;
    let (done, faults) = import(&shop, case!("unlisted")).await;
    assert_eq!(counts(&done), [1, 0, 0, 0]);
    assert_eq!(
        faults,
        [RowFault::warning(2, "Status", RowReason::UnknownState)]
    );
    assert_eq!(shop.text("select state from products").await, "draft");
}

/// What a page shows of a product's description.
async fn page(shop: &TestShop, slug: &str) -> String {
    shop.get(&format!("/products/{slug}")).await.text
}

#[tokio::test]
async fn ex_7_a_body_is_html_and_no_markdown() {
    let (shop, done, _) = imported(case!("stars")).await;
    assert_eq!(done, [4, 0, 0, 0]);
    let stars = page(&shop, "stars-body").await;
    assert!(stars.contains("Size: 30*40*50 cm, box 2*3*4 cm. Model A_100_B. ~~~"));
    assert!(
        page(&shop, "html-stars")
            .await
            .contains("snake_case_name, 5 &lt; 6 &amp; 7 &gt; 6")
    );
    let spans = page(&shop, "span-first").await;
    assert!(spans.contains("30*40*50 cm") && spans.contains("1*2*3"));
    let lines = page(&shop, "lines-body").await;
    assert!(lines.contains("# 1 seller") && lines.contains("3. third") && lines.contains("+ plus"));
    // Letter by letter as it came.
    assert!(
        exported(&shop)
            .await
            .contains("Line one\nLine two\n\n1. first\n3. third\n+ plus\n# 1 seller")
    );

    let (shop, done, _) = imported(case!("indented")).await;
    assert_eq!(done, [2, 0, 0, 0]);
    let list = page(&shop, "indent-body").await;
    assert!(list.contains("<li>Oak</li>") && list.contains("<li>Linen</li>"));
    assert!(page(&shop, "indent-table").await.contains("<td>36</td>"));
}

#[tokio::test]
async fn ex_7_what_is_typed_stays_markdown_and_is_exported_as_html() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let fields = [
        ("title", "Jar"),
        ("description", "Thrown in **Nantes**.\n\n- by *hand*"),
        ("state", "published"),
        ("variants[0].price", "5"),
    ];
    merchant.post("/admin/products", &fields).await;
    assert!(page(&shop, "jar").await.contains("<strong>Nantes</strong>"));
    let out = exported(&shop).await;
    assert!(out.contains("<p>Thrown in <strong>Nantes</strong>.</p>") && !out.contains("**"));
    assert_eq!(counts(&import(&shop, &out).await.0), [0, 0, 1, 0]);
    assert_eq!(
        shop.text("select description_format || description from products")
            .await,
        "markdownThrown in **Nantes**.\n\n- by *hand*"
    );
    // Another shop gets the HTML, and gives it back.
    let other = shop.neighbour("globex").await;
    import(&other, &out).await;
    assert_eq!(exported(&other).await, out);

    // The admin saves an imported text as what it is.
    let owner = other.staff("manager").await;
    let id = other.text("select id::text from products").await;
    let form = crate::admin_products::form_on(
        &owner.get(&format!("/admin/products/{id}")).await.text,
        "product",
    );
    let fields: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    owner.post(&format!("/admin/products/{id}"), &fields).await;
    assert_eq!(
        other.text("select description_format from products").await,
        "html"
    );
}

#[tokio::test]
async fn ex_7_pictures_of_a_description_become_own_or_stay_out() {
    let (shop, done, faults) = imported(case!("pictures")).await;
    assert_eq!(done, [1, 0, 0, 0]);
    let unreachable = RowReason::PictureUnreachable;
    assert_eq!(faults, [RowFault::warning(2, "Body (HTML)", unreachable)]);
    let page = page(&shop, "pic-body").await;
    assert!(page.contains("End.") && !page.contains("549"), "{page}");
    let html = shop.text("select description_html from products").await;
    assert_eq!(html, "<p>Look:</p><p></p><p>End.</p>");

    let folder = shop.platform.folder.0.join("body");
    std::fs::create_dir_all(&folder).expect("folder");
    super::paint(&folder.join("a.jpg"), [9, 99, 9]);
    let images = super::Images::open(&folder).expect("folder");
    let (again, faults) = super::import_with(&shop, case!("pictures"), images).await;
    assert_eq!((counts(&again), faults), ([0, 1, 0, 0], vec![]));
    let html = shop.text("select description_html from products").await;
    assert!(html.contains("<img alt=\"\" src=\"/media/"), "{html}");
    // Found by its whole address elsewhere, and the same here.
    let out = exported(&shop).await;
    assert!(out.contains("http://acme.localhost:3000/media/"));
    assert_eq!(counts(&import(&shop, &out).await.0), [0, 0, 1, 0]);
    assert_eq!(
        counts(&import(&shop, case!("pictures")).await.0),
        [0, 0, 1, 0]
    );
}

#[tokio::test]
async fn ex_11_shopifys_column_says_what_is_a_gift_card() {
    let shop = TestShop::open().await;
    let file = "Handle,Title,Published,Variant Price,Variant Requires Shipping,Gift Card\n\
                card,Card,true,50.00,true,true\nlamp,Lamp,true,89.00,true,false\n";
    let (done, faults) = import(&shop, file).await;
    assert_eq!((counts(&done), faults), ([2, 0, 0, 0], vec![]));
    let cards = "select string_agg(slug, ', ') from products where is_gift_card";
    assert_eq!(shop.text(cards).await, "card");
    let shipped = "select count(*) from variants where requires_shipping";
    assert_eq!(shop.count(shipped).await, 1, "an amount is not sent");
    let out = exported(&shop).await;
    assert!(out.contains("Gift Card"), "{out}");
    assert_eq!(counts(&import(&shop, &out).await.0), [0, 0, 2, 0]);
    // A card that was ticked here is told to others.
    shop.sql("update products set is_gift_card = true, foreign_fields = '{}' where slug = 'lamp'")
        .await;
    assert_eq!(counts(&import(&shop, file).await.0), [0, 1, 1, 0]);
    assert_eq!(shop.text(cards).await, "card");
}
