//! Who is told no leaves a line in the log, and nothing in clear that names them.

use std::io::Write;
use std::sync::{Arc, Mutex};

use reqwest::{Method, StatusCode, header};
use tracing_subscriber::fmt::MakeWriter;

use crate::harness::TestShop;

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Lines {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

impl Lines {
    /// The lines that say "refused", and forgets all.
    fn refusals(&self) -> Vec<String> {
        let bytes = std::mem::take(&mut *self.0.lock().unwrap());
        let text = String::from_utf8(bytes).unwrap();
        let refusals = text.lines().filter(|line| line.contains("\"refused\""));
        refusals.map(ToOwned::to_owned).collect()
    }
}

#[tokio::test]
async fn ex_14_every_refusal_leaves_a_line_with_who_what_and_where() {
    let lines = Lines::default();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(true)
        .with_span_list(false)
        .with_writer(lines.clone())
        .finish();
    // The test's runtime has one thread, which also serves.
    let _guard = tracing::subscriber::set_default(subscriber);
    let shop = TestShop::open_with(|config| {
        config.rate_limits = "standard".to_owned();
        config.trusted_proxies = 1;
    })
    .await;
    let support = shop.staff("support").await;
    lines.refusals();
    let from = "203.0.113.77";

    let wrong = shop
        .request(Method::POST, "/account/sign-in")
        .form(&[("email", "ada@example.com"), ("password", "wrong")]);
    let wrong = wrong
        .header(header::ACCEPT, "text/html")
        .header("x-forwarded-for", from);
    shop.send(wrong).await;
    let told = lines.refusals();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].contains("account-sign-in") && told[0].contains("WrongCredentials"),
        "{told:?}"
    );
    assert!(
        told[0].contains("\"tenant\":\"acme\"") && told[0].contains("\"client\":\""),
        "{told:?}"
    );
    assert!(
        !told[0].contains(from) && !told[0].contains("ada@"),
        "{told:?}"
    );

    let forbidden = support.get("/admin/settings/store").await;
    assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
    let told = lines.refusals();
    let member = shop
        .text("select id::text from staff_members where role = 'support'")
        .await;
    assert!(
        told.iter()
            .any(|line| line.contains("\"status\":403") && line.contains(&member)),
        "{told:?}"
    );

    let code = shop
        .request(Method::POST, "/cart/codes")
        .form(&[("code", "NOSUCHCODE")]);
    shop.send(
        code.header(header::ACCEPT, "text/html")
            .header("x-forwarded-for", from),
    )
    .await;
    assert!(lines.refusals()[0].contains("CodeRefused"));

    let mut turned_away = Vec::new();
    for _ in 0..40 {
        let request = shop
            .request(Method::POST, "/account/sign-in")
            .form(&[("email", "x"), ("password", "x")]);
        let answer = shop
            .send(request.header("x-forwarded-for", "203.0.113.78"))
            .await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            turned_away = lines.refusals();
            break;
        }
    }
    let last = turned_away.last().expect("turned away");
    assert!(
        last.contains("\"status\":429") && last.contains("\"client\":\""),
        "{last}"
    );
}
