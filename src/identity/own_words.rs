use super::StaffMember;
use crate::web::Shop;

/// Shorter ones stand in too many good passwords by chance.
const SHORTEST: usize = 3;

/// What everybody knows of somebody and their shop: names, addresses. No password is made of it.
#[derive(Clone, Debug, Default)]
pub struct OwnWords {
    /// In small letters, the longest first.
    words: Vec<String>,
    /// What stands before the `@` of the addresses.
    mailboxes: Vec<String>,
}

impl OwnWords {
    /// Every word of the texts: names, addresses of mail, hosts.
    pub fn new<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut own = Self::default();
        for text in texts {
            let text = text.trim().to_lowercase();
            if let Some((mailbox, _)) = text.split_once('@') {
                own.mailboxes.push(mailbox.to_owned());
            }
            let parts = text.split(|c: char| !c.is_alphanumeric());
            own.words.extend(parts.map(str::to_owned));
            let whole: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
            own.words.push(whole);
        }
        own.words.retain(|word| word.chars().count() >= SHORTEST);
        own.words
            .sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        own.words.dedup();
        own.mailboxes
            .retain(|mailbox| mailbox.chars().count() > SHORTEST);
        own
    }

    /// The same with the name and the hosts of a shop.
    pub fn in_shop<'t>(shop: &'t Shop, texts: impl IntoIterator<Item = &'t str>) -> Self {
        let of_shop = [
            shop.settings().name.as_str(),
            shop.tenant.name.as_str(),
            shop.state.config.public_host(),
        ];
        let domain = shop.store.domain.as_deref();
        Self::new(of_shop.into_iter().chain(domain).chain(texts))
    }

    /// Those of a member of the staff.
    #[must_use]
    pub fn of_member(shop: &Shop, member: &StaffMember) -> Self {
        Self::in_shop(shop, [member.email.as_str(), member.name.as_str()])
    }

    /// The words, in small letters.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// Whether the password names a mailbox, or has fewer than `least` letters and digits of its own.
    pub(super) fn make_up(&self, password: &str, least: usize) -> bool {
        let mut rest = password.to_lowercase();
        if self.mailboxes.iter().any(|name| rest.contains(name)) {
            return true;
        }
        let before = rest.len();
        for word in &self.words {
            rest = rest.replace(word, " ");
        }
        rest.len() != before && rest.chars().filter(|c| c.is_alphanumeric()).count() < least
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_7_a_password_needs_something_that_nobody_knows() {
        let own = OwnWords::new(["Ada Lovelace", "countess@mill.example", "Lumen & Sons"]);
        for known in [
            "adalovelace1815",
            "LUMEN and sons",
            "Lovelace-Ada!",
            "for the countess of it all",
            "millmillmill",
        ] {
            assert!(own.make_up(known, 6), "{known}");
        }
        for good in ["four lamps", "lovelace's engine", "unrelated"] {
            assert!(!own.make_up(good, 6), "{good}");
        }
    }
}
