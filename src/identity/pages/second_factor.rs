//! Where a member sets up a second factor, or takes it away; where the shop asks for one, nothing else is open.

use leptos::prelude::*;

use super::code::CodeField;
use super::entry_page;
use crate::identity::api::second_factor::{FORM, PAGE, renew_codes, turn_on as turn_on_factor};
use crate::identity::second_factor::{self, RecoveryCode, TotpSecret};
use crate::identity::{Duty, Staff, store};
use crate::ui::{ErrorSummary, Symbol, TextField, symbol_picture};
use crate::web::{ClientAddress, Draft, Failure, FormFields, Outcome, Shop};

/// How far the member has come.
enum State {
    /// The installation has no key to seal secrets with.
    NotOffered,
    Off,
    /// The app is to take the secret over.
    Begun(TotpSecret),
    On {
        codes_left: i64,
    },
}

impl State {
    async fn read(staff: &Staff, tx: &mut crate::db::TenantTx) -> Result<Self, Failure> {
        let (shop, member) = (&staff.shop, staff.member.id);
        let factor = store::second_factor(tx, member).await?;
        if factor.as_ref().is_some_and(|factor| factor.is_confirmed) {
            let codes_left = store::recovery_codes_left(tx, member).await?;
            return Ok(Self::On { codes_left });
        }
        if !second_factor::is_offered(&shop.state) {
            return Ok(Self::NotOffered);
        }
        let secret = factor.and_then(|factor| {
            second_factor::opened(&shop.state, &shop.tenant, member, &factor.sealed)
        });
        Ok(secret.map_or(Self::Off, Self::Begun))
    }
}

/// `/admin/account/second-factor`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let state = State::read(&staff, &mut tx).await?;
    let title = shop.words.t("identity-second-factor");
    let must = staff.duty == Some(Duty::SecondFactor);
    entry_page(&shop.clone(), tx, title, move || {
        let words = &shop.words;
        let body = match &state {
            State::NotOffered => {
                let text = words.t("identity-factor-no-sealing");
                view! { <div class="notice" data-kind="warn" role="status"><p>{text}</p></div> }
                    .into_any()
            }
            State::Off => begin_form(&shop, "identity-factor-begin", "primary").into_any(),
            State::Begun(secret) => set_up_form(&staff, &draft, secret).into_any(),
            State::On { codes_left } => change_form(&shop, &draft, *codes_left).into_any(),
        };
        let lead =
            must.then(|| view! { <p class="lead">{words.t("identity-factor-required")}</p> });
        view! {
            {lead}
            <p>{words.t("identity-factor-text")}</p>
            {body}
            {way_out(&shop, must)}
        }
    })
    .await
}

/// `POST /admin/account/second-factor`: turns it on, and shows the recovery codes this once.
pub async fn turn_on(staff: Staff, client: ClientAddress, fields: FormFields) -> Outcome {
    let done = turn_on_factor(&staff, client, &fields).await;
    codes_or_reject(&staff, &fields, done).await
}

/// `POST /admin/account/second-factor/codes`: new recovery codes, shown this once.
pub async fn renew(staff: Staff, client: ClientAddress, fields: FormFields) -> Outcome {
    let done = renew_codes(&staff, client, &fields).await;
    codes_or_reject(&staff, &fields, done).await
}

async fn codes_or_reject(
    staff: &Staff,
    fields: &FormFields,
    done: Result<(crate::db::TenantTx, Vec<RecoveryCode>), Failure>,
) -> Outcome {
    let shop = &staff.shop;
    let (tx, codes) = match done {
        Ok(done) => done,
        Err(Failure::Wire(error)) => return shop.reject(FORM, PAGE, fields, error).await,
        Err(failure) => return Err(failure),
    };
    let (words, on) = (shop.words.clone(), shop.href("/admin/account"));
    let title = words.t("identity-recovery-codes");
    entry_page(shop, tx, title, move || {
        let codes: Vec<_> = codes
            .iter()
            .map(|code| view! { <li><code>{code.reveal()}</code></li> })
            .collect();
        view! {
            <p class="lead">{words.t("identity-recovery-codes-once")}</p>
            <ol class="recovery-codes">{codes}</ol>
            <p><a class="button" data-kind="primary" href=on>{words.t("identity-recovery-codes-kept")}</a></p>
        }
    })
    .await
}

