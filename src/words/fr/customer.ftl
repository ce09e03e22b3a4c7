consent-title = Choix de confidentialité
consent-lead = Ce que nous pouvons retenir et vous envoyer. Vous pouvez changer d’avis à tout moment.
consent-cookies = Retenir ce que je consulte
consent-cookies-text = Nous retenons ce que vous consultez et recherchez, afin de vous montrer des produits qui vous conviennent. Sans cela, nous ne gardons que ce dont le panier et la connexion ont besoin.
consent-news = Nouveautés et offres par e-mail
consent-news-text = Nous vous écrivons quand il y a du nouveau. Les e-mails concernant vos commandes sont envoyés dans tous les cas.
consent-accept = Autoriser
consent-decline = Ne pas autoriser
consent-granted = Vous l’avez autorisé.
consent-refused = Vous ne l’avez pas autorisé.
consent-open = Pas encore choisi. Désactivé jusqu’à votre accord.
consent-saved = Enregistré.
customers-found = { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
customers-none = Aucun client
customers-none-text = Quiconque commande ou crée un compte apparaît dans cette liste.
customers-name = Nom
customers-nameless = Sans nom
customers-email = E-mail
customers-phone = Téléphone
customers-birthday = Date de naissance
customers-account = Compte
customers-registered = Inscrit
customers-guest = Sans compte
customers-spent = Dépensé
customers-last-order = Dernière commande
customers-person = Coordonnées
customers-known-since = Client depuis
customers-account-since = Compte depuis
customers-goods = Articles
customers-state = État
customers-no-orders = Aucune commande pour le moment.
customers-consents = Consentements
customers-no-consents = Aucun consentement donné ni refusé pour le moment.
customers-consent-granted = Autorisé
customers-consent-refused = Non autorisé
customers-consent-cookies = Retenir ce qui est consulté
customers-consent-email = Publicité par e-mail
customers-consent-source-cookie-notice = Bandeau de cookies
customers-consent-source-consent-page = Page des choix de confidentialité
customers-consent-source-registration = Inscription
customers-consent-source-account = Page du compte
customers-no-segments = Dans aucun segment actuellement.
customers-save-groups = Enregistrer les groupes
customers-consent-source-lead-form = Formulaire avant un bon de réduction
customers-own-data = Demandes sur les données
customers-own-data-text = Un client peut demander une copie de ses données, ou leur suppression. Avec un compte, il peut faire les deux lui-même.
customers-own-data-download = Télécharger ses données
customers-erase = Supprimer les données de ce client
customers-erase-goes = Le compte, les adresses, la liste d’envies, les consentements, les demandes, les messages et les codes personnels sont supprimés, ainsi que les commentaires sur ses commandes.
customers-erase-stays = Les commandes restent, sans leur acheteur. Son identité est conservée pendant { $years ->
    [one] un an
   *[other] { $years } ans
} après la fin de l’année de la commande, visible du seul propriétaire, puis supprimée.
segments-title = Segments et groupes
segments-lead = Un segment se remplit selon sa règle et reste toujours à jour. Un groupe se remplit à la main.
segments-new = Nouveau segment
segments-none = Aucun segment pour le moment.
segments-name = Nom
segments-members = Membres
segments-counted = Dernier comptage
segments-not-counted = pas encore
segments-groups = Groupes manuels
segments-groups-text = Ajoutez les clients à un groupe depuis leur propre page.
segments-group-new = Nouveau groupe
segments-group-add = Ajouter le groupe
segments-group-delete = Supprimer { $group }
segments-editor-lead = Qui en fait partie ? Après avoir changé l’objet d’une condition, choisissez « Afficher les champs ».
segments-rule = Règle
segments-count = Compter maintenant
segments-recount = Recompter tous les clients
segments-promotions = Promotions qui l’utilisent
segments-promotions-text = Elles continuent de fonctionner si vous renommez le segment. Il ne peut pas être supprimé tant que l’une d’elles est active.
segments-delete = Supprimer le segment
segments-takes-long = Le comptage prend du temps. Enregistrez le segment et il sera compté en arrière-plan.
segments-found = { $count ->
    [0] Aucun client ne correspond.
    [one] Un client correspond.
   *[other] { $count } clients correspondent, par exemple :
}
segments-group-of = Conditions que remplit le client
segments-condition = Condition
segments-add = Ajouter une condition
segments-add-group = Ajouter un groupe de conditions
segments-show-fields = Afficher les champs
segments-remove = Retirer
segments-list-hint = Séparez plusieurs valeurs par des virgules.
segments-kind-all = toutes ces conditions
segments-kind-any = au moins une de ces conditions
segments-kind-none = aucune de ces conditions
segments-kind-signed-up-within = Inscription récente
segments-kind-order-number = Numéro de la prochaine commande
segments-kind-lifetime-spend = Total dépensé, au moins
segments-kind-abandoned-within = A récemment abandonné un panier
segments-kind-birthday-within = Son anniversaire est proche
segments-kind-redeemed = A utilisé un code ou une promotion
segments-kind-did = A effectué une action
segments-kind-bought = A acheté
segments-kind-consent = A donné son consentement
segments-kind-country = Dernière commande livrée vers
segments-kind-locale = Langue
segments-kind-customer-in = Fait partie d’un groupe
segments-days = Jours
segments-times = Combien de fois au moins, ou quelle commande
segments-within = Dans un délai de (jours)
segments-amount = Montant
segments-codes = Codes
segments-month = Ce mois-ci
segments-event = Action
segments-products = Produits (adresses web)
segments-categories = Catégories (adresses web)
segments-tags = Étiquettes
segments-channel = Consentement
segments-countries = Pays (DE, AT)
segments-locales = Langues (en, fr)
segments-groups-label = Groupes
segments-event-visit = Visite
segments-event-view = Consultation d’un produit
segments-event-search = Recherche
segments-event-cart-change = Modification du panier
segments-event-sign-up = Inscription
segments-event-order = Commande
segments-event-redemption = Utilisation d’un code ou d’une promotion
segments-event-refund = Remboursement
segments-event-location-change = Changement de pays
segments-event-review = Avis
segments-channel-email = Publicité par e-mail
segments-channel-cookies = Retenir ce qui est consulté
customers-trouble = Incidents
customers-refused-parcels = Colis refusés
customers-questions = Questions et réclamations
customers-blocked = Liste de blocage
customers-suggest-block = { $count ->
    [one] Ce client a refusé { $count } colis. Vous pouvez lui fermer le paiement à la livraison.
   *[other] Ce client a refusé { $count } colis. Vous pouvez lui fermer le paiement à la livraison.
}
