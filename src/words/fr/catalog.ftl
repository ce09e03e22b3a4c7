catalog-home = Accueil
catalog-breadcrumb = Vous êtes ici
catalog-categories = Catégories
catalog-new = Nouveautés
catalog-collections = Collections
catalog-best-sellers = Meilleures ventes
catalog-story-more = Lire notre histoire
catalog-subcategories = Sous-catégories
catalog-products = { $count ->
    [one] { $count } produit
   *[other] { $count } produits
}
catalog-colours = { $count ->
    [one] { $count } couleur
   *[other] { $count } couleurs
}
catalog-from = à partir de { $price }
catalog-now = Maintenant
catalog-before = Avant
catalog-reduced = En promotion
catalog-sold-out = Épuisé
catalog-in-stock = En stock
catalog-only-left = Plus que { $count } en stock
catalog-checking-out = { $count ->
    [one] { $count } personne passe commande en ce moment
   *[other] { $count } personnes passent commande en ce moment
}
catalog-in-stock-only = En stock uniquement
catalog-availability = Disponibilité
catalog-price = Prix
catalog-price-from = De
catalog-price-to = À
catalog-quantity = Quantité
catalog-add = Ajouter au panier
catalog-fewer = Un de moins
catalog-more = Un de plus
catalog-filter = Filtrer
catalog-show = Afficher
catalog-clear = Tout effacer
catalog-active-filters = Filtres actifs
catalog-remove-filter = Retirer le filtre { $filter }
catalog-at-least = à partir de { $price }
catalog-at-most = jusqu’à { $price }
catalog-sort = Trier par
catalog-sort-apply = Trier
catalog-sort-featured = Sélection
catalog-sort-relevance = Pertinence
catalog-sort-newest = Nouveautés
catalog-sort-price-up = Prix croissant
catalog-sort-price-down = Prix décroissant
catalog-sort-name = Nom
catalog-pages = Pagination
catalog-previous = Précédent
catalog-next = Suivant
catalog-nothing-here = Rien ici pour le moment
catalog-nothing-here-text = Des nouveautés arrivent. En attendant, faites un tour dans la boutique.
catalog-nothing-fits = Aucun produit ne correspond à ces filtres
catalog-nothing-fits-text = Retirez un ou deux filtres pour en voir davantage.
catalog-about = Description
catalog-specification = Caractéristiques
catalog-vendor = Fabricant
catalog-care = Entretien
catalog-delivery-returns = Livraison et retours
catalog-related = Dans le même esprit
catalog-pictures = Photos
catalog-picture-number = Photo { $number }
catalog-close = Fermer
catalog-delivery = Livraison ({ $country }) : { $price }, { $days }.
catalog-free = offerte
catalog-days = { $days ->
    [0] aujourd’hui
    [one] { $days } jour
   *[other] { $days } jours
}
catalog-days-range = { $from } à { $to } jours
catalog-missing-for-free = Offerte dès { $amount } d’achats supplémentaires.
catalog-no-delivery = Nous ne livrons pas cet article vers ce pays : { $country }.
catalog-no-delivery-needed = Aucune livraison nécessaire.
catalog-total-delivered = { $total } avec livraison, dont { $tax } de { $name }
catalog-total-delivered-untaxed = { $total } avec livraison, sans taxes
catalog-total = { $total }, dont { $tax } de { $name }
catalog-total-untaxed = { $total }, sans taxes
catalog-returns = Retour possible sous { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}, quelle qu’en soit la raison.
catalog-returns-how = Comment faire
catalog-address = Adresse
catalog-email = E-mail
catalog-phone = Téléphone
catalog-tax-number = Numéro fiscal
catalog-unwritten = Nous rédigeons encore cette page. En attendant, écrivez-nous pour toute question et nous vous répondrons.
import-title = Importer des produits
import-lead = Lit les fichiers de produits au format d’export de Shopify, et exporte les vôtres dans ce format.
import-export = Exporter tous les produits
import-file = Fichier
import-file-hint = Un fichier CSV de 20 Mo au plus. Rien ne change avant que vous ayez vu l’aperçu.
import-upload = Téléverser et voir l’aperçu
import-start = Démarrer l’import
import-cancel = Annuler
import-back = Tous les imports
import-state = État
import-state-preview = Aperçu
import-state-queued = En attente
import-state-running = En cours
import-state-done = Terminé
import-state-failed = Échoué
import-state-cancelled = Annulé
import-progress = Progression de l’import
import-rows = Lignes
import-created = Nouveaux
import-changed = Modifiés
import-unchanged = Inchangés
import-imported = Importés
import-refused = Rejetés
import-product = Produit
import-handle = Adresse web
import-variants = Variantes
import-pictures = Images
import-faults = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
}
import-row = Ligne
import-column = Colonne
import-severity = Type
import-fault = Ce qui ne va pas
import-error = Ignorée
import-warning = Remarque
import-fault-unreadable = Cette ligne n’est pas du texte UTF-8 ou contient plus de cellules que l’en-tête.
import-fault-handle-again = D’autres lignes de ce produit se trouvent plus haut, avec d’autres produits entre elles.
import-fault-variant-again = Une autre ligne de ce produit a les mêmes options.
import-fault-in-use = Certaines unités sont réservées pour des commandes.
import-fault-negative-stock = Un stock négatif a été lu comme zéro.
import-fault-picture-unreachable = L’image est inaccessible.
import-fault-picture-forbidden = L’adresse de l’image ne se trouve pas sur le réseau public.
import-fault-picture-refused = Ce qui s’y trouve n’est pas une image acceptée.
import-fault-picture-missing = Il n’y a pas d’image de ce nom.
import-kept = Laissé tel quel
import-preview = Ce que ferait l’import
import-log = Ce que l’import a fait
import-differences = Modifications
import-columns-read = Il n’y a pas de colonne nommée Handle. Colonnes trouvées : { $columns }
import-replace = Remplacer les produits existants
import-replace-hint = { $count ->
    [one] { $count } produit de ce fichier existe déjà. Si vous ne cochez pas cette case, il reste tel quel.
   *[other] { $count } produits de ce fichier existent déjà. Si vous ne cochez pas cette case, ils restent tels quels.
}
import-remove-variants = Supprimer leurs variantes absentes du fichier
import-remove-variants-hint = { $count ->
    [one] { $count } variante, marquée en rouge ci-dessous, serait supprimée avec sa référence et son stock. Si vous ne cochez pas cette case, elle reste.
   *[other] { $count } variantes, marquées en rouge ci-dessous, seraient supprimées avec leurs références et leur stock. Si vous ne cochez pas cette case, elles restent.
}
import-unnamed = Absente du fichier
import-removed = Supprimée
import-fault-address-taken = Un autre produit a cette adresse web ; un numéro y a donc été ajouté.
import-fault-sku-taken = Une autre variante a cette référence ; elle a donc été omise ici.
import-fault-which-variant = Le produit a plusieurs variantes, et cette ligne n’en désigne aucune. Leurs prix et leur stock restent tels quels.
import-fault-options-differ = Le produit a d’autres options. Il faudrait supprimer ses variantes pour celles-ci ; cochez la case ci-dessus si vous le souhaitez.
import-fault-unknown-state = Cet état n’est pas reconnu. Le produit est importé comme brouillon.
admin-removal = Supprimer ces variantes ?
admin-removal-text = Le formulaire n’a plus de ligne pour elles. L’enregistrement les supprime avec leur stock. Pour en garder une, remettez sa valeur d’option ou abandonnez le brouillon.
admin-removal-stock = Supprimer { $variant }, { $count } en stock
admin-removal-ordered = Supprimer { $variant }, { $count } en stock, déjà commandée
admin-removal-tick = Cochez chaque variante qui peut être supprimée.
admin-pictures-refused = Ces fichiers ne peuvent pas servir d’images : { $names }
admin-categories = Catégories
admin-categories-edit = Modifier les catégories
admin-categories-none = Aucune catégorie pour le moment. Elles forment le menu de la boutique.
admin-category-new = Nouvelle catégorie
admin-category-parent = Catégorie parente
admin-category-no-parent = Aucune : figure dans le menu
admin-collections = Collections
admin-collections-edit = Modifier les collections
admin-collections-none = Aucune collection pour le moment. Elles présentent ce qui doit être vu ensemble.
admin-collection-new = Nouvelle collection
admin-collection-featured = Sur la page d’accueil
admin-collection-featured-hint = La page d’accueil la présente avec son image.
admin-collection-products-hint = Cochez ce qui en fait partie. Les plus petits numéros viennent en premier ; un nouveau numéro déplace un produit à cette position.
admin-collection-inside = Dans cette collection
admin-collection-others = Autres produits
admin-group-delete = Supprimer { $name } ?
admin-group-delete-products = { $count ->
    [0] Elle ne contient aucun produit.
    [one] Elle contient un produit, qui est conservé.
   *[other] Elle contient { $count } produits, qui sont conservés.
}
admin-group-delete-children = { $count ->
    [one] Elle contient { $count } catégorie, qui remonte d’un niveau.
   *[other] Elle contient { $count } catégories, qui remontent d’un niveau.
}
admin-group-delete-leads-on = Son adresse redirige vers { $name }.
admin-group-delete-gone = Son adresse indique qu’elle n’existe plus.
admin-group-name = Nom
admin-group-description = Description
admin-group-position = Position
admin-group-position-hint = Les plus petits numéros viennent en premier.
admin-group-picture = Image
admin-group-picture-choose = Choisir une image
admin-products-found = { $count ->
    [one] { $count } produit
   *[other] { $count } produits
}
admin-products-all = Tous
admin-products-by-state = Produits par état
admin-products-search-hint = Titre, fabricant, référence
admin-products-none = Aucun produit
admin-products-none-text = Créez le premier, ou vérifiez si un filtre les masque.
admin-products-choose = Sélectionner
admin-products-choose-one = Sélectionner { $title }
admin-products-ticked = Produits sélectionnés :
admin-products-stock-low = Stock faible
admin-products-stock-out = Épuisé
admin-product = Produit
admin-product-new = Nouveau produit
admin-products-import = Importer
admin-products-export = Exporter
admin-product-see = Voir dans la boutique
admin-product-state = État
admin-product-state-hint = Les acheteurs ne voient que les produits publiés.
admin-product-state-draft = Brouillon
admin-product-state-published = Publié
admin-product-state-archived = Archivé
admin-product-publish = Publier
admin-product-unpublish = Dépublier
admin-product-archive = Archiver
admin-product-variants = Variantes
admin-product-stock = Stock
admin-product-not-counted = Non suivi
admin-product-price = Prix
admin-product-texts = Textes
admin-product-title = Titre
admin-product-short = Description courte
admin-product-short-hint = Au plus { $max } caractères, affichés à côté de l’image.
admin-product-description = Description
admin-product-markdown = Markdown : une ligne vide commence un nouveau paragraphe, **gras**, - listes.
admin-product-html = HTML issu d’un import. Les astérisques et les tirets bas restent tels quels.
admin-product-format = Format de la description
admin-product-format-markdown = Markdown
admin-product-format-html = HTML
admin-product-specification = Caractéristiques
admin-product-specification-hint = Une par ligne, par exemple Hauteur: 42 cm
admin-product-care = Conseils d’entretien
admin-product-seo = Adresse web et moteurs de recherche
admin-product-slug = Adresse web
admin-product-slug-hint = Formée à partir du nom si le champ est vide. Les anciennes adresses redirigent ici.
admin-product-seo-title = Titre pour les moteurs de recherche
admin-product-seo-description = Description pour les moteurs de recherche
admin-product-organisation = Organisation
admin-product-vendor = Fabricant
admin-product-type = Type
admin-product-tags = Étiquettes
admin-product-tags-hint = À séparer par des virgules
admin-product-tax-class = Classe de taxe
admin-options = Options
admin-options-hint = Ce que les acheteurs peuvent choisir, comme la couleur ou la taille : trois au plus, comme dans le format CSV. Une valeur par ligne ; un code couleur à la suite en fait une pastille : Mousse #4a5d23
admin-options-make = Créer les variantes
admin-option-name = Option
admin-option-values = Valeurs, une par ligne
admin-variant = Variante
admin-variant-only = Par défaut
admin-variant-sku = Référence
admin-variant-price = Prix
admin-variant-before = Prix barré
admin-variant-stock = En stock
admin-variant-weight = Poids (grammes)
admin-variant-picture = Image
admin-variant-remove = Retirer
admin-variant-more = Plus
admin-variant-barcode = Code-barres
admin-variant-floor = Prix plancher
admin-variant-floor-hint = Aucune remise ne descend en dessous.
admin-variant-untracked = Ne pas suivre le stock
admin-variant-untracked-hint = Elle est toujours en vente.
admin-variant-oversell = Continuer à vendre en rupture de stock
admin-variant-oversell-hint = Le stock peut devenir négatif.
admin-pictures = Images
admin-pictures-none = Aucune image pour le moment.
admin-pictures-after-saving = Vous pourrez ajouter des images une fois le produit enregistré.
admin-pictures-alt = Ce que montre l’image
admin-pictures-earlier = Avancer
admin-pictures-later = Reculer
admin-pictures-remove = Retirer
admin-pictures-drop = Déposez des images ici
admin-pictures-choose = ou choisissez des fichiers
admin-pictures-hint = JPEG, PNG, WebP ou GIF fixe. Elles sont enregistrées aussitôt.
admin-pictures-failed = Cela n’a pas fonctionné. L’image est-elle d’un type accepté et pas trop grande ?
admin-pictures-upload = Téléverser
catalog-choose = Choisissez : { $option }
catalog-choose-size = Choisissez une taille
catalog-still-available = Encore disponible :
catalog-similar = Vous aimerez peut-être aussi
catalog-quantity-wrong = Saisissez un nombre entier de 1 à { $max }.
catalog-percent-off = −{ $percent } %
catalog-add-title = Ajouter { $title } au panier
catalog-choose-title = Choisir les options de { $title }
catalog-show-products = { $count ->
    [one] Afficher { $count } produit
   *[other] Afficher { $count } produits
}
catalog-filter-more = { $count } de plus
catalog-color-shades = { $count ->
    [one] { $count } nuance
   *[other] { $count } nuances
}
catalog-color-white = Blanc
catalog-color-beige = Beige
catalog-color-brown = Marron
catalog-color-black = Noir
catalog-color-gray = Gris
catalog-color-yellow = Jaune et doré
catalog-color-red = Rouge et orange
catalog-color-pink = Rose et violet
catalog-color-blue = Bleu
catalog-color-green = Vert
catalog-price-no-amount = Saisissez un montant, par exemple { $example }.
catalog-price-above-highest = Le prix minimal dépasse le prix maximal.
catalog-all = Tous les produits
catalog-all-lead = Tout ce que nous vendons, les nouveautés d’abord.
catalog-sale = Prix réduits
catalog-sale-lead = Tout ce dont le prix est réduit en ce moment.
catalog-no-sale = Rien n’est en promotion actuellement
catalog-no-sale-text = Entre deux promotions, nos prix ne bougent pas. En attendant, faites un tour dans la boutique.
catalog-picture-previous = Photo précédente
catalog-picture-next = Photo suivante
catalog-picture-of = sur
admin-option-must-choose = Choix obligatoire pour l’acheteur
admin-option-must-choose-sizes = S’il s’agit d’une taille
admin-option-must-choose-yes = Oui
admin-option-must-choose-no = Non, la première en stock est sélectionnée
admin-product-gift-card = C’est une carte cadeau
admin-product-gift-card-hint = Chaque variante est un montant et vaut son prix, sans stock, poids, taxe ni ancien prix.
