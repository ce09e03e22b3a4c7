use crate::web::csv_cell as cell;
use std::collections::HashSet;
use std::io::{Chain, Cursor, Read};

use csv::{ByteRecord, ReaderBuilder};

use super::head::Head;
use super::lines::Lines;
use super::{HeadFault, RowFault, RowReason};
use crate::core::Reason;

/// The rows of one product.
#[derive(Clone, Debug)]
pub struct Group {
    /// The handle as it stands in the file.
    pub handle: String,
    /// The rows, each with its number and its cells by column; empty cells are kept.
    pub(super) rows: Vec<Row>,
    /// What is wrong with the rows as rows.
    pub faults: Vec<RowFault>,
    /// How many rows of the file have been read with this product.
    pub rows_done: u64,
}

impl Group {
    /// The first row, as a spreadsheet counts.
    #[must_use]
    pub fn row(&self) -> u64 {
        self.rows
            .first()
            .map_or(self.rows_done + 1, |row| row.number)
    }

    /// Whether the same name stood further up.
    #[must_use]
    pub fn is_again(&self) -> bool {
        let again = |fault: &RowFault| fault.reason == RowReason::HandleAgain;
        self.faults.iter().any(again)
    }
}

#[derive(Clone, Debug)]
pub(super) struct Row {
    pub number: u64,
    pub cells: Vec<(String, String)>,
}

impl Row {
    /// The cell under `column`; nothing when the file has no such column.
    pub fn get(&self, column: &str) -> Option<&str> {
        self.cells
            .iter()
            .find(|(name, _)| name == column)
            .map(|(_, text)| text.as_str())
    }

    /// Whether the file has that column.
    pub fn has(&self, column: &str) -> bool {
        self.get(column).is_some()
    }

    /// The same as [`Self::get`], and nothing for a blank cell.
    pub fn filled(&self, column: &str) -> Option<&str> {
        self.get(column).filter(|text| !text.trim().is_empty())
    }
}

/// Reads a file product by product, holding one product in memory.
pub struct Reader<R: Read> {
    csv: csv::Reader<Lines<Chain<Cursor<Vec<u8>>, R>>>,
    columns: Vec<String>,
    waiting: Option<(String, Row)>,
    waiting_fault: Option<RowFault>,
    seen: HashSet<blake3::Hash>,
    number: u64,
}

impl<R: Read> Reader<R> {
    /// Reads the head of the file.
    ///
    /// # Errors
    /// When the file has no column `Handle`, or cannot be read.
    pub fn new(mut file: R) -> Result<Self, HeadFault> {
        let head = Head::read(&mut file)?;
        let mut beginning = Cursor::new(head.beginning);
        beginning.set_position(head.skipped as u64);
        let csv = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(head.delimiter)
            .from_reader(Lines::new(beginning.chain(file), head.delimiter));
        let mut reader = Self {
            csv,
            columns: head.columns,
            waiting: None,
            waiting_fault: None,
            seen: HashSet::new(),
            number: 0,
        };
        reader.pass_head();
        Ok(reader)
    }

    /// The names of the columns.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Reads on to behind the head, which may have blank lines above it.
    fn pass_head(&mut self) {
        let mut record = ByteRecord::new();
        loop {
            self.number += 1;
            let read = self.csv.read_byte_record(&mut record);
            if !matches!(read, Ok(true)) || !is_blank(&record) {
                return;
            }
        }
    }

    /// The next product, or nothing at the end of the file.
    pub fn next_group(&mut self) -> Option<Group> {
        let (handle, first) = match self.waiting.take() {
            Some(waiting) => waiting,
            None => self.next_row()?,
        };
        let mut group = Group {
            handle,
            rows: vec![first],
            faults: Vec::new(),
            rows_done: 0,
        };
        group.faults.extend(self.waiting_fault.take());
        let first_number = group.rows[0].number;
        group.rows_done = first_number - 1;
        if group.handle.trim().is_empty() {
            let missing = RowReason::Value(Reason::Required);
            group
                .faults
                .push(RowFault::error(first_number, "Handle", missing));
        } else if !self.seen.insert(blake3::hash(group.handle.as_bytes())) {
            group.faults.push(RowFault::error(
                first_number,
                "Handle",
                RowReason::HandleAgain,
            ));
        }
        while let Some((handle, row)) = self.next_row() {
            if handle != group.handle || handle.trim().is_empty() {
                self.waiting = Some((handle, row));
                break;
            }
            group.faults.extend(self.waiting_fault.take());
            group.rows_done = row.number - 1;
            group.rows.push(row);
        }
        Some(group)
    }

    /// The next row that is not blank.
    fn next_row(&mut self) -> Option<(String, Row)> {
        loop {
            let mut record = ByteRecord::new();
            self.number += 1;
            let number = self.number;
            match self.csv.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => return None,
                Err(_) => {
                    self.waiting_fault =
                        Some(RowFault::error(number, "Handle", RowReason::Unreadable));
                    return Some((
                        String::new(),
                        Row {
                            number,
                            cells: Vec::new(),
                        },
                    ));
                }
            }
            if is_blank(&record) {
                continue;
            }
            let mut row = Row {
                number,
                cells: Vec::with_capacity(self.columns.len()),
            };
            let mut readable = record.len() <= self.columns.len()
                || record
                    .iter()
                    .skip(self.columns.len())
                    .all(|cell| cell.trim_ascii().is_empty());
            for (place, name) in self.columns.iter().enumerate() {
                let text = std::str::from_utf8(record.get(place).unwrap_or_default());
                // What cannot be text of the database goes no further than here.
                let text = text.ok().filter(|text| !text.contains('\0'));
                readable &= text.is_some();
                row.cells.push((
                    name.clone(),
                    cell::plain(text.unwrap_or_default()).to_owned(),
                ));
            }
            if !readable {
                self.waiting_fault = Some(RowFault::error(number, "Handle", RowReason::Unreadable));
            }
            let handle = row.get("Handle").unwrap_or_default().trim().to_owned();
            return Some((handle, row));
        }
    }
}

fn is_blank(record: &ByteRecord) -> bool {
    record.iter().all(|cell| cell.trim_ascii().is_empty())
}

#[cfg(test)]
mod tests {
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
}
