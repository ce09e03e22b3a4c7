use crate::identity::Right;
use crate::ui::IconName;

/// A place in the admin's navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NavigationItem {
    /// Today's numbers.
    Dashboard,
    /// Orders.
    Orders,
    /// The sale at the counter.
    Till,
    /// Customers.
    Customers,
    /// Products.
    Products,
    /// The tree of categories.
    Categories,
    /// Collections.
    Collections,
    /// Promotions and their codes.
    Promotions,
    /// Promotions under one budget and dates.
    Campaigns,
    /// Influencers and affiliates.
    Partners,
    /// Mail that went out or waits.
    Outbox,
    /// Members of the staff.
    Staff,
    /// The store's settings.
    Settings,
    /// The member's own account; reached from the bar, not from the list.
    Account,
}

impl NavigationItem {
    /// The daily ones, then those for setting up.
    pub const DAILY: [Self; 10] = [
        Self::Dashboard,
        Self::Orders,
        Self::Till,
        Self::Customers,
        Self::Products,
        Self::Categories,
        Self::Collections,
        Self::Promotions,
        Self::Campaigns,
        Self::Partners,
    ];
    /// See [`Self::DAILY`].
    pub const SET_UP: [Self; 3] = [Self::Settings, Self::Staff, Self::Outbox];

    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Dashboard => "/admin",
            Self::Orders => "/admin/orders",
            Self::Till => "/admin/till",
            Self::Customers => "/admin/customers",
            Self::Products => "/admin/products",
            Self::Categories => "/admin/categories",
            Self::Collections => "/admin/collections",
            Self::Promotions => "/admin/promotions",
            Self::Campaigns => "/admin/campaigns",
            Self::Partners => "/admin/partners",
            Self::Outbox => "/admin/outbox",
            Self::Staff => "/admin/staff",
            Self::Settings => "/admin/settings/store",
            Self::Account => "/admin/account",
        }
    }

    pub(super) fn words_key(self) -> &'static str {
        match self {
            Self::Dashboard => "admin-dashboard",
            Self::Orders => "admin-orders",
            Self::Till => "admin-till",
            Self::Customers => "admin-customers",
            Self::Products => "admin-products",
            Self::Categories => "admin-categories",
            Self::Collections => "admin-collections",
            Self::Promotions => "admin-promotions",
            Self::Campaigns => "admin-campaigns",
            Self::Partners => "admin-partners",
            Self::Outbox => "admin-outbox",
            Self::Staff => "admin-staff",
            Self::Settings => "admin-settings",
            Self::Account => "admin-account",
        }
    }

    pub(super) fn icon(self) -> IconName {
        match self {
            Self::Dashboard => IconName::Home,
            Self::Orders => IconName::Orders,
            Self::Till => IconName::Scan,
            Self::Customers => IconName::People,
            Self::Products => IconName::Tag,
            Self::Categories => IconName::Box,
            Self::Collections => IconName::Store,
            Self::Promotions => IconName::Receipt,
            Self::Campaigns => IconName::Megaphone,
            Self::Partners => IconName::People,
            Self::Outbox => IconName::Mail,
            Self::Staff => IconName::Account,
            Self::Settings => IconName::Settings,
            Self::Account => IconName::Account,
        }
    }

    /// What a member needs to open it.
    #[must_use]
    pub fn right(self) -> Right {
        match self {
            Self::Dashboard => Right::SeeDashboard,
            Self::Orders => Right::SeeOrders,
            Self::Till => Right::SellAtTill,
            Self::Customers => Right::SeeCustomers,
            Self::Products | Self::Categories | Self::Collections => Right::EditProducts,
            Self::Promotions | Self::Campaigns | Self::Partners => Right::EditPromotions,
            Self::Outbox => Right::SeeOutbox,
            Self::Staff => Right::ManageStaff,
            Self::Settings => Right::StoreSettings,
            Self::Account => Right::OwnAccount,
        }
    }
}
