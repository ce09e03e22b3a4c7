//! The bytes of a file on their way to the CSV reader.

use std::io::Read;

/// Reads a file so that every line of a spreadsheet is a record: line ends of all systems become
/// one, and a blank line, which the CSV reader would leave out without counting it, gets an empty
/// cell.
pub(super) struct Lines<R> {
    file: R,
    delimiter: u8,
    place: Place,
    after_return: bool,
    given: Vec<u8>,
    used: usize,
}

/// Where in a record the next byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    RecordStart,
    CellStart,
    Cell,
    Quoted,
    /// After a quotation mark within quoted text: its end, or the first of two.
    MaybeEnd,
}

impl<R: Read> Lines<R> {
    pub fn new(file: R, delimiter: u8) -> Self {
        Self {
            file,
            delimiter,
            place: Place::RecordStart,
            after_return: false,
            given: Vec::new(),
            used: 0,
        }
    }

    fn take(&mut self, byte: u8) {
        if self.place == Place::Quoted {
            if byte == b'"' {
                self.place = Place::MaybeEnd;
            }
            self.given.push(byte);
            return;
        }
        let after_return = std::mem::replace(&mut self.after_return, byte == b'\r');
        if byte == b'\n' && after_return {
            return;
        }
        if matches!(byte, b'\r' | b'\n') {
            if self.place == Place::RecordStart {
                self.given.push(self.delimiter);
            }
            self.given.push(b'\n');
            self.place = Place::RecordStart;
            return;
        }
        self.given.push(byte);
        self.place = match (self.place, byte) {
            (_, byte) if byte == self.delimiter => Place::CellStart,
            (Place::RecordStart | Place::CellStart | Place::MaybeEnd, b'"') => Place::Quoted,
            _ => Place::Cell,
        };
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
        if self.used == self.given.len() {
            self.given.clear();
            self.used = 0;
            let mut bytes = [0; 16 * 1024];
            // What was read may have been the second half of a line end alone.
            while self.given.is_empty() {
                let count = self.file.read(&mut bytes)?;
                if count == 0 {
                    return Ok(0);
                }
                for byte in bytes.iter().take(count) {
                    self.take(*byte);
                }
            }
        }
        let left = self.given.get(self.used..).unwrap_or_default();
        let count = left.len().min(room.len());
        for (to, from) in room.iter_mut().zip(left) {
            *to = *from;
        }
        self.used += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let mut read = String::new();
        Lines::new(text.as_bytes(), b',')
            .read_to_string(&mut read)
            .unwrap_or_default();
        read
    }

    #[test]
    fn ex_7_every_line_of_a_spreadsheet_is_a_record() {
        assert_eq!(read("a,b\r\n\r\n\r\nc"), "a,b\n,\n,\nc");
        assert_eq!(read("a\rb\r\rc\r"), "a\nb\n,\nc\n");
        assert_eq!(
            read("a,\"1\r\n\r\n\"\"2\"\"\"\nb"),
            "a,\"1\r\n\r\n\"\"2\"\"\"\nb"
        );
        // An inch mark opens nothing.
        assert_eq!(read("5\" pipe\n\nb"), "5\" pipe\n,\nb");
    }
}
