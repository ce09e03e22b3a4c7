text-ways = Et ensuite
faq-delivery = Combien de temps prend la livraison, et combien coûte-t-elle ?
faq-delivery-answer = Les deux figurent sur chaque page de produit, pour votre pays et avant la commande : sous le bouton, puis dans le panier. Dès que votre colis est en route, nous vous écrivons où le suivre.
faq-order = Où est ma commande ?
faq-order-answer = Le lien de votre confirmation mène à la page de votre commande. Vous y voyez, sans vous connecter, ce qui a été fait et ce qui suit.
faq-returns = Puis-je renvoyer un article ?
faq-returns-answer = { $days ->
    [one] Oui, jusqu’à { $days } jour après son arrivée.
   *[other] Oui, jusqu’à { $days } jours après son arrivée.
}
faq-payment = Comment puis-je payer ?
faq-payment-answer = Vous choisissez au moment de commander
faq-account = Faut-il un compte ?
faq-account-answer = Non. Vous pouvez commander, suivre et renvoyer votre commande sans compte. Avec un compte, vos commandes et vos adresses sont réunies.
faq-data = Que deviennent mes données ?
faq-data-answer = Nous gardons ce qu’il faut pour votre commande, et ne l’utilisons pour rien d’autre sans votre accord.
