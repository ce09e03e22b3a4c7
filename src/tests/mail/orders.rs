use galleria::core::{Email, Locale, MediaId};
use galleria::order::letters;

use super::server::MailServer;
use super::{Worker, an_order, enqueue, state_of};
use crate::harness::{TestFolder, TestShop};

async fn shop_with_mail() -> (TestShop, MailServer, TestFolder) {
    let folder = TestFolder::create();
    let server = MailServer::start(&folder.0).await;
    let url = server.url();
    let shop = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    shop.settle(|settings| {
        settings.name = "Acme Lamps".to_owned();
        settings.legal_name = "Acme Ltd".to_owned();
        settings.email = Email::parse("hello@acme.example").ok();
        settings.address.city = "Hamburg".to_owned();
        settings.locales = vec![Locale::En, Locale::De];
        settings.bank_transfer.enabled = true;
        settings.bank_transfer.instructions =
            galleria::tenancy::LocalText::of(Locale::En, "IBAN DE02 1203 0000 0000 2020 51");
    })
    .await;
    (shop, server, folder)
}

#[tokio::test]
async fn pp_1_the_shopper_is_mailed_a_thank_you_with_the_order() {
    let (shop, server, _folder) = shop_with_mail().await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    let id = enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;

    let mails = server.wait_for(1).await;
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail.header("Subject"), "Thank you for your order 1001");
    assert_eq!(mail.header("From"), "\"Acme Lamps\" <hello@acme.example>");
    assert_eq!(
        mail.header("Reply-To"),
        "\"Acme Lamps\" <hello@acme.example>"
    );
    assert_eq!(mail.header("To"), "ada@example.com");
    for expected in [
        "2 × Lamp",
        "€80.00",
        "€84.90",
        "IBAN DE02",
        "Invalidenstraße 1",
        "Acme Ltd",
        "30 days",
    ] {
        assert!(mail.text.contains(expected), "{expected}: {}", mail.text);
        assert!(mail.html.contains(expected), "{expected}: {}", mail.html);
    }
    let link = format!("/orders/token-{order}");
    assert!(mail.addresses().iter().any(|a| a.ends_with(&link)));
    assert!(mail.text.contains(&link));
    assert_eq!(state_of(&shop, id).await, "sent");
}

#[tokio::test]
async fn pp_1_the_confirmation_says_when_it_comes_and_where_the_bill_goes() {
    let (shop, server, _folder) = shop_with_mail().await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    shop.sql(
        r#"update orders set note = 'Please ring twice.', expected_from = '2026-12-01', expected_until = '2026-12-03',
           billing_address = '{"name": "Accounts", "company": "Lind Holding AG", "street": "Am Graben 4",
               "postal_code": "1010", "city": "Wien", "country": "AT"}'"#,
    )
    .await;
    enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;
    let mails = server.wait_for(1).await;
    for expected in [
        "Tue 1 to Thu 3 December",
        "Billing address",
        "Lind Holding AG",
        "1010 Wien",
        "Please ring twice.",
    ] {
        assert!(
            mails[0].text.contains(expected),
            "{expected}: {}",
            mails[0].text
        );
    }
}

#[tokio::test]
async fn ex_6_a_mail_calls_each_tax_by_the_name_it_was_sold_with() {
    let (shop, server, _folder) = shop_with_mail().await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;
    let old = &server.wait_for(1).await[0];
    assert!(old.text.contains("incl. Tax"), "{}", old.text);

    shop.sql(
        r#"update orders set taxes = '[{"name": "VAT", "rate": "0.19", "amount": "12.77", "included": true},
                                       {"name": "VAT", "rate": "0.07", "amount": "0.79", "included": true}]'"#,
    )
    .await;
    enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;
    let mails = server.wait_for(2).await;
    let new = mails.iter().find(|mail| !mail.text.contains("incl. Tax"));
    let new = new.expect("a mail with names");
    for told in ["incl. VAT 19%", "€12.77", "incl. VAT 7%", "€0.79"] {
        assert!(new.text.contains(told), "{told}: {}", new.text);
        assert!(new.html.contains(told), "{told}: {}", new.html);
    }
}

#[tokio::test]
async fn vm_18_mail_carries_the_shops_logo() {
    let (shop, server, _folder) = shop_with_mail().await;
    let logo = MediaId::new();
    shop.sql(&format!(
        "insert into media (id, hash, width, height, widths, bytes)
         values ('{logo}', 'abcdef', 470, 120, '{{160,320,470}}', 1)"
    ))
    .await;
    shop.settle(|settings| settings.theme.logo = Some(logo))
        .await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;
    let html = &server.wait_for(1).await[0].html;
    let picture = html
        .split("<img")
        .find(|tag| tag.contains("abcdef-320.jpg"));
    let picture = picture.and_then(|tag| tag.split('>').next());
    let picture = picture.expect("the logo's picture");
    assert!(picture.contains("http://acme.localhost"), "{picture}");
    assert!(picture.contains("alt=\"Acme Lamps\"") && picture.contains("width=\"156\""));
}

