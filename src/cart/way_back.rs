use crate::web::FormFields;
use crate::web::address::local_path;

/// The field with the path of the product whose page has sent the form.
pub const BACK: &str = "back";

/// Where it is said that a form could not be read: on the page of the product that it names, else in the
/// cart.
pub(super) fn way_back(fields: &FormFields) -> String {
    let back = local_path(fields.get(BACK)).filter(|path| path.starts_with("/products/"));
    let Some(back) = back else {
        return "/cart".to_owned();
    };
    let mark = if back.contains('?') { '&' } else { '?' };
    format!("{back}{mark}refused=cart#buy")
}
