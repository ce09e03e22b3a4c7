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
mod tests;
