//! The merchant's side of products, categories and collections, through HTTP.

use std::io::Cursor;

use galleria::core::Locale;
use image::{DynamicImage, ImageFormat};
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode, header};

use crate::harness::{Answer, TestShop};

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(width, height)
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .expect("picture");
    bytes.into_inner()
}

async fn upload(merchant: &TestShop, path: &str, files: Vec<Vec<u8>>, accept: &str) -> Answer {
    let form = files.into_iter().fold(Form::new(), |form, file| {
        form.part("picture", Part::bytes(file).file_name("picture.jpg"))
    });
    let request = merchant
        .request(Method::POST, path)
        .header(header::ACCEPT, accept)
        .multipart(form);
    merchant.send(request).await
}

/// A lamp in two colors and two sizes, published; answers its id.
async fn lamp(shop: &TestShop, merchant: &TestShop) -> String {
    let fields = [
        ("title", "Reading lamp"),
        ("short_description", "Light for long evenings."),
        ("description", "A **calm** lamp."),
        ("specification", "Height: 42 cm\nSocket: E27"),
        ("care_tips", "Dust it."),
        ("tags", "lamp, oak"),
        ("state", "published"),
        ("options[0].name", "Colour"),
        ("options[0].values", "Oak #c89f6d\r\nMoss #4a5d23"),
        ("options[1].name", "Size"),
        ("options[1].values", "Small\r\nLarge"),
        ("variants[0].price", "89,50"),
        ("variants[0].on_hand", "3"),
        ("variants[0].weight", "1200"),
    ];
    let made = merchant.post("/admin/products", &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let id = shop.text("select id::text from products").await;
    assert_eq!(made.location(), format!("/admin/products/{id}?done=added"));
    id
}

/// The form of a product as its page shows it, to be sent back.
fn fields_on(page: &str) -> Vec<(String, String)> {
    form_on(page, "product")
}

/// A form as its page shows it, to be sent back.
pub fn form_on(page: &str, id: &str) -> Vec<(String, String)> {
    let text = |raw: &str| {
        raw.replace("&quot;", "\"")
            .replace("&#x27;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    };
    let attribute = |tag: &str, name: &str| {
        let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        let end = tag[start..].find('"')? + start;
        Some(text(&tag[start..end]))
    };
    let form = page
        .split(&format!("id=\"{id}\""))
        .nth(1)
        .expect("the form");
    let form = form.split("</form>").next().expect("its end");
    let mut fields = Vec::new();
    for piece in form.split('<') {
        let tag = piece.split('>').next().unwrap_or_default();
        let Some(name) = attribute(tag, "name") else {
            continue;
        };
        let ticked = !tag.contains("type=\"checkbox\"") || tag.contains(" checked");
        if tag.starts_with("input") && ticked {
            fields.push((name, attribute(tag, "value").unwrap_or_default()));
        } else if tag.starts_with("textarea") {
            let content = piece.split_once('>').map_or("", |(_, content)| content);
            fields.push((name, text(content)));
        } else if tag.starts_with("select") {
            let rest = form.split(piece).nth(1).unwrap_or_default();
            let rest = rest.split("</select>").next().unwrap_or_default();
            let chosen = rest.split("<option").find(|it| it.contains(" selected"));
            let chosen = chosen.and_then(|it| attribute(it.split('>').next()?, "value"));
            fields.push((name, chosen.unwrap_or_default()));
        }
    }
    fields
}

async fn send(merchant: &TestShop, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, typed)| (name.as_str(), typed.as_str()))
        .collect();
    merchant.post(path, &fields).await
}

fn set(fields: &mut Vec<(String, String)>, name: &str, typed: &str) {
    fields.retain(|(known, _)| known != name);
    fields.push((name.to_owned(), typed.to_owned()));
}

#[tokio::test]
async fn pp_19_20_a_product_made_in_the_form_is_for_sale_with_its_swatches() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    lamp(&shop, &merchant).await;
    assert_eq!(
        shop.count("select count(*) from variants where price = 89.50")
            .await,
        4
    );
    let page = shop.get("/products/reading-lamp").await;
    assert_eq!(page.status, StatusCode::OK);
    for words in [
        "Reading lamp",
        "Light for long evenings.",
        "<strong>calm</strong>",
        "42 cm",
        "#c89f6d",
        "Moss",
        "Large",
    ] {
        assert!(page.text.contains(words), "{words}");
    }
    let list = merchant
        .get("/admin/products?q=reading&state=published")
        .await;
    assert!(list.text.contains("Reading lamp") && list.text.contains("€89.50"));
}

