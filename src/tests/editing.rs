//! Editing in the admin: amounts as people type them, two people in one form, drafts, and what is
//! asked before goods or the whole shop are at stake.

use galleria::core::Locale;
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode, header};

use crate::admin_products::form_on;
use crate::harness::{Answer, TestShop};

type Fields = Vec<(String, String)>;

fn set(fields: &mut Fields, name: &str, typed: &str) {
    fields.retain(|(known, _)| known != name);
    fields.push((name.to_owned(), typed.to_owned()));
}

async fn send(member: &TestShop, path: &str, fields: &Fields) -> Answer {
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, typed)| (name.as_str(), typed.as_str()))
        .collect();
    member.post(path, &fields).await
}

async fn form(member: &TestShop, path: &str, id: &str) -> Fields {
    form_on(&member.get(path).await.text, id)
}

/// The version that a page's form was drawn from.
fn version(page: &str) -> String {
    let rest = page.split("name=\"version\" value=\"").nth(1);
    rest.and_then(|rest| rest.split('"').next())
        .expect("a version")
        .to_owned()
}

/// A dress in three sizes; the largest has a SKU and 14 in stock. Answers its page.
async fn dress(shop: &TestShop, merchant: &TestShop) -> String {
    let fields = [
        ("title", "Dress"),
        ("state", "published"),
        ("tax_class", "standard"),
        ("options[0].name", "Size"),
        ("options[0].values", "Petite\nMedium\nLarge"),
        ("variants[0].value", "Petite"),
        ("variants[0].price", "80"),
        ("variants[1].value", "Medium"),
        ("variants[1].price", "80"),
        ("variants[2].value", "Large"),
        ("variants[2].price", "80"),
        ("variants[2].sku", "CV-2"),
        ("variants[2].on_hand", "14"),
    ];
    let made = merchant.post("/admin/products", &fields).await;
    assert!(made.location().ends_with("?done=added"), "{}", made.text);
    let id = shop.text("select id::text from products").await;
    format!("/admin/products/{id}")
}

#[tokio::test]
async fn ex_5_price_comma_a_comma_between_thousands_is_no_point() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let price = async |typed: &str| {
        let fields = [
            ("title", "Sofa"),
            ("tax_class", "standard"),
            ("variants[0].price", typed),
        ];
        merchant.post_as_program("/admin/products", &fields).await
    };
    for (typed, stored) in [
        ("1,299", "1299.0000"),
        ("1.299,00", "1299.0000"),
        ("1 299,00", "1299.0000"),
        ("€1,299.00", "1299.0000"),
        ("19,90", "19.9000"),
    ] {
        price(typed).await;
        let last = "select price::text from variants order by id desc limit 1";
        assert_eq!(shop.text(last).await, stored, "{typed}");
    }
    let before = shop.count("select count(*) from variants").await;
    for (typed, reason) in [
        ("1.299", "ambiguous"),
        ("0,125", "too_precise"),
        ("19.9999", "too_precise"),
        ("$19", "other_currency"),
        ("nineteen", "not_a_number"),
    ] {
        let refused = price(typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(refused.text.contains(reason), "{typed}: {}", refused.text);
    }
    assert_eq!(shop.count("select count(*) from variants").await, before);
    shop.settle(|s| s.locales = vec![Locale::De, Locale::En])
        .await;
    price("1.299").await;
    assert_eq!(
        shop.count("select count(*) from variants where price = 1299")
            .await,
        5
    );
    assert_eq!(
        price("1,299").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let id = shop
        .text("select product_id::text from variants order by id desc limit 1")
        .await;
    let page = merchant.get(&format!("/admin/products/{id}")).await.text;
    assert!(page.contains("value=\"1299,00\""), "as it is read back");
}

#[tokio::test]
async fn ex_5_price_comma_in_shipping_promotions_and_budgets() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    let shipping = [
        ("name-en", "Parcel"),
        ("price", "1,500"),
        ("free_from", "1,000"),
        ("min_days", "1"),
        ("max_days", "2"),
        ("position", "1,000"),
    ];
    let saved = owner.post("/admin/settings/shipping/new", &shipping).await;
    assert!(saved.location().ends_with("?done=saved"), "{}", saved.text);
    let sql =
        "select price::text || ' ' || free_from::text from shipping_methods where name = 'Parcel'";
    assert_eq!(shop.text(sql).await, "1500.0000 1000.0000");
    let mut fields = form(&owner, "/admin/promotions/new", "promotion").await;
    for (name, typed) in [
        ("name", "Hundred off"),
        ("budget", "1,000"),
        ("conditions[0].kind", "subtotal"),
        ("conditions[0].at_least", "1,000"),
        ("benefits[0].kind", "amount_off_order"),
        ("benefits[0].amount", "1,100.50"),
    ] {
        set(&mut fields, name, typed);
    }
    let saved = send(&owner, "/admin/promotions", &fields).await;
    assert!(saved.location().ends_with("?done=added"), "{}", saved.text);
    let sql = "select budget::text || ' ' || (condition ->> 'at_least') || ' ' || (benefits -> 0 ->> 'amount') from promotions";
    assert_eq!(shop.text(sql).await, "1000.0000 1000.00 1100.50");
    set(&mut fields, "budget", "1.000");
    let refused = send(&owner, "/admin/promotions", &fields).await;
    assert_eq!(refused.location(), "/admin/promotions/new");
    let page = owner.get("/admin/promotions/new").await.text;
    assert!(page.contains("This could be thousands or decimals."));
    assert!(page.contains("value=\"1.000\""), "what was typed is kept");
}

