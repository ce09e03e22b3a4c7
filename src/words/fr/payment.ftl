payment-bank-transfer = Virement bancaire
payment-cash-on-delivery = Paiement à la livraison
payment-cash = Espèces
payment-card = Carte bancaire
payment-nothing = Rien à payer
