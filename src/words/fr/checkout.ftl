checkout-title = Commande
checkout-step-cart = Panier
checkout-step-details = Coordonnées
checkout-step-done = Terminé
checkout-summary = Récapitulatif de la commande
checkout-contact = Contact
checkout-email = E-mail
checkout-email-hint = Pour la confirmation et le suivi de votre colis. Aucun compte n’est nécessaire.
checkout-phone = Téléphone
checkout-phone-hint = Pour le transporteur, en cas de question.
checkout-address = Adresse de livraison
checkout-name = Nom
checkout-street = Numéro et rue
checkout-postal-code = Code postal
checkout-city = Ville
checkout-country = Pays
checkout-update = Recalculer les montants
checkout-delivery = Mode de livraison
checkout-delivery-fault = Ce mode de livraison n’est pas proposé dans le pays choisi. Choisissez l’un des modes ci-dessous.
checkout-payment = Mode de paiement
checkout-bank-transfer-hint = { $days ->
    [one] Nos coordonnées bancaires s’affichent après la commande. Merci d’effectuer le virement sous { $days } jour ; nous expédions dès réception du paiement.
   *[other] Nos coordonnées bancaires s’affichent après la commande. Merci d’effectuer le virement sous { $days } jours ; nous expédions dès réception du paiement.
}
checkout-cash-on-delivery-hint = Vous payez le transporteur à votre porte.
checkout-card-hint = Après la commande, vous saisissez votre carte sur la page sécurisée de notre prestataire de paiement.
checkout-paypal-hint = Après la commande, vous payez sur la page de PayPal, avec le moyen de votre choix.
checkout-nothing-to-pay = Il n’y a rien à payer pour cette commande.
checkout-no-payment = Cette boutique n’accepte pas de paiements pour le moment.
checkout-terms = Nos conditions générales de vente s’appliquent à votre commande.
checkout-return-days = { $days ->
    [one] Vous pouvez retourner les articles sous { $days } jour.
   *[other] Vous pouvez retourner les articles sous { $days } jours.
}
checkout-order = Commande avec obligation de paiement · { $total }
checkout-order-free = Valider la commande gratuite
checkout-order-by-gift-card = Commander et payer par carte cadeau
checkout-paid-by-gift-card = Votre carte cadeau paie cette commande. Aucun autre paiement n’est nécessaire.
checkout-postcode = Code postal
checkout-zip-code = Code ZIP
checkout-eircode = Eircode
checkout-pin-code = Code PIN
checkout-company = Société
checkout-add-company = Ajouter une société
checkout-billing = Facturer à une autre adresse
checkout-billing-address = Adresse de facturation
checkout-billing-hint = Laissez vide si la facture est destinée à l’adresse de livraison.
checkout-add-note = Ajouter un message
checkout-note = Message pour la boutique
checkout-note-hint = 500 caractères au maximum.
checkout-missing-email = Saisissez votre adresse e-mail.
checkout-missing-name = Saisissez votre nom.
checkout-missing-billing-name = Saisissez le nom à indiquer sur la facture.
checkout-missing-postal-code = Saisissez le code postal.
checkout-missing-payment = Choisissez un mode de paiement.
checkout-after-payment = { $days } après réception de votre paiement
checkout-unsent = La boutique est injoignable et rien n’a été commandé. Vérifiez votre connexion et réessayez.
checkout-payment-unavailable = Ce mode de paiement n’est pas possible pour cette commande. Veuillez en choisir un autre ou nous contacter.
checkout-identity-document = Numéro de pièce d’identité
checkout-identity-document-hint = Passeport ou carte d’identité : la douane le demande au transporteur. Nous le conservons chiffré et l’effaçons dès que votre commande est arrivée.
checkout-identity-document-kept = Nous avons le numéro qui se termine par { $end }. Ne le saisissez à nouveau que pour le modifier.
checkout-missing-identity-document = Saisissez le numéro de votre passeport ou de votre carte d’identité.
checkout-add-gift-message = Ajouter un message cadeau
checkout-gift-message = Message cadeau
checkout-gift-message-hint = Imprimé sur le bon de livraison, qui n’indique aucun prix. 300 caractères au plus.
checkout-buyer = Acheteur
checkout-gift-cards-no-cash = Les cartes cadeaux ne peuvent pas être payées à la livraison.
checkout-gift-cards-at-most = Une carte cadeau ne paie pas une carte cadeau : elle règle au plus { $amount } de cette commande.
