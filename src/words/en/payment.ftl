payment-bank-transfer = Bank transfer
payment-cash-on-delivery = Cash on delivery
payment-cash = Cash
payment-card = Card
payment-card-online = Credit or debit card
payment-paypal = PayPal
payment-nothing = Nothing to pay
payment-gift-card = Gift card
