//! What the admin says of what was done, to the merchant and to the buyer.

use galleria::core::TimeZone;
use galleria::tenancy;
use reqwest::StatusCode;

use crate::goods::Guest;
use crate::harness::TestShop;
use crate::promotion::ten_percent_by_code;

async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| settings.bank_transfer.enabled = true)
        .await;
    shop
}

#[tokio::test]
async fn im_1_nothing_ticked_is_said_and_what_was_done_is_counted_once() {
    let shop = shop().await;
    for slug in ["lamp", "chair", "stool"] {
        shop.sell(slug, "50.00", 9).await;
    }
    let manager = shop.staff("manager").await;
    let states = "/admin/products/states";
    let nothing = manager.post(states, &[("state", "archived")]).await;
    assert_eq!(
        nothing.location(),
        "/admin/products?refused=no-product-chosen"
    );
    let page = manager.get(&nothing.location()).await.text;
    assert!(page.contains("Choose at least one product first.") && !page.contains("rchived."));
    let program = manager
        .post_as_program(states, &[("state", "archived")])
        .await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);

    let ids = shop
        .text("select string_agg(id::text, ' ') from products")
        .await;
    let mut fields = vec![("state", "archived")];
    fields.extend(ids.split(' ').map(|id| ("product", id)));
    let done = manager.post(states, &fields).await.location();
    assert!(
        manager
            .get(&done)
            .await
            .text
            .contains("3 products archived.")
    );
    // The address stays in the bar: it tells nothing a second time, nor after something else.
    assert!(!manager.get(&done).await.text.contains("archived."));
    let one = [("state", "published"), fields[1]];
    let other = manager.post(states, &one).await.location();
    let stale = manager.get(&done).await.text;
    assert!(!stale.contains("products archived."), "{stale}");
    assert!(
        manager
            .get(&other)
            .await
            .text
            .contains("One product published.")
    );
    let made_up = manager.get("/admin/products?done=archived&count=99").await;
    assert!(!made_up.text.contains("99 products"));
}

#[tokio::test]
async fn pp_26_the_mail_of_a_cancelled_order_tells_why_and_that_money_is_owed() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let page = shop
        .buy(
            &lamp,
            Guest::named("ada").with("payment_method", "bank_transfer"),
        )
        .await;
    let owner = shop.staff("owner").await;
    let order = shop.text("select id::text from orders").await;
    let path = format!("/admin/orders/{order}");
    let hint = "that €54.90 will be refunded";
    assert!(
        !owner.get(&path).await.text.contains(hint),
        "nothing is paid yet"
    );
    owner.post(&format!("{path}/paid"), &[]).await;
    assert!(owner.get(&path).await.text.contains(hint));
    let reason = [("reason", "Sold out <b>& gone</b>")];
    owner.post(&format!("{path}/cancel"), &reason).await;
    let mail = shop.mail_of_kind("order_cancelled").await;
    assert!(mail.contains("Reason: Sold out <b>& gone</b>"), "{mail}");
    assert!(
        mail.contains("You paid €54.90. It will be refunded."),
        "{mail}"
    );
    let id = shop
        .text("select id::text from outbox where kind = 'order_cancelled'")
        .await;
    let html = owner.get(&format!("/admin/outbox/{id}/frame")).await.text;
    assert!(
        html.contains("Sold out &lt;b&gt;&amp; gone&lt;/b&gt;"),
        "{html}"
    );
    let shown = owner.get(&path).await.text;
    assert!(shown.contains("Refund due") && shown.contains("You owe the customer €54.90"));
    assert!(owner.get("/admin/orders").await.text.contains("Refund due"));
    assert!(
        shop.get(&page)
            .await
            .text
            .contains("paid; will be refunded")
    );
}

#[tokio::test]
async fn pp_26_a_mail_has_no_number_where_goods_have_none() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.sql("update variants set sku = null").await;
    shop.buy(&lamp, Guest::named("ada")).await;
    let mail = shop.mail_of_kind("order_confirmation").await;
    assert!(
        mail.contains("The lamp") && !mail.contains("No. "),
        "{mail}"
    );
}