#[tokio::test]
async fn pp_24_a_count_is_applied_to_what_is_there_now() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let page = dress(&shop, &merchant).await;
    let mut fields = form(&merchant, &page, "product").await;
    shop.sql("update stock_items set on_hand = on_hand - 4 where on_hand = 14")
        .await;
    let at = fields
        .iter()
        .find(|(name, typed)| name.ends_with(".on_hand") && typed == "14")
        .map(|(name, _)| name.clone())
        .expect("a stock field");
    set(&mut fields, &at, "12");
    let saved = send(&merchant, &page, &fields).await;
    assert!(saved.location().ends_with("?done=saved"), "{}", saved.text);
    assert_eq!(
        shop.count("select max(on_hand)::bigint from stock_items")
            .await,
        8,
        "two fewer than there are now, not twelve"
    );
    assert_eq!(
        shop.count("select sum(on_hand_change)::bigint from stock_movements")
            .await,
        12
    );
}

#[tokio::test]
async fn ex_5_the_second_of_two_saves_of_a_product_is_refused_and_kept() {
    let shop = TestShop::open().await;
    let (anna, max) = (shop.staff("owner").await, shop.staff("manager").await);
    let page = dress(&shop, &anna).await;
    let mut hers = form(&anna, &page, "product").await;
    let mut his = form(&max, &page, "product").await;
    set(&mut hers, "title", "Long dress");
    set(&mut his, "title", "Short dress");
    let saved = send(&anna, &page, &hers).await;
    assert!(saved.location().ends_with("?done=saved"), "{}", saved.text);
    let refused = send(&max, &page, &his).await;
    assert_eq!(refused.location(), page);
    let title = "select title from products";
    assert_eq!(shop.text(title).await, "Long dress");
    let shown = max.get(&page).await.text.replace("<!>", "");
    for told in [
        "saved this just now",
        "<td data-label=\"Saved version\">Long dress</td>",
        "<td data-label=\"Your version\">Short dress</td>",
        "value=\"Short dress\"",
    ] {
        assert!(shown.contains(told), "{told}");
    }
    // The same again is refused again; on purpose it is taken.
    let again = form_on(&shown, "product");
    let refused = send(&max, &page, &again).await;
    assert_eq!(refused.location(), page);
    let over = shown
        .split("name=\"save_over\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a box");
    let mut again = again;
    set(&mut again, "save_over", over);
    let saved = send(&max, &page, &again).await;
    assert!(saved.location().ends_with("?done=saved"), "{}", saved.text);
    assert_eq!(shop.text(title).await, "Short dress");
}

