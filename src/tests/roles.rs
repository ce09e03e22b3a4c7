//! The role table of the product, checked at every entry point of the admin.

use galleria::app::admin_routes;
use galleria::identity::{Right, Role, StaffMember};
use reqwest::{Method, StatusCode};

use crate::harness::TestShop;

/// Who may what: owner, manager, support. Written here once more, so that a change of the code's
/// table is a change of two.
fn may(right: Right) -> [bool; 3] {
    match right {
        Right::OwnAccount
        | Right::SeeDashboard
        | Right::SeeOrders
        | Right::CommentOrders
        | Right::PackAndShip
        | Right::AnswerQuestions
        | Right::SeeCustomers => [true, true, true],
        Right::CancelOrders
        | Right::CaptureAndRefund
        | Right::SellAtTill
        | Right::EditProducts
        | Right::EditPromotions
        | Right::ManageGiftCards
        | Right::EditContent
        | Right::SeeContactData
        | Right::GroupCustomers
        | Right::AnswerDataRequests
        | Right::BlockBuyers
        | Right::SeeOutbox
        | Right::StoreSettings => [true, true, false],
        Right::ExportCustomers
        | Right::SeeLockedData
        | Right::PaymentSettings
        | Right::DomainSettings
        | Right::ManageStaff => [true, false, false],
    }
}

/// The address with every placeholder filled by something that does not exist.
fn filled(path: &str) -> String {
    path.split('/')
        .map(|part| {
            if part.starts_with('{') {
                "01890a5d-ac96-774b-bcce-b302099a8057"
            } else {
                part
            }
        })
        .collect::<Vec<_>>()
        .join("/")
}

#[test]
fn sec_8_the_role_table_is_the_one_that_was_agreed() {
    for right in Right::ALL {
        let said = Role::ALL.map(|role| role.may(right));
        assert_eq!(said, may(right), "{right:?}");
    }
    let manager = StaffMember {
        id: galleria::core::StaffMemberId::new(),
        email: String::new(),
        name: String::new(),
        role: Role::Manager,
        may_export_customers: true,
        must_change_password: false,
    };
    assert!(manager.may(Right::ExportCustomers));
}

#[tokio::test]
async fn sec_8_every_entry_point_asks_for_the_right_it_needs() {
    let shop = TestShop::open().await;
    let table = admin_routes(&shop.platform.state).table().to_vec();
    assert!(table.len() > 30, "the table holds the admin");
    let stranger = shop.stranger();
    for (place, role) in Role::ALL.into_iter().enumerate() {
        let member = shop.staff(role.name()).await;
        for route in &table {
            let Some(right) = route.right else { continue };
            let path = filled(route.path);
            let ask = |visitor: &TestShop| visitor.request(route.method.clone(), &path);
            if place == 0 {
                let status = stranger.send(ask(&stranger)).await.status;
                assert_eq!(status, StatusCode::UNAUTHORIZED, "a stranger at {path}");
            }
            let allowed = may(right)[place];
            // What is allowed is tried where it changes nothing; what is not, everywhere.
            if allowed && route.method != Method::GET {
                continue;
            }
            let status = member.send(ask(&member)).await.status;
            let place = format!("{} {path} as {}", route.method, role.name());
            if allowed {
                assert_ne!(status, StatusCode::FORBIDDEN, "{place}");
                assert!(!status.is_server_error(), "{place}: {status}");
            } else {
                assert_eq!(status, StatusCode::FORBIDDEN, "{place}");
            }
        }
    }
}

/// Routes of the admin that were written past the table would escape it.
#[test]
fn sec_8_the_admin_has_no_route_outside_its_table() {
    let source = include_str!("../app.rs");
    let escaped: Vec<_> = source
        .split(".route(")
        .skip(1)
        .filter(|rest| rest.trim_start().starts_with("\"/admin"))
        .collect();
    assert!(escaped.is_empty(), "{escaped:?}");
}
