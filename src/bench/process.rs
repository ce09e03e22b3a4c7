//! What the system's own accounts say of processes: CPU time and memory.

use std::fs;
use std::time::Duration;

use crate::Result;

/// Linux counts in hundredths of a second, whatever the kernel's own clock.
const TICK: Duration = Duration::from_millis(10);

/// A process by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Process(pub u32);

/// Ticks of a process and of its children that have ended, and its parent.
struct Account {
    parent: u32,
    own: u32,
    ended_children: u32,
}

impl Process {
    /// User and system time of all its threads.
    pub fn cpu(self) -> Result<Duration> {
        Ok(TICK * self.account()?.own)
    }

    /// The same with all its children, those that have ended too.
    pub fn cpu_with_children(self) -> Result<Duration> {
        let account = self.account()?;
        let mut ticks = account.own + account.ended_children;
        for child in self.children()? {
            // One may end while they are counted.
            ticks += child.account().map_or(0, |account| account.own);
        }
        Ok(TICK * ticks)
    }

    /// The processes it started that still run.
    pub fn children(self) -> Result<Vec<Self>> {
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc")? {
            let name = entry?.file_name();
            let Some(process) = name.to_str().and_then(|name| name.parse().ok()).map(Self) else {
                continue;
            };
            if process
                .account()
                .is_ok_and(|account| account.parent == self.0)
            {
                found.push(process);
            }
        }
        Ok(found)
    }

    /// The process that started it.
    pub fn parent(self) -> Result<Self> {
        Ok(Self(self.account()?.parent))
    }

    fn account(self) -> Result<Account> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.0))?;
        // The name in brackets may hold anything; the numbers follow the last bracket.
        let numbers = stat
            .rsplit_once(") ")
            .ok_or("/proc/…/stat reads strangely")?
            .1;
        let field = |place: usize| -> Result<u32> {
            let text = numbers.split(' ').nth(place).unwrap_or_default();
            Ok(text.parse()?)
        };
        Ok(Account {
            parent: field(1)?,
            own: field(11)? + field(12)?,
            ended_children: field(13)? + field(14)?,
        })
    }

    /// Memory that lies in RAM now, in bytes.
    pub fn resident(self) -> Result<u64> {
        self.kilobytes("status", &["VmRSS:"])
    }

    /// The most memory that ever lay in RAM, in bytes.
    pub fn peak_resident(self) -> Result<u64> {
        self.kilobytes("status", &["VmHWM:"])
    }

    /// Memory that no other process shares, in bytes.
    pub fn private(self) -> Result<u64> {
        self.kilobytes("smaps_rollup", &["Private_Clean:", "Private_Dirty:"])
    }

    fn kilobytes(self, file: &str, names: &[&str]) -> Result<u64> {
        let text = fs::read_to_string(format!("/proc/{}/{file}", self.0))?;
        let mut sum = 0;
        let mut found = 0;
        for line in text.lines() {
            let mut words = line.split_whitespace();
            if words.next().is_some_and(|name| names.contains(&name)) {
                sum += words.next().unwrap_or_default().parse::<u64>()?;
                found += 1;
            }
        }
        if found == names.len() {
            Ok(sum * 1024)
        } else {
            Err(format!("/proc/{}/{file} lacks {names:?}", self.0).into())
        }
    }
}
