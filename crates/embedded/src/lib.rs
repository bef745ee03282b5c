//! The corpus that this build carries.
//!
//! The build script reads a corpus folder, `corpus/` of the workspace or the one that the
//! environment names in `SYNOPTIC_CORPUS`, and writes it as one binary file, which is embedded
//! here. The only crate that knows where the build leaves its files; nothing else belongs in it.

use synoptic_corpus::{Corpus, DecodeError, decode};

/// The embedded bytes, as [`synoptic_corpus::encode`] wrote them.
pub const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// Decodes the embedded corpus.
///
/// # Errors
/// Where the bytes were written in another version of the format; a clean build cures it.
pub fn corpus() -> Result<Corpus, DecodeError> {
    decode(BYTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_to_a_corpus_with_an_annotation_for_each_document() {
        let corpus = corpus().expect("written by this build");
        assert!(!corpus.documents.is_empty());
        assert_eq!(corpus.documents.len(), corpus.annotations.len());
        let text: usize = corpus.documents.iter().map(|document| document.text.len()).sum();
        let sent = miniz_oxide::deflate::compress_to_vec(BYTES, 9).len();
        println!("corpus: {text} bytes of text, {} embedded, {sent} deflated", BYTES.len());
        assert!(sent < 2 * text, "what was found weighs more than what it was found in");
    }
}
