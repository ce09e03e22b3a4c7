//! Random valid inputs of the quote file: small, and made to collide (ties, floors, equal prices).

mod benefit;
mod cart;
mod condition;

use serde_json::{Map, Value, json};

/// One input per seed.
pub fn input(seed: u64) -> Value {
    Generator::new(seed).input()
}

/// The input of a seed with the lines and the promotions of others thrown in, those of its currency, so that
/// many promotions, groups and lines meet.
pub fn crowd(seed: u64, others: impl Iterator<Item = u64>) -> Value {
    let mut crowd = input(seed);
    for other in others.map(input) {
        if other["currency"] == crowd["currency"] {
            for list in ["lines", "promotions"] {
                let more = other[list].as_array().expect("a list");
                let list = crowd[list].as_array_mut().expect("a list");
                list.extend(more.iter().cloned());
            }
        }
    }
    let lines = crowd["lines"].as_array_mut().expect("a list");
    for (at, line) in lines.iter_mut().enumerate() {
        line["id"] = json!(format!("l{at}"));
    }
    let promotions = crowd["promotions"].as_array_mut().expect("a list");
    for (at, promotion) in promotions.iter_mut().enumerate() {
        promotion["id"] = json!(format!("P{at}"));
        promotion["created_at"] = json!(created_at(at));
    }
    crowd
}

/// No two are of one age, so that the order of the file never decides, and every other comes the other way
/// round.
fn created_at(at: usize) -> String {
    let second = if at.is_multiple_of(2) { at } else { 1_000 - at };
    format!("2026-01-01T00:{:02}:{:02}Z", second / 60, second % 60)
}

/// A seeded source of choices, and the currency that all amounts are written in.
pub struct Generator {
    state: u64,
    digits: u32,
}

const SKUS: [&str; 4] = ["A", "B", "C", "D"];
const METHODS: [&str; 2] = ["std", "express"];
const NOW: &str = "2026-03-08T12:30:00Z";

impl Generator {
    fn new(seed: u64) -> Self {
        Self {
            state: seed,
            digits: 2,
        }
    }

    fn input(&mut self) -> Value {
        let currency = self.one_of(&["EUR", "EUR", "EUR", "JPY", "KWD"]);
        self.digits = match currency {
            "JPY" => 0,
            "KWD" => 3,
            _ => 2,
        };
        let mut input = Map::new();
        input.insert("currency".into(), json!(currency));
        input.insert("now".into(), json!(NOW));
        self.sometimes(30, &mut input, "time_zone", |g| {
            json!(g.one_of(&["Europe/Berlin", "America/New_York", "Asia/Tokyo"]))
        });
        self.sometimes(40, &mut input, "prices_include_tax", |_| json!(true));
        self.sometimes(50, &mut input, "policy", Self::policy);
        self.sometimes(60, &mut input, "customer", Self::customer);
        self.sometimes(60, &mut input, "codes", |g| {
            json!(g.some_of(&["X", " x ", "Y", "nope"]))
        });
        self.sometimes(30, &mut input, "channel", |g| {
            json!(g.one_of(&["till", "instagram"]))
        });
        self.sometimes(
            30,
            &mut input,
            "ship_to",
            |g| json!({ "country": g.one_of(&["DE", "FR"]), "region": "BE" }),
        );
        self.sometimes(30, &mut input, "payment_method", |g| {
            json!(g.one_of(&["card", "cash"]))
        });
        let lines = self.number(0, 5);
        input.insert("lines".into(), (0..lines).map(|at| self.line(at)).collect());
        self.sometimes(60, &mut input, "shipping", Self::shipping);
        let promotions = self.number(0, 6);
        input.insert(
            "promotions".into(),
            (0..promotions).map(|at| self.promotion(at)).collect(),
        );
        Value::Object(input)
    }

