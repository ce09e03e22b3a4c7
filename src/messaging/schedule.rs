//! How long to wait between attempts.

/// Seconds until the next attempt after `attempts` have failed; none when it is time to give up.
pub(super) fn delay_after(attempts: i32) -> Option<u32> {
    const MINUTE: u32 = 60;
    const HOUR: u32 = 60 * MINUTE;
    const DELAYS: [u32; 6] = [
        MINUTE,
        5 * MINUTE,
        30 * MINUTE,
        2 * HOUR,
        12 * HOUR,
        24 * HOUR,
    ];
    let index = usize::try_from(attempts.max(1) - 1).unwrap_or(usize::MAX);
    DELAYS.get(index).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_longer_each_time_and_then_gives_up() {
        let delays: Vec<_> = (1..).map_while(delay_after).collect();
        assert!(delays.is_sorted() && delays.len() == 6);
        assert_eq!(delays.first(), Some(&60));
        assert_eq!(delay_after(7), None);
    }
}