#[tokio::test]
async fn pp_8_care_tips_are_in_the_mail_after_the_purchase() {
    let (shop, server, _folder) = shop_with_mail().await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;
    let mails = server.wait_for(1).await;
    assert!(mails[0].text.contains("Wipe with a dry cloth."));
    assert!(mails[0].html.contains("Wipe with a dry cloth."));
}

#[tokio::test]
async fn pp_26_every_step_of_an_order_is_mailed_in_its_language() {
    let (shop, server, _folder) = shop_with_mail().await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    let subjects = [
        (letters::PAID, "Ihre Zahlung f"),
        (letters::PACKED, "ist gepackt"),
        (letters::SHIPPED, "ist unterwegs"),
        (letters::DELIVERED, "wurde zugestellt"),
        (letters::CANCELLED, "wurde storniert"),
    ];
    for (kind, _) in subjects {
        enqueue(&shop, kind, Locale::De, order).await;
    }
    let mails = server.wait_for(subjects.len()).await;
    assert_eq!(mails.len(), subjects.len());
    for (kind, words) in subjects {
        let found = mails.iter().find(|mail| {
            let subject = mail.header("Subject");
            subject.contains(words) || mail.text.contains(words) || mail.html.contains(words)
        });
        let mail = found.unwrap_or_else(|| panic!("{kind:?} was mailed"));
        let link = format!("/de/orders/token-{order}");
        assert!(
            mail.addresses().iter().any(|a| a.ends_with(&link)),
            "{kind:?}"
        );
    }
}

#[tokio::test]
async fn ex_6_letters_are_written_in_french() {
    let (shop, server, _folder) = shop_with_mail().await;
    shop.settle(|settings| settings.locales.push(Locale::Fr))
        .await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    enqueue(&shop, letters::CONFIRMATION, Locale::Fr, order).await;
    let mails = server.wait_for(1).await;
    let mail = &mails[0];
    assert_eq!(mail.header("Subject"), "Merci pour votre commande 1001");
    for expected in [
        "Adresse de livraison",
        "80,00\u{a0}€",
        "84,90\u{a0}€",
        "Sous-total",
        "dans un délai de 30 jours",
        "Allemagne",
    ] {
        assert!(mail.text.contains(expected), "{expected}: {}", mail.text);
        assert!(mail.html.contains(expected), "{expected}: {}", mail.html);
    }
    assert!(mail.text.contains("Sous-total\u{202f}: "), "{}", mail.text);
    let link = format!("/fr/orders/token-{order}");
    assert!(mail.addresses().iter().any(|a| a.ends_with(&link)));
}

#[tokio::test]
async fn pp_26_the_shipped_mail_names_carrier_and_tracking_number() {
    use galleria::core::FulfillmentId;
    use galleria::messaging::{self, NewMail};

    let (shop, server, _folder) = shop_with_mail().await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    let parcel = FulfillmentId::new();
    shop.sql(&format!(
        "insert into fulfillments (id, order_id, number, state, carrier, tracking_number, tracking_url)
         values ('{parcel}', '{order}', 1, 'shipped', 'DHL', 'JJD0099', 'https://tracking.example/JJD0099');
         insert into fulfillment_lines (fulfillment_id, order_line_id, quantity)
         select '{parcel}', id, 1 from order_lines where order_id = '{order}'"
    ))
    .await;
    let about = letters::About {
        order_id: order,
        fulfillment_id: Some(parcel),
    };
    let mail =
        NewMail::new(letters::SHIPPED, "ada@example.com", Locale::En, &about).of_order(order);
    let mut tx = shop.tx().await;
    messaging::enqueue(&mut tx, &mail).await.expect("enqueue");
    tx.commit().await.expect("commit");

    let mails = server.wait_for(1).await;
    let text = &mails[0].text;
    assert!(text.contains("DHL") && text.contains("JJD0099"), "{text}");
    assert!(text.contains("1 × Lamp"), "{text}");
    assert!(!mails[0].html.contains("tracking.example"));
}

#[tokio::test]
async fn sec_5_mails_link_to_the_shop_only_and_ask_for_no_password() {
    let (shop, server, _folder) = shop_with_mail().await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;
    let mails = server.wait_for(1).await;
    let home = format!("http://acme.localhost:{}", shop.platform.address.port());
    let addresses = mails[0].addresses();
    assert!(addresses.len() >= 4, "{addresses:?}");
    for address in addresses {
        assert!(
            address == home || address.starts_with(&format!("{home}/")),
            "{address}"
        );
    }
    assert!(mails[0].text.contains("never ask for your password"));
    assert!(!mails[0].html.contains("<script>alert"));
    assert!(!mails[0].html.contains("<b>Lovelace"));
    assert!(!mails[0].html.contains("<input") && !mails[0].html.contains("<form"));
}

#[tokio::test]
async fn ex_12_a_mail_is_responsive_html_and_plain_text() {
    let (shop, server, _folder) = shop_with_mail().await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;
    let mail = server.wait_for(1).await.remove(0);
    assert!(
        mail.header("Content-Type")
            .starts_with("multipart/alternative")
    );
    assert!(mail.html.contains("name=\"viewport\""), "{}", mail.html);
    assert!(mail.html.contains("prefers-color-scheme: dark"));
    assert!(mail.html.contains("@media"));
    assert!(!mail.text.contains("<a ") && !mail.text.contains("<td"));
}
