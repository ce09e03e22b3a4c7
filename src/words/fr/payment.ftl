payment-bank-transfer = Virement bancaire
payment-cash-on-delivery = Paiement à la livraison
payment-cash = Espèces
payment-card = Carte bancaire
payment-card-online = Carte bancaire en ligne
payment-paypal = PayPal
payment-nothing = Rien à payer
payment-gift-card = Carte cadeau
