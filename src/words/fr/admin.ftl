admin-dashboard = Tableau de bord
admin-orders = Commandes
admin-products = Produits
admin-outbox = E-mails
admin-staff = Équipe
admin-settings = Réglages
admin-account = Votre compte
admin-navigation = Administration
admin-set-up = Configuration
admin-view-shop = Voir la boutique
admin-sign-out = Se déconnecter
admin-language = Langue
admin-cancel = Annuler
admin-save = Enregistrer
admin-delete = Supprimer
admin-optional = facultatif
admin-done-saved = Enregistré.
admin-done-added = Ajouté.
admin-done-deleted = Supprimé.
admin-done-sent = Envoyé.
admin-done-queued = Il sera renvoyé sous peu.
admin-done-changed = Modifié.
admin-password-old = { $days ->
    [one] Votre mot de passe a plus d’un jour.
   *[other] Votre mot de passe a plus de { $days } jours.
}
admin-customers = Clients
admin-not-found-text = Elle a peut-être été supprimée, ou l’adresse contient une faute de frappe.
admin-to-dashboard = Aller au tableau de bord
admin-unsaved = Modifications non enregistrées
admin-draft-of = Ces modifications ne sont pas encore enregistrées. Elles ont été saisies { $age }.
admin-draft-discard = Abandonner le brouillon
admin-ago-now = à l’instant
admin-ago-minutes = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
admin-ago-hours = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
}
admin-ago-days = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
admin-conflict-by = { $who } a enregistré ceci { $age }, après que vous l’avez ouvert. Vos modifications se trouvent ci-dessous et ne sont pas encore enregistrées.
admin-conflict-somebody = Ceci a été modifié { $age }, après que vous l’avez ouvert. Vos modifications se trouvent ci-dessous et ne sont pas encore enregistrées.
admin-conflict-field = Champ
admin-conflict-saved = Version enregistrée
admin-conflict-typed = Votre version
admin-conflict-more = { $count ->
    [one] Et { $count } autre champ.
   *[other] Et { $count } autres champs.
}
admin-conflict-save-over = Enregistrer mes modifications par-dessus les autres
dashboard-no-mail = Aucun serveur de messagerie n’est configuré ; les e-mails attendent donc dans la boîte d’envoi. L’exploitant de la plateforme définit GALLERIA_SMTP_URL.
dashboard-orders-today = Commandes du jour
dashboard-revenue-today = Chiffre d’affaires du jour
dashboard-to-ship = À expédier
dashboard-unpaid = Impayées
dashboard-chart = Chiffre d’affaires des { $days } derniers jours
dashboard-chart-table = Sous forme de tableau
dashboard-day = Jour
dashboard-revenue = Chiffre d’affaires
dashboard-latest = Dernières commandes
dashboard-no-orders = Aucune commande pour le moment.
dashboard-low-stock = Stock faible
dashboard-stock-fine = Tout est bien approvisionné.
settings-store = Boutique
settings-store-lead = Qui vous êtes, où vous êtes, et ce qui figure en haut de la boutique.
settings-pictures = Logo et images
settings-pictures-lead = Affichés dans l’en-tête de la boutique, sur sa page d’accueil et dans ses e-mails. Les images sont enregistrées aussitôt.
settings-picture-logo = Logo
settings-picture-logo-hint = Un PNG ou WebP à fond transparent rend le mieux. Il s’affiche à la place du nom de la boutique, que les lecteurs d’écran continuent de lire.
settings-picture-logo-on-dark = Logo sur fond sombre
settings-picture-logo-on-dark-hint = Affiché aux visiteurs qui utilisent le mode sombre. Sans lui, ils voient l’autre logo.
settings-picture-hero = Haut de la page d’accueil
settings-picture-hero-hint = Une image large occupe toute la largeur, une image haute se place à côté du texte. Sans image, le produit le plus récent est présenté.
settings-picture-alt = Ce que montre l’image
settings-picture-remove = Retirer
settings-policies = Pages et règles
settings-policies-lead = Vos conditions, votre politique de confidentialité, vos retours et votre histoire. Chaque page de la boutique y renvoie.
settings-theme = Thème
settings-theme-lead = Quelques choix qui façonnent toute la boutique, en clair et en sombre.
settings-shipping = Livraison
settings-shipping-lead = Modes de livraison. Les acheteurs voient ceux qui conviennent à l’adresse, au poids et à la valeur du panier.
settings-taxes = Taxes
settings-taxes-lead = Taux par classe de taxe et par lieu.
settings-payment = Paiement
settings-payment-lead = Comment paient les acheteurs.
settings-languages = Langues
settings-languages-lead = Les langues dans lesquelles on peut lire la boutique.
settings-who = Qui vous êtes
settings-address = Où vous êtes
settings-selling = Vente
settings-home = Page d’accueil
settings-name = Nom de la boutique
settings-tagline = Ligne sous le nom
settings-legal-name = Raison sociale
settings-email = E-mail
settings-phone = Téléphone
settings-tax-number = Numéro fiscal
settings-street = Numéro et rue
settings-postal-code = Code postal
settings-city = Ville
settings-country = Pays
settings-country-hint = Les prix comprennent les taxes de ce pays.
settings-currency = Devise
settings-currency-hint = Trois lettres, par exemple EUR. Elle ne peut plus être changée après la première commande.
settings-currency-fault = Saisissez les trois lettres d’une devise, par exemple EUR, CHF ou USD.
settings-currency-fixed = La devise est { $currency }. Elle ne peut plus être changée après la première commande.
settings-time-zone = Fuseau horaire
settings-prices-include-tax = Les prix comprennent les taxes
settings-same-net-abroad = Les clients à l’étranger paient le même prix hors taxes
settings-same-net-abroad-hint = Sinon, ils paient le même total que les clients du pays, taxes de leur propre pays comprises.
settings-shows-scarcity = Indiquer combien il en reste et combien de personnes passent commande
settings-shows-scarcity-hint = Seuls les vrais nombres sont affichés, à mesure qu’ils changent : le stock restant jusqu’à la limite ci-dessous et les commandes d’autres clients, non encore payées, qui retiennent l’article.
settings-asks-phone = Demander un numéro de téléphone lors de la commande
settings-asks-phone-hint = Les clients peuvent le laisser vide. Les limites par client s’appliquent alors aussi au numéro de téléphone.
settings-lowest-price-notice = Afficher le prix le plus bas des { $days } derniers jours à côté des prix réduits
settings-lowest-price-notice-hint = Exigé par la loi dans l’Union européenne.
settings-return-days = Délai de retour (jours)
settings-low-stock = Afficher « Plus que … en stock » à partir de
settings-low-stock-alert = M’écrire quand le stock descend à (0 : jamais)
settings-open-unpaid-orders = Commandes impayées par client
settings-guest-units = Articles impayés par client sans compte
settings-guest-total = Montant impayé par client sans compte
settings-guest-transfer-days = Jours dont dispose un client sans compte pour un virement
settings-guest-hint = Est sans compte quiconque n’est pas connecté avec une adresse e-mail confirmée. Les articles d’une commande sont réservés jusqu’à son paiement ; les limites sont donc plus basses sans compte. Pour un virement, le plus court des deux délais s’applique.
settings-abandoned-after-minutes = Considérer un panier comme abandonné après (minutes)
settings-hold-minutes = Réserver les articles pendant un paiement par carte ou PayPal (minutes)
settings-announcement = Annonce au-dessus de l’en-tête
settings-hero-headline = Titre
settings-hero-text = Texte sous le titre
settings-hero-button = Texte du bouton
settings-hero-link = Lien du bouton
settings-hero-link-hint = Un chemin dans la boutique, par exemple /categories/lamps.
settings-page = Page
settings-written = rédigée
settings-missing = manquante
settings-preview = Aperçu
settings-see-page = Voir la page
settings-markdown-hint = Utilisez Markdown : # pour les titres, * pour les listes, [texte](adresse) pour les liens.
settings-accent = Couleur d’accent
settings-display-font = Police des titres
settings-body-font = Police du texte
settings-font-old-style = Garalde
settings-font-transitional = Réale
settings-font-humanist = Humaniste
settings-font-grotesque = Grotesque
settings-font-geometric = Géométrique
settings-font-system = Système
settings-surface-hue = Teinte du fond et du texte
settings-surface-chroma = Intensité de la teinte
settings-display-weight = Graisse des titres
settings-display-tracking = Interlettrage des titres
settings-radius = Arrondi des angles
settings-density = Espace entre les sections
settings-sample-heading = Des choses qui durent
settings-sample-text = Une pièce calme, un bon fauteuil et de la lumière là où vous lisez.
settings-sample-button = Ajouter au panier
settings-sample-other = En savoir plus
settings-shipping-new = Nouveau mode de livraison
settings-shipping-none = Aucun mode de livraison pour le moment : rien ne peut être expédié.
settings-shipping-name = Nom
settings-shipping-countries = Pays
settings-shipping-countries-hint = N’en cochez aucun pour livrer partout.
settings-shipping-everywhere = Partout
settings-shipping-offered = Proposer ce mode
settings-shipping-price = Prix
settings-shipping-free-from = Offerte à partir de (sous-total)
settings-shipping-min-days = Délai de livraison, de (jours)
settings-shipping-max-days = Délai de livraison, à (jours)
settings-shipping-min-weight = Poids minimal (grammes)
settings-shipping-max-weight = Poids maximal (grammes)
settings-shipping-min-subtotal = Sous-total minimal
settings-shipping-max-subtotal = Sous-total maximal
settings-shipping-position = Position dans la liste
settings-offered = Proposé
settings-not-offered = Non proposé
settings-tax-new = Nouveau taux de taxe
settings-taxes-none = Aucun taux de taxe pour le moment : aucune taxe n’est prélevée.
settings-tax-name = Nom affiché aux acheteurs
settings-tax-name-hint = Tel que vos acheteurs la connaissent, par exemple TVA ou Sales tax. Le taux est ajouté là où chaque taxe a sa propre ligne.
settings-tax-place = Lieu
settings-tax-country = Pays
settings-tax-region = Région
settings-tax-region-hint = Un État ou une province, par son nom ou son code. Laissez vide pour tout le pays.
settings-tax-class = Classe de taxe
settings-tax-class-hint = Utilisez standard, reduced ou un nom de votre choix. La livraison est taxée comme standard.
settings-tax-rate = Taux
settings-tax-rate-hint = En pourcentage, par exemple 20.
settings-bank-transfer-offered = Proposer le virement bancaire
settings-account-holder = Titulaire du compte
settings-iban = IBAN
settings-iban-hint = Avec le titulaire et l’IBAN, les acheteurs peuvent copier les coordonnées ou scanner un code avec leur application bancaire.
settings-bic = BIC
settings-instructions = Précisions sur le virement
settings-transfer-days = Annuler les commandes impayées après (jours)
settings-transfer-days-hint = Leurs articles sont alors remis en vente.
settings-cash-offered = Proposer le paiement à la livraison
settings-card = Cartes (Stripe)
settings-card-text = Les clients paient sur la page de Stripe, aucun numéro de carte n’arrive dans votre boutique. Il vous faut un compte Stripe.
settings-card-no-sealing = Cela ne peut pas encore être configuré : l’exploitant de cette plateforme doit d’abord lui donner une clé de chiffrement (GALLERIA_SEALING_KEYS).
settings-card-secret-key = Clé secrète
settings-card-secret-key-hint = Commence par sk_ ou rk_. Une clé restreinte doit pouvoir écrire les Checkout Sessions et les remboursements.
settings-card-webhook-secret = Clé de signature du webhook
settings-card-webhook-secret-hint = Commence par whsec_. Stripe l’affiche une fois le webhook enregistré.
settings-card-kept = Enregistrée, se termine par { $end }. Laissez vide pour la conserver.
settings-card-offered = Proposer le paiement par carte
settings-card-webhook = Dans Stripe, enregistrez cette adresse de webhook avec ces événements :
settings-card-mode = Mode
settings-card-live = Réel : argent véritable
settings-card-test-mode = Test : aucun argent ne circule
settings-card-tested = Clé acceptée pour la dernière fois
settings-card-heard = Dernier événement reçu
settings-card-never-heard = aucun pour l’instant
settings-card-test = Tester la clé
settings-card-remove = Supprimer les clés
settings-paypal = PayPal
settings-paypal-text = Les clients paient sur la page de PayPal. Il vous faut un compte professionnel PayPal et une application propre à cette boutique.
settings-paypal-currency = PayPal n’accepte pas { $currency } : ce moyen n’est donc pas proposé à la caisse.
settings-paypal-client-id = Identifiant client
settings-paypal-hint = Dans votre application, sous « Apps & Credentials », sur developer.paypal.com.
settings-paypal-secret = Secret de l’application
settings-paypal-webhook-id = Identifiant du webhook
settings-paypal-webhook-id-hint = PayPal l’affiche une fois le webhook enregistré.
settings-paypal-webhook = Chez PayPal, dans la même application, enregistrez cette adresse de webhook avec ces événements :
settings-paypal-sandbox = Ce sont des clés du bac à sable : aucun argent ne circule
settings-paypal-offered = Proposer le paiement avec PayPal
admin-done-card-works = Stripe accepte la clé.
admin-done-paypal-works = PayPal accepte les clés et connaît le webhook.
admin-done-refunded = Remboursé.
admin-done-refund-asked = Le remboursement est enregistré. Le prestataire de paiement n’a pas encore répondu et sera interrogé à nouveau.
settings-first-language = Langue par défaut
settings-first-language-fixed = La langue par défaut est { $language }. Elle ne peut plus être changée dès que quelque chose y a été rédigé.
settings-further-languages = Autres langues
settings-further-languages-hint = Chacune a ses propres adresses, par exemple /fr. Les boutons et les messages existent en anglais, en allemand et en français.
settings-domains = Domaines
settings-domains-lead = Vos propres adresses. Chacune mène à la boutique dès qu’elle est vérifiée.
settings-domains-none = Aucun domaine pour le moment.
settings-domain = Domaine
settings-domain-hint = Sans https://, par exemple shop.example.com.
settings-domain-add = Ajouter un domaine
settings-domain-proven = Vérifié
settings-domain-waiting = En attente de vérification
settings-domain-record = Ajoutez cet enregistrement là où vous gérez le DNS du domaine, puis vérifiez-le ici.
settings-domain-record-kind = Type
settings-domain-record-name = Nom
settings-domain-record-value = Valeur
settings-domain-target = Pour amener les visiteurs ici, faites aussi pointer le domaine vers { $target } avec un enregistrement CNAME.
settings-domain-check = Vérifier maintenant
settings-domain-not-found = L’enregistrement est introuvable. Un nouvel enregistrement peut mettre quelques heures à apparaître partout.
settings-domain-remove = Retirer
settings-domain-remove-one = Retirer { $host }
settings-domain-passkeys = { $count ->
    [one] { $count } client se connecte avec une clé d’accès de { $host }.
   *[other] { $count } clients se connectent avec une clé d’accès de { $host }.
}
settings-domain-passkeys-text = Si la boutique change d’adresse, ces clés d’accès ne fonctionneront plus. Un lien reçu par e-mail connecte toujours tout le monde.
admin-done-proven = Le domaine est vérifié et mène à la boutique.
admin-search = Rechercher
admin-sort = Trier par
admin-filter = Filtrer
admin-filter-any = Tous
admin-previous = Précédent
admin-next = Suivant
admin-pages = Pagination
admin-page-of = Page { $page } sur { $pages }
admin-breadcrumb = Vous êtes ici
admin-done-paid = Marquée comme payée.
admin-done-packed = Emballé. Le colis est prêt à être expédié.
admin-done-shipped = Expédié. Le client est informé par e-mail.
admin-done-delivered = Marqué comme livré.
admin-done-cancelled = Annulée. Les articles sont remis en vente.
admin-done-commented = Votre commentaire a été ajouté à l’historique.
admin-done-released = C’est fait.
admin-done-released-count = { $count ->
    [0] Aucune annulation : payées, expédiées ou annulées entre-temps.
    [one] Une commande annulée. Les articles sont remis en vente.
   *[other] { $count } commandes annulées. Les articles sont remis en vente.
}
admin-done-published = Publié.
admin-done-archived = Archivé.
admin-done-unpublished = Remis en brouillon.
admin-done-published-count = { $count ->
    [one] { $count } produit publié.
   *[other] { $count } produits publiés.
}
admin-done-archived-count = { $count ->
    [one] { $count } produit archivé.
   *[other] { $count } produits archivés.
}
admin-done-unpublished-count = { $count ->
    [one] { $count } produit dépublié.
   *[other] { $count } produits dépubliés.
}
admin-done-started = Démarrée.
admin-done-paused = Mise en pause.
admin-done-withdrawn = Remise en brouillon.
admin-done-collected = Remise au client.
settings-collect-in-store = Permettre aux clients de retirer leurs commandes en magasin
settings-collect-in-store-hint = La page de commande du client affiche alors un code-barres pour la caisse.
settings-font-crimson = Crimson Pro, avec empattements
settings-font-figtree = Figtree, géométrique sans empattements
settings-font-hanken = Hanken Grotesk, sobre sans empattements
settings-shipping-working-days-only = Compter seulement du lundi au vendredi
settings-refused-parcels = Pas de paiement à la livraison après tant de colis refusés
settings-refused-parcels-hint = Qui a refusé autant de colis doit payer autrement. 0 désactive cette règle.
admin-block-buyer = Ajouter à la liste de blocage
admin-done-came-back = Le colis est noté comme refusé et ses articles sont de retour en stock.
settings-review-from = Vérifier les commandes à partir de ce score de risque
settings-review-from-hint = Les commandes qui atteignent ce score ne peuvent être emballées qu’une fois approuvées. Le score maximal est 100 ; 0 désactive cette règle.
settings-retention-years = Conserver l’identité de l’acheteur (années)
settings-retention-years-hint = Pour les clients qui ont fait supprimer leurs données. À compter de la fin de l’année de la commande : c’est le temps pendant lequel la loi impose de conserver les factures. Seul le propriétaire peut voir ces informations. Ensuite, elles sont supprimées.
admin-done-approved = Approuvée. La commande peut être emballée.
settings-shipping-asks-identity-document = Demander le numéro de pièce d’identité du destinataire
