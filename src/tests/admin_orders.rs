//! The merchant's side of orders, through HTTP.

use reqwest::{Method, StatusCode};
use uuid::Uuid;

use crate::harness::TestShop;

/// An order of lamps at 50.00 by Ada, with the stock promised to it; answers its id.
async fn ordered(shop: &TestShop, quantity: i32) -> String {
    let variant = shop.sell("lamp", "50.00", 9).await;
    let (order, line, customer) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let goods = 50 * quantity;
    shop.sql(&format!(
        r#"insert into customers (id, email, email_normalized) values ('{customer}', 'ada@example.com', 'ada@example.com');
           insert into orders (id, number, access_token, idempotency_key, request_hash, customer_id, email, email_normalized,
               shipping_address, address_hash, locale, currency, quote, grand_total, shipping_method, payment_method)
           values ('{order}', 1001, '{}', 'key', '', '{customer}', 'ada@example.com', 'ada@example.com',
               '{{"name": "Ada Lind", "street": "Hauptstraße 1", "postal_code": "10115", "city": "Berlin", "country": "DE"}}', '', 'en', 'EUR',
               '{{"currency": "EUR", "lines": [], "shipping": [], "totals": {{"list": "{goods}.00", "goods": "{goods}.00", "shipping": "4.90",
                 "tax": "0.00", "tax_included": "8.77", "net": "46.13", "grand": "{goods}.90"}}}}',
               {goods}.90, 'Parcel', 'bank_transfer');
           insert into order_lines (id, order_id, position, variant_id, product_slug, sku, title, quantity, unit_price, total)
               values ('{line}', '{order}', 0, '{variant}', 'lamp', 'lamp', 'The lamp', {quantity}, 50.00, {goods}.00);
           insert into stock_commitments values ('{line}', '{variant}', {quantity});
           update stock_items set committed = {quantity};
           insert into order_events (order_id, kind) values ('{order}', 'ordered');"#,
        "a".repeat(32)
    ))
    .await;
    order.to_string()
}

async fn parcel(shop: &TestShop) -> String {
    shop.text("select id::text from fulfillments order by number desc limit 1")
        .await
}

#[tokio::test]
async fn pp_26_the_merchant_pays_packs_ships_and_delivers_an_order() {
    let shop = TestShop::open().await;
    let order = ordered(&shop, 2).await;
    let merchant = shop.staff("manager").await;
    let page = format!("/admin/orders/{order}");
    let paid = merchant.post(&format!("{page}/paid"), &[]).await;
    assert_eq!(paid.location(), format!("{page}?done=paid"));
    let packed = merchant.post(&format!("{page}/pack"), &[]).await;
    assert_eq!(packed.location(), format!("{page}?done=packed"));

    let step = format!("{page}/parcels/{}", parcel(&shop).await);
    let tracking = [
        ("carrier", "Post"),
        ("tracking_number", "00340"),
        ("tracking_url", "https://post.example/00340"),
    ];
    let shipped = merchant.post(&format!("{step}/ship"), &tracking).await;
    assert_eq!(shipped.location(), format!("{page}?done=shipped"));
    let shown = merchant.get(&shipped.location()).await;
    assert_eq!(shown.status, StatusCode::OK);
    for words in [
        "Shipped. The customer is notified by email.",
        "https://post.example/00340",
        "Post 00340",
        "€100.90",
        "Hauptstraße 1",
    ] {
        assert!(shown.text.contains(words), "{words}");
    }
    let stock = "select on_hand::bigint * 100 + committed from stock_items";
    assert_eq!(shop.count(stock).await, 700);

    let delivered = merchant.post(&format!("{step}/deliver"), &[]).await;
    assert_eq!(delivered.location(), format!("{page}?done=delivered"));
    assert_eq!(shop.text("select state from orders").await, "completed");
    let mails = "select string_agg(kind, ' ' order by created_at, id) from outbox";
    assert_eq!(
        shop.text(mails).await,
        "order_paid order_packed order_shipped order_delivered"
    );
}

#[tokio::test]
async fn pp_26_part_of_an_order_is_packed_and_no_more_than_is_left() {
    let shop = TestShop::open().await;
    let order = ordered(&shop, 3).await;
    let packer = shop.staff("support").await;
    let page = format!("/admin/orders/{order}");
    let line = shop.text("select id::text from order_lines").await;
    let field = format!("quantity-{line}");
    for wrong in ["4", "-1", "0", "many", "99999999999"] {
        let answer = packer
            .post(&format!("{page}/pack"), &[(&field, wrong)])
            .await;
        assert_eq!(answer.location(), page, "{wrong}");
        let shown = packer.get(&page).await.text;
        assert!(shown.contains("field-error"), "{wrong}");
        assert!(shown.contains(&format!("value=\"{wrong}\"")), "{wrong}");
    }
    assert_eq!(shop.count("select count(*) from fulfillments").await, 0);
    packer.post(&format!("{page}/pack"), &[(&field, "1")]).await;
    let step = format!("{page}/parcels/{}", parcel(&shop).await);
    let bad = [("tracking_url", "javascript:alert(1)"), ("carrier", "Post")];
    let answer = packer.post(&format!("{step}/ship"), &bad).await;
    assert_eq!(answer.location(), page);
    let shown = packer.get(&page).await.text;
    assert!(shown.contains("Enter a full web address") && shown.contains("value=\"Post\""));
    packer.post(&format!("{step}/ship"), &[]).await;
    assert_eq!(
        shop.text("select fulfilment_state from orders").await,
        "partly_shipped"
    );
    let slip = packer.get(&format!("{page}/slip?parcel=1")).await;
    assert_eq!(slip.status, StatusCode::OK);
    assert!(slip.text.contains("<td>1<") && !slip.text.contains("<td>3<"));
    let none = packer.get(&format!("{page}/slip?parcel=9")).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn pp_26_a_cancelled_order_gives_its_stock_back_and_its_reason_is_shown() {
    let shop = TestShop::open().await;
    let order = ordered(&shop, 2).await;
    let merchant = shop.staff("owner").await;
    let page = format!("/admin/orders/{order}");
    let empty = merchant
        .post(&format!("{page}/cancel"), &[("reason", " ")])
        .await;
    assert_eq!(empty.location(), page);
    let reason = [("reason", "<b>Broken</b> in the store room")];
    let done = merchant.post(&format!("{page}/cancel"), &reason).await;
    assert_eq!(done.location(), format!("{page}?done=cancelled"));
    let shown = merchant.get(&done.location()).await.text;
    assert!(shown.contains("&lt;b&gt;Broken&lt;/b&gt; in the store room"));
    assert_eq!(
        shop.count("select committed::bigint from stock_items")
            .await,
        0
    );
    for step in ["pack", "paid", "cancel"] {
        let late = merchant.post(&format!("{page}/{step}"), &reason).await;
        assert_eq!(
            late.location(),
            format!("{page}?refused=wrong-state"),
            "{step}"
        );
        assert!(
            merchant
                .get(&late.location())
                .await
                .text
                .contains("This step is no longer possible")
        );
        let program = merchant
            .post_as_program(&format!("{page}/{step}"), &reason)
            .await;
        assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY, "{step}");
    }
}

