use super::{Right, Role};
use crate::core::StaffMemberId;

/// A member of the staff who can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffMember {
    /// Id.
    pub id: StaffMemberId,
    /// Address to sign in with, in small letters.
    pub email: String,
    /// Name, perhaps empty.
    pub name: String,
    /// What the member is.
    pub role: Role,
    /// Granted by the owner; counts for a manager only.
    pub may_export_customers: bool,
    /// Whether the password is a generated one, which opens only the page that replaces it.
    pub must_change_password: bool,
}

impl StaffMember {
    /// Whether the member has the right.
    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        let granted = right == Right::ExportCustomers
            && self.role == Role::Manager
            && self.may_export_customers;
        granted || self.role.may(right)
    }

    /// The name, or the address of who gave none.
    #[must_use]
    pub fn display_name(&self) -> &str {
        if self.name.is_empty() {
            &self.email
        } else {
            &self.name
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(role: Role, may_export_customers: bool) -> StaffMember {
        StaffMember {
            id: StaffMemberId::from_uuid(uuid::Uuid::nil()),
            email: "ada@example.com".to_owned(),
            name: String::new(),
            role,
            may_export_customers,
            must_change_password: false,
        }
    }

    #[test]
    fn the_owners_grant_counts_for_a_manager_only() {
        let may = |role, granted| member(role, granted).may(Right::ExportCustomers);
        assert!(may(Role::Owner, false));
        assert!(may(Role::Manager, true) && !may(Role::Manager, false));
        assert!(!may(Role::Support, true));
        assert!(!member(Role::Manager, true).may(Right::ManageStaff));
    }
}
