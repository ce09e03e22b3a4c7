//! The name that somebody wishes for a shop.

use crate::core::Reason;

/// The name over a shop's door: 2 to 60 characters, all of them seen, and no address: it stands in a mail to
/// somebody who may never have asked for it.
///
/// # Errors
/// The reason, to be shown beside the field.
pub fn parse_shop_name(typed: &str) -> Result<String, Reason> {
    let name = typed.trim();
    match name.chars().count() {
        0 => Err(Reason::Required),
        1 => Err(Reason::TooShort { min: 2 }),
        61.. => Err(Reason::TooLong { max: 60 }),
        _ if name.chars().any(is_unseen) || name.contains("://") || name.contains("www.") => {
            Err(Reason::ForbiddenCharacter)
        }
        _ => Ok(name.to_owned()),
    }
}

fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
