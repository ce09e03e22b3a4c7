//! Domains of the shop's own: the owner's.

use leptos::prelude::*;

use crate::admin::parts::StateBadge;
use crate::admin::settings::{SettingsSubject, subject_page, wire};
use crate::admin::step;
use crate::core::Reason;
use crate::identity::Right;
use crate::identity::Staff;
use crate::tenancy::domains::{self, Domain, DomainName};
use crate::tenancy::store::domains::passkey_owners;
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Draft, Failure, FormFields, Outcome, Shop};

/// Domains of the shop's own.
pub const SUBJECT: SettingsSubject = SettingsSubject::new("domains", Right::DomainSettings);

const PATH: &str = "/admin/settings/domains";
/// Key of the draft that tells which proof was not found.
const CHECK_FORM: &str = "settings-domains-check";

/// `/admin/settings/domains`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let claimed = domains::list(&shop.state.db, &shop.tenant).await?;
    let mut tx = shop.begin().await?;
    let draft = shop.draft(&mut tx, &SUBJECT.form()).await?;
    let check = shop.draft(&mut tx, CHECK_FORM).await?;
    let here = host_in_use(&shop);
    let owners = passkey_owners(&mut tx, &here).await?;
    subject_page(&staff, tx, SUBJECT, move || {
        let words = &shop.words;
        let passkeys = (owners > 0).then(|| passkeys(&shop, owners, here));
        let empty = claimed
            .is_empty()
            .then(|| view! { <p class="soft">{words.t("settings-domains-none")}</p> });
        let cards: Vec<_> = claimed
            .iter()
            .enumerate()
            .map(|(place, domain)| card(&shop, domain, place, &check))
            .collect();
        view! {
            {passkeys}
            <section class="card">
                <form class="form" method="post" action=shop.href(PATH)>
                    <ErrorSummary text=draft.summary(words, &[("host", "settings-domain")])/>
                    <TextField
                        name="host"
                        label=words.t("settings-domain")
                        value=draft.value("host", "")
                        hint=Some(words.t("settings-domain-hint"))
                        autocomplete="off"
                        inputmode="url"
                        maxlength=254
                        error=draft.fault("host", words)
                    />
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.t("settings-domain-add")}</button>
                    </div>
                </form>
            </section>
            {empty}
            {cards}
        }
    })
    .await
}

/// Host of the shop's address as it is now.
fn host_in_use(shop: &Shop) -> String {
    let url = url::Url::parse(&shop.base_url()).ok();
    let host = url.as_ref().and_then(url::Url::domain);
    host.unwrap_or_default().to_owned()
}

/// What ends when the shop moves to another address: said before it is done.
fn passkeys(shop: &Shop, owners: i64, host: String) -> impl IntoView + use<> {
    let words = &shop.words;
    let values = [("count", owners.into()), ("host", host.into())];
    let told = words.with("settings-domain-passkeys", values);
    view! {
        <div class="notice" data-kind="warn">
            <p>{told} " " {words.t("settings-domain-passkeys-text")}</p>
        </div>
    }
}

fn card(shop: &Shop, domain: &Domain, place: usize, check: &Draft) -> impl IntoView + use<> {
    let words = &shop.words;
    let host = domain.host.to_string();
    let (kind, state) = if domain.proof.is_some() {
        ("success", "settings-domain-proven")
    } else {
        ("warn", "settings-domain-waiting")
    };
    let fault = (check.value("host", "") == host)
        .then(|| check.reason("host"))
        .flatten()
        .map(|reason| match reason {
            Reason::Mismatch => words.t("settings-domain-not-found"),
            reason => words.reason(reason),
        });
    let proof = domain
        .proof
        .is_none()
        .then(|| proof(shop, domain, place, fault));
    let button = shop.href(&format!("{PATH}/remove"));
    let remove = words.with(
        "settings-domain-remove-one",
        [("host", host.clone().into())],
    );
    view! {
        <section class="card">
            <header class="card-head">
                <h2>{host.clone()}</h2>
                <StateBadge kind text=words.t(state)/>
            </header>
            {proof}
            <form method="post" action=button>
                <input type="hidden" name="host" value=host/>
                <button class="button" data-kind="danger" data-size="small" aria-label=remove>
                    {words.t("settings-domain-remove")}
                </button>
            </form>
        </section>
    }
}

