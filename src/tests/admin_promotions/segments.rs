//! Segments are chosen by name and kept by id.

use serde_json::{Value, json};

use super::{form, get, made, send, set};
use crate::harness::TestShop;
use crate::segments::rename;

const NEW: &str = r#"{"kind":"signed_up_within","days":7}"#;

/// What the only promotion asks for.
async fn condition(shop: &TestShop) -> Value {
    let sql = "select condition::text from promotions";
    serde_json::from_str(&shop.text(sql).await).expect("json")
}

#[tokio::test]
async fn vc_15_a_segment_is_chosen_by_name_and_shown_by_its_present_name() {
    let shop = TestShop::open().await;
    let id = shop.segment("Night owls", NEW).await.to_string();
    let friends = shop.segment("Friends", NEW).await;
    let owner = shop.staff("owner").await;
    let page = made(
        &owner,
        &[
            ("conditions[0].kind", "customer_in"),
            ("conditions[0].segments", "night owls"),
        ],
    )
    .await;
    let stored = condition(&shop).await;
    assert_eq!(stored["segments"], json!([id]));

    rename(&owner, &id, "Early birds").await;
    let shown = owner.get(&page).await.text;
    assert!(
        shown.contains("value=\"Early birds\"") && !shown.contains("Night owls"),
        "{shown}"
    );
    assert!(!shown.contains(&id), "an id is nothing to read");
    let fields = form(&owner, &page).await;
    let saved = send(&owner, &page, &fields).await;
    assert_eq!(saved.location(), format!("{page}?done=saved"));
    assert_eq!(condition(&shop).await, stored);

    let mut wrong = form(&owner, &page).await;
    set(&mut wrong, "conditions[0].segments", "Night owls");
    assert_eq!(send(&owner, &page, &wrong).await.location(), page);
    assert!(owner.get(&page).await.text.contains("„Night owls“"));

    let mut fields = wrong;
    set(&mut fields, "conditions[0].segments", "Friends");
    send(&owner, &page, &fields).await;
    assert_eq!(condition(&shop).await["segments"], json!([friends]));
    let history = owner.get(&format!("{page}/history")).await.text;
    assert!(
        history.contains("Early birds") && history.contains("Friends"),
        "{history}"
    );
    assert!(!history.contains(&id));
}

#[tokio::test]
async fn vc_15_segments_within_conditions_are_written_by_name() {
    let shop = TestShop::open().await;
    let id = shop.segment("Night owls", NEW).await.to_string();
    let owner = shop.staff("owner").await;
    let nested = r#"{ "any": [ { "kind": "quantity", "at_least": 3 },
        { "all": [ { "kind": "quantity", "at_least": 1 }, { "not": { "kind": "customer_in", "segments": ["Night owls"] } } ] } ] }"#;
    let page = made(&owner, &[("conditions_text", nested)]).await;
    let stored = condition(&shop).await;
    let asked = stored.pointer("/any/1/all/1/not/segments");
    assert_eq!(asked, Some(&json!([id])));

    rename(&owner, &id, "Early birds").await;
    let fields = form(&owner, &page).await;
    let text = get(&fields, "conditions_text");
    assert!(
        text.contains("Early birds") && !text.contains(&id),
        "{text}"
    );
    let saved = send(&owner, &page, &fields).await;
    assert_eq!(saved.location(), format!("{page}?done=saved"));
    assert_eq!(condition(&shop).await, stored);

    let mut wrong = form(&owner, &page).await;
    set(&mut wrong, "conditions_text", nested);
    assert_eq!(send(&owner, &page, &wrong).await.location(), page);
    assert!(owner.get(&page).await.text.contains("„Night owls“"));
    assert_eq!(condition(&shop).await, stored);
}