#[tokio::test]
async fn pp_19_20_saving_unchanged_changes_nothing_and_an_option_can_grow() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let id = lamp(&shop, &merchant).await;
    let path = format!("/admin/products/{id}");
    let everything = "select (select string_agg(to_jsonb(p)::text, ' ') from products p)
        || (select string_agg(to_jsonb(v)::text, ' ' order by id) from variants v)
        || (select string_agg(to_jsonb(s)::text, ' ' order by variant_id) from stock_items s)";
    let before = shop.text(everything).await;
    let fields = fields_on(&merchant.get(&path).await.text);
    let saved = send(&merchant, &path, &fields).await;
    assert_eq!(saved.location(), format!("{path}?done=saved"));
    assert_eq!(shop.text(everything).await, before);

    let ids = "select string_agg(id::text, ' ' order by id) from variants where option2_value_id in
        (select id from option_values where name in ('Small', 'Large'))";
    let known = shop.text(ids).await;
    let mut grown = fields.clone();
    set(&mut grown, "options[1].values", "Small\nLarge\nHuge");
    set(&mut grown, "step", "variants");
    let step = send(&merchant, &path, &grown).await;
    assert_eq!(step.location(), format!("{path}#variants"));
    assert_eq!(
        shop.count("select count(*) from variants").await,
        4,
        "not saved yet"
    );
    let page = merchant.get(&path).await.text;
    assert!(page.contains("Moss / Huge") && page.contains("These changes are not saved yet."));
    let saved = send(&merchant, &path, &fields_on(&page)).await;
    assert_eq!(saved.location(), format!("{path}?done=saved"));
    assert_eq!(shop.count("select count(*) from variants").await, 6);
    assert_eq!(shop.text(ids).await, known, "the others keep their ids");
}

#[tokio::test]
async fn vm_6_the_short_description_has_a_limit_and_what_was_typed_stays() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("owner").await;
    let long = "x".repeat(161);
    let fields = [
        ("title", "Reading lamp"),
        ("short_description", long.as_str()),
        ("slug", "Not A Slug"),
        ("specification", "no colon"),
        ("variants[0].price", "cheap"),
    ];
    let refused = merchant.post("/admin/products", &fields).await;
    assert_eq!(refused.location(), "/admin/products/new");
    let page = merchant.get("/admin/products/new").await.text;
    assert!(page.contains("Enter at most 160 characters."));
    assert!(page.contains(&format!("{long}</textarea>")) && page.contains("value=\"cheap\""));
    assert!(page.contains("value=\"Not A Slug\"") && page.contains("slug-error"));
    assert_eq!(shop.count("select count(*) from products").await, 0);
    let program = merchant.post_as_program("/admin/products", &fields).await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(program.text.contains("variants[0].price"));
}

#[tokio::test]
async fn vm_6_the_short_description_is_counted_beside_its_field() {
    let shop = TestShop::open().await;
    shop.settle(|s| s.locales = vec![Locale::En, Locale::De])
        .await;
    let merchant = shop.staff("manager").await;
    let id = lamp(&shop, &merchant).await;
    let page = merchant.get(&format!("/admin/products/{id}")).await.text;
    let count = page.split("class=\"field-count\"").nth(1);
    let count = count.and_then(|rest| rest.split("</p>").next());
    let count = count.expect("a count").replace("<!>", "");
    assert!(count.ends_with(">24 / 160"), "{count}");
    assert!(page.contains("At most 160 characters"));
    let path = format!("/admin/products/{id}");
    let mut fields = fields_on(&page);
    set(&mut fields, "de.short_description", &"ä".repeat(161));
    assert_eq!(send(&merchant, &path, &fields).await.location(), path);
    let page = merchant.get(&path).await.text;
    assert!(page.contains("id=\"de.short_description-error\""));
    assert!(!page.contains("id=\"short_description-error\""));
}

