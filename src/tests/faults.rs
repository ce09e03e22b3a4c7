//! Faults that are listed away from their fields: each names its field and leads to it.

use crate::goods::Guest;
use crate::harness::TestShop;

/// The id and the words of each link of the page's error summary.
fn listed(page: &str) -> Vec<(String, String)> {
    let summary = page
        .split(r#"class="error-summary""#)
        .nth(1)
        .and_then(|rest| rest.split("</div>").next())
        .unwrap_or_default();
    let links = summary.split("<a href=\"#").skip(1);
    let parts = links.filter_map(|rest| {
        let (id, rest) = rest.split_once('"')?;
        let (_, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once("</a>")?;
        Some((id.to_owned(), text.trim_end_matches("<!>").to_owned()))
    });
    parts.collect()
}

/// Sends a form that is wrong, and answers the page that it comes back to, of which every fault names its
/// field and leads to it.
async fn comes_back(visitor: &TestShop, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = visitor.post(path, fields).await;
    let location = answer.location();
    assert!(!location.is_empty(), "{path}: {}", answer.text);
    let page = visitor.get(&location).await.text;
    let faults = listed(&page);
    assert!(!faults.is_empty(), "{path}: {page}");
    for (id, text) in faults {
        assert!(
            page.contains(&format!("id=\"{id}\"")),
            "{path}: nothing is called {id} in {page}"
        );
        let label = text.split(": ").next().unwrap_or_default();
        assert!(label.len() < text.len(), "{path}: {text} names no field");
    }
    page
}

#[tokio::test]
async fn ex_3_the_checkout_lists_its_faults_and_leads_to_their_fields() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = Guest::named("ada")
        .with("email", "ada at home")
        .with("name", "")
        .with("shipping_method", "none such");
    let guest = shop.at_checkout(guest).await;
    let page = comes_back(&shop, "/checkout/orders", &guest.fields()).await;
    let faults = listed(&page);
    for (id, told) in [
        (
            "email",
            "Email: The address needs an @, as in anna@example.org.",
        ),
        ("name", "Name: Enter your name."),
    ] {
        assert!(
            faults.contains(&(id.to_owned(), told.to_owned())),
            "{told} in {faults:?}"
        );
    }
    assert!(
        faults.iter().any(|(id, _)| id == "checkout-delivery"),
        "{faults:?}"
    );
    // It takes the focus when the page comes back, without a script.
    let summary = page.split(r#"class="error-summary""#).next();
    let tag = summary.and_then(|before| before.rsplit('<').next());
    let tag = tag.unwrap_or_default();
    assert!(
        tag.contains("autofocus") && tag.contains(r#"tabindex="-1""#),
        "{tag}"
    );
}

#[tokio::test]
async fn ex_3_forms_of_shoppers_name_the_field_of_each_fault() {
    let shop = TestShop::open().await;
    let wrong = [("email", "ada"), ("password", "x"), ("phone", "soon")];
    let page = comes_back(&shop, "/account/register", &wrong).await;
    assert!(listed(&page).iter().any(|(id, _)| id == "phone"), "{page}");
}

#[tokio::test]
async fn ex_3_forms_of_merchants_name_the_field_of_each_fault() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    let forms: [(&str, &[(&str, &str)]); 7] = [
        ("/admin/settings/taxes/new", &[("rate", "much")]),
        (
            "/admin/settings/shipping/new",
            &[("price", "free"), ("countries", "XX")],
        ),
        (
            "/admin/settings/store",
            &[
                ("country", "DE"),
                ("postal_code", "ABCDE"),
                ("currency", "x"),
            ],
        ),
        ("/admin/settings/payment", &[("days", "many")]),
        (
            "/admin/products",
            &[
                ("slug", "Not A Slug"),
                ("variants[0].price", "cheap"),
                ("specification", "no colon"),
            ],
        ),
        (
            "/admin/promotions",
            &[
                ("trigger", "automatic"),
                ("priority", "first"),
                ("conditions[1].kind", "subtotal"),
                ("conditions[1].at_least", "much"),
                ("benefits[0].kind", "percent_off_order"),
                ("benefits[0].percent", "120"),
            ],
        ),
        (
            "/admin/segments/new",
            &[
                ("kind_0", "any"),
                ("depth_0", "0"),
                ("kind_1", "country"),
                ("depth_1", "1"),
                ("countries_1", "Nowhere"),
            ],
        ),
    ];
    for (path, fields) in forms {
        comes_back(&owner, path, fields).await;
    }
}

#[tokio::test]
async fn ex_3_a_fault_of_a_promotion_names_its_condition() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    let fields = [
        ("name", "Ten"),
        ("trigger", "automatic"),
        ("conditions[1].kind", "subtotal"),
        ("conditions[1].at_least", "much"),
    ];
    let page = comes_back(&owner, "/admin/promotions", &fields).await;
    let faults = listed(&page);
    let told = faults
        .iter()
        .find(|(id, _)| id == "conditions[1].at_least")
        .map(|(_, text)| text.as_str());
    assert!(
        told.is_some_and(|text| text.starts_with("Condition 2, ")),
        "{faults:?}"
    );
}
