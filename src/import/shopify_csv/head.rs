//! How a file is written: its separator and its columns.

use crate::web::csv_cell as cell;
use std::io::Read;

use csv::{ByteRecord, ReaderBuilder};

use super::lines::Lines;
use super::{HeadFault, RowReason, column};
use crate::core::Reason;

/// As much of a file's beginning as is looked at.
const BEGINNING: u64 = 256 * 1024;

/// Most columns that a refusal names.
const NAMED: usize = 30;

/// What a file's first line tells.
pub(super) struct Head {
    pub delimiter: u8,
    pub columns: Vec<String>,
    /// Bytes before the first line that counts.
    pub skipped: usize,
    /// The beginning of the file.
    pub beginning: Vec<u8>,
}

impl Head {
    /// Looks at the beginning of a file.
    ///
    /// # Errors
    /// When the first line is no head of products.
    pub fn read<R: Read>(file: &mut R) -> Result<Self, HeadFault> {
        let mut beginning = Vec::new();
        file.take(BEGINNING)
            .read_to_end(&mut beginning)
            .map_err(|_| HeadFault::new(RowReason::Unreadable, Vec::new()))?;
        let mut skipped = 0;
        if beginning.starts_with("\u{feff}".as_bytes()) {
            skipped = '\u{feff}'.len_utf8();
        }
        let (told, line) = told_separator(beginning.get(skipped..).unwrap_or_default());
        skipped += line;
        let start = beginning.get(skipped..).unwrap_or_default();
        let (delimiter, head) = match told {
            Some(delimiter) => (delimiter, cells(start, delimiter)),
            None => best(start),
        };
        let head = head.ok_or_else(|| HeadFault::new(RowReason::Unreadable, Vec::new()))?;
        let names: Vec<&str> = head.iter().map(String::as_str).collect();
        let columns = column::names(&names);
        if !columns.iter().any(|name| name == "Handle") {
            let read = head.into_iter().filter(|name| !name.is_empty());
            let missing = RowReason::Value(Reason::Required);
            return Err(HeadFault::new(missing, read.take(NAMED).collect()));
        }
        Ok(Self {
            delimiter,
            columns,
            skipped,
            beginning,
        })
    }
}

/// The separator that Excel notes in a line of its own, and how long that line is.
fn told_separator(start: &[u8]) -> (Option<u8>, usize) {
    let end = start.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
    let line = start.get(..end.unwrap_or(start.len())).unwrap_or_default();
    let told = match line.trim_ascii() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator] => Some(*separator),
        [
            b'"',
            b's' | b'S',
            b'e' | b'E',
            b'p' | b'P',
            b'=',
            separator,
            b'"',
        ] => Some(*separator),
        // A tab is white space, and trimmed.
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'='] if line.ends_with(b"\t") => Some(b'\t'),
        _ => return (None, 0),
    };
    let ends = start.get(line.len()..).unwrap_or_default();
    let ends = ends.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    (told, line.len() + ends.count())
}

/// The separator under which most columns are known.
fn best(start: &[u8]) -> (u8, Option<Vec<String>>) {
    let mut best = (b',', cells(start, b','));
    let mut most = known(best.1.as_deref());
    for delimiter in [b';', b'\t', b'|'] {
        let head = cells(start, delimiter);
        let count = known(head.as_deref());
        if count > most {
            (best, most) = ((delimiter, head), count);
        }
    }
    best
}

fn known(head: Option<&[String]>) -> usize {
    let names = head.unwrap_or_default().iter();
    names.filter(|name| column::is_of_format(name)).count()
}

/// The cells of the first line that is not blank; nothing when they are no text.
fn cells(start: &[u8], delimiter: u8) -> Option<Vec<String>> {
    let mut csv = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(Lines::new(start, delimiter));
    let mut head = ByteRecord::new();
    loop {
        if !csv.read_byte_record(&mut head).ok()? {
            return Some(Vec::new());
        }
        if !head.iter().all(|cell| cell.trim_ascii().is_empty()) {
            break;
        }
    }
    head.iter()
        .map(|name| {
            let name = std::str::from_utf8(name).ok()?;
            (!name.contains('\0')).then(|| cell::plain(name.trim()).to_owned())
        })
        .collect()
}
