//! Whether time grows in proportion to what is read, told on a busy machine too.
//!
//! One long text is set beside as much in short ones, read in turns: where time is in proportion, both
//! take as long; where it goes by the square, the long one takes so many times as long as there are
//! short ones. Whatever else the machine does falls on both, since both take long, and the least
//! times of several turns are compared. Tests of other crates use this file too; what they read is
//! their business.

use std::time::{Duration, Instant};

/// How many turns there are at least.
const TURNS: u32 = 2;
/// How many turns, and how much time, there is for both to be seen undisturbed: what is read in a
/// moment is easily held up for longer, but not every time.
const PATIENCE: (u32, Duration) = (16, Duration::from_secs(5));
/// From how many times as long on time is not in proportion.
const MOST: f64 = 3.0;

/// Fails where `whole` takes far longer than `parts` times `part`, which does as much in pieces. There
/// have to be many more parts than [`MOST`].
pub(crate) fn assert_in_proportion(what: &str, parts: u32, part: impl Fn(), whole: impl Fn()) {
    let mut least = [Duration::MAX; 2];
    let began = Instant::now();
    for turn in 1.. {
        let start = Instant::now();
        (0..parts).for_each(|_| part());
        let read = start.elapsed();
        whole();
        least = [least[0].min(read), least[1].min(start.elapsed() - read)];
        if turn >= TURNS && least[1] < least[0].mul_f64(MOST) {
            return;
        }
        if turn >= PATIENCE.0 && began.elapsed() >= PATIENCE.1 {
            break;
        }
    }
    panic!("{what:?}: {:?} in {parts} parts, {:?} as a whole", least[0], least[1]);
}
