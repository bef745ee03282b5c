//! The corpus of the page, and what is worked out from it once.

use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;
use synoptic_corpus::{Corpus, DecodeError, DocumentId};
use synoptic_view::{PassageList, Source, sources};
use yew::prelude::*;

/// The corpus. It never changes, so two are equal only where they are the same.
#[derive(Clone)]
pub(crate) struct CorpusContext(Rc<Loaded>);

struct Loaded {
    corpus: Corpus,
    sources: Vec<Source>,
    passages: OnceCell<PassageList>,
}

impl CorpusContext {
    /// Decodes the embedded corpus.
    ///
    /// # Errors
    /// Where it is damaged.
    pub(crate) fn load() -> Result<CorpusContext, DecodeError> {
        let corpus = synoptic_embedded::corpus()?;
        let sources = sources(&corpus);
        Ok(CorpusContext(Rc::new(Loaded { corpus, sources, passages: OnceCell::new() })))
    }

    /// Its sources, in order.
    pub(crate) fn sources(&self) -> &[Source] {
        &self.0.sources
    }

    /// The source of a document.
    pub(crate) fn source(&self, id: DocumentId) -> Option<&Source> {
        self.0.sources.get(id.0 as usize)
    }

    /// Its passages; the index is built when they are first asked for.
    pub(crate) fn passages(&self) -> &PassageList {
        self.0.passages.get_or_init(|| PassageList::build(&self.0.corpus))
    }
}

impl Deref for CorpusContext {
    type Target = Corpus;

    fn deref(&self) -> &Corpus {
        &self.0.corpus
    }
}

impl PartialEq for CorpusContext {
    fn eq(&self, other: &CorpusContext) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The corpus of the page.
#[hook]
pub(crate) fn use_corpus() -> CorpusContext {
    use_context::<CorpusContext>().expect("App provides the corpus to all it draws")
}
