//! Files as shops and spreadsheets write them.

use super::*;

#[test]
fn ex_7_rows_of_a_product_stand_together_and_bodies_may_have_lines() {
    let file = "\u{feff}Handle,Title,\"Body (HTML)\"\r\na,A,\"one\r\ntwo, \"\"three\"\"\"\r\na,,\r\n\r\nb,B,x\r\na,A,\r\n";
    let mut reader = Reader::new(file.as_bytes()).expect("head");
    let first = reader.next_group().expect("a");
    assert_eq!(
        (first.handle.as_str(), first.rows.len(), first.rows_done),
        ("a", 2, 2)
    );
    assert_eq!(
        first.rows[0].get("Body (HTML)"),
        Some("one\r\ntwo, \"three\"")
    );
    assert!(first.faults.is_empty());
    assert_eq!(reader.next_group().expect("b").handle, "b");
    let again = reader.next_group().expect("a again");
    assert_eq!(again.faults[0].reason, RowReason::HandleAgain);
    assert!(reader.next_group().is_none());
}

#[test]
fn sec_11_a_byte_that_is_no_text_makes_its_row_unreadable() {
    let file = b"Handle,Title\nab\0c,T\0\nb,B\n";
    let mut reader = Reader::new(&file[..]).expect("head");
    let first = reader.next_group().expect("row");
    assert_eq!(first.rows[0].get("Title"), Some(""));
    assert!(
        first
            .faults
            .iter()
            .any(|fault| fault.reason == RowReason::Unreadable)
    );
    assert_eq!(reader.next_group().expect("b").handle, "b");
}

#[test]
fn a_file_of_something_else_is_refused() {
    assert!(Reader::new(&b"a,b\n1,2\n"[..]).is_err());
    assert!(Reader::new(&b""[..]).is_err());
    assert!(Reader::new(&b"\x89PNG\xff\xfe,x"[..]).is_err());
}

#[test]
fn a_row_in_another_encoding_is_told_and_the_rest_is_read() {
    let mut reader = Reader::new(&b"Handle,Title\na,Gr\xfcn\nb,B\n"[..]).expect("head");
    let broken = reader.next_group().expect("a");
    assert_eq!(
        broken.faults,
        [RowFault::error(2, "Handle", RowReason::Unreadable)]
    );
    assert!(reader.next_group().expect("b").faults.is_empty());
}

fn columns(file: &str) -> Vec<String> {
    let reader = Reader::new(file.as_bytes()).expect("head");
    reader.columns().to_vec()
}

#[test]
fn ex_7_separators_are_found_in_the_head() {
    let own = ["Handle", "Title", "Variant Price"];
    assert_eq!(columns("sep=;\r\nHandle;Title;Variant Price\r\n"), own);
    assert_eq!(
        columns("\u{feff}\"sep=|\"\nHandle|Title|Variant Price\n"),
        own
    );
    assert_eq!(columns("Handle\tTitle\tVariant Price\n"), own);
    assert_eq!(
        columns("Handle;Title;Material, Farbe (x);Variant Price\r\n")[2],
        "Material, Farbe (x)"
    );
    assert_eq!(
        columns("Handle;Title;Tags;Variant Price\rcr-cup;CR cup;red, blue;5.00\r").len(),
        4
    );
}

#[test]
fn ex_7_rows_count_as_a_spreadsheet_counts_them() {
    let file = "\r\nHandle,Title\r\na,\"A\r\n\r\nB\"\r\n\r\n  \r\n\r\nb,B";
    let mut reader = Reader::new(file.as_bytes()).expect("head");
    assert_eq!(reader.next_group().expect("a").rows[0].number, 3);
    let last = reader.next_group().expect("b");
    assert_eq!((last.rows[0].number, last.rows_done), (7, 6));
}

#[test]
fn a_refused_head_says_what_was_read() {
    let fault = Reader::new(&b"just,some\n1,2\n"[..]).err().expect("fault");
    assert_eq!(fault.columns, ["just", "some"]);
}