#[tokio::test]
async fn ex_5_the_second_of_two_saves_is_refused_in_every_editor() {
    let shop = TestShop::open().await;
    let (anna, max) = (shop.staff("owner").await, shop.staff("owner").await);
    let tax = [
        ("name-en", "VAT"),
        ("class", "reduced"),
        ("country", "AT"),
        ("rate", "10"),
    ];
    anna.post("/admin/settings/taxes/new", &tax).await;
    let tax_page = shop
        .text("select '/admin/settings/taxes/' || id from tax_rates where country = 'AT' and tax_class = 'reduced'")
        .await;
    let payment = [
        ("bank_transfer", "on"),
        ("days", "9"),
        ("instructions-en", "IBAN"),
    ];
    let partner = [("name", "Eva"), ("kind", "influencer"), ("slug", "eva")];
    anna.post("/admin/partners", &partner).await;
    let partner_page = shop
        .text("select '/admin/partners/' || id from partners")
        .await;
    let category = [("name", "Chairs"), ("slug", "chairs"), ("position", "1")];
    anna.post("/admin/categories", &category).await;
    let category_page = shop
        .text("select '/admin/categories/' || id from categories where slug = 'chairs'")
        .await;
    let campaign = [("name", "Spring"), ("budget", "100")];
    anna.post("/admin/campaigns", &campaign).await;
    let campaign_page = shop
        .text("select '/admin/campaigns/' || id from campaigns")
        .await;
    let policy = [("text-en", "# Terms")];
    let editors: [(&str, &[(&str, &str)]); 6] = [
        (&tax_page, &tax),
        ("/admin/settings/payment", &payment),
        (&partner_page, &partner),
        (&category_page, &category),
        (&campaign_page, &campaign),
        ("/admin/settings/policies/terms", &policy),
    ];
    for (page, fields) in editors {
        let hers = version(&anna.get(page).await.text);
        let his = version(&max.get(page).await.text);
        for (member, version, is_first) in [(&anna, hers, true), (&max, his, false)] {
            let mut fields = fields.to_vec();
            fields.push(("version", &version));
            let answer = member.post_as_program(page, &fields).await;
            assert_eq!(
                answer.status == StatusCode::CONFLICT,
                !is_first,
                "{page}: {} {}",
                answer.status,
                answer.text
            );
        }
    }
}

#[tokio::test]
async fn pp_19_a_value_renamed_beside_a_new_one_keeps_its_variant() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let page = dress(&shop, &merchant).await;
    let mut fields = form(&merchant, &page, "product").await;
    set(&mut fields, "options[0].values", "Petite\nMedium\nXL\nXXL");
    let saved = send(&merchant, &page, &fields).await;
    assert!(saved.location().ends_with("?done=saved"), "{}", saved.text);
    let sql = "select o.name || ' ' || s.on_hand from variants v join option_values o on o.id = v.option1_value_id
        join stock_items s on s.variant_id = v.id where v.sku = 'CV-2'";
    assert_eq!(shop.text(sql).await, "XL 14");
    assert_eq!(shop.count("select count(*) from variants").await, 4);
}

