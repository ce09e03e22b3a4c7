//! The form, there and back.

use super::*;
use crate::core::Locale;
use crate::customer::segment::Fact;

const NOTATION: Notation = Notation::new(crate::core::Currency::EUR, Locale::En);

#[test]
fn a_rule_goes_through_the_form_and_back() -> Result<(), Box<dyn std::error::Error>> {
    let text = r#"{"all":[
        {"kind":"signed_up_within","days":7},
        {"any":[{"kind":"did","event":"view","at_least":3,"within_days":30},
                {"not":{"any":[{"kind":"bought","tags":["lamp"]},{"kind":"country","any":["DE","AT"]}]}}]},
        {"kind":"redeemed","this_month":true,"codes":["WELCOME"]},
        {"kind":"lifetime_spend","at_least":"500"}]}"#;
    let rule: Rule = serde_json::from_str(text)?;
    let form = fields("Regulars", &rows_of(&rule, NOTATION));
    let (name, again) = parse(&form, NOTATION)?;
    assert_eq!(name.as_str(), "Regulars");
    assert_eq!(again, rule);
    Ok(())
}

#[test]
fn buttons_add_and_remove_whole_branches() {
    let rows = rows(&FormFields::default());
    let rows = changed(changed(rows, "add:0"), "group:0");
    let rows = changed(changed(rows, "add:2"), "add:0");
    let depths: Vec<_> = rows
        .iter()
        .map(|row| (row.depth, row.kind.as_str()))
        .collect();
    let fact = "signed_up_within";
    assert_eq!(
        depths,
        [(0, "all"), (1, fact), (1, "any"), (2, fact), (1, fact)]
    );
    let fewer = changed(rows.clone(), "remove:2");
    assert_eq!(fewer.len(), 3);
    for odd in ["remove:0", "add:99", "add:-1", "nonsense", "add:"] {
        assert_eq!(changed(rows.clone(), odd), rows, "{odd}");
    }
}

#[test]
fn faults_stand_beside_their_fields() {
    let mut form = fields(
        "",
        &rows_of(&Rule::Is(Fact::SignedUpWithin { days: 7 }), NOTATION),
    );
    form.set("days_1", "soon");
    let Err(Error::Invalid(faults)) = parse(&form, NOTATION) else {
        panic!("accepted");
    };
    let names: Vec<_> = faults.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(names, ["name", "days_1"]);
    let empty = parse(&fields("Empty", &[Row::new(0, "any", &[])]), NOTATION);
    assert_eq!(
        empty.err(),
        Some(Error::invalid("kind_0", Reason::Required))
    );
}
