use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{NAVIGATION, PATH};
use crate::admin::form::{Count, Form, Moment, OpenForm, Price, form};
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page, step};
use crate::core::{Error, FieldErrors, GiftCardBatchId, Money, Reason, Refusal, ShortText};
use crate::gift_card::GiftCardCode;
use crate::gift_card::store::{NewBatch, insert_batch};
use crate::identity::Staff;
use crate::web::render::never_kept;
use crate::web::{Failure, FormFields, Head, Outcome};

/// Key of the draft of the form.
const FORM: &str = "gift-card-new";
/// The field that makes the second click the same batch.
const KEY: &str = "batch";

form! {
    /// Cards as the merchant types them.
    struct MakingForm in "gift-card-new" {
        amount: Price, count: Count<1, 1_000> = "1";
        expires_at: Option<Moment>;
        note: Option<ShortText<200>>;
    } where {
        amount: is_something(amount);
    }
}

fn is_something(amount: &Price) -> Result<(), Reason> {
    if Decimal::from(*amount).is_zero() {
        Err(Reason::Required)
    } else {
        Ok(())
    }
}

/// `GET /admin/gift-cards/new`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let key = match GiftCardBatchId::parse(&draft.value(KEY, "")) {
        Ok(key) => key,
        Err(_) => GiftCardBatchId::new(),
    };
    let form = OpenForm::new::<MakingForm>(&shop, draft, None, PATH.to_owned())
        .submitted_by("gift-cards-make");
    let title = shop.words.t("gift-cards-make");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, NAVIGATION, move || {
        let words = &shop.words;
        let rows: Vec<_> = (0..3).map(|place| form.row(place)).collect();
        let fields = view! { <input type="hidden" name=KEY value=key.to_string()/> {rows} };
        view! {
            {breadcrumb(&inner, PATH, words.t("gift-cards"), title.clone())}
            <PageHead title lead=words.t("gift-cards-make-lead")/>
            <section class="card">{form.around(fields)}</section>
        }
    })
    .await
}

/// `POST /admin/gift-cards`: answers with the codes, which nobody sees again.
pub async fn make(staff: Staff, fields: FormFields) -> Outcome {
    match made(&staff, &fields).await {
        Ok(made) => shown(&staff, made).await,
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            let page = format!("{PATH}/new");
            staff.shop.reject(FORM, &page, &fields, error).await
        }
        Err(failure) => step(&staff, PATH, "added", Err(failure)),
    }
}

/// Cards that were just made.
struct Made {
    codes: Vec<GiftCardCode>,
    amount: Money,
    expires: String,
}

async fn made(staff: &Staff, fields: &FormFields) -> Result<Made, Failure> {
    let shop = &staff.shop;
    let now = shop.state.clock.now();
    let mut errors = FieldErrors::default();
    let key = errors.check(KEY, GiftCardBatchId::parse(fields.get(KEY)));
    let form = MakingForm::read(shop, fields)?;
    let expires_at = form.expires_at.map(|moment| moment.0);
    if expires_at.is_some_and(|end| end <= now) {
        return Err(Error::invalid("expires_at", Reason::WrongOrder).into());
    }
    let Some(id) = key else {
        return Err(Error::from(errors).into());
    };
    let batch = NewBatch {
        id,
        note: form.note.map(String::from).unwrap_or_default(),
        amount: shop.settings().money(form.amount.into()),
        expires_at,
        by: staff.member.id,
    };
    let codes: Result<Vec<_>, _> = (0..form.count.0).map(|_| GiftCardCode::mint()).collect();
    let codes = codes.map_err(Failure::internal)?;
    let mut tx = shop.begin().await?;
    let schema = shop.tenant.schema.as_str();
    // The second click: the codes were shown to the first.
    if !insert_batch(&mut tx, &batch, &codes, schema, now).await? {
        return Err(Error::Refused(Refusal::AlreadyExists).into());
    }
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(Made {
        codes,
        amount: batch.amount,
        expires: expires_at.map(|end| shop.moment(end)).unwrap_or_default(),
    })
}

async fn shown(staff: &Staff, made: Made) -> Outcome {
    let shop = staff.shop.clone();
    let file = table(&made).map_err(Failure::internal)?;
    let file = format!(
        "data:text/csv;charset=utf-8;base64,{}",
        BASE64_STANDARD.encode(file)
    );
    let tx = shop.begin().await?;
    let title = shop
        .words
        .with("gift-cards-made", [("count", made.codes.len().into())]);
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    let answer = page(staff, tx, head, NAVIGATION, move || {
        let words = &shop.words;
        let codes: Vec<_> = made
            .codes
            .iter()
            .map(|code| view! { <li class="secret"><code>{code.reveal()}</code></li> })
            .collect();
        let until = (!made.expires.is_empty())
            .then(|| words.with("gift-card-until", [("day", made.expires.clone().into())]));
        let lead = [Some(shop.money(&made.amount)), until];
        let lead: Vec<_> = lead.into_iter().flatten().collect();
        let download = words.t("gift-cards-download");
        view! {
            {breadcrumb(&inner, PATH, words.t("gift-cards"), title.clone())}
            <PageHead title lead=lead.join(" · ")>
                <a class="button" data-kind="primary" href=file download="gift-cards.csv">{download}</a>
            </PageHead>
            <div class="notice" data-kind="warn" role="status"><p>{words.t("gift-cards-once")}</p></div>
            <section class="card"><ul class="stack" data-gap="2">{codes}</ul></section>
        }
    })
    .await?;
    Ok(never_kept(answer))
}

fn table(made: &Made) -> Result<Vec<u8>, csv::Error> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(["Code", "Amount", "Currency", "Expires"])?;
    let (amount, currency) = (made.amount.amount().to_string(), made.amount.currency());
    for code in &made.codes {
        csv.write_record([&code.reveal(), &amount, currency.code(), &made.expires])?;
    }
    csv.into_inner().map_err(|error| error.into_error().into())
}
