use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use galleria::core::{Error, Reason};
use galleria::tenancy::domains::{self, DomainFault, DomainName, Proof, TxtLookup};
use reqwest::{Method, StatusCode, header};

use super::operator;
use crate::harness::TestShop;

/// A DNS with these records.
#[derive(Debug, Default)]
struct Records(HashMap<String, Vec<String>>);

impl TxtLookup for Records {
    fn txt<'a>(&'a self, name: &'a str) -> Pin<Box<dyn Future<Output = Vec<String>> + Send + 'a>> {
        let found = self.0.get(name).cloned().unwrap_or_default();
        Box::pin(std::future::ready(found))
    }
}

fn fault<T: std::fmt::Debug>(outcome: Result<T, DomainFault>) -> Error {
    match outcome.unwrap_err() {
        DomainFault::Refused(error) => error,
        other => panic!("{other:?}"),
    }
}

async fn under(shop: &TestShop, host: &str) -> (StatusCode, String) {
    shop.platform.state.registry.forget_all();
    let request = shop
        .request(Method::GET, "/")
        .header(header::ACCEPT, "text/html")
        .header(header::HOST, host);
    let answer = shop.send(request).await;
    (answer.status, answer.text)
}

#[tokio::test]
async fn ex_18_a_domain_works_only_after_proof_by_dns() {
    let shop = TestShop::open().await;
    let (db, tenant) = (&shop.platform.state.db, shop.registered().await);
    let domain = domains::claim(db, "localhost", &tenant, "Shop.Acme.example.")
        .await
        .unwrap();
    assert_eq!(domain.record_name(), "_galleria.shop.acme.example");
    assert_eq!(
        under(&shop, "shop.acme.example").await.0,
        StatusCode::NOT_FOUND
    );

    let none = Records::default();
    let early = domains::verify_by_dns(db, &none, &tenant, &domain.host).await;
    assert_eq!(fault(early), Error::invalid("host", Reason::Mismatch));
    let wrong = Records(HashMap::from([(
        domain.record_name(),
        vec!["galleria-proof=0".to_owned()],
    )]));
    assert!(
        domains::verify_by_dns(db, &wrong, &tenant, &domain.host)
            .await
            .is_err()
    );
    assert_eq!(
        under(&shop, "shop.acme.example").await.0,
        StatusCode::NOT_FOUND
    );

    let right = Records(HashMap::from([(
        domain.record_name(),
        vec!["other".to_owned(), domain.record_value()],
    )]));
    domains::verify_by_dns(db, &right, &tenant, &domain.host)
        .await
        .unwrap();
    let (status, page) = under(&shop, "SHOP.acme.example:8443").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("Acme"));

    assert!(domains::remove(db, &tenant, &domain.host).await.unwrap());
    assert_eq!(
        under(&shop, "shop.acme.example").await.0,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn ex_18_the_operators_word_proves_a_claimed_domain_only() {
    let shop = TestShop::open().await;
    let (db, tenant) = (&shop.platform.state.db, shop.registered().await);
    let operator = operator(&shop.platform).await;
    let host = [("host", "acme.example")];
    let unclaimed = operator.post("/operator/tenants/acme/domains", &host).await;
    assert_eq!(unclaimed.status, StatusCode::NOT_FOUND);
    domains::claim(db, "localhost", &tenant, "acme.example")
        .await
        .unwrap();
    let page = operator.get("/operator/tenants/acme").await.text;
    assert!(page.contains("acme.example"));
    operator.post("/operator/tenants/acme/domains", &host).await;
    assert_eq!(under(&shop, "acme.example").await.0, StatusCode::OK);
    let listed = domains::list(db, &tenant).await.unwrap();
    assert_eq!(listed[0].proof, Some(Proof::Operator));
}

#[tokio::test]
async fn ex_18_a_domain_has_one_shop_and_never_lies_under_the_platform() {
    let shop = TestShop::open().await;
    let other = shop.neighbour("globex").await;
    let db = &shop.platform.state.db;
    let (acme, globex) = (shop.registered().await, other.registered().await);
    for own in [
        "galleria.example",
        "x.galleria.example",
        "globex.Galleria.example.",
    ] {
        let refused = domains::claim(db, "galleria.example", &acme, own).await;
        assert_eq!(
            fault(refused),
            Error::invalid("host", Reason::Reserved),
            "{own}"
        );
    }
    let host = DomainName::parse("both.example").unwrap();
    for tenant in [&acme, &globex] {
        domains::claim(db, "localhost", tenant, "both.example")
            .await
            .unwrap();
    }
    domains::verify_by_operator(db, &acme, &host).await.unwrap();
    let second = domains::verify_by_operator(db, &globex, &host).await;
    assert_eq!(fault(second), Error::invalid("host", Reason::AlreadyTaken));
    let late = domains::claim(db, "localhost", &globex, "both.example").await;
    assert_eq!(fault(late), Error::invalid("host", Reason::AlreadyTaken));
    assert!(under(&shop, "both.example").await.1.contains("Acme"));
}
