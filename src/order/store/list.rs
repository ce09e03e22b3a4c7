//! The merchant's list of orders.

use time::OffsetDateTime;

use super::{money, unknown};
use crate::core::{Money, OrderId, Page, PageNumber, ROWS_PER_PAGE, like_pattern};
use crate::db::TenantTx;
use crate::order::{FulfillmentState, OrderState, PaymentState};

/// Which orders are wanted, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderFilter {
    /// Only those in this state.
    pub state: Option<OrderState>,
    /// Only those bought there: `web` or `till`.
    pub channel: Option<&'static str>,
    /// Only those whose money stands here.
    pub payment: Option<PaymentState>,
    /// Only those whose goods stand here.
    pub fulfilment: Option<FulfillmentState>,
    /// Only those that a member of the staff is to look at.
    pub in_review: bool,
    /// Only those whose payment a cardholder disputes.
    pub disputed: bool,
    /// Part of a number, an e-mail address or a name; empty for all.
    pub text: String,
    /// Whether `text` may be looked for in e-mail addresses: not for who sees them masked.
    pub by_email: bool,
    /// What comes first.
    pub sort: OrderSort,
}

/// What comes first in a list of orders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OrderSort {
    /// The newest.
    #[default]
    Newest,
    /// The oldest.
    Oldest,
    /// The largest sum.
    Largest,
    /// The smallest sum.
    Smallest,
}

impl OrderSort {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Newest, Self::Oldest, Self::Largest, Self::Smallest];

    /// The word in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Largest => "largest",
            Self::Smallest => "smallest",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == word)
    }
}

/// An order in the list.
#[derive(Clone, Debug)]
pub struct OrderRow {
    /// Its id.
    pub id: OrderId,
    /// The number people say.
    pub number: i64,
    /// Where it was bought: `web` or `till`.
    pub channel: String,
    /// The buyer's address; empty where it is not known.
    pub email: String,
    /// Who receives it.
    pub name: String,
    /// Whether the buyer's data was erased.
    pub is_erased: bool,
    /// When it was placed.
    pub placed_at: OffsetDateTime,
    /// What the buyer pays.
    pub grand_total: Money,
    /// How many units.
    pub units: i64,
    /// Where it stands.
    pub state: OrderState,
    /// Where its money stands.
    pub payment_state: PaymentState,
    /// Where its goods stand.
    pub fulfilment_state: FulfillmentState,
    /// Whether a member of the staff is to look at it first.
    pub is_in_review: bool,
    /// Whether a cardholder disputes its payment.
    pub is_disputed: bool,
}

/// A statement about the orders that match a filter. The rows and their number are asked for apart: the number
/// along with each row would mean that every row is made.
macro_rules! matching {
    ($query:ident, $what:tt, $order:tt, $filter:expr, $pattern:expr $(, $more:expr)*) => {
        sqlx::$query!(
            $what
                + " from orders o
           where ($1::text is null or o.state = $1)
             and ($2::text is null or o.payment_state = $2)
             and ($3::text is null or o.fulfilment_state = $3)
             and ($4::text is null or o.number::text like $4 or ($5 and o.email ilike $4) or o.shipping_address ->> 'name' ilike $4)
             and ($6::text is null or o.channel = $6)
             and (not $7 or (o.review = 'waiting' and o.state = 'open'))
             and (not $8 or exists (select from disputes d where d.order_id = o.id and d.state = 'open'))
           "
                + $order,
            $filter.state.map(OrderState::name),
            $filter.payment.map(PaymentState::name),
            $filter.fulfilment.map(FulfillmentState::name),
            $pattern,
            $filter.by_email,
            $filter.channel,
            $filter.in_review,
            $filter.disputed
            $(, $more)*
        )
    };
}

/// A page of the orders that match.
pub async fn list(
    tx: &mut TenantTx,
    filter: &OrderFilter,
    page: PageNumber,
) -> sqlx::Result<Page<OrderRow>> {
    let text = filter.text.trim();
    let pattern = (!text.is_empty()).then(|| like_pattern(text.trim_start_matches('#')));
    tx.plan_anew().await?;
    let rows = matching!(
        query,
        r#"select o.id, o.number, o.channel, o.email, o.shipping_address ->> 'name' as "name!", o.erased_at is not null as "is_erased!",
                  o.placed_at as "placed_at: OffsetDateTime",
                  o.grand_total, o.currency,
                  o.state, o.payment_state, o.fulfilment_state,
                  (o.state = 'open' and coalesce(o.review = 'waiting', false)) as "is_in_review!",
                  exists (select from disputes d where d.order_id = o.id and d.state = 'open') as "is_disputed!",
                  (select coalesce(sum(quantity), 0) from order_lines l where l.order_id = o.id) as "units!""#,
        "order by case when $9 = 'oldest' then o.placed_at end,
                  case when $9 = 'largest' then o.grand_total end desc nulls last,
                  case when $9 = 'smallest' then o.grand_total end,
                  o.placed_at desc, o.number desc
         limit $10 offset $11",
        filter,
        pattern,
        filter.sort.name(),
        i64::from(ROWS_PER_PAGE.get()),
        page.offset(ROWS_PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    let total = matching!(
        query_scalar,
        r#"select count(*) as "total!""#,
        "",
        filter,
        pattern
    )
    .fetch_one(&mut **tx)
    .await?;
    let items = rows
        .into_iter()
        .map(|row| {
            Ok(OrderRow {
                id: OrderId::from_uuid(row.id),
                number: row.number,
                channel: row.channel,
                email: row.email,
                name: row.name,
                is_erased: row.is_erased,
                placed_at: row.placed_at,
                grand_total: money(row.grand_total, &row.currency)?,
                units: row.units,
                state: OrderState::parse(&row.state).ok_or_else(|| unknown(&row.state))?,
                payment_state: PaymentState::parse(&row.payment_state)
                    .ok_or_else(|| unknown(&row.payment_state))?,
                fulfilment_state: FulfillmentState::parse(&row.fulfilment_state)
                    .ok_or_else(|| unknown(&row.fulfilment_state))?,
                is_in_review: row.is_in_review,
                is_disputed: row.is_disputed,
            })
        })
        .collect::<sqlx::Result<Vec<_>>>()?;
    Ok(Page::of_rows(items, page, total))
}

/// Orders that wait to be packed.
pub(in crate::order) async fn open_orders(tx: &mut TenantTx) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from orders where state = 'open' and fulfilment_state in ('open', 'partly_shipped')"#
    )
    .fetch_one(&mut **tx)
    .await
}
