//! The demo shops' papers: short, readable, and made up.

use crate::core::Locale;
use crate::demo::Words;
use crate::demo::model::w;
use crate::tenancy::{LocalText, PageKind};

/// Who is behind a demo shop.
pub(super) struct Company {
    pub legal_name: &'static str,
    pub street: &'static str,
    pub postal_code: &'static str,
    pub city: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub tax_number: &'static str,
    pub register: &'static str,
    pub head: &'static str,
    pub announcement: Words,
    pub button: Words,
    pub iban: &'static str,
    pub bank: Words,
}

/// The shop for the home.
pub(super) const LUMEN: Company = Company {
    legal_name: "Lumen Wohnen GmbH",
    street: "Karl-Heine-Straße 214",
    postal_code: "04229",
    city: "Leipzig",
    phone: "+49 341 5550142",
    email: "hello@lumen.example",
    tax_number: "DE999000142",
    register: "HRB 99142, Leipzig",
    head: "Ida Brandt",
    announcement: w(
        "Parcels within Germany travel free from €80",
        "Pakete in Deutschland ab 80 € versandkostenfrei",
        "En Allemagne, colis offerts à partir de 80 €",
    ),
    button: w(
        "See the evening light",
        "Zum Abendlicht",
        "Voir la lumière du soir",
    ),
    iban: "DE02 1203 0000 0000 2020 51",
    bank: w(
        "Demo bank, Leipzig\nPlease name the order number. We pack as soon as the money is here.",
        "Demobank, Leipzig\nBitte die Bestellnummer angeben. Wir packen, sobald das Geld da ist.",
        "Banque de démonstration, Leipzig\nMerci d’indiquer le numéro de commande. Nous emballons dès que le montant est arrivé.",
    ),
};

/// The shop for the mountains.
pub(super) const FJELL: Company = Company {
    legal_name: "Fjell Ausrüstung GmbH",
    street: "Lenggrieser Straße 88",
    postal_code: "83646",
    city: "Bad Tölz",
    phone: "+49 8041 555019",
    email: "hello@fjell.example",
    tax_number: "DE999000190",
    register: "HRB 99190, München",
    head: "Marit Solberg, Jonas Anderl",
    announcement: w(
        "Repairs for life, postage included",
        "Reparatur ein Leben lang, Porto inklusive",
        "Réparation à vie, port compris",
    ),
    button: w(
        "Pack for hut to hut",
        "Packen für die Hüttentour",
        "Préparer son sac de refuge en refuge",
    ),
    iban: "DE02 5001 0517 0137 0750 30",
    bank: w(
        "Demo bank, Bad Tölz\nPlease name the order number. We pack as soon as the money is here.",
        "Demobank, Bad Tölz\nBitte die Bestellnummer angeben. Wir packen, sobald das Geld da ist.",
        "Banque de démonstration, Bad Tölz\nMerci d’indiquer le numéro de commande. Nous emballons dès que le montant est arrivé.",
    ),
};

/// How Fjell's clothes are measured.
pub(super) const SIZES: Words = w(
    "Measure yourself over what you wear under a jacket, with the tape loose. Between two sizes, take the larger one for a jacket and the smaller one for what is worn next to the skin.\n\n## Chest\n\n- **S** 88 to 94 cm\n- **M** 95 to 101 cm\n- **L** 102 to 109 cm\n- **XL** 110 to 118 cm\n\n## Shoes\n\nStand on a sheet of paper in the socks you hike in, and measure from the heel to the longest toe. Add 10 mm, so that nothing presses on the way down.",
    "Messen Sie über dem, was Sie unter einer Jacke tragen, mit lockerem Maßband. Zwischen zwei Größen nehmen Sie bei Jacken die größere, bei Schichten auf der Haut die kleinere.\n\n## Brustumfang\n\n- **S** 88 bis 94 cm\n- **M** 95 bis 101 cm\n- **L** 102 bis 109 cm\n- **XL** 110 bis 118 cm\n\n## Schuhe\n\nStellen Sie sich in Wandersocken auf ein Blatt Papier und messen Sie von der Ferse bis zur längsten Zehe. Geben Sie 10 mm dazu, damit bergab nichts drückt.",
    "Mesurez par-dessus ce que vous portez sous une veste, sans serrer le mètre. Entre deux tailles, prenez la plus grande pour une veste et la plus petite pour ce qui se porte à même la peau.\n\n## Tour de poitrine\n\n- **S** de 88 à 94 cm\n- **M** de 95 à 101 cm\n- **L** de 102 à 109 cm\n- **XL** de 110 à 118 cm\n\n## Chaussures\n\nPosez le pied sur une feuille de papier avec vos chaussettes de randonnée et mesurez du talon à l’orteil le plus long. Ajoutez 10 mm pour que rien n’appuie dans les descentes.",
);

