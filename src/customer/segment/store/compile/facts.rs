//! What each fact is in SQL: `c` is the customer, `a` the proven account, `x` a row of the table
//! that is counted.

use super::Compiler;
use crate::customer::segment::{Bought, Did, Fact, Redeemed};

/// Whether a fact is a number over the rows of another table.
pub(super) fn is_counted(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::SignedUpWithin { .. } | Fact::BirthdayWithin { .. } | Fact::Locale { .. }
    )
}

/// How that number is made of the rows.
pub(super) fn measure(fact: &Fact) -> &'static str {
    match fact {
        Fact::LifetimeSpend { .. } => "sum(x.grand_total - x.gift_cards_sold)",
        Fact::Bought(_) => "sum(l.quantity)",
        _ => "count(*)",
    }
}

impl Compiler<'_> {
    /// The rows that count, up to a `where` that more can be added to.
    pub(super) fn rows(&mut self, fact: &Fact) {
        match fact {
            Fact::OrderNumber { .. } | Fact::LifetimeSpend { .. } => {
                self.query
                    .push(" from orders x where x.state <> 'cancelled'");
            }
            Fact::AbandonedWithin { days } => self.abandoned(*days),
            Fact::Redeemed(redeemed) => self.redeemed(redeemed),
            Fact::Did(did) => {
                self.query.push(" from events x where ");
                self.is_done(did);
            }
            Fact::Bought(bought) => self.bought(bought),
            Fact::Consent { channel } => {
                self.query.push(
                    " from (select distinct on (customer_id) customer_id, granted from consents
                      where customer_id is not null and channel = ",
                );
                self.query.push_bind(channel.name());
                self.query
                    .push(" order by customer_id, id desc) x where x.granted");
            }
            Fact::Country { any } => {
                self.query.push(
                    " from (select distinct on (customer_id) customer_id, shipping_address ->> 'country' as country
                      from orders where state <> 'cancelled' order by customer_id, placed_at desc) x where x.country = any(",
                );
                let countries: Vec<String> = any.iter().map(|c| c.as_str().to_owned()).collect();
                self.query.push_bind(countries).push(")");
            }
            Fact::CustomerIn { groups } => {
                self.query.push(
                    " from customer_group_members x join customer_groups g on g.id = x.group_id where g.name = any(",
                );
                self.query.push_bind(groups.clone()).push(")");
            }
            // Not counted.
            Fact::SignedUpWithin { .. } | Fact::BirthdayWithin { .. } | Fact::Locale { .. } => {}
        }
    }

    /// Whether the fact is so; unknown where something is not known.
    pub(super) fn holds(&mut self, fact: &Fact) {
        match fact {
            Fact::OrderNumber { n } => {
                self.number(fact);
                self.query.push(" + 1 = ").push_bind(i64::from(*n));
            }
            Fact::LifetimeSpend { at_least } => {
                self.number(fact);
                self.query.push(" >= ").push_bind(at_least.get());
            }
            Fact::Did(Did { at_least, .. }) | Fact::Bought(Bought { at_least, .. }) => {
                self.number(fact);
                self.query.push(" >= ").push_bind(i64::from(*at_least));
            }
            Fact::SignedUpWithin { days } => {
                self.query.push("a.created_at");
                self.is_within(*days);
            }
            Fact::BirthdayWithin { days } => self.birthday(*days),
            Fact::Locale { any } => {
                let tags: Vec<String> = any.iter().map(|l| l.tag().to_owned()).collect();
                self.query.push("c.locale = any(").push_bind(tags).push(")");
            }
            _ => {
                self.number(fact);
                self.query.push(" > 0");
            }
        }
    }

    fn abandoned(&mut self, days: u32) {
        let (now, idle) = (self.moment.now, self.moment.idle_minutes);
        self.query
            .push(" from accounts x join carts k on k.id = x.cart_id where x.customer_id is not null and case when k.updated_at <= ")
            .push_bind(now)
            .push(" - make_interval(mins => ")
            .push_bind(idle)
            .push(") and exists (select from line_items l where l.cart_id = k.id) then k.updated_at + make_interval(mins => ")
            .push_bind(idle)
            .push(") else k.abandoned_at end");
        self.is_within(days);
    }

    fn redeemed(&mut self, redeemed: &Redeemed) {
        self.query.push(
            " from redemptions x left join coupon_codes k on k.id = x.code_id where x.given_back_at is null",
        );
        if let Some(days) = redeemed.within_days {
            self.query.push(" and x.redeemed_at");
            self.is_within(days);
        }
        if redeemed.this_month {
            let (now, zone) = (self.moment.now, self.moment.time_zone.clone());
            self.query
                .push(" and date_trunc('month', x.redeemed_at at time zone ")
                .push_bind(zone.clone())
                .push(") = date_trunc('month', ")
                .push_bind(now)
                .push("::timestamptz at time zone ")
                .push_bind(zone)
                .push(")");
        }
        if !redeemed.codes.is_empty() {
            self.query.push(" and k.code_normalized = any(");
            self.query.push_bind(redeemed.codes.clone()).push(")");
        }
    }

    /// Whether an event is one of these.
    pub(super) fn is_done(&mut self, did: &Did) {
        self.query.push("x.kind = ").push_bind(did.event.name());
        if let Some(days) = did.within_days {
            self.query.push(" and x.happened_at");
            self.is_within(days);
        }
    }

    fn bought(&mut self, bought: &Bought) {
        self.query.push(
            " from orders x join order_lines l on l.order_id = x.id where x.state <> 'cancelled'",
        );
        if let Some(days) = bought.within_days {
            self.query.push(" and x.placed_at");
            self.is_within(days);
        }
        let lists = [&bought.products, &bought.categories, &bought.tags];
        if lists.iter().all(|list| list.is_empty()) {
            return;
        }
        self.query
            .push(" and l.product_id in (select p.id from products p where p.slug = any(")
            .push_bind(bought.products.clone())
            .push(") or p.tags && ")
            .push_bind(bought.tags.clone())
            .push(" union select pc.product_id from product_categories pc join categories g on g.id = pc.category_id where g.slug = any(")
            .push_bind(bought.categories.clone())
            .push("))");
    }

    /// At most so many times 24 hours ago, and not ahead.
    fn is_within(&mut self, days: u32) {
        let now = self.moment.now;
        self.query
            .push(" between ")
            .push_bind(now)
            .push("::timestamptz - make_interval(hours => ")
            .push_bind(i32::try_from(days).unwrap_or(i32::MAX).saturating_mul(24))
            .push(") and ")
            .push_bind(now);
    }

    /// 29 February is kept on the 28th of a common year, as Postgres counts years on.
    fn birthday(&mut self, days: u32) {
        self.query.push("least(");
        for (index, year) in ["-1", "+ 0", "+ 1"].into_iter().enumerate() {
            if index > 0 {
                self.query.push(", ");
            }
            self.query
                .push("abs((a.birthday + make_interval(years => (extract(year from ");
            self.today();
            self.query.push(") - extract(year from a.birthday))::int ");
            self.query.push(year).push("))::date - ");
            self.today();
            self.query.push(")");
        }
        self.query
            .push(") <= ")
            .push_bind(i32::try_from(days).unwrap_or(i32::MAX));
    }

    /// The day that it is in the store.
    fn today(&mut self) {
        let (now, zone) = (self.moment.now, self.moment.time_zone.clone());
        self.query
            .push("(")
            .push_bind(now)
            .push("::timestamptz at time zone ")
            .push_bind(zone)
            .push(")::date");
    }
}
