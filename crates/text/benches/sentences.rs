//! How fast prose is split, told apart and folded. `cargo bench -p synoptic-text`

use divan::Bencher;
use divan::counter::BytesCount;

const PROSE: &str = "On June 18-19, President Jane E. Smith made an official visit to the U.S. for \
    talks at 5 p.m. with Gov. John Doe. “It is really a breakthrough document,” Smith said at a press \
    conference. The visit (her fourth since 2000) reflects growing ties… Whether the pact lives up to \
    its hype is up for debate! “Hard currency? Is it energy? We don’t know”, one official stated. \
    Over 11,000 containers, worth $3.5 bn., were shipped; see No. 10 of the series.\n\n";

fn main() {
    divan::main();
}

fn measure<T>(bencher: Bencher<'_, '_>, work: impl Fn(&str) -> T + Sync) {
    let text = PROSE.repeat(2_000);
    bencher.counter(BytesCount::of_str(&text)).bench(|| work(divan::black_box(&text)));
}

#[divan::bench]
fn sentences(bencher: Bencher<'_, '_>) {
    measure(bencher, synoptic_text::sentences);
}

#[divan::bench]
fn tokens(bencher: Bencher<'_, '_>) {
    measure(bencher, synoptic_text::tokens);
}

#[divan::bench]
fn folded(bencher: Bencher<'_, '_>) {
    measure(bencher, synoptic_text::Folded::new);
}
