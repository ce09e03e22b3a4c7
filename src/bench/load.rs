//! Requests at a fixed concurrency.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use reqwest::{Client, RequestBuilder, StatusCode, redirect};

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
    let answers = answers(clients, count, make).await?;
    let refused = answers
        .iter()
        .find(|answer| !answer.status.is_success() && !answer.status.is_redirection());
    match refused {
        Some(answer) => Err(format!("a request was answered {}", answer.status).into()),
        None => Ok(answers.into_iter().map(|answer| answer.took).collect()),
    }
}

/// What a request was answered, and after how long.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// How it ended.
    pub status: StatusCode,
    /// From sending to the last byte.
    pub took: Duration,
}

/// The same, whatever is answered.
pub async fn answers<F>(clients: usize, count: usize, make: F) -> Result<Vec<Answer>>
where
    F: Fn(usize) -> RequestBuilder + Send + Sync + 'static,
{
    let next = Arc::new(AtomicUsize::new(0));
    let make = Arc::new(make);
    let mut tasks = Vec::new();
    for _ in 0..clients {
        let (next, make) = (Arc::clone(&next), Arc::clone(&make));
        tasks.push(tokio::spawn(async move {
            let mut answers = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= count {
                    return Ok::<_, crate::Fault>(answers);
                }
                let began = Instant::now();
                let answer = make(number).send().await?;
                let status = answer.status();
                answer.bytes().await?;
                let took = began.elapsed();
                answers.push(Answer { status, took });
            }
        }));
    }
    let mut answers = Vec::with_capacity(count);
    for task in tasks {
        answers.extend(task.await??);
    }
    Ok(answers)
}
