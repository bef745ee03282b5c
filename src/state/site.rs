//! The corpus of the page, and what is worked out from it once.

use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;
use synoptic_corpus::{Corpus, DecodeError, DocumentId};
use synoptic_view::{Finding, FindingList, PassageList, Source, sources};

/// The corpus. It never changes, so two are equal only where they are the same.
#[derive(Clone)]
pub(crate) struct Site(Rc<Loaded>);

struct Loaded {
    corpus: Corpus,
    sources: Vec<Source>,
    passages: OnceCell<PassageList>,
    findings: [OnceCell<FindingList>; Finding::ALL.len()],
}

impl Site {
    /// Decodes the embedded corpus.
    ///
    /// # Errors
    /// Where it is damaged.
    pub(crate) fn load() -> Result<Site, DecodeError> {
        let corpus = synoptic_embedded::corpus()?;
        let sources = sources(&corpus);
        Ok(Site(Rc::new(Loaded {
            corpus,
            sources,
            passages: OnceCell::new(),
            findings: Default::default(),
        })))
    }

    /// Its sources, in order.
    pub(crate) fn sources(&self) -> &[Source] {
        &self.0.sources
    }

    /// The source of a document.
    pub(crate) fn source(&self, id: DocumentId) -> Option<&Source> {
        self.0.sources.get(id.0 as usize)
    }

    /// The short id of the document that the reader opens.
    pub(crate) fn first(&self) -> Option<&str> {
        self.0.sources.first().map(|source| source.id.as_str())
    }

    /// Its passages; the index is built when they are first asked for.
    pub(crate) fn passages(&self) -> &PassageList {
        self.0.passages.get_or_init(|| PassageList::build(&self.0.corpus))
    }

    /// Its findings of one kind; put together when they are first asked for.
    pub(crate) fn findings(&self, finding: Finding) -> &FindingList {
        self.0.findings[finding as usize]
            .get_or_init(|| FindingList::build(&self.0.corpus, finding))
    }
}

impl Deref for Site {
    type Target = Corpus;

    fn deref(&self) -> &Corpus {
        &self.0.corpus
    }
}

impl PartialEq for Site {
    fn eq(&self, other: &Site) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
