//! Requests at a fixed concurrency.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use reqwest::{Client, RequestBuilder, redirect};

use crate::Result;

/// A client that follows nothing, keeps no cookies and never leaves this machine.
pub fn client() -> Result<Client> {
    let client = Client::builder()
        .no_proxy()
        .redirect(redirect::Policy::none())
        .timeout(Duration::from_secs(60));
    Ok(client.build()?)
}

/// Sends `count` requests, `clients` at a time, each made by `make` from its number, and answers how
/// long all took. Any answer but 2xx and 3xx ends the measurement.
pub async fn send<F>(clients: usize, count: usize, make: F) -> Result<Duration>
where
    F: Fn(usize) -> RequestBuilder + Send + Sync + 'static,
{
    let began = Instant::now();
    time_each(clients, count, make).await?;
    Ok(began.elapsed())
}

/// The same, and how long each took.
pub async fn time_each<F>(clients: usize, count: usize, make: F) -> Result<Vec<Duration>>
where
    F: Fn(usize) -> RequestBuilder + Send + Sync + 'static,
{
    let next = Arc::new(AtomicUsize::new(0));
    let make = Arc::new(make);
    let mut tasks = Vec::new();
    for _ in 0..clients {
        let (next, make) = (Arc::clone(&next), Arc::clone(&make));
        tasks.push(tokio::spawn(async move {
            let mut took = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= count {
                    return Ok::<_, crate::Fault>(took);
                }
                let began = Instant::now();
                let answer = make(number).send().await?;
                let (status, address) = (answer.status(), answer.url().clone());
                answer.bytes().await?;
                took.push(began.elapsed());
                if !status.is_success() && !status.is_redirection() {
                    return Err(format!("{address} answered {status}").into());
                }
            }
        }));
    }
    let mut took = Vec::with_capacity(count);
    for task in tasks {
        took.extend(task.await??);
    }
    Ok(took)
}
