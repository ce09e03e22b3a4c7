use super::period::Period;
use super::{PATH, store};
use crate::core::LineItemId;
use crate::db::TenantTx;
use crate::order::store::{self as orders, OrderDetail, OrderLine};
use crate::order::{AccessToken, withdrawal_path};
use crate::web::{Failure, Form, Shop};

/// What either form has fields for; `units.` stands before the id of a line.
const FIELDS: &[&str] = &[NAME, ORDER, EMAIL, GOODS, UNITS];
pub(super) const NAME: &str = "name";
pub(super) const ORDER: &str = "order";
pub(super) const EMAIL: &str = "email";
pub(super) const GOODS: &str = "goods";
pub(super) const UNITS: &str = "units.";

/// Where a statement is made: for everybody, or beside the page of an order, whose address only its buyer has.
#[derive(Debug)]
pub(super) struct Door {
    order: Option<Recognized>,
    form: String,
}

/// An order whose buyer is here.
#[derive(Debug)]
pub(super) struct Recognized {
    pub order: OrderDetail,
    pub period: Period,
    /// Units of its lines from which nobody has withdrawn yet.
    left: Vec<(LineItemId, i32)>,
}

impl Door {
    /// The door for everybody, or that of the order whose token is in the address.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such order.
    pub async fn open(
        shop: &Shop,
        tx: &mut TenantTx,
        token: Option<&str>,
    ) -> Result<Self, Failure> {
        let Some(token) = token else {
            let form = "withdrawal".to_owned();
            return Ok(Self { order: None, form });
        };
        let token = AccessToken::parse(token).ok_or(Failure::NotFound)?;
        let order = orders::by_access_token(tx, &token)
            .await?
            .ok_or(Failure::NotFound)?;
        Ok(Self {
            form: format!("withdrawal-{}", order.id),
            order: Some(Recognized::of(shop, tx, order).await?),
        })
    }

    /// The order, where its buyer is here.
    pub fn order(&self) -> Option<&Recognized> {
        self.order.as_ref()
    }

    /// Whether something can be stated here.
    pub fn is_open(&self) -> bool {
        self.order
            .as_ref()
            .is_none_or(|known| known.period.is_open() && !known.left.is_empty())
    }

    /// The form, as its drafts are kept.
    pub fn form(&self) -> Form<'_> {
        Form::of(&self.form, FIELDS)
    }

    /// Where the form is.
    pub fn path(&self) -> String {
        match &self.order {
            Some(known) => withdrawal_path(&known.order.access_token),
            None => PATH.to_owned(),
        }
    }

    /// Where it is confirmed.
    pub fn confirm_path(&self) -> String {
        format!("{}/confirm", self.path())
    }
}

impl Recognized {
    pub async fn of(shop: &Shop, tx: &mut TenantTx, order: OrderDetail) -> Result<Self, Failure> {
        let withdrawn = store::units_of_order(tx, order.id).await?;
        let left = order.lines.iter().filter_map(|line| {
            let before = withdrawn.iter().find(|(id, _)| *id == line.id);
            let left = line.quantity - before.map_or(0, |(_, units)| *units);
            (left > 0).then_some((line.id, left))
        });
        Ok(Self {
            left: left.collect(),
            period: Period::of(&order, shop.settings(), shop.state.clock.now()),
            order,
        })
    }

    /// The lines from which something is left to withdraw, with how many units.
    pub fn lines(&self) -> impl Iterator<Item = (&OrderLine, i32)> {
        self.left.iter().filter_map(|(id, left)| {
            let line = self.order.lines.iter().find(|line| line.id == *id)?;
            Some((line, *left))
        })
    }
}