fn begin_form(shop: &Shop, key: &str, kind: &'static str) -> impl IntoView + use<> {
    view! {
        <form method="post" action=shop.href(&format!("{PAGE}/begin"))>
            <button class="button" data-kind=kind>{shop.words.t(key)}</button>
        </form>
    }
}

fn set_up_form(staff: &Staff, draft: &Draft, secret: &TotpSecret) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let address = secret.address(&shop.settings().name, &staff.member.email);
    let symbol = Symbol::qr(&address).map(|symbol| {
        let label = words.t("identity-factor-qr");
        symbol_picture(&symbol, Symbol::QR_QUIET, "coupon-qr", label)
    });
    let labels = [
        ("code", "identity-code"),
        ("current_password", "identity-password"),
    ];
    view! {
        <p>{words.t("identity-factor-scan")}</p>
        <a href=address>{symbol}</a>
        <p>{words.t("identity-factor-type")} " " <code data-secret>{secret.in_groups()}</code></p>
        <form class="form" method="post" action=shop.href(PAGE)>
            <ErrorSummary text=draft.summary(words, &labels)/>
            <CodeField words=words.clone() error=draft.fault("code", words)/>
            {password_field(shop, draft)}
            <div class="form-actions">
                <button class="button" data-kind="primary">{words.t("identity-factor-turn-on")}</button>
            </div>
        </form>
        {begin_form(shop, "identity-factor-again", "link")}
    }
}

fn change_form(shop: &Shop, draft: &Draft, codes_left: i64) -> impl IntoView + use<> {
    let words = &shop.words;
    let left = words.with(
        "identity-recovery-codes-left",
        [("count", codes_left.into())],
    );
    let to = |step: &str| shop.href(&format!("{PAGE}/{step}"));
    let labels = [
        ("code", "identity-code"),
        ("current_password", "identity-password"),
    ];
    view! {
        <p><strong>{words.t("identity-factor-is-on")}</strong> " " {left}</p>
        <form class="form" method="post" action=to("codes")>
            <ErrorSummary text=draft.summary(words, &labels)/>
            <TextField
                name="code"
                label=words.t("identity-code")
                value=""
                autocomplete="one-time-code"
                maxlength=40
                hint=Some(words.t("identity-any-code-hint"))
                error=draft.fault("code", words)
            />
            {password_field(shop, draft)}
            <div class="form-actions">
                <button class="button" data-kind="primary">{words.t("identity-recovery-codes-new")}</button>
                <button class="button" data-kind="danger" formaction=to("off")>{words.t("identity-factor-turn-off")}</button>
            </div>
        </form>
    }
}

fn password_field(shop: &Shop, draft: &Draft) -> impl IntoView + use<> {
    view! {
        <TextField
            name="current_password"
            label=shop.words.t("identity-password")
            value=""
            kind="password"
            autocomplete="current-password"
            error=draft.fault("current_password", &shop.words)
        />
    }
}

/// Back to the account; where nothing else is open, out.
fn way_out(shop: &Shop, must: bool) -> AnyView {
    let words = &shop.words;
    if must {
        view! {
            <form method="post" action=shop.href("/admin/sign-out")>
                <button class="button" data-kind="link">{words.t("admin-sign-out")}</button>
            </form>
        }
        .into_any()
    } else {
        view! { <p><a href=shop.href("/admin/account")>{words.t("identity-back-to-account")}</a></p> }
            .into_any()
    }
}
