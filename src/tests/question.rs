//! Questions to the shop, and the pages that answer them before they are asked.

use galleria::core::{Email, Locale};
use galleria::tenancy::{LocalText, PageKind};
use reqwest::StatusCode;

use crate::catalogue::{Furnished, between, furnished, words};
use crate::harness::TestShop;

async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.settle(|settings| settings.email = Email::parse("hello@acme.example").ok())
        .await;
    shop
}

fn asked(message: &str) -> [(&str, &str); 4] {
    [
        ("name", "Ada"),
        ("email", "ada@example.com"),
        ("subject", "Dimming"),
        ("message", message),
    ]
}

/// Kind and recipient of every mail.
const MAILS: &str =
    "select coalesce(string_agg(kind || ' ' || recipient, ', ' order by kind), '') from outbox";

#[tokio::test]
async fn ex_17_a_question_gets_a_number_and_an_acknowledgement() {
    let shop = shop().await;
    let visitor = shop.stranger();
    let sent = visitor
        .post("/contact", &asked("Is the lamp dimmable?"))
        .await;
    assert_eq!(sent.location(), "/contact/sent");
    let page = visitor.get("/contact/sent").await.text;
    assert!(
        words(&page).contains("Your question has the number 1001"),
        "{page}"
    );
    assert_eq!(
        shop.text(MAILS).await,
        "question_asked hello@acme.example, question_received ada@example.com"
    );
    let other = shop.stranger().get("/contact/sent").await;
    assert_eq!(other.location(), "/contact", "the number is nobody else's");

    let owner = shop.staff("owner").await;
    let mail = |kind: &str| format!("select id::text from outbox where kind = '{kind}'");
    let id = shop.text(&mail("question_received")).await;
    let receipt = owner.get(&format!("/admin/outbox/{id}/frame")).await.text;
    assert!(words(&receipt).contains("1001"));
    assert!(
        !receipt.contains("dimmable"),
        "no words of a stranger go to an address they typed"
    );
    let id = shop.text(&mail("question_asked")).await;
    let told = owner.get(&format!("/admin/outbox/{id}/frame")).await.text;
    assert!(words(&told).contains("Is the lamp dimmable?") && told.contains("ada@example.com"));

    // Sent twice, it is one; another one has a number of its own.
    visitor
        .post("/contact", &asked("Is the lamp dimmable?"))
        .await;
    assert_eq!(shop.count("select count(*) from questions").await, 1);
    visitor.post("/contact", &asked("And the other one?")).await;
    let page = visitor.get("/contact/sent").await.text;
    assert!(words(&page).contains("the number 1002"), "{page}");
}

