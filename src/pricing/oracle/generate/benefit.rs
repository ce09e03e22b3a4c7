//! Random benefits and selectors.

use serde_json::{Map, Value, json};

use super::{Generator, METHODS, SKUS};

impl Generator {
    pub fn selector(&mut self) -> Value {
        let mut selector = Map::new();
        if self.chance(45) {
            return Value::Object(selector);
        }
        self.sometimes(35, &mut selector, "skus", |g| json!(g.some_of(&SKUS)));
        self.sometimes(15, &mut selector, "products", |g| {
            json!(g.some_of(&["shoe", "hat", "A"]))
        });
        self.sometimes(30, &mut selector, "categories", |g| {
            json!(g.some_of(&["shoes", "hats"]))
        });
        self.sometimes(8, &mut selector, "collections", |g| {
            json!(g.some_of(&["summer", "sport"]))
        });
        self.sometimes(8, &mut selector, "tags", |g| {
            json!(g.some_of(&["red", "blue"]))
        });
        self.sometimes(
            8,
            &mut selector,
            "attributes",
            |g| json!({ "size": g.one_of(&["S", "M"]) }),
        );
        self.sometimes(10, &mut selector, "price_min", |g| json!(g.written_price()));
        self.sometimes(10, &mut selector, "price_max", |g| json!(g.written_price()));
        self.sometimes(15, &mut selector, "not_skus", |g| json!(g.some_of(&SKUS)));
        Value::Object(selector)
    }

    fn written_price(&mut self) -> String {
        let price = self.price();
        self.written(price)
    }

    pub fn catalog_benefit(&mut self) -> Value {
        match self.number(0, 2) {
            0 => {
                json!({ "kind": "percent_off_price", "percent": self.percent(), "select": self.selector() })
            }
            1 => {
                json!({ "kind": "amount_off_price", "amount": self.amount(1, 800), "select": self.selector() })
            }
            _ => {
                json!({ "kind": "set_price", "price": self.amount(1, 1500), "select": self.selector() })
            }
        }
    }

    /// Which of a bundle's equal units gets the odd cent is free, and shows when another benefit of
    /// the promotion picks some of them.
    pub fn benefit_without_bundle(&mut self) -> Value {
        loop {
            let benefit = self.benefit(true);
            if !benefit.to_string().contains("bundle_price") {
                return benefit;
            }
        }
    }

    /// Any kind; tiers only when asked for, so that they do not nest.
    pub fn benefit(&mut self, with_tiers: bool) -> Value {
        match self.number(0, if with_tiers { 15 } else { 13 }) {
            0 => {
                let benefit = json!({ "kind": "percent_off_order", "percent": self.percent() });
                self.optional(benefit, "cap")
            }
            1 => json!({ "kind": "amount_off_order", "amount": self.amount(1, 4000) }),
            2 => {
                json!({ "kind": "amount_off_across_lines", "amount": self.amount(1, 3000), "select": self.selector() })
            }
            3 => {
                let benefit = json!({ "kind": "percent_off_lines", "percent": self.percent(), "select": self.selector() });
                self.optional(benefit, "cap")
            }
            4 => {
                json!({ "kind": "amount_off_each_line", "amount": self.amount(1, 1500), "select": self.selector() })
            }
            5 => {
                let benefit = json!({ "kind": "percent_off_units", "percent": self.percent(), "select": self.selector() });
                self.some_units(benefit)
            }
            6 => {
                let benefit = json!({ "kind": "amount_off_units", "amount": self.amount(1, 800), "select": self.selector() });
                self.some_units(benefit)
            }
            7 => {
                json!({ "kind": "set_unit_price", "price": self.amount(1, 1500), "select": self.selector() })
            }
            8 => {
                let n = self.number(2, 4);
                let mut benefit =
                    json!({ "kind": "every_n_units", "n": n, "select": self.selector() });
                if self.chance(50) {
                    benefit["percent"] = json!(self.percent());
                } else {
                    benefit["amount"] = json!(self.amount(1, 500));
                }
                benefit
            }
            9 => {
                json!({ "kind": "bundle_price", "n": self.number(2, 4), "price": self.amount(1, 5000), "select": self.selector() })
            }
            10 | 11 => self.buy_x_get_y(),
            12 => self.some_methods("percent_off_shipping", "percent"),
            13 if self.chance(50) => self.some_methods("amount_off_shipping", "amount"),
            13 => {
                json!({ "kind": "free_gift", "sku": self.one_of(&["A", "GIFT"]), "unit_price": self.amount(1, 900), "quantity": self.number(1, 2) })
            }
            _ => self.tiers(),
        }
    }

    fn optional(&mut self, mut benefit: Value, cap: &str) -> Value {
        if self.chance(40) {
            benefit[cap] = json!(self.amount(1, 1200));
        }
        benefit
    }

    fn some_units(&mut self, mut benefit: Value) -> Value {
        if self.chance(60) {
            benefit["max_units"] = json!(self.number(1, 5));
        }
        if self.chance(40) {
            benefit["max_units_per_line"] = json!(self.number(1, 3));
        }
        if self.chance(50) {
            benefit["pick"] = json!(self.one_of(&["dearest", "cheapest"]));
        }
        benefit
    }

    fn buy_x_get_y(&mut self) -> Value {
        let buy = self.selector();
        let get = if self.chance(40) {
            buy.clone()
        } else {
            self.selector()
        };
        let mut benefit = json!({ "kind": "buy_x_get_y", "buy": buy, "buy_quantity": self.number(1, 3),
            "get": get, "get_quantity": self.number(1, 2) });
        if self.chance(40) {
            benefit["percent"] = json!(self.percent());
        }
        if self.chance(40) {
            benefit["pick"] = json!(self.one_of(&["dearest", "cheapest"]));
        }
        if self.chance(60) {
            benefit["repeat"] = self.one_of(&[json!(false), json!(2), json!(3), json!(100)]);
        }
        benefit
    }

    fn some_methods(&mut self, kind: &str, what: &str) -> Value {
        let mut benefit = json!({ "kind": kind });
        benefit[what] = if what == "percent" {
            json!(self.percent())
        } else {
            json!(self.amount(1, 1500))
        };
        if self.chance(40) {
            benefit["methods"] = json!(self.some_of(&METHODS));
        }
        if self.chance(50) {
            benefit["spread"] = json!(self.one_of(&["each", "across"]));
        }
        benefit
    }

    fn tiers(&mut self) -> Value {
        let by = self.one_of(&["subtotal", "quantity"]);
        let mut tiers = Vec::new();
        let mut from = 0;
        for _ in 0..self.number(1, 3) {
            from += if by == "subtotal" {
                self.one_of(&[500, 1000, 1999])
            } else {
                self.one_of(&[1, 2, 4])
            };
            let from = if by == "subtotal" {
                self.written(from)
            } else {
                from.to_string()
            };
            tiers.push(json!({ "from": from, "benefit": self.benefit(false) }));
        }
        let mut benefit = json!({ "kind": "tiers", "by": by, "tiers": tiers });
        if self.chance(40) {
            benefit["select"] = self.selector();
        }
        if self.chance(30) {
            benefit["base"] = self.benefit(false);
        }
        benefit
    }
}
