/// Something that a role may or may not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// Change the own password, end the own sessions.
    OwnAccount,
    /// See today's numbers.
    SeeDashboard,
    /// See orders.
    SeeOrders,
    /// Write comments into an order's timeline.
    CommentOrders,
    /// Pack, ship and deliver.
    PackAndShip,
    /// Cancel orders.
    CancelOrders,
    /// Mark orders paid, give money back.
    CaptureAndRefund,
    /// Sell at the counter and take the money there.
    SellAtTill,
    /// See and change products, categories, collections, stock; import and export them.
    EditProducts,
    /// See and change promotions, their codes and what came of them.
    EditPromotions,
    /// Make gift cards, see what is on them, switch them off.
    ManageGiftCards,
    /// Change the texts of the shop's pages.
    EditContent,
    /// See what people ask the shop, and answer it.
    AnswerQuestions,
    /// See customers.
    SeeCustomers,
    /// See e-mail addresses and telephone numbers whole rather than masked.
    SeeContactData,
    /// Put customers into groups and write segments.
    GroupCustomers,
    /// Hand out or erase what the shop holds of a customer who asks for it.
    AnswerDataRequests,
    /// See who bought where the buyer's data was erased, for as long as the law keeps it.
    SeeLockedData,
    /// Keep buyers from ordering, or from paying at the door.
    BlockBuyers,
    /// Take the customer base out of the shop.
    ExportCustomers,
    /// See the outbox and send mail again.
    SeeOutbox,
    /// Change the store's settings, theme, shipping, taxes, languages.
    StoreSettings,
    /// Change ways of paying.
    PaymentSettings,
    /// Change the shop's domains.
    DomainSettings,
    /// Invite, change and disable members of the staff.
    ManageStaff,
}

impl Right {
    /// All of them.
    pub const ALL: [Self; 25] = [
        Self::OwnAccount,
        Self::SeeDashboard,
        Self::SeeOrders,
        Self::CommentOrders,
        Self::PackAndShip,
        Self::CancelOrders,
        Self::CaptureAndRefund,
        Self::SellAtTill,
        Self::EditProducts,
        Self::EditPromotions,
        Self::ManageGiftCards,
        Self::EditContent,
        Self::AnswerQuestions,
        Self::SeeCustomers,
        Self::SeeContactData,
        Self::GroupCustomers,
        Self::AnswerDataRequests,
        Self::SeeLockedData,
        Self::BlockBuyers,
        Self::ExportCustomers,
        Self::SeeOutbox,
        Self::StoreSettings,
        Self::PaymentSettings,
        Self::DomainSettings,
        Self::ManageStaff,
    ];
}