#[tokio::test]
async fn pp_26_who_pays_at_the_door_pays_last() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    for (method, steps) in [
        (
            "cash_on_delivery",
            ["Ordered", "Packed", "Shipped", "Delivered", "Paid"],
        ),
        (
            "bank_transfer",
            ["Ordered", "Paid", "Packed", "Shipped", "Delivered"],
        ),
    ] {
        let guest = Guest::named("ada").with("payment_method", method);
        let page = shop.buy(&lamp, guest).await;
        let page = shop.get(&page).await.text;
        let timeline = page.split("class=\"timeline\"").nth(1).unwrap_or_default();
        let timeline = timeline.split("</ol>").next().unwrap_or_default();
        let told: Vec<_> = timeline
            .split("<strong>")
            .skip(1)
            .filter_map(|rest| rest.split(['<', '!']).next())
            .collect();
        assert_eq!(told, steps, "{method}");
    }
}

#[tokio::test]
async fn ex_12_the_outbox_tells_the_time_of_the_shop() {
    let shop = shop().await;
    shop.settle(|settings| settings.time_zone = TimeZone::known("Asia/Tokyo"))
        .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.buy(&lamp, Guest::named("ada")).await;
    let id = shop.text("select id::text from outbox").await;
    shop.sql("update outbox set created_at = '2026-03-01 20:52Z', sent_at = '2026-03-01 20:53Z', state = 'sent'")
        .await;
    let owner = shop.staff("owner").await;
    assert!(
        owner
            .get("/admin/outbox")
            .await
            .text
            .contains("2 March 2026, 05:52")
    );
    let page = owner.get(&format!("/admin/outbox/{id}")).await.text;
    assert!(page.contains("2 March 2026, 05:52") && page.contains("2 March 2026, 05:53"));
}

#[tokio::test]
async fn mt_12_the_page_of_a_suspended_shop_is_dressed_and_its_owner_is_told_whom_to_ask() {
    let shop = TestShop::open_with(|config| {
        config.mail_from = "Galleria <help@platform.example>".to_owned();
    })
    .await;
    let style = shop.platform.state.assets.admin_style.clone();
    let before = shop.get(&style).await.status;
    let db = &shop.platform.state.db;
    assert!(tenancy::suspend(db, &shop.tenant).await.expect("suspend"));
    shop.platform.state.registry.forget_all();
    let page = shop.get("/").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.text.contains("Closed for now") && !page.text.contains("503"));
    assert!(
        !page.text.contains("help@platform.example"),
        "shoppers need not ask"
    );
    let admin = shop.get("/admin/orders").await;
    assert_eq!(admin.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(
        admin
            .text
            .contains("please ask them: help@platform.example"),
        "{}",
        admin.text
    );
    assert!(page.text.contains(&style));
    // The test has no built files: what matters is that it is the same answer as of an open shop.
    assert_eq!(shop.get(&style).await.status, before);
    for file in [style.as_str(), "/favicon.svg"] {
        assert_ne!(
            shop.get(file).await.status,
            StatusCode::SERVICE_UNAVAILABLE,
            "{file}"
        );
    }
    let unknown = TestShop::on(shop.platform.clone(), "nobody");
    assert_eq!(
        unknown.get(&style).await.status,
        before,
        "and of no shop at all"
    );
}

