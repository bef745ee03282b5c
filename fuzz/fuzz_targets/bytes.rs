//! Any bytes: as an embedded corpus they are refused or read, and what is made of them as a text
//! comes back from the embedded form as it went.
#![no_main]

use libfuzzer_sys::fuzz_target;
use synoptic_corpus::{Corpus, decode, encode};
use synoptic_extract::{Lists, extract};

fuzz_target!(|bytes: &[u8]| {
    // Without the right checksum nothing is read; guessing it is as good as impossible.
    assert!(decode(bytes).is_err());
    let parsed = synoptic_ingest::parse(&String::from_utf8_lossy(bytes));
    let extraction = extract(std::slice::from_ref(&parsed.document), &Lists::default());
    let corpus = Corpus {
        documents: vec![parsed.document],
        annotations: extraction.annotations,
        entities: extraction.entities,
        ..Corpus::default()
    };
    assert_eq!(decode(&encode(&corpus)), Ok(corpus));
});
