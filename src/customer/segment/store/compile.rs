//! From a rule to one SQL statement. The text is put together from the pieces in this file only;
//! everything that a merchant wrote is bound.
//!
//! A condition about a customer's rows in another table is a number `n` per customer. For one
//! customer it is read by a subquery over that customer's rows; for all of them the table is
//! grouped once and joined, so that a recount reads each table once, however many customers there
//! are.

mod facts;

use sqlx::{Postgres, QueryBuilder};

use super::super::{Fact, Moment, Rule, Segment};
use crate::core::CustomerId;

type Query = QueryBuilder<Postgres>;

/// Whose rows are looked at.
#[derive(Clone, Copy, Debug)]
enum Scope {
    One(CustomerId),
    Everyone,
}

/// The ids of the segments that one customer is in.
pub(super) fn of_customer(segments: &[Segment], customer: CustomerId, moment: &Moment) -> Query {
    let mut query = Query::new("select array_remove(array[");
    let mut compiler = Compiler {
        query: &mut query,
        moment,
        scope: Scope::One(customer),
        place: 0,
    };
    for (index, segment) in segments.iter().enumerate() {
        compiler.query.push(if index == 0 {
            "case when "
        } else {
            ", case when "
        });
        compiler.condition(&segment.rule);
        compiler.query.push(" then ");
        compiler.query.push_bind(segment.id.as_uuid());
        compiler.query.push("::uuid end");
    }
    query.push(
        "], null) from customers c left join accounts a on a.customer_id = c.id where c.id = ",
    );
    query.push_bind(customer.as_uuid());
    query
}

/// How many customers fit a rule.
pub(super) fn count(rule: &Rule, moment: &Moment) -> Query {
    over_everyone("select count(*)", rule, moment)
}

/// Some customers who fit a rule.
pub(super) fn sample(rule: &Rule, moment: &Moment, most: i64) -> Query {
    let mut query = over_everyone("select c.id, c.name, c.email", rule, moment);
    query.push(" order by c.created_at desc limit ");
    query.push_bind(most);
    query
}

fn over_everyone(select: &str, rule: &Rule, moment: &Moment) -> Query {
    let mut query = Query::new(select);
    query.push(" from customers c left join accounts a on a.customer_id = c.id");
    let mut compiler = Compiler {
        query: &mut query,
        moment,
        scope: Scope::Everyone,
        place: 0,
    };
    compiler.join_events(rule);
    for (place, fact) in rule.facts().into_iter().enumerate() {
        compiler.join(place, fact);
    }
    compiler.query.push(" where ");
    compiler.condition(rule);
    query
}

/// Writes a statement from left to right.
struct Compiler<'q> {
    query: &'q mut Query,
    moment: &'q Moment,
    scope: Scope,
    /// Which fact of the rule comes next; names its join.
    place: usize,
}

impl Compiler<'_> {
    fn condition(&mut self, rule: &Rule) {
        match rule {
            Rule::All { all } => self.combined(all, " and "),
            Rule::Any { any } => self.combined(any, " or "),
            Rule::Not { not } => {
                self.query.push("not ");
                self.condition(not);
            }
            Rule::Is(fact) => {
                // What is not known is not so, and its opposite is.
                self.query.push("coalesce(");
                self.holds(fact);
                self.query.push(", false)");
                self.place += 1;
            }
        }
    }

    fn combined(&mut self, parts: &[Rule], word: &str) {
        self.query.push("(");
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                self.query.push(word);
            }
            self.condition(part);
        }
        self.query.push(")");
    }

    /// The number of a fact: of one customer by a subquery, of everyone from its join.
    fn number(&mut self, fact: &Fact) {
        match self.scope {
            Scope::Everyone => {
                let place = self.place;
                self.query.push(match fact {
                    Fact::Did(_) => format!("coalesce(e.n{place}, 0)"),
                    _ => format!("coalesce(f{place}.n, 0)"),
                });
            }
            Scope::One(customer) => {
                self.query.push("coalesce((select ");
                self.query.push(facts::measure(fact));
                self.rows(fact);
                self.query.push(" and x.customer_id = ");
                self.query.push_bind(customer.as_uuid());
                self.query.push("), 0)");
            }
        }
    }

    /// Joins the numbers of everything that was done: the largest table is read once, however many
    /// facts are about it.
    fn join_events(&mut self, rule: &Rule) {
        let facts = rule.facts().into_iter().enumerate();
        let dids: Vec<_> = facts
            .filter_map(|(place, fact)| match fact {
                Fact::Did(did) => Some((place, did)),
                _ => None,
            })
            .collect();
        if dids.is_empty() {
            return;
        }
        self.query.push(" left join (select x.customer_id");
        for (place, did) in &dids {
            self.query.push(", count(*) filter (where ");
            self.is_done(did);
            self.query.push(format_args!(") as n{place}"));
        }
        let kinds: Vec<String> = dids
            .iter()
            .map(|(_, did)| did.event.name().to_owned())
            .collect();
        self.query
            .push(" from events x where x.customer_id is not null and x.kind = any(")
            .push_bind(kinds)
            .push(") group by x.customer_id) e on e.customer_id = c.id");
    }

    /// Joins the numbers of a fact about another table.
    fn join(&mut self, place: usize, fact: &Fact) {
        if !facts::is_counted(fact) || matches!(fact, Fact::Did(_)) {
            return;
        }
        self.query.push(" left join (select x.customer_id, ");
        self.query.push(facts::measure(fact));
        self.query.push(" as n");
        self.rows(fact);
        self.query.push(format_args!(
            " group by x.customer_id) f{place} on f{place}.customer_id = c.id"
        ));
    }
}