/// What to write into the DNS, and the button that looks whether it is there.
fn proof(
    shop: &Shop,
    domain: &Domain,
    place: usize,
    fault: Option<String>,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let target = format!("{}.{}", shop.tenant.name, shop.state.config.public_host());
    let error = format!("domain-{place}-error");
    let described = fault.is_some().then(|| error.clone());
    view! {
        <div class="stack" data-gap="4">
            <p>{words.t("settings-domain-record")}</p>
            <dl class="stack" data-gap="3">
                <div><dt class="small soft">{words.t("settings-domain-record-kind")}</dt><dd class="secret"><code>"TXT"</code></dd></div>
                <div><dt class="small soft">{words.t("settings-domain-record-name")}</dt><dd class="secret"><code>{domain.record_name()}</code></dd></div>
                <div><dt class="small soft">{words.t("settings-domain-record-value")}</dt><dd class="secret"><code>{domain.record_value()}</code></dd></div>
            </dl>
            <p class="soft">{words.with("settings-domain-target", [("target", target.into())])}</p>
            <form class="field" method="post" action=shop.href(&format!("{PATH}/check"))>
                <input type="hidden" name="host" value=domain.host.to_string()/>
                <p><button class="button" aria-describedby=described>{words.t("settings-domain-check")}</button></p>
                {fault.map(|fault| view! { <p class="field-error" id=error role="alert">{fault}</p> })}
            </form>
        </div>
    }
}

/// `POST /admin/settings/domains`
pub async fn add(staff: Staff, fields: FormFields) -> Outcome {
    let shop = &staff.shop;
    let (state, form) = (&shop.state, SUBJECT.form());
    let typed = fields.get("host");
    match domains::claim(&state.db, state.config.public_host(), &shop.tenant, typed).await {
        Ok(domain) => {
            tracing::info!(by = %staff.member.id, host = %domain.host, "domain claimed");
            forget(shop, &form).await?;
            shop.see_other(&format!("{PATH}?done=added"))
        }
        Err(failure) => {
            shop.reject(&form, PATH, &fields, wire(failure.into())?)
                .await
        }
    }
}

/// `POST /admin/settings/domains/check`
pub async fn check(staff: Staff, fields: FormFields) -> Outcome {
    let shop = &staff.shop;
    let host = host_of(&fields)?;
    let state = &shop.state;
    match domains::verify_by_dns(&state.db, &*state.dns, &shop.tenant, &host).await {
        Ok(()) => {
            state.registry.forget(&shop.tenant);
            forget(shop, CHECK_FORM).await?;
            shop.see_other(&format!("{PATH}?done=proven"))
        }
        Err(failure) => {
            shop.reject(CHECK_FORM, PATH, &fields, wire(failure.into())?)
                .await
        }
    }
}

/// `POST /admin/settings/domains/remove`
pub async fn remove(staff: Staff, fields: FormFields) -> Outcome {
    let shop = &staff.shop;
    let host = host_of(&fields)?;
    if !domains::remove(&shop.state.db, &shop.tenant, &host).await? {
        return Err(Failure::NotFound);
    }
    tracing::info!(by = %staff.member.id, %host, "domain removed");
    shop.state.registry.forget(&shop.tenant);
    forget(shop, CHECK_FORM).await?;
    step(&staff, PATH, "deleted", Ok(()))
}

fn host_of(fields: &FormFields) -> Result<DomainName, Failure> {
    DomainName::parse(fields.get("host")).map_err(|_| Failure::NotFound)
}

async fn forget(shop: &Shop, form: &str) -> Result<(), Failure> {
    let mut tx = shop.begin().await?;
    shop.forget_draft(&mut tx, form).await?;
    tx.commit().await?;
    Ok(())
}