/// Every page but the story, and the questions, which every shop has.
pub(super) const PAGES: [(PageKind, Words); 5] = [
    (
        PageKind::Terms,
        w(
            "## Who sells\n\nYou buy from {company}, {street}, {postal_code} {city}.\n\n## How a contract comes about\n\nWhat you see in the shop is an invitation. Your order is an offer; the contract comes about when we confirm it by email. The confirmation holds the goods, the prices and these terms.\n\n## Prices and payment\n\nPrices include VAT. Delivery costs are told on the product page, in the cart and before you order. You can pay by bank transfer or on delivery. With bank transfer we keep the goods for you for seven days.\n\n## Delivery\n\nWe send what is in stock within the time that is told beside each way of sending. If something is missing, we say so at once and you decide.\n\n## When something is wrong\n\nThe statutory rights for defective goods apply, for two years from delivery. Write to {email} and add a photo; we usually answer the same day.\n\n## Law\n\nGerman law applies. If you buy as a consumer, the protection of the country you live in stays yours.",
            "## Wer verkauft\n\nSie kaufen bei der {company}, {street}, {postal_code} {city}.\n\n## Wie ein Vertrag entsteht\n\nWas Sie im Shop sehen, ist eine Einladung. Ihre Bestellung ist ein Angebot; der Vertrag entsteht, wenn wir sie per E-Mail bestätigen. Die Bestätigung enthält Ware, Preise und diese Bedingungen.\n\n## Preise und Zahlung\n\nAlle Preise enthalten die Mehrwertsteuer. Die Versandkosten nennen wir auf der Produktseite, im Warenkorb und vor der Bestellung. Sie zahlen per Überweisung oder bei Lieferung. Bei Überweisung halten wir die Ware sieben Tage lang für Sie zurück.\n\n## Lieferung\n\nWas auf Lager ist, verschicken wir in der Zeit, die bei jeder Versandart steht. Fehlt etwas, melden wir uns sofort, und Sie entscheiden.\n\n## Wenn etwas nicht stimmt\n\nEs gelten die gesetzlichen Rechte bei Mängeln, zwei Jahre ab Lieferung. Schreiben Sie an {email} und legen Sie ein Foto bei; meist antworten wir am selben Tag.\n\n## Recht\n\nEs gilt deutsches Recht. Kaufen Sie als Verbraucher, bleibt Ihnen der Schutz des Landes, in dem Sie leben.",
            "## Qui vend\n\nVous achetez auprès de {company}, {street}, {postal_code} {city}.\n\n## Comment naît un contrat\n\nCe que vous voyez dans la boutique est une invitation. Votre commande est une offre ; le contrat naît lorsque nous la confirmons par e-mail. La confirmation contient les articles, les prix et les présentes conditions.\n\n## Prix et paiement\n\nLes prix comprennent la TVA. Les frais de livraison sont indiqués sur la page du produit, dans le panier et avant la commande. Vous pouvez payer par virement ou à la livraison. En cas de virement, nous vous réservons les articles pendant sept jours.\n\n## Livraison\n\nCe qui est en stock part dans le délai indiqué à côté de chaque mode d’envoi. S’il manque quelque chose, nous vous le disons aussitôt, et c’est vous qui décidez.\n\n## Quand quelque chose ne va pas\n\nLes droits légaux en cas de défaut s’appliquent pendant deux ans à compter de la livraison. Écrivez à {email} en joignant une photo ; nous répondons le plus souvent le jour même.\n\n## Droit applicable\n\nLe droit allemand s’applique. Si vous achetez en tant que consommateur, la protection du pays où vous vivez vous reste acquise.",
        ),
    ),
    (
        PageKind::Imprint,
        w(
            "{company}\n\n{street}\n{postal_code} {city}\nGermany\n\nRepresented by {head}\n\nPhone {phone}\nEmail {email}\n\nCommercial register: {register}\nVAT number: {tax_number}\n\nThis is a demonstration: the company, its people and its goods are made up.",
            "{company}\n\n{street}\n{postal_code} {city}\nDeutschland\n\nVertreten durch {head}\n\nTelefon {phone}\nE-Mail {email}\n\nHandelsregister: {register}\nUSt-IdNr.: {tax_number}\n\nDies ist eine Vorführung: Firma, Menschen und Waren sind erfunden.",
            "{company}\n\n{street}\n{postal_code} {city}\nAllemagne\n\nReprésentée par {head}\n\nTéléphone {phone}\nE-mail {email}\n\nRegistre du commerce : {register}\nNuméro de TVA : {tax_number}\n\nCeci est une démonstration : l’entreprise, les personnes et les articles sont inventés.",
        ),
    ),
    (
        PageKind::Privacy,
        w(
            "## In short\n\nWe store what an order needs, and nothing about people who only look around.\n\n## When you look around\n\nYour browser gets a cookie only when there is something to remember: a cart, or a form that you began. It holds a random number and ends after 60 days. There is no tracking and no advertising network.\n\n## When you order\n\nWe store name, address, email, the items and the payment method, because the contract needs them. The carrier gets the address. Invoices are kept as long as tax law asks.\n\n## Your rights\n\nYou can see, correct and take along what we store about you, and have it erased as far as no law says that it must be kept. Write to {email}.\n\nResponsible: {company}, {street}, {postal_code} {city}.",
            "## Kurz gesagt\n\nWir speichern, was eine Bestellung braucht, und nichts über Menschen, die sich nur umsehen.\n\n## Wenn Sie sich umsehen\n\nIhr Browser bekommt erst dann ein Cookie, wenn es etwas zu merken gibt: einen Warenkorb oder ein begonnenes Formular. Es enthält eine Zufallszahl und endet nach 60 Tagen. Es gibt kein Tracking und kein Werbenetzwerk.\n\n## Wenn Sie bestellen\n\nWir speichern Name, Anschrift, E-Mail, Ware und Zahlungsart, weil der Vertrag sie braucht. Der Zusteller bekommt die Anschrift. Rechnungen bleiben so lange, wie das Steuerrecht es verlangt.\n\n## Ihre Rechte\n\nSie können einsehen, berichtigen und mitnehmen, was wir über Sie speichern, und es löschen lassen, soweit kein Gesetz die Aufbewahrung verlangt. Schreiben Sie an {email}.\n\nVerantwortlich: {company}, {street}, {postal_code} {city}.",
            "## En bref\n\nNous conservons ce dont une commande a besoin, et rien sur les personnes qui ne font que regarder.\n\n## Quand vous regardez\n\nVotre navigateur ne reçoit un cookie que lorsqu’il y a quelque chose à retenir : un panier ou un formulaire commencé. Il contient un nombre aléatoire et prend fin après 60 jours. Il n’y a ni suivi ni réseau publicitaire.\n\n## Quand vous commandez\n\nNous conservons le nom, l’adresse, l’e-mail, les articles et le mode de paiement, parce que le contrat en a besoin. Le transporteur reçoit l’adresse. Les factures sont gardées aussi longtemps que le droit fiscal le demande.\n\n## Vos droits\n\nVous pouvez consulter, corriger et emporter ce que nous conservons sur vous, et le faire effacer tant qu’aucune loi n’impose de le garder. Écrivez à {email}.\n\nResponsable : {company}, {street}, {postal_code} {city}.",
        ),
    ),
    (
        PageKind::Returns,
        w(
            "You have 30 days from the day the parcel arrives. Write to {email} with the order number, and we send a label; returns within Germany and Austria cost you nothing.\n\nPlease send things unused and in their packing. The money is on its way within five days of the parcel reaching us, by the way you paid.\n\nBroken on arrival? Send a photo. We replace or mend it, and you need not send anything back until we have talked.",
            "Sie haben 30 Tage Zeit ab dem Tag, an dem das Paket ankommt. Schreiben Sie mit der Bestellnummer an {email}, wir schicken ein Etikett; aus Deutschland und Österreich kostet die Rücksendung nichts.\n\nBitte schicken Sie die Sachen unbenutzt und in ihrer Verpackung. Das Geld geht innerhalb von fünf Tagen nach Eingang zurück, auf dem Weg, auf dem Sie gezahlt haben.\n\nKaputt angekommen? Schicken Sie ein Foto. Wir ersetzen oder richten es, und bevor wir gesprochen haben, müssen Sie nichts zurückschicken.",
            "Vous avez 30 jours à compter de l’arrivée du colis. Écrivez à {email} en indiquant le numéro de commande, et nous vous envoyons une étiquette ; depuis l’Allemagne et l’Autriche, le retour ne vous coûte rien.\n\nMerci de renvoyer les articles non utilisés et dans leur emballage. Le remboursement part dans les cinq jours suivant l’arrivée du colis, par le moyen de paiement que vous avez utilisé.\n\nCassé à l’arrivée ? Envoyez une photo. Nous remplaçons ou réparons, et vous n’avez rien à renvoyer tant que nous n’en avons pas parlé.",
        ),
    ),
    (
        PageKind::Withdrawal,
        w(
            "## Your right of withdrawal\n\nConsumers may withdraw from the contract within 14 days and without giving a reason. The period begins on the day on which you, or somebody you named, took the last of the goods.\n\nTell us clearly that you withdraw, by letter to {company}, {street}, {postal_code} {city}, by email to {email}, or online: [withdraw from contract here](/withdrawal). It is enough to send it before the period ends.\n\n## What follows\n\nWe pay back everything we received from you, delivery included (but not what a more expensive way of sending cost on top), within 14 days of your message. We may wait until the goods are back or you have shown that they are on their way. Please send them within 14 days. You answer for a loss of value only if you handled the goods more than was needed to look at them.\n\n## A form you may use\n\n> To {company}, {street}, {postal_code} {city}, {email}:\n> I withdraw from my contract for these goods: …\n> Ordered on … / received on …\n> Name, address, date",
            "## Ihr Widerrufsrecht\n\nVerbraucher können den Vertrag binnen 14 Tagen ohne Angabe von Gründen widerrufen. Die Frist beginnt an dem Tag, an dem Sie oder eine von Ihnen benannte Person die letzte Ware in Besitz genommen haben.\n\nErklären Sie uns den Widerruf eindeutig, per Brief an {company}, {street}, {postal_code} {city}, per E-Mail an {email} oder online: [Vertrag widerrufen](/de/withdrawal). Es reicht, wenn Sie ihn vor Ablauf der Frist absenden.\n\n## Was dann geschieht\n\nWir zahlen alles zurück, was wir von Ihnen erhalten haben, samt Lieferkosten (nicht aber den Aufpreis einer teureren Versandart), binnen 14 Tagen nach Ihrer Nachricht. Wir dürfen warten, bis die Ware zurück ist oder Sie die Absendung belegt haben. Bitte schicken Sie sie binnen 14 Tagen. Für einen Wertverlust haften Sie nur, wenn Sie die Ware stärker benutzt haben, als zur Prüfung nötig war.\n\n## Ein Formular, das Sie nutzen können\n\n> An {company}, {street}, {postal_code} {city}, {email}:\n> Ich widerrufe meinen Vertrag über diese Ware: …\n> Bestellt am … / erhalten am …\n> Name, Anschrift, Datum",
            "## Votre droit de rétractation\n\nLes consommateurs peuvent se rétracter du contrat dans un délai de 14 jours, sans donner de motif. Le délai court à partir du jour où vous-même, ou une personne que vous avez désignée, avez pris possession du dernier article.\n\nInformez-nous clairement de votre rétractation, par courrier à {company}, {street}, {postal_code} {city}, par e-mail à {email} ou en ligne : [renoncer au contrat ici](/fr/withdrawal). Il suffit de l’envoyer avant la fin du délai.\n\n## Ce qui se passe ensuite\n\nNous remboursons tout ce que nous avons reçu de vous, frais de livraison compris (mais pas le supplément d’un mode d’envoi plus cher), dans les 14 jours suivant votre message. Nous pouvons attendre que les articles soient revenus ou que vous ayez prouvé leur envoi. Merci de les renvoyer dans les 14 jours. Vous ne répondez d’une perte de valeur que si vous avez manipulé les articles plus qu’il n’était nécessaire pour les examiner.\n\n## Un formulaire que vous pouvez utiliser\n\n> À {company}, {street}, {postal_code} {city}, {email} :\n> Je me rétracte de mon contrat portant sur ces articles : …\n> Commandé le … / reçu le …\n> Nom, adresse, date",
        ),
    ),
];

impl Company {
    /// The words with this company's data put in.
    pub(super) fn fill(&self, words: Words) -> LocalText {
        let filled = |text: &str| {
            [
                ("{company}", self.legal_name),
                ("{street}", self.street),
                ("{postal_code}", self.postal_code),
                ("{city}", self.city),
                ("{phone}", self.phone),
                ("{email}", self.email),
                ("{tax_number}", self.tax_number),
                ("{register}", self.register),
                ("{head}", self.head),
            ]
            .into_iter()
            .fold(text.to_owned(), |text, (place, value)| {
                text.replace(place, value)
            })
        };
        LocalText(
            Locale::ALL
                .map(|locale| (locale, filled(words.of(locale))))
                .into(),
        )
    }
}
