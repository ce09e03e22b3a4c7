//! An authenticator of a few lines: one key, no questions asked.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};

/// User present, user verified, and for a new key its data.
const MAKES: u8 = 0x45;
const SIGNS: u8 = 0x05;

pub struct Authenticator {
    pair: EcdsaKeyPair,
    id: Vec<u8>,
    handle: String,
    /// Signatures so far.
    pub count: u32,
}

impl Authenticator {
    pub fn new() -> Self {
        let (random, algorithm) = (SystemRandom::new(), &ECDSA_P256_SHA256_ASN1_SIGNING);
        let key = EcdsaKeyPair::generate_pkcs8(algorithm, &random).expect("a key");
        let pair = EcdsaKeyPair::from_pkcs8(algorithm, key.as_ref(), &random).expect("a key");
        let id = digest(&SHA256, pair.public_key().as_ref())
            .as_ref()
            .to_vec();
        Self {
            pair,
            id,
            handle: String::new(),
            count: 1,
        }
    }

    /// A new credential for whoever asks.
    pub fn make(&mut self, question: &Value, origin: &str) -> String {
        let options = &question["options"]["publicKey"];
        self.handle = text(&options["user"]["id"]);
        let mut data = self.data(&text(&options["rp"]["id"]), MAKES);
        data.extend([0; 16]);
        data.extend([0, 32]);
        data.extend(&self.id);
        let (x, y) = self.pair.public_key().as_ref()[1..].split_at(32);
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(x);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(y);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).expect("a short one"));
        object.extend(data);
        let client = client_data("webauthn.create", options, origin);
        json!({
            "id": BASE64_URL_SAFE_NO_PAD.encode(&self.id),
            "rawId": BASE64_URL_SAFE_NO_PAD.encode(&self.id),
            "type": "public-key",
            "response": {
                "attestationObject": BASE64_URL_SAFE_NO_PAD.encode(object),
                "clientDataJSON": BASE64_URL_SAFE_NO_PAD.encode(client),
            },
            "clientExtensionResults": {},
        })
        .to_string()
    }

    /// A signature for whoever asks, by the next count.
    pub fn sign(&mut self, question: &Value, origin: &str) -> String {
        let options = &question["options"]["publicKey"];
        self.count += 1;
        let data = self.data(&text(&options["rpId"]), SIGNS);
        let client = client_data("webauthn.get", options, origin);
        let mut signed = data.clone();
        signed.extend(digest(&SHA256, client.as_bytes()).as_ref());
        let signature = self.pair.sign(&SystemRandom::new(), &signed);
        let signature = signature.expect("a signature");
        json!({
            "id": BASE64_URL_SAFE_NO_PAD.encode(&self.id),
            "rawId": BASE64_URL_SAFE_NO_PAD.encode(&self.id),
            "type": "public-key",
            "response": {
                "authenticatorData": BASE64_URL_SAFE_NO_PAD.encode(data),
                "clientDataJSON": BASE64_URL_SAFE_NO_PAD.encode(client),
                "signature": BASE64_URL_SAFE_NO_PAD.encode(signature),
                "userHandle": self.handle,
            },
            "clientExtensionResults": {},
        })
        .to_string()
    }

    fn data(&self, host: &str, flags: u8) -> Vec<u8> {
        let mut data = digest(&SHA256, host.as_bytes()).as_ref().to_vec();
        data.push(flags);
        data.extend(self.count.to_be_bytes());
        data
    }
}

fn client_data(kind: &str, options: &Value, origin: &str) -> String {
    let challenge = &options["challenge"];
    json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false })
        .to_string()
}

pub fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}
