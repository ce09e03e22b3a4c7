//! The merchant's outbox: what was mailed, what waits, what failed.

pub mod list;
pub mod mail;

use leptos::prelude::*;

use super::store::ListedMail;
use crate::admin::NavigationItem;
use crate::identity::Right;
use crate::ui::IconName;
use crate::words::Words;

/// Mail that went out or waits.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: "/admin/outbox",
    words: "admin-outbox",
    icon: IconName::Mail,
    right: Right::SeeOutbox,
    count: None,
};

/// The states, as the filter offers them.
const STATES: [&str; 3] = ["queued", "sent", "failed"];

fn kind_in_words(mail: &ListedMail, words: &Words) -> String {
    words.t(&format!("outbox-{}", mail.kind.replace('_', "-")))
}

fn badge(mail: &ListedMail, words: &Words) -> impl IntoView + use<> {
    let (kind, key) = match mail.state.as_str() {
        "sent" => ("success", "outbox-sent"),
        "failed" => ("danger", "outbox-failed"),
        _ if mail.attempts > 0 => ("warn", "outbox-retrying"),
        _ => ("info", "outbox-queued"),
    };
    view! { <span class="badge" data-kind=kind data-dot>{words.t(key)}</span> }
}