#[tokio::test]
async fn ex_17_a_question_that_lacks_something_comes_back_as_typed() {
    let shop = shop().await;
    let fields = [
        ("email", "ada"),
        ("subject", ""),
        ("message", "Hello & <b>"),
    ];
    let sent = shop.post("/contact", &fields).await;
    assert_eq!(sent.location(), "/contact");
    let page = shop.get("/contact").await.text;
    assert!(
        page.contains("value=\"ada\"") && page.contains("Hello &amp; &lt;b>"),
        "{page}"
    );
    for field in ["email", "subject"] {
        assert!(page.contains(&format!("id=\"{field}-error\"")), "{field}");
        assert!(page.contains(&format!("href=\"#{field}\"")), "{field}");
    }
    assert!(!page.contains("id=\"name-error\""), "the name is free");
    assert_eq!(shop.count("select count(*) from questions").await, 0);
    let told = shop.post_as_program("/contact", &fields).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn sec_1_a_question_with_five_links_is_held() {
    let shop = shop().await;
    let many = "https://a.example ".repeat(5);
    let sent = shop.post("/contact", &asked(&many)).await;
    assert_eq!(
        sent.location(),
        "/contact/sent",
        "who sends it is told nothing else"
    );
    assert_eq!(shop.text("select state from questions").await, "held");
    assert_eq!(shop.text(MAILS).await, "question_received ada@example.com");
    let four = "https://a.example ".repeat(4);
    shop.post("/contact", &asked(&four)).await;
    assert_eq!(
        shop.count("select count(*) from questions where state = 'open'")
            .await,
        1
    );

    let support = shop.staff("support").await;
    let held = "select id::text from questions where state = 'held'";
    let page = format!("/admin/questions/{}", shop.text(held).await);
    let text = support.get(&page).await.text;
    assert!(text.contains("https://a.example"));
    assert!(
        !text.contains("href=\"https://a.example"),
        "nothing in it is a link"
    );
    let done = support.post(&format!("{page}/release"), &[]).await;
    assert_eq!(done.location(), format!("{page}?done=changed"));
    assert_eq!(
        shop.count("select count(*) from questions where state = 'open'")
            .await,
        2
    );
    assert_eq!(
        shop.count("select count(*) from outbox where kind = 'question_asked'")
            .await,
        2
    );
}

#[tokio::test]
async fn sec_1_what_fills_in_the_trap_is_held_and_not_answered() {
    let shop = shop().await;
    let mut fields = asked("Buy this").to_vec();
    fields.push(("website", "https://a.example"));
    let sent = shop.post("/contact", &fields).await;
    assert_eq!(sent.location(), "/contact/sent");
    assert_eq!(shop.text("select state from questions").await, "held");
    assert_eq!(shop.text(MAILS).await, "");
}

#[tokio::test]
async fn pp_3_support_answers_without_seeing_the_address() {
    let shop = shop().await;
    shop.stranger()
        .post("/contact", &asked("Is the lamp dimmable? ada@example.com"))
        .await;
    let support = shop.staff("support").await;
    let list = support.get("/admin/questions").await.text;
    assert!(
        words(&list).contains("1001") && words(&list).contains("Dimming"),
        "{list}"
    );
    let page = format!(
        "/admin/questions/{}",
        shop.text("select id::text from questions").await
    );
    let text = support.get(&page).await.text;
    assert!(words(&text).contains("Is the lamp dimmable?"));
    assert!(!text.contains("ada@example.com"), "masked for support");
    let answer = format!("{page}/answer");
    let empty = support.post(&answer, &[("answer", " ")]).await;
    assert_eq!(empty.location(), page, "none is closed without an answer");
    assert_eq!(shop.text("select state from questions").await, "open");
    let sent = support.post(&answer, &[("answer", "Yes, it is.")]).await;
    assert_eq!(sent.location(), format!("{page}?done=sent"));
    assert_eq!(shop.text("select state from questions").await, "answered");
    let mailed = "select recipient from outbox where kind = 'question_answered'";
    assert_eq!(shop.text(mailed).await, "ada@example.com");
    support.post(&answer, &[("answer", "Or not.")]).await;
    assert_eq!(
        shop.text("select answer from questions").await,
        "Yes, it is."
    );
}

#[tokio::test]
async fn ex_17_one_address_is_not_flooded() {
    let shop = shop().await;
    let mut last = StatusCode::SEE_OTHER;
    for number in 0..12 {
        let message = format!("Question {number}");
        last = shop
            .stranger()
            .post("/contact", &asked(&message))
            .await
            .status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(shop.count("select count(*) from questions").await, 10);
}

#[tokio::test]
async fn ex_1_help_is_linked_listed_and_found() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/").await.text;
    let menu = between(&page, "class=\"site-nav\"", "</nav>");
    let footer = between(&page, "class=\"site-footer\"", "</footer>");
    let map = shop.get("/sitemap.xml").await.text;
    for path in ["/contact", "/faq", "/withdrawal"] {
        let link = format!("href=\"{path}\"");
        assert!(menu.contains(&link) && footer.contains(&link), "{path}");
        assert!(map.contains(&format!("{path}</loc>")), "{path}: {map}");
        assert_eq!(shop.get(path).await.status, StatusCode::OK, "{path}");
    }
    for (asked, link) in [("contact", "/contact"), ("faq", "/faq")] {
        let page = shop.get(&format!("/search?q={asked}")).await.text;
        let main = between(&page, "<main", "</main>");
        assert!(
            main.contains(&format!("href=\"{link}\"")),
            "{asked}: {main}"
        );
    }
}

#[tokio::test]
async fn ex_1_frequent_questions_fold_out_in_the_shops_words_or_the_merchants() {
    let shop = TestShop::open().await;
    shop.settle(|settings| {
        settings.locales = vec![Locale::En, Locale::De];
        settings.return_days = 21;
    })
    .await;
    let page = shop.get("/faq").await.text;
    assert!(
        page.matches("<details class=\"accordion\"").count() >= 5,
        "{page}"
    );
    assert!(words(&page).contains("within 21 days"), "{page}");
    assert!(!page.contains("content=\"noindex\""));
    let german = words(&shop.get("/de/faq").await.text);
    assert!(german.contains("Brauche ich ein Konto?"), "{german}");
    let moved = shop.get("/de/pages/faq").await;
    assert_eq!(moved.status, StatusCode::MOVED_PERMANENTLY);
    assert_eq!(moved.location(), "/de/faq");

    let owner = shop.staff("owner").await;
    let edit = owner.get("/admin/settings/policies/faq").await;
    assert_eq!(edit.status, StatusCode::OK);
    shop.settle(|settings| {
        let text = "Ask away.\n\n## Do you *repair*?\n\nYes, for **life**.";
        settings
            .pages
            .insert(PageKind::Faq, LocalText::of(Locale::En, text));
    })
    .await;
    let page = shop.get("/faq").await.text;
    assert_eq!(page.matches("<details class=\"accordion\"").count(), 1);
    assert!(
        page.contains("Do you repair?") && page.contains("<strong>life</strong>"),
        "{page}"
    );
}

#[tokio::test]
async fn ex_1_the_story_and_the_returns_lead_on() {
    let Furnished { shop, .. } = furnished().await;
    let story = shop.get("/pages/story").await.text;
    let main = between(&story, "<main", "</main>");
    assert!(main.contains("class=\"product-card"), "{main}");
    assert!(main.contains("href=\"/products\""), "{main}");
    let returns = shop.get("/pages/returns").await.text;
    let ways = between(&returns, "class=\"page-ways\"", "</nav>");
    for path in ["/withdrawal", "/contact", "/faq"] {
        assert!(ways.contains(&format!("href=\"{path}\"")), "{path}: {ways}");
    }
    let terms = shop.get("/pages/terms").await.text;
    assert!(!terms.contains("class=\"page-ways\""));
}
