//! The table.

use time::OffsetDateTime;

use crate::{Result, machine};

/// Everything that was measured, in order.
#[derive(Debug, Default)]
pub struct Report {
    rows: Vec<Row>,
    notes: Vec<String>,
}

#[derive(Debug)]
struct Row {
    what: String,
    measured: String,
    floor: String,
    ratio: String,
    goal: String,
    met: Option<bool>,
}

impl Report {
    /// A figure with a goal.
    pub fn add(&mut self, what: &str, measured: String, goal: &str, met: bool) {
        self.push(what, measured, None, goal, Some(met));
    }

    /// A figure beside its floor, and how many times as much it is.
    pub fn compare(
        &mut self,
        what: &str,
        measured: String,
        floor: (String, f64),
        goal: &str,
        met: bool,
    ) {
        self.push(what, measured, Some(floor), goal, Some(met));
    }

    /// So many a second, beside the floor's.
    pub fn rate(&mut self, what: &str, rate: f64, floor: f64) {
        let floor = (format!("{floor:.0} per second"), floor / rate);
        self.push(what, format!("{rate:.0} per second"), Some(floor), "", None);
    }

    /// A figure without one.
    pub fn tell(&mut self, what: &str, measured: String) {
        self.push(what, measured, None, "", None);
    }

    fn push(
        &mut self,
        what: &str,
        measured: String,
        floor: Option<(String, f64)>,
        goal: &str,
        met: Option<bool>,
    ) {
        let (floor, ratio) = floor.map_or_else(Default::default, |(floor, ratio)| {
            (floor, format!("{ratio:.2}"))
        });
        let row = Row {
            what: what.to_owned(),
            measured,
            floor,
            ratio,
            goal: goal.to_owned(),
            met,
        };
        println!(
            "    {}: {} {} {}",
            row.what,
            row.measured,
            row.ratio,
            row.verdict()
        );
        self.rows.push(row);
    }

    /// A sentence under the table.
    pub fn note(&mut self, sentence: String) {
        self.notes.push(sentence);
    }

    /// Prints the table to the terminal.
    pub fn print(&self) {
        println!("\n{}", self.table());
    }

    fn table(&self) -> String {
        let mut lines = vec![["", "measured", "floor", "ratio", "goal", "met"].map(str::to_owned)];
        lines.extend(self.rows.iter().map(|row| {
            [
                row.what.clone(),
                row.measured.clone(),
                row.floor.clone(),
                row.ratio.clone(),
                row.goal.clone(),
                row.verdict().to_owned(),
            ]
        }));
        let mut widths = [3; 6];
        for line in &lines {
            for (width, cell) in widths.iter_mut().zip(line) {
                *width = (*width).max(cell.chars().count());
            }
        }
        let mut table = String::new();
        for (place, line) in lines.iter().enumerate() {
            let cells = line.iter().zip(widths);
            let cells: Vec<_> = cells
                .map(|(cell, width)| format!("{cell:<width$}"))
                .collect();
            table.push_str(&format!("| {} |\n", cells.join(" | ")));
            if place == 0 {
                let rules = widths.map(|width| "-".repeat(width));
                table.push_str(&format!("| {} |\n", rules.join(" | ")));
            }
        }
        table
    }

    /// The file in `docs`.
    pub fn markdown(&self) -> Result<String> {
        let date = OffsetDateTime::now_utc().date();
        let mut text = format!(
            "# Benchmarks\n\nWritten by `script/bench` on {date}, which runs it all again.\n\n\
             - Machine: {}\n- Request limits: the profile `bench`\n- Everything, the load too, ran on that one machine over loopback.\n\n{}",
            machine::description()?,
            self.table()
        );
        for note in &self.notes {
            text.push_str(&format!("\n{note}\n"));
        }
        Ok(text)
    }
}

impl Row {
    fn verdict(&self) -> &'static str {
        match self.met {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        }
    }
}

/// Bytes as people read them.
pub fn megabytes(bytes: u64) -> String {
    format!("{:.0} MB", bytes as f64 / 1e6)
}

/// Bytes as people read them.
pub fn kilobytes(bytes: usize) -> String {
    format!("{:.1} KB", bytes as f64 / 1e3)
}

/// The one in the middle.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
