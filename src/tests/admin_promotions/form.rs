use galleria::core::TimeZone;
use serde_json::{Value, json};

use super::{form, get, made, send, set};
use crate::admin_products::form_on;
use crate::harness::TestShop;

/// What is stored of the only promotion.
async fn rule(shop: &TestShop) -> Value {
    let sql = "select json_build_object('condition', condition, 'benefits', benefits)::text from promotions";
    serde_json::from_str(&shop.text(sql).await).expect("json")
}

#[tokio::test]
async fn vc_7_tiers_are_typed_as_lines_and_come_back_as_typed() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let page = made(
        &merchant,
        &[
            ("benefits[0].kind", "tiers"),
            ("benefits[0].by", "subtotal"),
            ("benefits[0].tiers", "50,00: 5 %\n100: 10%"),
        ],
    )
    .await;
    let stored = rule(&shop).await;
    assert_eq!(stored["benefits"][0]["tiers"][0]["from"], "50.00");
    assert_eq!(
        stored["benefits"][0]["tiers"][1]["benefit"]["percent"],
        "10"
    );
    let before = stored.clone();
    let fields = form(&merchant, &page).await;
    assert_eq!(get(&fields, "benefits[0].tiers").lines().count(), 2);
    let saved = send(&merchant, &page, &fields).await;
    assert_eq!(saved.location(), format!("{page}?done=saved"));
    assert_eq!(rule(&shop).await, before);
    let changes = shop.count("select count(*) from promotion_changes").await;
    assert_eq!(changes, 1, "a save that changes nothing is no change");
}

#[tokio::test]
async fn vc_4_to_16_every_template_opens_saves_and_comes_back_the_same() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("owner").await;
    let page = merchant.get("/admin/promotions/templates").await.text;
    let names: Vec<String> = page
        .split("/admin/promotions/new?template=")
        .skip(1)
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect();
    assert!(names.len() >= 18, "{names:?}");
    for name in names {
        let new = format!("/admin/promotions/new?template={name}");
        let fields = form_on(&merchant.get(&new).await.text, "promotion");
        let mut fields = fields;
        if name == "blank" {
            set(&mut fields, "name", "Nothing yet");
        }
        let answer = send(&merchant, "/admin/promotions", &fields).await;
        let location = answer.location();
        let (page, _) = location.split_once('?').unwrap_or((&location, ""));
        assert_ne!(page, "/admin/promotions/new", "{name} was refused");
        let all = "select json_agg(to_jsonb(p) - 'updated_at')::text from promotions p";
        let before = shop.text(all).await;
        let again = form(&merchant, page).await;
        let saved = send(&merchant, page, &again).await;
        assert_eq!(saved.location(), format!("{page}?done=saved"), "{name}");
        assert_eq!(shop.text(all).await, before, "{name}");
        shop.sql("delete from coupon_codes; delete from promotions")
            .await;
    }
}

#[tokio::test]
async fn vc_8_goods_are_chosen_by_name_and_named_again() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    shop.sell("lamp", "80.00", 5).await;
    shop.sell("bulb", "8.00", 50).await;
    let page = made(
        &merchant,
        &[
            ("benefits[0].kind", "buy_x_get_y"),
            ("benefits[0].buy.products", "the lamp"),
            ("benefits[0].get.skus", "bulb"),
            ("benefits[0].buy_quantity", "1"),
            ("benefits[0].get_quantity", "2"),
            ("benefits[0].percent", "100 %"),
        ],
    )
    .await;
    let lamp = shop
        .text("select id::text from products where slug = 'lamp'")
        .await;
    let stored = rule(&shop).await;
    assert_eq!(stored["benefits"][0]["buy"]["products"], json!([lamp]));
    assert_eq!(stored["benefits"][0]["get"]["skus"], json!(["bulb"]));
    let fields = form(&merchant, &page).await;
    assert_eq!(get(&fields, "benefits[0].buy.products"), "The lamp");
    assert_eq!(get(&fields, "benefits[0].get_quantity"), "2");

    let mut wrong = fields.clone();
    set(&mut wrong, "benefits[0].buy.products", "The lantern");
    let refused = send(&merchant, &page, &wrong).await;
    assert_eq!(refused.location(), page);
    let told = merchant.get(&page).await.text;
    assert!(told.contains("„The lantern“") && told.contains("value=\"The lantern\""));
}

#[tokio::test]
async fn ex_1_what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let fields = [
        ("name", ""),
        ("trigger", "automatic"),
        ("priority", "first"),
        ("starts_at", "2026-12-01T00:00"),
        ("ends_at", "soon"),
        ("limit_total", "0"),
        ("conditions[1].kind", "subtotal"),
        ("conditions[1].at_least", "much"),
        ("benefits[0].kind", "percent_off_order"),
        ("benefits[0].percent", "120"),
    ];
    let refused = merchant.post("/admin/promotions", &fields).await;
    assert_eq!(refused.location(), "/admin/promotions/new");
    let page = merchant.get("/admin/promotions/new").await.text;
    for field in [
        "name",
        "priority",
        "ends_at",
        "limit_total",
        "conditions[1].at_least",
        "benefits[0].percent",
    ] {
        assert!(page.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
    assert!(page.contains("value=\"much\"") && page.contains("value=\"soon\""));
    assert_eq!(shop.count("select count(*) from promotions").await, 0);
    let program = merchant.post_as_program("/admin/promotions", &fields).await;
    assert_eq!(program.status.as_u16(), 422);
    assert!(program.text.contains("conditions[1].at_least"));
}

#[tokio::test]
async fn ex_1_a_row_shows_the_fields_of_its_kind_without_a_script() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let mut fields = form(&merchant, "/admin/promotions/new").await;
    set(&mut fields, "conditions[0].kind", "window");
    set(&mut fields, "step", "conditions");
    let step = send(&merchant, "/admin/promotions", &fields).await;
    assert_eq!(step.location(), "/admin/promotions/new#conditions");
    let page = merchant.get("/admin/promotions/new").await.text;
    assert!(page.contains("name=\"conditions[0].weekdays\"") && page.contains("type=\"time\""));
    assert!(page.contains("name=\"conditions[1].kind\""), "one more row");
    assert!(!page.contains("field-error"), "nothing is told yet");
    assert_eq!(shop.count("select count(*) from promotions").await, 0);
}