    fn promotion(&mut self, at: usize) -> Value {
        let mut promotion = Map::new();
        let trigger = self.one_of(&["automatic", "automatic", "automatic", "code", "catalog"]);
        promotion.insert("id".into(), json!(format!("P{at}")));
        promotion.insert("trigger".into(), json!(trigger));
        self.sometimes(10, &mut promotion, "name", |_| json!("Summer"));
        if trigger == "code" {
            promotion.insert(
                "codes".into(),
                json!(self.one_of(&[vec!["x"], vec!["Y "], vec!["X", "Y"], vec!["Z"]])),
            );
        }
        self.sometimes(50, &mut promotion, "priority", |g| {
            json!(g.number(0, 3) as i64 - 1)
        });
        promotion.insert("created_at".into(), json!(created_at(at)));
        if trigger != "catalog" {
            self.sometimes(8, &mut promotion, "exclusive", |_| json!(true));
            self.sometimes(25, &mut promotion, "group", |g| {
                json!(g.one_of(&["g", "h"]))
            });
        }
        self.sometimes(10, &mut promotion, "starts_at", |g| {
            json!(g.one_of(&[NOW, "2026-03-08T12:30:01Z", "2026-03-01T00:00:00Z"]))
        });
        self.sometimes(10, &mut promotion, "ends_at", |g| {
            json!(g.one_of(&[
                "2026-03-08T12:30:01Z",
                "2026-03-08T12:29:59Z",
                "2026-04-01T00:00:00Z"
            ]))
        });
        self.sometimes(15, &mut promotion, "skip_discounted", |_| json!(true));
        self.sometimes(20, &mut promotion, "limits", Self::limits);
        let chance = if trigger == "catalog" { 15 } else { 45 };
        self.sometimes(chance, &mut promotion, "condition", |g| g.condition(0));
        let benefits = self.one_of(&[1, 1, 1, 2]);
        let benefits: Vec<Value> = (0..benefits)
            .map(|_| match trigger {
                "catalog" => self.catalog_benefit(),
                _ if benefits > 1 => self.benefit_without_bundle(),
                _ => self.benefit(true),
            })
            .collect();
        promotion.insert("benefits".into(), json!(benefits));
        Value::Object(promotion)
    }

    fn limits(&mut self) -> Value {
        let mut limits = Map::new();
        if self.chance(50) {
            limits.insert("total".into(), json!(self.number(1, 3)));
            limits.insert("used".into(), json!(self.number(0, 3)));
        }
        if self.chance(50) {
            limits.insert("per_customer".into(), json!(self.number(1, 2)));
            limits.insert("used_by_customer".into(), json!(self.number(0, 2)));
        }
        if self.chance(50) {
            limits.insert("budget".into(), json!(self.amount(0, 3000)));
            limits.insert("spent".into(), json!(self.amount(0, 1000)));
        }
        Value::Object(limits)
    }

    fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < u64::from(percent)
    }

    fn sometimes(
        &mut self,
        percent: u32,
        map: &mut Map<String, Value>,
        key: &str,
        value: impl FnOnce(&mut Self) -> Value,
    ) {
        if self.chance(percent) {
            let value = value(self);
            map.insert(key.to_owned(), value);
        }
    }

    fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.number(0, choices.len() - 1)].clone()
    }

    /// One or two of the choices.
    fn some_of(&mut self, choices: &[&'static str]) -> Vec<&'static str> {
        let first = self.one_of(choices);
        let second = self.one_of(choices);
        if first == second || self.chance(60) {
            vec![first]
        } else {
            vec![first, second]
        }
    }

    fn number(&mut self, from: usize, to: usize) -> usize {
        let choices = u64::try_from(to - from + 1).expect("few choices");
        from + usize::try_from(self.below(choices)).expect("few choices")
    }

    /// The next number of the sequence (SplitMix64), below a small one.
    fn below(&mut self, end: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    /// A price in minor units, from a short list so that prices meet.
    fn price(&mut self) -> i64 {
        self.one_of(&[
            1, 3, 99, 333, 500, 667, 999, 1000, 1000, 1000, 1001, 1999, 2500, 3333,
        ])
    }

    fn amount(&mut self, from: i64, to: i64) -> String {
        let minor = if self.chance(50) {
            let choices = u64::try_from(to - from + 1).expect("an amount is no less than nought");
            from + i64::try_from(self.below(choices)).expect("a small amount")
        } else {
            from.max(to / 4)
        };
        self.written(minor)
    }

    fn percent(&mut self) -> &'static str {
        self.one_of(&[
            "5", "10", "12.5", "15", "20", "25", "33.33", "50", "75", "100",
        ])
    }

    fn rate(&mut self) -> &'static str {
        self.one_of(&["0", "0.05", "0.07", "0.19", "0.20", "0.25", "0.0825"])
    }

    /// Minor units written with the currency's digits.
    fn written(&self, minor: i64) -> String {
        rust_decimal::Decimal::new(minor, self.digits).to_string()
    }

    fn recently(&mut self) -> Value {
        json!(self.one_of(&[
            "2026-03-08T12:00:00Z",
            "2026-03-07T01:00:00Z",
            "2026-03-06T13:00:00Z",
            "2026-03-01T09:00:00Z",
            "2026-02-28T23:30:00Z",
            "2026-02-10T00:00:00Z",
            "2025-03-08T12:30:00Z",
        ]))
    }
}