#[tokio::test]
async fn pp_19_a_variant_in_stock_goes_only_when_that_was_said() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let page = dress(&shop, &merchant).await;
    let mut fields = form(&merchant, &page, "product").await;
    set(&mut fields, "options[0].values", "Petite\nMedium");
    let asked = send(&merchant, &page, &fields).await;
    assert_eq!(asked.location(), page);
    let variants = "select count(*) from variants";
    assert_eq!(shop.count(variants).await, 3);
    let shown = merchant.get(&page).await.text;
    assert!(shown.contains("Delete Large, CV-2, 14 in stock"));
    // Put back, it is there as before.
    let mut back = form_on(&shown, "product");
    set(&mut back, "options[0].values", "Petite\nMedium\nLarge");
    set(&mut back, "title", "Gown");
    send(&merchant, &page, &back).await;
    assert_eq!(
        shop.text("select sku from variants where sku is not null")
            .await,
        "CV-2"
    );
    let mut fields = form(&merchant, &page, "product").await;
    set(&mut fields, "options[0].values", "Petite\nMedium");
    send(&merchant, &page, &fields).await;
    let mut sure = form(&merchant, &page, "product").await;
    let large = shop
        .text("select id::text from variants where sku = 'CV-2'")
        .await;
    set(&mut sure, "removal", &large);
    let saved = send(&merchant, &page, &sure).await;
    assert!(saved.location().ends_with("?done=saved"), "{}", saved.text);
    assert_eq!(shop.count(variants).await, 2);
}

#[tokio::test]
async fn vc_4_a_template_without_goods_does_not_start_on_the_whole_shop() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    shop.sell("lamp", "80.00", 50).await;
    shop.sell("vase", "30.00", 50).await;
    for (template, selector) in [
        ("buy-a-get-b", "benefits[0].get"),
        ("three-for-two", "benefits[0].buy"),
        ("bundle-price", "benefits[0].select"),
        ("season", "benefits[0].select"),
        ("cross-sell", "benefits[0].select"),
    ] {
        let new = format!("/admin/promotions/new?template={template}");
        let mut fields = form(&merchant, &new, "promotion").await;
        set(&mut fields, "then", "start");
        let refused = send(&merchant, "/admin/promotions", &fields).await;
        assert_eq!(refused.location(), "/admin/promotions/new", "{template}");
        let page = merchant.get("/admin/promotions/new").await.text;
        assert!(
            page.contains(&format!("id=\"{selector}-error\"")),
            "{template}"
        );
        assert!(
            page.contains("Runs on all 2 published products."),
            "{template}"
        );
    }
    assert_eq!(shop.count("select count(*) from promotions").await, 0);
    // As a draft it is kept; its button asks as well; with goods, or on purpose, it starts.
    let mut fields = form(
        &merchant,
        "/admin/promotions/new?template=season",
        "promotion",
    )
    .await;
    send(&merchant, "/admin/promotions", &fields).await;
    let id = shop.text("select id::text from promotions").await;
    let page = format!("/admin/promotions/{id}");
    let refused = merchant.post(&format!("{page}/resume"), &[]).await;
    assert_eq!(refused.location(), page);
    let state = "select state from promotions";
    assert_eq!(shop.text(state).await, "draft");
    let shown = merchant.get(&page).await.text;
    assert!(shown.contains("Choosing nothing would mean the whole shop."));
    fields = form_on(&shown, "promotion");
    set(&mut fields, "benefits[0].select.all", "on");
    set(&mut fields, "then", "start");
    let started = send(&merchant, &page, &fields).await;
    assert!(
        started.location().ends_with("?done=saved"),
        "{}",
        started.text
    );
    assert_eq!(shop.text(state).await, "active");
    // Saved again as it is shown it stays what it was on purpose.
    let fields = form(&merchant, &page, "promotion").await;
    let saved = send(&merchant, &page, &fields).await;
    assert!(saved.location().ends_with("?done=saved"), "{}", saved.text);
}

