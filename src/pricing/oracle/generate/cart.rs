//! Random carts: lines, shipping, the customer and the store's policy.

use serde_json::{Map, Value, json};

use super::{Generator, METHODS, SKUS};

impl Generator {
    pub fn policy(&mut self) -> Value {
        let mut policy = Map::new();
        self.sometimes(40, &mut policy, "stacking", |g| {
            json!(g.one_of(&["sequential", "parallel"]))
        });
        self.sometimes(40, &mut policy, "percent_rounding", |g| {
            json!(g.one_of(&["line", "unit"]))
        });
        self.sometimes(40, &mut policy, "tax_rounding", |g| {
            json!(g.one_of(&["line", "unit"]))
        });
        self.sometimes(40, &mut policy, "buy_x_pick", |g| {
            json!(g.one_of(&["cheapest", "dearest"]))
        });
        Value::Object(policy)
    }

    pub fn customer(&mut self) -> Value {
        let mut customer = Map::new();
        customer.insert("id".into(), json!("c1"));
        self.sometimes(50, &mut customer, "groups", |g| {
            json!(g.some_of(&["vip", "trade"]))
        });
        self.sometimes(50, &mut customer, "segments", |g| {
            json!(g.some_of(&["new", "loyal"]))
        });
        self.sometimes(60, &mut customer, "placed_orders", |g| {
            json!(g.number(0, 4))
        });
        if customer
            .get("placed_orders")
            .and_then(Value::as_u64)
            .is_some_and(|placed| placed > 0)
        {
            self.sometimes(40, &mut customer, "cancelled_orders", |_| json!(1));
        }
        self.sometimes(50, &mut customer, "lifetime_spend", |g| {
            json!(g.amount(0, 4000))
        });
        self.sometimes(50, &mut customer, "signed_up_at", Self::recently);
        self.sometimes(50, &mut customer, "birthday", |g| {
            json!(g.one_of(&[
                "1990-02-29",
                "1984-03-08",
                "2001-03-09",
                "1999-03-01",
                "1970-12-31",
                "1980-02-28"
            ]))
        });
        self.sometimes(50, &mut customer, "redemptions", |g| {
            (0..g.number(0, 2))
                .map(|_| json!({ "code": g.one_of(&["X", "friend"]), "promotion": g.one_of(&["P0", "old"]), "at": g.recently() }))
                .collect()
        });
        self.sometimes(40, &mut customer, "referrals", |g| json!(g.number(0, 3)));
        self.sometimes(40, &mut customer, "abandoned_cart_at", Self::recently);
        self.sometimes(15, &mut customer, "proven", |_| json!(false));
        Value::Object(customer)
    }

    pub fn line(&mut self, at: usize) -> Value {
        let mut line = Map::new();
        let price = self.price();
        line.insert("id".into(), json!(format!("l{at}")));
        line.insert("sku".into(), json!(self.one_of(&SKUS)));
        self.sometimes(30, &mut line, "product", |g| {
            json!(g.one_of(&["shoe", "hat"]))
        });
        line.insert("unit_price".into(), json!(self.written(price)));
        line.insert("quantity".into(), json!(self.one_of(&[1, 1, 2, 3, 5, 7])));
        self.sometimes(50, &mut line, "categories", |g| {
            json!(g.some_of(&["shoes", "hats"]))
        });
        self.sometimes(20, &mut line, "collections", |g| {
            json!(g.some_of(&["summer", "sport"]))
        });
        self.sometimes(20, &mut line, "tags", |g| {
            json!(g.some_of(&["red", "blue"]))
        });
        self.sometimes(
            20,
            &mut line,
            "attributes",
            |g| json!({ "size": g.one_of(&["S", "M"]) }),
        );
        self.sometimes(25, &mut line, "floor_price", |g| {
            let floor =
                price * g.one_of(&[0, 1, 1, 1, 2, 2]) as i64 / g.one_of(&[2, 2, 3, 4]) as i64;
            json!(g.written(floor.min(price)))
        });
        self.sometimes(15, &mut line, "compare_at_price", |g| {
            let above = g.one_of(&[0, 1, 500]);
            json!(g.written(price + above))
        });
        self.sometimes(60, &mut line, "tax_rate", |g| json!(g.rate()));
        Value::Object(line)
    }

    pub fn shipping(&mut self) -> Value {
        (0..self.number(1, 2))
            .map(|at| {
                let mut entry = Map::new();
                entry.insert("id".into(), json!(METHODS[at]));
                entry.insert("price".into(), json!(self.amount(0, 1200)));
                self.sometimes(60, &mut entry, "tax_rate", |g| json!(g.rate()));
                self.sometimes(20, &mut entry, "price_includes_tax", |g| {
                    json!(g.one_of(&[true, false]))
                });
                Value::Object(entry)
            })
            .collect()
    }
}
