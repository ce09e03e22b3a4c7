//! `galleria quote`: prices the carts of a file, without database or network.

use std::fmt::Display;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;

use crate::pricing::{Fault, Faults, Flaw, Quote, QuoteInput, quote, schema};

/// What the program answers when an input is malformed.
const MALFORMED: u8 = 2;

/// Prices every cart of a file, or of standard input for `-`, and prints the Quotes; or prints
/// every fault, one per line, and no Quote at all.
#[must_use]
pub fn run(file: &Path) -> ExitCode {
    let answer = read(file).and_then(|text| answer(&text));
    match answer {
        Ok(answer) => print(&answer),
        Err(faults) => {
            for fault in faults.0 {
                // Nobody is left to tell where this cannot be told.
                let _ = writeln!(io::stderr(), "{}: {fault}", file.display());
            }
            ExitCode::from(MALFORMED)
        }
    }
}

/// Prints the JSON Schema of what goes in and what comes out.
#[must_use]
pub fn print_schema() -> ExitCode {
    print(&format!("{:#}", schema()))
}

fn read(file: &Path) -> Result<String, Faults> {
    let mut text = String::new();
    let read = if file == Path::new("-") {
        io::stdin().read_to_string(&mut text)
    } else {
        std::fs::File::open(file).and_then(|mut file| file.read_to_string(&mut text))
    };
    match read {
        Ok(_) => Ok(text),
        Err(error) => Err(Fault::new("", Flaw::Unreadable(error.to_string())).into()),
    }
}

/// The Quotes of a text, as JSON: one for an object, a list for a list.
fn answer(text: &str) -> Result<String, Faults> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(text)
        .map_err(|error| Faults::from(Fault::new("", Flaw::NoJson(error.to_string()))))?;
    let written = match &value {
        Value::Array(entries) => written(&quotes(entries)?),
        _ => written(&quote(&QuoteInput::read(&value)?)?),
    };
    written.map_err(|error| Fault::new("", Flaw::NoJson(error.to_string())).into())
}

fn quotes(entries: &[Value]) -> Result<Vec<Quote>, Faults> {
    let mut faults = Faults::default();
    let mut quotes = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        match QuoteInput::read(entry).and_then(|input| quote(&input)) {
            Ok(quote) => quotes.push(quote),
            Err(more) => faults.0.append(&mut more.of_entry(index).0),
        }
    }
    if faults.0.is_empty() {
        Ok(quotes)
    } else {
        Err(faults)
    }
}

fn written(quotes: &impl serde::Serialize) -> serde_json::Result<String> {
    serde_json::to_string(quotes)
}

fn print(text: &impl Display) -> ExitCode {
    // A reader that has seen enough is no fault of ours.
    match writeln!(io::stdout().lock(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}
