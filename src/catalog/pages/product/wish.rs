use crate::cart::BACK;
use crate::cart::change::FORM;
use crate::catalog::islands::{Choices, Selection};
use crate::catalog::pages::buy_box::Wish;
use crate::catalog::product::Product;
use crate::core::{Error, Quantity, VariantId};
use crate::db::TenantTx;
use crate::gift_card::{Recipient, RecipientText};
use crate::web::{Draft, Failure, FormFields, Shop};

/// What the address says was chosen; after a form that was refused also what was typed, and what was
/// wrong.
pub(super) async fn of_address(
    shop: &Shop,
    tx: &mut TenantTx,
    product: &Product,
    choices: &Choices,
    fields: &FormFields,
) -> Result<Wish, Failure> {
    let variant = |name: &str| VariantId::parse(fields.get(name)).ok();
    let wishes = product.wishes(fields.pairs());
    let choice = product.choice(variant("variant"), variant("like"), &wishes);
    let selection = Selection {
        form: choice.variant,
        open: choice.open,
    };
    let path = format!("/products/{}", product.slug);
    let address = choices.address(&selection);
    let wish = Wish {
        back: [
            path.as_str(),
            address.strip_prefix(&choices.path).unwrap_or_default(),
        ]
        .concat(),
        quantity: "1".to_owned(),
        selection,
        recipient: product
            .is_gift_card
            .then(|| RecipientText::of(shop, &Draft::default(), &Recipient::default())),
        ..Wish::default()
    };
    // Only this browser, right after the form was sent, is led to an address with this.
    if !fields.has("refused") {
        return Ok(wish);
    }
    let draft = shop.draft(tx, FORM).await?;
    let back = draft.value(BACK, "");
    if back.split('?').next() != Some(path.as_str()) {
        return Ok(wish);
    }
    Ok(told(shop, &draft, wish))
}

fn told(shop: &Shop, draft: &Draft, wish: Wish) -> Wish {
    let max = u32::from(Quantity::MAX);
    let fault = draft.reason("quantity").map(|_| {
        let words = &shop.words;
        words.with("catalog-quantity-wrong", [("max", max.into())])
    });
    let is_told_to_choose = matches!(draft.error(), Error::Invalid(_))
        && draft.reason("variant_id").is_some()
        && !wish.selection.open.is_empty();
    let recipient = wish
        .recipient
        .is_some()
        .then(|| RecipientText::of(shop, draft, &Recipient::default()));
    Wish {
        recipient,
        quantity: draft.value("quantity", "1"),
        quantity_fault: fault,
        is_told_to_choose,
        ..wish
    }
}
