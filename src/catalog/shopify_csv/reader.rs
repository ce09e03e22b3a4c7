use std::collections::HashSet;
use std::io::{BufRead, BufReader, Read};

use csv::{ByteRecord, ReaderBuilder};

use super::{RowFault, RowReason, cell, column};
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

    /// The same, and nothing for a blank cell.
    pub fn filled(&self, column: &str) -> Option<&str> {
        self.get(column).filter(|text| !text.trim().is_empty())
    }
}

/// Reads a file product by product, holding one product in memory.
pub struct Reader<R: Read> {
    csv: csv::Reader<BufReader<R>>,
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
    pub fn new(file: R) -> Result<Self, RowFault> {
        let mut file = BufReader::new(file);
        let delimiter = delimiter(file.fill_buf().unwrap_or_default());
        let mut csv = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(file);
        let mut head = ByteRecord::new();
        let unreadable = || RowFault::error(1, "Handle", RowReason::Unreadable);
        if !csv.read_byte_record(&mut head).map_err(|_| unreadable())? {
            return Err(RowFault::error(
                1,
                "Handle",
                RowReason::Value(Reason::Required),
            ));
        }
        let mut columns = Vec::new();
        for name in &head {
            let name = std::str::from_utf8(name).map_err(|_| unreadable())?;
            let name = cell::plain(name.trim_start_matches('\u{feff}').trim());
            if name.contains('\0') {
                return Err(unreadable());
            }
            columns.push(column::known(name).unwrap_or(name).to_owned());
        }
        if !columns.iter().any(|name| name == "Handle") {
            return Err(RowFault::error(
                1,
                "Handle",
                RowReason::Value(Reason::Required),
            ));
        }
        Ok(Self {
            csv,
            columns,
            waiting: None,
            waiting_fault: None,
            seen: HashSet::new(),
            number: 1,
        })
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
            if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
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
                readable &= text.is_ok_and(|text| !text.contains('\0'));
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

/// Some spreadsheets write semicolons; the head tells.
fn delimiter(start: &[u8]) -> u8 {
    let head = start
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    if head.contains(&b';') && !head.contains(&b',') {
        b';'
    } else {
        b','
    }
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
}