#[tokio::test]
async fn ca_14_a_variant_is_sold_uncounted_or_past_zero_when_the_merchant_says_so() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let id = lamp(&shop, &merchant).await;
    let path = format!("/admin/products/{id}");
    let counted = "select count(*) from stock_items where tracked and not oversell";
    assert_eq!(shop.count(counted).await, 4);
    let mut fields = fields_on(&merchant.get(&path).await.text);
    set(&mut fields, "variants[0].untracked", "on");
    set(&mut fields, "variants[1].oversell", "on");
    set(&mut fields, "variants[1].barcode", " 4006381333931 ");
    set(&mut fields, "variants[1].floor_price", "70,25");
    let saved = send(&merchant, &path, &fields).await;
    assert_eq!(saved.location(), format!("{path}?done=saved"));
    assert_eq!(shop.count(counted).await, 2);
    let exact = "select count(*) from variants v join stock_items s on s.variant_id = v.id
        where v.barcode = '4006381333931' and v.floor_price = 70.25 and s.oversell and s.tracked";
    assert_eq!(shop.count(exact).await, 1);
    let page = merchant.get(&path).await.text;
    let fields = fields_on(&page);
    let held = |name: &str| {
        fields
            .iter()
            .find(|(it, _)| it == name)
            .map(|(_, v)| v.as_str())
    };
    assert_eq!(held("variants[1].floor_price"), Some("70.25"));
    assert!(held("variants[0].untracked").is_some());
    assert!(held("variants[0].oversell").is_none());

    let mut wrong = fields.clone();
    set(&mut wrong, "variants[1].floor_price", "cheap");
    assert_eq!(send(&merchant, &path, &wrong).await.location(), path);
    let page = merchant.get(&path).await.text;
    assert!(page.contains("variants[1].floor_price-error") && page.contains("value=\"cheap\""));
    let mut back = fields.clone();
    back.retain(|(name, _)| !name.ends_with("untracked") && !name.ends_with("oversell"));
    send(&merchant, &path, &back).await;
    assert_eq!(shop.count(counted).await, 4, "unticked is counted again");
}

#[tokio::test]
async fn vm_6_options_and_specification_are_read_in_the_shoppers_language() {
    let shop = TestShop::open().await;
    shop.settle(|s| s.locales = vec![Locale::En, Locale::De])
        .await;
    let merchant = shop.staff("manager").await;
    let id = lamp(&shop, &merchant).await;
    let path = format!("/admin/products/{id}");
    let mut fields = fields_on(&merchant.get(&path).await.text);
    for (name, typed) in [
        ("options[0].name.de", "Farbe"),
        ("options[0].values[0].de", "Eiche"),
        ("options[0].values[1].de", "Moosgrün"),
        ("options[1].name.de", "Größe"),
        ("de.specification", "Höhe: 42 cm\nFassung: E27"),
    ] {
        set(&mut fields, name, typed);
    }
    let saved = send(&merchant, &path, &fields).await;
    assert_eq!(saved.location(), format!("{path}?done=saved"));
    let german = shop.get("/de/products/reading-lamp").await.text;
    for words in ["Farbe", "Eiche", "Moosgrün", "Größe", "Höhe", "Fassung"] {
        assert!(german.contains(words), "{words}");
    }
    let english = shop.get("/products/reading-lamp").await.text;
    assert!(english.contains("Socket") && !english.contains("Moosgrün"));

    // A value before the others, and a word taken out.
    let mut fields = fields_on(&merchant.get(&path).await.text);
    set(
        &mut fields,
        "options[0].values",
        "Fog #cccccc\nOak #c89f6d\nMoss #4a5d23",
    );
    set(&mut fields, "options[1].name.de", "");
    send(&merchant, &path, &fields).await;
    let words = "select string_agg(name || '=' || coalesce(translations -> 'de' ->> 'name', ''), ' ' order by name)
        from (select name, translations from option_values where swatch <> ''
              union all select name, translations from product_options) named";
    assert_eq!(
        shop.text(words).await,
        "Colour=Farbe Fog= Moss=Moosgrün Oak=Eiche Size="
    );

    let mut fields = fields_on(&merchant.get(&path).await.text);
    set(&mut fields, "de.specification", "kein Doppelpunkt");
    set(&mut fields, "options[0].values[1].de", &"x".repeat(256));
    assert_eq!(send(&merchant, &path, &fields).await.location(), path);
    let page = merchant.get(&path).await.text;
    assert!(page.contains("id=\"de.specification-error\""));
    assert!(page.contains("id=\"options[0].values[1].de-error\""));
}

