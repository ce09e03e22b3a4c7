//! Random conditions.

use serde_json::{Value, json};

use super::{Generator, METHODS};

impl Generator {
    pub fn condition(&mut self, depth: usize) -> Value {
        if depth < 2 && self.chance(25) {
            let count = self.number(1, 3);
            let mut members = || {
                (0..count)
                    .map(|_| self.condition(depth + 1))
                    .collect::<Vec<Value>>()
            };
            return match count {
                1 => json!({ "not": members()[0] }),
                2 => json!({ "any": members() }),
                _ => json!({ "all": members() }),
            };
        }
        match self.number(0, 19) {
            0..=2 => self.subtotal(),
            3 => json!({ "kind": "quantity", "at_least": self.number(1, 9) }),
            4 => json!({ "kind": "line_quantity", "at_least": self.number(1, 6) }),
            5 | 6 => self.contains(),
            7 => match self.number(0, 2) {
                0 => json!({ "kind": "customer_in", "groups": self.some_of(&["vip", "trade"]) }),
                1 => json!({ "kind": "customer_in", "segments": self.some_of(&["new", "loyal"]) }),
                _ => json!({ "kind": "customer_in", "groups": ["vip"], "segments": ["new"] }),
            },
            8 => match self.chance(50) {
                true => json!({ "kind": "order_number", "n": self.number(1, 3) }),
                false => json!({ "kind": "order_number", "every": self.number(1, 3) }),
            },
            9 => json!({ "kind": "lifetime_spend", "at_least": self.amount(0, 3000) }),
            10 => json!({ "kind": "signed_up_within", "days": self.one_of(&[1, 2, 7, 30]) }),
            11 => json!({ "kind": "abandoned_within", "days": self.one_of(&[1, 2, 7, 30]) }),
            12 => json!({ "kind": "birthday_within", "days": self.one_of(&[0, 1, 7, 8, 30]) }),
            13 => self.redeemed(),
            14 => json!({ "kind": "referred", "at_least": self.number(1, 3) }),
            15 => json!({ "kind": "channel", "any": self.some_of(&["till", "instagram"]) }),
            16 => json!({ "kind": "shipping_method", "any": self.some_of(&METHODS) }),
            17 => json!({ "kind": "country", "any": self.some_of(&["DE", "FR"]) }),
            18 => json!({ "kind": "payment_method", "any": self.some_of(&["card", "cash"]) }),
            _ => self.window(),
        }
    }

    fn subtotal(&mut self) -> Value {
        let mut condition = json!({ "kind": "subtotal", "at_least": self.amount(100, 6000) });
        if self.chance(40) {
            condition["of"] = json!(self.one_of(&["discounted", "undiscounted"]));
        }
        condition
    }

    fn contains(&mut self) -> Value {
        let mut condition = json!({ "kind": "contains", "select": self.selector() });
        if self.chance(50) {
            condition["quantity"] = json!(self.number(1, 4));
        }
        if self.chance(40) {
            condition["value"] = json!(self.amount(1, 4000));
        }
        condition
    }

    fn redeemed(&mut self) -> Value {
        let mut condition = json!({ "kind": "redeemed" });
        if self.chance(50) {
            condition["within_days"] = json!(self.one_of(&[1, 7, 30]));
        } else {
            condition["this_month"] = json!(true);
        }
        if self.chance(40) {
            condition["codes"] = json!(self.some_of(&["x", "FRIEND"]));
        }
        if self.chance(30) {
            condition["promotions"] = json!(self.some_of(&["P0", "old"]));
        }
        condition
    }

    fn window(&mut self) -> Value {
        let mut condition = json!({ "kind": "window" });
        if self.chance(60) {
            condition["weekdays"] = json!(self.some_of(&["sat", "sun", "mon"]));
        }
        if self.chance(70) {
            let (from, to) = self.one_of(&[
                ("08:00", "12:30"),
                ("12:30", "18:00"),
                ("08:00", "13:00"),
                ("13:30", "22:00"),
                ("22:00", "08:30"),
            ]);
            condition["from"] = json!(from);
            condition["to"] = json!(to);
        }
        condition
    }
}