#[tokio::test]
async fn cpn_35_conditions_within_conditions_are_kept_and_edited_as_text() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let nested = r#"{ "any": [ { "kind": "quantity", "at_least": 3 },
        { "all": [ { "kind": "subtotal", "at_least": "60.00" }, { "not": { "kind": "country", "any": ["AT"] } } ] } ] }"#;
    let page = made(
        &merchant,
        &[("conditions_text", nested), ("goal", "New product")],
    )
    .await;
    let stored = rule(&shop).await;
    assert_eq!(stored["condition"]["any"][1]["all"][0]["at_least"], "60.00");
    let fields = form(&merchant, &page).await;
    assert!(get(&fields, "conditions_text").contains("at_least"));
    assert_eq!(get(&fields, "goal"), "New product");
    let saved = send(&merchant, &page, &fields).await;
    assert_eq!(saved.location(), format!("{page}?done=saved"));
    assert_eq!(rule(&shop).await, stored);

    let mut wrong = fields.clone();
    set(
        &mut wrong,
        "conditions_text",
        &nested.replace("\"60.00\"", "60"),
    );
    assert_eq!(send(&merchant, &page, &wrong).await.location(), page);
    let told = merchant.get(&page).await.text;
    assert!(
        told.contains("any[1].all[0].at_least: "),
        "the place is told"
    );
    set(&mut wrong, "conditions_text", "{");
    send(&merchant, &page, &wrong).await;
    assert!(merchant.get(&page).await.text.contains("not valid JSON"));
}

#[tokio::test]
async fn cpn_12_dates_are_typed_as_the_clock_in_the_shop_shows_them() {
    let shop = TestShop::open().await;
    shop.settle(|settings| settings.time_zone = TimeZone::known("Europe/Berlin"))
        .await;
    let merchant = shop.staff("manager").await;
    let dates = [
        ("starts_at", "2026-07-01T08:00"),
        ("ends_at", "2026-12-24T18:30"),
    ];
    let page = made(&merchant, &dates).await;
    let stored = shop
        .text("select to_char(starts_at at time zone 'UTC', 'HH24:MI') || ' ' || to_char(ends_at at time zone 'UTC', 'HH24:MI') from promotions")
        .await;
    assert_eq!(stored, "06:00 17:30");
    let fields = form(&merchant, &page).await;
    assert_eq!(get(&fields, "ends_at"), "2026-12-24T18:30");
    let mut wrong = fields;
    set(&mut wrong, "ends_at", "2026-07-01T07:59");
    assert_eq!(send(&merchant, &page, &wrong).await.location(), page);
    assert!(
        merchant
            .get(&page)
            .await
            .text
            .contains("id=\"ends_at-error\"")
    );
}

#[tokio::test]
async fn pp_7_the_seasonal_sale_lowers_list_prices_for_two_weeks() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let new = merchant
        .get("/admin/promotions/new?template=season")
        .await
        .text;
    let fields = form_on(&new, "promotion");
    assert_eq!(get(&fields, "trigger"), "catalog");
    let saved = send(&merchant, "/admin/promotions", &fields).await;
    assert!(
        saved.location().ends_with("?done=added"),
        "{}",
        saved.location()
    );
    let sql = "select count(*) from promotions where trigger = 'catalog' and ends_at - starts_at = interval '14 days'
        and benefits -> 0 ->> 'kind' = 'percent_off_price'";
    assert_eq!(shop.count(sql).await, 1);
}

#[tokio::test]
async fn cpn_38_started_paused_duplicated_and_put_away_with_a_history() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let page = made(&merchant, &[("then", "start"), ("limit_total", "50")]).await;
    let state = "select state from promotions where name = 'Ten off'";
    assert_eq!(shop.text(state).await, "active");
    for (verb, word, done) in [
        ("pause", "paused", "paused"),
        ("resume", "active", "started"),
        ("archive", "archived", "archived"),
    ] {
        let answer = merchant.post(&format!("{page}/{verb}"), &[]).await;
        assert_eq!(answer.location(), format!("{page}?done={done}"));
        assert_eq!(shop.text(state).await, word);
    }
    let mut fields = form(&merchant, &page).await;
    set(&mut fields, "limit_total", "40");
    set(&mut fields, "benefits[0].percent", "15");
    set(&mut fields, "conditions[0].kind", "subtotal");
    set(&mut fields, "conditions[0].at_least", "50");
    send(&merchant, &page, &fields).await;
    let history = merchant.get(&format!("{page}/history")).await.text;
    for told in [
        "manager created it",
        "manager paused it",
        "Uses in total: 50 → 40",
        "Running → Paused",
        "10% off → 15% off",
        "– → When you spend at least €50.00.",
    ] {
        assert!(history.contains(told), "{told}");
    }
    let copied = merchant
        .post(&format!("{page}/duplicate"), &[])
        .await
        .location();
    assert!(copied.ends_with("?done=added") && !copied.starts_with(&page));
    let copy = "select count(*) from promotions where name = 'Ten off (copy)' and state = 'draft' and limit_total = 40 and used = 0";
    assert_eq!(shop.count(copy).await, 1);
}