#[tokio::test]
async fn cpn_9_a_trial_tells_what_a_sale_takes_off_and_which_sku_is_unknown() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    shop.sell("lamp", "100.00", 50).await;
    let mut sale = form(
        &merchant,
        "/admin/promotions/new?template=season",
        "promotion",
    )
    .await;
    set(&mut sale, "benefits[0].select.all", "on");
    set(&mut sale, "then", "start");
    let started = send(&merchant, "/admin/promotions", &sale).await;
    assert!(
        started.location().ends_with("?done=added"),
        "{}",
        started.text
    );
    let mut fields = form(&merchant, "/admin/promotions/new", "promotion").await;
    set(&mut fields, "name", "Ten off");
    set(&mut fields, "benefits[0].kind", "amount_off_order");
    set(&mut fields, "benefits[0].amount", "10");
    set(&mut fields, "sample[0].sku", "lamp");
    let tried = send(&merchant, "/admin/promotions/preview", &fields)
        .await
        .text
        .replace("<!>", "");
    assert!(
        tried.contains("<dt>Discount</dt><dd>€30.00</dd>"),
        "{tried}"
    );
    set(&mut fields, "sample[0].sku", "lamq");
    let tried = send(&merchant, "/admin/promotions/preview", &fields)
        .await
        .text;
    assert!(tried.contains("There is no product with this SKU."));
    assert!(!tried.contains("There are no items to try it on yet"));
}

fn png() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(8, 8)
        .write_to(&mut bytes, image::ImageFormat::Png)
        .expect("picture");
    bytes.into_inner()
}

#[tokio::test]
async fn ex_5_pictures_come_in_and_what_was_typed_stays() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let page = dress(&shop, &merchant).await;
    let mut typed = form(&merchant, &page, "product").await;
    set(&mut typed, "title", "Typed and not saved");
    let files = [("good.png", png()), ("bad.txt", b"no picture".to_vec())];
    let form = typed.iter().fold(Form::new(), |form, (name, typed)| {
        form.text(name.clone(), typed.clone())
    });
    let form = files.iter().fold(form, |form, (name, file)| {
        form.part("upload", Part::bytes(file.clone()).file_name(*name))
    });
    let request = merchant
        .request(Method::POST, &format!("{page}/pictures"))
        .header(header::ACCEPT, "text/html")
        .multipart(form);
    let answer = merchant.send(request).await;
    assert_eq!(answer.location(), format!("{page}#pictures"));
    assert_eq!(shop.count("select count(*) from pictures").await, 1);
    let shown = merchant.get(&page).await.text;
    assert!(shown.contains("value=\"Typed and not saved\""));
    assert!(shown.contains("bad.txt"), "the bad one is named");
    assert!(!shown.contains("good.png"));
    let script = files.iter().fold(Form::new(), |form, (name, file)| {
        form.part("upload", Part::bytes(file.clone()).file_name(*name))
    });
    let request = merchant
        .request(Method::POST, &format!("{page}/pictures"))
        .header(header::ACCEPT, "application/json")
        .multipart(script);
    let answer = merchant.send(request).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer.text.contains("\"refused\":[\"bad.txt\"]"),
        "{}",
        answer.text
    );
}

#[tokio::test]
async fn ex_5_a_draft_tells_its_age_and_can_be_dropped() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let page = dress(&shop, &merchant).await;
    let half_done = async || {
        let mut fields = form(&merchant, &page, "product").await;
        set(&mut fields, "title", "Half done");
        set(&mut fields, "step", "variants");
        send(&merchant, &page, &fields).await;
        merchant.get(&page).await.text
    };
    let shown = half_done().await;
    assert!(shown.contains("They were entered just now."));
    let key = page.replace("/admin/products/", "product-");
    let discard = |back: &str| format!("/admin/drafts/discard?back={back}");
    let there = merchant
        .post(&discard("/admin/products"), &[("discard", &key)])
        .await;
    assert_eq!(there.location(), "/admin/products");
    let shown = merchant.get(&page).await.text;
    assert!(!shown.contains("Half done"), "it is dropped");
    assert!(half_done().await.contains("Half done"));
    merchant.post("/admin/sign-out", &[]).await;
    assert_eq!(shop.count("select count(*) from form_drafts").await, 0);
}
