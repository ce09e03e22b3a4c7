fault-summary = { $count ->
    [one] Un champ est à vérifier
   *[other] { $count } champs sont à vérifier
}
fault-required = Veuillez remplir ce champ.
fault-too-short = Saisissez au moins { $min } caractères.
fault-too-long = Saisissez au plus { $max } caractères.
fault-malformed = Vérifiez le format de cette saisie.
fault-out-of-range = Saisissez un nombre de { $min } à { $max }.
fault-too-precise = Saisissez au plus { $max } décimales.
fault-forbidden-character = Un caractère de cette saisie n’est pas autorisé.
fault-already-taken = C’est déjà pris.
fault-reserved = Ce mot est réservé.
fault-mismatch = Les deux saisies sont différentes.
fault-weak = C’est trop facile à deviner. Ajoutez un ou deux mots.
fault-common-password = Ce mot de passe est l’un des premiers que l’on essaie. Choisissez-en un autre.
fault-personal-password = N’utilisez ni votre nom, ni votre adresse e-mail, ni le nom de la boutique.
fault-plain-password = Utilisez des lettres, des chiffres et des caractères spéciaux.
fault-unchanged = C’est celui que vous avez déjà. Choisissez-en un autre.
fault-wrong-password = Ce n’est pas votre mot de passe.
fault-wrong-code = Ce n’est pas le bon code, ou il a déjà servi. Attendez le suivant.
fault-unknown = Choisissez l’une des options proposées.
fault-unsupported-file = Ce type de fichier n’est pas accepté.
fault-wrong-order = La fin doit être postérieure au début.
refusal-out-of-stock = { $available ->
    [0] Cet article est épuisé.
    [one] Il n’en reste qu’un.
   *[other] Il n’en reste que { $available }.
}
refusal-not-for-sale = Cet article n’est pas en vente actuellement.
refusal-cart-empty = Le panier est vide.
refusal-cart-full = Le panier contient au plus { $max } articles différents.
refusal-too-many-units = Un panier contient au plus { $max } articles en tout.
refusal-cart-too-large = C’est plus qu’une commande ne peut contenir. Réduisez une quantité ou retirez un article.
refusal-price-changed = Un prix a changé. Veuillez vérifier à nouveau le total.
refusal-code-refused = Ce code ne peut pas être utilisé.
refusal-gift-card-refused = Cette carte cadeau ne peut pas être utilisée. Veuillez vérifier le code.
refusal-gift-card-changed = Ce que votre carte cadeau peut payer a changé. Veuillez vérifier le reste à payer.
refusal-code-not-started = Votre code n’est pas encore valable.
refusal-code-expired = Votre code n’est plus valable.
refusal-code-used-up = Vous avez déjà utilisé ce code.
refusal-no-shipping-method = Nous ne livrons pas cet article à cette adresse.
refusal-no-payment-method = Ce mode de paiement n’est pas proposé ici.
refusal-too-many-open-orders = Il y a déjà plusieurs commandes impayées. Veuillez d’abord en régler une. Si vous commandez sans compte : une fois connecté avec une adresse e-mail confirmée, seules vos propres commandes comptent.
refusal-crowded-network = De nombreuses commandes passées depuis votre réseau sont encore impayées. Veuillez réessayer dans quelques minutes, ou connectez-vous avec une adresse e-mail confirmée : seules vos propres commandes compteront alors.
refusal-unproven-units = Sans compte, vous pouvez avoir au plus { $max } articles dans des commandes non réglées. Commandez moins d’articles, réglez d’abord une commande en attente ou connectez-vous avec une adresse e-mail confirmée.
refusal-unproven-total = C’est plus que ce que l’on peut commander sans compte avant d’avoir payé. Réduisez votre commande, réglez d’abord une commande en attente ou connectez-vous avec une adresse e-mail confirmée.
refusal-already-shipped = C’est déjà expédié.
refusal-wrong-state = Cette étape n’est plus possible : quelqu’un vous a devancé. Vérifiez l’état actuel.
refusal-key-reused = Cela a déjà été envoyé avec un autre contenu.
refusal-not-asked-for = La publicité par e-mail exige un consentement. Si le client l’a demandée, cochez la case.
refusal-no-product-chosen = Choisissez d’abord au moins un produit.
refusal-no-order-chosen = Choisissez d’abord au moins une commande.
refusal-in-use = C’est encore utilisé et ne peut pas être supprimé.
refusal-last-owner = Une boutique a besoin d’un propriétaire, et c’est le dernier.
refusal-link-expired = Ce lien a déjà servi ou a expiré. Veuillez en demander un nouveau.
refusal-wrong-credentials = L’adresse e-mail ou le mot de passe est incorrect.
refusal-sign-up-closed = Nous n’accueillons pas de nouvelles boutiques pour le moment.
refusal-already-exists = Cela existe déjà. Rien n’a été modifié.
refusal-limit-reached = Le maximum est de { $max }.
error-wire-rate-limited = Trop de tentatives. Patientez quelques minutes, puis réessayez.
error-wire-conflict = Quelqu’un d’autre a modifié cela entre-temps. Veuillez vérifier à nouveau.
error-wire-other = Cela n’a pas fonctionné. Veuillez réessayer.
fault-wrong-day = Saisissez une date comprise entre 1900 et aujourd’hui.
fault-postal-code = Les codes postaux ont cette forme : { $example } ({ $country }).
fault-email = Saisissez une adresse e-mail, par exemple anna@example.org.
fault-phone = Saisissez un numéro de téléphone, par exemple +33 1 23 45 67 89.
fault-web-address = Saisissez une adresse web complète, par exemple https://example.org/track.
fault-street = Saisissez la rue et le numéro.
fault-place = Saisissez le nom de la ville.
fault-no-such-page = La boutique n’a pas de page à cette adresse.
fault-more-than-paid = C’est plus que ce qui a été payé et pas encore remboursé.
fault-key-not-accepted = Le prestataire de paiement n’accepte pas cette clé. Copiez-la à nouveau depuis son tableau de bord.
fault-no-answer = Le prestataire de paiement ne répond pas pour le moment, la clé n’a pas pu être testée. Réessayez.
fault-no-such-webhook = PayPal ne connaît aucun webhook de cet identifiant pour ces clés. Enregistrez l’adresse ci-dessous chez PayPal, puis copiez son identifiant.
refusal-provider-refused = Le prestataire de paiement a refusé le remboursement. Rien n’a été remboursé.
fault-not-a-number = Saisissez un nombre, par exemple 19,90.
fault-ambiguous = Il peut s’agir de milliers ou de décimales. Écrivez 1299,00 pour mille deux cent quatre-vingt-dix-neuf, 1,30 pour un virgule trois.
fault-other-currency = Saisissez le montant en { $currency }.
fault-no-decimals = Saisissez un montant entier, sans décimales.
span-days = { $count ->
    [one] un jour
    [2] deux jours
    [7] sept jours
   *[other] { $count } jours
}
span-hours = { $count ->
    [one] une heure
   *[other] { $count } heures
}
span-minutes = { $count ->
    [one] une minute
   *[other] { $count } minutes
}
fault-named = { $label } : { $fault }
fault-email-without-at = Il manque le @ dans l’adresse, comme dans anna@example.org.
fault-email-without-domain = La partie après le @ est incomplète. Exemple : anna@example.org.
fault-name = Saisissez un nom avec des lettres.
refusal-order-not-accepted = Nous ne pouvons pas accepter cette commande. Veuillez nous contacter.
refusal-in-review = Cette commande attend une vérification. Approuvez-la d’abord.
refusal-order-under-way = Il reste une commande en cours. Ce sera possible une fois qu’elle aura été livrée et payée.
refusal-withdrawal-under-way = Il reste une rétractation en cours de traitement. Ce sera possible une fois qu’elle aura été traitée.
refusal-disputed = Le client conteste ce paiement auprès de sa banque. Rien ne peut être remboursé avant la décision.
fault-no-sealing-key = L’exploitant doit d’abord donner à cette installation une clé pour garder les secrets (GALLERIA_SEALING_KEYS).
