use rust_decimal::Decimal;

use super::{Goods, Tariff, Taxes};
use crate::core::{Amount, Money, MoneyError, TaxRate};
use crate::pricing::{
    CrossZonePrice, Destination, Fault, Quote, TaxClass, TaxRule, price_in_zone, tax_rate, tax_rule,
};
use crate::tenancy::StoreSettings;

/// From the shop's own tax zone, whose tax its prices hold, to the buyer's.
pub(super) struct TaxZoneChange<'t> {
    tariff: &'t Tariff,
    home: Destination,
    buyer: &'t Destination,
    choice: CrossZonePrice,
}

impl<'t> TaxZoneChange<'t> {
    pub(super) fn new(
        settings: &StoreSettings,
        tariff: &'t Tariff,
        buyer: &'t Destination,
    ) -> Self {
        Self {
            tariff,
            home: Destination::new(settings.country),
            buyer,
            choice: if settings.same_net_abroad {
                CrossZonePrice::SameNet
            } else {
                CrossZonePrice::SameGross
            },
        }
    }

    pub(super) fn buyer_rate(&self, class: &TaxClass) -> TaxRate {
        tax_rate(&self.tariff.taxes, class, self.buyer)
    }

    fn buyer_rule(&self, class: &TaxClass) -> Option<&TaxRule> {
        tax_rule(&self.tariff.taxes, class, self.buyer)
    }

    /// The taxes of a Quote of goods, which stand in it in their order, and of their delivery.
    pub(super) fn taxes(
        &self,
        settings: &StoreSettings,
        goods: &[Goods],
        delivery: Option<&TaxClass>,
        quote: &Quote,
    ) -> Taxes {
        let mut taxes = Taxes::default();
        let included = settings.prices_include_tax;
        for (good, line) in goods.iter().zip(&quote.lines) {
            let class = TaxClass::parse(&good.tax_class).ok();
            let rule = class.and_then(|class| self.buyer_rule(&class));
            if let Some(rule) = rule {
                taxes.add(rule, line.tax, included);
            }
        }
        if let Some(rule) = delivery.and_then(|class| self.buyer_rule(class)) {
            for charge in &quote.shipping {
                taxes.add(rule, charge.tax, included);
            }
        }
        taxes
    }

    /// A listed price where the buyer is.
    pub(super) fn amount(
        &self,
        price: Decimal,
        settings: &StoreSettings,
        taxable: bool,
        class: &TaxClass,
    ) -> Result<Amount, Fault> {
        let fault = |error| Fault::new("unit_price", error);
        let listed = Money::rounded(price, settings.currency).map_err(fault)?;
        if settings.prices_include_tax && taxable {
            Ok(self.price(&listed, class).map_err(fault)?.into())
        } else {
            Ok(listed.into())
        }
    }

    pub(super) fn price(&self, price: &Money, class: &TaxClass) -> Result<Money, MoneyError> {
        let home = tax_rate(&self.tariff.taxes, class, &self.home);
        price_in_zone(price, home, self.buyer_rate(class), self.choice)
    }
}