#[tokio::test]
async fn ex_2_a_deleted_category_leads_up_and_a_deleted_collection_is_gone() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let product = lamp(&shop, &merchant).await;
    let id_of = async |name: &str| {
        let sql = format!("select id::text from categories where name = '{name}'");
        shop.text(&sql).await
    };
    merchant
        .post("/admin/categories", &[("name", "Light")])
        .await;
    let light = id_of("Light").await;
    let lamps = [("name", "Lamps"), ("parent", light.as_str())];
    merchant.post("/admin/categories", &lamps).await;
    let lamps = id_of("Lamps").await;
    let desk = [("name", "Desk lamps"), ("parent", lamps.as_str())];
    merchant.post("/admin/categories", &desk).await;
    shop.sql(&format!(
        "insert into product_categories (product_id, category_id) values ('{product}', '{lamps}')"
    ))
    .await;

    let ask = format!("/admin/categories/{lamps}/delete");
    let page = merchant.get(&ask).await.text;
    for words in [
        "Delete Lamps?",
        "It contains one product, which stays.",
        "It contains one category, which moves up.",
        "redirects to Light",
    ] {
        assert!(
            page.replace(['\u{2068}', '\u{2069}'], "").contains(words),
            "{words}"
        );
    }
    assert_eq!(
        shop.count("select count(*) from categories").await,
        3,
        "asking deletes nothing"
    );
    let deleted = merchant.post(&ask, &[]).await;
    assert_eq!(deleted.location(), "/admin/categories?done=deleted");
    let up = "select count(*) from categories c join categories p on p.id = c.parent_id
        where c.name = 'Desk lamps' and p.name = 'Light'";
    assert_eq!(shop.count(up).await, 1);
    assert_eq!(shop.count("select count(*) from products").await, 1);
    let old = shop.get("/categories/lamps").await;
    assert_eq!(old.status, StatusCode::MOVED_PERMANENTLY);
    assert!(old.location().ends_with("/categories/light"));
    let again = merchant.post(&ask, &[]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);

    let top = format!("/admin/categories/{light}/delete");
    merchant.post(&top, &[]).await;
    for gone in ["/categories/light", "/categories/lamps"] {
        assert_eq!(shop.get(gone).await.status, StatusCode::GONE, "{gone}");
    }
    merchant
        .post("/admin/categories", &[("name", "Light")])
        .await;
    assert_eq!(shop.get("/categories/light").await.status, StatusCode::OK);

    let evening = [("title", "Evening"), ("product", product.as_str())];
    merchant.post("/admin/collections", &evening).await;
    let evening = shop.text("select id::text from collections").await;
    let path = format!("/admin/collections/{evening}/delete");
    merchant.post(&path, &[]).await;
    assert_eq!(
        shop.get("/collections/evening").await.status,
        StatusCode::GONE
    );
    assert_eq!(
        shop.get("/collections/never").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(shop.count("select count(*) from products").await, 1);
}

