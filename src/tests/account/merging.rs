//! A shopper who takes over the past of another address: every table that names a customer.

use uuid::Uuid;

use super::PASSWORD;
use crate::goods::Guest;
use crate::harness::TestShop;

/// Tables whose rows of the customer who goes are not moved, and why.
const STAY: [(&str, &str); 1] = [(
    "accounts",
    "the customer who goes has no proven account: see nobody_else",
)];

/// How a row of each table comes about for the customer `{from}`; `{order}` is an order of theirs.
const ROWS: [(&str, &str); 9] = [
    ("orders", ""),
    (
        "consents",
        "insert into consents (channel, granted, source, customer_id) values ('email', true, 'account', '{from}')",
    ),
    (
        "events",
        "insert into events (customer_id, kind) values ('{from}', 'visit')",
    ),
    (
        "customer_group_members",
        "insert into customer_groups (id, name) values ('{id}', 'Regulars');
         insert into customer_group_members (group_id, customer_id) values ('{id}', '{from}')",
    ),
    (
        "redemptions",
        "insert into redemptions (id, promotion_id, order_id, customer_id, amount, channel, day)
         values ('{id}', '{promotion}', '{order}', '{from}', 1, 'shop', now())",
    ),
    (
        "coupon_codes",
        "insert into coupon_codes (id, promotion_id, code, code_normalized, customer_id)
         values ('{id}', '{promotion}', 'OWN', 'OWN', '{from}')",
    ),
    (
        "code_batches",
        "insert into code_batches (id, promotion_id, wanted, customer_id) values ('{id}', '{promotion}', 3, '{from}')",
    ),
    (
        "discount_requests",
        "insert into discount_requests (id, customer_id, message, locale) values ('{id}', '{from}', 'Please', 'en')",
    ),
    (
        "till_sales",
        "insert into carts (id) values ('{id}');
         insert into till_sales (staff_member_id, cart_id, customer_id) select id, '{id}', '{from}' from staff_members",
    ),
];

#[tokio::test]
async fn cd_11_nothing_of_a_customer_is_lost_when_another_takes_over_the_address() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.staff("owner").await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.stranger().buy(&lamp, Guest::named("guest")).await;
    let ada = shop.stranger();
    ada.known("ada@example.com").await;
    let customer = async |name: &str| {
        let sql = format!("select id::text from customers where email like '{name}@%'");
        shop.text(&sql).await
    };
    let (from, to) = (customer("guest").await, customer("ada").await);
    let order = shop.text("select id::text from orders").await;
    let promotion = Uuid::now_v7().to_string();
    shop.sql(&format!(
        "insert into promotions (id, name, trigger, benefits) values ('{promotion}', 'Ten', 'code', '[]')"
    ))
    .await;
    let naming = naming_customers(&shop).await;
    let galleria::customer::TakeOvers(rooms) = galleria::app::take_overs();
    for table in &naming {
        if STAY.iter().any(|(stays, _)| stays == table) {
            continue;
        }
        let row = ROWS.iter().find(|(known, _)| known == table);
        let (_, row) =
            row.unwrap_or_else(|| panic!("{table} names a customer: let its room take it over"));
        let mut claimed = rooms.iter().flat_map(|room| room.tables);
        assert!(claimed.any(|name| name == table), "no room claims {table}");
        let row = row
            .replace("{from}", &from)
            .replace("{order}", &order)
            .replace("{promotion}", &promotion)
            .replace("{id}", &Uuid::now_v7().to_string());
        shop.sql(&row).await;
    }

    let ask = [
        ("email", "guest@example.com"),
        ("current_password", PASSWORD),
    ];
    ada.post("/account/email", &ask).await;
    let link = shop.minted("account_email").await;
    let changed = ada.post(&link, &[]).await;
    assert_eq!(changed.location(), "/account?done=proven");
    for table in naming {
        let of = |id: &str| format!("select count(*) from {table} where customer_id = '{id}'");
        assert_eq!(shop.count(&of(&from)).await, 0, "{table}");
        assert!(shop.count(&of(&to)).await > 0, "{table} lost its rows");
    }
    let gone = format!("select count(*) from customers where id = '{from}'");
    assert_eq!(shop.count(&gone).await, 0);
}

#[tokio::test]
async fn cpn_24_of_two_open_wishes_one_is_kept_when_two_customers_become_one() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.stranger().buy(&lamp, Guest::named("guest")).await;
    let ada = shop.stranger();
    ada.known("ada@example.com").await;
    shop.sql(
        "insert into discount_requests (id, customer_id, message, locale)
         select gen_random_uuid(), id, email, 'en' from customers",
    )
    .await;
    let ask = [
        ("email", "guest@example.com"),
        ("current_password", PASSWORD),
    ];
    ada.post("/account/email", &ask).await;
    let link = shop.minted("account_email").await;
    assert_eq!(
        ada.post(&link, &[]).await.location(),
        "/account?done=proven"
    );
    let kept = "select string_agg(message, ' ') from discount_requests";
    assert_eq!(shop.text(kept).await, "ada@example.com");
}

/// Every table with a foreign key to the customers, or with a column of that name.
async fn naming_customers(shop: &TestShop) -> Vec<String> {
    let tables = shop
        .text(
            "select string_agg(distinct name, ' ') from (
                 select conrelid::regclass::text as name from pg_constraint
                 where contype = 'f' and confrelid = 'customers'::regclass
                 union all
                 select c.table_name from information_schema.columns c
                 join information_schema.tables t using (table_schema, table_name)
                 where c.table_schema = current_schema() and c.column_name = 'customer_id' and t.table_type = 'BASE TABLE'
             ) naming",
        )
        .await;
    tables.split(' ').map(str::to_owned).collect()
}
