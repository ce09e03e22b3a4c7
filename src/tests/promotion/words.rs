//! Terms in plain words.

use galleria::core::Locale;
use serde_json::json;

use super::{shop, ten_percent_by_code};

#[tokio::test]
async fn cpn_27_the_terms_of_a_code_are_told_in_plain_words() {
    let shop = shop().await;
    shop.settle(|settings| settings.locales = vec![Locale::En, Locale::De])
        .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let mut rule = ten_percent_by_code();
    rule["benefits"] =
        json!([{ "kind": "percent_off_lines", "percent": "12.5", "select": { "skus": ["lamp"] } }]);
    rule["condition"] = json!({ "all": [
        { "kind": "subtotal", "at_least": "40.00" },
        { "kind": "country", "any": ["DE", "AT"] },
        { "not": { "kind": "window", "weekdays": ["sat", "sun"] } },
    ] });
    rule["ends_at"] = json!("2031-12-31T22:59:00Z");
    rule["limits"] = json!({ "per_customer": 1, "total": 500 });
    rule["exclusive"] = json!(true);
    rule["skip_discounted"] = json!(true);
    let promotion = shop.promote(rule).await;
    shop.code(promotion, "WORDS").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.types_code("WORDS").await;
    let page = shop.get("/cart").await.text;
    for sentence in [
        "You get 12.5% off on The lamp.",
        "When you spend at least €40.00.",
        "For delivery to Germany or Austria.",
        "Not when this applies: Saturday and Sunday.",
        "Once per customer.",
        "For the first 500 orders.",
        "Not valid on items that are already reduced.",
        "Cannot be combined with other discounts.",
        "Valid until",
    ] {
        assert!(page.contains(sentence), "{sentence}: {page}");
    }
    let page = shop.get("/de/cart").await.text;
    for sentence in [
        "Sie erhalten: 12,5\u{a0}% Rabatt auf The lamp.",
        "Ab einem Warenwert von 40,00\u{a0}€.",
        "Bei Lieferung nach Deutschland oder Österreich.",
        "Nicht mit anderen Rabatten kombinierbar.",
    ] {
        assert!(page.contains(sentence), "{sentence}: {page}");
    }
}
