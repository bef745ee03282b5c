//! SHA-256 digests of what is frozen. Taken while the page is built; the page has the browser take
//! them again.

use sha2::{Digest, Sha256};
use synoptic_corpus::{Corpus, DocumentId, frozen, frozen_words};

/// The digest of a text, in hexadecimal.
pub(crate) fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Takes the digests of every document as it is embedded; that of its file was taken before.
pub(crate) fn freeze(corpus: &mut Corpus) {
    for (at, id) in (0..corpus.documents.len()).zip((0..).map(DocumentId)) {
        let all = frozen(corpus, id);
        let document = &mut corpus.documents[at];
        document.digests.text = sha256(&document.text);
        document.digests.passages = sha256(&frozen_words(document, &all));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_that_everybody_takes() {
        // The example of FIPS 180-2, appendix B.1.
        let of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256("abc"), of_abc);
    }
}
