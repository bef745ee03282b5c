//! How the time and the memory of comparing grow with the corpus.
//!
//! `SYNOPTIC_ARTICLES=DIR cargo bench -p synoptic-compare --bench growth`: every `.txt` in the folder is
//! an article; compared are a quarter of them, half of them and all, given their claims. Prints the
//! least and the median time of several rounds, how much longer each took than half as many, and the
//! most memory that was held beside the corpus itself.

#![expect(unsafe_code, reason = "an allocator that counts has to be one")]

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::alloc::{GlobalAlloc, Layout, System};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};
use synoptic_compare::Comparer;
use synoptic_corpus::Corpus;

/// How often each corpus is compared.
const ROUNDS: usize = 25;

/// Counts the bytes that are held, and the most that were.
struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static COUNTING: Counting = Counting;

fn take(bytes: usize) {
    let held = HELD.fetch_add(bytes, Relaxed) + bytes;
    if held > MOST.load(Relaxed) {
        MOST.store(held, Relaxed);
    }
}

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        take(layout.size());
        // SAFETY: the caller's promises are passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the caller's promises are passed on.
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        take(size);
        HELD.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the caller's promises are passed on.
        unsafe { System.realloc(at, layout, size) }
    }
}

/// A corpus with what comparing it took.
struct Measured {
    corpus: Corpus,
    /// Aligning, and the questions after it, round by round.
    aligned: Vec<Duration>,
    asked: Vec<Duration>,
    questions: usize,
    memory: usize,
}

impl Measured {
    fn of(corpus: Corpus) -> Measured {
        Measured { corpus, aligned: Vec::new(), asked: Vec::new(), questions: 0, memory: 0 }
    }

    fn compare(&mut self) {
        let before = HELD.load(Relaxed);
        MOST.store(before, Relaxed);
        let start = Instant::now();
        let comparer = Comparer::new(&self.corpus);
        let aligned = start.elapsed();
        let questions = comparer.questions(|_| true, true);
        self.asked.push(start.elapsed() - aligned);
        self.aligned.push(aligned);
        self.questions = questions.len();
        self.memory = self.memory.max(MOST.load(Relaxed) - before);
    }

    fn whole(&self) -> Vec<Duration> {
        self.aligned.iter().zip(&self.asked).map(|(one, other)| *one + *other).collect()
    }
}

fn main() {
    let Some(folder) = std::env::var_os("SYNOPTIC_ARTICLES") else {
        println!("growth: set SYNOPTIC_ARTICLES to a folder of .txt files to measure");
        return;
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let texts: Vec<String> =
        paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    let parts = [4, 2, 1].map(|part| texts.len() / part);
    let mut all = parts
        .map(|many| Measured::of(samples::corpus(texts.iter().take(many).map(String::as_str))));
    // In turns, so that what else the machine does falls on all alike.
    for _ in 0..ROUNDS {
        all.iter_mut().for_each(Measured::compare);
    }
    println!(
        "{:>9} {:>8} {:>9} | {:>19} | {:>19} | {:>19} | {:>9}",
        "documents", "claims", "questions", "align ms", "questions ms", "together ms", "memory MB"
    );
    let mut before: Option<[Duration; 3]> = None;
    for (measured, many) in all.iter().zip(parts) {
        let claims: usize =
            measured.corpus.annotations.iter().map(|found| found.claims.len()).sum();
        let columns = [measured.aligned.clone(), measured.asked.clone(), measured.whole()];
        let columns = columns.map(|mut times| {
            times.sort_unstable();
            [times[0], times[times.len() / 2]]
        });
        let least = columns.map(|[least, _]| least);
        let shown: Vec<String> = columns
            .iter()
            .enumerate()
            .map(|(at, [least, median])| {
                let ms = |time: &Duration| time.as_secs_f64() * 1000.0;
                let ratio = before.map_or(String::new(), |before| {
                    format!("x{:.2}", least.as_secs_f64() / before[at].as_secs_f64())
                });
                format!("{:>6.1} {:>6.1} {ratio:>5}", ms(least), ms(median))
            })
            .collect();
        println!(
            "{many:>9} {claims:>8} {:>9} | {} | {:>9.1}",
            measured.questions,
            shown.join(" | "),
            measured.memory as f64 / 1e6
        );
        before = Some(least);
    }
    println!(
        "least and median of {ROUNDS} rounds; x: the least beside that of half as many documents"
    );
}