#[tokio::test]
async fn ex_1_the_products_of_a_collection_are_ordered_by_numbers() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    for title in ["Ash", "Birch", "Cedar"] {
        let fields = [
            ("title", title),
            ("state", "published"),
            ("variants[0].price", "5"),
        ];
        merchant.post("/admin/products", &fields).await;
    }
    let mut ids = Vec::new();
    for title in ["Ash", "Birch", "Cedar"] {
        let sql = format!("select id::text from products where title = '{title}'");
        ids.push(shop.text(&sql).await);
    }
    let mut made = vec![("title", "Woods")];
    made.extend(ids.iter().map(|id| ("product", id.as_str())));
    merchant.post("/admin/collections", &made).await;
    let id = shop.text("select id::text from collections").await;
    let path = format!("/admin/collections/{id}");
    let page = merchant.get(&path).await.text;
    let places: Vec<_> = ids.iter().map(|id| format!("place.{id}")).collect();
    assert!(page.contains(&format!("name=\"{}\" value=\"1\"", places[0])));

    let numbered = |numbers: [&'static str; 3]| {
        let mut fields = vec![("title", "Woods")];
        for (at, number) in numbers.into_iter().enumerate() {
            fields.push(("product", ids[at].as_str()));
            fields.push((places[at].as_str(), number));
        }
        fields
    };
    let saved = merchant.post(&path, &numbered(["1", "2", "1"])).await;
    assert_eq!(saved.location(), format!("{path}?done=saved"));
    let order = "select string_agg(p.title, ' ' order by c.position) from collection_products c
        join products p on p.id = c.product_id";
    assert_eq!(shop.text(order).await, "Cedar Ash Birch");
    let window = shop.get("/collections/woods").await.text;
    let at = |title: &str| window.find(&format!("/products/{title}"));
    assert!(at("cedar") < at("ash") && at("ash") < at("birch"));
    for wrong in ["0", "-1", "first", "99999", "1e3"] {
        let refused = merchant.post(&path, &numbered([wrong, "2", "3"])).await;
        assert_eq!(refused.location(), path, "{wrong}");
        let page = merchant.get(&path).await.text;
        assert!(page.contains(&format!("{}-error", places[0])), "{wrong}");
        assert!(page.contains(&format!("value=\"{wrong}\"")), "{wrong}");
    }
    assert_eq!(shop.text(order).await, "Cedar Ash Birch");
}

#[tokio::test]
async fn ex_2_a_renamed_product_leads_on_from_its_old_address() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("owner").await;
    let id = lamp(&shop, &merchant).await;
    let path = format!("/admin/products/{id}");
    let mut fields = fields_on(&merchant.get(&path).await.text);
    set(&mut fields, "slug", "evening-lamp");
    send(&merchant, &path, &fields).await;
    let old = shop.get("/products/reading-lamp").await;
    assert_eq!(old.status, StatusCode::MOVED_PERMANENTLY);
    assert!(old.location().ends_with("/products/evening-lamp"));
}