#[tokio::test]
async fn ex_8_comments_stand_in_the_timeline_for_the_staff_only() {
    let shop = TestShop::open().await;
    let order = ordered(&shop, 1).await;
    let member = shop.staff("support").await;
    let page = format!("/admin/orders/{order}");
    let words = [("comment", "Called twice <script>alert(1)</script>")];
    let done = member.post(&format!("{page}/comments"), &words).await;
    let shown = member.get(&done.location()).await.text;
    assert!(shown.contains("Called twice &lt;script&gt;"));
    let long = "x".repeat(2001);
    let refused = member
        .post(&format!("{page}/comments"), &[("comment", &long)])
        .await;
    assert_eq!(refused.location(), page);
    assert!(
        member
            .get(&page)
            .await
            .text
            .contains("at most 2000 characters")
    );
    assert_eq!(shop.count("select count(*) from outbox").await, 0);
}

#[tokio::test]
async fn ex_8_support_sees_contact_data_masked_and_cannot_search_for_it() {
    let shop = TestShop::open().await;
    let order = ordered(&shop, 1).await;
    let (support, manager) = (shop.staff("support").await, shop.staff("manager").await);
    for path in ["/admin/orders".to_owned(), format!("/admin/orders/{order}")] {
        let masked = support.get(&path).await.text;
        assert!(!masked.contains("ada@example.com") && masked.contains("a…@e….com"));
        assert!(manager.get(&path).await.text.contains("ada@example.com"));
    }
    let found = |text: &str| text.contains("#1001");
    let by_email = "/admin/orders?q=ada%40exam";
    assert!(found(&manager.get(by_email).await.text));
    assert!(!found(&support.get(by_email).await.text));
    for query in ["q=1001", "q=%231001", "q=lind", "state=open&payment=unpaid"] {
        assert!(
            found(&support.get(&format!("/admin/orders?{query}")).await.text),
            "{query}"
        );
    }
    for query in ["state=completed", "payment=paid", "q=%25"] {
        assert!(
            !found(&support.get(&format!("/admin/orders?{query}")).await.text),
            "{query}"
        );
    }
}

#[tokio::test]
async fn sec_11_hostile_orders_addresses_are_refused_and_break_nothing() {
    let shop = TestShop::open().await;
    let order = ordered(&shop, 1).await;
    let owner = shop.staff("owner").await;
    for query in [
        "sort=total;drop+table+orders",
        "state=%27or+1%3D1--",
        "payment=x",
        "page=0",
        "page=99999999999999",
        "q=%00",
        "q=%ff",
    ] {
        let answer = owner.get(&format!("/admin/orders?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
    }
    let far = owner.get("/admin/orders?page=9999").await;
    assert_eq!(far.status, StatusCode::OK);
    for id in ["1", "x'--", "01890a5d-ac96-774b-bcce-b302099a8057"] {
        let answer = owner.get(&format!("/admin/orders/{id}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
        let answer = owner.post(&format!("/admin/orders/{id}/paid"), &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
    }
    let nobody = format!("/admin/orders/{order}/parcels/{order}/ship");
    assert_eq!(owner.post(&nobody, &[]).await.status, StatusCode::NOT_FOUND);
    let neighbour = shop.neighbour("globex").await.staff("owner").await;
    let foreign = neighbour.get(&format!("/admin/orders/{order}")).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND, "mt_13");
}

#[tokio::test]
async fn sec_13_support_can_neither_cancel_nor_take_money() {
    let shop = TestShop::open().await;
    let order = ordered(&shop, 1).await;
    let support = shop.staff("support").await;
    let page = format!("/admin/orders/{order}");
    let shown = support.get(&page).await.text;
    assert!(!shown.contains("/cancel\"") && !shown.contains("/paid\""));
    for step in ["cancel", "paid"] {
        let path = format!("{page}/{step}");
        let answer = support.post(&path, &[("reason", "x")]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{step}");
        let stranger = shop.stranger();
        let program = stranger.send(stranger.request(Method::POST, &path)).await;
        assert_eq!(program.status, StatusCode::UNAUTHORIZED, "{step}");
    }
    assert_eq!(
        shop.text("select payment_state || state from orders").await,
        "unpaidopen"
    );
}
