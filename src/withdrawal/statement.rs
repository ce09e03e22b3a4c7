use super::door::{Door, EMAIL, GOODS, NAME, ORDER, Recognized, UNITS};
use crate::core::{
    Email, Error, Field, FieldErrors, LineItemId, Reason, ShortText, Text, optional, whole_number,
};
use crate::web::FormFields;

/// A withdrawal as it was stated.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    pub name: ShortText<100>,
    /// Number of the order, or what else tells it, as typed.
    pub order: ShortText<60>,
    /// Where the receipt goes.
    pub email: Email,
    pub goods: Goods,
}

/// What it is about.
#[derive(Clone, Debug)]
pub(super) enum Goods {
    /// All of the order.
    Everything,
    /// What the buyer says.
    Words(Text<1000>),
    /// Lines of a known order, and how many units of each.
    Units(Vec<(LineItemId, i32)>),
}

impl Statement {
    /// Reads what was typed at a door.
    ///
    /// # Errors
    /// Everything that is wrong with it, at once.
    pub fn parse(door: &Door, fields: &FormFields) -> Result<Self, Error> {
        let mut errors = FieldErrors::default();
        let name = errors.check(NAME, ShortText::parse(fields.get(NAME)));
        let email = errors.check(EMAIL, Email::parse(fields.get(EMAIL)));
        let (order, goods) = match door.order() {
            Some(known) => {
                let number = known.order.number.to_string();
                let order = errors.check(ORDER, ShortText::parse(&number));
                (order, units(known, fields, &mut errors))
            }
            None => {
                let order = errors.check(ORDER, ShortText::parse(fields.get(ORDER)));
                let goods = errors.check(GOODS, optional(fields.get(GOODS), Text::parse));
                (order, goods.map(in_words))
            }
        };
        let (Some(name), Some(order), Some(email), Some(goods)) = (name, order, email, goods)
        else {
            return Err(errors.into());
        };
        Ok(Self {
            name,
            order,
            email,
            goods,
        })
    }
}

fn in_words(words: Option<Text<1000>>) -> Goods {
    words.map_or(Goods::Everything, Goods::Words)
}

/// Units of each line; at least one of all.
fn units(known: &Recognized, fields: &FormFields, errors: &mut FieldErrors) -> Option<Goods> {
    let mut chosen = Vec::new();
    let mut are_read = true;
    let mut first = None;
    for (line, left) in known.lines() {
        // Ids are words that fields may have.
        let field = Field::parse(&units_field(line.id)).ok()?;
        let typed = fields.get(field.as_str()).trim();
        let typed = if typed.is_empty() { "0" } else { typed };
        let read = errors.check(field.clone(), whole_number(typed, 0, i64::from(left)));
        first = first.or(Some(field));
        match read.and_then(|units| i32::try_from(units).ok()) {
            Some(0) => {}
            Some(units) => chosen.push((line.id, units)),
            None => are_read = false,
        }
    }
    if are_read && chosen.is_empty() {
        errors.add(first?, Reason::Required);
        return None;
    }
    are_read.then_some(Goods::Units(chosen))
}

/// Name of the field with the units of a line.
pub(super) fn units_field(line: LineItemId) -> String {
    format!("{UNITS}{line}")
}