#[tokio::test]
async fn ex_5_pictures_are_uploaded_ordered_named_and_removed() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let id = lamp(&shop, &merchant).await;
    let path = format!("/admin/products/{id}");
    let pictures = format!("{path}/pictures");
    let files = vec![jpeg(700, 350), jpeg(350, 700)];
    let added = upload(&merchant, &pictures, files, "text/html").await;
    assert_eq!(added.location(), format!("{path}?done=added"));
    let script = upload(
        &merchant,
        &pictures,
        vec![jpeg(400, 400)],
        "application/json",
    )
    .await;
    assert_eq!(script.status, StatusCode::OK);
    assert_eq!(shop.count("select count(*) from pictures").await, 3);
    assert!(
        shop.get("/products/reading-lamp")
            .await
            .text
            .contains("image/webp")
    );

    let first = shop
        .text("select media_id::text from pictures order by position limit 1")
        .await;
    let mut fields = fields_on(&merchant.get(&path).await.text);
    set(&mut fields, "step", &format!("later.{first}"));
    let step = send(&merchant, &path, &fields).await;
    assert_eq!(step.location(), format!("{path}#pictures"));
    let mut fields = fields_on(&merchant.get(&path).await.text);
    set(&mut fields, &format!("alt.{first}"), "The lamp at dusk");
    set(&mut fields, "variants[0].picture", &first);
    assert_eq!(
        send(&merchant, &path, &fields).await.location(),
        format!("{path}?done=saved")
    );
    let place = format!(
        "select position::bigint from pictures where media_id = '{first}' and alt = 'The lamp at dusk'"
    );
    assert_eq!(shop.count(&place).await, 1);
    assert_eq!(
        shop.count("select count(*) from variants where picture_id is not null")
            .await,
        1
    );

    let mut fields = fields_on(&merchant.get(&path).await.text);
    set(&mut fields, &format!("alt.{first}"), " ");
    assert_eq!(
        send(&merchant, &path, &fields).await.location(),
        path,
        "words are required"
    );
    set(&mut fields, &format!("remove.{first}"), "on");
    assert_eq!(
        send(&merchant, &path, &fields).await.location(),
        format!("{path}?done=saved")
    );
    assert_eq!(shop.count("select count(*) from pictures").await, 2);
}

#[tokio::test]
async fn ex_5_what_is_no_picture_is_refused_beside_the_upload() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let id = lamp(&shop, &merchant).await;
    let pictures = format!("/admin/products/{id}/pictures");
    let html = b"<script>alert(1)</script>".to_vec();
    let refused = upload(&merchant, &pictures, vec![html.clone()], "text/html").await;
    assert_eq!(refused.location(), format!("/admin/products/{id}#pictures"));
    let page = merchant.get(&format!("/admin/products/{id}")).await.text;
    assert!(page.contains("This type of file is not accepted."));
    let script = upload(&merchant, &pictures, vec![html], "application/json").await;
    assert_eq!(script.status, StatusCode::UNPROCESSABLE_ENTITY);
    let support = shop.staff("support").await;
    let forbidden = upload(&support, &pictures, vec![jpeg(9, 9)], "text/html").await;
    assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
    assert_eq!(shop.count("select count(*) from media").await, 0);
}