#[tokio::test]
async fn ex_16_a_link_of_the_home_page_leads_to_a_page() {
    let shop = shop().await;
    shop.sell("lamp", "50.00", 9).await;
    shop.sql(
        "insert into categories (id, slug, name) values (gen_random_uuid(), 'lamps', 'Lamps');
         insert into collections (id, slug, title) values (gen_random_uuid(), 'new', 'New');
         insert into products (id, slug, title, state) values (gen_random_uuid(), 'hidden', 'Hidden', 'draft');",
    )
    .await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code(promotion, "SUMMER10").await;
    let manager = shop.staff("manager").await;
    let save = async |link: &str| {
        let fields = [
            ("name", "Acme"),
            ("country", "DE"),
            ("currency", "EUR"),
            ("time_zone", "Europe/Berlin"),
            ("return_days", "14"),
            ("low_stock", "3"),
            ("open_unpaid_orders", "2"),
            ("abandoned_after_minutes", "90"),
            ("hero_link", link),
        ];
        manager
            .post("/admin/settings/store", &fields)
            .await
            .location()
    };
    let saved = "/admin/settings/store?done=saved";
    for good in [
        "/",
        "/search?q=lamp",
        "/promotions",
        "/account/register",
        "/categories/lamps",
        "/categories/lamps?sort=price",
        "/collections/new",
        "/products/lamp",
        "/products/lamp#details",
        "/pages/story",
        "/coupons/SUMMER10",
    ] {
        assert_eq!(save(good).await, saved, "{good}");
        let there = shop.get(good).await.status;
        assert!(
            there.is_success() || there.is_redirection(),
            "{good}: {there}"
        );
    }
    assert_eq!(save("").await, saved);
    for bad in [
        "/products/hidden",
        "/products/lamps",
        "/categories/lamp",
        "/pages/nothing",
        "/coupons/NONE",
        "/offers/01890a5d-ac96-774b-bcce-b302099a8057",
        "/admin",
        "/de/categories/lamps",
        "/nothing/at/all",
    ] {
        assert_eq!(save(bad).await, "/admin/settings/store", "{bad}");
        assert_ne!(shop.get(bad).await.status, StatusCode::OK, "{bad}");
    }
}

#[tokio::test]
async fn cpn_17_whose_code_it_is_learns_what_it_needs() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.buy(&lamp, Guest::named("mira")).await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    let manager = shop.staff("manager").await;
    let codes = format!("/admin/promotions/{promotion}/codes");
    let fields = [("code", "MIRA5"), ("customer", "mira@example.com")];
    let added = manager.post(&codes, &fields).await.location();
    let page = manager.get(&added).await.text;
    let first = "It works once they have created an account with this address and confirmed it.";
    assert!(page.contains(first), "{page}");

    // Mail goes to who asked for it; nothing was agreed to.
    let id = shop.text("select id::text from coupon_codes").await;
    let send = format!("{codes}/{id}/send");
    let refused = manager.post(&send, &[]).await.location();
    assert!(refused.ends_with("?refused=not-asked-for"));
    assert!(
        manager
            .get(&refused)
            .await
            .text
            .contains("Marketing email needs consent.")
    );
    assert_eq!(
        shop.count("select count(*) from outbox where kind = 'personal_code'")
            .await,
        0
    );
    let sent = manager.post(&send, &[("asked", "on")]).await.location();
    assert!(sent.ends_with("?done=sent"), "{sent}");
    let mail = shop.mail_of_kind("personal_code").await;
    for told in [
        "MIRA5",
        "create an account with mira@example.com",
        "/account/register",
    ] {
        assert!(mail.contains(told), "{told}: {mail}");
    }
    assert_eq!(
        shop.text("select recipient from outbox where kind = 'personal_code'")
            .await,
        "mira@example.com"
    );

    // A guest is refused as with any other word; the customer, known and proven, is not.
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(
        shop.types_code("MIRA5").await,
        shop.types_code("NOSUCH").await
    );
    let mira = shop.stranger();
    mira.known("mira@example.com").await;
    mira.put_in_cart(&lamp, "1").await;
    mira.types_code("MIRA5").await;
    assert_eq!(mira.total().await, "49.90");
    assert!(!manager.get(&codes).await.text.contains(first));
    let mail = shop.mail_of_kind("personal_code").await;
    assert!(mail.contains("sign in with mira@example.com"), "{mail}");
    // Support can do none of this.
    let support = shop.staff("support").await;
    assert_eq!(
        support.post(&send, &[("asked", "on")]).await.status,
        StatusCode::FORBIDDEN
    );
}
