//! From where a picture is never fetched.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

/// Answers differently each time, as a hostile name server does.
struct Rebinding(AtomicUsize, Vec<Vec<IpAddr>>);

impl Resolve for Rebinding {
    fn resolve<'a>(&'a self, _: &'a str) -> BoxFuture<'a, std::io::Result<Vec<IpAddr>>> {
        let turn = self.0.fetch_add(1, Ordering::SeqCst).min(self.1.len() - 1);
        Box::pin(std::future::ready(Ok(self.1[turn].clone())))
    }
}

fn fetcher(answers: &[&[&str]]) -> (Fetcher, Arc<Rebinding>) {
    let answers = answers
        .iter()
        .map(|answer| answer.iter().filter_map(|ip| ip.parse().ok()).collect())
        .collect();
    let resolver = Arc::new(Rebinding(AtomicUsize::new(0), answers));
    (Fetcher::new(resolver.clone()), resolver)
}

fn url(text: &str) -> Url {
    Url::parse(text).unwrap_or_else(|_| Url::from_file_path("/").unwrap())
}

#[tokio::test]
async fn ex_7_no_picture_is_fetched_from_private_networks() {
    let (fetcher, _) = fetcher(&[&["10.0.0.7"]]);
    for address in [
        "http://pictures.example/a.jpg",
        "http://127.0.0.1/a.jpg",
        "http://[::1]/a.jpg",
        "http://[::ffff:192.168.0.1]/a.jpg",
        "http://0x7f.1/a.jpg",
        "http://2130706433/a.jpg",
        "http://169.254.169.254/latest/meta-data",
    ] {
        assert_eq!(
            fetcher.fetch(address).await,
            Err(FetchFault::Forbidden),
            "{address}"
        );
    }
    for address in [
        "file:///etc/passwd",
        "ftp://h/a",
        "http://u:p@h/a",
        "lamp.jpg",
    ] {
        assert_eq!(
            fetcher.fetch(address).await,
            Err(FetchFault::Malformed),
            "{address}"
        );
    }
}

#[tokio::test]
async fn ex_7_a_name_with_one_private_address_is_refused_whole() {
    let (fetcher, _) = fetcher(&[&["93.184.215.14", "192.168.1.1"]]);
    assert_eq!(
        fetcher.checked(&url("http://mixed.example/")).await,
        Err(FetchFault::Forbidden)
    );
}

#[tokio::test]
async fn ex_7_a_name_that_changes_its_mind_is_connected_where_it_was_checked() {
    let (fetcher, resolver) = fetcher(&[&["93.184.215.14"], &["127.0.0.1"]]);
    let checked = fetcher
        .checked(&url("http://rebinding.example:8080/"))
        .await;
    assert_eq!(checked, Ok(SocketAddr::from(([93, 184, 215, 14], 8080))));
    assert_eq!(resolver.0.load(Ordering::SeqCst), 1);
    // The next step asks anew, and is refused.
    let next = fetcher
        .checked(&url("http://rebinding.example:8080/"))
        .await;
    assert_eq!(next, Err(FetchFault::Forbidden));
}

#[tokio::test]
async fn ex_7_a_redirect_into_a_private_network_is_not_followed() {
    let (fetcher, _) = fetcher(&[&["93.184.215.14"]]);
    for place in [
        "http://127.0.0.1:1/x",
        "//localhost.example@10.0.0.1/x",
        "http://[fd00::1]/",
    ] {
        let answer = http::Response::builder()
            .status(302)
            .header("location", place);
        let response = Response::from(answer.body("").unwrap_or_default());
        let next = redirected(&url("http://public.example/a.jpg"), &response);
        let next = next
            .ok()
            .flatten()
            .unwrap_or_else(|| url("http://93.184.215.14/"));
        let refused = fetcher.checked(&next).await;
        assert!(
            matches!(refused, Err(FetchFault::Forbidden | FetchFault::Malformed)),
            "{place}"
        );
    }
}