#[tokio::test]
async fn ex_8_several_products_are_archived_at_once() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let id = lamp(&shop, &merchant).await;
    let fields = [("product", id.as_str()), ("state", "archived")];
    let done = merchant.post("/admin/products/states", &fields).await;
    assert_eq!(done.location(), "/admin/products?done=archived&count=1");
    assert_eq!(
        shop.get("/products/reading-lamp").await.status,
        StatusCode::GONE
    );
    for wrong in [("state", "sold"), ("product", "1'; drop table products")] {
        let answer = merchant.post("/admin/products/states", &[wrong]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn ex_1_categories_and_collections_are_made_with_plain_forms() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let id = lamp(&shop, &merchant).await;
    merchant
        .post("/admin/categories", &[("name", "Lamps")])
        .await;
    let parent = shop.text("select id::text from categories").await;
    let child = [
        ("name", "Table lamps"),
        ("parent", parent.as_str()),
        ("position", "2"),
    ];
    merchant.post("/admin/categories", &child).await;
    let list = merchant.get("/admin/categories").await.text;
    assert!(list.contains("– Table lamps"));
    let child = shop
        .text("select id::text from categories where parent_id is not null")
        .await;
    let circle = [("name", "Lamps"), ("parent", child.as_str())];
    let path = format!("/admin/categories/{parent}");
    assert_eq!(merchant.post(&path, &circle).await.location(), path);
    assert!(merchant.get(&path).await.text.contains("parent-error"));

    let collection = [
        ("title", "Evening"),
        ("featured", "on"),
        ("product", id.as_str()),
    ];
    merchant.post("/admin/collections", &collection).await;
    let page = shop.get("/collections/evening").await.text;
    assert!(page.contains("Reading lamp"));
    let known = shop.text("select id::text from collections").await;
    let path = format!("/admin/collections/{known}");
    assert!(merchant.get(&path).await.text.contains("Reading lamp"));
    let picture = upload(
        &merchant,
        &format!("{path}/picture"),
        vec![jpeg(300, 300)],
        "text/html",
    )
    .await;
    assert_eq!(picture.location(), format!("{path}?done=saved"));
    assert_eq!(
        shop.count("select count(*) from collections where media_id is not null")
            .await,
        1
    );
    let bad = [("title", ""), ("position", "-1")];
    assert_eq!(merchant.post(&path, &bad).await.location(), path);
    assert!(merchant.get(&path).await.text.contains("position-error"));
}

#[tokio::test]
async fn sec_13_hostile_products_are_text_and_break_nothing() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("owner").await;
    let hostile = "<script>alert(1)</script>'; drop table products; --";
    let fields = [
        ("title", hostile),
        ("short_description", hostile),
        ("description", hostile),
        ("vendor", hostile),
        ("tags", hostile),
        ("state", "published"),
        ("slug", "hostile"),
        ("options[0].name", hostile),
        ("options[0].values", hostile),
        ("variants[0].price", "1"),
        ("variants[999999999].price", "1"),
    ];
    let made = merchant.post("/admin/products", &fields).await;
    assert!(
        made.location().ends_with("?done=added"),
        "{}",
        made.location()
    );
    for page in [
        shop.get("/products/hostile").await,
        merchant.get("/admin/products").await,
        merchant.get(made.location().as_str()).await,
    ] {
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text.contains("<script>alert(1)"));
    }
    for query in ["state=x", "stock=x", "page=-1", "q=%00"] {
        let answer = merchant.get(&format!("/admin/products?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
    }
    for id in ["1", "x'--", "01890a5d-ac96-774b-bcce-b302099a8057"] {
        for room in ["products", "categories", "collections"] {
            let path = format!("/admin/{room}/{id}");
            assert_eq!(
                merchant.get(&path).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
            let fields = [("title", "x"), ("name", "x"), ("variants[0].price", "1")];
            let answer = merchant.post(&path, &fields).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn ex_8_the_dashboard_counts_todays_orders_and_names_what_runs_out() {
    let shop = TestShop::open().await;
    shop.sell("lamp", "50.00", 2).await;
    for role in ["owner", "manager", "support"] {
        let member = shop.staff(role).await;
        let page = member.get("/admin").await;
        assert_eq!(page.status, StatusCode::OK, "{role}");
        assert!(page.text.contains("The lamp") && page.text.contains("Orders today"));
        assert!(page.text.contains("No mail server is set up"));
        assert!(!page.text.contains("style=\""), "the policy forbids it");
    }
    let support = shop.staff("support").await;
    for path in [
        "/admin/products",
        "/admin/products/new",
        "/admin/categories",
        "/admin/collections",
    ] {
        assert_eq!(
            support.get(path).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
}

#[tokio::test]
async fn pp_19_the_merchant_says_what_shoppers_must_choose() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let id = lamp(&shop, &merchant).await;
    let path = format!("/admin/products/{id}");
    let asked = async || {
        let page = shop.get("/products/reading-lamp").await.text;
        ["Choose Colour", "Choose a size"].map(|words| page.contains(&format!(">{words}<")))
    };
    let mut fields = fields_on(&merchant.get(&path).await.text);
    assert!(fields.contains(&("options[1].must_choose".to_owned(), String::new())));
    assert_eq!(
        asked().await,
        [false, true],
        "a size is asked for by its name"
    );
    set(&mut fields, "options[0].must_choose", "yes");
    set(&mut fields, "options[1].must_choose", "no");
    send(&merchant, &path, &fields).await;
    assert_eq!(asked().await, [true, false]);
    // What was said is shown again, and a second saving leaves it.
    let again = fields_on(&merchant.get(&path).await.text);
    assert!(again.contains(&("options[0].must_choose".to_owned(), "yes".to_owned())));
    send(&merchant, &path, &again).await;
    assert_eq!(asked().await, [true, false]);
}
