use time::{Duration, OffsetDateTime};

use super::{StaffMember, second_factor};
use crate::web::Shop;

/// What a member has to see to before anything else of the admin opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// Replace a generated password.
    FirstPassword,
    /// Replace a password that is older than the shop wants.
    OldPassword,
    /// Set up a second factor, which the shop asks of everybody.
    SecondFactor,
}

/// How a member's own ways of signing in stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    /// When the password was chosen.
    pub password_set_at: OffsetDateTime,
    /// Whether a code follows the password.
    pub has_second_factor: bool,
}

impl Standing {
    /// Whether the password is older than the shop wants.
    pub(super) fn has_old_password(&self, shop: &Shop) -> bool {
        let days = i64::from(shop.settings().password_days);
        days > 0 && self.password_set_at + Duration::days(days) <= shop.state.clock.now()
    }
}

impl Duty {
    pub(super) fn of(member: &StaffMember, standing: &Standing, shop: &Shop) -> Option<Self> {
        if member.must_change_password {
            Some(Self::FirstPassword)
        } else if shop.settings().password_forced && standing.has_old_password(shop) {
            Some(Self::OldPassword)
        } else if second_factor::is_required(shop) && !standing.has_second_factor {
            Some(Self::SecondFactor)
        } else {
            None
        }
    }

    /// Where it is seen to.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::FirstPassword | Self::OldPassword => "/admin/password",
            Self::SecondFactor => "/admin/account/second-factor",
        }
    }

    /// Whether a path stays open meanwhile.
    pub(super) fn leaves_open(self, path: &str) -> bool {
        path == self.path()
            || path == "/admin/sign-out"
            || self == Self::SecondFactor && path == "/admin/account/second-factor/begin"
    }
}
