//! What the stand-in remembers: whom its codes and tokens stand for.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use uuid::Uuid;

use super::Quirk;

/// How long a code is good.
const LIFE: Duration = Duration::from_secs(60);

/// Whom somebody has said to be.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub email: String,
    pub is_verified: bool,
}

impl Person {
    /// The key of a person: another one for who only says that an address is theirs.
    pub fn subject(&self) -> String {
        let known = format!("{} {}", self.email.to_lowercase(), self.is_verified);
        let hash = blake3::hash(known.as_bytes()).to_hex();
        hash.chars().take(24).collect()
    }

    /// What people call them, made of their address.
    pub fn name(&self) -> String {
        let local = self
            .email
            .split(['@', '+', '.', '-'])
            .next()
            .unwrap_or_default();
        let mut letters = local.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect()
    }
}

/// What a client asked for when it sent a browser.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub redirect_uri: String,
    pub nonce: String,
    pub challenge: String,
}

/// Whether who redeems a code is who asked for it.
pub(super) fn is_asker(asked: &Asked, verifier: &str, redirect_uri: &str) -> bool {
    let hash = digest(&SHA256, verifier.as_bytes());
    BASE64_URL_SAFE_NO_PAD.encode(hash) == asked.challenge && redirect_uri == asked.redirect_uri
}

#[derive(Default)]
pub(super) struct Codes {
    codes: HashMap<String, (Asked, Person, Instant)>,
    tokens: HashMap<String, Person>,
    pub quirk: Option<Quirk>,
}

impl Codes {
    /// A code that stands for somebody.
    pub fn issue(&mut self, asked: Asked, person: Person) -> String {
        self.codes.retain(|_, (_, _, at)| at.elapsed() < LIFE);
        let code = Uuid::new_v4().simple().to_string();
        let entry = (asked, person, Instant::now());
        self.codes.insert(code.clone(), entry);
        code
    }

    /// Whom a code stands for; afterwards it stands for nobody.
    pub fn take(&mut self, code: &str) -> Option<(Asked, Person)> {
        let (asked, person, at) = self.codes.remove(code)?;
        (at.elapsed() < LIFE).then_some((asked, person))
    }

    /// A token that tells of somebody.
    pub fn token_for(&mut self, person: &Person) -> String {
        let token = Uuid::new_v4().simple().to_string();
        self.tokens.insert(token.clone(), person.clone());
        token
    }

    /// Whom a token tells of.
    pub fn person(&self, token: &str) -> Option<Person> {
        self.tokens.get(token).cloned()
    }
}
