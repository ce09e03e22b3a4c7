use crate::core::{Currency, Money};
use crate::tenancy::BankAccount;

/// What a banking app reads of a QR code: a SEPA credit transfer as EPC069-12 writes it, version 002, in UTF-8,
/// with the account, an amount and what the payer says. None where that standard has no words for it: it knows euros
/// only, from 0.01 to 999,999,999.99.
#[must_use]
pub fn transfer_code(account: &BankAccount, amount: &Money, reference: &str) -> Option<String> {
    const DIGITS_OF_MOST: usize = 9;
    let sum = amount.amount();
    let is_euro = amount.currency() == Currency::EUR;
    let fits = sum > rust_decimal::Decimal::ZERO
        && sum.trunc().to_string().len() <= DIGITS_OF_MOST
        && reference.chars().count() <= 140;
    if !is_euro || !fits {
        return None;
    }
    let lines = [
        "BCD",
        "002",
        // The character set is UTF-8.
        "1",
        "SCT",
        account.bic.as_ref().map_or("", |bic| bic.as_str()),
        account.holder.as_str(),
        account.iban.as_str(),
        &format!("EUR{sum:.2}"),
        // Neither a purpose nor a structured reference.
        "",
        "",
        reference,
    ];
    Some(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::{Iban, Reason, ShortText};

    fn account(bic: Option<&str>) -> Result<BankAccount, Reason> {
        Ok(BankAccount {
            holder: ShortText::parse("Lumen Wohnen GmbH")?,
            iban: Iban::parse("DE02 1203 0000 0000 2020 51")?,
            bic: bic.map(ShortText::parse).transpose()?,
        })
    }

    fn money(text: &str, currency: Currency) -> Money {
        let amount = text.parse().unwrap_or_default();
        Money::rounded(amount, currency).unwrap_or_else(|_| Money::zero(currency))
    }

    #[test]
    fn a_banking_app_finds_everything_in_its_line() -> Result<(), Reason> {
        let code = transfer_code(&account(None)?, &money("54.9", Currency::EUR), "1001");
        let expected =
            "BCD\n002\n1\nSCT\n\nLumen Wohnen GmbH\nDE02120300000000202051\nEUR54.90\n\n\n1001";
        assert_eq!(code.as_deref(), Some(expected));
        let code = transfer_code(
            &account(Some("BYLADEM1001"))?,
            &money("1", Currency::EUR),
            "1",
        );
        assert!(code.is_some_and(|code| code.contains("SCT\nBYLADEM1001\nLumen")));
        Ok(())
    }

    #[test]
    fn there_is_none_for_other_money_or_none_at_all() -> Result<(), Reason> {
        let account = account(None)?;
        for amount in [
            money("54.90", Currency::USD),
            money("0", Currency::EUR),
            money("1000000000", Currency::EUR),
        ] {
            assert_eq!(transfer_code(&account, &amount, "1001"), None, "{amount:?}");
        }
        Ok(())
    }
}
