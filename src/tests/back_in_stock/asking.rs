use futures::future::join_all;
use galleria::jobs::TidyTenant;
use reqwest::StatusCode;

use super::{MAILS, WAITING};
use crate::catalogue::words;
use crate::harness::TestShop;

#[tokio::test]
async fn ex_11_a_guest_confirms_the_address_and_is_told_once() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 0).await;
    let page = shop.get("/products/lamp").await.text;
    assert!(page.contains(r#"action="/back-in-stock""#), "{page}");
    let asked = shop.ask_for(&lamp, "Ada@example.com").await;
    assert_eq!(
        asked.location(),
        format!("/products/lamp?variant={lamp}&done=asked#back-in-stock")
    );
    let path = asked.location();
    let page = shop.get(path.split('#').next().unwrap()).await.text;
    assert!(words(&page).contains("Please look into your mailbox"));
    assert_eq!(
        shop.text(MAILS).await,
        "back_in_stock_confirm Ada@example.com"
    );

    shop.stock_up(&lamp, 5).await;
    assert_eq!(
        shop.tell_back_in_stock().await,
        0,
        "nobody confirmed anything"
    );
    let link = shop.link_of("Ada@example.com").await;
    let mailbox = shop.stranger();
    for _ in 0..2 {
        let page = mailbox.get(&link).await.text;
        assert!(page.contains("Yes, email me"), "looking changes nothing");
    }
    let answer = mailbox.post(&link, &[("answer", "yes")]).await;
    assert_eq!(answer.location(), link);
    assert!(!mailbox.get(&link).await.text.contains("Yes, email me"));
    assert_eq!(shop.tell_back_in_stock().await, 1);
    assert_eq!(shop.tell_back_in_stock().await, 0);
    assert_eq!(
        shop.text(MAILS).await,
        "back_in_stock_confirm Ada@example.com, back_in_stock Ada@example.com"
    );
    let page = shop.get("/products/lamp").await.text;
    assert!(!page.contains(r#"action="/back-in-stock""#), "it is there");
}

#[tokio::test]
async fn ex_11_a_proven_address_needs_no_second_mail() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 0).await;
    let ada = shop.stranger();
    ada.known("ada@example.com").await;
    let page = ada.get("/products/lamp").await.text;
    assert!(page.contains(r#"value="ada@example.com""#), "{page}");
    shop.sql("delete from outbox").await;
    let noted = ada.ask_for(&lamp, "ADA@example.com").await;
    assert!(
        noted.location().contains("done=noted"),
        "{}",
        noted.location()
    );
    assert_eq!(shop.text(MAILS).await, "");
    ada.ask_for(&lamp, "grace@example.com").await;
    assert_eq!(
        shop.text(MAILS).await,
        "back_in_stock_confirm grace@example.com",
        "another one's address is not proven by one's own"
    );
    shop.stock_up(&lamp, 9).await;
    assert_eq!(shop.tell_back_in_stock().await, 1);
    assert_eq!(shop.told().await, "ADA");
}

#[tokio::test]
async fn ex_11_an_address_that_is_none_comes_back_as_typed() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 0).await;
    shop.sell("vase", "20.00", 0).await;
    let sent = shop.ask_for(&lamp, "ada@").await;
    assert_eq!(
        sent.location(),
        format!("/products/lamp?variant={lamp}#back-in-stock")
    );
    let page = shop.get("/products/lamp").await.text;
    assert!(page.contains(r#"value="ada@""#), "{page}");
    assert!(page.contains(r#"id="email-error""#), "{page}");
    let other = shop.get("/products/vase").await.text;
    assert!(!other.contains(r#"value="ada@""#), "that was the lamp's");
    let sent = shop.ask_for("", "ada@example.com").await;
    assert_eq!(sent.location(), "/products/lamp#back-in-stock");
    let page = shop.get("/products/lamp").await.text;
    assert!(page.contains("error-summary"), "nothing was chosen");
    assert!(page.contains(r#"value="ada@example.com""#), "{page}");
    assert_eq!(shop.count(WAITING).await, 0);
}

#[tokio::test]
async fn ex_11_the_answer_is_the_same_for_everybody_and_a_mailbox_is_spared() {
    let shop = TestShop::open().await;
    let mut variants = Vec::new();
    for number in 0..6 {
        variants.push(shop.sell(&format!("lamp{number}"), "50.00", 0).await);
    }
    for (place, variant) in variants.iter().enumerate() {
        let visitor = shop.stranger();
        let asked = visitor
            .ask_for(variant, &format!("ada+{place}@example.com"))
            .await;
        assert_eq!(
            asked.location(),
            format!("/products/lamp{place}?variant={variant}&done=asked#back-in-stock")
        );
    }
    let mails = "select count(*) from outbox where kind = 'back_in_stock_confirm'";
    assert_eq!(shop.count(mails).await, 5, "the sixth is one too many");
    // Whoever asks too often is told so, and what was typed stays.
    let fields = [
        ("product", "lamp0"),
        ("variant_id", &variants[0]),
        ("email", "ada@example.com"),
    ];
    let again = shop.post("/back-in-stock", &fields).await;
    assert!(!again.location().contains("done="), "{}", again.location());
    let page = shop.get("/products/lamp0").await.text;
    assert!(page.contains("error-summary"), "{page}");
    assert_eq!(shop.count(mails).await, 5);
}

#[tokio::test]
async fn ex_11_fifty_who_ask_at_once_are_one() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 0).await;
    let visitors: Vec<_> = (0..50).map(|_| shop.stranger()).collect();
    let asked = visitors
        .iter()
        .map(|it| it.ask_for(&lamp, "ada@example.com"));
    for answer in join_all(asked).await {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }
    assert_eq!(shop.count(WAITING).await, 1);
    assert_eq!(
        shop.text(MAILS).await,
        "back_in_stock_confirm ada@example.com"
    );
}

#[tokio::test]
async fn ex_11_nobody_waits_for_what_is_not_sold_or_is_there() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 1).await;
    let there = shop.ask_for(&lamp, "ada@example.com").await;
    assert_eq!(
        there.location(),
        format!("/products/lamp?variant={lamp}#back-in-stock")
    );
    shop.stock_up(&lamp, 0).await;
    shop.sql("update products set state = 'draft'").await;
    let draft = shop.ask_for(&lamp, "ada@example.com").await;
    assert_eq!(draft.status, StatusCode::NOT_FOUND);
    let unknown = "01890a5d-ac96-774b-bcce-b302099a8057";
    let nothing = shop.ask_for(unknown, "ada@example.com").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    assert_eq!(shop.count(WAITING).await, 0);
    let token = "A".repeat(43);
    for token in [token.as_str(), "x"] {
        let path = format!("/back-in-stock/{token}");
        assert_eq!(shop.get(&path).await.status, StatusCode::GONE);
        let answer = shop.post(&path, &[("answer", "stop")]).await;
        assert_eq!(answer.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn ex_11_one_link_ends_all_of_these_mails() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 0).await;
    let vase = shop.sell("vase", "20.00", 0).await;
    shop.let_wait(&lamp, &["ada", "grace"]).await;
    shop.ask_for(&vase, "ada@example.com").await;
    let link = shop.link_of("grace@example.com").await;
    let stopped = shop.post(&link, &[("answer", "stop")]).await;
    assert_eq!(stopped.location(), "/back-in-stock/stopped");
    assert_eq!(
        shop.get("/back-in-stock/stopped").await.status,
        StatusCode::OK
    );
    let left = "select string_agg(email, ' ') from back_in_stock_entries";
    assert_eq!(
        shop.text(left).await,
        "ada@example.com ada@example.com",
        "nobody else's end"
    );
}

#[tokio::test]
async fn ex_11_who_waits_is_forgotten_in_time() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 0).await;
    shop.let_wait(&lamp, &["waits", "old", "told", "lately"])
        .await;
    shop.sql(
        "update back_in_stock_entries set asked_at = now() - interval '366 days' where email like 'old@%';
         update back_in_stock_entries set told_at = now() - interval '31 days', notice_id = gen_random_uuid() where email like 'told@%';
         update back_in_stock_entries set told_at = now() - interval '29 days', notice_id = gen_random_uuid() where email like 'lately@%'",
    )
    .await;
    shop.ask_for(&lamp, "silent@example.com").await;
    shop.ask_for(&lamp, "fresh@example.com").await;
    shop.sql("update back_in_stock_entries set asked_to_confirm_at = now() - interval '73 hours' where email like 'silent@%'").await;
    let job = TidyTenant::new(shop.registered().await.id);
    job.perform(&shop.platform.state).await.expect("tidied");
    let left = "select string_agg(split_part(email, '@', 1), ' ' order by email) from back_in_stock_entries";
    assert_eq!(shop.text(left).await, "fresh lately waits");
}

#[tokio::test]
async fn ex_11_the_merchant_sees_what_is_waited_for_and_by_how_many() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 0).await;
    let vase = shop.sell("vase", "20.00", 0).await;
    shop.let_wait(&vase, &["ada"]).await;
    shop.let_wait(&lamp, &["ada", "grace"]).await;
    shop.ask_for(&lamp, "silent@example.com").await;
    let manager = shop.staff("manager").await;
    let page = manager.get("/admin/back-in-stock").await.text;
    let said = words(&page);
    let lamps = said.find("The lamp").expect("the lamp");
    assert!(
        said[lamps..].contains("The vase"),
        "the most wanted first: {said}"
    );
    assert!(!page.contains("example.com<"), "no addresses");
    let file = manager.get("/admin/back-in-stock.csv").await.text;
    let lines: Vec<_> = file.lines().collect();
    assert!(lines[1].starts_with("The lamp,,lamp,2,1,0,"), "{file}");
    assert!(lines[2].starts_with("The vase,,vase,1,0,0,"), "{file}");
}
