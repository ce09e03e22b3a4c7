use rust_decimal::Decimal;

use super::{Risk, RiskFacts, RiskReason};
use crate::core::{CountryCode, Email, Phone, Reason};

fn facts() -> Result<RiskFacts, Reason> {
    Ok(RiskFacts {
        of_network: 0,
        of_buyer: 0,
        of_address: 0,
        ended_payments: 0,
        proven: false,
        is_first: true,
        is_express: false,
        total: Decimal::from(50),
        has_gift_cards: false,
        usual: Some(Decimal::from(40)),
        to: CountryCode::GERMANY,
        billed_to: CountryCode::GERMANY,
        email: Email::parse("ada.lovelace@example.com")?,
        phone: None,
    })
}

#[test]
fn sec_21_an_ordinary_order_has_no_score() -> Result<(), Reason> {
    let risk = Risk::of(&facts()?);
    assert_eq!((risk.score, risk.reasons), (0, Vec::new()));
    Ok(())
}

#[test]
fn sec_21_each_reason_is_seen_alone() -> Result<(), Reason> {
    let base = facts()?;
    let each = [
        (
            RiskReason::Network,
            RiskFacts {
                of_network: 5,
                ..base.clone()
            },
        ),
        (
            RiskReason::Buyer,
            RiskFacts {
                of_buyer: 3,
                ..base.clone()
            },
        ),
        (
            RiskReason::Address,
            RiskFacts {
                of_address: 3,
                ..base.clone()
            },
        ),
        (
            RiskReason::Payments,
            RiskFacts {
                ended_payments: 2,
                ..base.clone()
            },
        ),
        (
            RiskReason::Total,
            RiskFacts {
                total: Decimal::from(160),
                ..base.clone()
            },
        ),
        (
            RiskReason::Country,
            RiskFacts {
                billed_to: CountryCode::parse("FR")?,
                ..base.clone()
            },
        ),
        (
            RiskReason::Disposable,
            RiskFacts {
                email: Email::parse("ada@eu.yopmail.com")?,
                ..base.clone()
            },
        ),
        (
            RiskReason::Contact,
            RiskFacts {
                email: Email::parse("x8274651@example.com")?,
                ..base.clone()
            },
        ),
        (
            RiskReason::Contact,
            RiskFacts {
                phone: Some(Phone::parse("030 111 111")?),
                ..base.clone()
            },
        ),
        (
            RiskReason::Express,
            RiskFacts {
                is_express: true,
                ..base.clone()
            },
        ),
    ];
    for (reason, facts) in each {
        let risk = Risk::of(&facts);
        assert_eq!(risk.reasons, [reason]);
        assert!(risk.score > 0 && risk.score < 60, "{reason:?} alone");
    }
    Ok(())
}

#[test]
fn sec_21_many_reasons_add_up_and_end_at_a_hundred() -> Result<(), Reason> {
    let card_tester = RiskFacts {
        of_network: 9,
        ended_payments: 7,
        ..facts()?
    };
    let risk = Risk::of(&card_tester);
    assert_eq!(risk.score, 65);
    assert_eq!(risk.reasons, [RiskReason::Payments, RiskReason::Network]);
    assert!(risk.is_reviewed(60) && !risk.is_reviewed(66) && !risk.is_reviewed(0));
    let all = RiskFacts {
        of_buyer: 9,
        of_address: 9,
        total: Decimal::from(4_000),
        billed_to: CountryCode::parse("FR")?,
        email: Email::parse("x8274651@yopmail.com")?,
        is_express: true,
        has_gift_cards: true,
        ..card_tester
    };
    let risk = Risk::of(&all);
    assert_eq!(
        (risk.score, risk.reasons.len()),
        (100, RiskReason::ALL.len())
    );
    assert_eq!(Risk::read(risk.to_json()), Some(risk));
    Ok(())
}

#[test]
fn sec_21_a_proven_buyer_may_order_for_much_and_in_a_hurry() -> Result<(), Reason> {
    let proven = RiskFacts {
        proven: true,
        total: Decimal::from(4_000),
        is_express: true,
        ..facts()?
    };
    assert_eq!(Risk::of(&proven).score, 0);
    // Where nobody knows what is usual, nothing is unusual.
    let new_shop = RiskFacts {
        usual: None,
        total: Decimal::from(4_000),
        ..facts()?
    };
    assert_eq!(Risk::of(&new_shop).score, 0);
    Ok(())
}

#[test]
fn sec_21_reasons_of_other_rules_are_left_out() {
    let stored = serde_json::json!({ "score": 70, "version": 9, "reasons": ["moon", "country"] });
    let risk = Risk::read(stored).map(|risk| (risk.version, risk.reasons));
    assert_eq!(risk, Some((9, vec![RiskReason::Country])));
}

#[test]
fn ex_11_gift_cards_raise_the_score_a_little() -> Result<(), Reason> {
    let risk = Risk::of(&RiskFacts {
        has_gift_cards: true,
        ..facts()?
    });
    assert_eq!((risk.score, risk.version), (10, 2));
    assert_eq!(risk.reasons, [RiskReason::GiftCard]);
    Ok(())
}
