use super::*;

fn form(values: [usize; 2], price: usize, level: StockLevel) -> FormData {
    FormData {
        id: [values[0].to_string(), values[1].to_string()].join("-"),
        values: values.to_vec(),
        price,
        level,
        ..FormData::default()
    }
}

fn option(name: &str, labels: [&str; 2]) -> OptionData {
    OptionData {
        labels: labels.map(str::to_owned).to_vec(),
        pairs: labels.map(|label| [name, "=", label].concat()).to_vec(),
        choose: ["Choose ", name].concat(),
    }
}

/// Oak in M (sold out) and L, walnut in L only, which costs more.
fn chair() -> Choices {
    Choices {
        path: "/products/chair".to_owned(),
        options: vec![
            option("Wood", ["Oak", "Walnut"]),
            option("Size", ["M", "L"]),
        ],
        forms: vec![
            form([0, 0], 0, StockLevel::Out),
            form([0, 1], 1, StockLevel::Low),
            form([1, 1], 1, StockLevel::Enough),
        ],
        prices: ["80", "90"]
            .map(|now| PriceData {
                now: now.to_owned(),
                from: ["from ", now].concat(),
                ..PriceData::default()
            })
            .to_vec(),
        add: "Add".to_owned(),
        still: "Still:".to_owned(),
        ..Choices::default()
    }
}

fn chosen(form: usize) -> Selection {
    Selection {
        form,
        open: Vec::new(),
    }
}

fn open(form: usize) -> Selection {
    Selection {
        form,
        open: vec![1],
    }
}

#[test]
fn pp_19_a_click_keeps_the_other_choices_where_that_exists() {
    let chair = chair();
    assert_eq!(chair.nearest(&chosen(1), 0, 1), Some((2, true)));
    assert_eq!(chair.nearest(&chosen(1), 1, 0), Some((0, true)));
}

#[test]
fn pp_19_a_click_leads_somewhere_where_it_does_not() {
    let chair = chair();
    assert_eq!(chair.nearest(&chosen(0), 0, 1), Some((2, false)));
    assert_eq!(chair.nearest(&chosen(0), 0, 7), None);
}

#[test]
fn pp_19_what_is_not_chosen_is_not_in_the_address_and_not_bought() {
    let chair = chair();
    assert_eq!(chair.address(&open(1)), "/products/chair?Wood=Oak");
    assert_eq!(chair.button(&open(1)), "Choose Size");
    assert!(!chair.target(&open(1), 1, 1).is_current);
    let large = chair.target(&open(1), 1, 1);
    assert_eq!(large.address, "/products/chair?Wood=Oak&Size=L");
    assert_eq!(large.selection, Some(chosen(1)));
    assert_eq!(chair.button(&chosen(1)), "Add");
}

#[test]
fn ca_1_a_price_is_a_span_while_the_choice_decides_it() {
    let chair = chair();
    let told = |now: Selection| {
        let price = chair.price(&now);
        price.map(|(price, is_span)| (price.now.clone(), is_span))
    };
    assert_eq!(told(open(1)), Some(("80".to_owned(), true)));
    assert_eq!(told(chosen(1)), Some(("90".to_owned(), false)));
    assert_eq!(told(open(2)), Some(("90".to_owned(), false)));
}

#[test]
fn ca_14_what_is_sold_out_tells_what_is_there() {
    let chair = chair();
    assert!(chair.is_out(&chosen(0)) && !chair.is_out(&open(0)));
    assert_eq!(chair.others(&chosen(0)), "Still: L");
    assert_eq!(chair.others(&chosen(1)), "");
}

#[test]
fn pp_19_the_browser_reads_what_the_server_wrote() {
    let mut chair = chair();
    chair.prices[0].before = Some("100".to_owned());
    chair.galleries = vec![GalleryData {
        places: vec![2, 0],
        small: "/media/oak-160.webp".to_owned(),
    }];
    chair.facts = vec![Facts {
        delivery: "free".to_owned(),
        total: String::new(),
    }];
    chair.prices[1].ends_at = "2026-07-14T22:00:00Z".to_owned();
    chair.forms[1].checking = "2 people".to_owned();
    chair.forms[1].most = 7;
    let written = chair.written(&open(1));
    assert_eq!(Choices::read(&written), Some((chair.clone(), open(1))));
    chair.still = "Still\r\nthere:".to_owned();
    let (read, now) = Choices::read(&chair.written(&chosen(2))).unwrap_or_default();
    assert_eq!((read.still.as_str(), now), ("Still  there:", chosen(2)));
    assert_eq!(Choices::read(""), None);
    assert_eq!(Choices::read(&written[..written.len() / 2]), None);
}

#[test]
fn ca_14_what_is_left_follows_what_the_shop_tells() {
    let mut chair = chair();
    let mut last = chair.forms[1].clone();
    last.stock = "Sold out".to_owned();
    last.level = StockLevel::Out;
    last.checking = "2 people".to_owned();
    let stranger = FormData {
        id: "another".to_owned(),
        ..FormData::default()
    };
    let told = Choices::written_stock(&[stranger, last]);
    chair.read_stock(told.trim_end());
    assert!(chair.is_out(&chosen(1)));
    assert_eq!(chair.checking(&chosen(1)), "2 people");
    assert_eq!(chair.checking(&open(1)), "", "it depends on the size");
    assert_eq!(chair.checking(&chosen(2)), "");
    assert_eq!(chair.forms[1].price, 1, "nothing else changes");
    let before = chair.clone();
    chair.read_stock("no\nstock");
    assert_eq!(chair, before);
}
